import { parseAddress, parseRange } from '../../core/address';
import { scanXml, type OpenTag } from './xml';

export interface RowPlace {
  readonly row: number;
  readonly tag: OpenTag;
  /** Offset of the row's closing tag, or of its end where it closes itself. */
  closeAt: number;
  end: number;
  /** Cells of a row that was asked for; empty for the others. */
  readonly cells: CellPlace[];
}

export interface CellPlace {
  readonly col: number;
  readonly tag: OpenTag;
  end: number;
  formula: { readonly type: string; readonly si: string | null } | null;
}

type Area = NonNullable<ReturnType<typeof parseRange>>;

/** Where a worksheet's rows and the cells of some of them stand, and what formulas reach over several cells. */
export interface SheetCells {
  readonly prefix: string;
  /** The sheetData element; its closing tag begins at `closeAt`. */
  readonly data: { readonly tag: OpenTag; readonly closeAt: number; readonly end: number } | null;
  readonly rows: readonly RowPlace[];
  /** How many cells use each shared formula, by its si. */
  readonly shared: ReadonlyMap<string, number>;
  /** Areas of array formulas and data tables. */
  readonly arrays: readonly Area[];
  /** Formats of columns: where a new cell gets its own from. */
  readonly columns: readonly { readonly min: number; readonly max: number; readonly style: string }[];
  readonly isProtected: boolean;
}

/** Reads the places of a worksheet's rows, and of the cells in the rows that `wanted` has. Throws an XmlError. */
export function sheetCells(xml: string, wanted: ReadonlySet<number>): SheetCells {
  const rows: RowPlace[] = [];
  const shared = new Map<string, number>();
  const arrays: Area[] = [];
  const columns: { min: number; max: number; style: string }[] = [];
  let prefix = '';
  let isProtected = false;
  let dataTag: OpenTag | null = null;
  let data: SheetCells['data'] = null;
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let nextRow = 0;
  let nextCol = 0;
  scanXml(xml, {
    open(tag) {
      const { name, attributes: a } = tag;
      if (tag.depth === 0) prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
      else if (name === 'col' && a['style'] !== undefined) {
        columns.push({ min: Number(a['min']) - 1, max: Number(a['max']) - 1, style: a['style'] });
      } else if (name === 'sheetData') dataTag = tag;
      else if (name === 'sheetProtection') isProtected = a['sheet'] === '1' || a['sheet'] === 'true';
      else if (name === 'row' && tag.depth === 2) {
        const number = a['r'] === undefined ? nextRow : Number(a['r']) - 1;
        row = { row: number, tag, closeAt: tag.end, end: tag.end, cells: [] };
        rows.push(row);
        nextRow = number + 1;
        nextCol = 0;
      } else if (name === 'c' && row) {
        const col = parseAddress(a['r'] ?? '')?.col ?? nextCol;
        nextCol = col + 1;
        cell = { col, tag, end: tag.end, formula: null };
        if (wanted.has(row.row)) row.cells.push(cell);
      } else if (name === 'f' && cell) {
        const type = a['t'] ?? 'normal';
        const si = type === 'shared' ? (a['si'] ?? null) : null;
        cell.formula = { type, si };
        if (si !== null) shared.set(si, (shared.get(si) ?? 0) + 1);
        const area = type === 'array' || type === 'dataTable' ? parseRange(a['ref'] ?? '') : null;
        if (area) arrays.push(area);
      }
    },
    close(tag) {
      if (tag.name === 'sheetData' && dataTag) data = { tag: dataTag, closeAt: tag.start, end: tag.end };
      else if (tag.name === 'row' && row) {
        row.closeAt = tag.start;
        row.end = tag.end;
        row = null;
      } else if (tag.name === 'c' && cell) {
        cell.end = tag.end;
        cell = null;
      }
    },
  });
  return { prefix, data, rows, shared, arrays, columns, isProtected };
}
