import { isIncluded, labelKey } from '../core/label';
import type { GridCell, GridRow } from './grid';

/** A printed column as its headers name it. */
export interface HeaderColumn {
  readonly col: number;
  /** The header cells from the outermost to the one nearest to the figures. */
  readonly cells: readonly GridCell[];
  /** Their texts without year, unit, ordinal and 其中; those that say nothing more are left out. */
  readonly path: readonly string[];
  readonly memo: boolean;
}

const BRACKETED = /\([^()]*\)/g;

/**
 * What a header says, apart from the year and the unit that it may carry: "2025年预算数（万元）" gives "预算数".
 * @param isUnit whether the folded text in a bracket is a unit (or says one)
 */
export function headerKey(folded: string, yearWords: RegExp, isUnit: (inner: string) => boolean): string {
  const bare = folded
    .replace(yearWords, '')
    .replace(BRACKETED, (bracket) => (isUnit(bracket.slice(1, -1)) ? '' : bracket));
  return labelKey(bare);
}

/**
 * Resolves header rows to columns. A host need not tell merged cells: a blank to the right of a header continues
 * it where something stands below it in the header, and a blank below a header is the same header going down.
 * So merges, lost merges and blank columns between give the same paths.
 * @param rows the header's rows, top first
 * @param key what a header cell says, "" for nothing
 */
export function resolveHeader(rows: readonly GridRow[], key: (cell: GridCell) => string): HeaderColumn[] {
  const cols = new Set<number>();
  for (const line of rows) for (const cell of line.cells) cols.add(cell.col);
  const order = [...cols].sort((a, b) => a - b);
  const own: Map<number, GridCell>[] = rows.map(
    (line) => new Map(line.cells.map((cell) => [cell.col, cell])),
  );
  /** The last header row in which a column has a text of its own. */
  const deepest = new Map<number, number>();
  rows.forEach((line, depth) => {
    for (const cell of line.cells) deepest.set(cell.col, depth);
  });
  const chains = new Map<number, GridCell[]>(order.map((col) => [col, []]));
  for (let depth = 0; depth < rows.length; depth++) {
    let last: GridCell | null = null;
    let lastParent: GridCell | null = null;
    for (const col of order) {
      const chain = chains.get(col) ?? [];
      const parent = chain[chain.length - 1] ?? null;
      const cell = own[depth]?.get(col) ?? null;
      if (cell) {
        last = cell;
        lastParent = parent;
        chain.push(cell);
      } else if (last !== null && lastParent === parent && (deepest.get(col) ?? -1) > depth) {
        chain.push(last);
      } else {
        last = null;
        lastParent = null;
      }
    }
  }
  return order.map((col) => {
    const cells = chains.get(col) ?? [];
    const path: string[] = [];
    for (const cell of cells) {
      const text = key(cell);
      if (text !== '' && path[path.length - 1] !== text) path.push(text);
    }
    const leaf = cells[cells.length - 1];
    return { col, cells, path, memo: leaf !== undefined && isIncluded(leaf.folded) };
  });
}
