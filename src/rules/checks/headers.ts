import type { CellRef } from '../../core/address';
import type { Column, Table } from '../../disclosure/model';

/** A printed header above a column; one that spans several columns comes once for each. */
export interface ColumnHeader {
  readonly column: Column;
  readonly cell: CellRef;
  readonly text: string;
}

/** The printed headers above the columns that the form has. A column of the department's own may say anything. */
export function* knownHeaders(table: Table): Iterable<ColumnHeader> {
  for (const column of table.columns) {
    if (!column.known) continue;
    for (const [at, text] of column.headers.entries()) {
      const cell = column.headerCells[at];
      if (cell) yield { column, cell, text };
    }
  }
}
