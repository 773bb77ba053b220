import { describe, expect, test } from '@jest/globals';
import { between, keyOf, layOutSheet, marksByCell } from '../../../src/taskpane/browser/sheet-layout';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';

const cell = (row: number, col: number, text: string) => ({
  row,
  col,
  value: text,
  text,
  format: 'General',
  formula: null,
  error: null,
  uncached: false,
});
const SHEET: SheetSnapshot = {
  name: '表1',
  visibility: 'visible',
  cells: [cell(0, 0, '标题'), cell(3, 1, '1,234,567,890.00'), cell(5, 2, '很'.repeat(200))],
  hiddenRows: new Set([2]),
  merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
};

describe('a sheet laid out', () => {
  test('hidden rows are left out, but for the one that is led to', () => {
    expect(layOutSheet(SHEET, null).rows.slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(layOutSheet(SHEET, 2).rows.slice(0, 4)).toEqual([0, 1, 2, 3]);
  });

  test('a column is as wide as its figures, never narrower than a head, and long texts do not widen it', () => {
    const { lefts } = layOutSheet(SHEET, null);
    const widths = lefts.slice(1).map((right, nth) => right - (lefts[nth] ?? 0));
    expect(widths[0]).toBe(64);
    expect(widths[1]).toBeGreaterThan(120);
    expect(widths[2]).toBe(64);
    expect(widths).toHaveLength(5);
  });

  test('cells and merged areas are found by their place', () => {
    const layout = layOutSheet(SHEET, null);
    expect(layout.cellAt(3, 1)?.text).toBe('1,234,567,890.00');
    expect(layout.cellAt(3, 0)).toBeNull();
    expect(layout.mergeAt(1, 2)).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
    expect(layout.mergeAt(2, 0)).toBeNull();
  });

  test.each([
    [0, 90, [0, 0]],
    [0, 101, [0, 1]],
    [150, 260, [1, 2]],
    [-50, 5000, [0, 2]],
    [290, 290, [2, 2]],
  ] as const)('between %d and %d lie the columns %j', (from, to, expected) => {
    expect(between([0, 100, 200, 300], from, to)).toEqual(expected);
  });

  test('marks stand on the cells of their own sheet', () => {
    const range = { sheet: '表1', top: 3, left: 1, bottom: 3, right: 2 };
    const marks = marksByCell([{ range, kind: 'error' }], '表1');
    expect([...marks]).toEqual([
      [keyOf(3, 1), 'error'],
      [keyOf(3, 2), 'error'],
    ]);
    expect(marksByCell([{ range, kind: 'error' }], '表2').size).toBe(0);
  });
});
