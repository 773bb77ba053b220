import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { readSnapshot } from '../../../src/hosts/file/read';
import { WorkbookError } from '../../../src/workbook/host';
import type { CellSnapshot } from '../../../src/workbook/snapshot';
import { data, tinyXlsx, type TinyOptions } from './tiny';

const FIXTURES = join(__dirname, '../../fixtures');

function cellsOf(rows: string, options: Partial<TinyOptions> = {}): CellSnapshot[] {
  const bytes = tinyXlsx({ ...options, sheets: { 表1: data(rows) } });
  return [...(readSnapshot(bytes, '例.xlsx').sheets[0]?.cells ?? [])];
}

function cellOf(cell: string, options: Partial<TinyOptions> = {}): CellSnapshot | undefined {
  return cellsOf(`<row r="1">${cell}</row>`, options)[0];
}

function errorOf(run: () => unknown): WorkbookError {
  try {
    run();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="49"/></cellXfs>';

describe('cells of an .xlsx', () => {
  test.each<[string, string, Partial<CellSnapshot>]>([
    [
      'a number',
      '<c r="A1" s="1"><v>21099.2</v></c>',
      { value: 21099.2, text: '21,099.20', format: '#,##0.00' },
    ],
    ['a share', '<c r="A1" s="2"><v>0.1595</v></c>', { value: 0.1595, text: '15.95%', format: '0.00%' }],
    ['a tie, half up', '<c r="A1" s="1"><v>1.005</v></c>', { value: 1.005, text: '1.01' }],
    ['a negative tie', '<c r="A1" s="1"><v>-2.675</v></c>', { value: -2.675, text: '-2.68' }],
    ['a tie in a share', '<c r="A1" s="2"><v>0.94605</v></c>', { value: 0.94605, text: '94.61%' }],
    [
      'a date',
      '<c r="A1" s="3"><v>45658</v></c>',
      { value: 45658, text: '2025年1月', format: 'yyyy"年"m"月"' },
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true, text: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: null, text: '#REF!', error: '#REF!' }],
    [
      'an error of a formula',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { error: '#DIV/0!', formula: '1/0' },
    ],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>合计</t></is></c>', { value: '合计', text: '合计' }],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>合</t></r><r><t xml:space="preserve"> 计</t></r></is></c>',
      { value: '合 计' },
    ],
    [
      'a formula text',
      '<c r="A1" t="str"><f>B1&amp;"元"</f><v>5元</v></c>',
      { value: '5元', formula: 'B1&"元"' },
    ],
    ['an empty text as result', '<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', uncached: false }],
    ['a true zero', '<c r="A1"><f>B1-C1</f><v>0</v></c>', { value: 0, uncached: false, formula: 'B1-C1' }],
    [
      'no value at all',
      '<c r="A1"><f>SUM(B1:B9)</f></c>',
      { value: null, text: '', uncached: true, formula: 'SUM(B1:B9)' },
    ],
    ['an empty value', '<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', { value: null, uncached: true }],
    ['a value that closes itself', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', { value: null, uncached: true }],
    ['a text type without value', '<c r="A1" t="str"><f>SUM(B1:B9)</f></c>', { value: null, uncached: true }],
  ])('%s', (_, cell, expected) => {
    expect(cellOf(cell, { styles: STYLES })).toMatchObject(expected);
  });

  test('shared strings: rich runs joined, phonetic runs left out, spaces kept', () => {
    const sharedStrings =
      '<si><t xml:space="preserve">  收  入 </t></si><si><r><t>支</t></r><r><rPr><b/></rPr><t>出</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    const cells = cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      { sharedStrings },
    );
    expect(cells.map((cell) => cell.value)).toEqual(['  收  入 ', '支出', '東京']);
  });

  test('shared formulas are expanded', () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+$C$1</f><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
    );
    expect(cells.map((cell) => [cell.formula, cell.value, cell.uncached])).toEqual([
      ['B1+$C$1', 3, false],
      ['B2+$C$1', 4, false],
      ['B3+$C$1', null, true],
    ]);
  });

  test('rows and cells without addresses count on', () => {
    const cells = cellsOf('<row><c><v>1</v></c><c><f>A1</f></c></row><row hidden="1"><c><v>3</v></c></row>');
    expect(cells.map(({ row, col, uncached }) => [row, col, uncached])).toEqual([
      [0, 0, false],
      [0, 1, true],
      [1, 0, false],
    ]);
  });

  test('shared formulas under a prefix', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(cellsOf(rows, { prefix: 'x:' }).map((cell) => cell.formula)).toEqual(['B1', 'B2']);
  });

  test('parts are found whatever the case of their names', () => {
    const files = unzipSync(
      tinyXlsx({ sheets: { 表1: data('<row r="1"><c r="A1" s="1"><v>1</v></c></row>') }, styles: STYLES }),
    );
    const renamed = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [
        path.replace('styles.xml', 'Styles.xml').replace('worksheets', 'workSheets'),
        bytes,
      ]),
    );
    expect(readSnapshot(zipSync(renamed), '例.xlsx').sheets[0]?.cells[0]?.text).toBe('1.00');
  });

  test('prefixed names and a missing sharedStrings and styles part', () => {
    const bytes = tinyXlsx({
      prefix: 'x:',
      sheets: { 表1: data('<row r="2" hidden="1"><c r="B2"><v>7</v></c><c r="C2"><f>B2*2</f></c></row>') },
    });
    const sheet = readSnapshot(bytes, '例.xlsx').sheets[0];
    expect(sheet?.cells).toMatchObject([
      { row: 1, col: 1, value: 7 },
      { row: 1, col: 2, formula: 'B2*2', uncached: true },
    ]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
  });
});

