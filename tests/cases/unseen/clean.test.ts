import { describe, expect, test } from '@jest/globals';
import { checked, columnAt, complaints, texts, type Change } from './sheets';

const untouched: Change = (sheets) => sheets;
const money = (row: number) => ({ v: 1000.25 + row, z: '#,##0.00' });
const emptyNote = (note: string): Change => texts(7, (text) => (text.startsWith('注') ? note : text));

test('the department that the cases change is clean', () => {
  expect(complaints(checked(untouched))).toEqual([]);
});

/** Nothing is wrong in these workbooks: the department has only laid out or worded a table in its own way. */
const CLEAN: readonly (readonly [name: string, change: Change])[] = [
  ['a column of unit names between 科目名称 and 合计', columnAt(3, 2, '单位名称', () => '本级')],
  ['a column of last year between 科目名称 and 合计', columnAt(3, 2, '2024年预算数', money)],
  ['a column of shares behind the last', columnAt(3, 8, '占支出的份额', () => ({ v: 0.25, z: '0.00%' }))],
  ['a column of remarks behind the last', columnAt(3, 8, '备注', () => '含上年结转')],
  ['a 序号 column before 科目编码', columnAt(3, 0, '序号', (row) => ({ v: row - HEADER }))],
  ['执行数 with a remark behind it', texts(5, (text) => (text === '执行数' ? '执行数（不含结转）' : text))],
  ['a 注 that says 我局 for its own name', emptyNote('说明：我局不涉及政府性基金预算。')],
  ['a 注 that says 我院 for its own name', emptyNote('备注：我院不涉及政府性基金预算收支。')],
  ['a 注 that says 本局 for its own name', emptyNote('说明：本局无政府性基金预算支出，故本表为空。')],
];
const HEADER = 3;

describe('no complaint about a clean workbook with', () => {
  test.each(CLEAN)('%s', (_, change) => {
    expect(complaints(checked(change))).toEqual([]);
  });
});
