import type { IdentityRule, RatioRule, RuleMeta, Severity } from '../../../rules/model';

type Words = Omit<RuleMeta, 'severity' | 'id'> & { readonly formula: string };

/** An identity with =: an error where it fails. */
export function equal(id: string, words: Words, severity: Severity = 'error'): IdentityRule {
  return { id, kind: 'identity', severity, ...words };
}

/** An identity with ≤: a warning where it fails. */
export function atMost(id: string, words: Words): IdentityRule {
  return { id, kind: 'identity', severity: 'warning', ...words };
}

/** A rate in percent. */
export function ratio(id: string, words: Words): RatioRule {
  return { id, kind: 'ratio', severity: 'error', ...words };
}
