import type { Search } from './action';
import type { Verdict } from './claims';
import { touchedBy } from './symptoms';

/**
 * Whether a blank to be filled (or a figure to be removed) leaves a ≤ of the same table broken that it does not touch: a figure
 * that slipped into another row looks the same, and then it is not the blank that is wrong.
 */
export function isDisputed(
  search: Search,
  verdict: Pick<Verdict, 'actions'>,
  broken: readonly number[],
): boolean {
  const { network } = search;
  const { cells } = network.problem;
  const blanks = verdict.actions.filter(({ mistake }) => mistake === 'blank' || mistake === 'spurious');
  if (blanks.length === 0) return false;
  const tables = new Set(blanks.flatMap(({ changes }) => changes.map(({ cell }) => cells[cell]?.table)));
  const touched = new Set(touchedBy(search, verdict.actions, broken));
  return broken.some(
    (constraint) =>
      network.soft[constraint] &&
      !touched.has(constraint) &&
      (network.members[constraint] ?? []).some((cell) => tables.has(cells[cell]?.table)),
  );
}

/** Whether a formula that cannot be followed is part of a component. */
export function isClouded(search: Search, component: readonly number[]): boolean {
  const { members, problem } = search.network;
  return component.some((constraint) =>
    (members[constraint] ?? []).some((cell) => {
      const kind = problem.cells[cell]?.formula?.kind;
      return kind === 'opaque' || kind === 'ratio';
    }),
  );
}

/**
 * Whether a figure is known only as closely as the roundings of its sums allow: no slip ties it to what was typed (a blank
 * has nothing to tie it to), and nothing exact (a copy) says what it should be.
 */
export function isLoose(search: Search, verdict: Pick<Verdict, 'actions'>): boolean {
  const { network, initial } = search;
  const { constraints, noise } = network.problem;
  if (!noise) return false;
  const isPinned = (cell: number): boolean =>
    (network.entries[cell] ?? []).some(({ constraint }) => {
      const relation = constraints[constraint];
      const exact = relation?.relation === 'equal' && relation.tolerance === 0 && !network.soft[constraint];
      return exact && initial[constraint]?.broken === true;
    });
  return verdict.actions.some(
    ({ explained, mistake, changes }) =>
      (!explained || mistake === 'blank') && changes.some(({ cell }) => !isPinned(cell)),
  );
}
