import { describe, expect, test } from '@jest/globals';
import type { Meaning } from '../../../src/rules/diagnosis/formula/meaning';
import { meaningOf } from '../../../src/rules/diagnosis/formula/meaning';
import { parseFormula } from '../../../src/rules/diagnosis/formula/parse';

/** Cells of row 1 are 101, 102 …, of row 2 201 …; other sheets add 1000; C3 is a text that SUM passes over. */
const resolve = (sheet: string | null, row: number, col: number) => ({
  cell: (sheet === null ? 0 : 1000) + (row + 1) * 100 + col + 1,
  added: !(row === 2 && col === 2),
});

function meant(formula: string): string {
  const tree = parseFormula(formula);
  if (!tree) return 'not understood';
  const meaning: Meaning = meaningOf(tree, resolve);
  if (meaning.kind === 'opaque') return `opaque ${[...meaning.cells].join(' ')}`;
  const text = (sum: { terms: ReadonlyMap<number, number>; constant: number }): string =>
    [
      ...[...sum.terms].map(([cell, weight]) => `${weight}*${cell}`),
      ...(sum.constant ? [sum.constant] : []),
    ].join(' ');
  return meaning.kind === 'sum' ? text(meaning.sum) : `${text(meaning.numerator)} ÷ ${text(meaning.base)}`;
}

describe('what a formula computes', () => {
  test.each([
    ['A1+B1-C1', '1*101 1*102 -1*103'],
    ['=SUM(A1:C1)', '1*101 1*102 1*103'],
    ['SUM(A1:A2,C1,5)', '1*101 1*201 1*103 5'],
    ['SUM(C1:C3)', '1*103 1*203'],
    ['C1+C3', '1*103 1*303'],
    ["'表 2'!$B$1*2", '2*1102'],
    ['表2!B1/10000', '0.0001*1102'],
    ['-(A1-B1)', '-1*101 1*102'],
    ['ROUND(A1+B1,2)', '1*101 1*102'],
    ['A1/B1', '1*101 ÷ 1*102'],
    ['A1/B1-1', '1*101 -1*102 ÷ 1*102'],
    ['ROUND((A1-B1)/B1*100,2)', '100*101 -100*102 ÷ 1*102'],
    ['IF(B1=0,"",A1/B1)', '1*101 ÷ 1*102'],
    ['IFERROR(A1/B1,0)', '1*101 ÷ 1*102'],
    ['A1*B1', 'opaque 101 102'],
    ['VLOOKUP(A1,表2!A1:B2,2,0)', 'opaque 101 1101 1102 1201 1202'],
    ['SUM(A:A)', 'not understood'],
    ['名称+1', 'not understood'],
    ['SUM(A1', 'not understood'],
  ])('%s', (formula, expected) => {
    expect(meant(formula)).toBe(expected);
  });

  test('a rounding is kept as how far it may move the sum', () => {
    const tree = parseFormula('ROUND(A1,0)+B1');
    const meaning = tree && meaningOf(tree, resolve);
    expect(meaning?.kind === 'sum' ? meaning.sum.rounding : null).toBe(1);
  });
});
