import type { CellRef } from '../core/address';
import type { Unit } from '../core/unit';
import type { Anchor } from './anchors';
import type { Grid, GridCell, GridRow } from './grid';
import type { FormMatch } from './match';
import type { Column, Located, Mention } from './model';
import type { FormTemplate, TableTemplate } from './template';

/** A column before it has an index. */
export type DraftColumn = Omit<Column, 'index'>;

/** A printed line before its meaning is known: what its label columns say and where its figures stand. */
export interface Line {
  readonly row: number;
  readonly hidden: boolean;
  readonly side: string | null;
  readonly block: number;
  readonly code: string | null;
  readonly codeCell: GridCell | null;
  /** The code as printed where it has letters in it (`code` is what was meant, null where that is no code). */
  readonly slip?: string | null;
  /** The label as printed, the texts of several label cells joined. */
  readonly label: string;
  readonly nameCell: GridCell | null;
  readonly grid: Grid;
  /** Draft column index and physical column of each figure's place. */
  readonly places: readonly Place[];
  /** A key given by the shape itself (labelled cells, records), else null. */
  readonly key: string | null;
}

export interface Place {
  readonly column: number;
  readonly col: number;
  /** The row, where it is not the line's own. */
  readonly row?: number;
  /** Where the figure is only a part of the cell: its text. */
  readonly text?: string;
}

/** What one anchor's area gave: a table, or a part of one. */
export interface Draft {
  readonly template: TableTemplate;
  readonly anchor: Anchor;
  readonly grid: Grid;
  /** Null: title without the required headers. */
  readonly form: FormTemplate | null;
  readonly match: FormMatch | null;
  readonly missing: readonly string[];
  readonly columns: readonly DraftColumn[];
  readonly lines: readonly Line[];
  readonly notes: readonly Located[];
  readonly unread: readonly CellRef[];
  readonly zone: Zone;
  /** How many cells of its amount columns hold something. */
  readonly figures: number;
  readonly extent: { top: number; left: number; bottom: number; right: number };
  /** All rows below the title, for a continuation that has no headers of its own. */
  readonly below: readonly GridRow[];
}

/** What stands around a title: unit, department, year, number. */
export interface Zone {
  readonly unit: Unit | null;
  readonly unitCell: GridCell | null;
  readonly number: number | null;
  readonly year: number | null;
  readonly mentions: readonly Omit<Mention, 'table'>[];
}

/** The texts of a row that is no line of its table; what is shorter than three characters says nothing. */
export function notesOf(row: GridRow, grid: Grid): Located[] {
  return row.cells
    .filter((cell) => !cell.isNumber && cell.folded.length > 2)
    .map((cell) => ({ text: cell.text, cell: refOf(grid, cell) }));
}

/** The reference of a grid's cell. */
export function refOf(grid: Grid, cell: { readonly row: number; readonly col: number }): CellRef {
  return { sheet: grid.sheet.name, row: cell.row, col: cell.col };
}
