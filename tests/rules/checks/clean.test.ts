import { describe, expect, test } from '@jest/globals';
import { centralBudgetChecks } from '../../../src/templates/central-budget/checks';
import { builtInSubjects } from '../../../src/templates/subjects/catalogue';
import { change, cleanSheets, n, read, sentence, sheet } from './build';

const IGNORED = new Set(['read.column-missing']);

const clean = cleanSheets();

/** Workbooks that differ from the standard and are right: no check may say a word. */
const LEGAL: Record<string, Parameters<typeof read>[0]> = {
  'nine tables in 万元': clean,
  'no last year in 一般公共预算支出表': {
    ...clean,
    一般: sheet('一般公共预算支出表', [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['205', '教育支出', 1234.56, 1134.45, 100.11],
      ['20502', '普通教育', 1134.45, 1134.45, null],
      ['2050205', '高等教育', 1134.45, 1134.45, null],
      ['20508', '进修及培训', 100.11, null, 100.11],
      ['合计', '', 1234.56, 1134.45, 100.11],
    ]),
  },
  'a 科目 that only last year had': change(clean, '一般', [
    [9, 0, '206'],
    [9, 1, '科学技术支出'],
    ...[2, 3, 4, 5, 6, 7].map((col): [number, number, ReturnType<typeof n> | string | null] => [
      9,
      col,
      col === 2 ? n(12.34) : col === 6 ? n(-12.34) : col === 7 ? '-100.00%' : null,
    ]),
    [10, 0, '合计'],
    ...[1300.56, 1234.56, 1134.45, 100.11, -66].map((v, i): [number, number, number] => [10, i + 2, v]),
  ]),
  'units above their 类, each with the same codes': {
    ...clean,
    支出: sheet('部门支出总表', [
      ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
      ['105236', '第一小学', 900.11, 900.11, null],
      ['205', '教育支出', 900.11, 900.11, null],
      ['20502', '普通教育', 900.11, 900.11, null],
      ['2050205', '高等教育', 900.11, 900.11, null],
      ['105237', '第二小学', 921.67, 621.56, 300.11],
      ['205', '教育支出', 600.22, 300.11, 300.11],
      ['20502', '普通教育', 500.11, 300.11, 200],
      ['2050205', '高等教育', 500.11, 300.11, 200],
      ['20508', '进修及培训', 100.11, null, 100.11],
      ['2050803', '培训支出', 100.11, null, 100.11],
      ['208', '社会保障和就业支出', 321.45, 321.45, null],
      ['20805', '行政事业单位养老支出', 321.45, 321.45, null],
      ['合计', '', 1821.78, 1521.67, 300.11],
    ]),
  },
  'tables in 元 beside one in 万元': {
    ...clean,
    支出: sheet(
      '部门支出总表',
      [
        ['科目代码', '科目名称', '合计', '基本支出', '项目支出'],
        ['205', '教育支出', 15003312.34, 12002212.34, 3001100],
        ['20502', '普通教育', 14002212.34, 12002212.34, 2000000],
        ['2050205', '高等教育', 14002212.34, 12002212.34, 2000000],
        ['20508', '进修及培训', 1001100, null, 1001100],
        ['2050803', '培训支出', 1001100, null, 1001100],
        ['208', '社会保障和就业支出', 3214500, 3214500, null],
        ['20805', '行政事业单位养老支出', 3214500, 3214500, null],
        ['合计', '', 18217812.34, 15216712.34, 3001100],
      ],
      '元',
    ),
  },
  'blocks side by side, their codes each in order': {
    ...clean,
    基本: sheet('一般公共预算基本支出表', [
      ['人员经费', '', '', '公用经费', '', ''],
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', 900.11, '302', '商品和服务支出', 134.23],
      ['30101', '基本工资', 900.11, '30201', '办公费', 134.23],
      ['303', '对个人和家庭的补助', 100.11, '', '', null],
      ['30302', '退休费', 100.11, '', '', null],
      ['人员经费合计', '', 1000.22, '公用经费合计', '', 134.23],
    ]),
  },
  'last year without, this year without 三公, and a note': change(clean, '三公', [
    ...[6, 8, 10, 11].map((col): [number, number, null] => [5, col, null]),
    [6, 0, '注：本校2025年无“三公”经费支出。'],
  ]),
};

describe('no false alarm', () => {
  describe.each(Object.keys(LEGAL))('%s', (name) => {
    const disclosure = read(LEGAL[name] as Parameters<typeof read>[0]);
    test.each(
      centralBudgetChecks.filter((rule) => !IGNORED.has(rule.id)).map((rule) => [rule.id, rule] as const),
    )('%s', (_, rule) => {
      const outcomes = [...rule.run({ disclosure, subjects: builtInSubjects })];
      expect(outcomes.filter((one) => one.status === 'fail').map(sentence)).toEqual([]);
    });
  });
});

test('every check looks at something in a clean workbook', () => {
  const disclosure = read(clean);
  const idle = centralBudgetChecks.filter(
    (rule) => [...rule.run({ disclosure, subjects: builtInSubjects })].length === 0,
  );
  expect(idle.map((rule) => rule.id)).toEqual([]);
});

test('ids are unique, severities and texts are there, nobody is shouted at or begged', () => {
  expect(new Set(centralBudgetChecks.map((rule) => rule.id)).size).toBe(centralBudgetChecks.length);
  for (const rule of centralBudgetChecks) {
    for (const text of [rule.title, rule.why, rule.basis, ...Object.values(rule.messages)]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/请|！|!/);
    }
  }
});
