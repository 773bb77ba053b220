import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { Mark, MarkKind } from '../../../src/workbook/plan';
import { data, partsOf, tinyXlsx } from './tiny';

const ROW = data('<row r="1"><c r="A1"><v>1</v></c></row>');
const XFS = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>';
const SHEET = 'xl/worksheets/sheet1.xml';
const CLEAR = { marks: [] };

function mark(address: readonly [number, number], kind: MarkKind, sheet = '表1'): Mark {
  const [row, col] = address;
  return { range: { sheet, top: row, left: col, bottom: row, right: col }, kind };
}

function workbook(
  tail: string,
  styles = `${XFS}<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`,
): Uint8Array {
  return tinyXlsx({ sheets: { 表1: ROW + tail }, styles });
}

async function sheetAfter(bytes: Uint8Array, ...plans: (readonly Mark[])[]): Promise<string> {
  const host = FileWorkbook.open(bytes, '例.xlsx');
  for (const marks of plans) await host.apply({ marks });
  return partsOf(host.toBytes())[SHEET] ?? '';
}

const priorities = (xml: string) =>
  [...xml.matchAll(/<(\w+:)?cfRule[^>]*priority="(\d+)"[^>]*>(?:<formula>([^<]*))?/g)].map(
    ([, prefix = '', priority, formula = '']) => `${prefix}${priority ?? ''} ${formula}`.trim(),
  );

const user = (priority: number, formula: string, more = '') =>
  `<cfRule type="expression" dxfId="0" priority="${String(priority)}"${more}><formula>${formula}</formula></cfRule>`;
