import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { outline, STYLES_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from '../../../src/hosts/file/outline';
import type { Mark, OwnSheet, WritePlan } from '../../../src/workbook/plan';
import { strict } from './strict';
import { data, partsOf, tinyXlsx } from './tiny';

const ROOT = join(__dirname, '../../..');
const SAMPLES = join(ROOT, 'assets/samples');
const FILES = [
  join(ROOT, 'tests/fixtures/rich.xlsx'),
  join(ROOT, 'tests/fixtures/rich.xlsm'),
  ...(existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.xls[xm]$/.test(name)) : []).map((name) =>
    join(SAMPLES, name),
  ),
];

const ROW = data('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>');
const XFS = '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';
/** Small workbooks whose style sheets lack, or write in some other way, what we add to. */
const TINY: Readonly<Record<string, Uint8Array>> = {
  'no style sheet': tinyXlsx({ sheets: { 表1: ROW } }),
  'an empty style sheet': tinyXlsx({ sheets: { 表1: ROW }, styles: '' }),
  'no dxfs': tinyXlsx({ sheets: { 表1: ROW }, styles: XFS }),
  'dxfs that close themselves': tinyXlsx({ sheets: { 表1: ROW }, styles: `${XFS}<dxfs count="0"/>` }),
  'dxfs that close themselves, with a blank': tinyXlsx({
    sheets: { 表1: ROW },
    styles: `${XFS}<dxfs count="0" />`,
  }),
  'empty dxfs': tinyXlsx({ sheets: { 表1: ROW }, styles: `${XFS}<dxfs count="0"></dxfs>` }),
  'dxfs without a count, on lines': tinyXlsx({
    sheets: { 表1: ROW },
    styles: `\n  ${XFS}\n  <dxfs>\n    <dxf><font><b/></font></dxf>\n  </dxfs>\n`,
  }),
  'prefixed names': tinyXlsx({ sheets: { 表1: ROW }, styles: `${XFS}<dxfs count="0"/>`, prefix: 'x:' }),
  'prefixed names without styles': tinyXlsx({ sheets: { 表1: ROW }, prefix: 'ns0:' }),
  'a sheet without rows': tinyXlsx({ sheets: { 表1: '<sheetData/>', 表2: '<sheetData></sheetData>' } }),
  'rules of the user': tinyXlsx({
    sheets: {
      表1: `${ROW}<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;0</formula></cfRule><cfRule type="dataBar" priority='1'><dataBar/></cfRule></conditionalFormatting>`,
    },
    styles: `${XFS}<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`,
  }),
};

function own(name: string): OwnSheet {
  return {
    name,
    columns: [{ width: 6 }, { width: 30 }, { width: 12, hidden: true }],
    rows: [
      { cells: [{ value: name, style: { bold: true, size: 16, align: 'center' } }], height: 28 },
      ...Array.from({ length: 5 }, (_, i) => ({
        cells: [
          { value: i + 1, style: { border: true, numberFormat: '#,##0.00;[Red]-#,##0.00' } },
          {
            value: '查看',
            style: { underline: true, color: '0563C1' },
            link: { sheet: '表1', address: 'B1' },
          },
          { value: `键${String(i)}`, style: { fill: 'DDEBF7', wrap: true, vertical: 'top' as const } },
        ],
      })),
    ],
    merges: ['A1:B1'],
    repeatRows: [0, 1],
    freezeRows: 2,
    page: { orientation: 'landscape', footer: '&C第 &P 页，共 &N 页' },
  };
}

async function checkPlan(workbook: FileWorkbook): Promise<WritePlan> {
  const { sheets } = await workbook.snapshot();
  const kinds = ['error', 'warning', 'note', 'cause'] as const;
  const marks: Mark[] = sheets.flatMap((sheet) =>
    sheet.cells.slice(0, 40).map(({ row, col }, index) => ({
      range: { sheet: sheet.name, top: row, left: col, bottom: row, right: col },
      kind: kinds[index % 4] ?? 'note',
    })),
  );
  return { marks, putSheets: [own('校核结果'), own('勾稽关系表')] };
}

