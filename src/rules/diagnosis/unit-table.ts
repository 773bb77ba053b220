import type { Action, Search } from './action';
import { BASE_COST, applyAction, makeAction, undoAction } from './action';

const UNIT = 4;
const POWERS = [-4, 4, -3, 3, -8, 8];

/**
 * A whole table kept in another unit than it says (元 for 万元): its own sums hold, and what ties it to other tables
 * is off by one power of ten. Gives the tables that a change of unit mends entirely or nearly so, best first.
 */
export function unitTables(search: Search): Action[] {
  const { network, state } = search;
  const { cells, constraints } = network.problem;
  const suspects = new Map<string, number>();
  constraints.forEach((constraint, index) => {
    if (!state.isBroken(index) || network.soft[index] || constraint.relation !== 'equal') return;
    const tables = new Set(constraint.terms.map(({ cell }) => cells[cell]?.table ?? ''));
    if (tables.size > 1) for (const table of tables) suspects.set(table, (suspects.get(table) ?? 0) + 1);
  });
  const found: { action: Action; left: number }[] = [];
  for (const [table, ties] of suspects) {
    if (ties < 2 || table === '') continue;
    for (const power of POWERS) {
      const action = rescale(search, table, power);
      const left = action ? whatIsLeft(search, action) : null;
      if (action && left !== null) found.push({ action, left });
    }
  }
  found.sort((a, b) => a.left - b.left);
  return found.filter(({ left }) => left === found[0]?.left).map(({ action }) => action);
}

function rescale(search: Search, table: string, power: number): Action | null {
  const changes: { cell: number; value: number }[] = [];
  const { cells } = search.network.problem;
  let lost = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell || cell.table !== table || cell.percent || cell.formula || cell.value === 0) continue;
    const value = power > 0 ? cell.value * 10 ** power : Math.round(cell.value / 10 ** -power);
    if (!Number.isSafeInteger(value) || cell.fixed) return null;
    if (value === 0) lost += 1;
    changes.push({ cell: index, value });
  }
  // A unit in which a good part of the table would print as nothing is nobody's.
  if (changes.length < 2 || lost * 4 > changes.length) return null;
  return makeAction({ mistake: 'unit-table', cost: BASE_COST + UNIT, explained: true, changes });
}

/** How many relations stay broken with the table rescaled, or null where it mends too little to be the cause. */
function whatIsLeft(search: Search, action: Action): number | null {
  const { network, state } = search;
  const touched = new Set<number>();
  for (const { cell } of action.changes) {
    for (const { constraint } of network.entries[cell] ?? [])
      if (!network.soft[constraint]) touched.add(constraint);
  }
  const count = (): number => [...touched].filter((constraint) => state.isBroken(constraint)).length;
  const before = count();
  const mark = applyAction(state, action);
  const after = count();
  undoAction(state, action, mark);
  return before - after >= 2 && after <= before / 4 ? after : null;
}
