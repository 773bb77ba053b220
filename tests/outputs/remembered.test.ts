import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_OPTIONS, type CheckOptions } from '../../src/outputs/options';
import { readRemembered, rememberedIn, rememberedTexts } from '../../src/outputs/remembered';
import { clearPlan } from '../../src/outputs/write-back';
import type { CellSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { SAMPLE, TYPO, check, written } from './sample-check';

const OPTIONS: CheckOptions = {
  off: ['summary.income-total'],
  severities: { 'expenditure.row': 'note' },
  roundingNotes: false,
  marks: 'frame',
  tables: { 'budget.government-fund': { sheet: '表“七” 🙂', row: 1, col: 0, text: '基金\n支出' } },
};

const sheetCells = (snapshot: Snapshot): readonly CellSnapshot[] =>
  snapshot.sheets.find(({ name }) => name === '校核结果')?.cells ?? [];

/** The workbook with other texts in our hidden cells. */
const tampered = (snapshot: Snapshot, text: (value: string) => string): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' && cell.value.startsWith('gouji:options:')
        ? { ...cell, value: text(cell.value) }
        : cell,
    ),
  })),
});

describe('the workbook remembers', () => {
  const first = written(TYPO, check(TYPO, OPTIONS));

  test('what was set, and the next check goes by it and keeps it', () => {
    expect(readRemembered(first)).toEqual(OPTIONS);
    const again = check(first);
    expect(again.options).toEqual(OPTIONS);
    expect(again.receipts.off).toBe(1);
    expect(readRemembered(written(first, again))).toEqual(OPTIONS);
  });

  test('what a caller gives comes before it, and is what is remembered then', () => {
    const second = written(first, check(first, { off: [] }));
    expect(readRemembered(second)).toEqual(DEFAULT_OPTIONS);
    expect(sheetCells(second).some(({ value }) => String(value).startsWith('gouji:options:'))).toBe(false);
  });

  test('several tables of one form, and those of them alone that can be read', () => {
    const first = { sheet: '甲', row: 1, col: 0, text: '附件' };
    const tables = { 'budget.performance': { ...first, more: [{ sheet: '乙', row: 0, col: 2 }] } };
    const book = written(TYPO, check(TYPO, { tables }));
    expect(readRemembered(book).tables).toEqual(tables);
    const damaged = tampered(book, (value) => value.replace('"col":2', '"col":-2'));
    expect(readRemembered(damaged).tables).toEqual({ 'budget.performance': first });
  });

  test('nothing where there is no sheet, defaults where the sheet has none', () => {
    expect([rememberedIn(TYPO), readRemembered(TYPO)]).toEqual([null, DEFAULT_OPTIONS]);
    expect(rememberedIn(written(SAMPLE, check(SAMPLE)))).toEqual(DEFAULT_OPTIONS);
  });

  test('clear takes it away with the sheet', () => {
    const removed = new Set(clearPlan(first).removeSheets);
    const cleared = { ...first, sheets: first.sheets.filter(({ name }) => !removed.has(name)) };
    expect(rememberedIn(cleared)).toBeNull();
  });

  test('it is found again after the user inserted rows above and a column before', () => {
    const moved = {
      ...first,
      sheets: first.sheets.map((sheet) =>
        sheet.name !== '校核结果'
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 2, col: cell.col + 1 })),
            },
      ),
    };
    expect(readRemembered(moved)).toEqual(OPTIONS);
  });

  test('the hidden cells are hidden, and the page prints no more columns for them', () => {
    const long = { ...OPTIONS, off: Array.from({ length: 8000 }, (_, i) => `user.公式${i}`) };
    const book = written(TYPO, check(TYPO, long));
    const own = sheetCells(book).filter(({ value }) => String(value).startsWith('gouji:options:'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.every(({ text }) => text.length < 32_000)).toBe(true);
    expect(readRemembered(book)).toEqual(long);
  });
});

describe('damaged settings', () => {
  const first = written(TYPO, check(TYPO, OPTIONS));

  test.each<[string, string]>([
    ['no JSON', '{"off":['],
    ['another value', '42'],
    ['null', 'null'],
    ['an array', '[1,2]'],
    ['nothing', ''],
    [
      'wrong kinds',
      '{"off":"x","severities":[1],"roundingNotes":"no","tables":{"budget.income":{"sheet":1}}}',
    ],
  ])('%s: the defaults, never a crash', (_name, text) => {
    const book = tampered(first, () => `gouji:options:${text}`);
    expect(readRemembered(book)).toEqual(DEFAULT_OPTIONS);
    expect(check(book).faults).toEqual([]);
  });

  test('what is good of it is kept', () => {
    const book = tampered(
      first,
      () =>
        'gouji:options:{"off":["a",1,"a"],"severities":{"b":"note","c":"grave"},' +
        '"tables":{"budget.income":{"sheet":"x","row":-1,"col":0},"budget.expenditure":{"sheet":"x","row":1,"col":2}}}',
    );
    expect(readRemembered(book)).toEqual({
      off: ['a'],
      severities: { b: 'note' },
      roundingNotes: true,
      marks: 'fill',
      tables: { 'budget.expenditure': { sheet: 'x', row: 1, col: 2 } },
    });
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const options = readRemembered(tampered(first, () => `gouji:options:${text}`));
        expect(Array.isArray(options.off)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('settings come back as they were, whatever is in them', () => {
  const options: fc.Arbitrary<CheckOptions> = fc.record({
    off: fc.uniqueArray(fc.string({ unit: 'binary' })),
    severities: fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      { noNullPrototype: true },
    ),
    roundingNotes: fc.boolean(),
    marks: fc.constantFrom('fill' as const, 'frame' as const),
    tables: fc.constant({}),
  });
  const sheet = sheetCells(written(TYPO, check(TYPO)));
  const marker = sheet.find(({ value }) => value === 'gouji:findings');
  if (!marker) throw new Error('no marker');
  fc.assert(
    fc.property(options, (one) => {
      const cells = rememberedTexts(one).map((value, index) => ({
        ...marker,
        value,
        text: value,
        col: marker.col + 1 + index,
      }));
      const book = {
        name: 'a',
        sheets: [
          {
            name: 'b',
            visibility: 'visible' as const,
            hiddenRows: new Set<number>(),
            merges: null,
            cells: [marker, ...cells],
          },
        ],
      };
      expect(readRemembered(book)).toEqual(one);
    }),
    { numRuns: 100 },
  );
});
