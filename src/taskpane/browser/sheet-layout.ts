import { SHEET_COLUMNS, columnLetters } from '../../core/address';
import type { Mark, MarkKind } from '../../workbook/plan';
import type { CellSnapshot, Merge, SheetSnapshot } from '../../workbook/snapshot';

/** Heights and widths in pixels. */
export const ROW_HEIGHT = 26;
export const HEAD_HEIGHT = 24;
const NARROWEST = 64;
const WIDEST = 260;
/** Of one digit; a Chinese character takes two. */
const DIGIT = 7.2;
/** How many blank rows and columns are shown behind what is used. */
const BEYOND = { rows: 4, cols: 2 };
/** Texts longer than this run over their column's edge anyway. */
const LONG_TEXT = 30;

/** A cell of the sheet that is shown. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** A sheet laid out for drawing: which rows and columns there are, where they lie, what stands where. */
export interface SheetLayout {
  /** Sheet rows (from 0) that are shown, in order; hidden ones are left out. */
  readonly rows: readonly number[];
  /** Left edges of the columns, and behind the last its right edge; from the end of the row numbers. */
  readonly lefts: readonly number[];
  /** Width of the row numbers. */
  readonly gutter: number;
  readonly width: number;
  readonly height: number;
  readonly cellAt: (row: number, col: number) => CellSnapshot | null;
  /** The merged area that a cell is in, or null. */
  readonly mergeAt: (row: number, col: number) => Merge | null;
}

/** Lays a sheet out. A row that is hidden is shown all the same where `also` is in it. */
export function layOutSheet(sheet: SheetSnapshot, also: number | null): SheetLayout {
  const cells = new Map<number, CellSnapshot>();
  let lastRow = 0;
  let lastCol = 0;
  const widths: number[] = [];
  const merges = new Map<number, Merge>();
  for (const merge of sheet.merges ?? []) {
    for (let row = merge.top; row <= merge.bottom; row += 1)
      for (let col = merge.left; col <= merge.right; col += 1) merges.set(keyOf(row, col), merge);
    lastRow = Math.max(lastRow, merge.bottom);
    lastCol = Math.max(lastCol, merge.right);
  }
  for (const cell of sheet.cells) {
    const { row, col } = cell;
    cells.set(keyOf(row, col), cell);
    lastRow = Math.max(lastRow, row);
    lastCol = Math.max(lastCol, col);
    const spread = merges.get(keyOf(row, col));
    const units = unitsOf(cell.text);
    if (units > LONG_TEXT || (spread && spread.right > spread.left)) continue;
    widths[col] = Math.max(widths[col] ?? 0, units * DIGIT + 22);
  }
  const lefts = [0];
  for (let col = 0; col <= lastCol + BEYOND.cols; col += 1) {
    const width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widths[col] ?? 0)));
    lefts.push((lefts[col] ?? 0) + width);
  }
  const rows: number[] = [];
  for (let row = 0; row <= lastRow + BEYOND.rows; row += 1) {
    if (!sheet.hiddenRows.has(row) || row === also) rows.push(row);
  }
  const gutter = Math.max(36, String(lastRow + BEYOND.rows + 1).length * 8 + 16);
  return {
    rows,
    lefts,
    gutter,
    width: gutter + (lefts.at(-1) ?? 0),
    height: HEAD_HEIGHT + rows.length * ROW_HEIGHT,
    cellAt: (row, col) => cells.get(keyOf(row, col)) ?? null,
    mergeAt: (row, col) => merges.get(keyOf(row, col)) ?? null,
  };
}

/** The first and the last of ascending edges between which a stretch lies; `edges` has one more than there are things. */
export function between(edges: readonly number[], from: number, to: number): readonly [number, number] {
  let first = 0;
  while (first < edges.length - 2 && (edges[first + 1] ?? 0) <= from) first += 1;
  let last = first;
  while (last < edges.length - 2 && (edges[last + 1] ?? 0) < to) last += 1;
  return [first, last];
}

/** The kind of the mark on every marked cell of a sheet, by row and column. */
export function marksByCell(marks: readonly Mark[], sheet: string): ReadonlyMap<number, MarkKind> {
  const kinds = new Map<number, MarkKind>();
  for (const { range, kind } of marks) {
    if (range.sheet !== sheet) continue;
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let col = range.left; col <= range.right; col += 1) kinds.set(keyOf(row, col), kind);
  }
  return kinds;
}

/** A key for maps of one sheet's cells. */
export function keyOf(row: number, col: number): number {
  return row * SHEET_COLUMNS + col;
}

/** The columns' letters, from the first to the last. */
export function lettersBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, nth) => columnLetters(first + nth));
}

function unitsOf(text: string): number {
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) >= 0x2010 ? 2 : 1;
  return units;
}
