import type { Decimal } from 'decimal.js';
import type { ScopeKind } from './words';

/** Where something stands in the formula's text: from `start` up to, not including, `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A parsed formula. `≥` is turned round, so that `left` is never the greater side. */
export interface Formula {
  readonly text: string;
  readonly scopes: readonly Scope[];
  readonly relation: '=' | '≤';
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
  /** After ÷, for a ratio; else []. */
  readonly base: readonly Addend[];
  readonly conditions: readonly Condition[];
}

export interface Scope extends Place {
  readonly kind: ScopeKind;
  /** What it runs over, where the formula lists it; null: all there are. */
  readonly names: readonly string[] | null;
}

export type Addend = NumberAddend | CellAddend;

export interface NumberAddend extends Place {
  readonly kind: 'number';
  readonly sign: 1 | -1;
  readonly value: Decimal;
}

export interface CellAddend extends Place {
  readonly kind: 'cell';
  readonly sign: 1 | -1;
  readonly cell: CellPattern;
  /** Inside 求和( ): every row, column and table instance that the cell means. */
  readonly sum: boolean;
  /** 求和(…)?: the lines may be part of the sum or not; either reading is right. */
  readonly either: boolean;
}

/** `表名[行, 列]?` */
export interface CellPattern extends Place {
  readonly table: string;
  readonly tablePlace: Place;
  readonly row: RowPattern;
  readonly column: ColumnPattern;
  /** A line that the form may lack. */
  readonly optional: boolean;
  /** As written, table included. */
  readonly text: string;
}

export type RowPattern =
  /** A key, a code or a name; with `name` both code and name must fit. */
  | ({ readonly kind: 'literal'; readonly key: string; readonly name: string | null } & Place)
  /** The scope's own; `under` is the key or the ledger's side before the slash. */
  | ({
      readonly kind: 'bound';
      readonly scope: 'row' | 'class' | 'code' | 'item';
      readonly under: string | null;
    } & Place)
  /** Rows right below a row (`of`), or below the row of the scope (null). */
  | ({ readonly kind: 'children'; readonly of: string | null } & Place)
  /** All lines at the top of a tree (类, or units above them); all lines of their own. */
  | ({ readonly kind: 'tops' | 'items'; readonly except: readonly string[] } & Place)
  /** Lines of the same side before or after a row. */
  | ({ readonly kind: 'above' | 'below'; readonly of: string; readonly except: readonly string[] } & Place)
  /** Left out: the one row of a record or its total; in conditions any row. */
  | ({ readonly kind: 'none' } & Place);

export type ColumnPattern =
  | ({ readonly kind: 'literal'; readonly key: string } & Place)
  | ({ readonly kind: 'bound'; readonly scope: 'column' | 'item' } & Place)
  /** A column of the scope's year group. */
  | ({ readonly kind: 'group'; readonly key: string } & Place)
  | ({ readonly kind: 'others' } & Place)
  /** Left out: the one that the row has. */
  | ({ readonly kind: 'none' } & Place);

export type Condition =
  | ({
      readonly kind: 'cell';
      readonly cell: CellPattern;
      readonly is: CellState;
      readonly text: string;
    } & Place)
  | ({
      readonly kind: 'codes';
      readonly prefixes: readonly string[];
      readonly within: boolean;
      readonly text: string;
    } & Place);

export type CellState = 'hasAmount' | 'noAmount' | 'exists' | 'lacks';

/** A mistake in a formula: where it is, and what should stand there. */
export class FormulaError extends Error {
  constructor(
    readonly start: number,
    readonly end: number,
    /** In Chinese, to follow 应为. */
    readonly expected: string,
  ) {
    super(`${start}: ${expected}`);
    this.name = 'FormulaError';
  }
}
