import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joined } from '../../src/core/joined';

describe('lists joined', () => {
  test('in order, empty ones leaving nothing', () => {
    expect(joined([1, 0, 3], (count) => Array.from({ length: count }, () => count))).toEqual([1, 3, 3, 3]);
  });

  test('as flatMap joins them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer())), (lists) => {
        expect(joined(lists, (list) => list)).toEqual(lists.flatMap((list) => list));
      }),
    );
  });

  test('takes whatever can be gone through', () => {
    expect(joined(['a', 'b'].entries(), ([index, name]) => [index, name])).toEqual([0, 'a', 1, 'b']);
  });
});
