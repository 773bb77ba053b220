import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { OwnCell, OwnSheet } from '../../../src/workbook/plan';
import { data, partsOf, RELS, tinyXlsx } from './tiny';

function own(
  name: string,
  cells: (OwnCell | null)[][] = [[{ value: '甲' }]],
  more: Partial<OwnSheet> = {},
): OwnSheet {
  return {
    name,
    columns: [{ width: 10 }, { width: 20 }],
    rows: cells.map((row) => ({ cells: row })),
    merges: [],
    repeatRows: null,
    freezeRows: 0,
    page: { orientation: 'landscape', footer: '' },
    ...more,
  };
}

const ROW = data('<row r="1"><c r="A1"><v>1</v></c></row>');
const bold = { value: '甲', style: { bold: true } };

describe('the list of sheets', () => {
  const entry = (name: string, id: number) =>
    `<sheet name="${name}" sheetId="${String(id)}" r:id="rId${String(id)}"/>`;
  const names = (locals: string) => `<definedNames>${locals}</definedNames>`;
  const local = (name: string, sheet: number, ref: string) =>
    `<definedName name="${name}" localSheetId="${String(sheet)}">${ref}</definedName>`;
  const bytes = tinyXlsx({
    sheets: { 甲: ROW, 校核结果: ROW, 乙: ROW },
    workbook:
      `<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews><sheets>${entry('甲', 1)}${entry('校核结果', 2)}${entry('乙', 3)}</sheets>` +
      names(
        '<definedName name="全">甲!$A$1</definedName>' +
          local('_xlnm.Print_Area', 0, '甲!$A$1') +
          local('_xlnm.Print_Titles', 1, '校核结果!$1:$2') +
          local('_xlnm.Print_Area', 2, '乙!$A$1'),
      ),
  });

  test('one taken out of the middle: names keep their sheets, the tab shown stays', async () => {
    const host = FileWorkbook.open(bytes, '例.xlsx');
    await host.apply({ removeSheets: ['校核结果'] });
    const parts = partsOf(host.toBytes());
    expect(parts['xl/workbook.xml']).toContain('firstSheet="1" activeTab="1"');
    expect(parts['xl/workbook.xml']).toContain(
      names(
        '<definedName name="全">甲!$A$1</definedName>' +
          local('_xlnm.Print_Area', 0, '甲!$A$1') +
          local('_xlnm.Print_Area', 1, '乙!$A$1'),
      ),
    );
    expect(parts['xl/worksheets/sheet2.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('sheet2.xml');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('sheet2.xml');
    expect((await host.snapshot()).sheets.map((sheet) => sheet.name)).toEqual(['甲', '乙']);
  });

  test('one put in its old place: its own printed rows change, no index does', async () => {
    const host = FileWorkbook.open(bytes, '例.xlsx');
    await host.apply({ putSheets: [own('校核结果', undefined, { repeatRows: [0, 2] })] });
    const xml = partsOf(host.toBytes())['xl/workbook.xml'];
    expect(xml).toContain(local('_xlnm.Print_Titles', 1, "'校核结果'!$1:$3"));
    expect(xml).toContain(local('_xlnm.Print_Area', 2, '乙!$A$1'));
    expect(xml).toContain('activeTab="2"');
  });

  test('what a user hung on a sheet of ours goes with it, what others use stays', async () => {
    const withComments = tinyXlsx({
      sheets: { 甲: ROW, 校核结果: ROW },
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/image" Target="../media/both.png"/></Relationships>`,
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/comments" Target="../comments1.xml"/><Relationship Id="r2" Type="${RELS}/image" Target="../media/both.png"/></Relationships>`,
        'xl/comments1.xml': '<comments/>',
        'xl/media/both.png': 'png',
      },
      overrides: '<Override PartName="/xl/comments1.xml" ContentType="x"/>',
    });
    const host = FileWorkbook.open(withComments, '例.xlsx');
    await host.apply({ removeSheets: ['校核结果'] });
    const parts = partsOf(host.toBytes());
    expect(Object.keys(parts).filter((path) => /comments|sheet2|both/.test(path))).toEqual([
      'xl/media/both.png',
    ]);
    expect(parts['[Content_Types].xml']).not.toContain('comments1');
  });

  test('formulas of a sheet that goes leave the calculation chain; those behind keep their sheet', async () => {
    const chain = tinyXlsx({
      sheets: { 甲: ROW, 校核结果: ROW },
      parts: {
        'xl/calcChain.xml':
          '<calcChain xmlns="m"><c r="A1" i="2"/><c r="A2"/><c r="B1" i="1"/><c r="B2"/></calcChain>',
      },
      workbookRels: `<Relationship Id="rId50" Type="${RELS}/calcChain" Target="calcChain.xml"/>`,
    });
    const host = FileWorkbook.open(chain, '例.xlsx');
    await host.apply({ removeSheets: ['校核结果'] });
    expect(partsOf(host.toBytes())['xl/calcChain.xml']).toBe(
      '<calcChain xmlns="m"><c r="B1" i="1"/><c r="B2"/></calcChain>',
    );
  });

  test('a strict workbook gets strict parts', async () => {
    const strict = tinyXlsx({ sheets: { 甲: ROW } });
    const parts = partsOf(strict);
    const { zipSync, strToU8 } = await import('fflate');
    const translated = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [
          path,
          strToU8(
            xml
              .replaceAll(
                'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
                'http://purl.oclc.org/ooxml/spreadsheetml/main',
              )
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              ),
          ),
        ]),
      ),
    );
    const host = FileWorkbook.open(translated, '例.xlsx');
    expect((await host.snapshot()).sheets[0]?.cells[0]?.value).toBe(1);
    await host.apply({ putSheets: [own('校核结果', [[bold]])] });
    const after = partsOf(host.toBytes());
    expect(after['xl/worksheets/sheet2.xml']).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    for (const path of ['xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet2.xml', 'xl/styles.xml']) {
      expect(after[path]).not.toContain('schemas.openxmlformats.org/spreadsheetml');
      expect(after[path]).not.toContain('schemas.openxmlformats.org/officeDocument');
    }
  });
});

