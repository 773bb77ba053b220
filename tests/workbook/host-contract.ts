import { describe, expect, test } from '@jest/globals';
import { cellKey } from '../../src/core/address';
import { WorkbookError, type WorkbookHost } from '../../src/workbook/host';
import type { Mark, OwnSheet, WritePlan } from '../../src/workbook/plan';
import type { CellSnapshot, Snapshot } from '../../src/workbook/snapshot';

/** What the workbook that a host is tried on has to hold: sheet, visibility, cells as address to content. */
export const CONTRACT_WORKBOOK = [
  {
    name: '表1',
    visibility: 'visible',
    cells: [
      { row: 0, col: 0, value: '部门收支总表', formula: null, format: 'General', text: '部门收支总表' },
      { row: 1, col: 0, value: '合计', formula: null, format: 'General', text: '合计' },
      { row: 1, col: 1, value: 100, formula: null, format: '#,##0.00', text: '100.00' },
      { row: 2, col: 1, value: 200, formula: 'B2*2', format: '#,##0.00', text: '200.00' },
    ],
  },
  {
    name: '存档',
    visibility: 'hidden',
    cells: [{ row: 4, col: 2, value: 7, formula: null, format: 'General', text: '7' }],
  },
] as const;

const SHEET: OwnSheet = {
  name: '校核结果',
  columns: [{ width: 6 }, { width: 40 }, { width: 12, hidden: true }],
  rows: [
    { cells: [{ value: '校核结果', style: { bold: true, size: 16, align: 'center' } }], height: 30 },
    { cells: [{ value: 1 }, { value: '=B2*2', style: { wrap: true, border: true } }, null] },
    {
      cells: [
        { value: '查看', link: { sheet: '表1', address: 'B2' } },
        { value: '+-@ 开头', style: { fill: 'FFEB9C' } },
      ],
    },
    { cells: [{ value: 12.5, style: { numberFormat: '#,##0.00' } }, { value: 'a & b < c\n第二行' }] },
  ],
  merges: ['A1:B1'],
  repeatRows: [0, 0],
  freezeRows: 1,
  page: { orientation: 'landscape', footer: '第 &P 页，共 &N 页' },
};

const MARKS: readonly Mark[] = [
  { range: { sheet: '表1', top: 1, left: 1, bottom: 1, right: 1 }, kind: 'cause' },
  { range: { sheet: '表1', top: 2, left: 0, bottom: 2, right: 1 }, kind: 'error' },
  { range: { sheet: '存档', top: 4, left: 2, bottom: 4, right: 2 }, kind: 'note' },
];

/** The plan without how its marks are cut into ranges: which cell carries which kind. */
function marked(plan: WritePlan): string[] {
  const cells = (plan.marks ?? []).flatMap(({ range, kind }) => {
    const list: string[] = [];
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let col = range.left; col <= range.right; col += 1)
        list.push(`${cellKey({ sheet: range.sheet, row, col })} ${kind}`);
    return list;
  });
  return [...new Set(cells)].sort();
}

function cellAt(snapshot: Snapshot, sheet: string, row: number, col: number): CellSnapshot | undefined {
  const found = snapshot.sheets.find((candidate) => candidate.name === sheet);
  return found?.cells.find((cell) => cell.row === row && cell.col === col);
}

/**
 * The behaviour that any WorkbookHost must have. `create` gives a host over a fresh workbook that holds
 * CONTRACT_WORKBOOK.
 */
