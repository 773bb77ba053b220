import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { readSnapshot } from '../../../src/hosts/file/read';
import { checkSnapshot } from '../../../src/outputs/check';
import { centralBudgetFamily } from '../../../src/templates/central-budget';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { bookOf } from '../../support/excel-backend/backend';
import { startBackend } from '../../support/excel-backend/office';
import { BookModel } from '../../support/excel-backend/model';

const ROOT = join(__dirname, '../../..');

function fileSnapshot(path: string): Snapshot {
  return readSnapshot(new Uint8Array(readFileSync(join(ROOT, path))), path.split('/').at(-1) ?? path);
}

/** A snapshot without what Excel does not tell before ExcelApi 1.13, and hides nothing of where rows are empty. */
function comparable({ name, sheets }: Snapshot) {
  return {
    name,
    sheets: sheets.map((sheet) => {
      const rows = sheet.cells.map((cell) => cell.row);
      const within = (row: number): boolean => row >= Math.min(...rows) && row <= Math.max(...rows);
      return {
        ...sheet,
        merges: null,
        hiddenRows: [...sheet.hiddenRows].filter(within).sort((a, b) => a - b),
        cells: sheet.cells.filter((cell) => !cell.uncached),
      };
    }),
  };
}

/** A book of so many sheets, each with so many rows and columns of figures. */
function bookOfFigures(sheets: number, rows: number, cols: number): BookModel {
  const book = new BookModel('数.xlsx');
  for (let s = 0; s < sheets; s += 1) {
    const sheet = book.add(`表${String(s + 1)}`);
    for (let r = 0; r < rows; r += 1) for (let c = 0; c < cols; c += 1) sheet.input(r, c, r * 100 + c + 0.25);
  }
  return book;
}

