import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress } from '../../../src/core/address';
import { meaningOf, type Resolve } from '../../../src/rules/diagnosis/formula/meaning';
import { parseFormula } from '../../../src/rules/diagnosis/formula/parse';

const RUNS = { numRuns: 60 };
const WIDTH = 5;
const HEIGHT = 6;
/** Every cell of a small sheet is there, and is a number. */
const resolve: Resolve = (_, row, col) =>
  row < HEIGHT && col < WIDTH ? { cell: row * WIDTH + col, added: true } : null;
const cells = fc.array(fc.integer({ min: -999, max: 999 }), {
  minLength: WIDTH * HEIGHT,
  maxLength: WIDTH * HEIGHT,
});

/** A formula as text, and what it comes to by plain arithmetic. */
interface Sum {
  readonly text: string;
  readonly of: (values: readonly number[]) => number;
}

const place = fc.tuple(fc.nat(HEIGHT - 1), fc.nat(WIDTH - 1));
const single: fc.Arbitrary<Sum> = place.map(([row, col]) => ({
  text: cellAddress({ row, col }),
  of: (values) => values[row * WIDTH + col] ?? NaN,
}));
const number: fc.Arbitrary<Sum> = fc.nat(500).map((value) => ({ text: String(value), of: () => value }));
const area: fc.Arbitrary<Sum> = fc.tuple(place, place).map(([[r1, c1], [r2, c2]]) => {
  const [top, bottom] = [Math.min(r1, r2), Math.max(r1, r2)];
  const [left, right] = [Math.min(c1, c2), Math.max(c1, c2)];
  const text = `$${cellAddress({ row: top, col: left })}:${cellAddress({ row: bottom, col: right })}`;
  const inside = (_: number, at: number): boolean => {
    const [row, col] = [Math.floor(at / WIDTH), at % WIDTH];
    return row >= top && row <= bottom && col >= left && col <= right;
  };
  return { text, of: (values) => values.filter(inside).reduce((sum, value) => sum + value, 0) };
});

const { sum: generated } = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(single, number),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', ' + ', ' - '), tie('sum')).map(([a, op, b]) => ({
      text: `${a.text}${op}(${b.text})`,
      of: (values: readonly number[]) => a.of(values) + (op.trim() === '+' ? b.of(values) : -b.of(values)),
    })),
    tie('sum').map((inner) => ({
      text: `-(${inner.text})`,
      of: (values: readonly number[]) => -inner.of(values),
    })),
    fc.array(fc.oneof(area, tie('sum')), { minLength: 1, maxLength: 3 }).map((parts) => ({
      text: `SUM(${parts.map(({ text }) => text).join(',')})`,
      of: (values: readonly number[]) => parts.reduce((total, part) => total + part.of(values), 0),
    })),
    tie('sum').map((inner) => ({ text: `ROUND(${inner.text},2)`, of: inner.of })),
  ),
}));

describe('a sum of cells', () => {
  test('means what plain arithmetic makes of it', () => {
    fc.assert(
      fc.property(generated, cells, ({ text, of }, values) => {
        const tree = parseFormula(`=${text}`);
        if (!tree) throw new Error(`not understood: ${text}`);
        const meaning = meaningOf(tree, resolve);
        if (meaning.kind !== 'sum') throw new Error(`${text}: ${meaning.kind}`);
        const { terms, constant, rounding } = meaning.sum;
        const total = [...terms].reduce((sum, [cell, by]) => sum + by * (values[cell] ?? NaN), constant);
        expect([text, total + 0]).toEqual([text, of(values) + 0]);
        expect(rounding > 0).toBe(text.includes('ROUND'));
      }),
      RUNS,
    );
  });

  test('divided by another is a quotient of the two', () => {
    fc.assert(
      fc.property(generated, single, cells, (above, below, values) => {
        const tree = parseFormula(`(${above.text})/${below.text}`);
        const meaning = tree && meaningOf(tree, resolve);
        if (meaning?.kind !== 'quotient') throw new Error(`no quotient: ${above.text}`);
        const worked = ({ terms, constant }: (typeof meaning)['base']): number =>
          [...terms].reduce((sum, [cell, by]) => sum + by * (values[cell] ?? NaN), constant) + 0;
        expect([worked(meaning.numerator), worked(meaning.base)]).toEqual([
          above.of(values) + 0,
          below.of(values) + 0,
        ]);
      }),
      RUNS,
    );
  });
});

describe('any text', () => {
  const parts = [
    'A1',
    '$B$2:C4',
    "'甲 表'!B3",
    'SUM',
    'ROUND',
    'IF',
    '(',
    ')',
    ',',
    ';',
    '+',
    '-',
    '*',
    '/',
    '%',
  ];
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(...parts, '2', '1e3', '"', '^', '!', ':', '#REF!'), fc.string()),
    {
      maxLength: 20,
    },
  );

  test('is understood or not, and nothing is thrown', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const tree = parseFormula(list.join(''));
        if (tree) expect(['sum', 'quotient', 'opaque']).toContain(meaningOf(tree, resolve).kind);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['brackets', `${'('.repeat(10_000)}A1${')'.repeat(10_000)}`],
    ['brackets of functions', `${'SUM('.repeat(900)}A1${')'.repeat(900)}`],
    ['signs', `${'-'.repeat(1_900)}A1`],
    ['signs without end', `${'-'.repeat(100_000)}A1`],
    ['addends', Array.from({ length: 999 }, () => 'A1').join('+')],
  ])('of very many %s overflows nothing', (_, text) => {
    const tree = parseFormula(text);
    if (tree) expect(meaningOf(tree, resolve).kind).toBe('sum');
  });
});
