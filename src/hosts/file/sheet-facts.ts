import { SHEET_COLUMNS } from '../../core/address';

/** What a sheet's XML says and SheetJS does not tell. */
export interface SheetFacts {
  /** Rows not shown, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /**
   * Cells whose formula no program has calculated, by cellNumber: those without a <v>, or with an empty one (openpyxl)
   * unless the cell is of type str: that is how Excel stores the empty text as a result.
   */
  readonly uncached: ReadonlySet<number>;
  /** Cells whose content is not what their type promises, by cellNumber. */
  readonly odd: ReadonlyMap<number, CellOddity>;
  /** How many cells hold something. */
  readonly cells: number;
  /** The highest number of a shared text that a cell refers to; -1 where none does. */
  readonly lastString: number;
}

/** What a cell holds that is no value of its type: shown as it stands, and never taken for a figure. */
export interface CellOddity {
  readonly text: string;
  /** Whether it is an error value, of a kind that only some programs know. */
  readonly error: boolean;
  /** A day that is written out (2025-02-28), as the number that Excel has for it; no figure unless the cell shows dates. */
  readonly date?: number;
}

/** Key of a cell in SheetFacts. */
export function cellNumber(row: number, col: number): number {
  return row * SHEET_COLUMNS + col;
}
