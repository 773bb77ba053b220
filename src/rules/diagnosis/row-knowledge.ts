/** What the tables say of their rows beyond the figures that are compared. Rows are named as in ProblemCell.row. */
export interface RowKnowledge {
  /**
   * Rows of the same table that hold `amount` in `column`, give or take `tolerance`, and could belong under a line, but
   * do not stand under it.
   */
  strays(parentRow: string, column: string, amount: number, tolerance: number): readonly StrayRow[];
  /** Rows that other tables list under a line of the same code and this table does not. */
  absent(parentRow: string): readonly AbsentRow[];
  /** Rows below a line whose own line, one level below it, is not there; by the code that it would have. */
  headless(parentRow: string): readonly HeadlessRows[];
  /** Whether two rows of a table are one line printed twice. */
  sameLine(row: string, other: string): boolean;
}

/** Rows that stand under nothing because the line between is left out. */
export interface HeadlessRows {
  /** The code of the line left out. */
  readonly code: string;
  readonly rows: readonly string[];
  /** What they add up to by column, scaled. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** A row that hangs elsewhere than it may belong. */
export interface StrayRow {
  readonly row: string;
  /** The line that it stands under; null where its code leads to none. */
  readonly under: string | null;
  /** Nothing else stands under that line: without the row nothing is to be added up there. */
  readonly alone: boolean;
  /** Its figures by column, scaled. */
  readonly amounts: ReadonlyMap<string, number>;
  /** The codes under the right line that are one keystroke from its own. */
  readonly codes: readonly string[];
  /** It is printed among the rows of the right line. */
  readonly inPlace: boolean;
}

/** A row of another table. */
export interface AbsentRow {
  readonly row: string;
  /** Its amounts, scaled, in the unit of the table that lacks it. */
  readonly amounts: readonly number[];
  /** A check of the codes says that the row should be in both tables. */
  readonly told: boolean;
}
