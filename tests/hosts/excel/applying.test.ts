import { describe, expect, test } from '@jest/globals';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { CellWrite, Mark, MarkKind, OwnSheet, WritePlan } from '../../../src/workbook/plan';
import type { ExcelBackend } from '../../support/excel-backend/backend';
import { startBackend } from '../../support/excel-backend/office';
import { BookModel, type SheetModel } from '../../support/excel-backend/model';

const SHEET: OwnSheet = {
  name: '校核结果',
  columns: [{ width: 6 }, { width: 40 }],
  rows: [
    { cells: [{ value: '校核结果', style: { bold: true, size: 16, align: 'center' } }], height: 30 },
    {
      cells: [
        { value: 1, style: { border: true } },
        { value: '查看', link: { sheet: '表1', address: 'B2' } },
      ],
    },
    { cells: [null, { value: 3, formula: 'A2*3', style: { fill: 'FFEB9C', wrap: true } }], hidden: true },
  ],
  merges: ['A1:B1'],
  repeatRows: [0, 0],
  freezeRows: 1,
  page: { orientation: 'landscape', footer: '&L编制&C第 &P 页' },
};

const mark = (sheet: string, row: number, col: number, kind: MarkKind): Mark => ({
  range: { sheet, top: row, left: col, bottom: row, right: col },
  kind,
});

const PLAN: WritePlan = {
  marks: [mark('表1', 1, 1, 'error'), mark('表1', 2, 1, 'cause'), mark('表2', 0, 0, 'note')],
  putSheets: [SHEET],
  setCells: [{ sheet: '表1', row: 1, col: 1, value: 87.36 }],
};

/** 表1: B2 a figure, B3 its double, A2 a text; 表2: A1. Each with a rule of the user's own. */
function book(): BookModel {
  const model = new BookModel('例.xlsx');
  const first = model.add('表1');
  first.input(1, 0, '合计');
  first.input(1, 1, 100);
  first.input(2, 1, '=B2*2');
  model.add('表2').input(0, 0, 5);
  for (const sheet of model.sheets) {
    const area = { top: 0, left: 0, bottom: 9, right: 3 };
    sheet.rules.push({ id: `user-${sheet.name}`, type: 'Custom', areas: [area], formula: '=A1>3', look: {} });
    sheet.rules.push({ id: `bars-${sheet.name}`, type: 'DataBar', areas: [area], formula: '', look: {} });
  }
  model.calculate();
  model.active = first;
  return model;
}

function started(): { model: BookModel; backend: ExcelBackend; host: ExcelHost } {
  const model = book();
  const backend = startBackend(model);
  return { model, backend, host: new ExcelHost(backend.session) };
}

/** All there is on a sheet but ids. */
function dump(sheet: SheetModel): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([key, { value, formula }]) => [key, value, formula]),
    formats: [...sheet.formats]
      .sort(([a], [b]) => a - b)
      .filter(([, format]) => format.numberFormat !== undefined && format.numberFormat !== 'General'),
    links: [...sheet.links.keys()],
    rules: sheet.rules.map(({ formula, areas, look, type }) => ({ formula, areas, look, type })),
    merges: sheet.merges,
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenCols]],
    frozen: sheet.frozenRows,
    charts: sheet.charts.map(({ name, title, values, names }) => ({ name, title, values, names })),
  };
}

const dumpAll = (model: BookModel): unknown => model.sheets.map(dump);

