import { describe, expect, test } from '@jest/globals';
import { findRow } from '../../src/disclosure/lookup';
import type { CellInput } from '../support/workbook';
import { contents, figureAt, form, m, readSheets, readTable, tableOf, type Rows } from './forms';

const HEADER = 3;
const plain = contents(readTable(form('expenditure'), 'expenditure'));

/** 部门支出总表 with a column of the department's own, which 合计 may stand in. */
function withColumn(col: number, header: string, cell: (row: number) => CellInput): CellInput[][] {
  return form('expenditure').map((line, row) => {
    if (row < HEADER) return line;
    return [...line.slice(0, col), row === HEADER ? header : cell(row), ...line.slice(col)];
  });
}

describe('columns before the figures that are no codes and names', () => {
  test.each<[string, Rows]>([
    ['unit names after 科目名称', withColumn(2, '单位名称', () => '本级')],
    ['unit names before 科目编码', withColumn(0, '单位名称', () => '测绘事务中心')],
    ['unit codes before 科目编码', withColumn(0, '单位编码', () => '123456')],
    ['numbered lines', withColumn(0, '序号', (row) => ({ v: row - HEADER }))],
    ['numbered lines after the names', withColumn(2, '行次', (row) => ({ v: row - HEADER }))],
    ['remarks', withColumn(2, '备注', (row) => (row === 6 ? '专项' : null))],
    [
      'numbers whose cell is merged with 合计',
      withColumn(0, '序号', (row) => ({ v: row - HEADER })).map((line) =>
        line[1] === '合      计' ? ['合      计', null, ...line.slice(2)] : line,
      ),
    ],
  ])('%s', (_name, rows) => {
    const disclosure = readSheets({ name: 'a', rows });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(contents(table)).toEqual(plain);
    expect(findRow(table, '2020101')?.name).toBe('行政运行');
    const codes = disclosure.problems.map((problem) => problem.code);
    expect(codes.filter((code) => code === 'row-unread' || code === 'column-unknown')).toEqual([]);
  });

  test('figures of its own are a column of its own, and its year is not the table’s', () => {
    const rows = withColumn(2, '2019年预算数', (row) => m(row + 0.5));
    const disclosure = readSheets({ name: 'a', rows });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(findRow(table, '202')?.name).toBe('外交支出');
    expect(figureAt(table, '202', '合计')).toBe('850.00');
    expect(disclosure.problems.find((one) => one.code === 'column-unknown')?.params['column']).toBe('预算数');
    expect(disclosure.mentions.filter((one) => one.what === 'year')).toEqual([]);
  });

  test('a unit in columns of its own names its line', () => {
    const rows = withColumn(0, '单位名称', () => null);
    rows.splice(4, 0, ['测绘事务中心', null, null, m(950), m(370), m(580)]);
    const table = readTable(rows, 'expenditure');
    expect(figureAt(table, '测绘事务中心', '合计')).toBe('950.00');
    expect(figureAt(table, '合计', '合计')).toBe('950.00');
  });

  test('codes are found by what they are where no header says so', () => {
    const rows = form('expenditure').map((line, row) =>
      row === HEADER ? ['科目号', ...line.slice(1)] : line,
    );
    expect(contents(readTable(rows, 'expenditure')).rows).toEqual(plain.rows);
  });
});

describe('codes with letters in them', () => {
  const slipped = (text: string): Rows =>
    form('expenditure').map((line) => (line[0] === '2020101' ? [text, ...line.slice(1)] : line));

  test.each(['2O20101', '202O101', '202010l', '20201OI', '２０２０１０l'])('%s is read as meant', (text) => {
    const disclosure = readSheets({ name: 'a', rows: slipped(text) });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(contents(table)).toEqual(plain);
    const problems = disclosure.problems.filter((one) => one.code === 'code-unread');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.params).toMatchObject({ table: '部门支出总表', text: text.normalize('NFKC') });
    expect(problems[0]?.cells).toEqual([{ sheet: 'a', row: 6, col: 0 }]);
  });

  test('letters that stand for no digit leave the line without a code', () => {
    const disclosure = readSheets({ name: 'a', rows: slipped('20201X1') });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(findRow(table, '行政运行')).toMatchObject({ code: null, codeCell: { row: 6, col: 0 } });
    expect(disclosure.problems.filter((one) => one.code === 'code-unread')).toHaveLength(1);
  });

  test('a code and a name in one cell, with a letter in the code or at the head of the name', () => {
    const rows = form('expenditure').map((line, row) => {
      if (row < HEADER) return line;
      if (row === HEADER) return ['科目', ...line.slice(2)];
      const code = line[0] === '2020101' ? '2O20101' : String(line[0]);
      const name = line[0] === '20508' ? 'IT进修及培训' : String(line[1] ?? '').trim();
      return [`${code}${name}`, ...line.slice(2)];
    });
    const disclosure = readSheets({ name: 'a', rows });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(contents(table).figures).toEqual(plain.figures);
    expect(findRow(table, '20508')?.name).toBe('IT进修及培训');
    expect(disclosure.problems.filter((one) => one.code === 'code-unread')).toHaveLength(1);
  });
});