const CLEAR: WritePlan = { marks: [], removeSheets: ['校核结果', '勾稽关系表'] };
const CASES: [string, Uint8Array][] = [
  ...FILES.map((file): [string, Uint8Array] => [basename(file), new Uint8Array(readFileSync(file))]),
  [
    'rich.xlsx in ISO 29500 Strict',
    strict(new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures/rich.xlsx')))),
  ],
  ...Object.entries(TINY),
];

/** What a check may touch: everything else keeps its bytes even while the marks are there. */
const TOUCHED =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

describe.each(CASES)('%s', (name, bytes) => {
  test('check, then clear: every part is, byte for byte, what it was', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await checkPlan(workbook));
    const inverse = await workbook.apply(CLEAR);
    expect(partsOf(workbook.toBytes())).toEqual(partsOf(bytes));
    expect(inverse.putSheets).toHaveLength(2);
  });

  test('check, then its inverse: likewise', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await workbook.apply(await checkPlan(workbook)));
    expect(partsOf(workbook.toBytes())).toEqual(partsOf(bytes));
  });

  test('check twice: the same bytes as once, also after saving and opening', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    const plan = await checkPlan(workbook);
    await workbook.apply(plan);
    const once = workbook.toBytes();
    await workbook.apply(plan);
    expect(Buffer.compare(workbook.toBytes(), once)).toBe(0);
    const again = FileWorkbook.open(once, name);
    await again.apply(plan);
    expect(Buffer.compare(again.toBytes(), once)).toBe(0);
  });

  test('clear, then its inverse: the marked workbook again', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await checkPlan(workbook));
    const marked = workbook.toBytes();
    await workbook.apply(await workbook.apply(CLEAR));
    expect(partsOf(workbook.toBytes())).toEqual(partsOf(marked));
  });

  test('a check leaves all other parts alone, and every cell', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    const before = await workbook.snapshot();
    await workbook.apply(await checkPlan(workbook));
    const old = partsOf(bytes);
    const marked = partsOf(workbook.toBytes());
    for (const path of Object.keys(old)) if (!TOUCHED.test(path)) expect(marked[path]).toBe(old[path]);
    expect((await workbook.snapshot()).sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  });

  test('elements stand in the order of the schema, before and after', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await checkPlan(workbook));
    for (const [path, xml] of Object.entries(partsOf(workbook.toBytes()))) {
      const order = path.includes('/worksheets/sheet')
        ? WORKSHEET_ORDER
        : path === 'xl/styles.xml'
          ? STYLES_ORDER
          : path === 'xl/workbook.xml'
            ? WORKBOOK_ORDER
            : null;
      if (!order) continue;
      const ranks = outline(xml).children.map((child) => order.indexOf(child.tag.name));
      expect({ path, ranks }).toEqual({ path, ranks: [...ranks].sort((a, b) => a - b) });
      expect(ranks).not.toContain(-1);
    }
  });

  test('counts say how many items there are', async () => {
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await checkPlan(workbook));
    const xml = partsOf(workbook.toBytes())['xl/styles.xml'] ?? '';
    const items = new Map<string, number>();
    let list = '';
    const { children } = outline(xml, {
      open(tag) {
        if (tag.depth === 1) list = tag.name;
        if (tag.depth === 2) items.set(list, (items.get(list) ?? 0) + 1);
      },
    });
    for (const { tag } of children) {
      const { count } = tag.attributes;
      if (count !== undefined)
        expect([tag.name, Number(count)]).toEqual([tag.name, items.get(tag.name) ?? 0]);
    }
  });
});

describe('what survives marking', () => {
  test.each(['rich.xlsx', 'rich.xlsm'])('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'tests/fixtures', name)));
    const workbook = FileWorkbook.open(bytes, name);
    await workbook.apply(await checkPlan(workbook));
    const marked = partsOf(workbook.toBytes());
    const kinds = [
      'charts/',
      'media/',
      'threadedComments/',
      'comments',
      'externalLinks/',
      'printerSettings/',
      'customXml/',
    ];
    for (const kind of kinds) expect(Object.keys(marked).some((path) => path.includes(kind))).toBe(true);
    expect('xl/vbaProject.bin' in marked).toBe(name.endsWith('.xlsm'));
    const first = marked['xl/worksheets/sheet1.xml'] ?? '';
    for (const element of [
      'dataValidation',
      'pageSetup',
      'headerFooter',
      'legacyDrawing',
      'hyperlink',
      'dataBar',
    ]) {
      expect(first).toContain(`<${element}`);
    }
    for (const text of ['_xlnm.Print_Area', '合计数', '本表合计'])
      expect(marked['xl/workbook.xml']).toContain(text);
  });
});
