import { joined } from '../core/joined';
import type { Anchor } from './anchors';
import { cut, firstRowAt, type Grid, type GridRow } from './grid';
import type { Vocabulary } from './vocabulary';

/** The part of a sheet that one anchor rules: from the lines above its title to before the next anchor's. */
export interface Area {
  readonly anchor: Anchor;
  readonly grid: Grid;
  /** Lines above and beside the title: number, unit, department. */
  readonly above: readonly GridRow[];
  /** Everything below the title. */
  readonly below: readonly GridRow[];
}

/** Whether a line can stand above a title and belong to it: a tag, a unit, a department's name. */
function isLeadIn(line: GridRow, vocabulary: Vocabulary): boolean {
  return (
    line.cells.length <= 4 &&
    line.cells.every(
      (cell) =>
        !cell.isNumber &&
        cell.folded.length <= 40 &&
        !vocabulary.isNote(cell.folded) &&
        (vocabulary.isNumberTag(cell.folded) ||
          vocabulary.unit(cell.folded) !== null ||
          vocabulary.departmentLine(cell.folded) !== null ||
          (vocabulary.isContinued(cell.folded) && cell.folded.length <= 12)),
    )
  );
}

/** A column between two titles of one row where nothing stands below them, else the second title's own column. */
function gapBetween(rows: readonly GridRow[], left: number, right: number): number {
  const used = new Set<number>();
  for (const line of rows) for (const cell of line.cells) used.add(cell.col);
  for (let col = right - 1; col > left; col--) if (!used.has(col)) return col;
  return right;
}

/** The areas of a sheet's anchors. Titles in one row share the sheet side by side. */
export function areasOf(grid: Grid, anchors: readonly Anchor[], vocabulary: Vocabulary): Area[] {
  const bands: Anchor[][] = [];
  for (const anchor of anchors) {
    const band = bands[bands.length - 1];
    if (band && band[0]?.row === anchor.row && band[0].template && anchor.template) band.push(anchor);
    else bands.push([anchor]);
  }
  const tops = bands.map((band, index) => {
    const row = band[0]?.row ?? 0;
    if (index === 0) return 0;
    let at = firstRowAt(grid.rows, row);
    const floor = bands[index - 1]?.[0]?.row ?? -1;
    while (at > 0) {
      const line = grid.rows[at - 1] as GridRow;
      if (line.row <= floor || !isLeadIn(line, vocabulary)) break;
      at--;
    }
    return grid.rows[at]?.row ?? row;
  });
  return joined(bands.entries(), ([index, band]) => {
    const row = band[0]?.row ?? 0;
    const bottom = tops[index + 1] ?? Infinity;
    const whole = cut(grid.rows, row + 1, bottom, 0, Infinity);
    const edges = band.map((anchor, k) => {
      const previous = band[k - 1];
      return k === 0 ? 0 : gapBetween(whole, previous?.cell?.col ?? 0, anchor.cell?.col ?? 0);
    });
    return band.map((anchor, k): Area => {
      const left = edges[k] ?? 0;
      const right = (edges[k + 1] ?? Infinity) - 1;
      return {
        anchor,
        grid,
        above: cut(grid.rows, tops[index] ?? 0, row + 1, left, right),
        below: band.length === 1 ? whole : cut(grid.rows, row + 1, bottom, left, right),
      };
    });
  });
}
