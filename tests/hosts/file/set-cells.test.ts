import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { CellWrite } from '../../../src/workbook/plan';
import { data, partsOf, RELS, tinyXlsx, type TinyOptions } from './tiny';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES =
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4"><protection locked="0"/></xf></cellXfs>';

interface Case {
  /** What stands in the sheet before and afterwards. */
  readonly before: string;
  readonly after: string;
  readonly write: Omit<CellWrite, 'sheet'>;
}

async function setIn(
  content: string,
  writes: readonly Omit<CellWrite, 'sheet'>[],
  options: Partial<TinyOptions> = {},
) {
  const host = FileWorkbook.open(
    tinyXlsx({ sheets: { 表1: content }, styles: STYLES, sharedStrings: '<si><t>旧</t></si>', ...options }),
    '例.xlsx',
  );
  const inverse = await host.apply({ setCells: writes.map((write) => ({ sheet: '表1', ...write })) });
  return { host, inverse, parts: partsOf(host.toBytes()) };
}

const row = (cells: string) => `<row r="2">${cells}</row>`;
const B2 = { row: 1, col: 1 };

test.each<[string, Case]>([
  [
    'a figure in place of a figure, its format kept',
    {
      before: row('<c r="B2" s="1"><v>1</v></c>'),
      write: { ...B2, value: 87.36 },
      after: row('<c r="B2" s="1"><v>87.36</v></c>'),
    },
  ],
  [
    'a figure in place of a formula: no stale value stays',
    {
      before: row('<c r="B2" s="1"><f>A1</f><v>5</v></c>'),
      write: { ...B2, value: 6 },
      after: row('<c r="B2" s="1"><v>6</v></c>'),
    },
  ],
  [
    'a figure in place of a text',
    {
      before: row('<c r="B2" t="s"><v>0</v></c>'),
      write: { ...B2, value: 6 },
      after: row('<c r="B2"><v>6</v></c>'),
    },
  ],
  [
    'a formula with what it gives now',
    {
      before: row('<c r="B2"><v>1</v></c>'),
      write: { ...B2, value: 3, formula: 'A1&"<"' },
      after: row('<c r="B2"><f>A1&amp;"&lt;"</f><v>3</v></c>'),
    },
  ],
  [
    'a formula that nobody has calculated: no cached value, above all not the old one',
    {
      before: row('<c r="B2"><v>1</v></c>'),
      write: { ...B2, value: null, formula: 'A1' },
      after: row('<c r="B2"><f>A1</f></c>'),
    },
  ],
  [
    'a text that looks like a formula',
    {
      before: row('<c r="B2"/>'),
      write: { ...B2, value: '=A1' },
      after: row('<c r="B2" t="inlineStr"><is><t xml:space="preserve">=A1</t></is></c>'),
    },
  ],
  [
    'nothing, where the cell has a format',
    {
      before: row('<c r="B2" s="1"><v>1</v></c>'),
      write: { ...B2, value: null },
      after: row('<c r="B2" s="1"/>'),
    },
  ],
  [
    'nothing, where it has none',
    { before: row('<c r="B2"><v>1</v></c>'), write: { ...B2, value: null }, after: row('') },
  ],
  [
    'a cell between others',
    {
      before: row('<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c>'),
      write: { ...B2, value: 2 },
      after: row('<c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c>'),
    },
  ],
  [
    'a cell in a row with a format of its own',
    {
      before: '<row r="2" s="1" customFormat="1"/>',
      write: { ...B2, value: 2 },
      after: '<row r="2" s="1" customFormat="1"><c r="B2" s="1"><v>2</v></c></row>',
    },
  ],
  [
    'a row between others',
    {
      before: '<row r="1"/><row r="3"/>',
      write: { ...B2, value: 2 },
      after: '<row r="1"/><row r="2"><c r="B2"><v>2</v></c></row><row r="3"/>',
    },
  ],
  [
    'true',
    {
      before: row('<c r="B2"><v>1</v></c>'),
      write: { ...B2, value: true },
      after: row('<c r="B2" t="b"><v>1</v></c>'),
    },
  ],
])('%s', async (_, { before, write, after }) => {
  const { parts } = await setIn(data(before), [write]);
  expect(parts[SHEET]).toContain(data(after));
  expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
});

