import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { columnLetters } from '../../src/core/address';
import { readSnapshot } from '../../src/hosts/file/read';
import { attempt, look } from './support/attempt';
import { packed, sampleParts, sampleWith } from './support/packages';
import { TABLE_1 } from './support/place';

const BOOK = 'xl/workbook.xml';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const TYPES = '[Content_Types].xml';
const PLAIN = packed(sampleParts());

type Change = Parameters<typeof sampleWith>[0];

const replace =
  (from: string | RegExp, to: string) =>
  (xml: string): string => {
    const changed = xml.replace(from, () => to);
    if (changed === xml) throw new Error('nothing was changed');
    return changed;
  };
const half = (xml: string): string => xml.slice(0, xml.length / 2);
const prolog = (text: string) => replace(/\?>\n?/, `?>${text}`);
const utf16 = (xml: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));

const LAUGHS = `<!DOCTYPE x [<!ENTITY l0 "ha">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
).join('')}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

describe('refused, in words for the user', () => {
  test.each<[string, Change, string, RegExp]>([
    ...[TABLE_1, STRINGS, STYLES, BOOK, BOOK_RELS, TYPES, '_rels/.rels'].map(
      (path): [string, Change, string, RegExp] => [
        `entities that blow up in ${path}`,
        { [path]: prolog(LAUGHS) },
        'unreadable',
        /文档类型声明/,
      ],
    ),
    [
      'an entity that is a file from outside',
      { [STRINGS]: (xml) => prolog(OUTSIDE)(xml).replace('部门收支总表', '&e;') },
      'unreadable',
      /文档类型声明/,
    ],
    ['an entity that no one declared', { [TABLE_1]: replace('8794.21', '&foo;') }, 'unreadable', /sheet1/],
    ['no shared strings', { [STRINGS]: null }, 'unreadable', /sharedStrings/],
    [
      'one shared string too few',
      { [STRINGS]: (xml) => xml.replaceAll(/<si>.*?<\/si>/g, (item, at: number) => (at < 1500 ? item : '')) },
      'unreadable',
      /sharedStrings/,
    ],
    ['half the shared strings', { [STRINGS]: half }, 'unreadable', /无法解析/],
    ['half the styles', { [STYLES]: half }, 'unreadable', /无法解析|不完整/],
    ['no styles', { [STYLES]: null }, 'truncated', /不完整/],
    ['half a sheet', { [TABLE_1]: half }, 'unreadable', /sheet1/],
    [
      'a sheet that stops between two rows',
      { [TABLE_1]: (xml) => xml.slice(0, xml.indexOf('<row r="9"')) },
      'unreadable',
      /sheet1/,
    ],
    ['a row that is not closed', { [TABLE_1]: replace('</row>', '') }, 'unreadable', /sheet1/],
    ['a cell that is not closed', { [TABLE_1]: replace('</c>', '') }, 'unreadable', /sheet1/],
    ['no sheet part', { [TABLE_1]: null }, 'unreadable', /部门公开表1/],
    ['an empty sheet part', { [TABLE_1]: '' }, 'unreadable', /sheet1/],
    ['a sheet that is HTML', { [TABLE_1]: '<html><body>x</body></html>' }, 'unreadable', /sheet1/],
    ['no content types', { [TYPES]: null }, 'truncated', /不完整/],
    ['no relationships of the workbook', { [BOOK_RELS]: null }, 'unreadable', /无法解析/],
    [
      'the relationships of the workbook under a damaged name',
      { [BOOK_RELS]: null, 'xl/_rels/workbook.xml.rulr': sampleParts()[BOOK_RELS] ?? '' },
      'unreadable',
      /workbook\.xml\.rels/,
    ],
    [
      'a sheet whose relationship is missing',
      { [BOOK]: replace('r:id="rId2"', 'r:id="rId999"') },
      'unreadable',
      /workbook\.xml\.rels/,
    ],
    ['no sheets', { [BOOK]: replace(/<sheets>.*<\/sheets>/, '<sheets/>') }, 'unreadable', /workbook/],
    [
      'two sheets of one name',
      { [BOOK]: replace('公开表2"', '公开表1"') },
      'unreadable',
      /都叫“部门公开表1”/,
    ],
    [
      'a sheet from the net',
      {
        [BOOK_RELS]: replace(
          /Target="worksheets\/sheet1.xml"/,
          'Target="http://x/1.xml" TargetMode="External"',
        ),
      },
      'unreadable',
      /部门公开表1/,
    ],
    ['a row beyond the last', { [TABLE_1]: replace('r="6"', 'r="99999999"') }, 'unreadable', /sheet1/],
    ['a row before the first', { [TABLE_1]: replace('r="6"', 'r="-5"') }, 'unreadable', /sheet1/],
    ['a row zero', { [TABLE_1]: replace('r="6"', 'r="0"') }, 'unreadable', /sheet1/],
    ['a column beyond the last', { [TABLE_1]: replace('"B6"', '"ZZZ6"') }, 'unreadable', /sheet1/],
    ['an address that is none', { [TABLE_1]: replace('"B6"', '"6B"') }, 'unreadable', /sheet1/],
    ['a cell of another row', { [TABLE_1]: replace('"B6"', '"B7"') }, 'unreadable', /sheet1/],
    ['a cell twice', { [TABLE_1]: replace('r="D6"', 'r="B6"') }, 'unreadable', /sheet1/],
    [
      'a row twice',
      { [TABLE_1]: replace(/<row r="6".*?<\/row>/, '<row r="5"><c r="A5"><v>1</v></c></row>') },
      'unreadable',
      /sheet1/,
    ],
    ['a string number that is none', { [TABLE_1]: replace('<v>7</v>', '<v>x</v>') }, 'unreadable', /sheet1/],
    [
      'a string number beyond the list',
      { [TABLE_1]: replace('<v>7</v>', '<v>999999</v>') },
      'unreadable',
      /sharedStrings/,
    ],
  ])('%s', async (_, change, code, words) => {
    const verdict = await attempt(sampleWith(change));
    expect(verdict).toMatchObject({ kind: 'refused', code, message: expect.stringMatching(words) });
  });
});

describe('read like the sample itself', () => {
  const expected = readSnapshot(PLAIN, '预算.xlsx').sheets;

  test.each<[string, Change]>([
    [
      'parts in UTF-16',
      { [TABLE_1]: utf16Of(TABLE_1), [STRINGS]: utf16Of(STRINGS), [STYLES]: utf16Of(STYLES) },
    ],
    ['comments between shared strings', { [STRINGS]: replace('<si>', '<!-- <si><t>x</t></si> --><si>') }],
    ['a shared string that closes itself', { [STRINGS]: replace('</sst>', '<si/><si><t/></si></sst>') }],
    [
      'lines within the tags of shared strings',
      { [STRINGS]: (xml) => xml.replaceAll('<t xml', '<t\n  xml') },
    ],
    ['no relationships of the package', { '_rels/.rels': null }],
    [
      'paths that lead out of the package',
      { '../../../../tmp/x.xml': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' },
    ],
    [
      'a used range of the whole sheet',
      { [TABLE_1]: replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>') },
    ],
    [
      'a used range beyond the sheet',
      { [TABLE_1]: replace(/<dimension[^>]*>/, '<dimension ref="A1:ZZZZZ99999999"/>') },
    ],
    [
      'archives within the archive',
      { 'xl/embeddings/o.bin': zipSync({ 'a.zip': zipSync({ b: new Uint8Array(1e7) }) }) },
    ],
    [
      'elements 20,000 deep',
      { [TABLE_1]: replace('</worksheet>', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</worksheet>`) },
    ],
    ['rows and cells without addresses', { [TABLE_1]: (xml) => xml.replace(/ r="[A-Z]*\d+"/g, '') }],
    [
      'cells from right to left',
      { [TABLE_1]: (xml) => xml.replace(/(<c r="A6".*?<\/c>)(<c r="B6".*?<\/c>)/, '$2$1') },
    ],
  ])('%s', (_, change) => {
    expect(readSnapshot(sampleWith(change), '预算.xlsx').sheets).toEqual(expected);
  });

  function utf16Of(path: string): Uint8Array {
    return utf16(sampleParts()[path] ?? '');
  }
});

