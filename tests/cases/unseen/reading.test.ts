import { describe, expect, test } from '@jest/globals';
import type { CellInput, SheetInput } from '../../support/workbook';
import { onTables } from '../layouts/layout';
import { checked, complaints, texts, type Change } from './sheets';

const below = (...rows: CellInput[][]): Change =>
  onTables((sheet) => ({ ...sheet, rows: [...sheet.rows, ...rows] }), [1, 2, 3, 4, 5, 6, 7, 8, 9]);

const contents = (page: (at: number) => CellInput): Change => {
  const titles = ['部门收支总表', '部门收入总表', '部门支出总表', '一般公共预算支出表'];
  const rows = titles.map((title, at) => [`${'一二三四'.charAt(at)}、${title}`, page(at)]);
  return (sheets) => [{ name: '目录', rows: [['目  录'], ...rows] } satisfies SheetInput, ...sheets];
};

describe('no complaint about', () => {
  test.each<[string, Change]>([
    [
      'signatures, dates and page numbers below the tables',
      below([], ['第 1 页，共 9 页'], [null, '责任人', null, { v: 2025 }], ['联系电话', { v: 68001234 }]),
    ],
    ['a contents page with page numbers', contents((at) => ({ v: at + 3 }))],
    ['a contents page with page numbers as text', contents((at) => String(at + 3))],
    ['remarks behind 执行数', texts(5, (text) => (text === '执行数' ? '执行数（决算数，含追加）' : text))],
  ])('%s', (_name, change) => {
    expect(complaints(checked(change))).toEqual([]);
  });
});

describe('one complaint about', () => {
  test('万 for 万元', () => {
    const found = checked(texts(5, (text) => text.replace('万元', '万')));
    expect(complaints(found)).toEqual(['said.unit 部门公开表5']);
    expect(found.findings.find((one) => one.rule === 'said.unit')?.message).toContain('“万”应为“万元”');
  });

  test('a letter l in a code', () => {
    let done = false;
    const change = texts(3, (text) => {
      if (done || !/^\d{6}1$/.test(text)) return text;
      done = true;
      return `${text.slice(0, 6)}l`;
    });
    expect(complaints(checked(change))).toEqual(['read.code-unread 部门公开表3']);
    expect(done).toBe(true);
  });
});
