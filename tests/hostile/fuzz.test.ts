import { describe, expect, test } from '@jest/globals';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { readSnapshot } from '../../src/hosts/file/read';
import { attempt, look } from './support/attempt';
import { dice } from './support/archives';
import { fileBytes, packed, sampleParts } from './support/packages';

/** How many files of each kind: thousands by hand (GOUJI_FUZZ=2000 npx jest tests/hostile/fuzz), a few every time. */
const COUNT = Number(process.env['GOUJI_FUZZ'] ?? 4);

function oldBook(): Uint8Array {
  const book: WorkBook = utils.book_new();
  const rows = [['部门收入总表'], ['单位：万元'], ['合计', '上年结转', '一般公共预算拨款收入'], [30, 10, 20]];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表2');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

const FILES: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['nine.xlsx', () => packed(sampleParts())],
  ['stored.xlsx', () => packed(sampleParts(), 0)],
  ['rich.xlsm', () => fileBytes('tests/fixtures/rich.xlsm')],
  ['rich.xls', () => fileBytes('tests/fixtures/rich.xls')],
  ['small.xls', oldBook],
];

/** One line a kind of answer, for the record of a long run. */
function tally(name: string, what: string, answers: readonly string[]): void {
  if (process.env['GOUJI_FUZZ'] === undefined) return;
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  process.stderr.write(`${name} ${what}: ${JSON.stringify(Object.fromEntries(counts))}\n`);
}

describe.each(FILES)('%s', (name, make) => {
  const bytes = make();
  const isPackage = !name.endsWith('.xls');
  const whole = isPackage ? JSON.stringify(readSnapshot(bytes, name).sheets) : '';

  test('cut off anywhere: refused', async () => {
    const lengths = Array.from({ length: COUNT }, (_, n) => Math.floor((bytes.length * n) / COUNT));
    const edges = [1, 3, 4, 8, 22, 30, 511, 512, 513, bytes.length - 23, bytes.length - 22, bytes.length - 1];
    const answers: string[] = [];
    for (const length of [...lengths, ...edges]) {
      const verdict = await look(bytes.slice(0, length), name);
      answers.push(verdict.kind === 'read' ? 'read' : verdict.code);
      // The few bytes at the start of an .xls may be a text; the last ones of it may be of no use to any sheet.
      if (isPackage && length > 3)
        expect({ length, kind: verdict.kind }).toEqual({ length, kind: 'refused' });
    }
    tally(name, 'cut', answers);
  });

  test('bits changed anywhere: refused, or read as it was', async () => {
    const roll = dice(bytes.length);
    const answers: string[] = [];
    for (let n = 0; n < COUNT * 2; n += 1) {
      const copy = bytes.slice();
      for (let flips = n % 4 === 3 ? 8 : 1; flips > 0; flips -= 1) {
        const at = roll(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << roll(8));
      }
      // Every tenth goes the whole way: whatever was read can be written.
      const verdict = await (n % 10 === 9 ? attempt : look)(copy, name);
      answers.push(verdict.kind === 'read' ? 'read' : verdict.code);
      // A package has checksums; an .xls has none, so that a changed digit is a digit.
      if (isPackage && verdict.kind === 'read') {
        expect({ n, same: JSON.stringify(verdict.snapshot.sheets) === whole }).toEqual({ n, same: true });
      }
    }
    tally(name, 'flipped', answers);
  });

  test('pieces written over, taken out and put in', async () => {
    const roll = dice(bytes.length + 1);
    const answers: string[] = [];
    for (let n = 0; n < COUNT; n += 1) {
      const at = roll(bytes.length);
      const length = 1 + roll(n % 2 === 0 ? 16 : 2000);
      const piece = Uint8Array.from({ length }, () => (n % 3 === 0 ? 0 : n % 3 === 1 ? 255 : roll(256)));
      const rest = n % 4 === 0 ? at : n % 4 === 1 ? Math.min(at + 2 * length, bytes.length) : at + length;
      const copy = Buffer.concat(
        [bytes.subarray(0, at), n % 4 === 1 ? [] : piece, bytes.subarray(rest)].map((part) =>
          Buffer.from(part),
        ),
      );
      const verdict = await look(new Uint8Array(copy), name);
      answers.push(verdict.kind === 'read' ? 'read' : verdict.code);
      if (isPackage && verdict.kind === 'read')
        expect(JSON.stringify(verdict.snapshot.sheets) === whole).toBe(true);
    }
    tally(name, 'pieces', answers);
  });
});

test('a formula of an .xls that leads back to where it began is damage, not a task without end', async () => {
  const bytes = fileBytes('tests/fixtures/rich.xls').slice();
  const flipped = [
    [9683, 0o70],
    [19969, 0o100],
    [23194, 0o20],
    [46930, 0o40],
    [55520, 0o20],
    [58684, 0o24],
    [58756, 0],
    [68718, 0o20],
  ] as const;
  for (const [at, byte] of flipped) bytes[at] = byte;
  expect(await look(bytes, '预算.xls')).toMatchObject({ kind: 'refused', code: 'truncated' });
});
