import type { Action } from './action';
import type { Claim } from './claims';

/** One cause: what is wrong, how sure that is, and which broken constraints it explains. */
export interface Diagnosis {
  readonly claim: Claim;
  readonly valueClaim: Claim;
  /** The likeliest explanation; empty where only hints can be given. */
  readonly actions: readonly Action[];
  readonly probability: number;
  /** All explanations worth a look, likeliest first, the one of `actions` included. */
  readonly alternatives: readonly { readonly actions: readonly Action[]; readonly probability: number }[];
  /** Indices of the broken constraints that it explains, ascending. */
  readonly explains: readonly number[];
}
