import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { largestRemainder, shareList, shareText } from '../../../src/narrative/compose/shares';

const figure = (value: number) => ({ value: new Decimal(value), terms: [] });
const list = (total: number, values: readonly number[]) =>
  shareList(
    0,
    figure(total),
    values.map((value, at) => ({ name: `第${at + 1}项`, figure: figure(value) })),
  );

describe('shares', () => {
  test.each([
    { total: 100, values: [50, 30, 20], shares: [5000, 3000, 2000], forced: [] },
    // Thirds round down to 99.99: the first gets what is left.
    { total: 3, values: [1, 1, 1], shares: [3334, 3333, 3333], forced: [0] },
    // 16.666…: six round up to 100.02; two lose theirs.
    { total: 6, values: [1, 1, 1, 1, 1, 1], shares: [1667, 1667, 1667, 1667, 1666, 1666], forced: [4, 5] },
    { total: 10, values: [10], shares: [10_000], forced: [] },
  ])('$values of $total', ({ total, values, shares, forced }) => {
    expect(list(total, values)).toMatchObject({ shares, forced, complete: true });
  });

  test('items that do not make the total up are not forced', () => {
    expect(list(100, [50, 30])).toMatchObject({ shares: [5000, 3000], forced: [], complete: false });
  });

  test('a total of nothing has no shares', () => {
    expect(list(0, [0, 0])).toMatchObject({ shares: [0, 0], complete: false });
  });

  test('sum to the whole, each within one of its own, larger items never below smaller', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (values) => {
        const total = values.reduce((a, b) => a + b, 0);
        const exact = values.map((value) => new Decimal(value).times(10_000).div(total));
        const shares = largestRemainder(exact, 10_000);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(10_000);
        shares.forEach((share, at) => {
          expect(Math.abs(share - (exact[at]?.toNumber() ?? NaN))).toBeLessThanOrEqual(1);
          values.forEach((value, other) => {
            if ((values[at] ?? 0) > value) expect(share).toBeGreaterThanOrEqual(shares[other] ?? NaN);
          });
        });
      }),
    );
  });

  test('print two decimals', () => {
    expect([4168, 40, 10_000, 0].map(shareText)).toEqual(['41.68%', '0.40%', '100.00%', '0.00%']);
  });
});
