import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slipBetween, slipsAround } from '../../../src/rules/diagnosis/typing';

describe('how one figure came to stand for another', () => {
  test.each([
    [383848, 388348, 'transposition'],
    [38348, 388348, 'omitted-digit'],
    [3883488, 388348, 'decimal-shift', false],
    [38833480, 3883348, 'decimal-shift'],
    [3888348, 388348, 'doubled-digit'],
    [3878348, 388348, 'inserted-digit'],
    [398348, 388348, 'substituted-digit'],
    [3883480000, 388348, 'unit-cell'],
    [-388348, 388348, 'sign'],
    [388300, 388348, 'dropped-fraction'],
    [388340, 388348, 'omitted-digit'],
    [381, 90381, 'omitted-digit'],
    [0, 388348, 'blank'],
    [388348, 0, 'spurious'],
    [123456, 987612, 'arbitrary'],
  ])('%s for %s: %s', (seen, truth, mistake, same = true) => {
    const found = slipBetween(seen, truth, 2, false).mistake;
    if (same) expect(found).toBe(mistake);
    else expect(found).not.toBe(mistake);
  });

  test('a digit replaced explains nothing where there is but one digit', () => {
    expect(slipBetween(1, 2, 0, false).explained).toBe(false);
    expect(slipBetween(123456, 123956, 2, false).explained).toBe(true);
  });

  test('the zeros of two round figures tell nothing', () => {
    expect(slipBetween(200, 2700, 2, false)).toMatchObject({ mistake: 'omitted-digit', explained: false });
    expect(slipBetween(213, 2713, 2, false)).toMatchObject({ mistake: 'omitted-digit', explained: true });
  });

  test('figures lost when the point moves cost: the more are lost, the more figures would do', () => {
    const cost = (seen: number, truth: number): number => slipBetween(seen, truth, 2, false).cost;
    expect(slipBetween(38835, 388348, 2, false).mistake).toBe('decimal-shift');
    expect(cost(38835, 388350)).toBeLessThan(cost(38835, 388348));
    expect(cost(38835, 388348)).toBeLessThan(cost(3883, 388348));
    // A single digit is left: any figure that begins with it would do.
    expect(slipBetween(4, 3883480, 2, false).mistake).not.toBe('decimal-shift');
  });

  test('every figure said to be one slip away is explained by one slip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10000, max: 99999999 }), (seen) => {
        const odd = slipsAround(seen, 2).filter((truth) =>
          ['arbitrary', 'two-slips'].includes(slipBetween(seen, truth, 2, false).mistake),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
