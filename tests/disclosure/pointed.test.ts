import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSnapshot } from '../../src/hosts/file/read';
import type { Disclosure, TemplateId } from '../../src/disclosure/model';
import type { PointedTable, PointedTables } from '../../src/disclosure/pointed';
import { readDisclosure } from '../../src/disclosure/read';
import { centralBudget } from '../../src/templates/central-budget/family';
import { snapshotOf, type SheetInput } from '../support/workbook';
import { FORMS, TEMPLATES, contents, m, readTable, tableOf, type Rows } from './forms';

const _ = null;
const VERTICAL: Rows = [
  ['财政拨款预算“三公”经费支出表'],
  ['单位：万元'],
  ['项目', '2024年预算数', '2025年预算数'],
  ['合计', m(12), m(11)],
  ['因公出国（境）费', m(3), m(3)],
  ['公务用车购置及运行费', m(6), m(6)],
  ['其中：公务用车购置费', m(0), m(0)],
  ['公务用车运行费', m(6), m(6)],
  ['公务接待费', m(3), m(2)],
];
const BLOCKS: Rows = [
  ['一般公共预算基本支出表'],
  ['单位：万元'],
  ['人员经费', _, _, '公用经费', _, _],
  ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
  ['301', '工资福利支出', m(260), '302', '商品和服务支出', m(50)],
  ['30101', '基本工资', m(260), '30201', '办公费', m(48)],
  ['303', '对个人和家庭的补助', m(10), '30217', '公务接待费', m(2)],
  ['30302', '退休费', m(10)],
  ['人员经费合计', _, m(270), '公用经费合计', _, m(50)],
];
/** Every shape, by the name of its table in the tests. */
const CASES: readonly (readonly [string, string, Rows])[] = [
  ...Object.entries(FORMS).map(([name, rows]) => [name, name, rows] as const),
  ['three public, vertical', 'threePublic', VERTICAL],
  ['basic, in blocks', 'basic', BLOCKS],
];

const OWN_TITLE = '附件（内部使用）';
/** The row of the title, and the form with a title that says nothing. */
const titleRow = (rows: Rows): number => rows.findIndex((line) => /表$/.test(String(line[0])));
const retitled = (rows: Rows, title: string | null): Rows =>
  rows.map((line, row) => (row === titleRow(rows) ? [title] : line));

const read = (sheets: readonly SheetInput[], pointed: PointedTables = {}): Disclosure =>
  readDisclosure(snapshotOf(sheets), centralBudget, { pointed });
const pointAt = (
  name: string,
  row: number,
  col: number,
  more: Partial<PointedTable> = {},
): PointedTables => ({
  [TEMPLATES[name] as TemplateId]: { sheet: 'Sheet1', row, col, ...more },
});
const lost = (disclosure: Disclosure) => disclosure.problems.filter(({ code }) => code === 'pointed-lost');
const FUND = FORMS['fund'] as Rows;
const CAPITAL = FORMS['capital'] as Rows;

describe.each(CASES)('%s', (_name, name, rows) => {
  const usual = contents(readTable(rows, name));
  const title = titleRow(rows);
  const last = rows.length - 1;
  const headerCol = (row: number): number => rows[row]?.findIndex((cell) => typeof cell === 'string') ?? 0;
  const places: readonly (readonly [string, number, number])[] = [
    ['its title', title, 0],
    ['a header', title + 2, Math.max(0, headerCol(title + 2))],
    ['a lower header', title + 3, Math.max(0, headerCol(title + 3))],
    ['a line', last - 1, 0],
    ['its last line', last, 0],
  ];

  test.each(places)('with a title of other words, pointed at by %s', (_place, row, col) => {
    const sheets = [{ name: 'Sheet1', rows: retitled(rows, OWN_TITLE) }];
    expect(tableOf(read(sheets), name)).toBeNull();
    const disclosure = read(sheets, pointAt(name, row, col));
    const table = tableOf(disclosure, name);
    expect(table && contents(table)).toEqual(usual);
    expect(table?.title).toBe(OWN_TITLE);
    expect(lost(disclosure)).toEqual([]);
    expect(
      disclosure.problems.some((one) => one.code === 'table-missing' && one.template === TEMPLATES[name]),
    ).toBe(false);
  });

  test.each(places.slice(1))('without a title, pointed at by %s', (_place, row, col) => {
    const table = tableOf(
      read([{ name: 'Sheet1', rows: retitled(rows, null) }], pointAt(name, row, col)),
      name,
    );
    expect(table && contents(table)).toEqual(usual);
  });
});

