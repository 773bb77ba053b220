import { describe, expect, test } from '@jest/globals';
import { isOneSlip, namesIn } from '../../src/disclosure/names';
import { FORMS, form, readSheets, tableOf, type Rows } from './forms';

const title = '测绘事务中心2025年部门预算情况说明';
const lines = [
  title,
  '一、关于测绘事务中心2025年收支预算情况的总体说明',
  '测绘事务中心2025年收支总预算950.00万元，比2024年执行数增加10.00万元。',
  '二、关于测绘事务中心2025年收入预算情况说明',
  '测绘事务中必2025年收入预算950.00万元，其中：一般公共预算拨款收入700.00万元，占73.68%；上年结转50.00万元。',
];

function narrative(rows: Rows) {
  return readSheets({ name: '说明', rows }).texts[0];
}

describe('情况说明', () => {
  test.each<[string, Rows]>([
    ['one paragraph a row', lines.map((line) => [line])],
    ['blank rows and indents', lines.flatMap((line) => [[`　　${line}`], []])],
    ['one merged block', [[lines.join('\n')]]],
    ['title, then a block', [[lines[0] ?? null], [lines.slice(1).join('\r\n')]]],
    [
      'several cells a paragraph',
      lines.map((line, i) => (i === 0 ? [line] : [line.slice(0, 9), line.slice(9, 20), line.slice(20)])),
    ],
    ['from column C on', lines.map((line) => [null, null, line])],
    ['第三部分 above the title', [['第三部分'], ...lines.map((line) => [line])]],
  ])('%s', (_name, rows) => {
    const text = narrative(rows);
    expect(text?.paragraphs.map((paragraph) => paragraph.text)).toEqual(lines);
    expect(text?.title).toBe(title);
    for (const paragraph of text?.paragraphs ?? []) {
      const { cell } = paragraph;
      const held = String(rows[cell?.row ?? 0]?.[cell?.col ?? 0]);
      const end = paragraph.pieces[1]?.start ?? paragraph.text.length;
      expect(held.slice(paragraph.offset, paragraph.offset + end)).toBe(paragraph.text.slice(0, end));
    }
  });

  test('rows broken by hand at one width are one paragraph', () => {
    const body =
      '测绘事务中心2025年收入预算950.00万元，其中一般公共预算拨款收入700.00万元占73.68%，上年结转50.00万元占5.26%，其他收入20.00万元占2.11%。';
    const broken = [
      [title],
      ['一、关于测绘事务中心2025年收入预算情况说明'],
      [body.slice(0, 32)],
      [body.slice(32, 64)],
      [body.slice(64)],
    ];
    const text = narrative(broken);
    expect(text?.paragraphs.map((paragraph) => paragraph.text)).toEqual([title, broken[1]?.[0], body]);
    expect(text?.paragraphs[2]?.pieces.map((piece) => [piece.start, piece.cell.row])).toEqual([
      [0, 2],
      [32, 3],
      [64, 4],
    ]);
  });

  test('below a table, before 名词解释, on one sheet', () => {
    const rows = [
      ...(FORMS['fund'] ?? []),
      [],
      ...lines.map((line) => [line]),
      ['第四部分 名词解释'],
      ['一、上年结转：指以前年度尚未完成、结转到本年使用的资金。'],
    ];
    const { texts, tables } = readSheets({ name: 'a', rows });
    expect(texts.map((text) => [text.template, text.paragraphs.length])).toEqual([
      ['budget.narrative', 5],
      ['budget.glossary', 2],
    ]);
    expect(tables[0]?.rows).toHaveLength(3);
  });

  test('a line of a contents page is no text', () => {
    const { texts } = readSheets({
      name: '目录',
      rows: [['目录'], ['第三部分 2025年部门预算情况说明'], ['第四部分 名词解释']],
    });
    expect(texts).toEqual([]);
  });
});

describe('years and departments', () => {
  const disclosure = readSheets(
    { name: 'a', rows: [['测绘事务中心2025年部门支出总表'], ...form('expenditure').slice(2)] },
    {
      name: 'b',
      rows: [['部门收支总表'], ['部门名称：测绘事务中心'], ['单位：万元'], ...form('summary').slice(3)],
    },
    { name: 'c', rows: FORMS['capital'] ?? [] },
    { name: 'd', rows: FORMS['threePublic'] ?? [] },
    { name: 'e', rows: lines.map((line) => [line]) },
  );
  const said = (what: string): string[] =>
    disclosure.mentions.filter((one) => one.what === what).map((one) => `${one.cell.sheet}:${one.value}`);

  test('the majority is the disclosure’s', () => {
    expect([disclosure.year, disclosure.department]).toEqual([2025, '测绘事务中心']);
  });

  test('titles, lines, notes and sentences say departments, one slip and all', () => {
    expect(new Set(said('department'))).toEqual(
      new Set(['a:测绘事务中心', 'b:测绘事务中心', 'c:测绘事务中心', 'e:测绘事务中心', 'e:测绘事务中必']),
    );
  });

  test('last year’s budget and execution are no mentions of the year', () => {
    expect(new Set(said('year').map((one) => one.slice(2)))).toEqual(new Set(['2025']));
  });

  test('mentions know their table', () => {
    const at = disclosure.tables.indexOf(tableOf(disclosure, 'capital')!);
    expect(disclosure.mentions.filter((one) => one.cell.sheet === 'c' && one.table !== at)).toEqual([]);
  });

  test('a project’s name is no department’s', () => {
    const { mentions } = readSheets({
      name: 'p',
      rows: [['数据中心项目绩效目标表'], ['年度资金总额：', 5], ['其中：财政拨款', 5]],
    });
    expect(mentions.filter((one) => one.what === 'department')).toEqual([]);
  });
});

describe('slips of the pen in names', () => {
  test.each([
    ['测绘事务中心', '测绘事务中必', true],
    ['测绘事务中心', '测绘事中心', true],
    ['测绘事务中心', '测绘事务务中心', true],
    ['测绘事务中心', '测绘务事中心', true],
    ['测绘事务中心', '测绘事务中心', false],
    ['测绘事务中心', '测量实务中心', false],
  ])('%s, %s: %s', (a, b, slip) => {
    expect(isOneSlip(a, b)).toBe(slip);
    expect(isOneSlip(b, a)).toBe(slip);
  });

  test('short names are only found as they are', () => {
    expect(namesIn('天津市财政局与北京市财政', '北京市局')).toEqual([]);
    expect(namesIn('外交部和外交院', '外交部')).toEqual(['外交部']);
  });
});
