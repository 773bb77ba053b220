import { Decimal } from 'decimal.js';
import type { Addend, CellPattern, CellState, Condition, Formula, Scope } from './ast';
import { FormulaError } from './ast';
import { tokens, type Token, type TokenKind } from './lexer';
import { columnPattern, nameList, rowPattern, splitParts, type Piece } from './selector';
import { SCOPES, WORDS } from './words';

/*
 * The grammar. Full-width and half-width signs are the same; blanks do not count.
 *
 *   formula    = [ scopes "：" ] sum relation sum [ "÷" sum ] [ "，" "当" condition { "且" condition } ]
 *   scopes     = scope { scope }
 *   scope      = ( 每行 | 每列 | 每类 | 每科目 | 每项 | 每年 | 每表 ) [ "（" name { "、" name } "）" ]
 *   relation   = "=" | "≤" | "<=" | "≥" | ">="
 *   sum        = [ "-" ] addend { ( "+" | "-" ) addend }
 *   addend     = number | cell | "求和" "(" cell ")" [ "?" ]
 *   cell       = [ table ] "[" [ row ] [ "," column ] "]" [ "?" ]      without a table: the one named before it
 *   row        = name | code | code name | 该行 | [ name "/" ] ( 该类 | 该科目 | 该项 )
 *              | ( name | 该行 ) 的下级 | 各类 | 各项 | name 以上各项 | name 以下各项   (the sets only inside 求和, and
 *                ending in: 除 name { "、" name })
 *   column     = name | 该列 | 该项 | 该年 "/" name | 其他各列 (only inside 求和)
 *   condition  = cell ( 有数 | 无数 | 存在 | 不存在 ) | 该行 ( 属于 | 不属于 ) code { "、" code }
 */

const cache = new Map<string, Formula | FormulaError>();
const CACHE_SIZE = 2000;

/**
 * Parses a formula, each text once.
 * @throws FormulaError with the place of the mistake and what was expected there.
 */
export function parseFormula(text: string): Formula {
  let known = cache.get(text);
  if (!known) {
    try {
      known = new Parser(text).formula();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      known = error;
    }
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(text, known);
  }
  if (known instanceof FormulaError) throw known;
  return known;
}

/** Every cell of a formula, conditions left out, in the order written. */
export function formulaCells(formula: Formula): CellPattern[] {
  return [...formula.left, ...formula.right, ...formula.base].flatMap((addend) =>
    addend.kind === 'cell' ? [addend.cell] : [],
  );
}

