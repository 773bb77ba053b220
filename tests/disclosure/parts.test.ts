import { describe, expect, test } from '@jest/globals';
import type { CellInput } from '../support/workbook';
import { FORMS, contents, form, m, readSheets, readTable, tableOf } from './forms';

const whole = contents(readTable(FORMS['expenditure'] ?? [], 'expenditure'));
const rows = form('expenditure');
const head = rows.slice(0, 4);
const upper = rows.slice(4, 8);
const lower = rows.slice(8);

describe('one table in two parts', () => {
  test.each<[string, CellInput[][]]>([
    ['title with 续, headers repeated', [['部门支出总表（续）'], ['单位：万元'], rows[3] ?? [], ...lower]],
    ['title with 续表, no headers', [['部门支出总表（续表）'], ...lower]],
    ['续表 alone, headers repeated', [['续表'], rows[3] ?? [], ...lower]],
    ['续表 alone, no headers', [['续表'], ...lower]],
    ['续表 beside the title', [['部门支出总表', null, null, '续表'], rows[3] ?? [], ...lower]],
    ['续表 above the title', [['续表1'], ['部门支出总表'], rows[3] ?? [], ...lower]],
    ['the title again, other codes', [['部门公开表3'], ['部门支出总表'], rows[3] ?? [], ...lower]],
    ['the title again, no headers', [['部门公开表3'], ['部门支出总表'], ['单位：万元'], ...lower]],
    ['续表 far above the title, no headers', [['续表'], [], [], ['部门支出总表'], ['单位：万元'], ...lower]],
    ['moved a column to the right', [['续表'], ...lower.map((line) => [null, ...line])]],
  ])('on another sheet: %s', (_name, second) => {
    const disclosure = readSheets({ name: 'a', rows: [...head, ...upper] }, { name: 'b', rows: second });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(contents(table)).toEqual(whole);
    expect(table.parts.map((part) => [part.part, part.range.sheet])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(disclosure.tables).toHaveLength(1);
    expect(disclosure.problems.map((one) => one.code)).not.toContain('several-candidates');
  });

  test.each<[string, CellInput[][]]>([
    ['续表, headers repeated', [['续表'], rows[3] ?? []]],
    ['续表, no headers', [['续表']]],
    ['title again, headers repeated', [['部门支出总表（续）'], rows[3] ?? []]],
    ['headers repeated only', [rows[3] ?? []]],
  ])('on the same sheet: %s', (_name, between) => {
    const table = readTable([...head, ...upper, [], ...between, ...lower], 'expenditure');
    expect(contents(table)).toEqual(whole);
  });

  test('a sheet named 续 without any title', () => {
    const disclosure = readSheets({ name: '表3', rows: [...head, ...upper] }, { name: '表3续', rows: lower });
    expect(contents(tableOf(disclosure, 'expenditure')!)).toEqual(whole);
  });

  test('a 续表 that follows another table goes on from the one that breaks off', () => {
    const disclosure = readSheets(
      { name: 'a', rows: [...head, ...upper, [], ...form('income'), [], ...form('fund')] },
      { name: 'b', rows: [['续表'], ['单位：万元'], ...lower] },
    );
    expect(contents(tableOf(disclosure, 'expenditure')!)).toEqual(whole);
  });

  test('a table with the title of another and no headers is not taken for its rest where codes stand in both', () => {
    const disclosure = readSheets({ name: 'a', rows }, { name: 'b', rows: [['部门支出总表'], ...upper] });
    expect(contents(tableOf(disclosure, 'expenditure')!)).toEqual(whole);
  });

  test('a child in the second part stands under its parent in the first', () => {
    const disclosure = readSheets(
      { name: 'a', rows: rows.slice(0, 7) },
      { name: 'b', rows: [['续表'], ...rows.slice(7)] },
    );
    const table = tableOf(disclosure, 'expenditure')!;
    expect(table.rows.find((row) => row.code === '2020199')?.parent).toBe(1);
    expect(contents(table)).toEqual(whole);
  });
});

describe('several candidates', () => {
  const other = form('expenditure').map((line) =>
    line.map((cell) =>
      typeof cell === 'object' && cell !== null ? { ...cell, v: Number(cell.v) + 1 } : cell,
    ),
  );

  test.each([['first'], ['last']])('the visible one goes before the hidden, hidden %s', (where) => {
    const hidden = { name: 'old', rows: other, visibility: 'hidden' as const };
    const visible = { name: 'new', rows: FORMS['expenditure'] ?? [] };
    const disclosure = where === 'first' ? readSheets(hidden, visible) : readSheets(visible, hidden);
    expect(tableOf(disclosure, 'expenditure')?.titleCell?.sheet).toBe('new');
    const [problem] = disclosure.problems.filter((one) => one.code === 'several-candidates');
    expect(problem?.params).toMatchObject({ taken: 'new!2', others: 'old!2', why: 'visible' });
  });

  test('the one with the better headers goes before all else', () => {
    const broken = [['部门支出总表'], ['编号', '事项', '数额'], ['一', '某项', m(3)]];
    const disclosure = readSheets(
      { name: 'a', rows: broken },
      { name: 'b', rows: FORMS['expenditure'] ?? [], visibility: 'hidden' },
    );
    expect(tableOf(disclosure, 'expenditure')?.form).toBe('tree');
    expect(disclosure.problems.find((one) => one.code === 'several-candidates')?.params['why']).toBe(
      'headers',
    );
  });

  test('the fuller one of two alike', () => {
    const blank = form('expenditure').map((line, i) => (i < 4 ? line : line.slice(0, 2)));
    const disclosure = readSheets(
      { name: 'blank', rows: blank },
      { name: 'full', rows: FORMS['expenditure'] ?? [] },
    );
    expect(tableOf(disclosure, 'expenditure')?.titleCell?.sheet).toBe('full');
  });

  test('a hidden sheet alone is read', () => {
    const disclosure = readSheets({
      name: 'a',
      rows: FORMS['expenditure'] ?? [],
      visibility: 'veryHidden',
      hiddenRows: [5],
    });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(contents(table)).toEqual(whole);
    expect(table.rows.map((row) => row.hidden).slice(0, 3)).toEqual([false, true, false]);
  });
});

describe('foreign families are not half read', () => {
  test.each([
    ['部门支出决算总表', form('expenditure').slice(3)],
    ['收入支出决算总表', form('summary').slice(3)],
    ['一般公共预算财政拨款支出决算表', form('general').slice(3)],
  ])('%s is no table of ours', (title, body) => {
    const disclosure = readSheets({ name: 'a', rows: [[title], ...body] });
    expect(disclosure.tables).toEqual([]);
    expect(disclosure.problems.filter((one) => one.code === 'table-missing')).toHaveLength(9);
  });

  test.each([
    [
      'expenditure',
      '部门支出总表',
      [
        ['单位编码', '单位名称', '总计', '人员类', '运转类', '特定目标类'],
        ['001', '甲中心', m(9), m(3), m(3), m(3)],
      ],
    ],
    [
      'summary',
      '部门收支总表',
      [
        ['资金来源', '金额'],
        ['财政拨款', m(9)],
      ],
    ],
    [
      'threePublic',
      '“三公”经费支出表',
      [
        ['项目', '本年预算'],
        ['合计', m(9)],
        ['因公出国（境）费用', m(3)],
      ],
    ],
    [
      'fund',
      '政府性基金预算支出表',
      [
        ['项目名称', '资金性质', '总额'],
        ['某项目', '基金', m(9)],
      ],
    ],
  ])('%s with other headers is found, its form unknown, its figures not read', (name, title, body) => {
    const disclosure = readSheets({ name: 'a', rows: [[title], ['单位：万元'], ...body] });
    const table = tableOf(disclosure, name)!;
    expect([table.form, table.facts, table.rows, table.columns]).toEqual(['unknown', [], [], []]);
    const [problem] = disclosure.problems.filter((one) => one.code === 'form-unknown');
    expect(problem?.cells).toEqual([{ sheet: 'a', row: 0, col: 0 }]);
    expect(problem?.params['missing']).not.toBe('');
  });

  test('a foreign table below ends ours', () => {
    const foreign = [['某某明细表'], ['编码', '名称', '合计'], ['20299', '其他外交支出', m(9)]];
    expect(contents(readTable([...(FORMS['expenditure'] ?? []), [], ...foreign], 'expenditure'))).toEqual(
      whole,
    );
  });
});
