import { describe, expect, test } from '@jest/globals';
import { attempt } from './support/attempt';
import { fileBytes } from './support/packages';

/** A record of an .xls stream: its type, its length and its content. */
function record(type: number, content: readonly number[]): number[] {
  return [type & 255, type >> 8, content.length & 255, content.length >> 8, ...content];
}

/** A sheet of Excel 2 without a container: A1 is 7, then what is given, then A2 is 8. */
function sheet(...records: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([
    ...record(0x0009, [2, 0, 0x10, 0]),
    ...record(0x0002, [0, 0, 0, 0, 0, 0, 0, 7, 0]),
    ...records.flat(),
    ...record(0x0002, [1, 0, 0, 0, 0, 0, 0, 8, 0]),
    ...record(0x000a, []),
  ]);
}

test('a sheet without a container is read', async () => {
  const verdict = await attempt(sheet(), '预算.xls');
  expect(verdict).toMatchObject({
    kind: 'read',
    snapshot: { sheets: [{ cells: [{ value: 7 }, { value: 8 }] }] },
  });
});

// None of these came to an end before the memory was full, or in minutes.
describe('lengths that lead behind the end of a record', () => {
  test.each([
    ['a text whose length is missing', record(0x0007, [])],
    ['a label whose length is missing', record(0x0004, [0, 0, 1, 0, 0, 0, 0])],
    ['a label of Excel 3 whose length is missing', record(0x0204, [0, 0, 1, 0, 0, 0])],
    ['a thousand of them', Array.from({ length: 1000 }, () => record(0x0007, [])).flat()],
  ])('%s: damage, found at once', async (_, damaged) => {
    expect(await attempt(sheet(damaged), '预算.xls')).toMatchObject({ kind: 'refused', code: 'truncated' });
  });
});

test.each([
  ['a link', 0x01b8],
  ['the tip of a link', 0x0800],
])('%s over more cells than a sheet has: no cell is lost over it', async (_, type) => {
  const area = [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff];
  const verdict = await attempt(sheet(record(type, [...area, ...new Array<number>(40).fill(0)])), '预算.xls');
  expect(verdict).toMatchObject({
    kind: 'read',
    snapshot: { sheets: [{ cells: [{ value: 7 }, { value: 8 }] }] },
  });
});

test('a directory that sends the stream nowhere: damage', async () => {
  const bytes = fileBytes('tests/fixtures/rich.xls').slice();
  const name = Buffer.from('Workbook', 'utf16le');
  const entry = Buffer.from(bytes).indexOf(name);
  bytes.fill(0x7f, entry + 116, entry + 120);
  expect(await attempt(bytes, '预算.xls')).toMatchObject({ kind: 'refused', code: 'truncated' });
});
