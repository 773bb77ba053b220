import { SHEET_COLUMNS, type CellRef, type RangeRef } from '../../core/address';
import type { CellWrite, OwnSheet } from '../../workbook/plan';
import type { CellSnapshot, Snapshot } from '../../workbook/snapshot';
import { cellOf } from './cells';
import { staleCell, staleSheet } from './errors';

/** Excel takes names that differ in case for one. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * What the workbook held when it was last read, or written by us: against it every cell that a plan names is held
 * before anything is written, since someone may have inserted rows in the meantime.
 */
export class Known {
  private sheets: Map<string, Map<number, string>> | null = null;

  /** Takes over what was read. */
  remember(snapshot: Snapshot): void {
    this.sheets = new Map(
      snapshot.sheets.map((sheet) => [
        sheet.name.toLowerCase(),
        new Map(sheet.cells.map((cell) => [cell.row * SHEET_COLUMNS + cell.col, content(cell)])),
      ]),
    );
  }

  /** Takes over what we wrote into cells. */
  wrote(cells: readonly CellWrite[]): void {
    for (const { sheet, row, col, value, formula } of cells) {
      const known = this.sheets?.get(sheet.toLowerCase());
      const held = formula === undefined ? (value ?? '') : `=${formula}`;
      if (held === '') known?.delete(row * SHEET_COLUMNS + col);
      else known?.set(row * SHEET_COLUMNS + col, formula === undefined ? constant(held) : ANY_FORMULA);
    }
  }

  /** Takes over sheets that we wrote and took away. */
  changed(put: readonly OwnSheet[], removed: readonly string[]): void {
    for (const name of removed) this.sheets?.delete(name.toLowerCase());
    for (const { name, rows } of put) {
      this.sheets?.set(name.toLowerCase(), new Map());
      this.wrote(
        rows.flatMap(({ cells }, row) =>
          cells.flatMap((cell, col): CellWrite[] => (cell ? [{ sheet: name, row, col, ...cell }] : [])),
        ),
      );
    }
  }

  /** Throws a WorkbookError for the first of the cells of a range that is not what it was. */
  check(range: RangeRef, isNow: (row: number, col: number) => CellSnapshot | null): void {
    const known = this.sheets?.get(range.sheet.toLowerCase());
    if (!known) return;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let col = range.left; col <= range.right; col += 1) {
        const cell = isNow(row, col);
        const was = known.get(row * SHEET_COLUMNS + col) ?? '';
        const is = cell ? content(cell) : '';
        if (alike(was, is)) continue;
        const ref: CellRef = { sheet: range.sheet, row, col };
        throw staleCell(ref, shown(was), shown(is));
      }
    }
  }

  /** Throws a WorkbookError where a sheet of ours that is to be replaced or taken away is not what it was. */
  checkSheet(sheet: OwnSheet): void {
    if (!this.sheets) return;
    const known = this.sheets.get(sheet.name.toLowerCase());
    if (!known) throw staleSheet(sheet.name);
    const now = new Map<number, string>();
    sheet.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, col) => {
        if (!cell) return;
        const held = cell.formula === undefined ? (cell.value ?? '') : `=${cell.formula}`;
        if (held !== '')
          now.set(row * SHEET_COLUMNS + col, cell.formula === undefined ? constant(held) : String(held));
      });
    });
    const same =
      now.size === known.size && [...now].every(([key, held]) => alike(known.get(key) ?? '', held));
    if (!same) throw staleSheet(sheet.name);
  }
}

/** A formula is the same whatever it gives now: what it refers to may rightly have changed. */
function content({ formula, value, error }: CellSnapshot): string {
  return formula === null ? constant(value ?? error ?? '') : `=${formula}`;
}

/** A formula that we wrote: Excel may spell it in its own way. */
const ANY_FORMULA = '=';

function alike(was: string, is: string): boolean {
  return was === is || (was === ANY_FORMULA && is.startsWith(ANY_FORMULA));
}

/** Told apart from a formula by the letter in front. */
function constant(value: string | number | boolean): string {
  // Excel keeps 15 digits, and one kind of line end.
  if (typeof value === 'number') return `c${String(Number(value.toPrecision(15)))}`;
  return `c${String(value).replace(/\r\n?/g, '\n')}`;
}

function shown(held: string): string {
  return held.startsWith('c') ? held.slice(1) : held;
}

/** Reads cells out of the arrays of a loaded range (values, formulas). */
export function readerOf(range: Excel.Range, top: number, left: number) {
  return (row: number, col: number): CellSnapshot | null => {
    const [r, c] = [row - top, col - left];
    return cellOf(row, col, range.values[r]?.[c], range.formulas[r]?.[c], '', 'General');
  };
}
