import { Decimal } from 'decimal.js';
import { FormulaError, type Addend, type CellPattern } from './ast';
import type { Cursor } from './cursor';
import { columnPattern, rowPattern, splitParts, type Piece } from './selector';
import { WORDS } from './words';

/** Reads addends with their signs. */
export function parseSum(cursor: Cursor): Addend[] {
  const addends: Addend[] = [];
  let sign: 1 | -1 = cursor.take('minus') ? -1 : 1;
  for (;;) {
    addends.push(parseAddend(cursor, sign));
    if (cursor.take('plus')) sign = 1;
    else if (cursor.take('minus')) sign = -1;
    else return addends;
  }
}

function parseAddend(cursor: Cursor, sign: 1 | -1): Addend {
  const token = cursor.peek();
  if (token.kind === 'number') {
    cursor.next();
    const value = new Decimal(token.text.replace(/,/g, ''));
    return { kind: 'number', sign, value, start: token.start, end: token.end };
  }
  if (token.kind === 'word' && token.text === WORDS.sum) {
    cursor.next();
    cursor.expect('open', '“(”');
    const cell = parseCell(cursor, true);
    const close = cursor.expect('close', '“)”');
    const either = cursor.take('optional') !== null;
    return { kind: 'cell', sign, cell, sum: true, either, start: token.start, end: close.end };
  }
  const cell = parseCell(cursor, false);
  return { kind: 'cell', sign, cell, sum: false, either: false, start: cell.start, end: cell.end };
}

/** Reads `表名[行, 列]?`; `inSum` allows words that mean several rows or columns. */
export function parseCell(cursor: Cursor, inSum: boolean): CellPattern {
  const name = cursor.take('word');
  if (name) cursor.table = { table: name.text, tablePlace: { start: name.start, end: name.end } };
  const token = cursor.peek();
  if (token.kind !== 'selector') {
    const expected = name ? '“[行, 列]”' : '表名、“[行, 列]”、数或“求和(…)”';
    throw new FormulaError(token.start, token.end, expected);
  }
  if (!cursor.table) throw new FormulaError(token.start, token.start + 1, '表名');
  cursor.next();
  const parts = splitParts(token.text.slice(1, -1), token.start + 1);
  const [first, second, third] = parts;
  if (third) throw new FormulaError(third.start, third.end, '“]”，一个单元格只有行和列');
  const blank: Piece = { text: '', start: token.end - 1, end: token.end - 1 };
  if ((first ?? blank).text === '' && (second ?? blank).text === '') {
    throw new FormulaError(token.start, token.end, '行名或列名');
  }
  const optional = cursor.take('optional') !== null;
  // A year group is only ever a column.
  const only = second === undefined && (first?.text ?? '').startsWith(`${WORDS.group}/`);
  return {
    ...cursor.table,
    row: rowPattern(only ? blank : (first ?? blank), inSum),
    column: columnPattern((only ? first : second) ?? blank, inSum),
    optional,
    text: `${cursor.table.table}${token.text}`,
    start: name?.start ?? token.start,
    end: token.end,
  };
}
