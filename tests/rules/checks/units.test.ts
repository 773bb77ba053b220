import { describe, expect, test } from '@jest/globals';
import { isUnitSymptom, tablesOffByUnit } from '../../../src/rules/checks/unit-scale';
import type { Outcome } from '../../../src/rules/model';
import type { SheetInput } from '../../support/workbook';
import { departmentSheets } from '../../support/department';
import { LAYOUTS } from '../../support/layouts';
import { change, cleanSheets, keys, n, outcomesOf, read, sentence } from './build';

const clean = cleanSheets();

/** A sheet with every amount × factor, its unit's words as they are. */
function scaled(sheet: SheetInput, factor: number): SheetInput {
  const rows = sheet.rows.map((line) =>
    line.map((cell) =>
      typeof cell === 'object' && cell !== null && typeof cell.v === 'number'
        ? n(Math.round(cell.v * factor * 100) / 100)
        : cell,
    ),
  );
  return { ...sheet, rows };
}

const withScaled = (name: string, factor: number): typeof clean => ({
  ...clean,
  [name]: scaled(clean[name] as SheetInput, factor),
});

describe('unit.scale', () => {
  test.each(['收支', '收入', '支出', '财政', '一般', '基本'])(
    '%s in 元 but called 万元 is one finding',
    (name) => {
      const found = outcomesOf('unit.scale', withScaled(name, 10000)).filter((one) => one.status === 'fail');
      expect(found.map((one) => [one.severity, one.expected, one.actual])).toEqual([['error', '元', '万元']]);
      expect(found[0]?.cells[0]?.sheet).toBe((clean[name] as SheetInput).name);
      expect(sentence(found[0])).toMatch(/按元才与.*相符，整表差 4 位/);
    },
  );

  test('in 元 to the 分, where the others are rounded to 0.01 万元', () => {
    const exact = scaled(clean['一般'] as SheetInput, 10000);
    const rows = exact.rows.map((line) =>
      line.map((cell) =>
        typeof cell === 'object' && cell !== null && typeof cell.v === 'number' ? n(cell.v + 12.34) : cell,
      ),
    );
    const found = outcomesOf('unit.scale', { ...clean, 一般: { ...exact, rows } });
    expect(keys(found, 'fail')).toEqual(['一般公共预算支出表[单位]']);
  });

  test('in 万元 but called 元', () => {
    const sheets = change(clean, '支出', [[1, 2, '单位：元']]);
    const [found] = outcomesOf('unit.scale', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '部门支出总表[单位]', expected: '万元', actual: '元' });
  });

  test('a power that is no unit is said as such', () => {
    const [found] = outcomesOf('unit.scale', withScaled('支出', 100000)).filter(
      (one) => one.status === 'fail',
    );
    expect(found?.message?.id).toBe('power');
    expect(tablesOffByUnit([found as Outcome])).toMatchObject([{ actual: null, power: 5 }]);
  });

  test('one figure moved by a slip of the keys is not a matter of units', () => {
    expect(keys(outcomesOf('unit.scale', change(clean, '收入', [[3, 0, 19217800]])), 'fail')).toEqual([]);
  });

  test.each([
    ['基本', 7, 2],
    ['财政', 4, 1],
    ['收支', 9, 3],
    ['一般', 9, 4],
  ])('nor is the one figure that %s shares with another table', (name, row, col) => {
    const cell = (clean[name] as SheetInput).rows[row]?.[col];
    const value = typeof cell === 'object' && cell !== null ? Number(cell.v) : 0;
    expect(value).toBeGreaterThan(1000);
    expect(keys(outcomesOf('unit.scale', change(clean, name, [[row, col, value * 10000]])), 'fail')).toEqual(
      [],
    );
  });

  test('a table that shares no figure with another has nothing to be compared with', () => {
    const outcomes = outcomesOf('unit.scale', { 支出: clean['支出'] as SheetInput });
    expect(outcomes.map((one) => one.status)).toEqual(['notApplicable']);
  });
});

test('tablesOffByUnit tells later code which tables, and which failures only follow', () => {
  const sheets = withScaled('支出', 10000);
  const off = tablesOffByUnit(outcomesOf('unit.scale', sheets));
  expect(off).toEqual([
    {
      template: 'budget.expenditure',
      name: '部门支出总表',
      index: 2,
      declared: '万元',
      actual: '元',
      power: 4,
    },
  ]);
  const tables = read(sheets).tables;
  const term = (index: number): unknown => ({
    coefficient: 1,
    constant: null,
    fact: tables[index]?.facts[0]?.[0],
  });
  const outcome = (left: number, right: number): Outcome =>
    ({
      status: 'fail',
      equation: { crossTable: true, left: [term(left)], right: [term(right)] },
    }) as unknown as Outcome;
  expect(isUnitSymptom(outcome(2, 4), off)).toBe(true);
  expect(isUnitSymptom(outcome(3, 4), off)).toBe(false);
});