describe('carrying a plan out in Excel', () => {
  test('three requests read what it touches, one writes', async () => {
    const { backend, host } = started();
    await host.snapshot();
    const requests = await backend.count(() => host.apply(PLAN));
    const writing = requests.filter(({ writes }) => writes.some((name) => !name.startsWith('Get')));
    expect(requests).toHaveLength(4);
    expect(writing).toEqual([requests[3]]);
    expect(requests[3]?.writes).toEqual(expect.arrayContaining(['Values', 'Formula', 'Merge']));
  });

  test('a mark is a rule on top of the user’s, which stay; the strongest is highest', async () => {
    const { model, host } = started();
    await host.apply(PLAN);
    expect(model.sheets[0]?.rules.map((rule) => rule.formula)).toEqual([
      '=N("gouji:cause")=0',
      '=N("gouji:error")=0',
      '=A1>3',
      '',
    ]);
    expect(model.sheets[0]?.rules[0]?.look).toMatchObject({
      fill: '#C00000',
      color: '#FFFFFF',
      bold: true,
      'EdgeTop style': 'Continuous',
    });
    expect(model.sheets[1]?.rules[0]?.look).toMatchObject({ italic: true, bold: false });
    await host.apply({ marks: [] });
    expect(model.sheets.map((sheet) => sheet.rules.map((rule) => rule.id)).slice(0, 2)).toEqual([
      ['user-表1', 'bars-表1'],
      ['user-表2', 'bars-表2'],
    ]);
  });

  test('marks that the file host wrote, with their shift, are ours too', async () => {
    const { model, host } = started();
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    model.sheets[0]?.rules.unshift({
      id: 'x',
      type: 'Custom',
      areas: [area],
      formula: '=N("gouji:error+3")=0',
      look: {},
    });
    const inverse = await host.apply({ marks: [] });
    expect(inverse.marks).toEqual([mark('表1', 1, 1, 'error')]);
    expect(model.sheets[0]?.rules.map((rule) => rule.id)).toEqual(['user-表1', 'bars-表1']);
  });

  test('many marks of a kind make few rules, however scattered', async () => {
    const { model, host } = started();
    const marks = Array.from({ length: 600 }, (_, i) => mark('表1', 2 * i, 5, 'warning'));
    await host.apply({ marks });
    const ours = model.sheets[0]?.rules.filter((rule) => rule.formula.includes('gouji')) ?? [];
    expect(ours.length).toBeLessThan(4);
    expect(ours.flatMap((rule) => rule.areas)).toHaveLength(600);
    expect((await host.apply({ marks: [] })).marks).toHaveLength(600);
  });

  test('a sheet of ours is written with its looks, links, sizes and page', async () => {
    const { model, host } = started();
    await host.apply({ putSheets: [SHEET] });
    const sheet = model.sheets[2]!;
    expect(sheet.format(0, 0)).toMatchObject({
      bold: true,
      fontSize: 16,
      horizontal: 'Center',
      fontName: '宋体',
    });
    expect(sheet.format(1, 0).borders?.['EdgeLeft']).toEqual({ style: 'Continuous', color: '#7F7F7F' });
    expect(sheet.format(2, 1)).toMatchObject({ fill: '#FFEB9C', wrap: true });
    expect(sheet.links.get(sheet.key(1, 1))).toMatchObject({ documentReference: "'表1'!B2" });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheet.cells.get(sheet.key(2, 1))).toMatchObject({ formula: 'A2*3', value: 3 });
    // 40 characters of 8 pixels and 5 beside, in points.
    expect(sheet.colWidths.get(1)).toBeCloseTo((40 * 8 + 5) * 0.75, 0);
    expect(sheet.rowHeights.get(0)).toBe(30);
    expect([...sheet.hiddenRows]).toEqual([2]);
    expect([sheet.frozenRows, sheet.titleRows]).toEqual([1, [0, 0]]);
    expect(sheet.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
    });
    expect(sheet.footer).toEqual({ leftFooter: '编制', centerFooter: '第 &P 页', rightFooter: '' });
  });

  test('a sheet that is taken away comes back by the inverse as it was', async () => {
    const { model, host } = started();
    await host.apply({ putSheets: [SHEET] });
    const before = dumpAll(model);
    const inverse = await host.apply({ removeSheets: ['校核结果'] });
    expect(model.sheets).toHaveLength(2);
    expect(inverse.putSheets?.[0]).toMatchObject({
      columns: SHEET.columns,
      merges: SHEET.merges,
      page: SHEET.page,
      rows: [SHEET.rows[0], {}, { hidden: true }],
    });
    await host.apply(inverse);
    expect(dumpAll(model)).toEqual(before);
  });

  test('pies are drawn from the sheet’s cells, replaced with it and undone with it; the user’s chart stays', async () => {
    const { model, host } = started();
    const charts = [
      {
        title: '支出构成',
        names: 'A1:A2',
        values: 'B1:B2',
        points: [
          { name: '基本支出', value: 60 },
          { name: '项目支出', value: 40 },
        ],
        numberFormat: '0.00%',
        at: { row: 3, col: 1, right: 4, down: 2 },
        width: 300,
        height: 200,
      },
    ];
    const rows = charts[0]!.points.map(({ name, value }) => ({ cells: [{ value: name }, { value }] }));
    const plan = { putSheets: [{ ...SHEET, rows, merges: [], charts }] };
    await host.apply(plan);
    const sheet = model.sheets[2]!;
    expect(sheet.charts).toMatchObject([
      {
        type: 'Pie',
        title: '支出构成',
        values: '校核结果!B1:B2',
        names: '校核结果!A1:A2',
        labels: { value: true },
      },
    ]);
    expect(sheet.charts[0]?.place).toMatchObject({ left: sheet.width(0) + 4, width: 300, height: 200 });
    sheet.charts.push({ ...sheet.charts[0]!, id: 'user', name: '我的图' });
    await host.snapshot();
    const inverse = await host.apply(plan);
    expect(sheet.charts.map((chart) => chart.name).sort()).toEqual(['gouji:1', '我的图']);
    expect(inverse.putSheets?.[0]?.charts).toMatchObject([{ ...charts[0], at: { row: 0, col: 0 } }]);
  });

  test('cells of the format "text" take figures as figures and texts as they are', async () => {
    const { model, host } = started();
    const sheet = model.sheets[1]!;
    for (const row of [1, 2, 3]) sheet.formats.set(sheet.key(row, 0), { numberFormat: '@' });
    const setCells: CellWrite[] = [
      { sheet: '表2', row: 1, col: 0, value: 12.5 },
      { sheet: '表2', row: 2, col: 0, value: '=合计' },
      { sheet: '表2', row: 3, col: 0, value: 10, formula: 'A1*2' },
      { sheet: '表2', row: 4, col: 0, value: '2025-1' },
    ];
    await host.apply({ setCells });
    const cell = (row: number) => sheet.cells.get(sheet.key(row, 0));
    expect([1, 2, 3, 4].map((row) => [cell(row)?.value, cell(row)?.formula])).toEqual([
      [12.5, null],
      ['=合计', null],
      [10, 'A1*2'],
      ['2025-1', null],
    ]);
    expect([1, 2, 3].map((row) => sheet.numberFormat(row, 0))).toEqual(['@', '@', '@']);
  });
});

