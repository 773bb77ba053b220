import type { CellRef } from '../core/address';
import { cellAt } from '../workbook/cell-at';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';

/** Gives what cells of a snapshot hold, null for a blank: by halving, as a sheet's cells stand in order. */
export function heldCells(snapshot: Snapshot): (cell: CellRef) => CellSnapshot | null {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.cells]));
  return ({ sheet, row, col }) => cellAt(sheets.get(sheet) ?? [], row, col);
}
