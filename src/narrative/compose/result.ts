import type { Decimal } from 'decimal.js';
import type { CellRef } from '../../core/address';
import type { Fact } from '../../disclosure/model';

/** A figure in 万元, and the cells that it is added up of. */
export interface Figure {
  readonly value: Decimal;
  readonly terms: readonly Fact[];
}

/** A part of a sentence that knows where it comes from. The text of a paragraph is theirs, one after the other. */
export type Phrase =
  | { readonly kind: 'text'; readonly text: string }
  /** The name of an item, and the cell that prints it. */
  | { readonly kind: 'name'; readonly text: string; readonly cells: readonly CellRef[] }
  /** "8,794.21", without its unit. */
  | { readonly kind: 'amount'; readonly text: string; readonly figure: Figure }
  /** "41.68%"; `at` is its place in the list of shares. */
  | { readonly kind: 'share'; readonly text: string; readonly list: ShareList; readonly at: number }
  | ComparisonPhrase
  | { readonly kind: 'field'; readonly text: string; readonly name: string; readonly value: string | null };

/** What a comparison says; its parts make its text, and the figures and words make its formula. */
export interface ComparisonPhrase {
  readonly kind: 'comparison';
  readonly text: string;
  readonly of: Figure;
  readonly base: Figure;
  readonly parts: readonly ComparisonPart[];
  readonly words: ComparisonWords;
}

export interface ComparisonPart {
  readonly kind: 'text' | 'change' | 'rate';
  readonly text: string;
}

/** The comparison's texts with everything filled in but the figures. */
export interface ComparisonWords {
  readonly equal: string;
  readonly than: string;
  readonly more: string;
  readonly less: string;
  readonly unit: string;
  readonly comma: string;
  readonly grew: string;
  readonly fell: string;
  readonly rate: boolean;
}

/** Shares that are said together: of one total, forced to 100.00 where the items make it up. */
export interface ShareList {
  readonly id: number;
  readonly total: Figure;
  readonly items: readonly { readonly name: string; readonly figure: Figure }[];
  /** In hundredths of a percent, integers. */
  readonly shares: readonly number[];
  /** Items whose share is not the one that rounding alone gives. */
  readonly forced: readonly number[];
  /** Whether the items make up the total. */
  readonly complete: boolean;
}

/** Within a paragraph's id: it is the user's own, kept below a section's last sub-heading. */
export const KEPT = '/kept/';

export interface ComposedParagraph {
  /** Names it within the text, stable between workbooks: "五/use/20109". */
  readonly id: string;
  /** "一" to "十", "" for the title, the glossary's title for its entries. */
  readonly section: string;
  readonly style: 'title' | 'heading' | 'subheading' | 'text';
  readonly phrases: readonly Phrase[];
  /** The list of shares to be drawn below it, with the chart's title. */
  readonly chart: { readonly title: string; readonly shares: ShareList } | null;
}

/** Something that could not be said, or was said in a way that the user should know. */
export interface Gap {
  readonly kind: 'field' | 'table' | 'figure' | 'definition' | 'department' | 'year' | 'shares' | 'doubt';
  readonly section: string;
  readonly name: string;
  /** For the user: what is missing and what to do. */
  readonly message: string;
  readonly cells: readonly CellRef[];
}

/** A text composed from a disclosure. */
export interface Composed {
  readonly paragraphs: readonly ComposedParagraph[];
  readonly missing: readonly Gap[];
  readonly notes: readonly Gap[];
}

/** The text of phrases put together. */
export function phraseText(phrases: readonly { readonly text: string }[]): string {
  return phrases.map((phrase) => phrase.text).join('');
}
