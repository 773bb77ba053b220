import type { RangeRef } from '../../core/address';
import { disjointAreas } from '../../workbook/areas';

/** How many areas one rule names; far below what any program takes. */
const AREAS_PER_RULE = 200;

/** Areas as rules name them ("B6 C3:D9"), one text for each rule; no cell is named twice. */
export function ruleAreas(ranges: readonly RangeRef[]): string[] {
  const distinct = disjointAreas(ranges);
  const rules: string[] = [];
  for (let at = 0; at < distinct.length; at += AREAS_PER_RULE) {
    rules.push(distinct.slice(at, at + AREAS_PER_RULE).join(' '));
  }
  return rules;
}
