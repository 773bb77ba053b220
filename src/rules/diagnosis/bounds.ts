import type { Action, Search } from './action';
import { actionKey, applyAction, undoAction } from './action';
import type { Diagnosis } from './diagnosis';
import { decimalsOf } from './ranges';
import { setCell } from './set-cell';
import { COST, slipsAround } from './typing';

const MOST_HINTS = 12;
/** How much a figure's distance (in ln) from the others of its row tells against it, and from where on no more. */
const FAR = 1.5;
const FARTHEST = 3;
/** Differences smaller than this are what a row's figures usually differ by. */
const USUAL = 0.2;
/** A part that turns out to be exactly the whole is no accident: most often there is nothing else in it. */
const TIGHT = 6;

/**
 * Only ≤ or near relations are broken: no figure follows from them, and they may be broken rightly. Lists the cells
 * where one known slip would mend all of them and break nothing, to look at. Nothing where there is none.
 */
export function boundHints(search: Search, group: readonly number[]): Diagnosis[] {
  const { network } = search;
  const [first = -1, ...others] = group;
  const inAll = others.map((constraint) => new Set(network.members[constraint]));
  const cells = (network.members[first] ?? []).filter((cell) => inAll.every((set) => set.has(cell)));
  const rows = rowPeers(search, cells);
  const found: { action: Action; weight: number }[] = [];
  for (const cell of cells) {
    const info = network.problem.cells[cell];
    if (!info || info.fixed || info.formula) continue;
    const steps = Math.round(info.value / info.grid);
    for (const step of slipsAround(steps, decimalsOf(search, cell))) {
      const action = setCell(search, cell, step * info.grid);
      if (action.penalty > 0) continue;
      const tight = mends(search, action, group);
      if (tight === null) continue;
      const strange = FAR * strangeness(search, rows.get(info.row) ?? [], cell, step * info.grid, cells);
      const weight = Math.exp(COST.arbitrary - action.cost + (tight ? TIGHT : 0) - strange);
      found.push({ action, weight });
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

/** The cells of the rows that some cells stand in, by row. */
function rowPeers(search: Search, of: readonly number[]): Map<string, number[]> {
  const { cells } = search.network.problem;
  const rows = new Map<string, number[]>(of.map((cell) => [cells[cell]?.row ?? '', []]));
  cells.forEach((info, index) => {
    if (!info.percent) rows.get(info.row)?.push(index);
  });
  return rows;
}

/**
 * How far the figures that a bound compares stand from the rest of their row, once `cell` is `value`: two years of one
 * line, or a whole and its part, are of one order. Of two figures that contradict each other the stranger is the wrong one.
 */
function strangeness(
  search: Search,
  row: readonly number[],
  cell: number,
  value: number,
  suspects: readonly number[],
): number {
  const { network, state } = search;
  const inRow = suspects.filter((other) => row.includes(other) && !network.problem.cells[other]?.formula);
  const peers = row
    .filter((other) => !inRow.includes(other) && !network.problem.cells[other]?.formula)
    .map((other) => Math.abs(state.value(other)))
    .filter((size) => size > 0);
  if (peers.length === 0) return 0;
  return inRow.reduce((sum, other) => {
    const own = Math.abs(other === cell ? value : state.value(other));
    if (own === 0) return sum;
    const nearest = Math.min(...peers.map((size) => Math.abs(Math.log(own / size))));
    return sum + Math.min(FARTHEST, Math.max(0, nearest - USUAL));
  }, 0);
}

/** Whether a bound then holds exactly; null where the action does not mend all, or breaks something. */
function mends(search: Search, action: Action, group: readonly number[]): boolean | null {
  const { network, state, initial } = search;
  const mark = applyAction(state, action);
  const good =
    group.every((constraint) => !state.isBroken(constraint)) &&
    action.changes.every(({ cell }) =>
      (network.entries[cell] ?? []).every(
        ({ constraint }) => !state.isBroken(constraint) || initial[constraint]?.broken === true,
      ),
    );
  const tight = group.some((constraint) => Math.abs(state.residual(constraint)) < 0.5);
  undoAction(state, action, mark);
  return good ? tight : null;
}
