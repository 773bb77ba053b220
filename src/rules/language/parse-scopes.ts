import { FormulaError, type Scope } from './ast';
import type { Cursor } from './cursor';
import { nameList } from './selector';
import { SCOPES } from './words';

/** Reads what stands before the colon: over what the formula runs. [] where nothing does. */
export function parseScopes(cursor: Cursor): Scope[] {
  const found: Scope[] = [];
  while (cursor.peek().kind === 'word' && cursor.peek().text.startsWith('每')) {
    const token = cursor.next();
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
      const names = from === token.text.length && cursor.take('open') ? listedNames(cursor) : null;
      if (kind === 'item' && !names)
        throw new FormulaError(start, start + word.length, '“每项（甲、乙）”，列出各项');
      found.push({ kind, names, start, end: start + word.length });
    }
  }
  if (found.length > 0) cursor.expect('colon', '“：”');
  return found;
}

/** The rest of "（甲、乙）", as written: names may hold signs and brackets of their own. */
function listedNames(cursor: Cursor): string[] {
  const from = cursor.peek().start;
  let depth = 1;
  for (let token = cursor.next(); token.kind !== 'end'; token = cursor.next()) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth > 0) continue;
    const names = nameList(cursor.text.slice(from, token.start));
    if (names.length === 0) throw new FormulaError(from, token.start, '名称');
    return names;
  }
  throw new FormulaError(from, cursor.text.length, '“）”');
}
