import { describe, expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import type { Outcome } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { centralBudgetRules } from '../../src/templates/central-budget/rules/index';
import { EXAMPLES, UNCLEAR, type RuleExample } from '../cases/rules/examples';
import { sheetsWith, SHEETS, type SheetKey } from '../cases/rules/sheets';
import { snapshotOf } from '../support/workbook';

const NO_SUBJECTS = { functionalName: () => null, economicName: () => null };

function outcomes(example: RuleExample, to: string | null): readonly Outcome[] {
  const sheets = sheetsWith(example.sheets, to === null ? null : { ...example, to });
  const disclosure = readDisclosure(snapshotOf(sheets), centralBudget);
  const rules = centralBudgetRules.filter((rule) => rule.id === example.rule);
  const result = run(disclosure, rules, NO_SUBJECTS);
  expect(result.faults).toEqual([]);
  return result.outcomes;
}

const statuses = (found: readonly Outcome[]): string[] => found.map((outcome) => outcome.status);

describe('every rule has an example that runs', () => {
  test('no rule is without one', () => {
    const shown = new Set(EXAMPLES.map((example) => example.rule));
    expect(centralBudgetRules.map((rule) => rule.id).filter((id) => !shown.has(id))).toEqual([]);
    expect([...shown].sort()).toEqual(centralBudgetRules.map((rule) => rule.id).sort());
  });

  test.each(EXAMPLES)('$rule: right', (example) => {
    const found = statuses(outcomes(example, null));
    expect(found).toContain('pass');
    expect(found).not.toContain('fail');
    expect(found).not.toContain('rounding');
    expect(found).not.toContain('unverifiable');
  });

  test.each(EXAMPLES)('$rule: wrong', (example) => {
    const failed = outcomes(example, example.wrong).filter((outcome) => outcome.status === 'fail');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.every((outcome) => outcome.cells.length > 0 && outcome.equation !== null)).toBe(true);
  });

  test.each(EXAMPLES)('$rule: unclear', (example) => {
    const found = outcomes(example, UNCLEAR);
    const unclear = found.filter((outcome) => outcome.status === 'unverifiable');
    expect(unclear.length).toBeGreaterThan(0);
    expect(unclear[0]?.reason?.code).toBe('unreadable');
    expect(statuses(found)).not.toContain('fail');
  });
});

describe('the small department of the examples', () => {
  const forms: SheetKey[][] = [
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '绩效', '绩效二'],
    ['1', '2 tree', '3', '4', '5', '6 blocks', '7', '8', '9', '绩效', '绩效二'],
    ['1', '2', '3', '4', '5', '6 blocks, one total', '7', '8', '9'],
  ];
  test.each(forms)('has nothing wrong: %s %s %s %s %s %s', (...keys: SheetKey[]) => {
    const disclosure = readDisclosure(snapshotOf(keys.map((key) => SHEETS[key])), centralBudget);
    const { outcomes: all } = run(disclosure, centralBudgetRules, NO_SUBJECTS);
    const wrong = all.filter((outcome) => outcome.status === 'fail' || outcome.status === 'rounding');
    expect(wrong.map((outcome) => `${outcome.rule} ${outcome.key}`)).toEqual([]);
  });
});
