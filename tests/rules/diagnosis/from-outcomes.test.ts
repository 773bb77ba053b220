import { describe, expect, test } from '@jest/globals';
import { cellAddress, parseAddress } from '../../../src/core/address';
import { readDisclosure } from '../../../src/disclosure/read';
import type { Cause } from '../../../src/rules/diagnosis/cause';
import { diagnose } from '../../../src/rules/diagnosis/from-outcomes';
import { run } from '../../../src/rules/run';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { departmentSheets } from '../../support/department';
import { removeRow, setCell, valueOf } from '../../support/grid';
import { sampleSheets } from '../../support/sample/book';
import type { SheetInput } from '../../support/workbook';
import { snapshotOf } from '../../support/workbook';

function causesOf(sheets: readonly SheetInput[]): Cause[] {
  const disclosure = readDisclosure(snapshotOf(sheets), centralBudgetFamily.template);
  const { outcomes } = run(disclosure, centralBudgetFamily.rules, centralBudgetFamily.subjects);
  return diagnose(disclosure, outcomes);
}

/** The sheets with one figure written differently, its format kept. */
function retyped(
  sheets: readonly SheetInput[],
  sheet: string,
  address: string,
  value: number | null,
): SheetInput[] {
  const at = parseAddress(address) ?? { row: 0, col: 0 };
  return sheets.map((each) => {
    if (each.name !== sheet) return each;
    const cell = each.rows[at.row]?.[at.col];
    const kept = typeof cell === 'object' && cell !== null ? cell : { z: '#,##0.00' };
    return setCell(each, at.row, at.col, value === null ? null : { ...kept, v: value });
  });
}

/** The sheet with all its amounts in 元, and its unit as it was. */
function inYuan(sheet: SheetInput): SheetInput {
  const rows = sheet.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' && cell !== null && typeof cell.v === 'number'
        ? { ...cell, v: Math.round(cell.v * 10000) }
        : cell,
    ),
  );
  return { ...sheet, rows };
}

const brief = (cause: Cause): string =>
  `${cause.claim} ${cause.mistake} ${cause.cells.map(({ cell, proposed }) => `${cell ? cellAddress(cell) : ''}=${proposed.toString()}`).join()}`;

describe('causes of a workbook', () => {
  const sample = sampleSheets();

  test('a workbook whose comparisons hold has none', () => {
    expect(causesOf(sample)).toEqual([]);
  });

  test.each([
    ['部门公开表3', 'C9', 3838.48, 'certain transposition C9=3883.48'],
    ['部门公开表3', 'E8', 60749, 'certain decimal-shift E8=607.49'],
    ['部门公开表5', 'E9', 100, 'certain decimal-shift E9=10'],
    ['部门公开表6', 'D7', null, 'certain blank D7=800'],
    ['部门公开表2', 'A6', 21099.3, 'certain substituted-digit A6=21099.2'],
  ])('%s %s written as %s', (sheet, address, value, expected) => {
    expect(causesOf(retyped(sample, sheet, address, value)).map(brief)).toEqual([expected]);
  });

  test('the cause carries the receipts that it explains', () => {
    const [cause] = causesOf(retyped(sample, '部门公开表3', 'C9', 3838.48));
    if (!cause) throw new Error('no cause');
    expect(cause.outcomes.length).toBeGreaterThanOrEqual(2);
    expect(cause.outcomes.every(({ status }) => status !== 'pass')).toBe(true);
  });

  test('a table in 元 that says 万元 has its unit for a cause, and no single figure', () => {
    const causes = causesOf(sample.map((sheet) => (sheet.name === '部门公开表6' ? inYuan(sheet) : sheet)));
    expect(causes.map(({ mistake }) => mistake)).toEqual(['unit-table']);
    expect(causes[0]?.outcomes.map(({ rule }) => rule)).toContain('unit.scale');
  });

  test('a line left out', () => {
    const [cause] = causesOf(
      sample.map((sheet) => (sheet.name === '部门公开表3' ? removeRow(sheet, 7) : sheet)),
    );
    expect(cause?.mistake).toBe('row-missing');
    expect(cause?.row?.parent.row.code).toBe('20109');
    expect(cause?.row?.amounts.map(({ amount }) => amount.toNumber())).toEqual([607.49, 607.49]);
  });
});

describe('workbooks of other departments', () => {
  const options = { seed: 11, items: 18, fund: true, carryIn: true, ownFunds: true, threePublic: true };

  test.each([
    ['typed', {}],
    ['totals as formulas', { formulas: true }],
    ['rounded from 元', { rounded: true }],
    ['rounded, totals as formulas', { rounded: true, formulas: true }],
  ])('%s: no cause where nothing is wrong', (_, more) => {
    expect(causesOf(departmentSheets({ ...options, ...more }))).toEqual([]);
  });

  test('a formula whose value does not follow from its cells is suspected itself, never for certain', () => {
    const sheets = departmentSheets({ ...options, formulas: true });
    const table = sheets.find(({ name }) => name.includes('3'));
    const row = table?.rows.findIndex((line) => String(valueOf(line[0])).length === 7) ?? -1;
    const address = cellAddress({ row, col: 3 });
    const before = Number(valueOf(table?.rows[row]?.[3]));
    const causes = causesOf(retyped(sheets, table?.name ?? '', address, before + 1000));
    const ofFormulas = causes.filter(({ cells }) => cells.some(({ formula }) => formula));
    expect(ofFormulas.length).toBeGreaterThan(0);
    expect(ofFormulas.filter(({ claim }) => claim === 'certain')).toEqual([]);
    expect(ofFormulas.map(({ mistake }) => mistake)).toContain('formula');
  });

  describe('rounded from 元', () => {
    const sheets = departmentSheets({ ...options, rounded: true });
    const table = sheets.find(({ name }) => name.includes('3'));
    const lines = (table?.rows ?? []).flatMap((line, row) =>
      typeof valueOf(line[2]) === 'number' && typeof valueOf(line[3]) === 'number' ? [row] : [],
    );

    test('a total left blank is found, and its figure is told only as closely as its parts tell it', () => {
      expect(lines.length).toBeGreaterThan(5);
      for (const row of lines) {
        const address = cellAddress({ row, col: 2 });
        const truth = Number(valueOf(table?.rows[row]?.[2]));
        const sure = causesOf(retyped(sheets, table?.name ?? '', address, null)).filter(
          ({ claim }) => claim !== 'review',
        );
        for (const cause of sure) {
          expect(cause.cells.map(({ cell }) => (cell ? cellAddress(cell) : ''))).toEqual([address]);
          const [one] = cause.cells;
          if (cause.valueClaim !== 'review') expect(one?.proposed.toNumber()).toBe(truth);
        }
      }
    });

    test('remainders in a table that is in another unit than it says claim no figure of it', () => {
      const causes = causesOf(sheets.map((sheet) => (sheet === table ? inYuan(sheet) : sheet)));
      expect(causes.filter(({ claim }) => claim !== 'review').map(({ mistake }) => mistake)).toEqual([
        'unit-table',
      ]);
      expect(causes.length).toBeGreaterThan(1);
    });
  });
});
