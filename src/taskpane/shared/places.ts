import { cellAddress, type CellRef } from '../../core/address';
import type { Disclosure, Table } from '../../disclosure/model';

/**
 * What a cell's place is called: its table by official name where that says which sheet is meant, else its sheet.
 * Takes null for a disclosure that is not read yet.
 */
export function placeName(disclosure: Disclosure | null, cell: CellRef): string {
  const table = disclosure
    ? bySheet(disclosure)
        .get(cell.sheet)
        ?.find((one) => holds(one, cell))
    : undefined;
  return table ? table.name : cell.sheet;
}

/** The place and the address: "部门支出总表 C9". */
export function cellName(disclosure: Disclosure | null, cell: CellRef): string {
  return `${placeName(disclosure, cell)} ${cellAddress(cell)}`;
}

const indexed = new WeakMap<Disclosure, ReadonlyMap<string, readonly Table[]>>();

/** Tables by sheet, of those that lie on one sheet and are the only one of their name. */
function bySheet(disclosure: Disclosure): ReadonlyMap<string, readonly Table[]> {
  const known = indexed.get(disclosure);
  if (known) return known;
  const times = new Map<string, number>();
  for (const { name } of disclosure.tables) times.set(name, (times.get(name) ?? 0) + 1);
  const found = new Map<string, Table[]>();
  for (const table of disclosure.tables) {
    const sheets = new Set(table.parts.map(({ range }) => range.sheet));
    const [sheet] = sheets;
    if (sheet === undefined || sheets.size > 1 || times.get(table.name) !== 1) continue;
    found.set(sheet, [...(found.get(sheet) ?? []), table]);
  }
  indexed.set(disclosure, found);
  return found;
}

function holds({ parts }: Table, { row, col }: CellRef): boolean {
  return parts.some(
    ({ range }) => row >= range.top && row <= range.bottom && col >= range.left && col <= range.right,
  );
}
