import { describe, expect, test } from '@jest/globals';
import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readTextFile } from '../../src/hosts/file/text-files';
import { unzip } from '../../src/hosts/file/zip';
import { WorkbookError } from '../../src/workbook/host';
import { attempt, look } from './support/attempt';
import { renamed, withCentral } from './support/archives';
import { fileBytes, packed, sampleParts, sampleWith } from './support/packages';
import { TABLE_1 } from './support/place';

const MB = 1_048_576;
const BOOK = packed(sampleParts());

/** A part of as many blanks, which pack a thousand to one. */
function blanks(size: number): Uint8Array {
  return new Uint8Array(size).fill(0x20);
}

describe('archives that are not what they say: refused, in words for the user', () => {
  const bomb = packed({ ...sampleParts(), 'xl/worksheets/sheet99.xml': blanks(60 * MB) });
  const wide = packed({
    ...sampleParts(),
    ...Object.fromEntries(Array.from({ length: 1 }, (_, n) => [`xl/x${String(n)}.bin`, blanks(60 * MB)])),
  });
  const twice = (other: string): Uint8Array =>
    renamed(packed({ ...sampleParts(), 'xl/worksheets/sheetX.xml': other }), 'sheetX.xml', 'sheet1.xml');

  test.each<[string, () => Uint8Array, string, RegExp]>([
    ['a part that packs a thousand to one', () => bomb, 'too-large', /只有 \d+ KB，解压后却有 60 MB/],
    [
      'such a part with a small size declared',
      () => withCentral(bomb, 'xl/worksheets/sheet99.xml', 24, 4, 1000),
      'truncated',
      /不完整或已损坏/,
    ],
    [
      'a size declared beyond the limit',
      () => withCentral(BOOK, TABLE_1, 24, 4, 900 * MB),
      'too-large',
      /上限 400 MB/,
    ],
    [
      'the largest size there is',
      () => withCentral(BOOK, TABLE_1, 24, 4, 0xfffffffe),
      'too-large',
      /上限 400 MB/,
    ],
    ['a part one byte longer than declared', () => shifted(-1), 'truncated', /不完整/],
    ['a part one byte shorter than declared', () => shifted(1), 'truncated', /不完整/],
    ['another checksum', () => withCentral(BOOK, TABLE_1, 16, 4, 1), 'truncated', /不完整/],
    [
      'a way of packing that no one knows',
      () => withCentral(BOOK, TABLE_1, 10, 2, 99),
      'truncated',
      /不完整/,
    ],
    ['a part with a password', () => withCentral(BOOK, TABLE_1, 8, 2, 1), 'encrypted', /打开密码/],
    ['a part that begins somewhere else', () => withCentral(BOOK, TABLE_1, 42, 4, 7), 'truncated', /不完整/],
    [
      'a part that begins behind the end',
      () => withCentral(BOOK, TABLE_1, 42, 4, 0x7fffffff),
      'truncated',
      /不完整/,
    ],
    ['a sheet twice with other content', () => twice('<worksheet/>'), 'truncated', /不完整/],
    ['fewer parts counted than there are', () => counted(-1), 'truncated', /不完整/],
    ['more parts counted than there are', () => counted(1), 'truncated', /不完整/],
    ['the start of an archive and nothing else', () => strToU8('PK\u0003\u0004'), 'truncated', /不完整/],
    [
      'no archive behind the start',
      () => strToU8(`PK\u0003\u0004${'x'.repeat(100_000)}`),
      'truncated',
      /不完整/,
    ],
  ])('%s', async (_, bytes, code, words) => {
    expect(await look(bytes())).toMatchObject({
      kind: 'refused',
      code,
      message: expect.stringMatching(words),
    });
  });

  test('what is only carried along may pack as it likes', () => {
    expect(unzip(wide, 'x').size).toBeGreaterThan(3);
  });

  test('a part that stands twice with the same content is one', async () => {
    expect(await look(twice(sampleParts()[TABLE_1] ?? ''))).toMatchObject({ kind: 'read' });
  });

  function shifted(by: number): Uint8Array {
    return withCentral(BOOK, TABLE_1, 24, 4, Buffer.byteLength(sampleParts()[TABLE_1] ?? '') + by);
  }

  function counted(by: number): Uint8Array {
    const copy = BOOK.slice();
    const view = new DataView(copy.buffer);
    for (const at of [8, 10]) {
      const place = copy.length - 22 + at;
      view.setUint16(place, view.getUint16(place, true) + by, true);
    }
    return copy;
  }
});

describe('files that are something else than their name says', () => {
  const csv = '部门收支总表\n项目,预算数\n合计,1\n';
  const encrypted = (): Uint8Array => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64));
    CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
    return new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
  };
  const document = (): Uint8Array =>
    zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="urn:w"/>') });

  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'unreadable'],
    ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ'), 'unreadable'],
    ['a RAR archive', () => strToU8('Rar!\u001a\u0007'), 'unreadable'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'unreadable'],
    ['a Word document', document, 'unreadable'],
    ['an archive of other things', () => zipSync({ 'a.txt': strToU8('x') }), 'unreadable'],
    ['an archive with nothing in it', () => zipSync({}), 'unreadable'],
    ['a workbook with a password', encrypted, 'encrypted'],
    ['zeros', () => new Uint8Array(10_000), 'unreadable'],
    ['a compound file without anything', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'truncated'],
  ])('%s: refused', async (_, bytes, code) => {
    for (const name of ['预算.xlsx', '预算.xls']) {
      const verdict = await attempt(bytes(), name);
      expect(verdict).toMatchObject({ kind: 'refused' });
      if (verdict.kind === 'refused') expect([code, 'unreadable', 'truncated']).toContain(verdict.code);
    }
  });

  test.each<[string, () => Uint8Array]>([
    ['HTML', () => strToU8('<html><body><table><tr><td>部门收支总表</td></tr></table></body></html>')],
    ['CSV', () => strToU8(csv)],
    ['text of one line of 300 kB', () => strToU8('合计,'.repeat(50_000))],
    ['an .xls', () => fileBytes('tests/fixtures/rich.xls')],
    ['an .xlsm', () => fileBytes('tests/fixtures/rich.xlsm')],
  ])('%s named .xlsx: read for what it is', async (_, bytes) => {
    expect(await look(bytes())).toMatchObject({ kind: 'read' });
  });

  test('documents: bombs, entities and damage are refused alike', () => {
    const word = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
    const files: Uint8Array[] = [
      zipSync({ 'word/document.xml': blanks(60 * MB) }),
      word(
        '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="urn:w"><w:p><w:t>&a;</w:t></w:p></w:document>',
      ),
      word('<w:document xmlns:w="urn:w"><w:p>'),
      word('x'),
      withCentral(word('<w:document xmlns:w="urn:w"/>'), 'word/document.xml', 16, 4, 1),
    ];
    for (const bytes of files) expect(() => readTextFile(bytes, '说明.docx')).toThrow(WorkbookError);
  });
});

test('a workbook of sheets without any cell has no table, and says so', async () => {
  const empty = sampleWith(
    Object.fromEntries(
      Object.keys(sampleParts())
        .filter((path) => path.includes('worksheets/'))
        .map((path) => [
          path,
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        ]),
    ),
  );
  const verdict = await attempt(empty);
  expect(verdict.kind === 'read' && verdict.result.disclosure.tables).toEqual([]);
  expect(verdict.kind === 'read' && verdict.result.receipts.pass).toBe(0);
});
