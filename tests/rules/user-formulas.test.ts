import { describe, expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import type { Outcome, RunResult } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { SHEETS } from '../cases/rules/sheets';
import { snapshotOf, type SheetInput } from '../support/workbook';

const NO_SUBJECTS = { functionalName: () => null, economicName: () => null };

function withFormulas(rows: SheetInput['rows']): RunResult {
  const sheets = [SHEETS['1'], SHEETS['2'], SHEETS['3'], { name: '审核公式', rows }];
  return run(readDisclosure(snapshotOf(sheets), centralBudget), [], NO_SUBJECTS);
}

const mistakes = (result: RunResult): Outcome[] =>
  result.outcomes.filter((one) => one.rule === 'user.formula');
const own = (result: RunResult): Outcome[] => result.outcomes.filter((one) => one.rule !== 'user.formula');

describe('formulas on the sheet 审核公式', () => {
  test('without a header: formula, title, severity and 说明 in cells beside each other', () => {
    const result = withFormulas([
      ['本部门补充的审核公式'],
      ['部门收支总表[收入总计] = 部门收入总表[合计]', '总收入一致', '提示', '两表同源'],
      [],
      [1, '项目支出过半', '部门支出总表[合计, 项目支出] ≥ 部门支出总表[合计, 基本支出]'],
    ]);
    expect(mistakes(result)).toEqual([]);
    expect(result.userRules).toMatchObject([
      { title: '总收入一致', severity: 'note', why: '两表同源', kind: 'identity' },
      { title: '项目支出过半', severity: 'warning' },
    ]);
    expect(own(result).map((one) => one.status)).toEqual(['pass', 'pass']);
  });

  test('under a header, in its columns', () => {
    const result = withFormulas([
      ['级别', '公式', '标题', '说明'],
      ['警示', '部门收支总表[收入总计] = 999', '不对的数', '试一试'],
    ]);
    expect(result.userRules).toMatchObject([{ title: '不对的数', severity: 'warning', why: '试一试' }]);
    const [outcome] = own(result);
    expect(outcome).toMatchObject({
      status: 'fail',
      severity: 'warning',
      actual: '140.00',
      expected: '999.00',
    });
  });

  test.each(['部门收支总表', '表1', '收支总表'])('a table may be called %s', (name) => {
    const result = withFormulas([[`${name}[收入总计] = ${name}[支出总计]`]]);
    expect(mistakes(result)).toEqual([]);
    expect(own(result).map((one) => one.status)).toEqual(['pass']);
  });

  test('rows may be called by code or by name, columns by their header', () => {
    const result = withFormulas([
      ['部门支出总表[教育支出, 合计] = 部门支出总表[205, 合计]'],
      ['部门收支总表[一、教育支出] = 部门支出总表[205 教育支出, 合计]'],
    ]);
    expect(own(result).map((one) => one.status)).toEqual(['pass', 'pass']);
  });

  test('a mistake is reported at its cell with place and expectation, and stops none of the rest', () => {
    const text = '部门收支总表[收入总计 = 部门收入总表[合计]';
    const broken = '部门收支总表[收入总计] 部门收入总表[合计] = 1';
    const result = withFormulas([[text], [broken], ['部门收支总表[收入总计] = 部门收入总表[合计]']]);
    const found = mistakes(result);
    expect(found.length).toBe(2);
    expect(found[1]).toMatchObject({
      status: 'fail',
      severity: 'warning',
      cells: [{ sheet: '审核公式', row: 1, col: 0 }],
      span: { start: 13, end: 19, text: '部门收入总表' },
    });
    expect(found[1]?.message?.params['expected']).toContain('=');
    expect(own(result).filter((one) => one.status === 'pass')).toHaveLength(1);
  });

  test.each([
    ['部门收支总汇[收入总计] = 1', '部门收支总汇', '表名'],
    ['部门收支总表[收入总汁] = 1', '收入总汁', '行名'],
    ['部门支出总表[合计, 项目支] = 1', '项目支', '列名'],
    ['部门支出总表[教育支出] = 1', '', '列名'],
  ])('a name that is nowhere is shown: %s', (text, at, expected) => {
    const result = withFormulas([[text]]);
    const [found] = mistakes(result);
    expect(found?.span?.text).toBe(at);
    expect(found?.message?.params['expected']).toContain(expected);
    expect(own(result).map((one) => one.status)).toEqual(['unverifiable']);
  });

  test('an official table that this workbook lacks is a receipt, not a mistake', () => {
    const result = withFormulas([['政府性基金预算支出表[合计, 合计] ≤ 部门支出总表[合计, 合计]']]);
    expect(mistakes(result)).toEqual([]);
    expect(own(result).map((one) => one.reason?.code)).toEqual(['table-missing']);
  });

  test('a ratio of the user’s own', () => {
    const sheets = [
      SHEETS['5'],
      { name: '审核公式', rows: [['一般公共预算支出表[205, 增减率] = [205, 增减额] ÷ [205, 执行数]']] },
    ];
    const result = run(readDisclosure(snapshotOf(sheets), centralBudget), [], NO_SUBJECTS);
    expect(result.outcomes.map((one) => [one.status, one.equation?.kind])).toEqual([['pass', 'ratio']]);
  });

  test('two formulas of one title are two rules', () => {
    const result = withFormulas([
      ['部门收支总表[收入总计] = 140', '甲'],
      ['部门收支总表[支出总计] = 140', '甲'],
    ]);
    expect(new Set(result.userRules.map((rule) => rule.id)).size).toBe(2);
  });
});
