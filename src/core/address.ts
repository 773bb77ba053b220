/** One cell of a workbook. Rows and columns count from 0, as the hosts do; sheets go by name. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells on one sheet, both ends included, counted from 0. */
export interface RangeRef {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many rows and columns a sheet has at most. */
export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;

/** Column letters of a column counted from 0: 0 gives "A", 27 gives "AB". */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of its letters (either case): "AB" gives 27. */
export function columnIndex(letters: string): number {
  let col = 0;
  for (const letter of letters.toUpperCase()) col = col * 26 + (letter.charCodeAt(0) - 64);
  return col - 1;
}

/** "B6" for a cell, without its sheet. */
export function cellAddress(cell: { readonly row: number; readonly col: number }): string {
  return columnLetters(cell.col) + String(cell.row + 1);
}

/** "B6:D9" for a range, "B6" where it is one cell, without its sheet. */
export function rangeAddress(range: Omit<RangeRef, 'sheet'>): string {
  const from = cellAddress({ row: range.top, col: range.left });
  const to = cellAddress({ row: range.bottom, col: range.right });
  return from === to ? from : `${from}:${to}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** The cell that "B6" or "$B$6" names, or null where the text is no address of one cell. */
export function parseAddress(text: string): { row: number; col: number } | null {
  const match = ADDRESS.exec(text);
  if (!match || Number(match[2]) < 1) return null;
  return { row: Number(match[2]) - 1, col: columnIndex(match[1] ?? '') };
}

/** The rectangle that "B6:D9" or "B6" names, or null where the text is no such address. */
export function parseRange(text: string): Omit<RangeRef, 'sheet'> | null {
  const [first = '', second = first] = text.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.col, to.col),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.col, to.col),
  };
}

/** A sheet's name as a formula or an internal link spells it: quoted, inner quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A key for maps and sets of cells. */
export function cellKey(cell: CellRef): string {
  return `${cell.sheet}!${cellAddress(cell)}`;
}
