import type { Disclosure } from '../disclosure/model';
import type { Outcome, Rule, RunResult, SubjectCatalogue } from '../rules/model';
import type { TemplateFamily } from '../disclosure/template';
import type { Snapshot } from '../workbook/snapshot';
import { readDisclosure } from '../disclosure/read';
import { run } from '../rules/run';
import { cellTexts } from './cell-texts';
import { findingsOf, type Finding } from './finding';
import { opinionState, readOpinions, type OpinionState, type StoredOpinion } from './opinions';
import { withoutOwnSheets } from './own-sheets';
import { receiptsOf, type Receipts } from './receipts';

/** What a family of disclosures brings: how its tables look, what must hold, and the catalogue of 科目. */
export interface Family {
  readonly template: TemplateFamily;
  readonly rules: readonly Rule[];
  readonly subjects: SubjectCatalogue;
}

/** A finding with what the user has said of it. */
export interface CheckedFinding extends Finding, OpinionState {
  /** Index of its cause in `causes`, or null where none explains it. */
  readonly cause: number | null;
}

export interface CheckResult {
  readonly disclosure: Disclosure;
  readonly findings: readonly CheckedFinding[];
  readonly receipts: Receipts;
  readonly outcomes: readonly Outcome[];
  /** Rules by id, the user's own included. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** Rules of ours that threw. */
  readonly faults: RunResult['faults'];
  /** Reasons whose finding did not come up this time. */
  readonly gone: readonly StoredOpinion[];
}

/**
 * Checks a workbook: snapshot in, everything that is known of it out. Pure: the same snapshot gives the same
 * result. Never throws for what a workbook holds.
 * @param earlier reasons kept outside the workbook; those in its own 校核结果 come first.
 */
export function checkSnapshot(
  snapshot: Snapshot,
  family: Family,
  earlier: readonly StoredOpinion[] = [],
): CheckResult {
  const users = withoutOwnSheets(snapshot);
  const disclosure = readDisclosure(users, family.template);
  const { outcomes, faults } = run(disclosure, family.rules, family.subjects);
  const rules = new Map(family.rules.map((rule) => [rule.id, rule] as const));
  const findings = findingsOf(outcomes, rules, cellTexts(users));
  const opinions = new Map([...earlier, ...readOpinions(snapshot)].map((stored) => [stored.id, stored]));
  const checked = findings.map((finding) => {
    const stored = opinions.get(finding.id);
    opinions.delete(finding.id);
    return { ...finding, ...opinionState(stored, finding), cause: null };
  });
  return {
    disclosure,
    findings: checked,
    receipts: receiptsOf(outcomes, rules),
    outcomes,
    rules,
    faults,
    gone: [...opinions.values()],
  };
}

/** How many findings of each severity are open (not explained), and how many are explained. */
export function countFindings(
  findings: readonly CheckedFinding[],
): Readonly<Record<Finding['severity'] | 'explained', number>> {
  const counts = { error: 0, warning: 0, note: 0, explained: 0 };
  for (const finding of findings) counts[finding.opinion === null ? finding.severity : 'explained'] += 1;
  return counts;
}
