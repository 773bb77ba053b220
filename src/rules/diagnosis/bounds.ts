import type { Action, Search } from './action';
import { actionKey, applyAction, undoAction } from './action';
import { cellsOfRow } from './cell-index';
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
  const suspects = new Set(cells);
  const found: { action: Action; weight: number }[] = [];
  for (const cell of cells) {
    const info = network.problem.cells[cell];
    if (!info || info.fixed || info.formula) continue;
    const row = rowFigures(search, info.row, suspects);
    const steps = Math.round(info.value / info.grid);
    for (const step of slipsAround(steps, decimalsOf(search, cell))) {
      const action = setCell(search, cell, step * info.grid);
      if (action.penalty > 0) continue;
      const tight = mends(search, action, group);
      if (tight === null) continue;
      const strange = FAR * strangeness(search, row, cell, step * info.grid);
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

/** Of the typed amounts of a row: those that a bound compares, and how large the others are. */
interface RowFigures {
  readonly compared: readonly number[];
  readonly sizes: readonly number[];
}

function rowFigures(search: Search, row: string, suspects: ReadonlySet<number>): RowFigures {
  const { network, state } = search;
  const { cells } = network.problem;
  const typed = cellsOfRow(search, row).filter((cell) => !cells[cell]?.percent && !cells[cell]?.formula);
  return {
    compared: [...suspects].filter((cell) => typed.includes(cell)),
    sizes: typed
      .filter((cell) => !suspects.has(cell))
      .map((cell) => Math.abs(state.value(cell)))
      .filter((size) => size > 0),
  };
}

/**
 * How far the figures that a bound compares stand from the rest of their row, once `cell` is `value`: two years of one
 * line, or a whole and its part, are of one order. Of two figures that contradict each other the stranger is the wrong one.
 */
function strangeness(
  { state }: Search,
  { compared, sizes }: RowFigures,
  cell: number,
  value: number,
): number {
  if (sizes.length === 0) return 0;
  return compared.reduce((sum, other) => {
    const own = Math.abs(other === cell ? value : state.value(other));
    if (own === 0) return sum;
    const nearest = Math.min(...sizes.map((size) => Math.abs(Math.log(own / size))));
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
