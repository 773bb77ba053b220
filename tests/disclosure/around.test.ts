import { describe, expect, test } from '@jest/globals';
import { findRow } from '../../src/disclosure/lookup';
import type { CellInput } from '../support/workbook';
import { FORMS, contents, figureAt, form, m, readSheets, readTable, tableOf } from './forms';

const _ = null;

describe('lines below a table', () => {
  const footers: CellInput[][] = [
    [],
    ['第 1 页，共 9 页'],
    ['制表：计财司'],
    [_, '责任人', _, { v: 2025 }],
    [_, '联系电话', { v: 68001234 }],
    ['填表日期', _, { v: 45742, z: 'yyyy-mm-dd' }],
    ['2025'],
  ];
  test.each(Object.keys(FORMS))('are no lines of %s', (name) => {
    const disclosure = readSheets({ name: 'a', rows: [...form(name), ...footers] });
    expect(contents(tableOf(disclosure, name)!)).toEqual(contents(readTable(form(name), name)));
    expect(disclosure.problems.filter((one) => one.code === 'row-unread')).toEqual([]);
  });

  test('a line with several figures below a blank row is still read', () => {
    const rows = [...form('expenditure'), [], [_, '另列支出', m(5), m(2), m(3)]];
    expect(figureAt(readTable(rows, 'expenditure'), '另列支出', '合计')).toBe('5.00');
  });
});

describe('a contents page', () => {
  const titles = ['一、部门收支总表', '三、部门支出总表', '五、一般公共预算支出表', '九、“三公”经费支出表'];
  const pages: readonly (readonly [string, CellInput[][]])[] = [
    ['page numbers as text', titles.map((title, at) => [title, String(at + 3)])],
    ['page numbers', titles.map((title, at) => [title, { v: at + 3 }])],
    ['leaders', titles.map((title, at) => [`${title}…………${at + 3}`])],
    ['leaders in a cell of their own', titles.map((title, at) => [title, '………', { v: at + 3 }])],
    [
      'numbers for some',
      [[titles[0]!], [titles[1]!], [titles[2]!, { v: 5 }], ['第三部分 名词解释', { v: 12 }]],
    ],
  ];
  test.each(pages)('with %s holds no tables', (_name, page) => {
    const sheets = ['summary', 'expenditure', 'general'].map((name) => ({ name, rows: form(name) }));
    const disclosure = readSheets({ name: '目录', rows: [['目  录'], ...page] }, ...sheets);
    expect(disclosure.tables.map((table) => table.form)).toEqual(['ledger', 'tree', 'comparison']);
    expect(disclosure.problems.filter((one) => one.code === 'several-candidates')).toEqual([]);
  });
});

describe('what a table says of department and unit', () => {
  const department = (note: string): string[] =>
    readSheets({ name: 'a', rows: [...form('fund').slice(0, 5), ['合计'], [note]] })
      .mentions.filter((one) => one.what === 'department')
      .map((one) => one.value);

  test.each(['我局', '本局', '我院', '本单位', '我部门', '本中心', '该局'])('%s is no name', (pronoun) => {
    expect(department(`说明：${pronoun}无政府性基金预算支出，故本表为空。`)).toEqual([]);
    expect(department(`备注：${pronoun}不涉及政府性基金预算收支。`)).toEqual([]);
  });

  test('a name stays one, also where it begins like a pronoun', () => {
    expect(department('说明：本溪市测绘局没有政府性基金预算支出。')).toEqual(['本溪市测绘局']);
  });

  test.each([
    ['单位：万', '万元', '万'],
    ['金额单位：万', '万元', '万'],
    ['单位：亿', '亿元', '亿'],
  ])('%s is a slip for %s', (text, unit, slip) => {
    const rows = form('expenditure').map((line) => line.map((cell) => (cell === '单位：万元' ? text : cell)));
    const disclosure = readSheets({ name: 'a', rows });
    expect(tableOf(disclosure, 'expenditure')?.unit).toBe(unit);
    expect(disclosure.mentions).toMatchObject([{ what: 'unit', value: unit, slip }]);
  });

  test('a proper unit is no slip', () => {
    const disclosure = readSheets({ name: 'a', rows: form('expenditure') });
    expect(disclosure.mentions.some((one) => one.slip !== undefined)).toBe(false);
  });
});

