import type { Decimal } from 'decimal.js';
import type { Unit } from '../../core/unit';
import type { NumberToken } from '../text/numbers';
import type { PlacedParagraph } from './headings';
import type { Bound } from './subject';
import type { SectionWord } from './vocabulary';

/**
 * `amount`: so much is planned. `previous`: last year's figure. `share`: so many percent of a base. `change`, `rate`: by how
 * much, by how many percent it differs from last year. `level`: it does not differ. `trend`: it differs, with no figure.
 */
export type ClaimKind = 'amount' | 'previous' | 'share' | 'change' | 'rate' | 'level' | 'trend';

/** A subject as the text holds it: with the amount that the text itself gives for it. */
export interface Held {
  readonly bound: Bound;
  readonly stated: { readonly value: Decimal; readonly unit: Unit } | null;
}

/** One thing that a text says and a table could answer for. Offsets are those of the folded paragraph. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly paragraph: PlacedParagraph;
  readonly section: SectionWord | null;
  /** The number with its unit, or the words where there is none. */
  readonly start: number;
  readonly end: number;
  readonly number: NumberToken | null;
  /** As the direction word says: 1 up, -1 down. */
  readonly direction: { readonly sign: 1 | -1; readonly start: number; readonly end: number } | null;
  readonly held: Held;
  /** Of a share: what it may be of, the likeliest first; `baseSaid` where the text says which. */
  readonly bases: readonly Held[];
  readonly baseSaid: boolean;
  /** Of a comparison: net of 基建 where it says so, 执行 or 预算, and the year. */
  readonly net: boolean;
  readonly basis: string | null;
  readonly compareYear: NumberToken | null;
  /** The year said of the amount itself. */
  readonly ownYear: NumberToken | null;
  /** Which list of parts of its paragraph it stands in; shares of one list belong together. */
  readonly list: string;
  /** The words it was bound by, folded. */
  readonly label: string;
}
