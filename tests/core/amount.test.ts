import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { formatFigure, isEmptyFigure, parseFigure, roundHalfUp, storedDecimal } from '../../src/core/amount';

describe('parseFigure', () => {
  test.each<[string, string, number, boolean]>([
    ['21,099.2 ', '21099.2', 1, false],
    ['8,794.21', '8794.21', 2, false],
    ['６，８００．００', '6800', 2, false],
    ['327.18　', '327.18', 2, false],
    ['-1.00', '-1', 2, false],
    ['－1.00', '-1', 2, false],
    ['(1.00)', '-1', 2, false],
    ['（1.00）', '-1', 2, false],
    ['△1.00', '-1', 2, false],
    ['▲1.00', '-1', 2, false],
    ['+3', '3', 0, false],
    ['15.95%', '15.95', 2, true],
    ['－９５．０４％', '-95.04', 2, true],
    ['(5%)', '-5', 0, true],
    ['¥1,000', '1000', 0, false],
    ['.5', '0.5', 1, false],
    ['5.', '5', 0, false],
  ])('%j', (text, value, decimals, percent) => {
    const figure = parseFigure(text);
    expect([figure?.value.toString(), figure?.decimals, figure?.percent]).toEqual([value, decimals, percent]);
  });

  test.each([
    '',
    '-',
    '.',
    '%',
    '1,00',
    '87,94.21',
    '1.2.3',
    '12万',
    '1-2',
    '见附件',
    '--5',
    '(-1.00)',
    '△-1',
    '1e5',
    '2025年',
  ])('%j is no figure', (text) => {
    expect(parseFigure(text)).toBeNull();
  });

  test('reads back what formatFigure prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const value = new Decimal(digits).div(new Decimal(10).pow(decimals));
          const figure = parseFigure(formatFigure(value, decimals));
          return figure !== null && figure.value.eq(value) && figure.decimals === decimals;
        },
      ),
    );
  });
});

describe('isEmptyFigure', () => {
  test.each(['', ' ', '　', '-', '——', '－', '0', '0.00', '0%', '-0.00', '/', '.00', ' - '])(
    '%j is empty',
    (text) => {
      expect(isEmptyFigure(text)).toBe(true);
    },
  );

  test.each(['0.01', '无', '1', '0,1', '*'])('%j is not', (text) => {
    expect(isEmptyFigure(text)).toBe(false);
  });
});

describe('rounding', () => {
  test.each([
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [0.1 + 0.2, 2, '0.30'],
    [2.675, 2, '2.68'],
    [8794.205, 2, '8794.21'],
  ])('%d to %d decimals is %s, half up on 15 digits', (value, decimals, printed) => {
    expect(roundHalfUp(storedDecimal(value), decimals).toFixed(decimals)).toBe(printed);
  });

  test.each([
    ['21099.2', 2, '21,099.20'],
    ['-1234567.891', 2, '-1,234,567.89'],
    ['999', 0, '999'],
    ['-0.004', 2, '0.00'],
  ])('%s with %d decimals prints %s', (value, decimals, printed) => {
    expect(formatFigure(new Decimal(value), decimals)).toBe(printed);
  });
});
