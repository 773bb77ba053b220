import { parseRange } from '../core/address';
import type { OwnCell, OwnSheet } from './plan';

/** The most that a row can be high, in points. */
const HIGHEST = 409;

/**
 * Heights, in points, that rows with wrapped texts need; null where the program's default will do. Programs do
 * not all fit rows when they open a file, and none fits merged cells.
 */
export function fittedHeights(sheet: OwnSheet): (number | null)[] {
  const widths = mergedWidths(sheet);
  return sheet.rows.map((row, r) => {
    if (row.height !== undefined) return null;
    let height = 0;
    row.cells.forEach((cell, c) => {
      const lines = cell
        ? linesOf(cell, widths.get(`${String(r)},${String(c)}`) ?? sheet.columns[c]?.width ?? 8)
        : 1;
      if (lines > 1) height = Math.max(height, lines * (cell?.style?.size ?? 11) * 1.35 + 3);
    });
    return height === 0 ? null : Math.min(HIGHEST, Math.round(height * 4) / 4);
  });
}

function linesOf(cell: OwnCell, width: number): number {
  if (typeof cell.value !== 'string' || !cell.style?.wrap) return 1;
  const scale = (cell.style.size ?? 11) / 11;
  return cell.value
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil((unitsOf(line) * scale) / Math.max(1, width - 1))),
      0,
    );
}

/** Width of a text in digits: a Chinese character takes two. */
function unitsOf(text: string): number {
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) >= 0x2010 ? 2 : 1;
  return units;
}

function mergedWidths(sheet: OwnSheet): Map<string, number> {
  const widths = new Map<string, number>();
  for (const merge of sheet.merges) {
    const area = parseRange(merge);
    // A merge over several rows shares its lines among them: no one row has to hold them all.
    if (!area) continue;
    const columns = sheet.columns.slice(area.left, area.right + 1);
    const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    widths.set(`${String(area.top)},${String(area.left)}`, width * (area.bottom - area.top + 1));
  }
  return widths;
}