describe('sheets', () => {
  test('hidden sheets and rows, merges, names with entities and trailing blanks', () => {
    const bytes = tinyXlsx({
      sheets: {
        '表5 ': `${data('<row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="9" hidden="0"/>')}<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>`,
        'A&amp;B': data(''),
        深: data(''),
      },
      sheetAttributes: { 'A&amp;B': 'state="hidden"', 深: 'state="veryHidden"' },
    });
    const { sheets } = readSnapshot(bytes, '例.xlsx');
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['表5 ', 'visible'],
      ['A&B', 'hidden'],
      ['深', 'veryHidden'],
    ]);
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test('a used range to the last cell gives the cells that are there', () => {
    const bytes = tinyXlsx({
      sheets: {
        表1:
          '<dimension ref="A1:XFD1048576"/>' +
          data(
            '<row r="1"><c r="IV1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
          ),
      },
    });
    const cells = readSnapshot(bytes, '例.xlsx').sheets[0]?.cells;
    expect(cells?.map(({ row, col, value }) => [row, col, value])).toEqual([
      [0, 255, 1],
      [1048575, 16383, 2],
    ]);
  });

  test.each(['rich.xlsx', 'rich.xlsm', 'rich.xls'])('%s reads alike', (name) => {
    const { sheets } = readSnapshot(new Uint8Array(readFileSync(join(FIXTURES, name))), name);
    expect(sheets).toHaveLength(9);
    expect(sheets[7]).toMatchObject({ name: '08政府性基金表', visibility: 'hidden' });
    expect([...(sheets[2]?.hiddenRows ?? [])]).toHaveLength(1);
    const at = (row: number, col: number) =>
      sheets[0]?.cells.find((cell) => cell.row === row && cell.col === col);
    expect(at(3, 2)).toMatchObject({ value: 150.3, text: '150.30', formula: 'D4+E4', uncached: false });
    expect(at(3, 0)).toMatchObject({ value: '2010101' });
    expect(at(42, 3)).toMatchObject({ value: null, error: '#DIV/0!' });
    expect(at(42, 1)).toMatchObject({ text: '2026年1月31日' });
    expect(at(39, 1)?.value).toBe('注：红色粗体 普通 斜体');
  });
});

