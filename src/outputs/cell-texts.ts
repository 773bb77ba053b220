import type { CellRef } from '../core/address';
import type { Snapshot } from '../workbook/snapshot';

/** Looks up what cells print, and where a sheet stands in its workbook. */
export interface CellTexts {
  /** What the cell prints; "" for a blank. */
  of(cell: CellRef): string;
  /** Position of a sheet, from 0; a name that is not there sorts last. */
  sheetIndex(name: string): number;
}

/** Column count of the largest sheet Excel has; makes one number of a row and a column. */
const COLUMNS = 16_384;

/** Look-up over a snapshot; a sheet is indexed the first time one of its cells is asked for. */
export function cellTexts(snapshot: Snapshot): CellTexts {
  const positions = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index] as const));
  const indexed = new Map<string, ReadonlyMap<number, string>>();
  const textsOf = (name: string): ReadonlyMap<number, string> => {
    const known = indexed.get(name);
    if (known) return known;
    const sheet = snapshot.sheets[positions.get(name) ?? -1];
    const texts = new Map(sheet?.cells.map((cell) => [cell.row * COLUMNS + cell.col, cell.text] as const));
    indexed.set(name, texts);
    return texts;
  };
  return {
    of: (cell) => textsOf(cell.sheet).get(cell.row * COLUMNS + cell.col) ?? '',
    sheetIndex: (name) => positions.get(name) ?? snapshot.sheets.length,
  };
}
