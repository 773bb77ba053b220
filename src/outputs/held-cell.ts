import type { CellRef } from '../core/address';
import type { CellSnapshot, SheetSnapshot, Snapshot } from '../workbook/snapshot';

/** Gives what cells of a snapshot hold, null for a blank: by halving, as a sheet's cells stand in order. */
export function heldCells(snapshot: Snapshot): (cell: CellRef) => CellSnapshot | null {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.cells]));
  return ({ sheet, row, col }) => cellAt(sheets.get(sheet) ?? [], row, col);
}

function cellAt(cells: SheetSnapshot['cells'], row: number, col: number): CellSnapshot | null {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle] as CellSnapshot;
    if (cell.row < row || (cell.row === row && cell.col < col)) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.row === row && found.col === col ? found : null;
}
