import { cellKey } from '../../core/address';
import type { Outcome } from '../model';
import type { CauseCell } from './cause';

/**
 * What texts say of a wrong figure in other words than its amount (a share of it, that an item has one): wrong by the
 * same mistake, though nothing is computed from it.
 * @param failed the failed checks, which compare no figures.
 */
export function textSymptoms(failed: readonly Outcome[], cells: readonly CauseCell[]): Outcome[] {
  const suspects = new Set(cells.flatMap(({ cell, fact }) => (cell && fact ? [cellKey(cell)] : [])));
  if (suspects.size === 0) return [];
  return failed.filter(
    ({ span, source, cells: places }) =>
      span !== null &&
      // The first place is the text's own, where that is in the workbook.
      places.slice(source ? 0 : 1).some((place) => suspects.has(cellKey(place))),
  );
}
