import { checkSnapshot } from '../../../src/outputs/check';
import type { CheckResult } from '../../../src/outputs/result';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { departmentSheets } from '../../support/department';
import type { DepartmentOptions } from '../../support/department/model';
import { snapshotOf, type CellInput, type SheetInput } from '../../support/workbook';
import { HEADER_ROW, onTables, tableNumber } from '../layouts/layout';

export type Change = (sheets: readonly SheetInput[]) => readonly SheetInput[];

/** What a check says of a consistent department after a change. */
export function checked(change: Change, options: Partial<DepartmentOptions> = {}): CheckResult {
  const sheets = departmentSheets({ seed: 11, items: 12, carryIn: true, ownFunds: true, ...options });
  return checkSnapshot(snapshotOf([...change(sheets)]), centralBudgetFamily);
}

/** "rule sheet" of every error and warning, in order. */
export function complaints(result: CheckResult): string[] {
  return result.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, cells }) => `${rule} ${cells[0]?.sheet ?? ''}`);
}

/** A new column at `col` of one table: its header, and a cell for every line below. */
export function columnAt(
  table: number,
  col: number,
  header: string,
  cell: (row: number) => CellInput,
): Change {
  return onTables(
    (sheet) => ({
      ...sheet,
      merges: [],
      rows: sheet.rows.map((line, row) =>
        row < HEADER_ROW
          ? line
          : [
              ...Array.from({ length: col }, (_, index) => line[index]),
              row === HEADER_ROW ? header : cell(row),
              ...line.slice(col),
            ],
      ),
    }),
    [table],
  );
}

/** Every text of one table, rewritten. */
export function texts(table: number, write: (text: string) => string): Change {
  const cell = (input: CellInput): CellInput => {
    if (typeof input === 'string') return write(input);
    if (input && typeof input === 'object' && typeof input.v === 'string') {
      return { ...input, v: write(input.v) };
    }
    return input;
  };
  return (sheets) =>
    sheets.map((sheet) =>
      tableNumber(sheet) === table ? { ...sheet, rows: sheet.rows.map((line) => line.map(cell)) } : sheet,
    );
}