/** Whether a formula compares figures of more than one table. A text that is no formula compares none. */
export function spansTables(text: string): boolean {
  try {
    return new Set(formulaCells(parseFormula(text)).map((cell) => cell.table)).size > 1;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

class Parser {
  private readonly tokens: Token[];
  private at = 0;
  private table: { name: string; start: number; end: number } | null = null;

  constructor(private readonly text: string) {
    this.tokens = tokens(text);
  }

  formula(): Formula {
    const scopes = this.scopes();
    const first = this.sum();
    const sign = this.next();
    if (sign.kind !== 'equal' && sign.kind !== 'atMost' && sign.kind !== 'atLeast') {
      throw new FormulaError(sign.start, sign.end, '“+”“-”“=”“≤”或“≥”');
    }
    const second = this.sum();
    const base = this.take('divide') ? this.sum() : [];
    if (base.length > 0 && (sign.kind !== 'equal' || first.length !== 1)) {
      throw new FormulaError(sign.start, sign.end, '“=”，比率只能写作“比率 = 分子 ÷ 分母”');
    }
    const conditions = this.conditions();
    const rest = this.peek();
    if (rest.kind !== 'end') throw new FormulaError(rest.start, rest.end, `“+”“-”或公式结束`);
    const [left, right] = sign.kind === 'atLeast' ? [second, first] : [first, second];
    const relation = sign.kind === 'equal' ? '=' : '≤';
    const formula: Formula = { text: this.text, scopes, relation, left, right, base, conditions };
    checkScopes(formula);
    return formula;
  }

  private peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  private next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  private take(kind: TokenKind): Token | null {
    return this.peek().kind === kind ? this.next() : null;
  }

  private expect(kind: TokenKind, expected: string): Token {
    const token = this.next();
    if (token.kind !== kind) throw new FormulaError(token.start, Math.max(token.end, token.start), expected);
    return token;
  }

  private scopes(): Scope[] {
    const found: Scope[] = [];
    while (this.peek().kind === 'word' && this.peek().text.startsWith('每')) {
      const token = this.next();
      let from = 0;
      while (from < token.text.length) {
        const word = Object.keys(SCOPES).find((one) => token.text.startsWith(one, from));
        if (!word) {
          const start = token.start + from;
          throw new FormulaError(start, token.end, Object.keys(SCOPES).join('、'));
        }
        const start = token.start + from;
        from += word.length;
        const kind = SCOPES[word as keyof typeof SCOPES];
        const names = from === token.text.length && this.take('open') ? this.names() : null;
        if (kind === 'item' && !names) throw new FormulaError(start, start + word.length, '“每项（甲、乙）”，列出各项');
        found.push({ kind, names, start, end: start + word.length });
      }
    }
    if (found.length > 0) this.expect('colon', '“：”');
    return found;
  }

  /** The rest of "（甲、乙）", as written: names may hold signs and brackets of their own. */
  private names(): string[] {
    const from = this.peek().start;
    let depth = 1;
    for (let token = this.next(); token.kind !== 'end'; token = this.next()) {
      if (token.kind === 'open') depth += 1;
      if (token.kind === 'close') depth -= 1;
      if (depth > 0) continue;
      const names = nameList(this.text.slice(from, token.start));
      if (names.length === 0) throw new FormulaError(from, token.start, '名称');
      return names;
    }
    throw new FormulaError(from, this.text.length, '“）”');
  }

  private sum(): Addend[] {
    const addends: Addend[] = [];
    let sign: 1 | -1 = this.take('minus') ? -1 : 1;
    for (;;) {
      addends.push(this.addend(sign));
      if (this.take('plus')) sign = 1;
      else if (this.take('minus')) sign = -1;
      else return addends;
    }
  }

  private addend(sign: 1 | -1): Addend {
    const token = this.peek();
    if (token.kind === 'number') {
      this.next();
      const value = new Decimal(token.text.replace(/,/g, ''));
      return { kind: 'number', sign, value, start: token.start, end: token.end };
    }
    if (token.kind === 'word' && token.text === WORDS.sum) {
      this.next();
      this.expect('open', '“(”');
      const cell = this.cell(true);
      const close = this.expect('close', '“)”');
      const either = this.take('optional') !== null;
      return { kind: 'cell', sign, cell, sum: true, either, start: token.start, end: close.end };
    }
    const cell = this.cell(false);
    return { kind: 'cell', sign, cell, sum: false, either: false, start: cell.start, end: cell.end };
  }

  private cell(inSum: boolean): CellPattern {
    const name = this.take('word');
    if (name) this.table = { name: name.text, start: name.start, end: name.end };
    const token = this.peek();
    if (token.kind !== 'selector') {
      const expected = name ? '“[行, 列]”' : '表名、“[行, 列]”、数或“求和(…)”';
      throw new FormulaError(token.start, token.end, expected);
    }
    if (!this.table) throw new FormulaError(token.start, token.start + 1, '表名');
    this.next();
    const parts = splitParts(token.text.slice(1, -1), token.start + 1);
    const [first, second, third] = parts;
    if (third) throw new FormulaError(third.start, third.end, '“]”，一个单元格只有行和列');
    const blank: Piece = { text: '', start: token.end - 1, end: token.end - 1 };
    if ((first ?? blank).text === '' && (second ?? blank).text === '') {
      throw new FormulaError(token.start, token.end, '行名或列名');
    }
    const optional = this.take('optional') !== null;
    // A year group is only ever a column.
    const only = second === undefined && (first?.text ?? '').startsWith(`${WORDS.group}/`);
    return {
      table: this.table.name,
      tablePlace: { start: this.table.start, end: this.table.end },
      row: rowPattern(only ? blank : (first ?? blank), inSum),
      column: columnPattern((only ? first : second) ?? blank, inSum),
      optional,
      text: `${this.table.name}${token.text}`,
      start: name?.start ?? token.start,
      end: token.end,
    };
  }

  private conditions(): Condition[] {
    if (!this.take('comma')) return [];
    const found: Condition[] = [];
    const word = this.peek();
    if (word.kind !== 'word' || !word.text.startsWith(WORDS.when)) {
      throw new FormulaError(word.start, word.end, `“${WORDS.when}”和适用条件`);
    }
    this.cut(WORDS.when);
    for (;;) {
      found.push(this.condition());
      if (this.peek().kind !== 'word' || !this.peek().text.startsWith(WORDS.and)) return found;
      this.cut(WORDS.and);
    }
  }

  /** Takes a keyword that may be written without a blank before what follows it. */
  private cut(word: string): void {
    const token = this.peek();
    const rest = token.text.slice(word.length);
    if (rest === '') this.next();
    else this.tokens[this.at] = { kind: 'word', text: rest, start: token.start + word.length, end: token.end };
  }

  private condition(): Condition {
    const first = this.peek();
    if (first.kind === 'word' && first.text.startsWith(WORDS.row)) return this.codes();
    const cell = this.cell(true);
    const token = this.peek();
    const states: readonly CellState[] = ['hasAmount', 'noAmount', 'lacks', 'exists'];
    const is = states.find((state) => token.kind === 'word' && token.text.startsWith(WORDS[state]));
    if (!is) throw new FormulaError(token.start, token.end, states.map((state) => `“${WORDS[state]}”`).join(''));
    this.cut(WORDS[is]);
    const end = token.start + WORDS[is].length;
    return { kind: 'cell', cell, is, text: this.text.slice(first.start, end), start: first.start, end };
  }

  private codes(): Condition {
    const first = this.peek();
    this.cut(WORDS.row);
    const token = this.peek();
    const outside = token.text.startsWith(WORDS.outside);
    if (!outside && !token.text.startsWith(WORDS.within)) {
      throw new FormulaError(token.start, token.end, `“${WORDS.within}”或“${WORDS.outside}”`);
    }
    this.cut(outside ? WORDS.outside : WORDS.within);
    const from = this.peek().start;
    const list = /^[\d、\s]*/u.exec(this.text.slice(from))?.[0] ?? '';
    const prefixes = nameList(list);
    const end = from + list.trimEnd().length;
    if (prefixes.length === 0) throw new FormulaError(from, from + 1, '科目编码');
    while (this.peek().kind !== 'end' && this.peek().start < end) {
      const inner = this.peek();
      if (inner.end > end) this.cut(this.text.slice(inner.start, end));
      else this.next();
    }
    return { kind: 'codes', prefixes, within: !outside, text: this.text.slice(first.start, end), start: first.start, end };
  }
}

/** A word like 该行 needs its scope before the colon. */
function checkScopes(formula: Formula): void {
  const scopes = new Set<string>(formula.scopes.map((scope) => scope.kind));
  const need = (kind: keyof typeof WORDS, place: { start: number; end: number }): void => {
    const scope = Object.entries(SCOPES).find(([, value]) => value === kind)?.[0] ?? '';
    if (!scopes.has(kind)) throw new FormulaError(place.start, place.end, `公式开头的“${scope}：”`);
  };
  const cells = formula.conditions.flatMap((condition) => (condition.kind === 'cell' ? [condition.cell] : []));
  for (const { row, column } of [...formulaCells(formula), ...cells]) {
    if (row.kind === 'bound') need(row.scope, row);
    if (row.kind === 'children' && row.of === null) need('row', row);
    if (column.kind === 'bound') need(column.scope, column);
    if (column.kind === 'group') need('group', column);
  }
  for (const condition of formula.conditions) if (condition.kind === 'codes') need('row', condition);
}
