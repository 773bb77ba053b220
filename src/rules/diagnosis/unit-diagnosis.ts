import type { Action, Search } from './action';
import { applyAction, undoAction } from './action';
import type { Diagnosis } from './diagnosis';
import { touchedBy } from './symptoms';
import { unitTables } from './unit-table';

/** The diagnosis of a whole table in another unit, or null where no table looks like that. */
export function unitDiagnosis(search: Search, broken: readonly number[]): Diagnosis | null {
  const actions = unitTables(search).filter((action) => !isOneFigure(search, action, broken));
  const [best] = actions;
  if (!best) return null;
  const probability = 1 / actions.length;
  return {
    claim: actions.length === 1 ? 'likely' : 'review',
    valueClaim: actions.length === 1 ? 'likely' : 'review',
    actions: [best],
    probability,
    alternatives: actions.map((action) => ({ actions: [action], probability })),
    explains: touchedBy(search, [best], broken),
  };
}

/** Whether one of the figures alone, in the other unit, mends as much: then it is that figure, and not its table. */
function isOneFigure(search: Search, action: Action, broken: readonly number[]): boolean {
  const { network, state } = search;
  const mended = (one: Action): number => {
    const mark = applyAction(state, one);
    const count = broken.filter((index) => !network.soft[index] && !state.isBroken(index)).length;
    undoAction(state, one, mark);
    return count;
  };
  const whole = mended(action);
  const hurt = new Set(broken);
  const touching = (cell: number): number =>
    (network.entries[cell] ?? []).filter(({ constraint }) => hurt.has(constraint)).length;
  return action.changes.some(
    (change) => touching(change.cell) >= whole && mended({ ...action, changes: [change] }) >= whole,
  );
}
