import { firstIndex } from '../core/bisect';
import { foldText } from '../core/label';
import { cellAt } from '../workbook/cell-at';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';

/** A cell that says something, with its folded text. */
export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly folded: string;
  /** A stored number, not a text that looks like one. */
  readonly isNumber: boolean;
  readonly source: CellSnapshot;
}

export interface GridRow {
  readonly row: number;
  /** Cells that say something, left to right; white space alone says nothing. */
  readonly cells: readonly GridCell[];
}

/** Whether a row holds a stored number. */
export function hasNumber(line: GridRow): boolean {
  return line.cells.some((cell) => cell.isNumber);
}

/** A sheet by rows: what locating and reading look at. Rows and cells that say nothing are not there. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly index: number;
  readonly rows: readonly GridRow[];
  /** The cell of the snapshot at a place, blank ones included, or null. */
  at(row: number, col: number): CellSnapshot | null;
}

/** The folded text of a cell (see foldText). */
export const fold = foldText;

/** What a cell says: a stored text as it is (a format may hide part of it), anything else as printed. */
export function cellText(cell: CellSnapshot): string {
  return typeof cell.value === 'string' ? cell.value : cell.text;
}

/** Makes the grid of one sheet. Takes time and space by cells, never by the size of the used range. */
export function makeGrid(sheet: SheetSnapshot, index: number): Grid {
  const rows: { row: number; cells: GridCell[] }[] = [];
  let current = null as { row: number; cells: GridCell[] } | null;
  for (const cell of sheet.cells) {
    const text = cellText(cell);
    const folded = fold(text);
    if (folded === '' && cell.error === null && !cell.uncached) continue;
    if (current?.row !== cell.row) {
      current = { row: cell.row, cells: [] };
      rows.push(current);
    }
    current.cells.push({
      row: cell.row,
      col: cell.col,
      text,
      folded,
      isNumber: typeof cell.value === 'number' || cell.uncached || cell.error !== null,
      source: cell,
    });
  }
  return { sheet, index, rows, at: (row, col) => cellAt(sheet.cells, row, col) };
}

/** The cell of a row in a column, or null where it says nothing there. */
export function cellIn({ cells }: GridRow, col: number): GridCell | null {
  const found = cells[firstIndex(cells.length, (at) => (cells[at] as GridCell).col >= col)];
  return found?.col === col ? found : null;
}

/** Index of the first row at or below `row`, by bisection. */
export function firstRowAt(rows: readonly GridRow[], row: number): number {
  return firstIndex(rows.length, (at) => (rows[at] as GridRow).row >= row);
}

/** The rows from `top` to before `bottom`, cells kept only between the two columns (both included). */
export function cut(
  rows: readonly GridRow[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): GridRow[] {
  const cutRows: GridRow[] = [];
  for (let i = firstRowAt(rows, top); i < rows.length; i++) {
    const line = rows[i] as GridRow;
    if (line.row >= bottom) break;
    if (left <= 0 && right === Infinity) {
      cutRows.push(line);
      continue;
    }
    const cells = line.cells.filter((cell) => cell.col >= left && cell.col <= right);
    if (cells.length > 0) cutRows.push({ row: line.row, cells });
  }
  return cutRows;
}
