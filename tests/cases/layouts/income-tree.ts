import { insertColumns, setCell, textOf, valueOf } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { HEADER_ROW, bodyRow, tableSheet } from './layout';

const ITEM = /^\d{7}$/;
const CODE = /^\d{3}(?:\d\d){0,2}$/;

/** An amount in 0.01 of its unit, a blank as 0. */
export const cents = (cell: CellInput): number => Math.round(Number(valueOf(cell) ?? 0) * 100);

/** The cell of an amount in 0.01 of its unit, 0 as a blank. */
export const money = (value: number): CellInput => (value === 0 ? null : { v: value / 100, z: '#,##0.00' });

/** Table 2 as a tree: the 项 of table 3, each paid from table 5's appropriation first, then from the other sources. */
export function incomeTree(record: SheetInput, sheets: readonly SheetInput[]): SheetInput {
  const sources = (record.rows[bodyRow(2)] ?? []).map(cents);
  const spent = tableSheet(sheets, 3)
    .rows.slice(bodyRow(3))
    .filter((line) => CODE.test(textOf(line[0])));
  const general = new Map(tableSheet(sheets, 5).rows.map((line) => [textOf(line[0]), cents(line[4])]));
  const left = sources.map((value, col) => (col === 0 || col === 2 || col === 6 ? 0 : value));
  const items = new Map<string, number[]>();
  const lines = spent.filter((line) => ITEM.test(textOf(line[0])));
  for (const line of [...lines].sort((a, b) => Number(textOf(a[0]) < '205') - Number(textOf(b[0]) < '205'))) {
    const key = textOf(line[0]);
    const row = sources.map(() => 0);
    let rest = cents(line[2]);
    row[0] = rest;
    row[2] = general.get(key) ?? 0;
    rest -= row[2];
    for (let col = 1; col < left.length && rest > 0; col += 1) {
      const part = Math.min(rest, left[col] ?? 0);
      row[col] = (row[col] ?? 0) + part;
      left[col] = (left[col] ?? 0) - part;
      rest -= part;
    }
    items.set(key, row);
  }
  // What stays for next year is nobody's spending: it stands with the first 项, as income not yet used.
  const first = items.get(textOf(lines[0]?.[0]));
  left.forEach((value, col) => {
    if (!first) return;
    first[col] = (first[col] ?? 0) + value;
    first[0] = (first[0] ?? 0) + value;
  });
  // 教育收费 is part of 事业收入, in every line.
  let fees = sources[6] ?? 0;
  for (const row of items.values()) {
    row[6] = Math.min(fees, row[5] ?? 0);
    fees -= row[6];
  }
  const body = spent.map((line) => {
    const key = textOf(line[0]);
    const sum = sources.map((_, col) =>
      [...items].reduce((total, [item, row]) => total + (item.startsWith(key) ? (row[col] ?? 0) : 0), 0),
    );
    return [line[0], line[1], ...sum.map(money)];
  });
  const wide = insertColumns({ ...record, merges: [] }, 0, 2);
  const head = setCell(setCell(wide, HEADER_ROW, 0, '科目编码'), HEADER_ROW, 1, '科目名称');
  return {
    ...head,
    rows: [
      ...head.rows.slice(0, 1),
      [textOf(record.rows[1]?.[0])],
      ...head.rows.slice(2, bodyRow(2)),
      ...body,
      ['合计', null, ...sources.map(money)],
    ],
  };
}
