import { cellKey } from '../../core/address';
import type { Outcome } from '../model';
import type { CauseCell } from './cause';

/**
 * What texts say of a wrong figure in other words than its amount (a share of it, that an item has one): wrong by the
 * same mistake, though nothing is computed from it.
 * @param outcomes all outcomes.
 */
export function textSymptoms(outcomes: readonly Outcome[], cells: readonly CauseCell[]): Outcome[] {
  const suspects = new Set(cells.flatMap(({ cell, fact }) => (cell && fact ? [cellKey(cell)] : [])));
  if (suspects.size === 0) return [];
  return outcomes.filter(
    ({ equation, status, span, source, cells: places }) =>
      equation === null &&
      status === 'fail' &&
      span !== null &&
      // The first place is the text's own, where that is in the workbook.
      places.slice(source ? 0 : 1).some((place) => suspects.has(cellKey(place))),
  );
}