describe('reading the workbook that is open', () => {
  test.each(['assets/samples/sample-disclosure-2025.xlsx', 'tests/fixtures/rich.xlsx'])(
    '%s is read as the file host reads it',
    async (path) => {
      const expected = fileSnapshot(path);
      const read = await new ExcelHost(startBackend(bookOf(expected)).session).snapshot();
      expect(comparable(read)).toEqual(comparable(expected));
    },
  );

  test('the sample has the same findings, read in three requests', async () => {
    const expected = fileSnapshot('assets/samples/sample-disclosure-2025.xlsx');
    const backend = startBackend(bookOf(expected));
    const read = await new ExcelHost(backend.session).snapshot();
    const findings = checkSnapshot(read, centralBudgetFamily).findings;
    expect(findings).toEqual(checkSnapshot(expected, centralBudgetFamily).findings);
    expect(findings.length).toBeGreaterThan(3);
    expect(backend.requests).toHaveLength(3);
    expect(Math.max(...backend.requests.map((request) => request.bytesOut))).toBeLessThan(5_000_000);
  });

  test('fifty sheets take three requests too, and none of them writes', async () => {
    const backend = startBackend(bookOfFigures(50, 30, 10));
    const { sheets } = await new ExcelHost(backend.session).snapshot();
    expect(sheets.map((sheet) => sheet.cells.length)).toEqual(new Array(50).fill(300));
    expect(backend.requests).toHaveLength(3);
    const written = backend.requests.flatMap((request) => request.writes);
    expect(written.filter((name) => name !== 'GetRowProperties')).toEqual([]);
  });

  test('what is more than a request holds is read in several, each below 5 MB, and nothing is missed', async () => {
    const backend = startBackend(bookOfFigures(3, 2500, 14));
    const { sheets } = await new ExcelHost(backend.session).snapshot();
    expect(sheets.map((sheet) => sheet.cells.length)).toEqual([35000, 35000, 35000]);
    expect(sheets[2]?.cells.at(-1)).toMatchObject({
      row: 2499,
      col: 13,
      value: 249913.25,
      text: '249913.25',
    });
    expect(backend.requests).toHaveLength(2 + Math.ceil((3 * 35000) / 80000));
    expect(Math.max(...backend.requests.map((request) => request.bytesOut))).toBeLessThan(5_000_000);
  });

  test('an answer that Excel finds too large is asked for by halves', async () => {
    const backend = startBackend(bookOfFigures(1, 1000, 10));
    backend.answerLimit = 150_000;
    const { sheets } = await new ExcelHost(backend.session).snapshot();
    expect(sheets[0]?.cells).toHaveLength(10000);
    backend.answerLimit = 20;
    await expect(new ExcelHost(backend.session).snapshot()).rejects.toMatchObject({ code: 'too-large' });
  });

  test('errors, truth values, dates, texts that look like formulas or errors of a column too narrow', async () => {
    const book = new BookModel('杂.xlsx');
    const sheet = book.add('杂');
    const put = (
      row: number,
      value: string | number | boolean,
      format?: string,
      formula: string | null = null,
    ) => {
      sheet.cells.set(sheet.key(row, 0), { value, formula, isError: false, text: null });
      if (format) sheet.formats.set(sheet.key(row, 0), { numberFormat: format });
    };
    put(0, '#REF!', undefined, 'B1+#REF!');
    put(1, true);
    put(2, 45658, 'yyyy/m/d');
    put(3, '=B2*2');
    put(4, 11348.25, '#,##0.00');
    put(5, 0.123456789012);
    put(6, '');
    put(7, '', undefined, 'IF(B1,"","")');
    sheet.colWidths.set(0, 30);
    sheet.cells.get(sheet.key(7, 0))!.text = '';
    const backend = startBackend(book);
    const { sheets } = await new ExcelHost(backend.session).snapshot();
    expect(sheets[0]?.cells).toMatchObject([
      { row: 0, value: null, error: '#REF!', text: '#REF!', formula: 'B1+#REF!' },
      { row: 1, value: true, text: 'TRUE' },
      { row: 2, value: 45658, text: '2025/1/1', format: 'yyyy/m/d' },
      { row: 3, value: '=B2*2', formula: null },
      { row: 4, value: 11348.25, text: '11,348.25' },
      { row: 5, value: 0.123456789012, text: '0.123456789' },
      { row: 7, value: '', formula: 'IF(B1,"","")' },
    ]);
    // One more request, since figures did not fit.
    expect(backend.requests).toHaveLength(4);
  });

  test('hidden sheets are read, hidden rows told apart, whether some or all are hidden', async () => {
    const book = bookOfFigures(3, 5, 2);
    book.sheets[0]!.hiddenRows.add(1).add(3);
    for (let row = 0; row < 5; row += 1) book.sheets[1]!.hiddenRows.add(row);
    book.sheets[1]!.visibility = 'Hidden';
    book.sheets[2]!.visibility = 'VeryHidden';
    const { sheets } = await new ExcelHost(startBackend(book).session).snapshot();
    expect(sheets.map(({ visibility, hiddenRows }) => [visibility, [...hiddenRows]])).toEqual([
      ['visible', [1, 3]],
      ['hidden', [0, 1, 2, 3, 4]],
      ['veryHidden', []],
    ]);
  });

  test('protected sheets are read, and named', async () => {
    const book = bookOfFigures(2, 2, 2);
    book.sheets[1]!.isProtected = true;
    const host = new ExcelHost(startBackend(book).session);
    expect((await host.snapshot()).sheets[1]?.cells).toHaveLength(4);
    expect(host.protectedSheets).toEqual(['表2']);
  });

  test('while a cell is edited reading waits; an Excel that cannot wait says what to do', async () => {
    const backend = startBackend(bookOfFigures(1, 2, 2));
    const end = backend.startEditing();
    let done = false;
    const reading = new ExcelHost(backend.session).snapshot().then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    await expect(new ExcelHost(backend.impatient).snapshot()).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/正在编辑.*回车或 Esc/),
    });
    end();
    await reading;
  });

  test('an empty workbook, and one sheet with nothing on it', async () => {
    const book = new BookModel('空.xlsx');
    book.add('Sheet1');
    const { sheets } = await new ExcelHost(startBackend(book).session).snapshot();
    expect(sheets).toEqual([
      { name: 'Sheet1', visibility: 'visible', cells: [], hiddenRows: new Set(), merges: null },
    ]);
  });
});