describe('several tables on a sheet', () => {
  const blank: Rows = [[], []];
  const stacked = [...FUND, ...blank, ...retitled(CAPITAL, '资本预算情况')];
  const at = FUND.length + blank.length;

  test('one without a known title below one with: each keeps its own lines', () => {
    const sheets = [{ name: 'Sheet1', rows: stacked }];
    for (const row of [at + 1, at + 3, at + 4, at + 6]) {
      const disclosure = read(sheets, pointAt('capital', row, 0));
      const [fund, capital] = [tableOf(disclosure, 'fund'), tableOf(disclosure, 'capital')];
      expect(fund && contents(fund)).toEqual(contents(readTable(FUND, 'fund')));
      expect(capital && contents(capital)).toEqual(contents(readTable(CAPITAL, 'capital')));
      expect(capital?.titleCell?.row).toBe(at + 1);
    }
  });

  test('two of them, both pointed at', () => {
    const rows = [...retitled(FUND, '基金'), ...blank, ...retitled(CAPITAL, '资本')];
    const disclosure = read([{ name: 'Sheet1', rows }], {
      ...pointAt('fund', 5, 0),
      ...pointAt('capital', at + 6, 0),
    });
    expect(disclosure.tables.map(({ name, rows: lines }) => [name, lines.length])).toEqual([
      ['政府性基金预算支出表', 3],
      ['国有资本经营预算支出表', 1],
    ]);
  });

  test('one title copied onto another’s table: the word of the user counts', () => {
    const rows = retitled(CAPITAL, '政府性基金预算支出表');
    const disclosure = read(
      [
        { name: 'Sheet0', rows: FUND },
        { name: 'Sheet1', rows },
      ],
      pointAt('capital', 1, 0),
    );
    expect(tableOf(disclosure, 'fund')?.titleCell?.sheet).toBe('Sheet0');
    expect(tableOf(disclosure, 'capital')?.titleCell?.sheet).toBe('Sheet1');
    expect(disclosure.problems.some(({ code }) => code === 'several-candidates')).toBe(false);
  });

  test('the same table cannot be two: the second is told', () => {
    const sheets = [{ name: 'Sheet1', rows: retitled(FUND, OWN_TITLE) }];
    const disclosure = read(sheets, { ...pointAt('fund', 1, 0), ...pointAt('capital', 1, 0) });
    expect(tableOf(disclosure, 'fund')?.form).toBe('tree');
    expect(lost(disclosure).map(({ template }) => template)).toEqual([TEMPLATES['capital']]);
  });
});

test('of several candidates the one pointed at is taken', () => {
  const more = FUND.map((line) =>
    line.map((cell) => (cell === '229' ? '212' : cell === '22998' ? '21298' : cell)),
  );
  const sheets = [
    { name: 'Sheet0', rows: FUND },
    { name: 'Sheet1', rows: FUND },
    { name: 'Sheet2', rows: more, visibility: 'hidden' as const },
  ];
  expect(tableOf(read(sheets), 'fund')?.titleCell?.sheet).toBe('Sheet0');
  expect(tableOf(read(sheets, pointAt('fund', 6, 1)), 'fund')?.titleCell?.sheet).toBe('Sheet1');
  expect(tableOf(read(sheets, pointAt('fund', 6, 1, { sheet: 'Sheet2' })), 'fund')?.titleCell?.sheet).toBe(
    'Sheet2',
  );
});

describe('a table whose headers cannot be read', () => {
  const rows = retitled(FUND, OWN_TITLE).map((line) =>
    line.map((cell) => (cell === '项目支出' ? '其他' : cell)),
  );

  test.each([
    [1, 0],
    [4, 2],
    [6, 1],
  ])('row %i: says which headers are missing', (row, col) => {
    const disclosure = read(
      [{ name: 'Sheet1', rows }],
      pointAt('fund', row, col, { text: String(rows[row]?.[col] ?? '') }),
    );
    expect(tableOf(disclosure, 'fund')?.form).toBe('unknown');
    expect(disclosure.problems.find(({ code }) => code === 'form-unknown')?.params['missing']).toContain(
      '项目支出',
    );
  });
});

describe('a place that has moved', () => {
  const rows = retitled(FUND, OWN_TITLE);
  const inserted = (count: number): Rows => [...Array.from({ length: count }, (): string[] => []), ...rows];

  test.each([1, 3, 40])('%i rows inserted above: found again by what it says', (count) => {
    for (const row of [1, 3, 6]) {
      const pointed = pointAt('fund', row, 0, { text: String(rows[row]?.[0]) });
      const table = tableOf(read([{ name: 'Sheet1', rows: inserted(count) }], pointed), 'fund');
      expect(table?.rows).toHaveLength(3);
    }
  });

  test('the sheet was renamed: found by a text that is there once', () => {
    const pointed = pointAt('fund', 1, 0, { text: OWN_TITLE });
    expect(tableOf(read([{ name: '新名', rows }], pointed), 'fund')?.rows).toHaveLength(3);
    const bare = read([{ name: '新名', rows }], pointAt('fund', 1, 0));
    expect(lost(bare)[0]).toMatchObject({
      template: TEMPLATES['fund'],
      params: { name: '政府性基金预算支出表', place: 'Sheet1!A2' },
    });
  });

  test('nothing is there any more: it is said, and the table is looked for as ever', () => {
    const other = [
      { name: 'Sheet1', rows: [['其他材料']] },
      { name: 'Sheet2', rows: FUND },
    ];
    const disclosure = read(other, pointAt('fund', 9, 3));
    expect(tableOf(disclosure, 'fund')?.titleCell?.sheet).toBe('Sheet2');
    expect(lost(disclosure)).toHaveLength(1);
  });
});

