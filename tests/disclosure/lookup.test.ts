import { describe, expect, test } from '@jest/globals';
import { columnsOf, factAt, findColumn, findRow, findTable, tablesOf } from '../../src/disclosure/lookup';
import { FORMS, readSheets } from './forms';

const disclosure = readSheets(...Object.entries(FORMS).map(([name, rows]) => ({ name, rows })));

describe('tables', () => {
  test.each([
    ['部门支出总表', 'budget.expenditure'],
    ['budget.expenditure', 'budget.expenditure'],
    ['支出总表', 'budget.expenditure'],
    ['表3', 'budget.expenditure'],
    ['部门公开表5', 'budget.general-expenditure'],
    ['财政拨款预算“三公”经费支出表', 'budget.three-public'],
    ['财政拨款预算"三公"经费支出表', 'budget.three-public'],
    ['一般公共预算财政拨款支出表', 'budget.general-expenditure'],
  ])('%s', (name, template) => {
    expect(tablesOf(disclosure, name).map((table) => table.template)).toEqual([template]);
  });

  test.each([['表12'], ['部门支出'], ['某表']])('%s is none', (name) => {
    expect(findTable(disclosure, name)).toBeNull();
  });
});

describe('rows and columns', () => {
  const table = (name: string) => findTable(disclosure, name)!;

  test.each([
    ['表1', '一、一般公共预算财政拨款', '一般公共预算拨款收入'],
    ['表1', '收 入 总 计', '收入总计'],
    ['表3', '2020101', '2020101'],
    ['表3', '行政运行', '2020101'],
    ['表3', '总计', '合计'],
    ['表4', '本年收入/一般公共预算财政拨款', '本年收入/一般公共预算拨款'],
    ['表4', '上年结转/政府性基金预算拨款', '上年结转/政府性基金预算拨款'],
    ['表4', '外交支出', '本年支出/外交支出'],
    ['表3', '不存在', null],
  ])('%s[%s] is row %s', (name, label, key) => {
    expect(findRow(table(name), label)?.key ?? null).toBe(key);
  });

  test.each([
    ['表5', '预算数/小计', '预算数/小计'],
    ['表5', '小计', '预算数/小计'],
    ['表5', '基本支出', '预算数/基本支出'],
    ['表5', '扣除中央基建投资后执行数', '扣除基建后执行数'],
    ['表9', '本年预算数/因公出国（境）费', '本年预算数/因公出国(境)费'],
    ['表9', '合计', null],
    ['表2', '教育收费', '事业收入/教育收费'],
    ['表3', '不存在', null],
  ])('%s[…, %s] is column %s', (name, label, key) => {
    expect(findColumn(table(name), label)?.key ?? null).toBe(key);
  });

  test('a ledger’s column goes by the row’s side', () => {
    expect(columnsOf(table('表1'), '预算数').map((column) => column.side)).toEqual(['收入', '支出']);
    expect(factAt(table('表1'), '支出总计', '预算数')?.cell).toMatchObject({ row: 13, col: 3 });
    expect(factAt(table('表1'), '收入总计', '预算数')?.cell).toMatchObject({ row: 13, col: 1 });
  });

  test('facts know their table, row and column', () => {
    const fact = factAt(table('表3'), '2020101', '基本支出');
    expect([fact?.table, fact?.row.code, fact?.column.key]).toEqual([table('表3'), '2020101', '基本支出']);
  });
});
