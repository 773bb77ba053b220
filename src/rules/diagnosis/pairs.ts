import type { Action, Search } from './action';
import { decimalsOf } from './ranges';
import { setCell } from './set-cell';
import { slipBetween, slipsAround } from './typing';

/** More pairs than this fit a sum by chance: none of them says anything. */
const MOST_PAIRS = 40;

/**
 * Two slips in one sum: neither figure follows from the sum alone, but few pairs of known slips add up to exactly what
 * it misses. Gives the first of each such pair; the other then follows from the sum.
 */
export function slipPairs(search: Search, constraint: number): Action[] {
  const { network, state } = search;
  const relation = network.problem.constraints[constraint];
  if (relation?.relation !== 'equal') return [];
  const missing = Math.round(-state.residual(constraint));
  const pairs = new Map<string, { readonly cell: number; readonly value: number }>();
  const byShift = new Map<number, { readonly cell: number; readonly value: number }[]>();
  for (const cell of network.members[constraint] ?? []) {
    const weight = coefficientOf(search, cell, constraint);
    const slips = weight === 0 ? [] : slipsOf(search, cell);
    for (const value of slips) {
      const shift = weight * (value - state.value(cell));
      for (const first of byShift.get(Math.round(missing - shift)) ?? []) {
        if (first.cell !== cell) pairs.set(`${first.cell}=${first.value}`, first);
      }
      if (pairs.size > MOST_PAIRS) return [];
    }
    for (const value of slips) {
      const shift = Math.round(weight * (value - state.value(cell)));
      const alike = byShift.get(shift);
      if (alike) alike.push({ cell, value });
      else byShift.set(shift, [{ cell, value }]);
    }
  }
  return [...pairs.values()].map(({ cell, value }) => ({ ...setCell(search, cell, value), guessed: true }));
}

function coefficientOf({ network }: Search, cell: number, constraint: number): number {
  const entry = network.entries[cell]?.find((one) => one.constraint === constraint);
  return entry && entry.numerator === 0 && entry.base === 0 ? entry.linear : 0;
}

/** What may have been meant in a typed cell by somebody whose one slip explains itself. */
function slipsOf(search: Search, cell: number): readonly number[] {
  const { network, state } = search;
  const info = network.problem.cells[cell];
  if (!info || info.fixed || info.formula || state.changed[cell]) return [];
  if (info.value === 0 || info.value % info.grid !== 0) return [];
  const known = search.slips.get(cell);
  if (known) return known;
  const decimals = decimalsOf(search, cell);
  const seen = info.value / info.grid;
  const found = slipsAround(seen, decimals)
    .filter((steps) => slipBetween(seen, steps, decimals, info.blank).explained)
    .map((steps) => steps * info.grid);
  search.slips.set(cell, found);
  return found;
}
