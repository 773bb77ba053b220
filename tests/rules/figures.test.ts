import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/rules/model';
import { SHEETS, type SheetKey } from '../cases/rules/sheets';
import type { SheetInput } from '../support/workbook';
import { edit, identity, on, said, tried, WORDS } from './tried';

describe('rounding', () => {
  const sum = '部门收支总表[本年支出合计] = 求和([本年支出合计以上各项])';
  test.each([
    ['137.00', 'pass'],
    ['137.01', 'rounding'],
    ['137.02', 'rounding'],
    ['137.03', 'fail'],
    ['136.99', 'rounding'],
  ])('four addends, a total of %s: %s', (to, status) => {
    expect(said(on(sum, ['1'], edit('1', '本年支出合计', 1, to)))).toEqual([status]);
  });

  test.each([
    ['a copy', '部门收支总表[收入总计] = [支出总计]', edit('1', '支出总计', 1, '140.01')],
    [
      'a sum of one figure',
      '部门支出总表[221, 合计] = [221, 基本支出] + [221, 项目支出]',
      edit('3', '221', 2, '12.01'),
    ],
  ])('%s is exact', (_, formula, change) => {
    expect(said(on(formula, [change.sheet], change))).toEqual(['fail']);
  });

  test('a figure with fewer decimals stands for the finer step', () => {
    expect(said(on(sum, ['1'], edit('1', '本年支出合计', 1, '137')))).toEqual(['pass']);
    expect(said(on(sum, ['1'], edit('1', '本年支出合计', 1, '137.4')))).toEqual(['fail']);
  });

  test('a remainder is a warning where the other sums are exact', () => {
    const [outcome] = on(sum, ['1'], edit('1', '本年支出合计', 1, '137.01'));
    expect(outcome?.severity).toBe('warning');
    expect([outcome?.actual, outcome?.expected, outcome?.difference]).toEqual(['137.01', '137.00', '0.01']);
  });

  test('remainders are notes where they are common', () => {
    const body = Array.from({ length: 6 }, (_, i) => [
      `30${i + 1}`,
      `科目${i + 1}`,
      '10.00',
      '5.00',
      i < 4 ? '5.01' : '5.00',
    ]);
    const rows = [...SHEETS['6'].rows.slice(0, 5), ...body];
    const formula = '每行：一般公共预算基本支出表[该行, 合计] = [该行, 人员经费] + [该行, 公用经费]';
    const found = tried(identity(formula), [{ name: '6', rows }]);
    const rounded = found.filter((outcome) => outcome.status === 'rounding');
    expect(rounded).toHaveLength(4);
    expect(new Set(rounded.map((outcome) => outcome.severity))).toEqual(new Set(['note']));
  });
});

describe('units', () => {
  const yuan = (key: SheetKey, figures: Readonly<Record<string, string>>): SheetInput => ({
    ...(SHEETS[key] as SheetInput),
    rows: (SHEETS[key] as SheetInput).rows.map((line) =>
      line.map((cell) => {
        if (cell === '单位：万元') return '单位：元';
        if (typeof cell !== 'string' || !/^[\d.]+\.\d\d$/.test(cell)) return cell ?? null;
        return figures[cell] ?? `${(Number(cell) * 10_000).toFixed(2)}`;
      }),
    ),
  });
  const formula = '部门收支总表[收入总计] = 部门收入总表[合计]';
  test.each([
    ['1400000.00', 'pass'],
    ['1400049.99', 'pass'],
    ['1400050.00', 'rounding'],
    ['1400051.00', 'fail'],
    ['1399950.00', 'pass'],
    ['1410000.00', 'fail'],
  ])('%s 元 against 140.00 万元: %s', (figure, status) => {
    expect(said(tried(identity(formula), [SHEETS['1'], yuan('2', { '140.00': figure })]))).toEqual([status]);
  });
});

describe('ratios', () => {
  const formula = '一般公共预算支出表[205, 增减率] = [205, 增减额] ÷ [205, 执行数]';
  const rate = (...changes: readonly [number, string | null][]): readonly Outcome[] => {
    const rows = SHEETS['5'].rows.map((line) => {
      if (line[0] !== '205') return line;
      const copy = [...line];
      for (const [col, to] of changes) copy[col] = to;
      return copy;
    });
    return tried({ ...WORDS, id: 'test', kind: 'ratio', formula }, [{ ...SHEETS['5'], rows }]);
  };
  test.each<[string, [number, string | null][], string]>([
    ['as it is', [], 'pass'],
    [
      'half up',
      [
        [8, '1.00'],
        [2, '32.00'],
        [9, '3.13%'],
      ],
      'pass',
    ],
    [
      'truncated',
      [
        [8, '1.00'],
        [2, '32.00'],
        [9, '3.12%'],
      ],
      'rounding',
    ],
    ['wrong', [[9, '22.00%']], 'fail'],
    ['wrong sign', [[9, '-22.50%']], 'fail'],
    ['left out', [[9, null]], 'fail'],
    [
      'a base of zero and a rate',
      [
        [2, null],
        [9, '100.00%'],
      ],
      'fail',
    ],
    [
      'a base of zero and no rate',
      [
        [2, null],
        [9, null],
      ],
      'notApplicable zero-base',
    ],
    [
      'all empty',
      [
        [2, null],
        [8, null],
        [9, null],
      ],
      'notApplicable both-empty',
    ],
  ])('%s', (_, changes, status) => {
    expect(said(rate(...changes))).toEqual([status]);
  });

  test('a rate on a base of zero is shown without an expected figure', () => {
    const [outcome] = rate([2, null], [9, '100.00%']);
    expect([outcome?.actual, outcome?.expected]).toEqual(['100.00%', null]);
  });
});
