import { FormulaError, type Place } from './ast';

/** `word` is anything that is no sign: a table's name, a keyword. `selector` is all between two brackets. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'selector'
  | 'plus'
  | 'minus'
  | 'divide'
  | 'equal'
  | 'atMost'
  | 'atLeast'
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'optional'
  | 'end';

export interface Token extends Place {
  readonly kind: TokenKind;
  readonly text: string;
}

const SIGNS: Readonly<Record<string, TokenKind>> = {
  '+': 'plus',
  '＋': 'plus',
  '-': 'minus',
  '－': 'minus',
  '−': 'minus',
  '–': 'minus',
  '÷': 'divide',
  '/': 'divide',
  '=': 'equal',
  '＝': 'equal',
  '≤': 'atMost',
  '≦': 'atMost',
  '≥': 'atLeast',
  '≧': 'atLeast',
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
  ',': 'comma',
  '，': 'comma',
  ':': 'colon',
  '：': 'colon',
  '?': 'optional',
  '？': 'optional',
};
const BRACKETS: Readonly<Record<string, string>> = { '[': ']', '［': '］', '【': '】' };
const LESS = '<＜';
const MORE = '>＞';
const EQUAL = '=＝';
const NUMBER = /^\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d[［【])/u;
const SPACE = /\s|\u3000/u;

/**
 * Cuts a formula into tokens with their places. Full-width signs are the same as half-width ones.
 * @throws FormulaError for a bracket that is never closed and for a sign the language does not have.
 */
export function tokens(text: string): Token[] {
  const result: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, end: number): void => {
    result.push({ kind, text: text.slice(at, end), start: at, end });
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    const number = NUMBER.exec(text.slice(at, at + 40));
    if (SPACE.test(char)) at += 1;
    else if (char in BRACKETS) push('selector', closing(text, at));
    else if (LESS.includes(char) || MORE.includes(char)) {
      if (next === '' || !EQUAL.includes(next))
        throw new FormulaError(at, at + 1, '“≤”或“≥”（没有“小于”“大于”）');
      push(LESS.includes(char) ? 'atMost' : 'atLeast', at + 2);
    } else if (number) push('number', at + number[0].length);
    else if (char in SIGNS) push(SIGNS[char] ?? 'word', at + 1);
    else if (/[\]］】;；*×]/u.test(char)) throw new FormulaError(at, at + 1, '表名、数或运算符');
    else push('word', wordEnd(text, at));
  }
  result.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return result;
}

/** The end of a selector. No name has a bracket or a relation in it: there it was not closed. */
function closing(text: string, start: number): number {
  const close = BRACKETS[text[start] ?? ''] ?? ']';
  const end = text.indexOf(close, start + 1);
  const inner = text.slice(start + 1, end < 0 ? text.length : end);
  const stray = inner.search(/[[［【=＝≤≥≦≧]/u);
  if (stray >= 0) throw new FormulaError(start + 1 + stray, start + 2 + stray, `“${close}”来结束行、列`);
  if (end < 0) throw new FormulaError(start, text.length, `“${close}”来结束行、列`);
  return end + 1;
}

/** A word goes on to the next sign. Round brackets inside a name are part of it when a selector follows. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const char = text[end] ?? '';
    if (SPACE.test(char) || char in BRACKETS || /[\]］】<＜>＞;；*×]/u.test(char)) break;
    if (char in SIGNS) {
      const inner = /^[（(][^（()）[［【+＝=]*[)）](?=[^[［【+＝=,，：:]*[[［【])/u.exec(text.slice(end));
      const numbered =
        /[-－]/u.test(char) && /表\d+$/u.test(text.slice(start, end)) && /^.\d/u.test(text.slice(end));
      if (inner && !isScope(text.slice(start, end))) {
        end += inner[0].length;
        continue;
      }
      if (!numbered) break;
    }
    end += 1;
  }
  return end;
}

const isScope = (word: string): boolean => /每.{1,2}$/u.test(word) || word.endsWith('求和');
