import { describe, expect, test } from '@jest/globals';
import type { Snapshot } from '../../src/workbook/snapshot';
import { LAYOUTS } from './layouts';
import { sampleSheets } from './sample/book';
import { snapshotOf } from './workbook';

const print = (snapshot: Snapshot): string =>
  JSON.stringify(snapshot, (_, value: unknown) =>
    value instanceof Set ? [...(value as Set<number>)] : value,
  );

const before = print(snapshotOf(sampleSheets()));

describe('layouts of the sample', () => {
  test('have names of their own', () => {
    expect(new Set(LAYOUTS.map((each) => each.name)).size).toBe(LAYOUTS.length);
  });

  test.each(LAYOUTS.map((each) => [each.name, each] as const))(
    '%s: a change that leaves its source',
    (_, each) => {
      const sheets = sampleSheets();
      const after = snapshotOf(each.change(sheets));
      expect(print(after) === before).toBe(false);
      expect(print(snapshotOf(sheets)) === before).toBe(true);
      for (const sheet of after.sheets) {
        const order = sheet.cells.map((cell) => cell.row * 1000 + cell.col);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
      expect(new Set(after.sheets.map((sheet) => sheet.name)).size).toBe(after.sheets.length);
    },
  );
});
