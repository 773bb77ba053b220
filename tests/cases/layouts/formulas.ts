import { cellAddress } from '../../../src/core/address';
import { setCell, sheetWidth, textOf, valueOf } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { bodyRow, layout, onTables, type Layout } from './layout';

const CODE = /^\d{3}(?:\d\d){0,2}$/;

const isAmount = (cell: CellInput): boolean =>
  typeof valueOf(cell) === 'number' &&
  typeof cell === 'object' &&
  cell !== null &&
  !(cell.z ?? '').includes('%');

/** Rows that the amount of a row is the sum of: children of a code, 类 of a total. Empty where it is typed. */
function summed(codes: readonly string[], row: number, first: number): number[] {
  const code = codes[row] ?? '';
  const rows = codes.flatMap((other, index) => (index >= first && CODE.test(other) ? [index] : []));
  if (code === '') return rows.filter((index) => codes[index]?.length === 3);
  return rows.filter((index) => codes[index]?.startsWith(code) && codes[index]?.length === code.length + 2);
}

function formula(sheet: SheetInput, row: number, col: number, text: string): SheetInput {
  const cell = sheet.rows[row]?.[col];
  if (!isAmount(cell) || typeof cell !== 'object' || cell === null) return sheet;
  return setCell(sheet, row, col, { ...cell, f: text });
}

const at = (row: number, col: number): string => cellAddress({ row, col });

/** Makes every sum of a tree table a formula over the rows below it, its value kept as the cached one. */
export function treeFormulas(sheet: SheetInput, number: number): SheetInput {
  const first = bodyRow(number);
  const codes = sheet.rows.map((line) => (CODE.test(textOf(line[0])) ? textOf(line[0]) : ''));
  let result = sheet;
  for (let row = first; row < sheet.rows.length; row += 1) {
    const isTotal =
      codes[row] === '' && sheet.rows[row]?.slice(0, 2).some((cell) => /^[合总]\s*计$/.test(textOf(cell)));
    if (codes[row] === '' && !isTotal) continue;
    const parts = summed(codes, row, first);
    if (parts.length === 0) continue;
    for (let col = 2; col < sheetWidth(sheet); col += 1) {
      const adjoining = parts.every((part, index) => index === 0 || part === (parts[index - 1] ?? 0) + 1);
      const list = parts.map((part) => at(part, col));
      const text = adjoining ? `SUM(${list[0]}:${list[list.length - 1]})` : list.join('+');
      result = formula(result, row, col, text);
    }
  }
  return result;
}

/** Makes the totals of a ledger formulas, their values kept as the cached ones; `first` is its first row of items. */
export function ledgerFormulas(sheet: SheetInput, first: number): SheetInput {
  let result = sheet;
  for (const side of [0, 2]) {
    const labels = sheet.rows.map((line) => textOf(line[side]).replace(/\s/g, ''));
    const total = labels.findIndex((label) => /^本年(收入|支出)合计$/.test(label));
    const grand = labels.findIndex((label) => /^(收入|支出)总计$/.test(label));
    if (total > 0) {
      result = formula(result, total, side + 1, `SUM(${at(first, side + 1)}:${at(total - 1, side + 1)})`);
      result = formula(result, grand, side + 1, `SUM(${at(total, side + 1)}:${at(grand - 1, side + 1)})`);
    }
  }
  return result;
}

/** Totals that are formulas with the values that Excel last calculated. */
export const FORMULA_LAYOUTS: readonly Layout[] = [
  layout('sums of the tree tables as formulas', onTables(treeFormulas, [3, 5, 6])),
  layout(
    'totals of the ledger as formulas',
    onTables((sheet, number) => ledgerFormulas(sheet, bodyRow(number)), [1]),
  ),
  layout(
    'changes of table 5 as formulas',
    onTables(
      (sheet, number) => {
        let result = sheet;
        for (let row = bodyRow(number); row < sheet.rows.length; row += 1) {
          result = formula(result, row, 8, `${at(row, 4)}-${at(row, 2)}`);
          result = formula(result, row, 10, `${at(row, 7)}-${at(row, 3)}`);
        }
        return result;
      },
      [5],
    ),
  ),
];
