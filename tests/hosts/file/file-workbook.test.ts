import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook, newReportWorkbook } from '../../../src/hosts/file/file-workbook';
import { describeWorkbookHost } from '../../workbook/host-contract';
import { data, tinyXlsx } from './tiny';

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>';

const SHEETS = {
  表1: data(
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>100</v></c></row>' +
      '<row r="3"><c r="B3" s="1"><f>B2*2</f><v>200</v></c></row>',
  ),
  存档: data('<row r="5"><c r="C5"><v>7</v></c></row>'),
};
const OPTIONS = {
  sheets: SHEETS,
  styles: STYLES,
  sharedStrings: '<si><t>部门收支总表</t></si><si><t>合计</t></si>',
  sheetAttributes: { 存档: 'state="hidden"' },
};

describeWorkbookHost('a file', () => Promise.resolve(FileWorkbook.open(tinyXlsx(OPTIONS), '例.xlsx')));
describeWorkbookHost('a file with prefixed names', () =>
  Promise.resolve(FileWorkbook.open(tinyXlsx({ ...OPTIONS, prefix: 'x:' }), '例.xlsx')),
);

const RESULT = {
  name: '校核结果',
  columns: [{ width: 10 }],
  rows: [{ cells: [{ value: '无', style: { bold: true } }] }],
  merges: [],
  repeatRows: null,
  freezeRows: 0,
  page: { orientation: 'landscape', footer: '' },
} as const;

describe('what a file host does beyond the contract', () => {
  test('bytes are the very same as long as nothing was written', async () => {
    const bytes = tinyXlsx(OPTIONS);
    const workbook = FileWorkbook.open(bytes, '例.xlsx');
    await workbook.snapshot();
    expect(workbook.toBytes()).toBe(bytes);
  });

  test('clearing a workbook that was never checked gives its very bytes', async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/rich.xlsx')));
    const workbook = FileWorkbook.open(bytes, '预算.xlsx');
    expect(await workbook.apply({ marks: [], removeSheets: ['校核结果'] })).toEqual({ marks: [] });
    expect(workbook.toBytes()).toBe(bytes);
  });

  test('an .xls is read and never written', async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/rich.xls')));
    const workbook = FileWorkbook.open(bytes, '预算.xls');
    expect(workbook.writable).toBe(false);
    await expect(workbook.apply({ putSheets: [RESULT] })).rejects.toMatchObject({ code: 'not-writable' });
    expect((await workbook.snapshot()).sheets).toHaveLength(9);
    expect(workbook.toBytes()).toBe(bytes);
  });

  test.each([
    ['rich.xlsx', '.xlsx'],
    ['rich.xlsm', '.xlsm'],
    ['rich.xls', null],
  ])('%s is to be written as %s, whatever it is named', (fixture, extension) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures', fixture)));
    expect(FileWorkbook.open(bytes, '预算.xls').extension).toBe(extension);
  });

  test('a report starts empty, takes sheets, and is no file before it has one', async () => {
    const report = newReportWorkbook();
    expect((await report.snapshot()).sheets).toEqual([]);
    expect(() => report.toBytes()).toThrow(/至少要有一张可见的工作表/);
    const inverse = await report.apply({ putSheets: [RESULT] });
    const read = await FileWorkbook.open(report.toBytes(), '报告.xlsx').snapshot();
    expect(read.sheets.map((sheet) => [sheet.name, sheet.cells[0]?.value])).toEqual([['校核结果', '无']]);
    await report.apply(inverse);
    expect((await report.snapshot()).sheets).toEqual([]);
  });

  test('the last visible sheet stays', async () => {
    const workbook = FileWorkbook.open(tinyXlsx(OPTIONS), '例.xlsx');
    await expect(workbook.apply({ removeSheets: ['表1'] })).rejects.toMatchObject({ code: 'not-writable' });
    expect((await workbook.snapshot()).sheets).toHaveLength(2);
  });

  test.each(['', 'a'.repeat(32), '结果:1', "'结果"])('a sheet cannot be named %j', async (name) => {
    const workbook = FileWorkbook.open(tinyXlsx(OPTIONS), '例.xlsx');
    await expect(workbook.apply({ putSheets: [{ ...RESULT, name }] })).rejects.toMatchObject({
      code: 'not-writable',
    });
  });

  test('an empty file is told at once', () => {
    expect(() => FileWorkbook.open(new Uint8Array(), '空.xlsx')).toThrow(/空文件/);
  });
});
