import { describe, expect, test } from '@jest/globals';
import { factAt } from '../../src/disclosure/lookup';
import type { CellInput } from '../support/workbook';
import { FORMS, form, m, readSheets, readTable, tableOf } from './forms';

/** The fact of one cell put at 外交支出, 合计 of 部门支出总表. */
function read(cell: CellInput) {
  const rows = form('expenditure');
  rows[4] = ['202', '外交支出', cell, m(300), m(550)];
  return factAt(readTable(rows, 'expenditure'), '202', '合计')!;
}

describe('what a cell says', () => {
  test.each<[string, CellInput, string, string]>([
    ['a number with two decimals', m(850), 'figure', '850.00'],
    ['more digits stored than printed', { v: 850.126, z: '0.00' }, 'figure', '850.13'],
    ['half up at the tie, on 15 digits', { v: 1.005, z: '0.00' }, 'figure', '1.01'],
    ['a sum with binary dust', { v: 0.1 + 0.2, z: '0.00' }, 'figure', '0.30'],
    ['General prints what is stored', { v: 37.5 }, 'figure', '37.5'],
    ['no decimals printed', { v: 3325.46, z: '0' }, 'figure', '3325'],
    ['text with a blank', '21,099.2 ', 'figure', '21099.2'],
    ['full-width text', '６，８００．００', 'figure', '6800.00'],
    ['text with a full-width blank', '327.18　', 'figure', '327.18'],
    ['brackets', '(1.00)', 'figure', '-1.00'],
    ['brackets by format', { v: -1, z: '0.00_);(0.00)' }, 'figure', '-1.00'],
    ['triangle', '△1.00', 'figure', '-1.00'],
    ['too narrow to show', { v: 8794.21, z: '#,##0.00', text: '########' }, 'figure', '8794.21'],
    [
      '元 shown as 万元 by the format',
      { v: 87942100, z: '0!.0000', text: '8794.2100' },
      'figure',
      '8794.2100',
    ],
    ['a unit in the format', { v: 5, z: '0.00"万元"', text: '5.00万元' }, 'figure', '5.00'],
    ['zero', m(0), 'empty', '0.00'],
    ['blank', null, 'empty', '0'],
    ['white space', '　 ', 'empty', '0'],
    ['dash', '-', 'empty', '0'],
    ['long dash', '——', 'empty', '0'],
    ['zero as text', '0.00', 'empty', '0.00'],
    ['less than is printed', { v: 0.004, z: '0.00' }, 'empty', '0.00'],
    ['words', '见附件', 'unreadable', '0'],
    ['two figures', '12.5/3', 'unreadable', '0'],
    ['a comma out of place', '87,94.21', 'unreadable', '0'],
    ['an error value', { v: null, error: '#REF!' }, 'unreadable', '0'],
    ['a date', { v: 45658, z: 'yyyy/m/d' }, 'unreadable', '0'],
    ['a date in Chinese', { v: 45658, z: 'yyyy"年"m"月"d"日"' }, 'unreadable', '0'],
    ['a percentage among amounts', { v: 0.15, z: '0.00%' }, 'unreadable', '0'],
    ['a truth value', { v: true }, 'unreadable', '0'],
    ['a formula nobody calculated', { v: null, f: 'SUM(A1:A2)', uncached: true }, 'uncached', '0'],
    ['a calculated formula', { v: 850, z: '0.00', f: 'C6+1' }, 'figure', '850.00'],
  ])('%s', (_name, cell, state, value) => {
    const fact = read(cell);
    expect([
      fact.state,
      fact.value.toFixed(state === 'figure' || fact.decimals > 0 ? fact.decimals : 0),
    ]).toEqual([state, value]);
  });

  test.each<[CellInput, boolean, boolean]>([
    [m(850), false, true],
    ['850.00', true, true],
    ['0.00', true, true],
    ['-', false, true],
    [null, false, false],
    ['　', false, false],
    [m(0), false, true],
  ])('%j: typed as text %s, printed %s', (cell, typed, printed) => {
    const fact = read(cell);
    expect([fact.typedAsText, fact.printed]).toEqual([typed, printed]);
  });

  test('a formula is told', () => {
    expect(read({ v: 850, z: '0.00', f: 'C6+1' }).formula).toBe('C6+1');
    expect(read(m(850)).formula).toBeNull();
  });
});

