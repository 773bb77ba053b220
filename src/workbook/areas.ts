import { cellAddress, rangeAddress, SHEET_COLUMNS, type RangeRef } from '../core/address';

/** An area with more cells than this is taken as it is: no one marks so much twice over. */
const LARGE = 20000;

/**
 * Addresses ("B6", "C3:D9") that cover what the ranges cover, the largest first. No cell is named twice, since
 * programs do not agree on areas that overlap.
 */
export function disjointAreas(ranges: readonly RangeRef[]): string[] {
  const covered = new Set<number>();
  const areas: string[] = [];
  for (const range of [...ranges].sort((a, b) => size(b) - size(a))) {
    if (size(range) > LARGE) {
      areas.push(rangeAddress(range));
      continue;
    }
    const fresh: { row: number; col: number }[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let col = range.left; col <= range.right; col += 1) {
        if (covered.has(row * SHEET_COLUMNS + col)) continue;
        covered.add(row * SHEET_COLUMNS + col);
        fresh.push({ row, col });
      }
    }
    if (fresh.length === size(range)) areas.push(rangeAddress(range));
    else areas.push(...fresh.map(cellAddress));
  }
  return [...new Set(areas)];
}

function size(range: RangeRef): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}
