import type { Action, Search } from './action';
import { actionKey, applyAction, undoAction } from './action';
import type { Diagnosis } from './diagnosis';
import { decimalsOf } from './ranges';
import { setCell } from './set-cell';
import { COST, slipsAround } from './typing';

const MOST_HINTS = 12;
const MOST_CELLS = 40;

/**
 * Only ≤ or near relations are broken: no figure follows from them, and they may be broken rightly. Lists the cells
 * where one known slip would mend all of them and break nothing, to look at. Nothing where there is none.
 */
export function boundHints(search: Search, group: readonly number[]): Diagnosis[] {
  const { network } = search;
  const cells = new Set(group.flatMap((constraint) => network.members[constraint] ?? []));
  if (cells.size > MOST_CELLS) return [];
  const found: { action: Action; weight: number }[] = [];
  for (const cell of cells) {
    const info = network.problem.cells[cell];
    if (!info || info.fixed || info.formula || !group.every((index) => isIn(search, cell, index))) continue;
    const steps = Math.round(info.value / info.grid);
    for (const step of slipsAround(steps, decimalsOf(search, cell))) {
      const action = setCell(search, cell, step * info.grid);
      if (action.penalty > 0 || !mends(search, action, group)) continue;
      found.push({ action, weight: Math.exp(COST.arbitrary - action.cost) });
    }
  }
  if (found.length === 0) return [];
  found.sort((a, b) => b.weight - a.weight || (actionKey(a.action) < actionKey(b.action) ? -1 : 1));
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return [
    {
      claim: 'review',
      valueClaim: 'review',
      actions: found.slice(0, 1).map(({ action }) => action),
      probability: (found[0]?.weight ?? 0) / total,
      alternatives: found
        .slice(0, MOST_HINTS)
        .map(({ action, weight }) => ({ actions: [action], probability: weight / total })),
      explains: [...group],
    },
  ];
}

function isIn(search: Search, cell: number, constraint: number): boolean {
  return search.network.members[constraint]?.includes(cell) === true;
}

function mends(search: Search, action: Action, group: readonly number[]): boolean {
  const { network, state, initial } = search;
  const mark = applyAction(state, action);
  const good =
    group.every((constraint) => !state.isBroken(constraint)) &&
    action.changes.every(({ cell }) =>
      (network.entries[cell] ?? []).every(
        ({ constraint }) => !state.isBroken(constraint) || initial[constraint]?.broken === true,
      ),
    );
  undoAction(state, action, mark);
  return good;
}
