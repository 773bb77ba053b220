import { SSF } from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellOf, generalText } from '../../../src/hosts/excel/cells';
import { halves, intoRequests, type Block } from '../../../src/hosts/excel/chunks';
import { addressLists } from '../../../src/hosts/excel/marks';
import { footerCode, footerParts } from '../../../src/hosts/excel/page';
import { styleAreas } from '../../../src/hosts/excel/style-areas';
import { widthsOf } from '../../../src/hosts/excel/widths';
import { written } from '../../../src/hosts/excel/written';
import { parseRange } from '../../../src/core/address';
import type { CellStyle, OwnSheet } from '../../../src/workbook/plan';

describe('a number in the format General', () => {
  test.each([
    [0, '0'],
    [-5, '-5'],
    [21099.23, '21099.23'],
    [0.1 + 0.2, '0.3'],
    [123456789012, '1.23457E+11'],
    [0.00001234, '0.00001234'],
    [12345678.123456, '12345678.12'],
    [-0.5, '-0.5'],
  ])('%d prints as %s', (value, text) => {
    expect(generalText(value)).toBe(text);
  });

  test('prints as in the file host, whatever it is', () => {
    const figure = fc.oneof(
      fc.integer({ min: -99999999999, max: 99999999999 }),
      fc.integer({ min: -999999999, max: 999999999 }).map((n) => n / 100),
      fc.integer({ min: -999999999, max: 999999999 }).map((n) => n / 1000000),
    );
    fc.assert(fc.property(figure, (value) => generalText(value) === SSF.format('General', value)));
  });
});

describe('packing what is read into requests', () => {
  const block = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    cols: fc.integer({ min: 1, max: 12 }),
    top: fc.nat(5),
    left: fc.nat(3),
  });
  const lines = (blocks: readonly Block<number>[]): string[] =>
    blocks.flatMap(({ item, top, left, rows, cols }) =>
      Array.from({ length: rows }, (_, r) => [item, top + r, left, cols].join(' ')),
    );

  test('every row comes once, in order; no request is larger than the limit unless it is one row', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (list, limit) => {
        const blocks = list.map((one, item) => ({ ...one, item }));
        const requests = intoRequests(blocks, limit);
        expect(lines(requests.flat())).toEqual(lines(blocks));
        for (const request of requests) {
          const cells = request.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
          expect(cells <= limit || (request.length === 1 && request[0]?.rows === 1)).toBe(true);
        }
      }),
    );
  });

  test('halves hold the same rows; one row has none', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (list) => {
        const blocks = list.map((one, item) => ({ ...one, item }));
        const parts = halves(blocks);
        if (parts) expect(lines(parts.flat())).toEqual(lines(blocks));
        else expect(lines(blocks)).toHaveLength(1);
      }),
    );
  });
});

describe('what is put into a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+5', "'+5"],
    ['@名', "'@名"],
    ['2025年1月1日', "'2025年1月1日"],
    ['0123', "'0123"],
    ["'引", "''引"],
    ['', ''],
    [null, ''],
    [NaN, ''],
    [12.5, 12.5],
    [true, true],
  ])('%j as %j', (value, input) => {
    expect(written({ value })).toBe(input);
  });

  test('a formula gets its sign, and comes back without it', () => {
    expect(written({ value: 3, formula: 'A1*3' })).toBe('=A1*3');
    expect(cellOf(0, 0, 3, '=A1*3', '3', 'General')).toMatchObject({ formula: 'A1*3', value: 3 });
    expect(cellOf(0, 0, '=A1*3', '=A1*3', '=A1*3', 'General')).toMatchObject({
      formula: null,
      value: '=A1*3',
    });
  });
});

describe('the areas of styles', () => {
  const style = fc.option(fc.constantFrom<CellStyle>({ bold: true }, { wrap: true }, { size: 9 }), {
    nil: null,
  });

  test('each cell is in one area of its own style', () => {
    fc.assert(
      fc.property(fc.array(fc.array(style, { maxLength: 6 }), { maxLength: 8 }), (grid) => {
        const rows = grid.map((line) => ({
          cells: line.map((one) => (one ? { value: null, style: one } : null)),
        }));
        const found = new Map<string, CellStyle>();
        for (const { style: one, addresses } of styleAreas({ rows } as unknown as OwnSheet)) {
          for (const address of addresses) {
            const area = parseRange(address)!;
            for (let r = area.top; r <= area.bottom; r += 1)
              for (let c = area.left; c <= area.right; c += 1) {
                expect(found.has(`${String(r)} ${String(c)}`)).toBe(false);
                found.set(`${String(r)} ${String(c)}`, one);
              }
          }
        }
        const wanted = grid.flatMap((line, r) =>
          line.flatMap((one, c) => (one ? [[`${String(r)} ${String(c)}`, one] as const] : [])),
        );
        expect(found).toEqual(new Map(wanted));
      }),
    );
  });

  test('lists of areas stay short enough for Excel and lose none', () => {
    const addresses = Array.from({ length: 3000 }, (_, i) => `B${String(i + 1)}`);
    const lists = addressLists(addresses);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8192);
    expect(lists.join(',').split(',')).toEqual(addresses);
    expect(addressLists([])).toEqual([]);
  });
});

describe('footers and widths', () => {
  test.each([
    ['第 &P 页', { left: '', center: '第 &P 页', right: '' }],
    ['&L编制：&C第 &P 页，共 &N 页', { left: '编制：', center: '第 &P 页，共 &N 页', right: '' }],
    ['&LA && B&R&D', { left: 'A && B', center: '', right: '&D' }],
    ['', { left: '', center: '', right: '' }],
  ])('%j has its parts and comes back from them', (code, parts) => {
    expect(footerParts(code)).toEqual(parts);
    expect(footerCode(parts)).toBe(code);
  });

  test('a width in characters is one in points and comes back', () => {
    // 宋体 11: 8.38 characters are 72 pixels, 54 points.
    const widths = widthsOf(54, 8.38);
    expect(widths.toPoints(8.38)).toBeCloseTo(54, 1);
    for (const width of [6, 12.5, 40])
      expect(widths.toCharacters(widths.toPoints(width))).toBeCloseTo(width, 1);
    expect(widthsOf(0, 8.38).toPoints(10)).toBe((10 * 7 + 5) * 0.75);
  });
});
