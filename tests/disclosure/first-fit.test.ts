import { describe, expect, test } from '@jest/globals';
import { FirstFit } from '../../src/disclosure/first-fit';

interface Entry {
  readonly name: string;
  readonly at?: string;
}

const ROWS: readonly Entry[] = [
  { name: 'total', at: '合计|总计' },
  { name: 'none' },
  { name: 'change', at: '*预算数*|!*上年*' },
  { name: 'any', at: '*' },
];

describe('the first entry that a text fits', () => {
  const choose = new FirstFit<Entry>(({ at }) => at);

  test.each([
    ['总计', 'total'],
    ['本年预算数', 'change'],
    ['上年预算数', 'any'],
    ['外交支出', 'any'],
  ])('%s: %s, asked once or twice', (text, name) => {
    expect(choose.in(ROWS)(text)?.name).toBe(name);
    expect(choose.in(ROWS)(text)?.name).toBe(name);
  });

  test('null where none fits', () => {
    expect(choose.in(ROWS.slice(0, 2))('外交支出')).toBeNull();
  });

  test('lists of the same entries in another order answer for themselves', () => {
    const turned = [...ROWS].reverse();
    expect(choose.in(turned)('总计')?.name).toBe('any');
    expect(choose.in(ROWS)('总计')?.name).toBe('total');
  });
});
