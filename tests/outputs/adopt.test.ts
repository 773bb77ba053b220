import { describe, expect, test } from '@jest/globals';
import type { ShownCauseCell } from '../../src/outputs/cause';
import { adoptPlan } from '../../src/outputs/adopt';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { snapshotOf, type CellInput } from '../support/workbook';

const SHEET = '表';

function cell(part: Partial<ShownCauseCell>): ShownCauseCell {
  return {
    sheet: SHEET,
    row: 0,
    col: 0,
    current: '',
    proposed: '',
    formula: false,
    span: null,
    ...part,
  };
}

function planFor(held: CellInput, part: Partial<ShownCauseCell>) {
  return adoptPlan(snapshotOf([{ name: SHEET, rows: [[held]] }]), [cell(part)]);
}

describe('what accepting a proposal writes', () => {
  test.each<[string, CellInput, Partial<ShownCauseCell>, unknown]>([
    ['a number', { v: 3838.48, z: '#,##0.00' }, { current: '3,838.48', proposed: '3,883.48' }, 3883.48],
    ['a number kept as text', '3838.48', { current: '3838.48', proposed: '3,883.48' }, '3883.48'],
    ['a grouped text', '3,838.48 ', { current: '3,838.48', proposed: '3,883.48' }, '3,883.48 '],
    ['a short text', '3.48', { current: '3.48', proposed: '1,003.48' }, '1,003.48'],
    ['a percentage', { v: 0.9461, z: '0.00%' }, { current: '94.61%', proposed: '91.61%' }, 0.9161],
    ['a percentage kept as text', '94.61%', { current: '94.61%', proposed: '91.61%' }, '91.61%'],
    ['a percentage under a header with the sign', '94.61', { current: '94.61', proposed: '91.61%' }, '91.61'],
    ['a rate of nothing', { v: 0.05, z: '0.00%' }, { current: '5.00%', proposed: '0.00%' }, 0],
    ['a blank', null, { current: '', proposed: '45.00' }, 45],
    ['what should be blank', { v: 45, z: '0.00' }, { current: '45.00', proposed: '0.00' }, null],
    ['a negative', { v: 12.5, z: '0.00' }, { current: '12.50', proposed: '-12.50' }, -12.5],
    ['the unit in its line', '单位：元', { current: '元', proposed: '万元' }, '单位：万元'],
    [
      'a figure in a sentence',
      '合计1328.13万元，占19.29%。',
      { current: '1328.13', proposed: '1,267.92', span: { start: 2, end: 9, text: '1328.13' } },
      '合计1267.92万元，占19.29%。',
    ],
    [
      'a share in a sentence',
      '占19.29%。',
      { current: '19.29%', proposed: '16.85', span: { start: 1, end: 7, text: '19.29%' } },
      '占16.85%。',
    ],
  ])('%s', (_, held, part, value) => {
    expect(planFor(held, part)).toEqual({
      writes: [{ sheet: SHEET, row: 0, col: 0, value }],
      formulas: [],
    });
  });

  test('two figures of one sentence change together', () => {
    const snapshot = snapshotOf([{ name: SHEET, rows: [['收入10.00万元，支出9.00万元。']] }]);
    const plan = adoptPlan(snapshot, [
      cell({ current: '10.00', proposed: '1,000.00', span: { start: 2, end: 7, text: '10.00' } }),
      cell({ current: '9.00', proposed: '90.00', span: { start: 12, end: 16, text: '9.00' } }),
    ]);
    expect(plan?.writes.map(({ value }) => value)).toEqual(['收入1,000.00万元，支出90.00万元。']);
  });

  test('a formula is named, so that it is not replaced unasked', () => {
    const plan = planFor(
      { v: 5, f: 'A2+A3', z: '0.00' },
      { current: '5.00', proposed: '6.00', formula: true },
    );
    expect(plan?.formulas).toEqual([expect.objectContaining({ sheet: SHEET, row: 0, col: 0 })]);
  });

  test.each<[string, CellInput, Partial<ShownCauseCell>]>([
    ['the cell holds another figure by now', { v: 7, z: '0.00' }, { current: '5.00', proposed: '6.00' }],
    ['the cell was filled in the meantime', { v: 7, z: '0.00' }, { current: '', proposed: '6.00' }],
    [
      'the text has become another',
      '占20.00%。',
      { proposed: '16.85', span: { start: 1, end: 7, text: '19.29%' } },
    ],
    ['the word stands twice', '元，单位：元', { current: '元', proposed: '万元' }],
    ['the cell holds a word', '略', { current: '', proposed: '6.00' }],
  ])('nothing where %s', (_, held, part) => {
    expect(planFor(held, part)).toBeNull();
  });

  test('many cells of a long sheet are found without going through it for each', () => {
    const count = 500;
    const snapshot = snapshotOf([
      {
        name: SHEET,
        rows: Array.from({ length: count }, () => [{ v: 1, z: '0.00' }, null, { v: 2, z: '0.00' }]),
      },
    ]);
    let looks = 0;
    const [sheet] = snapshot.sheets;
    const cells = new Proxy(sheet?.cells ?? [], {
      get: (list, key) => {
        looks += 1;
        return Reflect.get(list, key) as unknown;
      },
    });
    const wanted = Array.from({ length: count }, (_, row) =>
      cell({ row, col: row % 2 === 0 ? 0 : 2, current: row % 2 === 0 ? '1.00' : '2.00', proposed: '3.00' }),
    );
    const plan = adoptPlan({ ...snapshot, sheets: [{ ...(sheet as SheetSnapshot), cells }] }, wanted);
    expect(plan?.writes.map(({ row, value }) => [row, value])).toEqual(
      wanted.map(({ row }) => [row, 3]).reverse(),
    );
    expect(looks).toBeLessThan(count * 40);
  });

  test('nothing where no cell is named, such as a row that is missing', () => {
    expect(adoptPlan(snapshotOf([{ name: SHEET, rows: [] }]), [])).toBeNull();
  });
});