describe('more than one cell', () => {
  test('a sheet without rows takes them in order; a column has its format', async () => {
    const { parts } = await setIn('<cols><col min="2" max="3" style="1" width="9"/></cols><sheetData/>', [
      { row: 4, col: 2, value: 3 },
      { row: 1, col: 1, value: 2 },
      { row: 1, col: 0, value: 1 },
    ]);
    expect(parts[SHEET]?.match(/<row.*<\/row>/)?.[0]).toMatch(
      /^<row r="2"><c r="A2"><v>1<\/v><\/c><c r="B2" s="1">.*<\/row><row r="5"><c r="C5" s="1">/,
    );
  });

  test('the later of two writes to one cell stands', async () => {
    const { parts } = await setIn(data(row('<c r="B2"><v>0</v></c>')), [
      { ...B2, value: 1 },
      { ...B2, value: 2 },
    ]);
    expect(parts[SHEET]).toContain(data(row('<c r="B2"><v>2</v></c>')));
  });

  test('the inverse gives back the sheet as it was: figure, shared text, formula of a newer function, error, nothing', async () => {
    const content = data(
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>_xlfn.IFS(A1,1)</f><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>',
    );
    const original = partsOf(tinyXlsx({ sheets: { 表1: content }, styles: STYLES }))[SHEET];
    const { host, inverse } = await setIn(content, [
      { row: 0, col: 0, value: 'x' },
      { row: 0, col: 1, value: 'x' },
      { row: 0, col: 2, value: 'x' },
      { row: 0, col: 3, value: 'x' },
    ]);
    await host.apply(inverse);
    expect(partsOf(host.toBytes())[SHEET]).toBe(original);
  });

  test('a formula that becomes a value leaves the calculation chain, one that stays does not', async () => {
    const { parts } = await setIn(
      data(row('<c r="A2"><f>1</f><v>1</v></c><c r="B2"><f>2</f><v>2</v></c>')),
      [
        { row: 1, col: 0, value: 9 },
        { row: 1, col: 1, value: 3, formula: '3' },
      ],
      {
        parts: { 'xl/calcChain.xml': '<calcChain xmlns="m"><c r="A2" i="1"/><c r="B2"/></calcChain>' },
        workbookRels: `<Relationship Id="rId50" Type="${RELS}/calcChain" Target="calcChain.xml"/>`,
      },
    );
    expect(parts['xl/calcChain.xml']).toBe('<calcChain xmlns="m"><c r="B2" i="1"/></calcChain>');
  });

  test('an empty calculation chain goes as a whole', async () => {
    const { parts } = await setIn(data(row('<c r="B2"><f>2</f><v>2</v></c>')), [{ ...B2, value: 1 }], {
      parts: { 'xl/calcChain.xml': '<calcChain xmlns="m"><c r="B2" i="1"/></calcChain>' },
      workbookRels: `<Relationship Id="rId50" Type="${RELS}/calcChain" Target="calcChain.xml"/>`,
      overrides: '<Override PartName="/xl/calcChain.xml" ContentType="x"/>',
    });
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('a cell that uses a shared formula may be set, and alone changes', async () => {
    const shared =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const { host } = await setIn(data(shared), [{ ...B2, value: 5 }]);
    const { cells } = (await host.snapshot()).sheets[0] ?? { cells: [] };
    expect(cells.map((cell) => [cell.formula, cell.value])).toEqual([
      ['A1*2', 2],
      [null, 5],
      ['A3*2', 6],
    ]);
  });
});

describe('what is refused, and then nothing is written', () => {
  const shared =
    '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A1</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>';
  test.each<[string, string, string, RegExp]>([
    ['the cell that holds a shared formula', data(shared), 'not-writable', /共用/],
    [
      'a part of an array formula',
      data('<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f></c></row>'),
      'not-writable',
      /数组公式/,
    ],
    [
      'a locked cell',
      `${data(row('<c r="B2"><v>1</v></c>'))}<sheetProtection sheet="1"/>`,
      'protected',
      /受保护/,
    ],
  ])('%s', async (_, content, code, message) => {
    const bytes = tinyXlsx({ sheets: { 表1: content }, styles: STYLES });
    const host = FileWorkbook.open(bytes, '例.xlsx');
    const failing = host.apply({ marks: [], setCells: [{ sheet: '表1', ...B2, value: 1 }] });
    await expect(failing).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(failing).rejects.toThrow(/B2/);
    expect(host.toBytes()).toBe(bytes);
  });

  test('a cell outside of any sheet', async () => {
    await expect(setIn(data(''), [{ row: 1048576, col: 0, value: 1 }])).rejects.toMatchObject({
      code: 'not-writable',
    });
  });

  test("a table's header, but not its rows", async () => {
    const options = {
      parts: {
        'xl/tables/table1.xml': '<table xmlns="m" ref="A2:C5"/>',
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/table" Target="../tables/table1.xml"/></Relationships>`,
      },
    };
    await expect(setIn(data(''), [{ ...B2, value: '名' }], options)).rejects.toThrow(/标题/);
    await expect(setIn(data(''), [{ row: 2, col: 1, value: 1 }], options)).resolves.toBeDefined();
  });

  test('an unlocked cell of a protected sheet may be set', async () => {
    const content = `${data(row('<c r="B2" s="1"><v>1</v></c>'))}<sheetProtection sheet="1"/>`;
    const { parts } = await setIn(content, [{ ...B2, value: 2 }]);
    expect(parts[SHEET]).toContain('<c r="B2" s="1"><v>2</v></c>');
  });
});
