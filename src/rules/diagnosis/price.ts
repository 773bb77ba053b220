import type { Action, Search } from './action';

const BREAKS_BOUND = 10;
const MENDS_BOUND = 5;
const BREAKS_NEAR = 4;
const MENDS_NEAR = 3;

/**
 * The cost of a solution while it is applied: its mistakes, what they do to relations that only support, and how
 * well the remaining misses of sums agree with those of the rest of the workbook.
 */
export function solutionCost(search: Search, actions: readonly Action[]): number {
  let cost = 0;
  const touched = new Set<number>();
  for (const action of actions) {
    cost += action.cost;
    for (const { cell } of action.changes) {
      for (const entry of search.network.entries[cell] ?? []) touched.add(entry.constraint);
    }
  }
  for (const constraint of touched) cost += priceOf(search, constraint);
  return cost;
}

function priceOf(search: Search, index: number): number {
  const { network, state, initial } = search;
  const constraint = network.problem.constraints[index];
  const before = initial[index];
  if (!constraint || !before) return 0;
  if (network.soft[index]) {
    const now = state.isBroken(index);
    if (now === before.broken) return 0;
    const near = constraint.evidence === 'near';
    return now ? (near ? BREAKS_NEAR : BREAKS_BOUND) : -(near ? MENDS_NEAR : MENDS_BOUND);
  }
  if (constraint.relation !== 'equal' || constraint.tolerance === 0) return 0;
  const now = noiseCost(search, state.residual(index));
  return before.broken ? now : now - noiseCost(search, before.residual);
}

function noiseCost(search: Search, residual: number): number {
  const { noise } = search.network.problem;
  if (!noise) return 0;
  const steps = Math.min(noise.cost.length - 1, Math.round(Math.abs(residual) / noise.step));
  return noise.cost[steps] ?? 0;
}
