import type { OwnSheet } from '../../src/workbook/plan';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { sheetSnapshot } from '../support/workbook';

/** A sheet of ours as a host would read it back, with what a user typed since (by "row,col"). */
export function asRead(sheet: OwnSheet, typed: Readonly<Record<string, string>> = {}): SheetSnapshot {
  const rows = sheet.rows.map((row, r) =>
    Array.from(
      { length: Math.max(row.cells.length, 12) },
      (_, c) => typed[`${r},${c}`] ?? row.cells[c]?.value ?? null,
    ),
  );
  return sheetSnapshot({ name: sheet.name, rows });
}

/** Index of the first row that has this text in a column. */
export function rowWith(sheet: OwnSheet, col: number, text: string): number {
  return sheet.rows.findIndex((row) => row.cells[col]?.value === text);
}
