import { FormulaError, type CellState, type Condition } from './ast';
import type { Cursor } from './cursor';
import { parseCell } from './parse-sum';
import { nameList } from './selector';
import { WORDS } from './words';

/** Reads what follows the comma: when the formula applies. [] where nothing follows. */
export function parseConditions(cursor: Cursor): Condition[] {
  if (!cursor.take('comma')) return [];
  const found: Condition[] = [];
  const word = cursor.peek();
  if (word.kind !== 'word' || !word.text.startsWith(WORDS.when)) {
    throw new FormulaError(word.start, word.end, `“${WORDS.when}”和适用条件`);
  }
  cursor.cut(WORDS.when);
  for (;;) {
    found.push(parseCondition(cursor));
    if (cursor.peek().kind !== 'word' || !cursor.peek().text.startsWith(WORDS.and)) return found;
    cursor.cut(WORDS.and);
  }
}

function parseCondition(cursor: Cursor): Condition {
  const first = cursor.peek();
  if (first.kind === 'word' && first.text.startsWith(WORDS.row)) return parseCodes(cursor);
  const cell = parseCell(cursor, true);
  const token = cursor.peek();
  const states: readonly CellState[] = ['hasAmount', 'noAmount', 'lacks', 'exists'];
  const is = states.find((state) => token.kind === 'word' && token.text.startsWith(WORDS[state]));
  if (!is)
    throw new FormulaError(token.start, token.end, states.map((state) => `“${WORDS[state]}”`).join(''));
  cursor.cut(WORDS[is]);
  const end = token.start + WORDS[is].length;
  return { kind: 'cell', cell, is, text: cursor.text.slice(first.start, end), start: first.start, end };
}

function parseCodes(cursor: Cursor): Condition {
  const first = cursor.peek();
  cursor.cut(WORDS.row);
  const token = cursor.peek();
  const outside = token.text.startsWith(WORDS.outside);
  if (!outside && !token.text.startsWith(WORDS.within)) {
    throw new FormulaError(token.start, token.end, `“${WORDS.within}”或“${WORDS.outside}”`);
  }
  cursor.cut(outside ? WORDS.outside : WORDS.within);
  const from = cursor.peek().start;
  const list = /^[\d、\s]*/u.exec(cursor.text.slice(from))?.[0] ?? '';
  const prefixes = nameList(list);
  const end = from + list.trimEnd().length;
  if (prefixes.length === 0) throw new FormulaError(from, from + 1, '科目编码');
  while (cursor.peek().kind !== 'end' && cursor.peek().start < end) {
    const inner = cursor.peek();
    if (inner.end > end) cursor.cut(cursor.text.slice(inner.start, end));
    else cursor.next();
  }
  return {
    kind: 'codes',
    prefixes,
    within: !outside,
    text: cursor.text.slice(first.start, end),
    start: first.start,
    end,
  };
}
