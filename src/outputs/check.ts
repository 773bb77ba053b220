import type { Family } from '../rules/family';
import type { Snapshot } from '../workbook/snapshot';
import { readDisclosure } from '../disclosure/read';
import { textsOfFile, withOutsideTexts } from '../narrative/check/outside';
import type { Cause } from '../rules/diagnosis/cause';
import type { Outcome } from '../rules/model';
import { diagnose } from '../rules/diagnosis/from-outcomes';
import { run } from '../rules/run';
import { cellTexts } from './cell-texts';
import { withCertainCorrections } from './certain-corrections';
import { shownCauses } from './cause';
import { explained } from './explained';
import { findingsOf } from './finding';
import { textSheetKind } from './narrative-tracking';
import { listedOutcomes, withSeverities, type CheckOptions } from './options';
import { readOpinions, type StoredOpinion } from './opinions';
import { withoutOwnSheets } from './own-sheets';
import { receiptsOf } from './receipts';
import { readRemembered } from './remembered';
import type { CheckResult } from './result';
import { foldUnitSymptoms, withSymptoms } from './unit-symptoms';

/** What a check may be given beside the workbook. */
export interface CheckBeside {
  /** Reasons kept outside the workbook; those in its own 校核结果 come first. */
  readonly earlier?: readonly StoredOpinion[];
  /** Documents that 情况说明 is published in, a paragraph an entry. */
  readonly texts?: readonly { readonly name: string; readonly paragraphs: readonly string[] }[];
  /** What the user has set; absent: what the workbook itself remembers. */
  readonly options?: CheckOptions;
}

/**
 * Checks a workbook: snapshot in, everything that is known of it out. Pure: the same snapshot gives the same
 * result. Never throws for what a workbook holds.
 */
export function checkSnapshot(snapshot: Snapshot, family: Family, beside: CheckBeside = {}): CheckResult {
  const { earlier = [], texts: files = [], options = readRemembered(snapshot) } = beside;
  const off = new Set(options.off);
  const users = withoutOwnSheets(snapshot);
  const tables = readDisclosure(users, family.template, { pointed: options.tables });
  const outside = files.flatMap(({ name, paragraphs }) =>
    textsOfFile(name, paragraphs, family.template.texts),
  );
  const disclosure = outside.length === 0 ? tables : withOutsideTexts(tables, outside);
  const { outcomes: tried, faults, userRules } = run(disclosure, family.rules, family.subjects, off);
  const written = snapshot.sheets.filter((sheet) => textSheetKind(sheet) !== null).map(({ name }) => name);
  const said = attempt<readonly Outcome[]>(
    'text.evidence',
    () => family.evidence(disclosure, new Set(written)).filter(({ rule }) => !off.has(rule)),
    [],
  );
  const { outcomes: folded, symptoms } = foldUnitSymptoms(tried, said.value);
  const outcomes = withSeverities(folded, options.severities);
  const rules = new Map([...family.rules, ...userRules].map((rule) => [rule.id, rule] as const));
  const texts = cellTexts(users);
  const findings = withSymptoms(findingsOf(listedOutcomes(outcomes, options), rules, texts), symptoms);
  // What a figure is worth as evidence is no matter of taste: the diagnosis goes by the rules' own severities.
  const found = attempt<readonly Cause[]>(
    'diagnosis',
    () => diagnose(disclosure, [...tried, ...said.value]),
    [],
  );
  const causes = shownCauses(found.value, findings, texts);
  const corrected = withCertainCorrections(findings, found.value, [...tried, ...said.value]);
  return {
    disclosure,
    ...explained(corrected, causes, [...earlier, ...readOpinions(snapshot)]),
    receipts: receiptsOf(outcomes, rules, off),
    outcomes,
    rules,
    options,
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
