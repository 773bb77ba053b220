import type { Disclosure } from '../disclosure/model';
import type { Outcome, Rule, RunResult } from '../rules/model';
import type { ShownCause } from './cause';
import type { Finding } from './finding';
import type { OpinionState, StoredOpinion } from './opinions';
import type { CheckOptions } from './options';
import type { Receipts } from './receipts';

/** A finding with what the user has said of it. */
export interface CheckedFinding extends Finding, OpinionState {
  /** Index of its cause in `causes`, or null where none explains it. */
  readonly cause: number | null;
  /** Whether `opinion` is that of its cause, none of its own. */
  readonly inherited: boolean;
}

/** A cause with what the user has said of it. */
export interface CheckedCause extends ShownCause, OpinionState {}

export interface CheckResult {
  readonly disclosure: Disclosure;
  /** Likely mistakes with the findings that are their symptoms; a finding that none explains stands alone. */
  readonly causes: readonly CheckedCause[];
  readonly findings: readonly CheckedFinding[];
  readonly receipts: Receipts;
  readonly outcomes: readonly Outcome[];
  /** Rules by id, the user's own included. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** What the user had set for this check. */
  readonly options: CheckOptions;
  /** Rules of ours that threw. */
  readonly faults: RunResult['faults'];
  /** Reasons whose finding did not come up this time. */
  readonly gone: readonly StoredOpinion[];
}

/** How many findings of each severity are open (not explained), and how many are explained. */
export function countFindings(
  findings: readonly CheckedFinding[],
): Readonly<Record<Finding['severity'] | 'explained', number>> {
  const counts = { error: 0, warning: 0, note: 0, explained: 0 };
  for (const finding of findings) counts[finding.opinion === null ? finding.severity : 'explained'] += 1;
  return counts;
}
