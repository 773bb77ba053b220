import type { CellInput, SheetInput } from '../workbook';

/** What a cell of the sample looks like; the number format comes with the cell. */
export type StyleName =
  | 'plain'
  | 'number-line'
  | 'title'
  | 'subtitle'
  | 'unit'
  | 'header'
  | 'text'
  | 'center'
  | 'code'
  | 'amount'
  | 'total-label'
  | 'total-amount'
  | 'note'
  | 'goal'
  | 'heading'
  | 'subheading'
  | 'paragraph';

/** A sheet with what an accountant sees besides the figures. */
export interface SampleSheet extends SheetInput {
  readonly merges: readonly string[];
  /** Column widths in characters; their number is the sheet's width. */
  readonly widths: readonly number[];
  /** Row heights in points, by row counted from 0; others are `height`. */
  readonly heights: Readonly<Record<number, number>>;
  readonly height: number | null;
  readonly landscape: boolean;
  /** Rows repeated on every printed page, counted from 0, both ends included. */
  readonly repeat: readonly [number, number] | null;
  style(row: number, col: number): StyleName;
}

/** An amount as the tables print it: two decimals, grouped. */
export const AMOUNT = '#,##0.00';
/** A percentage, kept as a fraction. */
export const PERCENT = '0.00%';

/** An amount in the usual format, or in one of its own where the published cell had another. */
export function amount(v: number | null, z: string = AMOUNT): CellInput {
  return v === null ? null : { v, z };
}

/** A percentage of points: 15.95 is kept as 0.1595. */
export function percent(points: number | null): CellInput {
  return points === null ? null : { v: Number((points / 100).toFixed(4)), z: PERCENT };
}

/** A code kept as text. */
export function code(v: string): CellInput {
  return { v, z: '@' };
}
