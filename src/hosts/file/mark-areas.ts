import { cellAddress, rangeAddress, type RangeRef } from '../../core/address';
import { cellNumber } from './sheet-facts';

/** How many areas one rule names; far below what any program takes. */
const AREAS_PER_RULE = 200;

/** An area with more cells than this is taken as it is: no one marks so much twice over. */
const LARGE = 20000;

/**
 * Areas as rules name them ("B6 C3:D9"), one text for each rule. No cell is named twice, since programs do not
 * agree on areas that overlap.
 */
export function ruleAreas(ranges: readonly RangeRef[]): string[] {
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
        if (covered.has(cellNumber(row, col))) continue;
        covered.add(cellNumber(row, col));
        fresh.push({ row, col });
      }
    }
    if (fresh.length === size(range)) areas.push(rangeAddress(range));
    else areas.push(...fresh.map(cellAddress));
  }
  const distinct = [...new Set(areas)];
  const rules: string[] = [];
  for (let at = 0; at < distinct.length; at += AREAS_PER_RULE) {
    rules.push(distinct.slice(at, at + AREAS_PER_RULE).join(' '));
  }
  return rules;
}

function size(range: RangeRef): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}