describe('what changed since the workbook was read', () => {
  test.each<[string, WritePlan]>([
    ['a mark', { marks: [mark('表1', 1, 1, 'error')] }],
    ['a figure', { setCells: [{ sheet: '表1', row: 1, col: 1, value: 1 }] }],
  ])('%s is not put on a cell that someone has changed', async (_, plan) => {
    const { model, backend, host } = started();
    await host.snapshot();
    backend.typeIn('表1', 'B2', 120);
    const before = dumpAll(model);
    await expect(host.apply(plan)).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringMatching(/“表1”!B2 .*当时是“100”，现在是“120”.*没有写入任何内容.*重新校核/),
    });
    expect(dumpAll(model)).toEqual(before);
    await host.snapshot();
    await expect(host.apply(plan)).resolves.toBeDefined();
  });

  test('marks all over a large sheet are held against it in several requests', async () => {
    const { model, backend, host } = started();
    const sheet = model.sheets[1]!;
    for (let row = 0; row < 9000; row += 1) sheet.input(row, 11, row);
    await host.snapshot();
    const marks = [mark('表2', 0, 0, 'note'), mark('表2', 8999, 11, 'note')];
    const requests = await backend.count(() => host.apply({ marks }));
    expect(requests).toHaveLength(5);
    backend.typeIn('表2', 'L9000', 1);
    await expect(host.apply({ marks })).rejects.toMatchObject({ code: 'stale' });
  });

  test('a change elsewhere, or of what a formula gives, stops nothing', async () => {
    const { backend, host } = started();
    await host.snapshot();
    backend.typeIn('表1', 'B2', 120);
    backend.typeIn('表2', 'D4', 'x');
    await expect(host.apply({ marks: [mark('表1', 2, 1, 'error')] })).resolves.toBeDefined();
  });

  test('undo is there only for as long as the value is what we wrote', async () => {
    const { model, backend, host } = started();
    await host.snapshot();
    const inverse = await host.apply({ setCells: PLAN.setCells ?? [] });
    await host.apply(inverse);
    expect(model.sheets[0]?.cells.get(model.sheets[0].key(1, 1))?.value).toBe(100);
    const again = await host.apply({ setCells: PLAN.setCells ?? [] });
    backend.typeIn('表1', 'B2', 99);
    await expect(host.apply(again)).rejects.toMatchObject({ code: 'stale' });
  });

  test('an opinion that was typed in the meantime is not written over', async () => {
    const { model, backend, host } = started();
    await host.snapshot();
    await host.apply({ putSheets: [SHEET] });
    await host.apply({ putSheets: [SHEET] });
    backend.typeIn('校核结果', 'B4', '已说明');
    await expect(host.apply({ putSheets: [SHEET] })).rejects.toMatchObject({ code: 'stale' });
    await expect(host.apply({ removeSheets: ['校核结果'] })).rejects.toMatchObject({ code: 'stale' });
    const sheet = model.find('校核结果')!;
    expect(sheet.cells.get(sheet.key(3, 1))?.value).toBe('已说明');
  });

  test('a sheet that someone made in the meantime under our name is theirs', async () => {
    const { model, host } = started();
    await host.snapshot();
    model.add('校核结果').input(0, 0, '我的');
    await expect(host.apply({ putSheets: [SHEET] })).rejects.toMatchObject({ code: 'stale' });
  });

  test('a sheet that is gone or renamed is named', async () => {
    const { model, host } = started();
    await host.snapshot();
    model.sheets[1]!.name = '收入表';
    await expect(host.apply({ marks: [mark('表2', 0, 0, 'note')] })).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining('没有工作表“表2”'),
    });
  });
});