const format = (rules: string, sqref = 'A1') =>
  `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;

describe('marks', () => {
  test('one rule for each kind, the strongest first, constant and with our id', async () => {
    const xml = await sheetAfter(workbook(''), [
      mark([0, 0], 'note'),
      mark([2, 2], 'error'),
      mark([1, 1], 'error'),
      mark([0, 0], 'cause'),
    ]);
    expect(xml.match(/sqref="[^"]*"/g)).toEqual(['sqref="A1"', 'sqref="C3 B2"', 'sqref="A1"']);
    expect(priorities(xml)).toEqual(['1 N("gouji:cause")=0', '2 N("gouji:error")=0', '3 N("gouji:note")=0']);
    expect(xml.match(/dxfId="\d+"/g)).toEqual(['dxfId="1"', 'dxfId="2"', 'dxfId="3"']);
  });

  test('no two kinds differ in colour alone', async () => {
    const host = FileWorkbook.open(workbook(''), '例.xlsx');
    const kinds: MarkKind[] = ['cause', 'error', 'warning', 'note'];
    await host.apply({ marks: kinds.map((kind, row) => mark([row, 0], kind)) });
    const styles = partsOf(host.toBytes())['xl/styles.xml'] ?? '';
    const looks = [...styles.matchAll(/<dxf>.*?<\/dxf>/g)].slice(1).map(([dxf]) => dxf);
    expect(looks).toHaveLength(4);
    for (const look of looks) expect(look).toMatch(/<b\/>|<u\/>|<i\/>/);
    const shapes = looks.map((look) => look.replace(/rgb="\w+"/g, ''));
    expect(new Set(shapes.slice(1)).size).toBe(3);
  });

  test("the user's rules keep their order below ours and get their priorities back", async () => {
    const extended =
      '<extLst><ext><x14:conditionalFormattings xmlns:x14="urn:x14"><x14:conditionalFormatting>' +
      '<x14:cfRule type="dataBar" priority="3" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const bytes = workbook(format(user(1, 'A1=1') + user(2, 'A1=2')) + extended);
    const marked = await sheetAfter(bytes, [mark([0, 0], 'error')]);
    expect(priorities(marked)).toEqual(['1 N("gouji:error+1")=0', '2 A1=1', '3 A1=2', 'x14:4']);
    expect(await sheetAfter(bytes, [mark([0, 0], 'error')], [mark([0, 0], 'note')], [])).toBe(
      partsOf(bytes)[SHEET],
    );
  });

  test('where there is room above them nothing of theirs is moved', async () => {
    const bytes = workbook(format(user(9, 'A1=1')));
    expect(priorities(await sheetAfter(bytes, [mark([0, 0], 'cause')]))).toEqual([
      '1 N("gouji:cause")=0',
      '9 A1=1',
    ]);
  });

  test('a pivot table names its rule by priority: ours go below', async () => {
    const bytes = workbook(
      `<conditionalFormatting pivot="1" sqref="A1">${user(1, 'A1=1')}</conditionalFormatting>`,
    );
    expect(priorities(await sheetAfter(bytes, [mark([0, 0], 'cause')]))).toEqual([
      '2 N("gouji:cause")=0',
      '1 A1=1',
    ]);
    expect(await sheetAfter(bytes, [mark([0, 0], 'cause')], [])).toBe(partsOf(bytes)[SHEET]);
  });

  test('a program that put our rule beside theirs and renumbered: ours alone goes', async () => {
    const ours = user(1, 'N("gouji:error+4")=0').replace('dxfId="0"', 'dxfId="1"');
    const bytes = workbook(format(ours + user(5, 'A1=1')));
    expect(await sheetAfter(bytes, [])).toContain(format(user(1, 'A1=1')));
    const renumbered = workbook(format(ours + user(2, 'A1=1')));
    expect(await sheetAfter(renumbered, [])).toContain(format(user(2, 'A1=1')));
  });

  test.each(['N("gouji:error")=1', 'N("gouji")=0', 'A1="gouji:error"', 'AND(N("gouji:error")=0,A1=1)'])(
    "a rule of the user's that looks like ours stays: %s",
    async (formula) => {
      const bytes = workbook(format(user(1, formula)));
      expect(await sheetAfter(bytes, [])).toBe(partsOf(bytes)[SHEET]);
    },
  );

  test('a format that something else uses, or that is not last, stays where it is', async () => {
    const host = FileWorkbook.open(workbook(''), '例.xlsx');
    await host.apply({ marks: [mark([0, 0], 'error'), mark([1, 0], 'note')] });
    const parts = partsOf(host.toBytes());
    const dxfs = /<dxfs.*<\/dxfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? '';
    // As if the user had copied our error format into a rule of their own.
    const tail = `${/<conditionalFormatting.*<\/conditionalFormatting>/.exec(parts[SHEET] ?? '')?.[0] ?? ''}${format(user(9, 'A1=1').replace('dxfId="0"', 'dxfId="1"'), 'C1')}`;
    const copied = FileWorkbook.open(workbook(tail, XFS + dxfs), '例.xlsx');
    await copied.apply(CLEAR);
    const left = partsOf(copied.toBytes());
    expect(left['xl/styles.xml']?.match(/<dxf>/g)).toHaveLength(2);
    expect(left['xl/styles.xml']).toContain('<dxfs count="2">');
    expect(left[SHEET]).not.toContain('gouji');
  });

  test('thousands of marks go into rules of a bearable length, once each', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => mark([i, 0], 'error'));
    const host = FileWorkbook.open(workbook(''), '例.xlsx');
    await host.apply({ marks: [...many, ...many] });
    const sqrefs = partsOf(host.toBytes())[SHEET]?.match(/sqref="[^"]*"/g) ?? [];
    expect(Math.max(...sqrefs.map((sqref) => sqref.length))).toBeLessThan(2000);
    expect((await host.apply(CLEAR)).marks).toHaveLength(3000);
    expect(partsOf(host.toBytes())).toEqual(partsOf(workbook('')));
  });

  test('no cell is named twice by a rule, however marks overlap', async () => {
    const area = (top: number, left: number, bottom: number, right: number): Mark => ({
      range: { sheet: '表1', top, left, bottom, right },
      kind: 'error',
    });
    const xml = await sheetAfter(workbook(''), [
      mark([1, 1], 'error'),
      area(0, 0, 2, 2),
      area(2, 2, 2, 4),
      mark([0, 9], 'error'),
    ]);
    expect(xml).toContain('sqref="A1:C3 D3 E3 J1"');
    const whole = await sheetAfter(workbook(''), [area(0, 0, 1048575, 0)]);
    expect(whole).toContain('sqref="A1:A1048576"');
  });

  test('a sheet that is not there is an error, and nothing is written', async () => {
    const bytes = workbook('');
    const host = FileWorkbook.open(bytes, '例.xlsx');
    await expect(host.apply({ marks: [mark([0, 0], 'error', '没有')] })).rejects.toMatchObject({
      code: 'not-writable',
    });
    expect(host.toBytes()).toBe(bytes);
  });

  test('ours come before what the schema wants behind conditional formats', async () => {
    const tail =
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
      '<phoneticPr fontId="0"/><dataValidations count="0"/><pageMargins left="1"/>';
    const xml = await sheetAfter(workbook(tail), [mark([0, 0], 'error')]);
    expect(xml.indexOf('<conditionalFormatting')).toBe(xml.indexOf('<phoneticPr fontId="0"/>') + 24);
  });
});
