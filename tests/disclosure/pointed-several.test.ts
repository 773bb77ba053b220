import { describe, expect, test } from '@jest/globals';
import type { Disclosure, TemplateId } from '../../src/disclosure/model';
import {
  pointedCells,
  pointedWith,
  pointedWithout,
  type PointedCell,
  type PointedTables,
} from '../../src/disclosure/pointed';
import { readDisclosure } from '../../src/disclosure/read';
import { centralBudget } from '../../src/templates/central-budget/family';
import { snapshotOf, type SheetInput } from '../support/workbook';
import { m, type Rows } from './forms';

const FORM = 'budget.performance';
const _ = null;
/** A form whose title says nothing that the family knows. */
const project = (name: string, amount: number): Rows => [
  [`附件：${name}`],
  ['项目名称', _, name],
  ['项目资金（万元）', _, '年度资金总额：', m(amount), '执行率分值（10）', 10],
  [_, _, '其中：财政拨款', m(amount)],
  [_, _, '上年结转', '-'],
  ['年度总体目标', '目标1：购置装备。'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值（90）'],
  [_, '产出指标', '数量指标', '购置装备', '≥8台', 60],
  [_, '效益指标', '社会效益指标', '合格率', '≥85%', 30],
];
const A = project('测绘', 100);
const B = project('检测', 49);
const apart: readonly SheetInput[] = [
  { name: '甲', rows: A },
  { name: '乙', rows: B },
];
const together: readonly SheetInput[] = [{ name: '甲', rows: [...A, [], [], ...B] }];
const below = A.length + 2;

const read = (sheets: readonly SheetInput[], pointed: PointedTables = {}): Disclosure =>
  readDisclosure(snapshotOf(sheets), centralBudget, { pointed });
const at = (sheet: string, row: number, col = 0): PointedCell => ({ sheet, row, col });
const pointed = (...cells: readonly PointedCell[]): PointedTables =>
  cells.reduce<PointedTables>((all, cell) => pointedWith(all, FORM, cell, true, []), {});
const amounts = ({ tables }: Disclosure): (string | undefined)[] =>
  tables
    .filter(({ template }) => template === FORM)
    .map(({ facts }) => facts.flat().find((fact) => fact !== null)?.text);
const lost = ({ problems }: Disclosure) =>
  problems.filter(({ code }) => code === 'pointed-lost').map(({ params }) => params['place']);

describe('several tables of one form, pointed at', () => {
  test('unnamed they are not found by themselves', () => {
    expect([amounts(read(apart)), amounts(read(together))]).toEqual([[], []]);
  });

  test.each<[string, readonly SheetInput[], PointedCell, PointedCell]>([
    ['each on its own sheet, by their titles', apart, at('甲', 0), at('乙', 0)],
    ['each on its own sheet, by a line', apart, at('甲', 3, 2), at('乙', 8, 3)],
    ['one below the other, by their titles', together, at('甲', 0), at('甲', below)],
  ])('are all read: %s', (_name, sheets, first, second) => {
    expect(amounts(read(sheets, pointed(first)))).toEqual(['100.00']);
    const disclosure = read(sheets, pointed(first, second));
    expect(amounts(disclosure)).toEqual(['100.00', '49.00']);
    expect(lost(disclosure)).toEqual([]);
  });

  test('of two one is gone: that one is told, the other stays', () => {
    const disclosure = read(apart, pointed(at('甲', 0), at('丙', 4, 1)));
    expect(amounts(disclosure)).toEqual(['100.00']);
    expect(lost(disclosure)).toEqual(['丙!B5']);
  });
});

const cellsOf = (all: PointedTables, form: TemplateId = FORM): PointedCell[] =>
  pointedCells(all, form).map(({ sheet, row, col, text }) => {
    return { sheet, row, col, ...(text !== undefined && { text }) };
  });

describe('what is pointed at', () => {
  const one = pointed(at('甲', 0));
  const two = pointed(at('甲', 0), at('乙', 0));

  test('grows by one, and keeps the order', () => {
    expect(cellsOf(two)).toEqual([at('甲', 0), at('乙', 0)]);
    expect(cellsOf(two, 'budget.income')).toEqual([]);
  });

  test('the same cell twice is once, with what it says now', () => {
    const again = pointedWith(two, FORM, { ...at('甲', 0), text: '附件' }, true, []);
    expect(cellsOf(again)).toEqual([at('乙', 0), { ...at('甲', 0), text: '附件' }]);
  });

  test('another cell of the same table takes the place of the first', () => {
    const { tables } = read(apart, two);
    expect(cellsOf(pointedWith(two, FORM, at('乙', 7, 3), true, tables))).toEqual([
      at('甲', 0),
      at('乙', 7, 3),
    ]);
  });

  test('of a form that a workbook has once there is one place', () => {
    const income = pointedWith({}, 'budget.income', at('甲', 0), false, []);
    const moved = pointedWith({ ...income, ...one }, 'budget.income', at('乙', 2), false, []);
    expect(moved).toEqual({ ...one, 'budget.income': at('乙', 2) });
  });

  test('one is taken away, the last with its entry', () => {
    expect(pointedWithout(two, FORM, at('甲', 0))).toEqual({ [FORM]: at('乙', 0) });
    expect(pointedWithout(two, FORM, at('甲', 1))).toEqual(two);
    expect(pointedWithout(one, FORM, at('甲', 0))).toEqual({});
  });
});