describe('what a sheet of ours holds', () => {
  const render = async (sheet: OwnSheet) => {
    const host = FileWorkbook.open(tinyXlsx({ sheets: { "甲'乙": ROW } }), '例.xlsx');
    await host.apply({ putSheets: [sheet] });
    return { xml: partsOf(host.toBytes())['xl/worksheets/sheet2.xml'] ?? '', host };
  };

  test('page, footer, frozen rows, columns, links', async () => {
    const { xml } = await render(
      own('勾稽关系表', [[{ value: '查看', link: { sheet: "甲'乙", address: 'B6' } }]], {
        columns: [{ width: 10 }, { width: 5, hidden: true }],
        freezeRows: 3,
        page: { orientation: 'landscape', footer: '&L部门 & 单位&C第 &P 页' },
      }),
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    expect(xml).toContain('<oddFooter>&amp;L部门 &amp; 单位&amp;C第 &amp;P 页</oddFooter>');
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="1" width="10.7109375" customWidth="1"/>');
    expect(xml).toContain('<col min="2" max="2" width="5.7109375" hidden="1" customWidth="1"/>');
    expect(xml).toContain(`<hyperlink ref="A1" location="'甲''乙'!B6"/>`);
  });

  test('wrapped texts get rows that are high enough, also in merged cells; a height that was asked for stays', async () => {
    const text = '一二三四五六七八九十'.repeat(3);
    const sheet = own(
      '结果',
      [[{ value: text, style: { wrap: true } }], [{ value: '短' }], [{ value: text, style: { wrap: true } }]],
      {
        merges: ['A3:B3'],
      },
    );
    const heights = [...(await render(sheet)).xml.matchAll(/<row r="(\d)"(?: ht="([\d.]+)")?/g)].map((row) =>
      Number(row[2] ?? 0),
    );
    expect(heights[0]).toBeGreaterThan(5 * 14);
    expect(heights[1]).toBe(0);
    expect(heights[2]).toBeLessThan(heights[0] ?? 0);
    const fixed = await render({ ...sheet, rows: [{ cells: sheet.rows[0]?.cells ?? [], height: 20 }] });
    expect(fixed.xml).toContain('<row r="1" ht="20" customHeight="1">');
  });

  test.each<[string, string, string]>([
    ['a formula', '=SUM(A1:A9)', '=SUM(A1:A9)'],
    ['signs', '+1', '+1'],
    ['at', '@SUM(1)', '@SUM(1)'],
    ['control characters', 'a\u0000\u0008b\u001fc', 'abc'],
    ['half a surrogate pair', 'a\ud83db\udc00c', 'abc'],
    ['a whole one', '😀𠀀', '😀𠀀'],
    ['markup', '<b>&amp;</b> ]]> "\'', '<b>&amp;</b> ]]> "\''],
    ['what looks like an escape', '_x000D_ _x0041_', '_x000D_ _x0041_'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['blanks', '  两端  有空白  ', '  两端  有空白  '],
  ])('text: %s', async (_, value, expected) => {
    const { host } = await render(own('结果', [[{ value }]]));
    const cell = (await host.snapshot()).sheets[1]?.cells[0];
    expect(cell).toMatchObject({ value: expected, formula: null });
  });

  test('a text longer than a cell holds is cut and says so', async () => {
    const { host } = await render(own('结果', [[{ value: '长'.repeat(40000) }]]));
    const value = String((await host.snapshot()).sheets[1]?.cells[0]?.value);
    expect(value.length).toBeLessThanOrEqual(32767);
    expect(value.endsWith('…（已截断）')).toBe(true);
  });

  test('any text at all can be written and read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const { host } = await render(own('结果', [texts.map((value) => ({ value: `始${value}` }))]));
          const cells = (await host.snapshot()).sheets[1]?.cells ?? [];
          expect(cells).toHaveLength(texts.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('styles of sheets that are put again and again do not pile up, even with a sheet behind them that stays', async () => {
    const host = FileWorkbook.open(tinyXlsx({ sheets: { 甲: ROW } }), '例.xlsx');
    const check = own('校核结果', [[bold, { value: 1, style: { numberFormat: '0.000', border: true } }]]);
    const text = own('情况说明（自动生成）', [[{ value: '二', style: { fill: 'FFFF00', size: 14 } }]]);
    await host.apply({ putSheets: [check] });
    await host.apply({ putSheets: [text] });
    const before = partsOf(host.toBytes())['xl/styles.xml'];
    for (let i = 0; i < 3; i += 1) {
      await host.apply({ removeSheets: ['校核结果'] });
      await host.apply({ putSheets: [check] });
    }
    expect(partsOf(host.toBytes())['xl/styles.xml']).toBe(before);
  });
});
