import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { OwnChart, OwnSheet } from '../../../src/workbook/plan';
import { data, partsOf, tinyXlsx } from './tiny';

const chart = (title: string, row: number): OwnChart => ({
  title,
  names: 'B2:B3',
  values: 'C2:C3',
  points: [
    { name: '基本支出 & 其他', value: 0.4061 },
    { name: '项目支出', value: 0.5939 },
  ],
  numberFormat: '0.00%',
  at: { row, col: 0, right: 12, down: 6 },
  width: 360,
  height: 220,
});

const sheet: OwnSheet = {
  name: "说明'甲",
  columns: [{ width: 40 }, { width: 20 }, { width: 10 }],
  rows: [
    { cells: [{ value: '支出' }] },
    {
      cells: [null, { value: '基本支出 & 其他' }, { value: 0.4061, formula: "ROUND('表'!A1/100,4)" }],
      hidden: true,
    },
    { cells: [null, { value: '项目支出' }, { value: 0.5939, formula: '1-C2' }], hidden: true },
  ],
  merges: [],
  repeatRows: null,
  freezeRows: 0,
  page: { orientation: 'portrait', footer: '' },
  charts: [chart('支出预算', 3), chart('“三公”经费', 20)],
  printColumns: [0, 1],
};

const bytes = (): Uint8Array =>
  tinyXlsx({ sheets: { 表: data('<row r="1"><c r="A1"><v>40.61</v></c></row>') } });
const open = (content: Uint8Array): FileWorkbook => FileWorkbook.open(content, 'tiny.xlsx');

describe('charts on a sheet of ours', () => {
  test('are parts that lead from one to the next, each declared', async () => {
    const workbook = open(bytes());
    await workbook.apply({ putSheets: [sheet] });
    const parts = partsOf(workbook.toBytes());
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml', 'xl/charts/chart2.xml']),
    );
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('Target="/xl/drawings/drawing1.xml"');
    expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toMatch(/rId1.*chart1\.xml.*rId2.*chart2\.xml/);
    for (const part of ['drawings/drawing1.xml', 'charts/chart1.xml', 'charts/chart2.xml']) {
      expect(parts['[Content_Types].xml']).toContain(`/xl/${part}"`);
    }
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    expect(parts['xl/workbook.xml']).toContain("'说明''甲'!$A:$B");
  });

  test('are drawn from cells, hidden ones too, each slice labelled', async () => {
    const workbook = open(bytes());
    await workbook.apply({ putSheets: [sheet] });
    const xml = partsOf(workbook.toBytes())['xl/charts/chart1.xml'] ?? '';
    expect(xml).toContain("<c:f>'说明''甲'!$B$2:$B$3</c:f>");
    expect(xml).toContain("<c:f>'说明''甲'!$C$2:$C$3</c:f>");
    expect(xml).toContain('<c:v>基本支出 &amp; 其他</c:v>');
    expect(xml).toContain('<c:showVal val="1"/>');
    expect(xml).toContain('<c:plotVisOnly val="0"/>');
    expect(xml.match(/<c:dPt>/g)?.length).toBe(2);
  });

  test('come back from the plan that undoes taking them away', async () => {
    const workbook = open(bytes());
    const undo = await workbook.apply({ putSheets: [sheet] });
    const full = partsOf(workbook.toBytes());
    const redo = await workbook.apply(undo);
    expect(Object.keys(partsOf(workbook.toBytes())).some((part) => /chart|drawing/.test(part))).toBe(false);
    expect(redo.putSheets).toMatchObject([{ charts: sheet.charts, printColumns: [0, 1] }]);
    await workbook.apply(redo);
    expect(partsOf(workbook.toBytes())).toEqual(full);
  });

  test('written again do not pile up', async () => {
    const workbook = open(bytes());
    await workbook.apply({ putSheets: [sheet] });
    const once = partsOf(workbook.toBytes());
    await workbook.apply({ putSheets: [sheet] });
    expect(partsOf(workbook.toBytes())).toEqual(once);
    await workbook.apply({ removeSheets: [sheet.name] });
    expect(Object.keys(partsOf(workbook.toBytes())).filter((part) => /chart|drawing/.test(part))).toEqual([]);
  });

  test('a sheet of ours keeps its formulas and hidden rows when it is put back', async () => {
    const workbook = open(bytes());
    await workbook.apply({ putSheets: [sheet] });
    const undo = await workbook.apply({ removeSheets: [sheet.name] });
    expect(undo.putSheets?.[0]?.rows[1]).toMatchObject({ hidden: true });
    expect(undo.putSheets?.[0]?.rows[1]?.cells[2]).toMatchObject({
      formula: "ROUND('表'!A1/100,4)",
      value: 0.4061,
    });
  });

  test('speak the namespaces of a strict workbook', async () => {
    const strict = tinyXlsx({
      sheets: { 表: data('') },
      workbook:
        '<x:dummy xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>',
    });
    const workbook = open(strict);
    await workbook.apply({ putSheets: [sheet] });
    expect(partsOf(workbook.toBytes())['xl/charts/chart1.xml']).toContain(
      'xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"',
    );
  });
});
