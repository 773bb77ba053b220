import { describe, expect, test } from '@jest/globals';
import { change, cleanSheets, keys, n, outcomesOf, sentence } from './build';

const clean = cleanSheets();

describe('amount.unreadable', () => {
  test('a word where a number should be, with its text', () => {
    const [found] = outcomesOf('amount.unreadable', change(clean, '支出', [[4, 3, '约1200']])).filter(
      (one) => one.status === 'fail',
    );
    expect(found).toMatchObject({
      key: '部门支出总表[20502, 基本支出]',
      severity: 'error',
      actual: '约1200',
    });
    expect(sentence(found)).toContain('“约1200”');
  });

  test('error values of one table are one finding', () => {
    const broken = { v: null, f: 'A1', error: '#REF!' };
    const sheets = change(clean, '支出', [
      [4, 3, broken],
      [5, 3, broken],
      [3, 2, broken],
    ]);
    const found = outcomesOf('amount.unreadable', sheets).filter((one) => one.status === 'fail');
    expect(found.map((one) => [one.key, one.cells.length])).toEqual([['部门支出总表[*]#REF!', 3]]);
  });

  test('dashes and blanks are no text', () => {
    const sheets = change(clean, '支出', [
      [3, 4, '—'],
      [4, 4, ' '],
      [5, 4, '-'],
    ]);
    expect(keys(outcomesOf('amount.unreadable', sheets), 'fail')).toEqual([]);
  });
});

test('amount.uncached: one note and one receipt a table', () => {
  const waiting = { v: null, f: 'SUM(A1)', uncached: true };
  const sheets = change(clean, '支出', [
    [3, 2, waiting],
    [4, 2, waiting],
  ]);
  const outcomes = outcomesOf('amount.uncached', sheets);
  expect(keys(outcomes, 'unverifiable')).toEqual(['部门支出总表[*]']);
  expect(outcomes.filter((one) => one.status === 'fail')).toMatchObject([
    { key: '部门支出总表[公式]', severity: 'note', cells: [{ row: 3 }, { row: 4 }] },
  ]);
});

describe('amount.negative', () => {
  test.each([
    ['支出', [4, 3], '部门支出总表[20502, 基本支出]'],
    ['收支', [8, 1], '部门收支总表[上年结转, 预算数]'],
    ['一般', [4, 3], '一般公共预算支出表[205, 预算数/小计]'],
  ] as const)('%s %j', (name, [row, col], key) => {
    const found = outcomesOf('amount.negative', change(clean, name, [[row, col, -3.21]])).filter(
      (one) => one.status === 'fail',
    );
    expect(found.map((one) => [one.key, one.severity])).toEqual([[key, 'error']]);
  });

  test('changes and percentages may fall', () => {
    expect(keys(outcomesOf('amount.negative', change(clean, '一般', [[4, 6, -1300.56]])), 'fail')).toEqual(
      [],
    );
  });
});

describe('format.decimals', () => {
  const short = (v: number, z: string): { v: number; z: string } => ({ v, z });

  test('many cells, one note', () => {
    const sheets = change(clean, '支出', [
      [5, 4, short(200, '0')],
      [6, 4, short(100.1, '0.0')],
      [3, 4, short(300.111, '0.000')],
    ]);
    const found = outcomesOf('format.decimals', sheets).filter((one) => one.status === 'fail');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'note', cells: [{ row: 3 }, { row: 5 }, { row: 6 }] });
    expect(sentence(found[0])).toContain('有 3 处位数不同');
  });

  test('percentages are a kind of their own', () => {
    const found = outcomesOf('format.decimals', change(clean, '一般', [[4, 7, '-5.1%']])).filter(
      (one) => one.status === 'fail',
    );
    expect(found.map((one) => one.key)).toEqual(['小数位数[百分比]']);
  });
});

test('format.text-amount: amounts kept as text are one note; percentages are not meant', () => {
  const sheets = change(clean, '支出', [
    [5, 4, '200.00'],
    [6, 4, '１００．１１'],
  ]);
  const found = outcomesOf('format.text-amount', sheets).filter((one) => one.status === 'fail');
  expect(found).toMatchObject([{ severity: 'note', cells: [{ row: 5 }, { row: 6 }] }]);
});

describe('format.typed-total', () => {
  const formula = (v: number): { v: number; z: string; f: string } => ({ v, z: '0.00', f: 'SUM(A1:A2)' });
  const total = (
    cells: readonly ReturnType<typeof formula>[],
  ): [number, number, ReturnType<typeof formula>][] => cells.map((cell, i) => [10, i + 2, cell]);
  const summed = change(clean, '支出', total([formula(1821.78), formula(1521.67), formula(300.11)]));

  test('one typed figure in a row of formulas', () => {
    const found = outcomesOf('format.typed-total', change(summed, '支出', [[10, 3, n(1521.67)]])).filter(
      (one) => one.status === 'fail',
    );
    expect(found).toMatchObject([{ key: '部门支出总表[*]', severity: 'note', cells: [{ row: 10, col: 3 }] }]);
  });

  test('one typed figure in a column of sums across', () => {
    const sheets = change(
      clean,
      '支出',
      [3, 4, 5, 6, 7, 8].map((row): [number, number, ReturnType<typeof formula>] => [row, 2, formula(row)]),
    );
    const found = outcomesOf('format.typed-total', change(sheets, '支出', [[10, 2, formula(1)]])).filter(
      (one) => one.status === 'fail',
    );
    expect(found.flatMap((one) => one.cells.map((cell) => [cell.row, cell.col]))).toEqual([[9, 2]]);
  });

  test('typed lines under formulas, and totals that are all typed, are as they should be', () => {
    expect(keys(outcomesOf('format.typed-total', summed), 'fail')).toEqual([]);
    expect(keys(outcomesOf('format.typed-total', clean), 'fail')).toEqual([]);
  });
});
