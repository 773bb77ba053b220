import type { Family } from '../rules/family';
import type { Snapshot } from '../workbook/snapshot';
import { readDisclosure } from '../disclosure/read';
import { run } from '../rules/run';
import { cellTexts } from './cell-texts';
import { findingsOf } from './finding';
import { opinionState, readOpinions, type StoredOpinion } from './opinions';
import { withoutOwnSheets } from './own-sheets';
import { receiptsOf } from './receipts';
import type { CheckResult } from './result';

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
  const { outcomes, faults, userRules } = run(disclosure, family.rules, family.subjects);
  const rules = new Map([...family.rules, ...userRules].map((rule) => [rule.id, rule] as const));
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
