import { FormulaError, type CellPattern } from './ast';
import { tokens, type Token, type TokenKind } from './lexer';

/** Goes through the tokens of a formula; the parts of the grammar share one. */
export class Cursor {
  private readonly tokens: Token[];
  private at = 0;
  /** The table named last: cells without a name of their own are in it. */
  table: Pick<CellPattern, 'table' | 'tablePlace'> | null = null;

  constructor(readonly text: string) {
    this.tokens = tokens(text);
  }

  /** The next token, left where it is. */
  peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  /** The next token, taken. */
  next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** The next token where it is of this kind, else null. */
  take(kind: TokenKind): Token | null {
    return this.peek().kind === kind ? this.next() : null;
  }

  /** Takes a token of this kind. Throws FormulaError where there is another, saying what was expected. */
  expect(kind: TokenKind, expected: string): Token {
    const token = this.next();
    if (token.kind !== kind) throw new FormulaError(token.start, Math.max(token.end, token.start), expected);
    return token;
  }

  /** Takes a keyword that may be written without a blank before what follows it. */
  cut(word: string): void {
    const token = this.peek();
    const rest = token.text.slice(word.length);
    if (rest === '') this.next();
    else
      this.tokens[this.at] = { kind: 'word', text: rest, start: token.start + word.length, end: token.end };
  }
}
