import { expect, test } from '@jest/globals';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { workbookBytes } from '../../support/workbook';

const TYPES = '[Content_Types].xml';
/** What SheetJS, and so many a web system's export, writes into every .xlsx: no macro, only a default for .bin. */
const DEFAULT =
  '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>';

test('a default content type with macroEnabled in its name makes no .xlsm of an .xlsx', () => {
  const parts = unzipSync(new Uint8Array(workbookBytes([{ name: 'Sheet1', rows: [['甲', 1]] }])));
  const types = strFromU8(parts[TYPES] ?? new Uint8Array());
  const given = types.includes(DEFAULT) ? types : types.replace('<Override', `${DEFAULT}<Override`);
  const bytes = zipSync({ ...parts, [TYPES]: strToU8(given) });
  expect(FileWorkbook.open(bytes, 'export.xlsx').extension).toBe('.xlsx');
});