describe('what Excel does not allow', () => {
  test.each<[string, (model: BookModel) => void, WritePlan, string, RegExp]>([
    [
      'a mark on a protected sheet',
      protect,
      { marks: [mark('表1', 1, 1, 'note')] },
      'protected',
      /“表1”受保护，不能加标记/,
    ],
    [
      'a locked cell',
      protect,
      { setCells: PLAN.setCells ?? [] },
      'protected',
      /B2 不能修改.*先撤销工作表保护/,
    ],
    [
      'a sheet more, structure protected',
      (model) => (model.structureProtected = true),
      { putSheets: [SHEET] },
      'protected',
      /结构受保护/,
    ],
    [
      'the last visible sheet',
      (model) => (model.sheets[1]!.visibility = 'Hidden'),
      { removeSheets: ['表1'] },
      'not-writable',
      /至少要有一张可见/,
    ],
    [
      'a sheet with a bad name',
      () => undefined,
      { putSheets: [{ ...SHEET, name: '结果:1' }] },
      'not-writable',
      /不合 Excel 的规定/,
    ],
    [
      'a cell beyond the sheet',
      () => undefined,
      { setCells: [{ sheet: '表1', row: 1048576, col: 0, value: 1 }] },
      'not-writable',
      /超出工作表/,
    ],
  ])('%s is refused before anything is written', async (_, prepare, plan, code, message) => {
    const { model, backend, host } = started();
    prepare(model);
    const before = dumpAll(model);
    const requests = await backend.count(async () => {
      await expect(host.apply(plan)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    });
    expect(dumpAll(model)).toEqual(before);
    expect(requests.flatMap((request) => request.writes).filter((name) => !name.startsWith('Get'))).toEqual(
      [],
    );
  });

  test('on a protected sheet that allows formats marks are put; an unlocked cell is set', async () => {
    const { model, host } = started();
    protect(model);
    const sheet = model.sheets[0]!;
    sheet.allowFormatCells = true;
    sheet.formats.set(sheet.key(1, 1), { unlocked: true });
    await host.apply({ marks: [mark('表1', 1, 1, 'note')], setCells: PLAN.setCells ?? [] });
    expect(sheet.rules[0]?.formula).toBe('=N("gouji:note")=0');
    expect(sheet.cells.get(sheet.key(1, 1))?.value).toBe(87.36);
  });

  test('hidden sheets take marks; one of ours that is very hidden is taken away', async () => {
    const { model, host } = started();
    await host.apply({ putSheets: [SHEET] });
    model.sheets[1]!.visibility = 'Hidden';
    model.sheets[2]!.visibility = 'VeryHidden';
    await host.apply({ marks: [mark('表2', 0, 0, 'note')], removeSheets: ['校核结果'] });
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['表1', '表2']);
    expect(model.sheets[1]?.rules[0]?.formula).toContain('gouji:note');
  });

  test('a cell that is being edited', async () => {
    const { backend } = started();
    const host = new ExcelHost(backend.impatient);
    const end = backend.startEditing();
    await expect(host.apply(PLAN)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('没有写入'),
    });
    end();
  });
});

