import type { SheetInput } from '../../support/workbook';

/**
 * One way that real workbooks differ from the sample, as a pure change of its sheets. It works on the sheets of
 * the sample and on those of generated departments, which have the same names and the same standard layout:
 * 部门公开表1 to 9 with number, title and unit in the first three rows.
 */
export interface Layout {
  readonly name: string;
  /** Whether the table itself changes (lines and columns come or go), so that other rules may apply. */
  readonly reshapes: boolean;
  readonly change: (sheets: readonly SheetInput[]) => SheetInput[];
}

/** A layout that leaves every figure and every line in place. */
export function layout(name: string, change: Layout['change']): Layout {
  return { name, reshapes: false, change };
}

/** A layout that changes which lines or columns a table has. */
export function reshaping(name: string, change: Layout['change']): Layout {
  return { name, reshapes: true, change };
}

const TABLE = /^部门公开表([1-9])$/;
const HEADERS: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 1, 4: 2, 5: 3, 6: 2, 7: 2, 8: 2, 9: 3 };

/** The number of a standard table in the standard layout by its sheet's name, or null. */
export function tableNumber(sheet: SheetInput): number | null {
  const match = TABLE.exec(sheet.name);
  return match ? Number(match[1]) : null;
}

/** The row where the headers of table `number` begin, counted from 0. */
export const HEADER_ROW = 3;
/** The row of the title, counted from 0. */
export const TITLE_ROW = 1;
/** The row that says the unit, counted from 0. */
export const UNIT_ROW = 2;

/** The first row of figures of table `number`, counted from 0. */
export function bodyRow(number: number): number {
  return HEADER_ROW + (HEADERS[number] ?? 1);
}

/** Changes the nine tables, or those of `only`, and leaves the other sheets. */
export function onTables(
  change: (sheet: SheetInput, number: number) => SheetInput,
  only?: readonly number[],
): Layout['change'] {
  return (sheets) =>
    sheets.map((sheet) => {
      const number = tableNumber(sheet);
      return number === null || (only && !only.includes(number)) ? sheet : change(sheet, number);
    });
}

/** Changes the one sheet of this name. */
export function onSheet(name: string, change: (sheet: SheetInput) => SheetInput): Layout['change'] {
  return (sheets) => sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
}

/** The sheet of table `number`. Throws where it is not there. */
export function tableSheet(sheets: readonly SheetInput[], number: number): SheetInput {
  const found = sheets.find((sheet) => tableNumber(sheet) === number);
  if (!found) throw new Error(`no sheet of table ${number}`);
  return found;
}

/** The tables whose lines are codes and names. */
export const TREES = [3, 5, 6, 7, 8] as const;
