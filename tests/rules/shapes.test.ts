import { describe, expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import type { Outcome } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { centralBudgetRules } from '../../src/templates/central-budget/rules/index';
import { SHEETS, type SheetKey } from '../cases/rules/sheets';
import { snapshotOf, type CellInput, type SheetInput } from '../support/workbook';

const NO_SUBJECTS = { functionalName: () => null, economicName: () => null };
const ALL: readonly SheetKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '绩效'];
type Rows = readonly (readonly CellInput[])[];

/** The small department of the examples with one table's rows made anew. */
function outcomes(key: SheetKey, change: (rows: Rows) => Rows): readonly Outcome[] {
  const sheets = ALL.map((one): SheetInput => {
    const sheet: SheetInput = SHEETS[one];
    return one === key ? { ...sheet, rows: change(sheet.rows) } : sheet;
  });
  const { outcomes: found, faults } = run(
    readDisclosure(snapshotOf(sheets), centralBudget),
    centralBudgetRules,
    NO_SUBJECTS,
  );
  expect(faults).toEqual([]);
  return found;
}

const wrong = (found: readonly Outcome[]): string[] =>
  found
    .filter(({ status }) => status === 'fail' || status === 'rounding')
    .map(({ rule, key, status }) => `${status} ${rule} ${key}`);

const has = (line: readonly CellInput[], label: string): boolean => line.some((cell) => cell === label);
const without =
  (label: string) =>
  (rows: Rows): Rows =>
    rows.filter((line) => !has(line, label));
const HEAD = 3;

describe('forms that lack or add something are right all the same', () => {
  test.each<[string, SheetKey, (rows: Rows) => Rows]>([
    ['as it is', '1', (rows) => rows],
    [
      'a fiscal ledger that breaks off on one side',
      '4',
      (rows) =>
        rows.map((line) =>
          has(line, '（二）政府性基金预算拨款') && has(line, '1.00')
            ? ['（二）政府性基金预算拨款', '1.00']
            : line,
        ),
    ],
    [
      'income items that the department does not have',
      '1',
      (rows) =>
        rows.flatMap((line) =>
          has(line, '五、其他收入') ? [['六、上级补助收入', null, null, null], line] : [line],
        ),
    ],
    [
      '数 with zeros for blanks',
      '3',
      (rows) => rows.map((line, i) => (i <= HEAD ? line : line.map((cell) => cell ?? '0.00'))),
    ],
    [
      'dashes for blanks',
      '3',
      (rows) =>
        rows.map((line, i) => (i <= HEAD ? line : line.map((cell, c) => (c > 1 ? (cell ?? '-') : cell)))),
    ],
    [
      'a column of the department’s own that is part of the total',
      '3',
      (rows) => rows.map((line) => line.map((cell) => (cell === '上缴上级支出' ? '偿债支出' : cell))),
    ],
    [
      'a unit’s line as a mere heading above its 类',
      '3',
      (rows) => rows.flatMap((line, i) => (i === HEAD ? [line, ['105236', '某大学']] : [line])),
    ],
    [
      'a unit’s line with its own total',
      '3',
      (rows) =>
        rows.flatMap((line, i) =>
          i === HEAD ? [line, ['105236', '某大学', '137.00', '62.00', '74.00', '1.00']] : [line],
        ),
    ],
    ['类 without 款 and 项', '7', (rows) => rows.filter((line) => !/^\d{5,}/.test(String(line[0] ?? '')))],
    ['the total above the 类', '7', (rows) => [...rows.slice(0, 5), ...rows.slice(-1), ...rows.slice(5, -1)]],
  ])('%s', (_, key, change) => {
    expect(wrong(outcomes(key, change))).toEqual([]);
  });
});

describe('tables with nothing in them', () => {
  const sheets = (rows: Rows): SheetInput[] => [
    {
      ...SHEETS['4'],
      rows: SHEETS['4'].rows.map((line) =>
        has(line, '（二）政府性基金预算拨款') ? [line[0] ?? null, null, ...line.slice(2)] : line,
      ),
    },
    { ...SHEETS['7'], rows },
  ];
  const head = SHEETS['7'].rows.slice(0, 5);
  test.each<[string, Rows]>([
    ['only headers and 合计', [...head, ['合计', null, null, null, null]]],
    ['blank lines and 合计', [...head, [null], [null], ['合计']]],
    ['合计 of zero', [...head, ['合计', null, '0.00', '0.00', '0.00']]],
  ])('%s: not applicable', (_, rows) => {
    const rules = centralBudgetRules.filter(
      ({ id }) => id.startsWith('fund.') || id === 'between.fund-expenditure',
    );
    const { outcomes: found } = run(
      readDisclosure(snapshotOf(sheets(rows)), centralBudget),
      rules,
      NO_SUBJECTS,
    );
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['notApplicable']));
    expect(new Set(found.map(({ rule }) => rule)).size).toBe(rules.length);
  });

  test('a total over no lines is not verified', () => {
    const rules = centralBudgetRules.filter(({ id }) => id === 'fund.total');
    const rows = [...head, ['合计', null, '5.00', null, '5.00']];
    const { outcomes: found } = run(
      readDisclosure(snapshotOf(sheets(rows)), centralBudget),
      rules,
      NO_SUBJECTS,
    );
    expect(found.map(({ status }) => status)).toContain('unverifiable');
  });
});

describe('every rule leaves a receipt', () => {
  test.each<[string, readonly SheetKey[]]>([
    ['with all tables', ALL],
    ['with one table', ['3']],
    ['with none', []],
  ])('%s', (_, keys) => {
    const disclosure = readDisclosure(snapshotOf(keys.map((key) => SHEETS[key])), centralBudget);
    const found = run(disclosure, centralBudgetRules, NO_SUBJECTS).outcomes;
    const tried = new Set(found.map(({ rule }) => rule));
    expect(centralBudgetRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    for (const { status, reason } of found) {
      expect(reason !== null).toBe(status === 'unverifiable' || status === 'notApplicable');
    }
  });

  test('a line that is gone is never taken for zero', () => {
    const found = outcomes('1', without('二、政府性基金预算拨款收入'));
    const receipt = found.find(
      ({ rule, key }) => rule === 'between.income-items' && key.includes('政府性基金'),
    );
    expect(receipt?.status).toBe('unverifiable');
    expect(wrong(found).some((text) => text.includes('summary.income-total'))).toBe(true);
  });
});
