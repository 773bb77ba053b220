import { expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import { centralBudget } from '../../src/templates/central-budget/family';
import { snapshotOf, type CellInput } from '../support/workbook';
import { form, m } from './forms';

function tree(count: number): CellInput[][] {
  const rows: CellInput[][] = form('expenditure').slice(0, 4);
  for (let i = 0; i < count; i++) {
    const code = String(2000000 + ((i * 7919) % 399999));
    rows.push([code, `科目${i}`, m(i + 1), m(i), m(1), null, null, null]);
  }
  return [...rows, ['合计', null, m(1), m(1), m(1)]];
}

test('a stray blank at the end of the sheet is no part of the table', () => {
  const rows = tree(20);
  const snapshot = snapshotOf([{ name: 'a', rows }]);
  const [sheet] = snapshot.sheets;
  const far = { ...sheet!.cells[0]!, row: 1048575, col: 16383, value: ' ', text: ' ' };
  const wide = { ...snapshot, sheets: [{ ...sheet!, cells: [...sheet!.cells, far] }] };
  expect(readDisclosure(wide, centralBudget).tables[0]?.rows).toHaveLength(21);
});