export function describeWorkbookHost(hostName: string, create: () => Promise<WorkbookHost>): void {
  describe(`a workbook host: ${hostName}`, () => {
    test('snapshot: sheets in order, visibility, only cells that hold something, in order', async () => {
      const { sheets } = await (await create()).snapshot();
      expect(sheets.map(({ name, visibility }) => ({ name, visibility }))).toEqual(
        CONTRACT_WORKBOOK.map(({ name, visibility }) => ({ name, visibility })),
      );
      sheets.forEach((sheet, index) => {
        expect(sheet.cells).toEqual(
          CONTRACT_WORKBOOK[index]?.cells.map((cell) => ({ ...cell, error: null, uncached: false })),
        );
      });
    });

    test('an empty plan changes nothing', async () => {
      const host = await create();
      const before = await host.snapshot();
      expect(await host.apply({})).toEqual({});
      expect(await host.snapshot()).toEqual(before);
    });

    test('marks leave every cell as it is; each plan names all that should be there', async () => {
      const host = await create();
      const before = await host.snapshot();
      expect(marked(await host.apply({ marks: MARKS }))).toEqual([]);
      expect(await host.snapshot()).toEqual(before);
      expect(marked(await host.apply({ marks: MARKS }))).toEqual(marked({ marks: MARKS }));
      expect(marked(await host.apply({ marks: MARKS.slice(0, 1) }))).toEqual(marked({ marks: MARKS }));
      expect(marked(await host.apply({ marks: [] }))).toEqual(marked({ marks: MARKS.slice(0, 1) }));
      expect(marked(await host.apply({ marks: [] }))).toEqual([]);
    });

    test('marks without a fill take the place of those with one, and come back as what they were', async () => {
      const host = await create();
      const framed = MARKS.map((mark): Mark => ({ ...mark, style: 'frame' }));
      await host.apply({ marks: MARKS });
      const inverse = await host.apply({ marks: framed });
      expect(inverse.marks?.every(({ style }) => style === undefined)).toBe(true);
      const back = await host.apply(inverse);
      expect(back.marks?.every(({ style }) => style === 'frame')).toBe(true);
      expect(marked(back)).toEqual(marked({ marks: MARKS }));
    });

    test('marks stay where a plan does not speak of them', async () => {
      const host = await create();
      await host.apply({ marks: MARKS });
      const inverse = await host.apply({ putSheets: [SHEET] });
      expect(inverse.marks).toBeUndefined();
      expect(marked(await host.apply({ marks: [] }))).toEqual(marked({ marks: MARKS }));
    });

    test('a sheet is put behind the others, texts as texts whatever they begin with', async () => {
      const host = await create();
      const inverse = await host.apply({ putSheets: [SHEET] });
      const snapshot = await host.snapshot();
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['表1', '存档', '校核结果']);
      expect(cellAt(snapshot, '校核结果', 1, 1)).toMatchObject({ value: '=B2*2', formula: null });
      expect(cellAt(snapshot, '校核结果', 2, 1)).toMatchObject({ value: '+-@ 开头', formula: null });
      expect(cellAt(snapshot, '校核结果', 3, 1)?.value).toBe('a & b < c\n第二行');
      expect(cellAt(snapshot, '校核结果', 3, 0)).toMatchObject({ value: 12.5, text: '12.50' });
      expect(inverse).toEqual({ removeSheets: ['校核结果'] });
      await host.apply(inverse);
      expect((await host.snapshot()).sheets.map((sheet) => sheet.name)).toEqual(['表1', '存档']);
    });

    test('a sheet of that name is replaced whole, in its place', async () => {
      const host = await create();
      await host.apply({ putSheets: [SHEET, { ...SHEET, name: '勾稽关系表' }] });
      const before = await host.snapshot();
      const inverse = await host.apply({
        putSheets: [{ ...SHEET, rows: [{ cells: [{ value: '新' }] }], merges: [] }],
      });
      const after = await host.snapshot();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(['表1', '存档', '校核结果', '勾稽关系表']);
      expect(after.sheets[2]?.cells.map((cell) => cell.value)).toEqual(['新']);
      await host.apply(inverse);
      expect(await host.snapshot()).toEqual(before);
    });

    test('removing a sheet gives the plan that puts it back; a name that is not there is passed over', async () => {
      const host = await create();
      await host.apply({ putSheets: [SHEET] });
      const before = await host.snapshot();
      const inverse = await host.apply({ removeSheets: ['校核结果', '没有这张表'] });
      expect((await host.snapshot()).sheets).toHaveLength(2);
      expect(inverse.putSheets?.map((sheet) => sheet.name)).toEqual(['校核结果']);
      expect(inverse.putSheets?.[0]).toMatchObject({
        merges: SHEET.merges,
        freezeRows: 1,
        repeatRows: [0, 0],
        page: SHEET.page,
      });
      await host.apply(inverse);
      expect(await host.snapshot()).toEqual(before);
    });

    test('live formulas, hidden rows and columns, the columns that are printed: written, replaced, put back', async () => {
      const host = await create();
      const live: OwnSheet = {
        ...SHEET,
        rows: [
          { cells: [{ value: 2, formula: '1+1' }, { value: '明' }, { value: '记号' }] },
          { cells: [{ value: 7 }, { value: '暗' }], hidden: true },
        ],
        merges: [],
        printColumns: [0, 1],
      };
      await host.apply({ putSheets: [live] });
      const before = await host.snapshot();
      expect(cellAt(before, '校核结果', 0, 0)).toMatchObject({ formula: '1+1' });
      expect([...(before.sheets[2]?.hiddenRows ?? [])]).toEqual([1]);
      // Replaced by one that prints all and hides nothing, and back again.
      const inverse = await host.apply({ putSheets: [SHEET] });
      expect(inverse.putSheets).toMatchObject([
        { printColumns: [0, 1], columns: [{}, {}, { hidden: true }], rows: [{}, { hidden: true }] },
      ]);
      const again = await host.apply(inverse);
      expect(again.putSheets?.[0]?.printColumns).toBeUndefined();
      expect(await host.snapshot()).toEqual(before);
    });

    test('cells: a figure, a text, a formula, nothing; formats stay; the inverse puts them back', async () => {
      const host = await create();
      const before = await host.snapshot();
      const inverse = await host.apply({
        setCells: [
          { sheet: '表1', row: 1, col: 1, value: 87.36 },
          { sheet: '表1', row: 1, col: 0, value: '=总计' },
          { sheet: '表1', row: 2, col: 1, value: 262.08, formula: 'B2*3' },
          { sheet: '存档', row: 4, col: 2, value: null },
          { sheet: '表1', row: 9, col: 5, value: 3 },
        ],
      });
      const after = await host.snapshot();
      expect(cellAt(after, '表1', 1, 1)).toMatchObject({ value: 87.36, text: '87.36', format: '#,##0.00' });
      expect(cellAt(after, '表1', 1, 0)).toMatchObject({ value: '=总计', formula: null });
      expect(cellAt(after, '表1', 2, 1)).toMatchObject({ value: 262.08, formula: 'B2*3' });
      expect(cellAt(after, '表1', 9, 5)).toMatchObject({ value: 3 });
      expect(cellAt(after, '存档', 4, 2)).toBeUndefined();
      await host.apply(inverse);
      expect(await host.snapshot()).toEqual(before);
    });

    test('a plan is carried out whole or not at all', async () => {
      const host = await create();
      await host.apply({ marks: MARKS });
      const before = await host.snapshot();
      const bad: WritePlan = {
        marks: [],
        putSheets: [SHEET],
        setCells: [{ sheet: '没有这张表', row: 0, col: 0, value: 1 }],
      };
      await expect(host.apply(bad)).rejects.toBeInstanceOf(WorkbookError);
      expect(await host.snapshot()).toEqual(before);
      expect(marked(await host.apply({ marks: [] }))).toEqual(marked({ marks: MARKS }));
    });

    test('the same plan twice is the same as once', async () => {
      const host = await create();
      const plan: WritePlan = { marks: MARKS, putSheets: [SHEET], removeSheets: [] };
      await host.apply(plan);
      const once = await host.snapshot();
      await host.apply(plan);
      expect(await host.snapshot()).toEqual(once);
    });
  });
}
