import * as XLSX from '@e965/xlsx';
import { parseRange, rangeAddress } from '../../src/core/address';
import { roundHalfUp, storedDecimal } from '../../src/core/amount';
import type { CellSnapshot, SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

/** A cell with more than its value: `z` number format, `f` formula without "=", `text` where it is not what `z` prints. */
export interface CellDetail {
  readonly v: string | number | boolean | null;
  readonly z?: string;
  readonly f?: string;
  readonly text?: string;
  /** "#REF!" and the like; then `v` is null. */
  readonly error?: string;
  /** A formula that no program has calculated; then `v` is null. */
  readonly uncached?: boolean;
}

/** A plain value, or a value with its format and formula. Null and undefined are blank cells. */
export type CellInput = string | number | null | undefined | CellDetail;

export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  /** "A1:C1". Left out: the host does not tell. */
  readonly merges?: readonly string[];
  readonly visibility?: SheetSnapshot['visibility'];
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
}

/** What a value prints in a number format, as Excel would; a text prints itself. */
export function printed(value: string | number | boolean | null, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const decimals =
    format === 'General' ? null : (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + (format.includes('%') ? 2 : 0);
  // Excel rounds the decimal number half up; the formatter rounds the double, and differs at ties such as 477.005.
  const rounded = decimals === null ? value : roundHalfUp(storedDecimal(value), decimals).toNumber();
  return String(XLSX.SSF.format(format, rounded));
}

function detail(input: CellInput): CellDetail | null {
  if (input === null || input === undefined) return null;
  return typeof input === 'object' ? input : { v: input };
}

function cellSnapshot(input: CellInput, row: number, col: number): CellSnapshot | null {
  const cell = detail(input);
  if (!cell) return null;
  const { v: value, z: format = 'General', f: formula = null, error = null, uncached = false } = cell;
  if ((value === null || value === '') && formula === null && error === null) return null;
  const text = cell.text ?? error ?? printed(value, format);
  return { row, col, value, text, format, formula, error, uncached };
}

/** A sheet as a host would read it. Throws where a merge is no range. */
export function sheetSnapshot(sheet: SheetInput): SheetSnapshot {
  const cells = sheet.rows.flatMap((line, row) =>
    line.flatMap((input, col) => cellSnapshot(input, row, col) ?? []),
  );
  const merges = sheet.merges?.map((address) => {
    const range = parseRange(address);
    if (!range) throw new Error(`${sheet.name}: ${address} is no range`);
    return range;
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? 'visible',
    cells,
    hiddenRows: new Set(sheet.hiddenRows ?? []),
    merges: merges ?? null,
  };
}

/** A workbook as a host would read it. */
export function snapshotOf(sheets: readonly SheetInput[], name = 'test.xlsx'): Snapshot {
  return { name, sheets: sheets.map(sheetSnapshot) };
}

/** The rows of a sheet again, to be changed and built anew: `snapshotOf` of it gives an equal snapshot. */
export function sheetInput(sheet: SheetSnapshot): SheetInput {
  const rows: CellInput[][] = [];
  for (const cell of sheet.cells) {
    while (rows.length <= cell.row) rows.push([]);
    const line = rows[cell.row] as CellInput[];
    while (line.length < cell.col) line.push(null);
    line[cell.col] = {
      v: cell.value,
      z: cell.format,
      text: cell.text,
      ...(cell.formula === null ? {} : { f: cell.formula }),
      ...(cell.error === null ? {} : { error: cell.error }),
      ...(cell.uncached ? { uncached: true } : {}),
    };
  }
  return {
    name: sheet.name,
    rows,
    visibility: sheet.visibility,
    hiddenRows: [...sheet.hiddenRows],
    ...(sheet.merges ? { merges: sheet.merges.map(rangeAddress) } : {}),
  };
}

const ERROR_CODES: Readonly<Record<string, number>> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

function fileCell(cell: CellDetail): XLSX.CellObject {
  const { v, z, f, error } = cell;
  const common = { ...(z === undefined ? {} : { z }), ...(f === undefined ? {} : { f }) };
  if (error !== undefined) return { t: 'e', v: ERROR_CODES[error] ?? 15, ...common };
  if (typeof v === 'string') return { t: 's', v, ...common };
  if (typeof v === 'boolean') return { t: 'b', v, ...common };
  return v === null ? { t: 'n', ...common } : { t: 'n', v, ...common };
}

/** The bytes of a real file with these sheets; values, formats, formulas, merges and what is hidden, no styles. */
export function workbookBytes(
  sheets: readonly SheetInput[],
  bookType: 'xlsx' | 'xlsm' | 'xls' = 'xlsx',
): Buffer {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) {
    const target: XLSX.WorkSheet = {};
    let width = 0;
    sheet.rows.forEach((line, r) =>
      line.forEach((input, c) => {
        const cell = detail(input);
        if (!cell) return;
        width = Math.max(width, c);
        target[XLSX.utils.encode_cell({ r, c })] = fileCell(cell);
      }),
    );
    target['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, sheet.rows.length - 1), c: width },
    });
    if (sheet.merges) target['!merges'] = sheet.merges.map((address) => XLSX.utils.decode_range(address));
    const hidden = new Set(sheet.hiddenRows ?? []);
    if (hidden.size > 0) target['!rows'] = sheet.rows.map((_, row) => ({ hidden: hidden.has(row) }));
    XLSX.utils.book_append_sheet(book, target, sheet.name);
  }
  const hiding = { visible: 0, hidden: 1, veryHidden: 2 } as const;
  book.Workbook = {
    Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: hiding[sheet.visibility ?? 'visible'] })),
  };
  return XLSX.write(book, { type: 'buffer', bookType: bookType === 'xls' ? 'biff8' : bookType }) as Buffer;
}