describe('whole or not at all', () => {
  test('wherever Excel fails while writing, everything is as it was', async () => {
    let steps = 0;
    for (let failing = 0; ; failing += 1) {
      const { model, backend, host } = started();
      await host.apply({ marks: [mark('表1', 2, 1, 'note')], putSheets: [{ ...SHEET, freezeRows: 0 }] });
      const before = dumpAll(model);
      let count = -1;
      backend.fault = ({ kind, name }) => {
        if (name.startsWith('Get') || kind === 'Runtime' || kind === 'Application') return null;
        count += 1;
        return count === failing ? 'GeneralException' : null;
      };
      const plan: WritePlan = { ...PLAN, putSheets: [SHEET, { ...SHEET, name: '勾稽关系表' }] };
      const failed = await host.apply(plan).then(
        () => null,
        (error: unknown) => error,
      );
      expect(model.eventsOn).toBe(true);
      if (failed === null && count < failing) break;
      // A page that cannot be set up is left out.
      if (failed === null) continue;
      steps += 1;
      expect(failed).toMatchObject({
        code: 'not-writable',
        message: expect.stringContaining('没有写入任何内容'),
      });
      expect(dumpAll(model)).toEqual(before);
    }
    expect(steps).toBeGreaterThan(60);
  });

  test('without a printer the sheets are written all the same, and nothing of them is left behind', async () => {
    const { model, backend, host } = started();
    backend.fault = ({ kind }) => (kind === 'PageLayout' ? 'GeneralException' : null);
    await host.apply(PLAN);
    expect(model.sheets.map((sheet) => sheet.name)).toEqual(['表1', '表2', '校核结果']);
    expect(model.sheets[2]?.page).toEqual({ orientation: 'Portrait' });
    expect(model.sheets[0]?.rules).toHaveLength(4);
  });

  test('marks that the plan does not speak of are no hindrance, though their sheet is protected', async () => {
    const { model, backend, host } = started();
    await host.apply({ marks: [mark('表1', 1, 1, 'error')] });
    protect(model);
    backend.fault = ({ name, args }) =>
      name === 'Values' && JSON.stringify(args).includes('坏') ? 'GeneralException' : null;
    const before = dumpAll(model);
    const setCells: CellWrite[] = [
      { sheet: '表2', row: 0, col: 0, value: 6 },
      { sheet: '表2', row: 1, col: 0, value: '坏' },
    ];
    const failed: unknown = await host.apply({ setCells }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ message: expect.stringContaining('没有写入任何内容') });
    expect(dumpAll(model)).toEqual(before);
  });

  test('where even that fails, it says so', async () => {
    const { backend, host } = started();
    backend.fault = ({ kind, name }) =>
      kind === 'ConditionalFormatCollection' && name === 'Add' ? 'GeneralException' : null;
    await host.apply({ putSheets: [SHEET] });
    const broken = { ...PLAN, removeSheets: ['表2'] };
    backend.fault = ({ name }) => (name === 'Formula' || name === 'Delete' ? 'GeneralException' : null);
    await expect(host.apply({ ...broken, putSheets: [{ ...SHEET, name: '新表' }] })).rejects.toMatchObject({
      message: expect.stringMatching(/未能全部撤回/),
    });
  });
});

function protect(model: BookModel): void {
  model.sheets[0]!.isProtected = true;
}