describe('what a figure stands for', () => {
  test('at least the decimals that the workbook commonly prints in the unit', () => {
    const fact = read({ v: 10, z: '0' });
    expect([fact.decimals, fact.step]).toEqual([0, 2]);
    expect([read('1.2345').decimals, read('1.2345').step]).toEqual([4, 4]);
  });

  test('decimals of 元 and of 万元 are counted apart', () => {
    const yuan = form('fund').map((line) =>
      line.map((cell) =>
        cell === '单位：万元'
          ? '单位：元'
          : typeof cell === 'object' && cell !== null
            ? { v: 50000, z: '0' }
            : cell,
      ),
    );
    const disclosure = readSheets({ name: 'a', rows: FORMS['expenditure'] ?? [] }, { name: 'b', rows: yuan });
    const fact = factAt(tableOf(disclosure, 'fund')!, '229', '合计')!;
    expect([fact.unit, fact.step]).toEqual(['元', 0]);
    expect(factAt(tableOf(disclosure, 'expenditure')!, '202', '合计')?.step).toBe(2);
  });

  test('percentages in points, however they are kept', () => {
    const at = (cell: CellInput): string => {
      const rows = form('general');
      rows[6] = [...(rows[6] ?? []).slice(0, 9), cell, ...(rows[6] ?? []).slice(10)];
      return factAt(readTable(rows, 'general'), '202', '增减率')!.value.toString();
    };
    expect([at({ v: 0.1595, z: '0.00%' }), at('15.95%'), at(15.95), at('15.95')]).toEqual(
      Array(4).fill('15.95'),
    );
    expect(at({ v: -0.9504, z: '0.00%' })).toBe('-95.04');
  });
});

describe('units', () => {
  test.each<[string, CellInput[], string]>([
    ['单位：万元', ['单位：万元'], '万元'],
    ['单位:元', ['单位:元'], '元'],
    ['金额单位：万元', ['金额单位：万元'], '万元'],
    ['in brackets', ['（单位：元）'], '元'],
    ['two cells', ['单位：', '万元'], '万元'],
    ['beside the department', ['部门名称：测绘事务中心    金额单位：元'], '元'],
    ['人民币万元', ['单位：人民币万元'], '万元'],
    ['alone', ['万元'], '万元'],
  ])('%s', (_name, cells, unit) => {
    const rows = form('expenditure');
    rows[2] = cells;
    const disclosure = readSheets({ name: 'a', rows });
    const table = tableOf(disclosure, 'expenditure')!;
    expect(table.unit).toBe(unit);
    expect(table.unitCell?.row).toBe(2);
    expect(disclosure.mentions.filter((one) => one.what === 'unit').map((one) => one.value)).toEqual([unit]);
  });

  test('a unit in a header is its column’s', () => {
    const rows = form('summary');
    rows[4] = ['项目', '预算数（元）', '项目', '预算数（万元）'];
    const table = readTable(rows, 'summary');
    expect(table.columns.map((column) => column.unit)).toEqual(['元', '万元']);
  });

  test('where no sheet says one, 万元 is assumed, and said', () => {
    const rows = form('expenditure').filter((_, i) => i !== 2);
    const disclosure = readSheets({ name: 'a', rows });
    expect(tableOf(disclosure, 'expenditure')?.unit).toBe('万元');
    expect(disclosure.problems.find((one) => one.code === 'unit-assumed')?.params['unit']).toBe('万元');
  });
});