describe('texts', () => {
  const paragraphs = [
    '我中心部门概况',
    '2025年收支总预算950.00万元，比上年增加10.00万元。',
    '支出950.00万元，其中基本支出370.00万元。',
  ];
  const rows: Rows = paragraphs.map((text) => [text]);

  test('情况说明 under another title, pointed at anywhere in it', () => {
    const sheets = [{ name: '文字', rows }];
    expect(read(sheets).texts).toEqual([]);
    for (const row of [0, 2]) {
      const [text] = read(sheets, { 'budget.narrative': { sheet: '文字', row, col: 0 } }).texts;
      expect(text?.paragraphs.map((one) => one.text)).toEqual(paragraphs);
      expect(text?.title).toBe('我中心部门概况');
    }
  });

  test('名词解释 below 情况说明 under a title of its own', () => {
    const both: Rows = [
      ['2025年部门预算情况说明'],
      ...rows.slice(1),
      ['用语说明'],
      ['一、上年结转：指以前年度结转的资金。'],
    ];
    const { texts } = read([{ name: '文字', rows: both }], {
      'budget.glossary': { sheet: '文字', row: 3, col: 0 },
    });
    expect(texts.map(({ template, paragraphs: own }) => [template, own.length])).toEqual([
      ['budget.narrative', 3],
      ['budget.glossary', 2],
    ]);
  });

  test('the longer of two is not taken where the other is pointed at', () => {
    const short: Rows = [['2025年预算情况说明'], ['收支总预算950.00万元。']];
    const long: Rows = [['2025年部门预算情况说明'], ...rows];
    const sheets = [
      { name: 'a', rows: short },
      { name: 'b', rows: long },
    ];
    expect(read(sheets).texts[0]?.sheet).toBe('b');
    expect(read(sheets, { 'budget.narrative': { sheet: 'a', row: 1, col: 0 } }).texts[0]?.sheet).toBe('a');
  });

  test('no sentences there: it is said', () => {
    const disclosure = read([{ name: '文字', rows: [['目录']] }], {
      'budget.narrative': { sheet: '文字', row: 0, col: 0 },
    });
    expect(lost(disclosure)[0]?.params['name']).toBe('情况说明');
  });
});

test('far down a long table its header is still found', () => {
  const lines = Array.from({ length: 3000 }, (_one, i) => [`${2010101 + i}`, `科目${i}`, m(1), m(1), m(0)]);
  const rows = [...retitled(FUND, OWN_TITLE).slice(0, 5), ...lines];
  const table = tableOf(read([{ name: 'Sheet1', rows }], pointAt('fund', 2990, 2)), 'fund');
  expect(table?.rows).toHaveLength(3000);
});

describe('项目绩效目标表', () => {
  const rows: Rows = [
    ['项目资金', '年度资金总额：', m(149)],
    [_, '其中：财政拨款', m(100)],
    [_, '上年结转', m(49)],
    ['绩效指标', '三级指标', '分值（90）'],
    [_, '购置装备', 50],
    [_, '合格率', 40],
  ];

  test.each([0, 1, 2, 4, 5])('without its title, pointed at in row %i', (row) => {
    const at = { 'budget.performance': { sheet: '目标', row: row + 3, col: 1 } } as const;
    const [table] = read([{ name: '目标', rows: [['某某装备'], [], [], ...rows] }], at).tables;
    expect(table?.form).toBe('sheet');
    expect(table?.rows.map(({ key }) => key)).toEqual([
      '年度资金总额',
      '财政拨款',
      '上年结转',
      '购置装备',
      '合格率',
    ]);
    expect(table?.title).toBe('某某装备');
  });
});

describe('where tables are found anyway', () => {
  const sample = readSnapshot(
    new Uint8Array(readFileSync(resolve(__dirname, '../../assets/samples/sample-disclosure-2025.xlsx'))),
    'sample.xlsx',
  );
  const plain = readDisclosure(sample, centralBudget);
  const told = ({ tables, problems, texts }: Disclosure) => ({
    problems,
    tables: tables.map((table) => ({
      ...contents(table),
      title: table.title,
      unit: table.unit,
      year: table.year,
    })),
    texts: texts.map(({ title, paragraphs }) => [title, paragraphs.map(({ text }) => text)]),
  });

  test.each(plain.tables.filter(({ template }) => template !== 'budget.performance'))(
    '$name: pointing at it, title or line, changes nothing',
    ({ template, titleCell, rows, facts }) => {
      const line = facts[rows.length >> 1]?.find((fact) => fact !== null)?.cell;
      for (const cell of [titleCell, line]) {
        if (!cell) throw new Error('no cell');
        expect(told(readDisclosure(sample, centralBudget, { pointed: { [template]: cell } }))).toEqual(
          told(plain),
        );
      }
    },
  );
});
