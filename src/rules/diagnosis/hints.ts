import type { Action, Search } from './action';
import { actionKey, applyAction, undoAction } from './action';
import type { Diagnosis } from './diagnosis';
import { candidateValues } from './ranges';
import { setCell } from './set-cell';

const MOST_HINTS = 8;
const MOST_TRIED = 400;

/**
 * Where no explanation was found in time: the cells whose correction alone would mend the most, ranked, to look at.
 * Never a claim.
 */
export function hints(search: Search, component: readonly number[]): Diagnosis {
  const { network, state } = search;
  const tried = new Set<number>();
  const found: { action: Action; gain: number }[] = [];
  for (const constraint of component) {
    for (const cell of network.members[constraint] ?? []) {
      const info = network.problem.cells[cell];
      if (tried.has(cell) || !info || info.fixed || tried.size >= MOST_TRIED) continue;
      tried.add(cell);
      for (const value of candidateValues(search, cell, false).slice(0, 4)) {
        const action = setCell(search, cell, value);
        const gain = gainOf(search, action);
        if (gain > 0) found.push({ action, gain });
      }
    }
  }
  found.sort(
    (a, b) =>
      b.gain - a.gain ||
      a.action.cost - b.action.cost ||
      (actionKey(a.action) < actionKey(b.action) ? -1 : 1),
  );
  const best = found.slice(0, MOST_HINTS);
  const total = best.reduce((sum, { gain }) => sum + gain, 0);
  return {
    claim: 'review',
    valueClaim: 'review',
    actions: [],
    probability: 0,
    alternatives: best.map(({ action, gain }) => ({ actions: [action], probability: gain / total })),
    explains: component.filter((constraint) => state.isBroken(constraint)),
  };
}

function gainOf(search: Search, action: Action): number {
  const { network, state } = search;
  const touched = (network.entries[action.changes[0]?.cell ?? -1] ?? [])
    .map((entry) => entry.constraint)
    .filter((constraint) => !network.soft[constraint]);
  const count = (): number => touched.filter((constraint) => state.isBroken(constraint)).length;
  const before = count();
  const mark = applyAction(state, action);
  const after = count();
  undoAction(state, action, mark);
  return before - after;
}
