import { describe, expect, test } from '@jest/globals';
import { cellAddress } from '../../../src/core/address';
import { checkSnapshot } from '../../../src/outputs/check';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { setCell } from '../../support/grid';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/workbook';
import { COUNTY } from './sheets';

const checked = (sheets: readonly SheetInput[]) => checkSnapshot(snapshotOf(sheets), centralBudgetFamily);
const clean = checked(COUNTY);
const m = (v: number): CellInput => ({ v, z: '#,##0.00' });
const _ = null;
const figuresOf = (table: string): string[] =>
  clean.disclosure.tables.find(({ template }) => template === table)?.columns.map(({ key }) => key) ?? [];

test('all nine are read, and nothing but the columns that a county lacks is remarked', () => {
  expect(clean.disclosure.tables.map(({ form }) => form)).toHaveLength(9);
  expect(clean.findings.map(({ rule }) => rule)).toEqual(['read.column-missing']);
});

test('基本支出 is read with its parts, 三公 as this year’s', () => {
  expect(figuresOf('budget.expenditure')).toEqual([
    '合计',
    '基本支出',
    '基本支出/人员经费',
    '基本支出/公用经费',
    '项目支出',
  ]);
  expect(figuresOf('budget.general-expenditure')).toContain('预算数/基本支出/人员经费');
  expect(figuresOf('budget.three-public')).toContain('本年预算数/合计');
});

const AMOUNTS = COUNTY.flatMap((sheet) =>
  sheet.rows.flatMap((line, row) =>
    line.flatMap((cell, col) =>
      typeof cell === 'object' && cell !== null && typeof cell.v === 'number'
        ? [{ sheet: sheet.name, row, col, cell: { ...cell, v: Math.round(cell.v * 100 + 123450) / 100 } }]
        : [],
    ),
  ),
);

test('every amount, changed, is an error, and the cause names no other cell for certain', () => {
  expect(AMOUNTS.length).toBeGreaterThan(150);
  const missed: string[] = [];
  for (const { sheet, row, col, cell } of AMOUNTS) {
    const sheets = COUNTY.map((one) => (one.name === sheet ? setCell(one, row, col, cell) : one));
    const { findings, causes } = checked(sheets);
    const place = `${sheet}!${cellAddress({ row, col })}`;
    const sure = causes.filter(({ claim }) => claim === 'certain').flatMap(({ cells }) => cells);
    const elsewhere = sure.some((one) => `${one.sheet}!${cellAddress(one)}` !== place);
    if (!findings.some(({ severity }) => severity === 'error') || elsewhere) missed.push(place);
  }
  expect(missed).toEqual([]);
});

describe('三公 in other shapes', () => {
  const change = { v: -0.0714, z: '0.00%' };
  const title = [['预算公开07表'], ['一般公共预算“三公”经费支出情况表'], ['单位：元']];
  test.each<[string, CellInput[][]]>([
    [
      'a line for every unit, with its code',
      [
        [
          '单位编码',
          '单位名称',
          '“三公”经费合计',
          '因公出国（境）费',
          '公务用车购置及运行费',
          _,
          _,
          '公务接待费',
        ],
        [_, _, _, _, '小计', '公务用车购置费', '公务用车运行费'],
        ['合计', _, m(130000), _, m(80000), _, m(80000), m(50000)],
        ['201001', '云桥县文化和旅游局', m(130000), _, m(80000), _, m(80000), m(50000)],
      ],
    ],
    [
      'an item a line',
      [
        ['项目', '2025年预算数'],
        ['“三公”经费合计', m(130000)],
        ['1、因公出国（境）费', m(0)],
        ['2、公务接待费', m(50000)],
        ['3、公务用车购置及运行费', m(80000)],
        ['其中：公务用车购置费', m(0)],
        ['公务用车运行维护费', m(80000)],
      ],
    ],
    [
      'an item a line, two years',
      [
        ['项目', '2024年预算数', '2025年预算数', '增减额', '增减率'],
        ['合计', m(140000), m(130000), m(-10000), change],
        ['因公出国（境）费', m(0), m(0), _, _],
        ['公务接待费', m(60000), m(50000), m(-10000), { v: -0.1667, z: '0.00%' }],
        ['公务用车购置及运行费', m(80000), m(80000), _, _],
        ['其中：公务用车购置费', m(0), _, _, _],
        ['公务用车运行费', m(80000), m(80000), _, _],
      ],
    ],
  ])('%s: read, right, and a wrong total is told', (_name, body) => {
    const rows = [...title, ...body];
    const withTable = (table: readonly (readonly CellInput[])[]): SheetInput[] =>
      COUNTY.map((sheet) => (sheet.name === '07三公' ? { ...sheet, rows: table } : sheet));
    expect(checked(withTable(rows)).findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const wrong = rows.map((line) =>
      line.map((cell) => (typeof cell === 'object' && cell?.v === 130000 ? m(131000) : cell)),
    );
    expect(checked(withTable(wrong)).findings.some(({ rule }) => rule === 'three-public.total')).toBe(true);
  });
});

test('the expenditure set out once more by its nature is another breakdown, not more of it', () => {
  const [summary] = COUNTY;
  const again: readonly (readonly CellInput[])[] = [
    ['项目（按支出性质分类）', '2025年预算'],
    ['一、基本支出', m(6563210.5)],
    ['人员经费', m(5963210.5)],
    ['公用经费', m(600000)],
    ['二、项目支出', m(2100000)],
    [_, _],
    [_, _],
    ['本年支出合计', m(8663210.5)],
    ['年终结转结余', _],
    ['支出总计', m(8663210.5)],
  ];
  const rows = (summary?.rows ?? []).map((line, index) =>
    index < 4 ? line : [...line.slice(0, 4), ...(again[index - 4] ?? [])],
  );
  const wide = (table: readonly (readonly CellInput[])[]): SheetInput[] =>
    COUNTY.map((sheet) => (sheet === summary ? { ...sheet, rows: table } : sheet));
  expect(checked(wide(rows)).findings.map(({ rule }) => rule)).toEqual(['read.column-missing']);
  for (const row of [5, 6, 7, 8, 11, 13]) {
    const wrong = rows.map((line, index) => (index === row ? [...line.slice(0, 5), m(1)] : line));
    expect(checked(wide(wrong)).findings.some(({ severity }) => severity === 'error')).toBe(true);
  }
});
