import type { Action, Search } from './action';
import { BASE_COST, makeAction } from './action';
import { carriedGroups, carry } from './carried';
import { slipPairs } from './pairs';
import { candidateValues } from './ranges';
import { setCell } from './set-cell';
import { swaps } from './swap';

const NOT_APPLICABLE = 18;

/** What a step of the search may try. */
export interface Scope {
  /** Mistakes that may still be added, this one included. */
  readonly left: number;
  /** More places are broken than so many single figures could mend. */
  readonly crowded: boolean;
  /** Only mistakes that explain themselves are looked for. */
  readonly slipsOnly: boolean;
  /** The relation itself may be taken out. */
  readonly waiving: boolean;
}

/** The mistakes that could be part of what breaks some constraints; the first of them has to be mended by each. */
export function* proposals(search: Search, broken: readonly number[], scope: Scope): Iterable<Action> {
  const { network, state } = search;
  const [pivot] = broken;
  if (pivot === undefined) return;
  const last = scope.left === 1;
  const inAll = last ? commonCells(search, broken) : null;
  for (const cell of network.members[pivot] ?? []) {
    const info = network.problem.cells[cell];
    if (!info || info.fixed || state.changed[cell]) continue;
    if (!scope.crowded && (!inAll || inAll.has(cell))) {
      for (const value of candidateValues(search, cell, last)) yield setCell(search, cell, value);
    }
    yield* compound(search, cell);
  }
  if (scope.slipsOnly && !last && !scope.crowded) yield* slipPairs(search, pivot);
  if (scope.waiving && !scope.crowded) {
    yield makeAction({
      mistake: 'not-applicable',
      cost: BASE_COST + NOT_APPLICABLE,
      changes: [],
      waives: [pivot],
    });
  }
}

function* compound(search: Search, cell: number): Iterable<Action> {
  yield* swaps(search, cell);
  const groups = carriedGroups(search, cell);
  if (groups.length === 0) return;
  const values = candidateValues(search, cell, false);
  for (const group of groups) {
    if (group.some((member) => search.state.changed[member])) continue;
    for (const value of values) yield carry(search, cell, group, value);
  }
}

function commonCells(search: Search, broken: readonly number[]): Set<number> {
  const { members } = search.network;
  let common = new Set(members[broken[0] ?? -1] ?? []);
  for (const constraint of broken.slice(1)) {
    common = new Set((members[constraint] ?? []).filter((cell) => common.has(cell)));
    if (common.size === 0) break;
  }
  return common;
}
