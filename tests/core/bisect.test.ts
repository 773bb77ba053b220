import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstIndex } from '../../src/core/bisect';

test('the first of an ascending list that is not below a bound, as a search from the front finds it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: -1, max: 31 }),
      (list, bound) => {
        const ascending = [...list].sort((a, b) => a - b);
        const plain = ascending.findIndex((one) => one >= bound);
        const found = firstIndex(ascending.length, (at) => (ascending[at] ?? 0) >= bound);
        expect(found).toBe(plain < 0 ? ascending.length : plain);
      },
    ),
  );
});

test('asks few times, and not at all of nothing', () => {
  let asked = 0;
  expect(firstIndex(1_000_000, (at) => ((asked += 1), at >= 777_777))).toBe(777_777);
  expect(asked).toBeLessThanOrEqual(21);
  expect(firstIndex(0, () => true)).toBe(0);
});
