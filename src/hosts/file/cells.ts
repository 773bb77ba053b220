import { SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { SHEET_COLUMNS } from '../../core/address';
import type { CellSnapshot, Merge, SheetSnapshot } from '../../workbook/snapshot';
import { cellNumber, type CellOddity, type SheetFacts } from './sheet-facts';

/** Excel's error values by the code that files store ([MS-XLS] 2.5.10). */
export const ERROR_VALUES: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A sheet as SheetJS reads it, as a snapshot. `facts` is null where the format hides nothing (.xls, HTML). */
export function sheetSnapshot(
  name: string,
  sheet: WorkSheet,
  visibility: SheetSnapshot['visibility'],
  facts: SheetFacts | null,
): SheetSnapshot {
  const cells: CellSnapshot[] = [];
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (const number of facts?.odd.keys() ?? []) {
    const row = Math.floor(number / SHEET_COLUMNS);
    const line = (data[row] ??= []);
    line[number % SHEET_COLUMNS] ??= { t: 'z' };
  }
  // Both loops visit only what is there: a used range to column IV or row 1048576 costs nothing.
  for (const rowKey in data) {
    const row = Number(rowKey);
    const line = data[row] ?? [];
    for (const colKey in line) {
      const col = Number(colKey);
      const cell = line[col];
      if (!cell) continue;
      const number = cellNumber(row, col);
      const odd = facts?.odd.get(number);
      const read = odd
        ? oddCell(row, col, cell, odd)
        : cellSnapshot(row, col, cell, facts?.uncached.has(number) ?? false);
      if (read) cells.push(read);
    }
  }
  const merges: Merge[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { name, visibility, cells, hiddenRows: facts?.hiddenRows ?? hiddenRowsOf(sheet), merges };
}

/** A cell whose content is no value: it says what it says, and is never a figure. A day is one where days are shown. */
function oddCell(row: number, col: number, cell: CellObject, odd: CellOddity): CellSnapshot {
  const { text, error, date } = odd;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const formula = typeof cell.f === 'string' && cell.f !== '' ? cell.f : null;
  if (date !== undefined && SSF.is_date(format)) {
    const shown = SSF.format(format, date) as string;
    return { row, col, value: date, text: shown, format, formula, error: null, uncached: false };
  }
  return { row, col, value: null, text, format, formula, error: error ? text : null, uncached: false };
}

function cellSnapshot(row: number, col: number, cell: CellObject, uncached: boolean): CellSnapshot | null {
  const formula = typeof cell.f === 'string' && cell.f !== '' ? cell.f : null;
  if (formula === null && !uncached && (cell.t === 'z' || cell.v === undefined || cell.v === '')) return null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (uncached) return { row, col, value: null, text: '', format, formula, error: null, uncached: true };
  if (cell.t === 'e') {
    const code = cell.v as number | string | undefined;
    const error = cell.w ?? (typeof code === 'number' ? ERROR_VALUES[code] : code) ?? '#N/A';
    return { row, col, value: null, text: error, format, formula, error, uncached: false };
  }
  const value =
    typeof cell.v === 'string' || typeof cell.v === 'number' || typeof cell.v === 'boolean' ? cell.v : null;
  return {
    row,
    col,
    value,
    text: printedText(cell, value, format),
    format,
    formula,
    error: null,
    uncached: false,
  };
}

/**
 * What a cell prints. SheetJS rounds the double, Excel its 15 significant digits half up: at a tie (1.005 at
 * two decimals) the value is moved a hair away from zero before it is formatted.
 */
function printedText(cell: CellObject, value: CellSnapshot['value'], format: string): string {
  const printed = cell.w ?? (value === null ? '' : String(value));
  if (typeof value !== 'number' || Number.isInteger(value)) return printed;
  // Up to 15 digits the shortest form is exact already, and much cheaper.
  const shortest = String(value);
  const digits = shortest.length <= 16 ? shortest : String(Number(value.toPrecision(15)));
  if (!digits.endsWith('5') || digits.includes('e')) return printed;
  const decimals = digits.length - digits.indexOf('.') - 1;
  const asked = /^[^.]*[0#?]\.([0#?]+)/.exec(format)?.[1]?.length ?? (/[0#?]/.test(format) ? 0 : null);
  if (asked === null || decimals !== asked + (format.includes('%') ? 3 : 1)) return printed;
  const nudged = Number(`${digits}1`);
  return SSF.format(format, nudged) as string;
}

function hiddenRowsOf(sheet: WorkSheet): ReadonlySet<number> {
  const rows = sheet['!rows'] ?? [];
  const hidden = new Set<number>();
  for (const key in rows) if (rows[Number(key)]?.hidden) hidden.add(Number(key));
  return hidden;
}
