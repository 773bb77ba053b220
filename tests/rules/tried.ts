import { readDisclosure } from '../../src/disclosure/read';
import type { IdentityRule, Outcome, Rule } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { sheetsWith, type Edit, type SheetKey } from '../cases/rules/sheets';
import { snapshotOf, type SheetInput } from '../support/workbook';

export const NO_SUBJECTS = { functionalName: () => null, economicName: () => null };
export const WORDS = { title: '规则', why: '因为', basis: '依据', severity: 'error' } as const;

/** An identity of this formula. */
export function identity(formula: string, id = 'test'): IdentityRule {
  return { ...WORDS, id, kind: 'identity', formula };
}

/** What one rule gives on these sheets. */
export function tried(rule: Rule, sheets: readonly SheetInput[]): readonly Outcome[] {
  return run(readDisclosure(snapshotOf(sheets), centralBudget), [rule], NO_SUBJECTS).outcomes;
}

/** What a formula gives on tables of the examples, one cell changed. */
export const on = (
  formula: string,
  keys: readonly SheetKey[],
  edit: Edit | null = null,
): readonly Outcome[] => tried(identity(formula), sheetsWith(keys, edit));

/** One cell made to read something else. */
export const edit = (sheet: SheetKey, line: string, right: number, to: string): Edit => ({
  sheet,
  line,
  right,
  to,
});
/** Status and reason of every outcome. */
export const said = (found: readonly Outcome[]): string[] =>
  found.map(({ status, reason }) => (reason ? `${status} ${reason.code}` : status));