describe('names of sheets', () => {
  test.each([
    ['quotes and apostrophes', `It's 'q' &quot;x&quot;`],
    ['a formula', `=HYPERLINK(&quot;http://x&quot;)`],
    ['a formula of another kind', '@SUM(1)+cmd|x'],
    ['what Excel does not allow', 'a/b[c]:*?'],
    ['line ends and directions', 'a&#10;b&#9;c\u202e d'],
    ['300 characters', '长'.repeat(300)],
    ['nothing', ''],
    ['a name of the language', '__proto__'],
    ['another', 'constructor'],
    ['a half of a surrogate pair, as Excel escapes it', '_xD83D_'],
  ])('%s', async (_, name) => {
    const verdict = await attempt(sampleWith({ [BOOK]: replace('name="部门公开表2"', `name="${name}"`) }));
    expect(verdict.kind === 'read' && verdict.result.disclosure.tables).toHaveLength(9);
  });
});

describe('sheets of any size', () => {
  const rows = (count: number, row: (number: string) => string): Change => ({
    [TABLE_1]: replace(
      '</sheetData>',
      `${Array.from({ length: count }, (_, n) => row(String(n + 40))).join('')}</sheetData>`,
    ),
  });

  test.each<[string, Change]>([
    [
      'a million rows that only have a height',
      rows(1_048_000, (n) => `<row r="${n}" ht="14.25" customHeight="1"/>`),
    ],
    ['a million rows of formatted cells', rows(1_048_000, (n) => `<row r="${n}"><c r="A${n}" s="3"/></row>`)],
  ])('%s: as if they were not there', (_, change) => {
    const snapshot = readSnapshot(sampleWith(change), '预算.xlsx');
    expect(snapshot.sheets).toEqual(readSnapshot(PLAIN, '预算.xlsx').sheets);
  });

  test('16,384 columns, all with a figure', async () => {
    const cells = Array.from(
      { length: 16_384 },
      (_, col) => `<c r="${columnLetters(col)}40"><v>${String(col)}.5</v></c>`,
    );
    const verdict = await look(
      sampleWith({ [TABLE_1]: replace('</sheetData>', `<row r="40">${cells.join('')}</row></sheetData>`) }),
    );
    if (verdict.kind !== 'read') throw new Error(verdict.message);
    expect(verdict.snapshot.sheets[0]?.cells.filter(({ row }) => row === 39)).toHaveLength(16_384);
    expect(verdict.result.disclosure.tables).toHaveLength(9);
  });

  test('100,000 merged areas', async () => {
    const merges = Array.from(
      { length: 100_000 },
      (_, n) => `<mergeCell ref="A${String(n + 100)}:C${String(n + 100)}"/>`,
    );
    const verdict = await look(
      sampleWith({
        [TABLE_1]: replace(/<mergeCells.*<\/mergeCells>/, `<mergeCells>${merges.join('')}</mergeCells>`),
      }),
    );
    expect(verdict.kind === 'read' && verdict.result.disclosure.tables).toHaveLength(9);
  });
});

test.each(['=1+', '+1-', '-', '@SUM(1)', '=HYPERLINK("http://x")&', '\t='])(
  'texts that begin with %j are never written back live',
  async (start) => {
    const text = start
      .replace(/"/g, '&quot;')
      .replace(/&(?!quot)/g, '&amp;')
      .replace(/\t/g, '&#9;');
    const strings = (xml: string): string =>
      xml.replaceAll('<t xml:space="preserve">一', `<t xml:space="preserve">${text}一`);
    // The walk throws for any cell on a sheet of ours that a program would calculate.
    const verdict = await attempt(sampleWith({ [STRINGS]: strings, [TABLE_1]: replace('8794.21', '1') }));
    expect(verdict.kind === 'read' && verdict.result.findings.length).toBeGreaterThan(0);
  },
);
