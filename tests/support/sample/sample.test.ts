import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from '@jest/globals';
import { rangeAddress } from '../../../src/core/address';
import { sheetSnapshot } from '../workbook';
import { SAMPLE_FILE, sampleSheets } from './book';
import { narrativeParagraphs } from './narrative';

const book = XLSX.read(readFileSync(SAMPLE_FILE), { cellNF: true });
const sheets = sampleSheets();

describe('the committed sample', () => {
  test('has the sheets that the script makes, in order', () => {
    expect(book.SheetNames).toEqual(sheets.map((sheet) => sheet.name));
  });

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s: cell by cell', (name, sheet) => {
    const filed = book.Sheets[name] as XLSX.WorkSheet;
    const read = Object.keys(filed)
      .filter((address) => !address.startsWith('!'))
      .map((address) => ({ at: XLSX.utils.decode_cell(address), cell: filed[address] as XLSX.CellObject }))
      .filter(({ cell }) => cell.v !== undefined && cell.v !== '')
      .map(({ at, cell }) => [at.r, at.c, cell.v, cell.z ?? 'General', cell.f ?? null]);
    const made = sheetSnapshot(sheet).cells.map((cell) => [
      cell.row,
      cell.col,
      cell.value,
      cell.format,
      cell.formula,
    ]);
    expect(read).toEqual(made);
    const merges = (filed['!merges'] ?? []).map(({ s, e }) =>
      rangeAddress({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    );
    expect(merges).toEqual(sheet.merges);
  });

  test('keeps the kinds of mistakes that were published', () => {
    const text = narrativeParagraphs().join('\n');
    for (const mistake of [
      '院2025收支',
      '占94.61%',
      '45万，',
      '占5.12%',
      '1,328.13万元，增长19.29%。',
      '费232.30万元',
    ]) {
      expect(text).toContain(mistake);
    }
    for (const mistake of ['咨询费', '会议费', '口技技术', '3,178.80']) expect(text).toContain(mistake);
    expect(text).not.toMatch(/机关运行经费|国有资产/);
  });
});