describe('.xls and texts named .xls', () => {
  const book = () => {
    const sheet = utils.aoa_to_sheet([['部门收支总表'], ['合计', 21099.2]]);
    sheet['B2'].z = '#,##0.00';
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, '表1');
    return made;
  };

  test('biff8', () => {
    const bytes = new Uint8Array(write(book(), { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    const { cells } = readSnapshot(bytes, '例.xls').sheets[0] ?? { cells: [] };
    expect(cells.map((cell) => cell.text)).toEqual(['部门收支总表', '合计', '21,099.20']);
  });

  test('biff5, whose texts are in the code page of the machine that wrote them', () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['ABCDEFGHIJKL'], ['abcd', 21099.2]]), 'Sheet1');
    const bytes = Buffer.from(write(made, { bookType: 'biff5', type: 'buffer' }) as Buffer);
    const patch = (from: Buffer, to: string) => {
      expect(bytes.includes(from)).toBe(true);
      bytes.write(to, bytes.indexOf(from), 'hex');
    };
    patch(Buffer.from('ABCDEFGHIJKL'), 'b2bfc3c5cad5d6a7d7dcb1ed');
    patch(Buffer.from('abcd'), 'bacfbcc6');
    // The CodePage record: 936 for what the writer put.
    patch(Buffer.from('42000200', 'hex'), '42000200a803');
    const { cells } = readSnapshot(new Uint8Array(bytes), '例.xls').sheets[0] ?? { cells: [] };
    expect(cells.map((cell) => cell.text)).toEqual(['部门收支总表', '合计', '21099.2']);
  });

  const html =
    '<html><body><table><tr><td>部门收支总表</td></tr><tr><td>合计</td><td>327.18</td></tr></table></body></html>';
  // "部门收支总表" and "合计" in GBK.
  const gbk = (text: string) =>
    Buffer.concat(
      text
        .split(/(部门收支总表|合计)/)
        .map((piece) =>
          piece === '部门收支总表'
            ? Buffer.from('b2bfc3c5cad5d6a7d7dcb1ed', 'hex')
            : piece === '合计'
              ? Buffer.from('bacfbcc6', 'hex')
              : Buffer.from(piece, 'latin1'),
        ),
    );

  test.each<[string, Uint8Array]>([
    ['UTF-8 HTML', Buffer.from(html)],
    ['UTF-8 HTML with a BOM', Buffer.from(`\ufeff${html}`)],
    ['GBK HTML', gbk(html)],
    ['GBK CSV', gbk('部门收支总表,\r\n合计,327.18\r\n')],
    ['UTF-16 tabs', Buffer.from('\ufeff部门收支总表\t\r\n合计\t327.18\r\n', 'utf16le')],
  ])('%s', (_, bytes) => {
    const { cells } = readSnapshot(new Uint8Array(bytes), '例.xls').sheets[0] ?? { cells: [] };
    expect(cells.map((cell) => cell.value)).toEqual(['部门收支总表', '合计', 327.18]);
  });
});

describe('files that cannot be used', () => {
  const rich = new Uint8Array(readFileSync(join(FIXTURES, 'rich.xlsx')));
  const richXls = new Uint8Array(readFileSync(join(FIXTURES, 'rich.xls')));
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);

  test.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'unreadable', /空文件/],
    ['noise', noise, 'unreadable', /不是可读的 Excel 工作簿/],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'unreadable', /PDF/],
    ['half an .xlsx', rich.slice(0, rich.length / 2), 'truncated', /不完整或已损坏/],
    ['the first bytes of an .xlsx', rich.slice(0, 40), 'truncated', /不完整或已损坏/],
    ['half an .xls', richXls.slice(0, 20000), 'truncated', /不完整或已损坏/],
    ['another archive', zipSync({ 'a.txt': new Uint8Array(3) }), 'unreadable', /压缩/],
    [
      'a Word document',
      zipSync({
        'word/document.xml': new Uint8Array(3),
        '_rels/.rels': Buffer.from(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
      }),
      'unreadable',
      /Word/,
    ],
    [
      'a sheet cut short',
      tinyXlsx({ sheets: { 表1: '<sheetData><row r="1"><c r="A1"><f>1</f></row>' } }),
      'unreadable',
      /sheet1\.xml/,
    ],
  ])('%s', (_, bytes, code, message) => {
    const error = errorOf(() => readSnapshot(bytes, '预算.xlsx'));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toContain('预算.xlsx');
  });

  test('a workbook with a password', () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64));
    CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
    const bytes = new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
    const error = errorOf(() => readSnapshot(bytes, '预算.xlsx'));
    expect(error.code).toBe('encrypted');
    expect(error.message).toMatch(/打开密码/);
  });

  test('an .xls with a password', () => {
    const stream = Buffer.concat([
      Buffer.from('0908100000060500000000000000000000000000', 'hex'),
      // FILEPASS, RC4.
      Buffer.from('2f003600010001000100'.padEnd(8 + 0x36 * 2, '0'), 'hex'),
      Buffer.from('0a000000', 'hex'),
    ]);
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/Workbook', stream);
    const bytes = new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
    expect(errorOf(() => readSnapshot(bytes, '预算.xls')).code).toBe('encrypted');
  });

  test('an archive that unpacks to too much is refused by its own declaration', () => {
    const bytes = tinyXlsx({ sheets: { 表1: data('') } });
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 900 * 1048576, true);
    const error = errorOf(() => readSnapshot(bytes, '预算.xlsx'));
    expect(error.code).toBe('too-large');
    expect(error.message).toMatch(/上限 400 MB/);
  });
});
