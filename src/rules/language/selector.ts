import { labelKey } from '../../core/label';
import { FormulaError, type ColumnPattern, type Place, type RowPattern } from './ast';
import { WORDS } from './words';

const BOUND_ROWS = [
  [WORDS.row, 'row'],
  [WORDS.code, 'code'],
  [WORDS.class, 'class'],
  [WORDS.item, 'item'],
] as const;

/** A part of the formula's text with its place, blanks around it left out. */
export interface Piece extends Place {
  readonly text: string;
}

/** Cuts off blanks, keeping the place right. */
export function piece(text: string, start: number): Piece {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, start: start + lead, end: start + lead + trimmed.length };
}

/** Splits at commas outside round brackets: "因公出国（境）费, 合计" has two parts. */
export function splitParts(text: string, start: number): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i] ?? ',';
    if ('(（'.includes(char)) depth += 1;
    else if (')）'.includes(char)) depth -= 1;
    else if ((i === text.length || depth <= 0) && ',，'.includes(char)) {
      parts.push(piece(text.slice(from, i), start + from));
      from = i + 1;
    }
  }
  return parts;
}

/** "甲、乙" as names. */
export function nameList(text: string): string[] {
  return text
    .split(/[、,，]/u)
    .map((name) => labelKey(name))
    .filter((name) => name !== '');
}

/** Reads what stands for the row. `inSum` allows words that mean several rows. */
export function rowPattern(part: Piece, inSum: boolean): RowPattern {
  const place = { start: part.start, end: part.end };
  const { text } = part;
  if (text === '' || text === '*') return { kind: 'none', ...place };
  const [main = '', excepted = null] = splitExcept(text);
  const except = excepted === null ? [] : nameList(excepted);
  const several = setPattern(main, except, place);
  if (several) {
    if (!inSum) throw new FormulaError(part.start, part.end, `“${WORDS.sum}(…)”，因为这里不止一行`);
    return several;
  }
  if (excepted !== null) throw new FormulaError(part.start, part.end, `“${WORDS.items} ${WORDS.except} …”`);
  for (const [word, scope] of BOUND_ROWS) {
    if (main === word) return { kind: 'bound', scope, under: null, ...place };
    if (main.endsWith(`/${word}`)) {
      return { kind: 'bound', scope, under: labelKey(main.slice(0, -word.length - 1)), ...place };
    }
  }
  const coded = /^(\d{3,})\s+(\D.*)$/u.exec(main);
  if (coded) return { kind: 'literal', key: coded[1] ?? '', name: labelKey(coded[2] ?? ''), ...place };
  return { kind: 'literal', key: pathKey(main), name: null, ...place };
}

function splitExcept(text: string): [string, string | null] {
  const match = new RegExp(`^(.*?)\\s+${WORDS.except}\\s+(.+)$`, 'u').exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, null];
}

function setPattern(main: string, except: readonly string[], place: Place): RowPattern | null {
  if (main === WORDS.tops) return { kind: 'tops', except, ...place };
  if (main === WORDS.items) return { kind: 'items', except, ...place };
  if (main.endsWith(WORDS.children)) {
    const of = main.slice(0, -WORDS.children.length);
    return { kind: 'children', of: of === WORDS.row ? null : pathKey(of), ...place };
  }
  for (const kind of ['above', 'below'] as const) {
    if (!main.endsWith(WORDS[kind])) continue;
    return { kind, of: pathKey(main.slice(0, -WORDS[kind].length)), except, ...place };
  }
  return null;
}

/** Reads what stands for the column. */
export function columnPattern(part: Piece, inSum: boolean): ColumnPattern {
  const place = { start: part.start, end: part.end };
  const { text } = part;
  if (text === '') return { kind: 'none', ...place };
  if (text === WORDS.column) return { kind: 'bound', scope: 'column', ...place };
  if (text === WORDS.item) return { kind: 'bound', scope: 'item', ...place };
  if (text === WORDS.others) {
    if (!inSum) throw new FormulaError(part.start, part.end, `“${WORDS.sum}(…)”，因为这里不止一列`);
    return { kind: 'others', ...place };
  }
  if (text.startsWith(`${WORDS.group}/`)) {
    return { kind: 'group', key: pathKey(text.slice(WORDS.group.length + 1)), ...place };
  }
  return { kind: 'literal', key: pathKey(text), ...place };
}

/** A path of labels as keys are made: every part folded, without ordinal. */
function pathKey(text: string): string {
  return text.split('/').map(labelKey).join('/');
}
