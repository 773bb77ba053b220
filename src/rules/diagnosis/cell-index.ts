import type { Search } from './action';
import type { ProblemCell } from './problem';

/** The cells of a row, as ProblemCell.row names it. */
export function cellsOfRow(search: Search, row: string): readonly number[] {
  return indexed(search, search.byRow, ({ row: own }) => own).get(row) ?? NONE;
}

/** The cells that show a figure other than 0. */
export function cellsShowing(search: Search, value: number): readonly number[] {
  return value === 0 ? NONE : (indexed(search, search.byValue, (cell) => cell.value).get(value) ?? NONE);
}

const NONE: readonly number[] = [];

/** Fills an index over all cells when it is first asked. */
function indexed<K>(
  { network }: Search,
  index: Map<K, number[]>,
  keyOf: (cell: ProblemCell) => K,
): ReadonlyMap<K, readonly number[]> {
  if (index.size > 0) return index;
  network.problem.cells.forEach((cell, at) => {
    const key = keyOf(cell);
    const alike = index.get(key);
    if (alike) alike.push(at);
    else index.set(key, [at]);
  });
  return index;
}
