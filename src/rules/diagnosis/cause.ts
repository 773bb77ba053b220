import type { Decimal } from 'decimal.js';
import type { CellRef } from '../../core/address';
import type { Fact, Row, Table } from '../../disclosure/model';
import type { Outcome, Span } from '../model';
import type { Claim } from './claims';
import type { Mistake } from './mistake';

/** One mistake of a workbook, with the findings that are its symptoms. Nothing is ever corrected by itself. */
export interface Cause {
  /** Which cells are wrong: 确定, 很可能, 待核. */
  readonly claim: Claim;
  /** What they should read; may be less sure than which they are. */
  readonly valueClaim: Claim;
  readonly mistake: Mistake;
  /** The suspects; empty where no explanation was found, or where it is no cell's (a row missing). */
  readonly cells: readonly CauseCell[];
  readonly probability: number;
  /** Every explanation worth a look, likeliest first, the one above included. */
  readonly alternatives: readonly CauseAlternative[];
  /** The failed and rounded outcomes that it explains. */
  readonly outcomes: readonly Outcome[];
  /** Of a row missing, standing twice or under a wrong line. */
  readonly row: CauseRow | null;
}

export interface CauseCell {
  /** Null for a figure in a text outside the workbook. */
  readonly cell: CellRef | null;
  readonly fact: Fact | null;
  readonly span: Span | null;
  readonly current: Decimal;
  readonly proposed: Decimal;
  /** Decimals to show both with. */
  readonly decimals: number;
  readonly percent: boolean;
  /** The suspect is the cell's formula, not a typed figure. */
  readonly formula: boolean;
}

export interface CauseAlternative {
  readonly mistake: Mistake;
  readonly cells: readonly CauseCell[];
  readonly probability: number;
  readonly row: CauseRow | null;
}

export interface CauseRow {
  /** The line that the row belongs under. */
  readonly parent: Fact;
  /** A figure of the row that stands twice, else null. */
  readonly doubled: Fact | null;
  /** What the row holds, by column of the table. */
  readonly amounts: readonly { readonly fact: Fact; readonly amount: Decimal }[];
  /** The row that stands elsewhere, else null. */
  readonly moved: MovedRow | null;
  /** Rows that other tables list under this line, one of which is probably the one missing. */
  readonly absent: readonly ListedRow[];
  /** Rows that stand under nothing because the one missing is not there, with its code; else null. */
  readonly headless: { readonly code: string; readonly rows: readonly Row[] } | null;
}

export interface MovedRow {
  readonly row: Row;
  readonly table: Table;
  /** The line that it stands under; null where its code leads to none. */
  readonly under: Row | null;
  /** The codes that may have been meant; empty where none is one keystroke from the one printed. */
  readonly codes: readonly string[];
}

export interface ListedRow {
  readonly row: Row;
  readonly table: Table;
}
