import { describe, expect, test } from '@jest/globals';
import { checked, complaints, texts, type Change } from './sheets';

/** One mistake in an otherwise clean workbook, and the table where a complaint must point. */
const MISTAKES: readonly (readonly [name: string, change: Change, sheet: string])[] = [
  [
    'a 类 of table 4 misspelt, with an amount other than table 1 has',
    texts(4, (text) => text.replace('社会保障和就业支出', '社会保障与就业支出')),
    '部门公开表4',
  ],
  [
    "last year's year left in the 注 of an empty table",
    texts(7, (text) => text.replace(/^注：(.*?)没有/, '注：$12019年没有')),
    '部门公开表7',
  ],
  [
    'the header of table 8 on table 7',
    texts(7, (text) =>
      text.startsWith('注') ? text : text.replace(/^(\d+年?|本年)政府性基金/, '$1国有资本经营'),
    ),
    '部门公开表7',
  ],
];

describe('a complaint about', () => {
  test.each(MISTAKES)('%s', (_, change, sheet) => {
    expect(complaints(checked(change)).some((line) => line.endsWith(sheet))).toBe(true);
  });
});

test('a letter O in a code is one mistake, not one of every sum above it', () => {
  let done = false;
  const change = texts(5, (text) => {
    if (done || !/^\d{7}$/.test(text) || !text.includes('0')) return text;
    done = true;
    return `${text.slice(0, 5)}O${text.slice(6)}`;
  });
  expect(new Set(complaints(checked(change))).size).toBeLessThanOrEqual(2);
});
