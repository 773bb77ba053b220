import type { Anchor } from './anchors';
import { areasOf, type Area } from './area';
import { cut, firstRowAt, fold, hasNumber, type Grid, type GridCell, type GridRow } from './grid';
import { headerAt } from './header-near';
import type { PointedCell } from './pointed';
import type { TableTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** Where a pointed place is in the workbook as it is now. */
export interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly col: number;
  /** Whether it still says what it said; false where that cannot be told. */
  readonly sure: boolean;
}

/** A place that a template was pointed at. */
export interface PointedPlace extends Place {
  readonly template: TableTemplate;
  /** As the user pointed at it. */
  readonly at: PointedCell;
}

/** The most rows above a header in which its title is looked for. */
const LEAD_ROWS = 6;

/**
 * Finds a pointed cell again: where it was, else the nearest cell of its sheet that says the same (rows were inserted
 * or deleted), else the only one of the workbook (the sheet was renamed). Null where its sheet is gone.
 */
export function findPlace(pointed: PointedCell, grids: readonly Grid[]): Place | null {
  const { row, col } = pointed;
  const grid =
    grids.find((one) => one.sheet.name === pointed.sheet) ??
    grids.find((one) => fold(one.sheet.name) === fold(pointed.sheet));
  const text = fold(pointed.text ?? '');
  if (!grid) {
    const same =
      text === '' ? [] : grids.flatMap((one) => cellsSaying(text, one).map((cell) => ({ one, cell })));
    const [only] = same;
    return only && same.length === 1
      ? { grid: only.one, row: only.cell.row, col: only.cell.col, sure: true }
      : null;
  }
  if (text === '') return { grid, row, col, sure: false };
  const away = (cell: GridCell): number => Math.abs(cell.row - row) * 100 + Math.abs(cell.col - col);
  const [nearest] = cellsSaying(text, grid).sort((a, b) => away(a) - away(b));
  if (nearest) return { grid, row: nearest.row, col: nearest.col, sure: true };
  return { grid, row, col, sure: false };
}

function cellsSaying(text: string, grid: Grid): GridCell[] {
  return grid.rows.flatMap((line) => line.cells.filter((cell) => cell.folded === text));
}

/**
 * The anchors of a sheet with those that a user has pointed at: the title of the table that holds the place becomes one
 * of the template pointed for; a table without a title that is known gets an anchor of its own.
 * @param lost is told of the places that lead to no table.
 */
export function withPointed(
  grid: Grid,
  anchors: readonly Anchor[],
  places: readonly PointedPlace[],
  vocabulary: Vocabulary,
  lost: (place: PointedPlace) => void,
): readonly Anchor[] {
  let all = anchors;
  for (const place of places) {
    const home = homeOf(place, areasOf(grid, all, vocabulary));
    const anchor = anchorFor(place, home, all, vocabulary);
    if (!anchor || (home && anchor.replaces && home.anchor.pointed)) {
      lost(place);
      continue;
    }
    const { replaces, ...own } = anchor;
    all = replaces
      ? all.map((one) => (one === home?.anchor ? own : one))
      : [...all, own].sort((a, b) => a.row - b.row || (a.cell?.col ?? 0) - (b.cell?.col ?? 0));
  }
  return all;
}

/** The area that holds a place, or null where it stands above all titles. */
function homeOf({ row, col }: Place, areas: readonly Area[]): Area | null {
  const holding = areas.filter((area, index) => {
    const top = Math.min(area.above[0]?.row ?? area.anchor.row, area.anchor.row);
    const next = areas.slice(index + 1).find((other) => other.anchor.row > area.anchor.row);
    const end = next ? Math.min(next.above[0]?.row ?? next.anchor.row, next.anchor.row) : Infinity;
    return row < end && (index === 0 ? row >= area.anchor.row || isLead(area, row) : row >= top);
  });
  const across = holding.filter((area) => {
    const cols = [...area.above, ...area.below].flatMap((line) => [
      line.cells[0]?.col ?? Infinity,
      line.cells[line.cells.length - 1]?.col ?? -1,
    ]);
    return (
      col >= cols.reduce((a, b) => Math.min(a, b), Infinity) &&
      col <= cols.reduce((a, b) => Math.max(a, b), -1)
    );
  });
  return across[across.length - 1] ?? holding[holding.length - 1] ?? null;
}

/** Whether a row above the first title is right above it, with nothing but words between. */
function isLead({ anchor, above }: Area, row: number): boolean {
  return row >= anchor.row - LEAD_ROWS && above.every((line) => line.row < row || !hasNumber(line));
}

/** The anchor for a place; `replaces`: it is the title of the area that holds it. Null where there is no table. */
function anchorFor(
  place: PointedPlace,
  home: Area | null,
  anchors: readonly Anchor[],
  vocabulary: Vocabulary,
): (Anchor & { readonly replaces: boolean }) | null {
  const { grid, row, template } = place;
  const entitled = (area: Area): Anchor & { replaces: boolean } => ({
    ...area.anchor,
    template,
    continued: area.anchor.continued && area.anchor.template === template,
    pointed: true,
    replaces: true,
  });
  if (home && row <= home.anchor.row) return entitled(home);
  const region = home ? home.below : cut(grid.rows, 0, firstTop(anchors), 0, Infinity);
  const header = headerAt(region, row, template, grid, vocabulary);
  if (header === null) {
    const cell = region[firstRowAt(region, row)]?.cells.find(
      (one) => one.row === row && one.col === place.col,
    );
    if (!place.sure && !cell) return null;
    if (home) return entitled(home);
    // No header of the form: the table is there, and which headers it lacks is said as of any other.
    const title = cell && !cell.isNumber ? cell : null;
    return {
      grid,
      row: title ? row : row - 1,
      cell: title,
      template,
      continued: false,
      pointed: true,
      replaces: false,
    };
  }
  const between = cut(region, home ? home.anchor.row + 1 : 0, header, 0, Infinity);
  if (home && !between.some(hasNumber)) return entitled(home);
  const title = titleAbove(region, header, vocabulary);
  return {
    grid,
    row: title?.row ?? header - 1,
    cell: title,
    template,
    continued: false,
    pointed: true,
    replaces: false,
  };
}

function firstTop(anchors: readonly Anchor[]): number {
  return anchors.reduce((top, anchor) => Math.min(top, anchor.row), Infinity);
}

function isLabelHeader(cell: GridCell, vocabulary: Vocabulary): boolean {
  const text = vocabulary.header(cell);
  return vocabulary.isCodeHeader(text) || vocabulary.isNameHeader(text) || vocabulary.isUnitHeader(text);
}

/** What stands as a title above a header: the nearest line that is no unit, number or name. */
function titleAbove(region: readonly GridRow[], header: number, vocabulary: Vocabulary): GridCell | null {
  for (let i = firstRowAt(region, header) - 1, steps = 0; i >= 0 && steps < LEAD_ROWS; i--, steps++) {
    const line = region[i] as GridRow;
    if (hasNumber(line) || line.cells.some((cell) => vocabulary.isNote(cell.folded))) return null;
    const words = line.cells.filter(
      ({ folded }) =>
        !vocabulary.isNumberTag(folded) &&
        vocabulary.unit(folded) === null &&
        vocabulary.departmentLine(folded) === null,
    );
    // A line of several words, or of a label column's header, is a header's upper row.
    const [title, more] = words;
    if (title && !more && !isLabelHeader(title, vocabulary)) return title;
  }
  return null;
}
