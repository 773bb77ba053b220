import fc from 'fast-check';
import { treeFormulas, ledgerFormulas } from '../cases/layouts/formulas';
import { bodyRow, tableNumber } from '../cases/layouts/layout';
import type { Snapshot } from '../../src/workbook/snapshot';
import { makeDepartment, type DepartmentOptions } from './department/model';
import { departmentNarrative } from './department/narrative';
import { departmentProjects } from './department/projects';
import { departmentTables } from './department/tables';
import { snapshotOf, type SheetInput } from './workbook';

/** A consistent department as sheets in the standard layout: nine tables, 绩效 tables, 情况说明. */
export function departmentSheets(options: DepartmentOptions): SheetInput[] {
  const department = makeDepartment(options);
  const tables = departmentTables(department);
  const text = options.text ? [departmentNarrative(department, tables)] : [];
  const sheets: SheetInput[] = [...tables, ...text, ...departmentProjects(department)];
  if (!options.formulas) return sheets;
  return sheets.map((sheet) => {
    const number = tableNumber(sheet);
    if (number === 1) return ledgerFormulas(sheet, bodyRow(1));
    return number !== null && [3, 5, 6, 7, 8].includes(number) ? treeFormulas(sheet, number) : sheet;
  });
}

/** The same as a host reads it. */
export function departmentSnapshot(options: DepartmentOptions): Snapshot {
  return snapshotOf(departmentSheets(options), `department-${options.seed}.xlsx`);
}

/** Departments of every kind for property tests; small, since a failing one has to be looked at. */
export const departmentOptions: fc.Arbitrary<DepartmentOptions> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  items: fc.integer({ min: 5, max: 30 }),
  fund: fc.boolean(),
  capital: fc.boolean(),
  carryIn: fc.boolean(),
  carryOut: fc.boolean(),
  threePublic: fc.boolean(),
  zeroBases: fc.boolean(),
  ownFunds: fc.boolean(),
  construction: fc.boolean(),
  rounded: fc.boolean(),
  formulas: fc.boolean(),
  projects: fc.integer({ min: 0, max: 4 }),
  text: fc.boolean(),
});
