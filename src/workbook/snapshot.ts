/**
 * A workbook as plain immutable data: what every host reads and all that the core ever sees of one.
 * Only cells that hold something (a value, a formula or an error) are listed.
 */
export interface Snapshot {
  /** The file's name or the workbook's title, for messages only. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sorted by row, then by column. */
  readonly cells: readonly CellSnapshot[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Merged areas where the host has them cheaply, else null. Reading must not need them. */
  readonly merges: readonly Merge[] | null;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellSnapshot {
  /** Counted from 0. */
  readonly row: number;
  readonly col: number;
  /** The stored value; null for an error, for a date that cannot be a figure, or an uncached formula. */
  readonly value: string | number | boolean | null;
  /** What the cell prints. */
  readonly text: string;
  /** Number format code; "General" where there is none. */
  readonly format: string;
  /** The formula without its leading "=", or null. Shared formulas are expanded. */
  readonly formula: string | null;
  /** "#REF!" and the like, or null. */
  readonly error: string | null;
  /** A formula that no program has calculated yet: its value is not known, and is never 0. */
  readonly uncached: boolean;
}
