import type { Action, Search } from './action';
import { BASE_COST, makeAction } from './action';
import { slipOf } from './set-cell';

/** A wrong figure copied on to more cells than this was not copied by hand. */
const MOST_CARRIED = 8;
const CARRY = 1.5;

/**
 * Sets of cells that hold the same figure because relations that hold make them equal: a wrong figure may have
 * been carried through them. Each contains `cell` and at least one more; the whole set, and its parts in the same
 * table, row and column.
 */
export function carriedGroups(search: Search, cell: number): number[][] {
  const { cells } = search.network.problem;
  const origin = cells[cell];
  if (!origin || origin.formula || origin.fixed) return [];
  const all = reach(search, cell, () => true);
  if (all.length < 2) return [];
  const groups = [
    all,
    reach(search, cell, (other) => cells[other]?.table === origin.table),
    reach(search, cell, (other) => cells[other]?.row === origin.row),
    reach(search, cell, (other) => cells[other]?.column === origin.column),
    reach(
      search,
      cell,
      (other) => cells[other]?.column === origin.column || cells[other]?.row === origin.row,
    ),
  ];
  const distinct = new Map<string, number[]>();
  for (const group of groups) {
    if (group.length >= 2 && group.length <= MOST_CARRIED) distinct.set(group.join(), group);
  }
  return [...distinct.values()];
}

function reach(search: Search, cell: number, inside: (cell: number) => boolean): number[] {
  const found = new Set([cell]);
  const queue = [cell];
  for (let next = queue.pop(); next !== undefined && found.size <= MOST_CARRIED + 1; next = queue.pop()) {
    for (const other of equals(search, next)) {
      if (found.has(other) || !inside(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Cells that a relation now makes equal to this one: all other terms of it are nothing. */
function equals(search: Search, cell: number): number[] {
  const { network, state } = search;
  const { cells, constraints } = network.problem;
  const found: number[] = [];
  for (const entry of network.entries[cell] ?? []) {
    const constraint = constraints[entry.constraint];
    if (constraint?.relation !== 'equal' || network.soft[entry.constraint]) continue;
    if (constraint.constant !== 0 || state.isBroken(entry.constraint)) continue;
    // Nothing equals nothing in every empty sum: only copies carry a figure that is left out.
    if (state.value(cell) === 0 && constraint.terms.length > 2) continue;
    const others = constraint.terms.filter(
      (term) => term.cell !== cell && (constraint.terms.length === 2 || state.value(term.cell) !== 0),
    );
    const [other] = others;
    if (others.length !== 1 || !other) continue;
    const info = cells[other.cell];
    if (!info || info.formula || info.fixed || info.value !== cells[cell]?.value) continue;
    if (other.coefficient === -entry.linear) found.push(other.cell);
  }
  return found;
}

/** One wrong figure in all cells of a group, put right in all. */
export function carry(search: Search, cell: number, group: readonly number[], value: number): Action {
  const slip = slipOf(search, cell, value, group);
  return makeAction({
    mistake: 'carried',
    cost: BASE_COST + slip.cost + CARRY,
    penalty: value < 0 ? 12 : 0,
    explained: slip.explained,
    changes: group.map((member) => ({ cell: member, value })),
  });
}
