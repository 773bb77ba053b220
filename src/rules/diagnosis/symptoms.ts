import type { Action, Search } from './action';
import type { Verdict } from './claims';

/** The broken constraints that the cells of a verdict take part in; of a list to look at, the whole component. */
export function explainedBy(
  search: Search,
  verdict: Verdict,
  component: readonly number[],
  broken: readonly number[],
): number[] {
  const touched = touchedBy(search, verdict.actions, broken);
  return verdict.claim === 'review'
    ? [...new Set([...touched, ...component])].sort((a, b) => a - b)
    : touched;
}

/** The broken constraints that some mistakes have a part in. */
export function touchedBy(search: Search, actions: readonly Action[], broken: readonly number[]): number[] {
  const touched = new Set<number>();
  for (const action of actions) {
    for (const constraint of action.waives) touched.add(constraint);
    for (const { cell } of action.changes) {
      for (const entry of search.network.entries[cell] ?? []) touched.add(entry.constraint);
    }
  }
  return broken.filter((constraint) => touched.has(constraint));
}
