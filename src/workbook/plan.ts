import type { RangeRef } from '../core/address';

/**
 * Everything that is ever written into a workbook, as plain data. A part that is absent is left as it is.
 * Applying a plan gives its inverse: the plan that puts back what was there.
 */
export interface WritePlan {
  /** All marks that should be in the workbook afterwards: ours from earlier go; [] takes all of ours away. */
  readonly marks?: readonly Mark[];
  /** Sheets to create, or to replace whole where one of that name is there. The caller knows whose they are. */
  readonly putSheets?: readonly OwnSheet[];
  /** Names of sheets to take away; a name that is not there is passed over. */
  readonly removeSheets?: readonly string[];
  /** Single cells to set, such as a proposed figure that was accepted. */
  readonly setCells?: readonly CellWrite[];
}

/**
 * An overlay on cells, above the user's own formats: a conditional format whose formula is constant, so
 * that nothing of the user's is changed. Never colour alone: each kind differs in border or weight as well.
 */
export interface Mark {
  readonly range: RangeRef;
  readonly kind: MarkKind;
  /** Absent: `fill`. */
  readonly style?: MarkStyle;
}

/** `fill` colours the cell; `frame` leaves its colours alone, for those who print what is marked. */
export type MarkStyle = 'fill' | 'frame';

/** `cause` is the cell that is probably wrong itself; the others show where a finding stands. */
export type MarkKind = 'cause' | 'error' | 'warning' | 'note';

export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** A text is written as text, never as a live formula, whatever it begins with. */
  readonly value: string | number | boolean | null;
  /** A formula without its "="; then `value` is what it gives now. */
  readonly formula?: string;
  /**
   * Of an inverse: how the host itself keeps a text in several fonts, to be put back as it was. It counts only where it says
   * the same as `value`, and a host that has no such form passes it over.
   */
  readonly rich?: string;
}

/** A sheet of ours: 校核结果, 勾稽关系表, 情况说明（自动生成）. */
export interface OwnSheet {
  readonly name: string;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
  /** Merged areas, as "A1:H1". */
  readonly merges: readonly string[];
  /** The rows (counted from 0, both included) repeated on every printed page. */
  readonly repeatRows: readonly [number, number] | null;
  /** How many rows from the top stay in view. */
  readonly freezeRows: number;
  /** Text of the page footer's left and centre, in Excel's codes (&P, &N). */
  readonly page: { readonly orientation: 'landscape' | 'portrait'; readonly footer: string };
  readonly charts?: readonly OwnChart[];
  /** The columns (counted from 0, both included) that are printed; absent: all. */
  readonly printColumns?: readonly [number, number];
}

/**
 * A pie of shares on a sheet of ours, drawn from cells of that sheet; every slice is labelled with its own cell's
 * value as it prints.
 */
export interface OwnChart {
  readonly title: string;
  /** One column of names and one of figures, as "B2:B6". */
  readonly names: string;
  readonly values: string;
  /** What those cells hold now. */
  readonly points: readonly { readonly name: string; readonly value: number }[];
  /** Number format of the labels. */
  readonly numberFormat: string;
  /** Its upper left corner: a cell counted from 0, and points to the right of it and below. */
  readonly at: { readonly row: number; readonly col: number; readonly right: number; readonly down: number };
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export interface OwnColumn {
  /** In characters of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface OwnRow {
  readonly cells: readonly (OwnCell | null)[];
  /** In points; absent: left to the program. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface OwnCell {
  readonly value: string | number | null;
  /** A formula without its "="; then `value` is what it gives now, and the workbook is calculated when opened. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** An internal link; address as "B6". */
  readonly link?: { readonly sheet: string; readonly address: string };
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: boolean;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
}
