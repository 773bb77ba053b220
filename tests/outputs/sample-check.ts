import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAddress } from '../../src/core/address';
import { readSnapshot } from '../../src/hosts/file/read';
import { checkSnapshot } from '../../src/outputs/check';
import type { CheckOptions } from '../../src/outputs/options';
import { DEFAULT_OPTIONS } from '../../src/outputs/options';
import { FINDING_COLUMNS } from '../../src/outputs/opinions';
import type { CheckResult } from '../../src/outputs/result';
import { checkPlan } from '../../src/outputs/write-back';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import type { CellSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { asRead, rowWith } from './as-read';
import { printed } from '../support/workbook';

/** The sample's file. */
export const SAMPLE_FILE = resolve(__dirname, '../../assets/samples/sample-disclosure-2025.xlsx');

/** The sample, as the file host reads it. */
export const SAMPLE = readSnapshot(new Uint8Array(readFileSync(SAMPLE_FILE)), 'sample.xlsx');

/** A workbook with one cell changed. */
export function changed(
  snapshot: Snapshot,
  sheet: string,
  address: string,
  value: number | string,
): Snapshot {
  const at = parseAddress(address);
  const change = (cell: CellSnapshot): CellSnapshot =>
    cell.row === at?.row && cell.col === at.col
      ? { ...cell, value, text: printed(value, cell.format) }
      : cell;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === sheet ? { ...one, cells: one.cells.map(change) } : one,
    ),
  };
}

/** The sample with two digits exchanged in one cell: a cause with two symptoms. */
export const TYPO = changed(SAMPLE, '部门公开表3', 'C9', 3838.48);

export const check = (snapshot: Snapshot, options?: Partial<CheckOptions>): CheckResult =>
  checkSnapshot(
    snapshot,
    centralBudgetFamily,
    options ? { options: { ...DEFAULT_OPTIONS, ...options } } : {},
  );

/** The workbook after a check's plan was applied, with 处理意见 typed since (by the id of their line). */
export function written(
  snapshot: Snapshot,
  result: CheckResult,
  typed: Readonly<Record<string, string>> = {},
): Snapshot {
  const put = (checkPlan(snapshot, result, '2026-03-01').putSheets ?? []).map((sheet) => {
    const cells = Object.entries(typed).flatMap(([id, text]) => {
      const row = rowWith(sheet, FINDING_COLUMNS.id, id);
      return row < 0 ? [] : [[`${row},${FINDING_COLUMNS.opinion}`, text] as const];
    });
    return asRead(sheet, Object.fromEntries(cells));
  });
  const names = new Set(put.map(({ name }) => name));
  return { ...snapshot, sheets: [...snapshot.sheets.filter(({ name }) => !names.has(name)), ...put] };
}
