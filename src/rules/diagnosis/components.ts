import type { ColumnSums, Search } from './action';
import { brokenTogether } from './moved-row';

/**
 * Constraints grouped: two belong together when a cell that could be wrong is in both, or when they add up the same
 * rows, of which one may be missing, or when a row that stands under a wrong line breaks them both.
 */
export function joinByCells(search: Search, constraints: readonly number[]): number[][] {
  const { members, problem } = search.network;
  const root = new Map<number, number>(constraints.map((constraint) => [constraint, constraint]));
  const find = (constraint: number): number => {
    let top = constraint;
    while (root.get(top) !== top) top = root.get(top) ?? top;
    root.set(constraint, top);
    return top;
  };
  const seenAt = new Map<number, number>();
  const seenIn = new Map<ColumnSums, number>();
  for (const constraint of constraints) {
    const sums = search.columnSums.get(constraint);
    const sister = sums && seenIn.get(sums);
    if (sister !== undefined) root.set(find(constraint), find(sister));
    else if (sums) seenIn.set(sums, constraint);
    for (const cell of members[constraint] ?? []) {
      if (problem.cells[cell]?.fixed) continue;
      const earlier = seenAt.get(cell);
      if (earlier === undefined) seenAt.set(cell, constraint);
      else root.set(find(constraint), find(earlier));
    }
  }
  for (const together of brokenTogether(search, constraints)) {
    const [one, ...others] = together;
    for (const other of others) if (one !== undefined) root.set(find(one), find(other));
  }
  const groups = new Map<number, number[]>();
  for (const constraint of constraints) {
    const top = find(constraint);
    const group = groups.get(top) ?? [];
    group.push(constraint);
    groups.set(top, group);
  }
  return [...groups.values()];
}

/** How many of these constraints share no cell with one another, counted greedily, smallest first. */
export function disjointCount(search: Search, constraints: readonly number[], enough: number): number {
  const { members } = search.network;
  const taken = new Set<number>();
  let count = 0;
  for (const constraint of constraints) {
    const cells = members[constraint] ?? [];
    if (cells.some((cell) => taken.has(cell))) continue;
    count += 1;
    if (count > enough) return count;
    for (const cell of cells) taken.add(cell);
  }
  return count;
}
