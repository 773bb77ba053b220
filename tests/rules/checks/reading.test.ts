import { describe, expect, test } from '@jest/globals';
import { change, cleanSheets, keys, outcomesOf, sentence, sheet, without } from './build';

const clean = cleanSheets();
const failed = (id: string, sheets: typeof clean): { key: string; severity: string; text: string }[] =>
  outcomesOf(id, sheets)
    .filter((one) => one.status === 'fail')
    .map((one) => ({ key: one.key, severity: one.severity, text: sentence(one) }));

describe('what reading met', () => {
  test('a missing table is a warning that names it; the others leave receipts', () => {
    const rest = without(clean, '国资');
    expect(failed('read.table-missing', rest)).toMatchObject([
      { key: '国有资本经营预算支出表[*]', severity: 'warning' },
    ]);
    expect(keys(outcomesOf('read.table-missing', rest), 'pass')).toHaveLength(8);
  });

  test('headers that are not the form’s', () => {
    const sheets = {
      ...clean,
      支出: sheet('部门支出总表', [
        ['科目代码', '甲', '乙'],
        ['205', 1, 2],
      ]),
    };
    expect(failed('read.form-unknown', sheets)).toMatchObject([
      { key: '部门支出总表[*]', severity: 'warning' },
    ]);
  });

  test('two tables of one kind', () => {
    const second = { ...(clean['支出'] as (typeof clean)[string]), name: '旧表' };
    const [found] = failed('read.several-candidates', { ...clean, 旧: second });
    expect(found).toMatchObject({ key: '部门支出总表[*]', severity: 'note' });
    expect(found?.text).toContain('旧表');
  });

  test('rows without a code or a name are one warning a table', () => {
    const sheets = change(clean, '支出', [
      [11, 2, 5.55],
      [12, 2, 6.66],
    ]);
    expect(failed('read.row-unread', sheets)).toMatchObject([
      { key: '部门支出总表[*]', severity: 'warning' },
    ]);
    expect(failed('read.row-unread', sheets)[0]?.text).toContain('有 2 行');
  });

  test('units that nobody says are one note for all tables', () => {
    const sheets = change(change(clean, '支出', [[1, 2, '']]), '收支', [[1, 2, '']]);
    const found = failed('read.unit-assumed', sheets);
    expect(found).toMatchObject([{ key: '全部表', severity: 'note' }]);
    expect(found[0]?.text).toContain('部门收支总表、部门支出总表');
  });

  test('columns that a form lacks are one note for all tables', () => {
    const found = failed('read.column-missing', clean);
    expect(found).toMatchObject([{ key: '全部表', severity: 'note' }]);
    expect(found[0]?.text).toContain('部门收入总表的“国有资本经营预算拨款收入”、');
  });

  test('a column of the department’s own', () => {
    const sheets = change(clean, '支出', [
      [2, 5, '其中：专项甲'],
      [5, 5, 1.23],
    ]);
    expect(failed('read.column-unknown', sheets)).toMatchObject([{ severity: 'note' }]);
  });
});

describe('class.lines', () => {
  test('a 类 with an amount that the other table lacks', () => {
    const sheets = change(clean, '收支', [[6, 3, 7.77]]);
    const [found] = failed('class.lines', sheets);
    expect(found).toMatchObject({ key: '部门收支总表→部门支出总表[卫生健康支出]', severity: 'error' });
    expect(found?.text).toContain('7.77');
  });

  test('财政拨款收支总表 has a 类 that 部门收支总表 lacks', () => {
    const sheets = change(clean, '财政', [
      [6, 2, '（二）住房保障支出'],
      [6, 3, 8.88],
    ]);
    expect(failed('class.lines', sheets).map((one) => one.key)).toEqual([
      '财政拨款收支总表→部门收支总表[住房保障支出]',
    ]);
  });

  test('the same amount under another name is a slip in the name', () => {
    const found = failed('class.lines', change(clean, '收支', [[5, 2, '二、社会保障和就业事务支出']]));
    expect(found[0]?.text).toContain('多半是名称写错');
  });

  test('支出 left out, empty lines and lines that are no 类 are no fault', () => {
    const sheets = change(clean, '收支', [
      [5, 2, '二、社会保障和就业'],
      [7, 2, '结余分配'],
      [7, 3, 1.11],
      [8, 2, '本年支出合计'],
    ]);
    expect(failed('class.lines', sheets)).toEqual([]);
  });

  test('a missing table leaves it unverified', () => {
    const rest = without(clean, '财政');
    expect(keys(outcomesOf('class.lines', rest), 'unverifiable')).toEqual([
      '财政拨款收支总表→部门收支总表[*]',
    ]);
  });
});
