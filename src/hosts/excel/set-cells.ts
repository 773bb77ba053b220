import { cellAddress, cellKey, SHEET_COLUMNS, SHEET_ROWS } from '../../core/address';
import { WorkbookError } from '../../workbook/host';
import type { CellWrite } from '../../workbook/plan';
import { cellOf } from './cells';
import { protectedSheet } from './errors';
import { written } from './written';

/** The format of cells in which whatever is put is a text. */
const TEXT_FORMAT = '@';

/** A cell that is to be set, with what it holds now once its range is synced. */
export interface CellTarget {
  readonly write: CellWrite;
  readonly range: Excel.Range;
}

/** Asks what cells hold that are to be set; where one is named twice the later write stands. Throws a WorkbookError. */
export function askTargets(
  writes: readonly CellWrite[],
  sheetOf: (name: string) => Excel.Worksheet,
): CellTarget[] {
  const last = new Map(writes.map((write) => [cellKey(write), write]));
  return [...last.values()].map((write) => {
    const { sheet, row, col } = write;
    if (row < 0 || col < 0 || row >= SHEET_ROWS || col >= SHEET_COLUMNS) {
      throw new WorkbookError(
        'not-writable',
        `“${sheet}”第 ${String(row + 1)} 行第 ${String(col + 1)} 列超出工作表的范围，没有写入任何内容。`,
      );
    }
    const range = sheetOf(sheet).getRange(cellAddress(write));
    range.load('values,formulas,numberFormat,format/protection/locked');
    return { write, range };
  });
}

/** Throws a WorkbookError for a locked cell of a protected sheet. */
export function checkLocked(targets: readonly CellTarget[], isProtected: (sheet: string) => boolean): void {
  for (const { write, range } of targets) {
    if (range.format.protection.locked && isProtected(write.sheet)) {
      throw protectedSheet(write.sheet, `${cellAddress(write)} 不能修改`);
    }
  }
}

/** The writes that put the cells back to what they hold. */
export function previousCells(targets: readonly CellTarget[]): CellWrite[] {
  return targets.map(({ write: { sheet, row, col }, range }) => {
    const cell = cellOf(row, col, range.values[0]?.[0], range.formulas[0]?.[0], '', 'General');
    if (!cell) return { sheet, row, col, value: null };
    const { formula, value, error } = cell;
    if (formula !== null) return { sheet, row, col, value, formula };
    // An error that someone typed has no value; as a formula it gives itself.
    return error === null ? { sheet, row, col, value } : { sheet, row, col, value: null, formula: error };
  });
}

/** Sets the cells; their formats stay. */
export function setCells(targets: readonly CellTarget[]): void {
  for (const { write, range } of targets) setCell(range, write, range.numberFormat[0]?.[0] === TEXT_FORMAT);
}

/** Sets one cell; `textual` where its format is "text", in which a figure and a formula would become texts too. */
export function setCell(range: Excel.Range, write: CellWrite, textual: boolean): void {
  const live = write.formula !== undefined || typeof write.value !== 'string';
  if (textual && live) range.numberFormat = [['General']];
  // There an apostrophe would be part of the text.
  range.values = [[textual && !live ? write.value : written(write)]];
  if (textual && live) range.numberFormat = [[TEXT_FORMAT]];
}
