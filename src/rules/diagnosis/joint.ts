import type { Search } from './action';
import { applyAction } from './action';
import type { SearchResult, Solution } from './search';

/** A component with what was found for it. */
export interface Solved {
  readonly component: readonly number[];
  readonly result: SearchResult;
  readonly best: Solution | null;
}

/** Rounds of joining; what still conflicts then is left to be looked at. */
const MOST_ROUNDS = 4;

/**
 * Solves components each by itself, then lets their best solutions act together: where they disagree on a figure or
 * break a relation between them, those components are one problem and are solved as one.
 */
export function solveTogether(
  search: Search,
  components: readonly (readonly number[])[],
  solve: (component: readonly number[]) => Solved,
): Solved[] {
  let solved = components.map(solve);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const clash = findClash(search, solved);
    if (!clash) return solved;
    const joined = solved.filter((_, index) => clash.has(index)).flatMap(({ component }) => component);
    const rest = solved.filter((_, index) => !clash.has(index));
    solved = [...rest, solve([...new Set(joined)].sort((a, b) => a - b))];
  }
  return solved;
}

/** The components (at least two) whose best solutions do not go together, or null. */
function findClash(search: Search, solved: readonly Solved[]): ReadonlySet<number> | null {
  if (solved.length < 2) return null;
  const { network, state } = search;
  const byCell = new Map<number, { value: number; owner: number }>();
  const touchedBy = new Map<number, Set<number>>();
  const mark = state.trail.length;
  const waived: number[] = [];
  let clash: Set<number> | null = null;
  solved.forEach(({ best }, owner) => {
    for (const action of best?.actions ?? []) {
      for (const { cell, value } of action.changes) {
        const earlier = byCell.get(cell);
        if (earlier && earlier.value !== value) clash ??= new Set([earlier.owner, owner]);
        if (!earlier) byCell.set(cell, { value, owner });
        for (const { constraint } of network.entries[cell] ?? []) {
          const owners = touchedBy.get(constraint) ?? new Set<number>();
          touchedBy.set(constraint, owners.add(owner));
        }
      }
      waived.push(...action.waives.filter((constraint) => !waived.includes(constraint)));
    }
  });
  if (clash) return clash;
  for (const { best } of solved) for (const action of best?.actions ?? []) applyAction(state, action);
  for (const [constraint, owners] of touchedBy) {
    if (owners.size > 1 && !network.soft[constraint] && state.isBroken(constraint)) clash ??= owners;
  }
  state.undo(mark);
  for (const constraint of waived) state.waive(constraint, false);
  return clash;
}
