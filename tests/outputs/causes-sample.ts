import { cellAddress, parseAddress } from '../../src/core/address';
import { checkSnapshot } from '../../src/outputs/check';
import type { CheckResult } from '../../src/outputs/result';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import { insertRows, removeRow, setCell, valueOf } from '../support/grid';
import { sampleSheets } from '../support/sample/book';
import type { CellDetail, SheetInput } from '../support/workbook';
import { snapshotOf } from '../support/workbook';

/** The sample, before anything is done to it. */
export const SHEETS: readonly SheetInput[] = sampleSheets();

export const table = (number: number): string => `部门公开表${number}`;

/** What is written in a cell of a table: a figure or text, a formula with its figure, null for a blank. */
export type Written = readonly [
  number: number,
  address: string,
  value: number | string | null | { readonly v: number; readonly f: string },
];

/** The sample with cells written differently; a figure is shown with all its decimals. */
export function written(...changes: readonly Written[]): SheetInput[] {
  return changes.reduce<SheetInput[]>(
    (sheets, [number, address, value]) =>
      sheets.map((sheet) => {
        const at = parseAddress(address);
        if (sheet.name !== table(number) || !at) return sheet;
        const before = sheet.rows[at.row]?.[at.col];
        const kept: Partial<CellDetail> = typeof before === 'object' && before !== null ? before : {};
        if (value === null) return setCell(sheet, at.row, at.col, null);
        if (typeof value === 'string') return setCell(sheet, at.row, at.col, { ...kept, v: value });
        const z = kept.z?.includes('%') ? kept.z : '#,##0.00';
        return setCell(sheet, at.row, at.col, { z, ...(typeof value === 'number' ? { v: value } : value) });
      }),
    [...SHEETS],
  );
}

const edited = (number: number, edit: (sheet: SheetInput) => SheetInput): SheetInput[] =>
  SHEETS.map((sheet) => (sheet.name === table(number) ? edit(sheet) : sheet));

/** The sample without one row (as Excel numbers it). */
export const without = (number: number, row: number): SheetInput[] =>
  edited(number, (sheet) => removeRow(sheet, row - 1));

/** The sample with one row standing twice. */
export const twice = (number: number, row: number): SheetInput[] =>
  edited(number, (sheet) => insertRows(sheet, row, [sheet.rows[row - 1] ?? []]));

/** The sample with all amounts of a table in 元. */
export const inYuan = (number: number): SheetInput[] =>
  edited(number, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => {
        const value = valueOf(cell);
        return typeof value === 'number' && typeof cell === 'object' && cell !== null
          ? { ...cell, v: Math.round(value * 10000) }
          : cell;
      }),
    ),
  }));

/** The figure that stands in a cell of the sample. */
export function figureAt(number: number, address: string): number {
  const at = parseAddress(address);
  const sheet = SHEETS.find(({ name }) => name === table(number));
  return Number(valueOf(sheet?.rows[at?.row ?? 0]?.[at?.col ?? 0]));
}

export const checked = (sheets: readonly SheetInput[]): CheckResult =>
  checkSnapshot(snapshotOf(sheets), centralBudgetFamily);

const KNOWN = new Set(checked(SHEETS).findings.map(({ id }) => id));

/** Errors that are not the sample's own, with the number of their cause; null for one that stands alone. */
export function newErrors(result: CheckResult): { readonly id: string; readonly cause: number | null }[] {
  return result.findings
    .filter(({ id, severity }) => severity === 'error' && !KNOWN.has(id))
    .map(({ id, cause }) => ({ id, cause }));
}

/** The suspects of a cause, "3!C9 3,838.48→3,883.48", sheets by the number of their table. */
export function suspects(result: CheckResult, index = 0): string[] {
  return (result.causes[index]?.cells ?? []).map(
    (cell) => `${cell.sheet.replace('部门公开表', '')}!${cellAddress(cell)} ${cell.current}→${cell.proposed}`,
  );
}
