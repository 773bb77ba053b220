import { describe, expect, test } from '@jest/globals';
import type { ListEntry } from '../../../src/outputs/listing';
import { freshRows, mergedRows, type KeptRow } from '../../../src/taskpane/findings/kept-list';

/** Lone findings by id, or a cause as "cause:X" with its symptoms: ["cause:X", "a", "b"]. */
function entries(...ids: (string | string[])[]): ListEntry[] {
  return ids.map((id): ListEntry => {
    const finding = (one: string) => ({ id: one, opinion: null, lapsed: null });
    const made =
      typeof id === 'string'
        ? { kind: 'finding', number: '', finding: finding(id) }
        : {
            kind: 'cause',
            number: '',
            cause: finding(id[0] ?? ''),
            symptoms: id.slice(1).map((one) => ({ number: '', finding: finding(one) })),
          };
    return made as unknown as ListEntry;
  });
}

const told = (rows: readonly KeptRow[]): string =>
  rows.map(({ key, state }) => (state === 'there' ? key : `${key} ${state}`)).join(', ');

describe('a list after an edit', () => {
  test.each([
    ['what is solved stays as such', ['a', 'b', 'c'], ['a', 'c'], 'a, b solved, c'],
    ['what comes back is there again', ['a', 'b'], ['a', 'b'], 'a, b'],
    ['the new one stands after what it follows', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], 'a, x new, b, c'],
    ['the new one that is first stands first', ['a'], ['x', 'a'], 'x new, a'],
    ['another order moves nothing', ['a', 'b', 'c'], ['c', 'b', 'a'], 'a, b, c'],
    ['new ones after a solved one find their place', ['a', 'b'], ['x'], 'x new, a solved, b solved'],
    ['two of one id are two rows', ['a'], ['a', 'a'], 'a, a#2 new'],
  ])('%s', (_what, before, after, expected) => {
    expect(told(mergedRows(freshRows(entries(...before)), entries(...after)))).toBe(expected);
  });

  test('a finding that became a symptom is not called solved', () => {
    const rows = mergedRows(freshRows(entries('a', 'b')), entries(['cause:x', 'a'], 'b'));
    expect(told(rows)).toBe('cause:x new, b');
  });

  test('what was solved and comes back is no longer solved', () => {
    const solved = mergedRows(freshRows(entries('a', 'b')), entries('b'));
    expect(told(mergedRows(solved, entries('a', 'b')))).toBe('a, b');
  });
});
