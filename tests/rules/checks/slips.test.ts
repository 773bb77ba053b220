import { describe, expect, test } from '@jest/globals';
import type { SheetInput } from '../../support/workbook';
import { change, cleanSheets, keys, outcomesOf, sentence, sheet } from './build';

const clean = cleanSheets();
type Sheets = Record<string, SheetInput>;
type Cells = Parameters<typeof change>[2];
const failed = (id: string, sheets: Sheets) => outcomesOf(id, sheets).filter((one) => one.status === 'fail');
const changed = (name: string, ...cells: Cells[number][]): Sheets => change(clean, name, cells);

describe('class.lines: a 类 written wrong', () => {
  test.each<[string, Sheets, string, string]>([
    [
      'in table 4, with less than table 1 has',
      changed('财政', [5, 2, '（一）教肓支出']),
      'similar',
      'warning',
    ],
    [
      'in table 1, with the same amount',
      changed('收支', [5, 2, '二、社会保障与就业支出']),
      'renamed',
      'error',
    ],
  ])('%s', (_, sheets, message, severity) => {
    const [found] = failed('class.lines', sheets);
    expect(found).toMatchObject({ severity, message: { id: message } });
    expect(found?.cells.length).toBeGreaterThan(2);
  });

  test.each(['四、结余分配', '四、上缴上级支出', '四、教育', '四、国防'])('%s is not', (label) => {
    const found = failed('class.lines', changed('收支', [6, 2, label], [6, 3, 7.77]));
    expect(found.filter((one) => one.message?.id === 'similar')).toEqual([]);
  });
});

describe('code.coverage: 部门收入总表 as a tree', () => {
  const income = (code: string, name: string): Sheets => ({
    ...clean,
    收入: sheet('部门收入总表', [
      ['科目编码', '科目名称', '合计', '上年结转', '一般公共预算拨款收入', '事业收入', '其他收入'],
      ['205', '教育支出', 1600.33, null, 1500.33, 100, null],
      ['20502', '普通教育', 1500.22, null, 1500.22, null, null],
      [code, name, 100.11, null, 0.11, 100, null],
      ['合计', '', 1600.33, null, 1500.33, 100, null],
    ]),
  });

  test('a code mistyped', () => {
    const [found] = failed('code.coverage', income('20509', '进修及培训'));
    expect(found).toMatchObject({ key: '部门收入总表[20509]', expected: '20508', actual: '20509' });
  });

  test('money of a 科目 that is all carried over is no fault', () => {
    const sheets = change(income('20508', '进修及培训'), '收入', [
      [5, 0, '206'],
      [5, 1, '科学技术支出'],
    ]);
    const told = outcomesOf('code.coverage', sheets).filter(({ key }) => key === '部门收入总表[206]');
    expect(told.map(({ status, reason }) => [status, reason?.code])).toEqual([['unverifiable', 'not-spent']]);
  });
});

describe('amount.unreadable: words for figures', () => {
  test.each<[string, Sheets, number]>([
    ['不可比 over a base of zero', changed('一般', [7, 2, null], [7, 7, '不可比']), 0],
    ['不可比 over a base', changed('一般', [6, 7, '不可比']), 1],
    ['待定 over a base of zero', changed('一般', [7, 2, null], [7, 7, '待定']), 1],
    ['无 in a table without figures', changed('基金', [3, 2, '无'], [4, 0, null]), 0],
    ['无 beside figures', changed('支出', [5, 3, '无']), 1],
  ])('%s', (_, sheets, count) => {
    expect(failed('amount.unreadable', sheets)).toHaveLength(count);
  });

  test('无 says that the table has no data', () => {
    const sheets = changed('基金', [3, 2, '无'], [4, 0, null]);
    expect(keys(outcomesOf('note.missing', sheets), 'pass')).toContain('政府性基金预算支出表[无数据]');
    expect(keys(outcomesOf('note.missing', changed('基金', [4, 0, null])), 'fail')).toHaveLength(1);
  });
});

describe('said.year', () => {
  const note = (text: string): Sheets => changed('基金', [4, 0, text]);
  test.each<[string, Sheets, readonly string[]]>([
    ['last year in a 注', note('注：本校2024年没有使用政府性基金，故本表无数据。'), ['年度[2024]']],
    ['both years in a 注', note('注：本校2024年和2025年没有政府性基金。'), []],
    ['last year’s 执行数 in a 注', note('注：2024年执行数无数据。'), []],
    ['a norm in a 注', note('注：按照〔2024〕17号文件，本表无数据。'), []],
    ['last year in a title', changed('支出', [0, 0, '2024年部门支出总表']), ['年度[2024]']],
    [
      'a form nobody knows with both years beside each other',
      {
        ...clean,
        三公: sheet('财政拨款预算“三公”经费支出表', [
          ['项目', '2024年预算数', '2025年预算数'],
          ['合计', 1, 1],
        ]),
      },
      [],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(keys(outcomesOf('said.year', sheets), 'fail')).toEqual(expected);
  });
});

describe('read.total-missing', () => {
  test('a ledger without its grand totals', () => {
    const [found] = failed(
      'read.total-missing',
      changed('收支', [9, 0, null], [9, 1, null], [9, 2, null], [9, 3, null]),
    );
    expect(sentence(found)).toContain('没有“收入总计”“支出总计”行');
  });

  test('an empty table needs none', () => {
    expect(failed('read.total-missing', changed('基金', [3, 0, null]))).toEqual([]);
  });
});

describe('line.income', () => {
  test.each<[string, Sheets, string | null]>([
    ['a near name', changed('收支', [6, 0, '三、事业类收入']), 'renamed'],
    ['another name, the same amount', changed('收支', [6, 0, '三、财政专户资金']), 'renamed'],
    ['a line of its own', changed('收支', [5, 0, '二、利息'], [5, 1, 5]), 'unknown'],
    ['a line below the total', changed('收支', [8, 0, '其他结余'], [8, 1, 87.12]), null],
    ['a line of its own without an amount', changed('收支', [5, 0, '二、利息']), null],
    [
      'a line and a column of its own',
      change(changed('收支', [5, 0, '二、利息'], [5, 1, 5]), '收入', [
        [2, 6, '利息'],
        [3, 6, 5],
      ]),
      null,
    ],
  ])('%s', (_, sheets, message) => {
    const found = failed('line.income', sheets);
    expect(found.map((one) => [one.severity, one.message?.id])).toEqual(message ? [['note', message]] : []);
  });
});
