import { expect, test } from '@jest/globals';
import { changeDigit, mutateFigure } from './mutate';

test.each([
  ['21,099.20', 'last', '21,099.21'],
  ['21,099.2', 'last', '21,099.3'],
  ['8,794.29', 'last', '8,794.20'],
  ['8,794.21', 'first', '9,794.21'],
  ['-191.42', 'first', '-291.42'],
  ['9.88', 'first', '1.88'],
  ['0.66%', 'first', '0.76%'],
  ['10', 'last', '11'],
] as const)('%s changed in its %s place is %s', (text, place, changed) => {
  expect(changeDigit(text, place)).toBe(changed);
});

test('a mutated percentage keeps its format, and other cells stay', () => {
  const sheets = [{ name: 'a', rows: [[{ v: 0.1595, z: '0.00%' }, 1]] }];
  expect(mutateFigure(sheets, 'a', 0, 0, 'last')).toEqual([
    { name: 'a', rows: [[{ v: 0.1596, z: '0.00%' }, 1]] },
  ]);
});