describe('三公 with the items as rows', () => {
  const wanted = contents(readTable(form('threePublic'), 'threePublic'));
  const title: CellInput[][] = [['财政拨款预算“三公”经费支出表'], [_, _, '单位：万元']];
  const layouts: readonly (readonly [string, CellInput[][]])[] = [
    [
      'one label column',
      [
        ['项目', '2024年预算数', '2025年预算数'],
        ['合计', m(12), m(11)],
        ['1.因公出国（境）费', m(3), m(3)],
        ['2.公务接待费', m(3), m(2)],
        ['3.公务用车购置及运行费', m(6), m(6)],
        ['  其中：公务用车购置费', _, _],
        ['        公务用车运行费', m(6), m(6)],
        ['注：本表为财政拨款。'],
      ],
    ],
    [
      'numbers before and two label columns',
      [
        ['序号', '项目', _, '上年预算数', '本年预算数'],
        [{ v: 1 }, '因公出国（境）费', _, m(3), m(3)],
        [{ v: 2 }, '公务用车购置及运行费', '小计', m(6), m(6)],
        [_, _, '购置费', _, _],
        [_, _, '运行费', m(6), m(6)],
        [{ v: 3 }, '公务接待费', _, m(3), m(2)],
        [_, '合计', _, m(12), m(11)],
      ],
    ],
  ];
  test.each(layouts)('%s', (_name, rows) => {
    const table = readTable([...title, ...rows], 'threePublic');
    expect(table.form).toBe('vertical');
    const read = contents(table);
    expect([...read.columns].sort()).toEqual([...wanted.columns].sort());
    expect([...read.figures].sort()).toEqual([...wanted.figures].sort());
    expect(read.rows).toEqual(wanted.rows);
  });

  test('without a required item the form is unknown', () => {
    const rows = layouts[0]![1].filter((line) => !String(line[0]).includes('接待'));
    expect(readTable([...title, ...rows], 'threePublic').form).toBe('unknown');
  });
});

describe('lines of ledgers by other names', () => {
  const renamed = (name: string, map: Record<string, string>) =>
    readTable(
      form(name).map((line) =>
        line.map((cell) => (typeof cell === 'string' ? (map[cell.replace(/\s/g, '')] ?? cell) : cell)),
      ),
      name,
    );

  test.each([
    [
      {
        收入总计: '收入合计',
        支出总计: '支出合计',
        本年收入合计: '本年收入小计',
        本年支出合计: '本年支出小计',
      },
    ],
    [{ 收入总计: '合  计', 支出总计: '合  计', 本年收入合计: '本年收入', 本年支出合计: '本年支出' }],
    [{ 收入总计: '总计', 支出总计: '总计', 上年结转: '年初结转和结余', 结转下年: '年末结转和结余' }],
    [{ 上年结转: '上年结余', 结转下年: '结余结转下年' }],
    [{ '一、外交支出': '一、外交', '二、教育支出': '二、教育' }],
  ])('%j', (map) => {
    expect(contents(renamed('summary', map))).toEqual(contents(readTable(form('summary'), 'summary')));
  });

  test('收入合计 alone, with lines below it, is 本年收入合计', () => {
    const table = renamed('summary', { 本年收入合计: '收入合计' });
    expect(figureAt(table, '本年收入合计', '预算数')).toBe('870.00');
    expect(figureAt(table, '收入总计', '预算数')).toBe('950.00');
  });

  test('上级补贴收入 is 上级补助收入', () => {
    expect(
      findRow(renamed('summary', { '五、其他收入': '五、上级补贴收入' }), '上级补助收入'),
    ).not.toBeNull();
  });

  test('a 类 is found by its name with and without its ending', () => {
    const table = renamed('fiscal', { '（一）外交支出': '（一）外交' });
    for (const label of ['本年支出/外交支出', '本年支出/外交']) {
      expect(findRow(table, label)?.key).toBe('本年支出/外交支出');
    }
  });
});
