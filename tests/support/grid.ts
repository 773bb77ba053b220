import { parseRange, rangeAddress, type RangeRef } from '../../src/core/address';
import { printed, type CellDetail, type CellInput, type SheetInput } from './workbook';

type Area = Omit<RangeRef, 'sheet'>;

/** The value of a cell, whatever way it was given; null for a blank. */
export function valueOf(input: CellInput): string | number | boolean | null {
  if (input === null || input === undefined) return null;
  return typeof input === 'object' ? input.v : input;
}

/** A cell's text where its value is one, else "". */
export function textOf(input: CellInput): string {
  const value = valueOf(input);
  return typeof value === 'string' ? value : '';
}

/** The same cell with another value; format and the rest stay. */
export function withValue(input: CellInput, v: CellDetail['v']): CellInput {
  return typeof input === 'object' && input !== null ? { ...input, v } : { v };
}

/** Every cell of a sheet, blanks within its rows included, through `change`. */
export function mapCells(
  sheet: SheetInput,
  change: (cell: CellInput, row: number, col: number) => CellInput,
): SheetInput {
  return { ...sheet, rows: sheet.rows.map((line, row) => line.map((cell, col) => change(cell, row, col))) };
}

/** The rows of a sheet from row `from` on through `change`. */
export function mapRows(
  sheet: SheetInput,
  from: number,
  change: (line: readonly CellInput[]) => readonly CellInput[],
): SheetInput {
  return { ...sheet, rows: sheet.rows.map((line, row) => (row >= from ? change(line) : line)) };
}

function mapMerges(sheet: SheetInput, change: (area: Area) => Area): SheetInput {
  if (!sheet.merges) return sheet;
  const areas = sheet.merges.map((address) => rangeAddress(change(parseRange(address) as Area)));
  return { ...sheet, merges: areas };
}

/** Puts `lines` (blank ones where a number is given) before row `at`; merges and hidden rows move along. */
export function insertRows(
  sheet: SheetInput,
  at: number,
  lines: number | readonly (readonly CellInput[])[],
): SheetInput {
  const added = typeof lines === 'number' ? Array.from({ length: lines }, () => []) : lines;
  const move = (row: number): number => (row >= at ? row + added.length : row);
  const moved = mapMerges(sheet, (area) => ({ ...area, top: move(area.top), bottom: move(area.bottom) }));
  return {
    ...moved,
    rows: [...sheet.rows.slice(0, at), ...added, ...sheet.rows.slice(at)],
    ...(sheet.hiddenRows ? { hiddenRows: sheet.hiddenRows.map(move) } : {}),
  };
}

/** Takes row `at` away, with the merges that lie wholly in it. */
export function removeRow(sheet: SheetInput, at: number): SheetInput {
  const kept = sheet.merges?.filter((address) => {
    const area = parseRange(address) as Area;
    return area.top !== at || area.bottom !== at;
  });
  const move = (row: number): number => (row > at ? row - 1 : row);
  const rest: SheetInput = {
    ...sheet,
    ...(kept ? { merges: kept } : {}),
    rows: sheet.rows.filter((_, row) => row !== at),
  };
  return mapMerges(rest, (area) => ({
    ...area,
    top: move(area.top),
    bottom: area.bottom >= at ? area.bottom - 1 : area.bottom,
  }));
}

/** Puts `count` blank columns before column `at`; a merge across it grows. */
export function insertColumns(sheet: SheetInput, at: number, count = 1): SheetInput {
  const move = (col: number): number => (col >= at ? col + count : col);
  const moved = mapMerges(sheet, (area) => ({ ...area, left: move(area.left), right: move(area.right) }));
  const blanks = Array<null>(count).fill(null);
  const rows = sheet.rows.map((line) =>
    line.length > at ? [...line.slice(0, at), ...blanks, ...line.slice(at)] : line,
  );
  return { ...moved, rows };
}

/** The sheet with one cell set; the row is made longer where needed. */
export function setCell(sheet: SheetInput, row: number, col: number, cell: CellInput): SheetInput {
  const rows = sheet.rows.map((line) => [...line]);
  while (rows.length <= row) rows.push([]);
  const line = rows[row] as CellInput[];
  while (line.length <= col) line.push(null);
  line[col] = cell;
  return { ...sheet, rows };
}

/** The sheet without its merges: gone (the host says there are none), or not told by the host. */
export function withoutMerges(sheet: SheetInput, told: boolean): SheetInput {
  const { name, rows, visibility, hiddenRows } = sheet;
  return {
    name,
    rows,
    ...(visibility ? { visibility } : {}),
    ...(hiddenRows ? { hiddenRows } : {}),
    ...(told ? { merges: [] } : {}),
  };
}

/** The widest row of a sheet. */
export function sheetWidth(sheet: SheetInput): number {
  return Math.max(0, ...sheet.rows.map((line) => line.length));
}

/** `below` put under `above` on one sheet, `gap` blank rows between. */
export function stack(above: SheetInput, below: SheetInput, gap: number): SheetInput {
  const moved = insertRows(below, 0, above.rows.length + gap);
  return {
    ...above,
    rows: [...above.rows, ...moved.rows.slice(above.rows.length)],
    merges: [...(above.merges ?? []), ...(moved.merges ?? [])],
    hiddenRows: [...(above.hiddenRows ?? []), ...(moved.hiddenRows ?? [])],
  };
}

/** `right` put beside `left` on one sheet, `gap` blank columns between. */
export function beside(left: SheetInput, right: SheetInput, gap: number): SheetInput {
  const from = sheetWidth(left) + gap;
  const moved = insertColumns(right, 0, from);
  const height = Math.max(left.rows.length, right.rows.length);
  const rows = Array.from({ length: height }, (_, row) => {
    const line = [...(left.rows[row] ?? [])];
    const added = right.rows[row] ?? [];
    if (added.length === 0) return line;
    while (line.length < from) line.push(null);
    return [...line, ...added];
  });
  return { ...left, rows, merges: [...(left.merges ?? []), ...(moved.merges ?? [])] };
}

/** What a number prints, as text; other cells stay. */
export function asText(cell: CellInput, change: (text: string) => string): CellInput {
  const value = valueOf(cell);
  if (typeof value !== 'number' || typeof cell !== 'object' || cell === null) return cell;
  return change(printed(value, cell.z));
}
