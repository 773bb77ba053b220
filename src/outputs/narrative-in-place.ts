import type { CellWrite, OwnCell, OwnSheet } from '../workbook/plan';
import type { CellSnapshot } from '../workbook/snapshot';
import type { NarratedText } from './narrative';
import type { TrackedText } from './narrative-tracking';

/**
 * The single cells to set so that a sheet of ours says what the new one would, or null where the new one has other
 * rows than stand there. Only cells that differ are set: formats, heights and whatever else the user has done stay.
 */
export function inPlace(sheet: OwnSheet, { before, merged }: NarratedText): CellWrite[] | null {
  if (!before) return null;
  const places = placesOf(sheet, before, merged.rows.length);
  if (!places) return null;
  const present = new Map(before.sheet.cells.map((cell) => [`${cell.row}:${cell.col}`, cell] as const));
  const writes: CellWrite[] = [];
  sheet.rows.forEach((row, index) => {
    const place = places[index];
    if (place === undefined || place === null) return;
    const isText = index >= before.top;
    const width = isText ? 2 : Math.max(row.cells.length, widthOf(before, place));
    for (let col = 0; col < width; col += 1) {
      const cell = row.cells[col] ?? null;
      const at = { row: place, col: isText ? before.column + col : col };
      const old = present.get(`${at.row}:${at.col}`);
      // The formula that follows a paragraph's row has moved along with it.
      if (!isText && col === 1 && old?.formula?.startsWith('ROW(')) continue;
      if (!differs(cell, old)) continue;
      const write: CellWrite = { sheet: before.sheet.name, ...at, value: cell?.value ?? null };
      writes.push(cell?.formula === undefined ? write : { ...write, formula: cell.formula });
    }
  });
  return writes;
}

/** The row that stands there for each row of the new sheet; null for one that is left alone; null for other rows. */
function placesOf(sheet: OwnSheet, before: TrackedText, count: number): (number | null)[] | null {
  const helpers = sheet.rows.filter((row) => row.hidden).length;
  const marker = before.sheet.cells.find(
    (cell) => typeof cell.value === 'string' && cell.value.startsWith('gouji:'),
  );
  if (marker?.row !== 0 || marker.col !== 0 || helpers !== before.top) return null;
  const ids = sheet.rows.slice(1, helpers).map((row) => row.cells[0]?.value);
  const paragraphs = before.paragraphs;
  if (paragraphs.some((one) => one.row === null) || paragraphs.length + before.own.length !== count)
    return null;
  if (!paragraphs.every((one, index) => one.id === ids[index])) return null;
  const present = new Map(before.sheet.cells.map((cell) => [`${cell.row}:${cell.col}`, cell] as const));
  const shares = ids.slice(paragraphs.length);
  if (!shares.every((id, index) => present.get(`${paragraphs.length + 1 + index}:0`)?.value === id))
    return null;
  const rows = [...paragraphs.map((one) => one.row), ...before.own.map((one) => one.row)].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  let next = 0;
  const places: (number | null)[] = [];
  sheet.rows.forEach((row, index) => {
    if (row.hidden) places.push(index);
    else if (row.cells.length === 0) places.push(null);
    else places.push(rows[next++] ?? null);
  });
  return next === rows.length ? places : null;
}

function widthOf(before: TrackedText, row: number): number {
  return before.sheet.cells.reduce(
    (most, cell) => (cell.row === row ? Math.max(most, cell.col + 1) : most),
    0,
  );
}

function differs(cell: OwnCell | null, old: CellSnapshot | undefined): boolean {
  if (!cell || (cell.value === null && cell.formula === undefined)) return old !== undefined;
  if (cell.formula !== undefined) return old?.formula !== cell.formula || old.value !== cell.value;
  return old === undefined || old.formula !== null || old.value !== cell.value;
}
