import { firstIndex } from '../core/bisect';
import type { CellSnapshot, SheetSnapshot } from './snapshot';

/** The cell at a place among a sheet's cells, which stand by row, then by column; null for a blank. */
export function cellAt(cells: SheetSnapshot['cells'], row: number, col: number): CellSnapshot | null {
  const index = firstIndex(cells.length, (at) => {
    const cell = cells[at] as CellSnapshot;
    return cell.row > row || (cell.row === row && cell.col >= col);
  });
  const found = cells[index];
  return found?.row === row && found.col === col ? found : null;
}
