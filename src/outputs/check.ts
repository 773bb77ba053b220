import type { Family } from '../rules/family';
import type { Snapshot } from '../workbook/snapshot';
import { readDisclosure } from '../disclosure/read';
import { textsOfFile, withOutsideTexts } from '../narrative/check/outside';
import type { Cause } from '../rules/diagnosis/cause';
import type { Outcome } from '../rules/model';
import { diagnose } from '../rules/diagnosis/from-outcomes';
import { run } from '../rules/run';
import { cellTexts } from './cell-texts';
import { shownCauses, type ShownCause } from './cause';
import { findingsOf, type Finding } from './finding';
import { textSheetKind } from './narrative-tracking';
import { opinionState, readOpinions, type OpinionState, type StoredOpinion } from './opinions';
import { withoutOwnSheets } from './own-sheets';
import { receiptsOf } from './receipts';
import type { CheckResult } from './result';
import { foldUnitSymptoms, withSymptoms } from './unit-symptoms';

/** What a check may be given beside the workbook. */
export interface CheckBeside {
  /** Reasons kept outside the workbook; those in its own 校核结果 come first. */
  readonly earlier?: readonly StoredOpinion[];
  /** Documents that 情况说明 is published in, a paragraph an entry. */
  readonly texts?: readonly { readonly name: string; readonly paragraphs: readonly string[] }[];
}

/**
 * Checks a workbook: snapshot in, everything that is known of it out. Pure: the same snapshot gives the same
 * result. Never throws for what a workbook holds.
 */
export function checkSnapshot(snapshot: Snapshot, family: Family, beside: CheckBeside = {}): CheckResult {
  const { earlier = [], texts: files = [] } = beside;
  const users = withoutOwnSheets(snapshot);
  const tables = readDisclosure(users, family.template);
  const outside = files.flatMap(({ name, paragraphs }) =>
    textsOfFile(name, paragraphs, family.template.texts),
  );
  const disclosure = outside.length === 0 ? tables : withOutsideTexts(tables, outside);
  const { outcomes: tried, faults, userRules } = run(disclosure, family.rules, family.subjects);
  const written = snapshot.sheets.filter((sheet) => textSheetKind(sheet) !== null).map(({ name }) => name);
  const said = attempt<readonly Outcome[]>(
    'text.evidence',
    () => family.evidence(disclosure, new Set(written)),
    [],
  );
  const { outcomes, symptoms } = foldUnitSymptoms(tried, said.value);
  const rules = new Map([...family.rules, ...userRules].map((rule) => [rule.id, rule] as const));
  const texts = cellTexts(users);
  const findings = withSymptoms(findingsOf(outcomes, rules, texts), symptoms);
  const found = attempt<readonly Cause[]>(
    'diagnosis',
    () => diagnose(disclosure, [...tried, ...said.value]),
    [],
  );
  const causes = shownCauses(found.value, findings, texts);
  return {
    disclosure,
    ...explained(findings, causes, [...earlier, ...readOpinions(snapshot)]),
    receipts: receiptsOf(outcomes, rules),
    outcomes,
    rules,
    faults: [...faults, ...said.faults, ...found.faults],
  };
}

/** What comes on top of the receipts must not take them away: where it fails, that is our fault, and they stand. */
function attempt<T>(what: string, work: () => T, otherwise: T): { value: T; faults: CheckResult['faults'] } {
  try {
    return { value: work(), faults: [] };
  } catch (error) {
    return { value: otherwise, faults: [{ rule: what, message: String(error) }] };
  }
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
