import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { besides, FilePaneWorkbook, opinionsWorkbook } from '../../../src/taskpane/hosts/file-workbook';
import type { OwnSheet } from '../../../src/workbook/plan';

const SAMPLE = new Uint8Array(
  readFileSync(join(__dirname, '../../../assets/samples/sample-disclosure-2025.xlsx')),
);
const SHEET: OwnSheet = {
  name: '校核结果',
  columns: [{ width: 20 }],
  rows: [{ cells: [{ value: '结果' }] }],
  merges: [],
  repeatRows: null,
  freezeRows: 0,
  page: { orientation: 'portrait', footer: '' },
};

function oldWorkbook(): FilePaneWorkbook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['合计', 12.5]]), '表1');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  return FilePaneWorkbook.open(bytes, '旧.xls');
}

describe('the name beside a workbook', () => {
  test.each([
    ['预算.xlsx', '预算.校核.xlsx'],
    ['预算.校核.xlsx', '预算.校核.xlsx'],
    ['2025.1.XLS', '2025.1.校核.xlsx'],
    ['无后缀', '无后缀.校核.xlsx'],
    ['.xlsx', '工作簿.校核.xlsx'],
  ])('of %s is %s', (name, beside) => {
    expect(besides(name, '校核', '.xlsx')).toBe(beside);
  });
});

describe('a dropped workbook', () => {
  test('takes what is written, and gives it as a file that opens', async () => {
    const workbook = FilePaneWorkbook.open(SAMPLE, '预算.xlsx');
    expect(workbook.file()?.bytes).toEqual(SAMPLE);
    await workbook.apply({ putSheets: [SHEET] });
    const file = workbook.file();
    expect(file?.name).toBe('预算.校核.xlsx');
    const saved = await FileWorkbook.open(file?.bytes ?? SAMPLE, 'x').snapshot();
    expect(saved.sheets.map(({ name }) => name)).toContain('校核结果');
  });

  test('a .xls is not written: our sheets go into a report beside it, and are read with it', async () => {
    const workbook = oldWorkbook();
    expect([workbook.writable, workbook.file()]).toEqual([false, null]);
    const inverse = await workbook.apply({
      marks: [{ range: { sheet: '表1', top: 0, left: 1, bottom: 0, right: 1 }, kind: 'error' }],
      putSheets: [SHEET],
    });
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toEqual(['表1', '校核结果']);
    const file = workbook.file();
    expect(file?.name).toBe('旧.校核.xlsx');
    const report = await FileWorkbook.open(file?.bytes ?? SAMPLE, 'x').snapshot();
    expect(report.sheets.map(({ name }) => name)).toEqual(['校核结果']);
    await workbook.apply(inverse);
    expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toEqual(['表1']);
    expect(workbook.file()).toBeNull();
  });

  test('a cell of a .xls is refused with what to do', async () => {
    const write = oldWorkbook().apply({ setCells: [{ sheet: '表1', row: 0, col: 1, value: 1 }] });
    await expect(write).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('.xlsx'),
    });
  });

  test('the user’s reasons go into a workbook of their own', async () => {
    const file = await opinionsWorkbook({ putSheets: [SHEET] }, '预算.xlsx');
    expect(file.name).toBe('预算.处理意见.xlsx');
    expect((await FileWorkbook.open(file.bytes, 'x').snapshot()).sheets).toHaveLength(1);
  });
});
