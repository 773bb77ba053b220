import { describe, expect, test } from '@jest/globals';
import { reportText } from '../../src/cli/report';
import { findingsSheet } from '../../src/outputs/findings-sheet';
import type { CheckResult } from '../../src/outputs/result';
import { settingsLines } from '../../src/outputs/settings-text';
import { departmentSnapshot } from '../support/department';
import { snapshotOf } from '../support/workbook';
import { SAMPLE, TYPO, check } from './sample-check';

const RULE = 'summary.income-total';
const findingsBy = (result: CheckResult, rule: string) =>
  result.findings.filter((finding) => finding.rule === rule);
const sheetTexts = (result: CheckResult): string[] =>
  findingsSheet(result, '校核结果', '2026-03-01').rows.flatMap((row) =>
    row.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );

describe('a rule turned off', () => {
  const failing = check(TYPO).findings.find(({ severity, cause }) => severity === 'error' && cause === 0);
  const rule = failing?.rule ?? '';
  const result = check(TYPO, { off: [rule, 'no.such-rule'] });
  const receipt = result.receipts.rules.find((one) => one.rule === rule);

  test('is not tried, and nothing of it is found', () => {
    expect(result.outcomes.some((outcome) => outcome.rule === rule)).toBe(false);
    expect(findingsBy(result, rule)).toEqual([]);
  });

  test('does not pass silently: its receipt, the sheet and the report say so', () => {
    expect(receipt).toMatchObject({ off: true, pass: 0, fail: 0, reasons: ['已停用，未核对'] });
    expect(result.receipts.off).toBe(1);
    const line = `停用 1 条规则：${failing?.title}。`;
    expect(settingsLines(result)).toEqual([line]);
    expect(sheetTexts(result)).toContain(line);
    expect(reportText('a.xlsx', result, null)).toContain(line);
  });

  test('other rules are as they were, and without options nothing is off', () => {
    const all = check(TYPO);
    const others = (one: CheckResult) =>
      one.receipts.rules.filter((each) => each.rule !== rule).map(({ rule: id, fail }) => [id, fail]);
    expect(others(result)).toEqual(others(all));
    expect(all.receipts.off).toBe(0);
    expect(settingsLines(all)).toEqual([]);
  });

  test('its text’s figures are no evidence for the diagnosis either', () => {
    const without = check(TYPO, { off: ['text.amount'] });
    expect(without.outcomes.some((outcome) => outcome.rule === 'text.amount')).toBe(false);
    expect(without.faults).toEqual([]);
  });

  test('a formula of the user’s own can be turned off as well', () => {
    const own = snapshotOf([
      {
        name: '审核公式',
        rows: [
          ['公式', '标题'],
          ['部门收支总表[收入总计] = 1', '我的'],
          ['部门收支总表[', '错的'],
        ],
      },
    ]).sheets;
    const book = { ...SAMPLE, sheets: [...SAMPLE.sheets, ...own] };
    const [mine] = findingsBy(check(book), 'user.我的');
    expect(mine?.severity).toBe('error');
    const quiet = check(book, { off: ['user.我的', 'user.formula'] });
    expect([findingsBy(quiet, 'user.我的'), findingsBy(quiet, 'user.formula')]).toEqual([[], []]);
    expect(quiet.receipts.off).toBe(2);
  });
});

describe('the severity of a rule', () => {
  const before = check(TYPO);
  const rules = [...new Set(before.findings.filter(({ cause }) => cause === 0).map((one) => one.rule))];
  const severities = Object.fromEntries(rules.map((rule) => [rule, 'note' as const]));
  const result = check(TYPO, { severities: { ...severities, [RULE]: 'error', gone: 'note' } });

  test('is that of what it finds, and of the cause', () => {
    expect(rules.length).toBeGreaterThan(1);
    expect(result.findings.filter(({ cause }) => cause === 0).map((one) => one.severity)).toEqual([
      'note',
      'note',
    ]);
    expect(result.causes[0]).toMatchObject({ severity: 'note', cells: before.causes[0]?.cells });
  });

  test('leaves what passes and other rules alone', () => {
    const severe = (one: CheckResult) =>
      one.outcomes
        .filter(({ rule, status }) => !(rules.includes(rule) && status === 'fail'))
        .map(({ rule, key, status, severity: grave }) => [rule, key, status, grave].join(' '));
    expect(severe(result)).toEqual(severe(before));
  });

  test('is said on the sheet where it is not the rule’s own', () => {
    expect(settingsLines(result)).toHaveLength(1);
    expect(settingsLines(result)[0]).toMatch(/^2 条规则的级别经调整：.*（提示）/);
    expect(sheetTexts(result)).toContain(settingsLines(result)[0]);
  });
});

describe('roundings that are notes', () => {
  const book = departmentSnapshot({
    seed: 7,
    items: 20,
    fund: true,
    capital: false,
    carryIn: true,
    carryOut: false,
    threePublic: true,
    zeroBases: false,
    ownFunds: true,
    construction: false,
    rounded: true,
    formulas: false,
    projects: 0,
    text: false,
  });
  const all = check(book);
  const few = check(book, { roundingNotes: false });
  const notes = (result: CheckResult) =>
    result.findings.filter(({ status, severity }) => status === 'rounding' && severity === 'note');

  test('need not be listed; they are counted, and said', () => {
    expect(notes(all).length).toBeGreaterThan(0);
    expect(notes(few)).toEqual([]);
    expect(few.receipts).toEqual(all.receipts);
    const count = all.outcomes.filter(
      ({ status, severity }) => status === 'rounding' && severity === 'note',
    ).length;
    expect(settingsLines(few)).toEqual([`提示级的尾差 ${count} 处按设置未列出。`]);
  });

  test('other findings are as they were', () => {
    const others = all.findings.filter((one) => !notes(all).includes(one));
    expect(few.findings.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });
});
