import { cellAddress, type CellRef } from '../core/address';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';

/** Looks up what cells hold. */
export interface CellValues {
  /** The stored value; null for a blank. */
  at(cell: CellRef): CellSnapshot['value'];
}

/** Look-up over a snapshot; a sheet is indexed the first time one of its cells is asked for. */
export function cellValues(snapshot: Snapshot): CellValues {
  const indexed = new Map<string, ReadonlyMap<string, CellSnapshot['value']>>();
  return {
    at: (cell) => {
      let values = indexed.get(cell.sheet);
      if (!values) {
        const sheet = snapshot.sheets.find((one) => one.name === cell.sheet);
        values = new Map(sheet?.cells.map((one) => [cellAddress(one), one.value] as const));
        indexed.set(cell.sheet, values);
      }
      return values.get(cellAddress(cell)) ?? null;
    },
  };
}
