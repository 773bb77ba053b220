import type { Family } from '../rules/family';
import type { Snapshot } from '../workbook/snapshot';
import { readDisclosure } from '../disclosure/read';
import { diagnose } from '../rules/diagnosis/from-outcomes';
import { run } from '../rules/run';
import { cellTexts } from './cell-texts';
import { shownCauses, type ShownCause } from './cause';
import { findingsOf, type Finding } from './finding';
import { opinionState, readOpinions, type OpinionState, type StoredOpinion } from './opinions';
import { withoutOwnSheets } from './own-sheets';
import { receiptsOf } from './receipts';
import type { CheckResult } from './result';
import { foldUnitSymptoms, withSymptoms } from './unit-symptoms';

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
  const { outcomes: tried, faults, userRules } = run(disclosure, family.rules, family.subjects);
  const { outcomes, symptoms } = foldUnitSymptoms(tried);
  const rules = new Map([...family.rules, ...userRules].map((rule) => [rule.id, rule] as const));
  const texts = cellTexts(users);
  const findings = withSymptoms(findingsOf(outcomes, rules, texts), symptoms);
  const causes = shownCauses(diagnose(disclosure, tried), findings, texts);
  return {
    disclosure,
    ...explained(findings, causes, [...earlier, ...readOpinions(snapshot)]),
    receipts: receiptsOf(outcomes, rules),
    outcomes,
    rules,
    faults,
  };
}

/** Findings and causes with what the user has said of them; a reason given for a cause covers its findings. */
function explained(
  findings: readonly Finding[],
  causes: readonly ShownCause[],
  stored: readonly StoredOpinion[],
): Pick<CheckResult, 'findings' | 'causes' | 'gone'> {
  const opinions = new Map(stored.map((one) => [one.id, one]));
  const stateOf = (one: { readonly id: string; readonly figures: string }): OpinionState => {
    const state = opinionState(opinions.get(one.id), one);
    opinions.delete(one.id);
    return state;
  };
  const checkedCauses = causes.map((cause) => ({ ...cause, ...stateOf(cause) }));
  const causeOf = new Map(
    causes.flatMap(({ findings: own }, index) => own.map((one) => [one, index] as const)),
  );
  return {
    causes: checkedCauses,
    findings: findings.map((finding, index) => {
      const cause = causeOf.get(index) ?? null;
      const state = stateOf(finding);
      const inherited = cause === null ? null : (checkedCauses[cause]?.opinion ?? null);
      return { ...finding, ...state, opinion: state.opinion ?? inherited, cause };
    }),
    gone: [...opinions.values()],
  };
}
