import { actionKey, placeOf } from './action';
import type { Solution } from './search';

export interface Weighted {
  readonly solution: Solution;
  /** Among all solutions found, Σ = 1. */
  readonly probability: number;
}

/** Solutions with their probabilities, likeliest first; ties in the order of their cells. */
export function weigh(solutions: readonly Solution[]): Weighted[] {
  const best = Math.min(...solutions.map((solution) => solution.cost));
  const weights = solutions.map((solution) => Math.exp(best - solution.cost));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return solutions
    .map((solution, index) => ({
      solution,
      probability: (weights[index] ?? 0) / total,
      key: solutionKey(solution),
    }))
    .sort((a, b) => b.probability - a.probability || (a.key < b.key ? -1 : 1))
    .map(({ solution, probability }) => ({ solution, probability }));
}

function solutionKey(solution: Solution): string {
  return solution.actions.map(actionKey).sort().join(';');
}

/** The places of all mistakes of a solution. */
export function placesOf(solution: Solution): string {
  return solution.actions.map(placeOf).sort().join(';');
}
