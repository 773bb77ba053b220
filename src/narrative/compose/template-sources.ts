/** Where a template's sentences take their figures, lists, conditions and fields from. */

/** A figure: a cell, or what is added up of cells. Tables, rows and columns go by the names that lookups take. */
export type Quantity =
  | {
      readonly kind: 'cell';
      readonly table: string;
      readonly row: string;
      readonly column: string;
      readonly side?: string;
    }
  /** The first that is there. */
  | { readonly kind: 'first'; readonly of: readonly Quantity[] }
  /** Those that are there, added. */
  | { readonly kind: 'sum'; readonly of: readonly Quantity[] }
  /** One cell of every table of a kind, added. */
  | { readonly kind: 'tables'; readonly table: string; readonly row: string; readonly column: string }
  /** The current item's figure, in its list's column or in the one named. */
  | { readonly kind: 'item'; readonly column?: string };

/** A list of named figures. Items without an amount are left out. */
export type ItemSource =
  | {
      readonly kind: 'rows';
      readonly table: string;
      readonly side?: string;
      /** Lines under this one; else the lines of `level`. */
      readonly under?: string;
      readonly level?: number;
      /** Kinds of rows that are lines of their own. */
      readonly only: 'item' | 'code';
      readonly column: string;
      /** Other columns that make an item worth naming though its own figure is nothing. */
      readonly also?: readonly string[];
      readonly names?: Readonly<Record<string, string>>;
      readonly except?: readonly string[];
      readonly total?: Quantity;
      readonly order?: 'amount';
    }
  | {
      readonly kind: 'columns';
      readonly table: string;
      readonly row: string;
      readonly except: readonly string[];
      readonly names?: Readonly<Record<string, string>>;
      readonly total?: Quantity;
      readonly order?: 'amount';
    }
  /** Lines under the current item. */
  | { readonly kind: 'children' }
  | {
      readonly kind: 'fixed';
      readonly items: readonly { readonly name: string; readonly of: Quantity }[];
      readonly total?: Quantity;
    }
  | { readonly kind: 'joined'; readonly of: readonly ItemSource[]; readonly total?: Quantity }
  /** The first that is not empty. */
  | { readonly kind: 'first'; readonly of: readonly ItemSource[]; readonly total?: Quantity };

export type Condition =
  /** It is there with an amount. */
  | { readonly has: Quantity }
  /** It is there and can be read, with an amount or without. */
  | { readonly known: Quantity }
  /** The table has the column, and a figure in it. */
  | { readonly filled: { readonly table: string; readonly column: string } }
  | { readonly table: string }
  | { readonly same: readonly [Quantity, Quantity] }
  | { readonly count: ItemSource; readonly is: 'none' | 'one' | 'many' }
  /** The table has a line of this name with an amount. */
  | { readonly named: { readonly table: string; readonly column: string; readonly name: string } }
  /** The current item is this one, by its key. */
  | { readonly item: string }
  | { readonly given: FieldTemplate }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What only the user knows. It is asked for in the text, and kept once it is given. */
export interface FieldTemplate {
  readonly name: string;
  readonly kind: 'amount' | 'count' | 'prose';
  /** Where an earlier text says it: regular expressions over the folded text with one group. */
  readonly patterns?: readonly string[];
  /** Free prose of an earlier text. */
  readonly prose?: ProseSource;
}

export interface ProseSource {
  /**
   * `sentences`: those that claim no figure. `reasons`: those, and what follows a reason's words in the others.
   * `paragraphs`: everything below the sub-heading, as it stands. `rest`: every sentence that `without` does not fit.
   */
  readonly take: 'sentences' | 'reasons' | 'paragraphs' | 'rest';
  readonly without?: string;
  /** Only below a sub-heading of this pattern. */
  readonly under?: string;
}
