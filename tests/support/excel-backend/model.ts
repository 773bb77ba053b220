import { SSF } from '@e965/xlsx';
import { columnIndex, columnLetters, quotedSheet } from '../../../src/core/address';
import { evaluate } from './formulas';

export type CellValue = string | number | boolean;

export interface StoredCell {
  value: CellValue;
  formula: string | null;
  /** An error value: its code stands in `value`. */
  isError: boolean;
  /** What the cell prints, where it was loaded from a file; else it is made from value and format. */
  text: string | null;
}

/** Font, fill, border and alignment of one cell; what is absent is Excel's default. */
export interface StoredFormat {
  numberFormat?: string;
  fill?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  fontColor?: string;
  fontSize?: number;
  fontName?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  unlocked?: boolean;
  borders?: Record<string, { style: string; color: string }>;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface StoredRule {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  formula: string;
  readonly look: Record<string, unknown>;
}

export interface StoredChart {
  readonly id: string;
  readonly type: string;
  name: string;
  title: string;
  place: Record<'left' | 'top' | 'width' | 'height', number>;
  values: string;
  names: string;
  labels: Record<string, unknown>;
}

export const LAST_ROW = 1048575;
export const LAST_COL = 16383;
const STANDARD_HEIGHT = 15;
/** 宋体 11: a column of 8.38 characters, 72 pixels. */
export const STANDARD_WIDTH = { characters: 8.38, points: 54 };

let ids = 0;
/** An id as Excel makes them, never the same twice. */
export function newId(): string {
  ids += 1;
  return `{${String(ids).padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

/** A worksheet in memory. */
export class SheetModel {
  readonly id = newId();
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  readonly cells = new Map<number, StoredCell>();
  readonly formats = new Map<number, StoredFormat>();
  readonly links = new Map<number, unknown>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly colWidths = new Map<number, number>();
  readonly hiddenCols = new Set<number>();
  merges: Area[] = [];
  /** The first is on top. */
  rules: StoredRule[] = [];
  charts: StoredChart[] = [];
  frozenRows = 0;
  titleRows: readonly [number, number] | null = null;
  /** As Excel tells it: "校核结果!$A:$B"; null for all. */
  printArea: string | null = null;
  readonly page: Record<string, unknown> = { orientation: 'Portrait' };
  readonly footer: Record<string, string> = { leftFooter: '', centerFooter: '', rightFooter: '' };
  isProtected = false;
  allowFormatCells = false;
  readonly standardHeight = STANDARD_HEIGHT;

  constructor(
    readonly book: BookModel,
    public name: string,
  ) {}

  /** Key of a cell in the maps. */
  key(row: number, col: number): number {
    return row * (LAST_COL + 1) + col;
  }

  format(row: number, col: number): StoredFormat {
    return this.formats.get(this.key(row, col)) ?? {};
  }

  numberFormat(row: number, col: number): string {
    return this.format(row, col).numberFormat ?? 'General';
  }

  /** Stores what Excel makes of an input: a text after an apostrophe, a formula, a figure that is typed, a text. */
  input(row: number, col: number, input: unknown): void {
    const key = this.key(row, col);
    if (input === null) return;
    const textual = this.numberFormat(row, col) === '@';
    const put = (value: CellValue, formula: string | null = null): void => {
      this.cells.set(key, { value, formula, isError: false, text: null });
    };
    if (input === '') this.cells.delete(key);
    else if (textual) put(String(input));
    else if (typeof input !== 'string') put(input as number | boolean);
    else if (input.startsWith("'")) put(input.slice(1));
    else if (input.startsWith('=')) put('', input.slice(1));
    else if (/^[-+]?[\d,]*\.?\d+%?$/.test(input)) {
      const figure = Number(input.replace(/[,%]/g, ''));
      put(input.endsWith('%') ? figure / 100 : figure);
    } else if (/^[-+@]/.test(input)) put('', input.slice(1));
    else put(input);
  }

  /** What the cell prints. */
  text(row: number, col: number): string {
    const cell = this.cells.get(this.key(row, col));
    if (!cell) return '';
    if (cell.text !== null) return cell.text;
    if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
    if (typeof cell.value === 'string') return cell.value;
    const text = SSF.format(this.numberFormat(row, col), cell.value) as string;
    const room = Math.floor((this.width(col) / 0.75 - 5) / 8);
    return text.length > room && this.colWidths.has(col) ? '#'.repeat(Math.max(1, room)) : text;
  }

  width(col: number): number {
    return this.hiddenCols.has(col) ? 0 : (this.colWidths.get(col) ?? STANDARD_WIDTH.points);
  }

  height(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? STANDARD_HEIGHT);
  }

  /** The rectangle around all that holds a value, or (unless only values count) a format. */
  used(valuesOnly: boolean): Area | null {
    const keys = [...this.cells.keys(), ...(valuesOnly ? [] : this.formats.keys())];
    if (keys.length === 0) return null;
    let [top, left, bottom, right] = [LAST_ROW, LAST_COL, 0, 0];
    for (const key of keys) {
      const row = Math.floor(key / (LAST_COL + 1));
      const col = key % (LAST_COL + 1);
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, col), Math.max(right, col)];
    }
    return { top, left, bottom, right };
  }
}

/** A workbook in memory, as Excel has it open. */
export class BookModel {
  sheets: SheetModel[] = [];
  active: SheetModel | null = null;
  selected: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  structureProtected = false;
  readonly settings = new Map<string, unknown>();
  eventsOn = true;
  /** The bytes of workbooks that were opened beside this one. */
  readonly opened: Uint8Array[] = [];
  /** What a formula gives that the little evaluator does not know; null: it says so and fails. */
  unknownFormula: CellValue | null = null;

  constructor(readonly name: string) {}

  add(name: string): SheetModel {
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    return sheet;
  }

  find(nameOrId: string): SheetModel | undefined {
    return this.sheets.find(
      (sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === nameOrId.toLowerCase(),
    );
  }

  /** Calculates every formula anew that the little evaluator knows; others keep the value they were loaded with. */
  calculate(): void {
    for (const sheet of this.sheets) {
      for (const cell of sheet.cells.values()) {
        if (cell.formula === null) continue;
        const value = evaluate(cell.formula, sheet);
        if (value === null) {
          if (cell.value !== '' || cell.text !== null) continue;
          if (this.unknownFormula === null) throw new Error(`cannot calculate =${cell.formula}`);
          cell.value = this.unknownFormula;
        } else if (value !== cell.value) Object.assign(cell, { value, isError: false, text: null });
      }
    }
  }
}

/** "A1:B2" as Excel's addresses spell an area, with its sheet. */
export function addressOf(sheet: SheetModel, area: Area): string {
  const name = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(sheet.name)
    ? sheet.name
    : quotedSheet(sheet.name);
  const from = columnLetters(area.left) + String(area.top + 1);
  const to = columnLetters(area.right) + String(area.bottom + 1);
  return `${name}!${from === to ? from : `${from}:${to}`}`;
}

/** The area of "B6", "B6:D9", "B:D" or "6:9"; throws for anything else. */
export function areaOf(address: string): Area {
  const plain = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(plain);
  if (!match || plain === '') throw new Error(`InvalidArgument: ${address}`);
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  return {
    top: r1 === '' ? 0 : Number(r1) - 1,
    left: c1 === '' ? 0 : columnIndex(c1),
    bottom: r2 === '' ? LAST_ROW : Number(r2) - 1,
    right: c2 === '' ? LAST_COL : columnIndex(c2),
  };
}
