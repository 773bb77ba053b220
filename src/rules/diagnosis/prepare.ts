import type { Search } from './action';
import { findColumnSums } from './rows';
import type { State } from './state';

/**
 * What a search over a problem starts from.
 * @param priors false: every figure is as likely as any other.
 */
export function prepareSearch(state: State, priors: boolean): Search {
  const { network } = state;
  const { problem } = network;
  const negatives = new Map<string, number>();
  for (const cell of problem.cells) {
    if (cell.value < 0) negatives.set(cell.column, (negatives.get(cell.column) ?? 0) + 1);
  }
  return {
    network,
    state,
    negatives,
    priors,
    columnSums: findColumnSums(problem),
    sampled: new Set(),
    slips: new Map(),
    byValue: new Map(),
    byRow: new Map(),
    initial: problem.constraints.map((_, index) => ({
      broken: state.isBroken(index),
      residual: state.residual(index),
    })),
  };
}
