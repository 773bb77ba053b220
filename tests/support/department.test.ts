import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyRow, tableSheet } from '../cases/layouts/layout';
import { departmentOptions, departmentSheets, departmentSnapshot } from './department';
import { textOf, valueOf } from './grid';
import type { CellInput, SheetInput } from './workbook';

const cents = (cell: CellInput): number => Math.round(Number(valueOf(cell) ?? 0) * 100);

function lines(sheets: readonly SheetInput[], number: number): (readonly CellInput[])[] {
  return tableSheet(sheets, number).rows.slice(bodyRow(number));
}

/** Amounts of a ledger's side by label, blanks and ordinals aside. */
function ledger(sheets: readonly SheetInput[], number: number, side: 0 | 2): Map<string, number> {
  const rows = lines(sheets, number).filter((line) => textOf(line[side]) !== '');
  return new Map(rows.map((line) => [textOf(line[side]).replace(/\s/g, ''), cents(line[side + 1])]));
}

function total(sheets: readonly SheetInput[], number: number): number[] {
  const line = lines(sheets, number).find((each) => textOf(each[0]) === '合计') ?? [];
  return line.slice(2).map(cents);
}

describe('a generated department', () => {
  test('is the same for the same options', () => {
    const options = { seed: 7, items: 12, fund: true, carryIn: true, ownFunds: true };
    expect(departmentSnapshot(options)).toEqual(departmentSnapshot(options));
  });

  test.each([5, 60, 500])('has as many 项 as asked for: %d', (items) => {
    const codes = lines(departmentSheets({ seed: 3, items }), 5).filter(
      (line) => textOf(line[0]).length === 7,
    );
    expect(codes).toHaveLength(items);
  });

  test('adds up in every tree, and where tables meet', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const sheets = departmentSheets(options);
        const near = (a: number, b: number, terms: number): void =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(options.rounded ? terms + 1 : 0);
        for (const number of [3, 5, 6, 7, 8]) {
          const body = lines(sheets, number).filter((line) => /^\d+$/.test(textOf(line[0])));
          const whole = total(sheets, number);
          const amounts = number === 5 ? [0, 1, 2, 3, 4, 5, 6, 8] : whole.map((_, index) => index);
          for (const line of [...body, null]) {
            const key = line ? textOf(line[0]) : '';
            const below = body.filter(
              ([code]) => textOf(code).startsWith(key) && textOf(code).length === (key.length || 1) + 2,
            );
            if (below.length === 0) continue;
            for (const col of amounts) {
              const sum = below.reduce((a, each) => a + cents(each[col + 2]), 0);
              near(line ? cents(line[col + 2]) : (whole[col] ?? 0), sum, below.length);
            }
          }
        }
        const [income, spent] = [ledger(sheets, 1, 0), ledger(sheets, 1, 2)];
        const record = (lines(sheets, 2)[0] ?? []).map(cents);
        expect(income.get('收入总计')).toBe(spent.get('支出总计'));
        expect(income.get('收入总计')).toBe(record[0]);
        expect(income.get('上年结转')).toBe(record[1]);
        expect(spent.get('本年支出合计')).toBe(total(sheets, 3)[0]);
        near(
          record.reduce((a, b, col) => a + (col === 0 || col === 6 ? 0 : b), 0),
          record[0] ?? 0,
          10,
        );
        near((spent.get('本年支出合计') ?? 0) + (spent.get('结转下年') ?? 0), spent.get('支出总计') ?? 0, 2);
        const [fiscal, use] = [ledger(sheets, 4, 0), ledger(sheets, 4, 2)];
        expect(fiscal.get('收入总计')).toBe(use.get('支出总计'));
        near((use.get('一、本年支出') ?? 0) + (use.get('二、结转下年') ?? 0), use.get('支出总计') ?? 0, 2);
        expect(income.get('一、一般公共预算拨款收入')).toBe(total(sheets, 5)[2]);
        expect(income.get('二、政府性基金预算拨款收入')).toBe(total(sheets, 7)[0]);
        expect(total(sheets, 5)[3]).toBe(total(sheets, 6)[0]);
        near(total(sheets, 6)[0] ?? 0, (total(sheets, 6)[1] ?? 0) + (total(sheets, 6)[2] ?? 0), 2);
      }),
      { numRuns: 60, seed: 20250101 },
    );
  });
});