describe('unit.size', () => {
  test('a small table in 元 that shares no figure with another', () => {
    const found = outcomesOf('unit.size', withScaled('三公', 10000)).filter((one) => one.status === 'fail');
    expect(found).toMatchObject([
      { key: '财政拨款预算“三公”经费支出表[8]', severity: 'warning', actual: '万元' },
    ]);
    expect(sentence(found[0])).toContain('金额多半是元');
  });

  test('a table that its figures give away is one finding, not two', () => {
    expect(keys(outcomesOf('unit.size', withScaled('支出', 10000)), 'fail')).toEqual([]);
  });

  test('one figure with too many digits is no matter of units', () => {
    expect(keys(outcomesOf('unit.size', change(clean, '三公', [[5, 5, 3570000]])), 'fail')).toEqual([]);
  });

  test('without tables that agree there is nothing to measure by', () => {
    const outcomes = outcomesOf('unit.size', {
      三公: clean['三公'] as SheetInput,
      基本: clean['基本'] as SheetInput,
    });
    expect(outcomes.map((one) => one.status)).toEqual(['unverifiable']);
  });
});

describe('said.unit', () => {
  test('two units on one table', () => {
    const sheets = change(clean, '支出', [[1, 0, '金额单位：元']]);
    const [found] = outcomesOf('said.unit', sheets).filter((one) => one.status === 'fail');
    expect(found).toMatchObject({ key: '部门支出总表[单位]', severity: 'warning' });
    expect(found?.cells).toHaveLength(2);
  });

  const found = (...lines: Parameters<typeof change>[2]) =>
    outcomesOf('said.unit', change(clean, '支出', lines)).filter((one) => one.status === 'fail');

  test('a misspelt unit and another one: the slip and the conflict are both told', () => {
    const [slip, two, ...others] = found([1, 0, '金额单位：元'], [1, 2, '单位：万无']);
    expect(slip).toMatchObject({ key: '部门支出总表[单位]', message: { id: 'slip' }, expected: '万元' });
    expect(two).toMatchObject({ key: '部门支出总表[单位不一]', message: { id: 'two' } });
    expect(two?.message?.params['units']).toMatch(/“元”.*“万元”|“万元”.*“元”/);
    expect(others).toEqual([]);
  });

  test('a misspelt unit beside the same one spelt right is no conflict', () => {
    expect(found([1, 0, '金额单位：万元'], [1, 2, '单位：万无'])).toMatchObject([
      { message: { id: 'slip' } },
    ]);
  });

  test('each misspelt text is told once, with all its places', () => {
    const twice = found([1, 0, '单位：万无'], [1, 2, '单位：万无 ']);
    expect(twice).toMatchObject([{ message: { id: 'slip', params: { text: '单位：万无' } } }]);
    expect(twice[0]?.cells).toHaveLength(2);
    const other = found([1, 0, '金额单位：万'], [1, 2, '单位：万无']);
    expect(other.map(({ message }) => message?.params['text']).sort()).toEqual(
      ['单位：万无', '金额单位：万'].sort(),
    );
    expect(new Set(other.map(({ key }) => key)).size).toBe(2);
  });

  test('different units on different tables are legal', () => {
    expect(keys(outcomesOf('said.unit', change(clean, '三公', [[1, 2, '单位：元']])), 'fail')).toEqual([]);
  });
});

test('a few figures of three digits that recur by chance a thousand times smaller say nothing', () => {
  const layout = LAYOUTS.find(({ name }) => name.startsWith('tables 1 to 8 in 元'));
  const options = { seed: 421216, items: 16, carryIn: true, carryOut: true, ownFunds: true };
  const sheets = departmentSheets({
    ...options,
    ...{ fund: false, capital: false, threePublic: true, zeroBases: false, construction: true },
    ...{ rounded: false, formulas: false, projects: 0, text: true },
  });
  expect(layout).toBeDefined();
  expect(keys(outcomesOf('unit.scale', layout?.change(sheets) ?? []), 'fail')).toEqual([]);
});
