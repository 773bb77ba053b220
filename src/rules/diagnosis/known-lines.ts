import type { Row, Table } from '../../disclosure/model';

/** Rows of a table that stand under one line. */
export interface Lines {
  readonly table: Table;
  readonly index: number;
  readonly rows: readonly Row[];
}

/** How long the codes under a line are; 0 where none is there to tell. */
export function codeLength(rows: readonly Row[]): number {
  return rows.map(({ code }) => code?.length ?? 0).find((length) => length > 0) ?? 0;
}

/** The rows of the top level: 类. */
export function topRows(table: Table): readonly Row[] {
  return table.rows.filter((row) => row.kind === 'code' && row.level === 0);
}

/** The rows of all tables by the code of the line above; those of the top level, and of ledgers by side, under "". */
export function linesByCode(tables: readonly Table[]): ReadonlyMap<string, readonly Lines[]> {
  const found = new Map<string, Lines[]>();
  tables.forEach((table, index) => {
    const add = (code: string, rows: readonly Row[]): void => {
      if (rows.length > 0) found.set(code, [...(found.get(code) ?? []), { table, index, rows }]);
    };
    for (const row of table.rows) {
      if (row.kind !== 'code' || row.code === null) continue;
      add(
        row.code,
        row.children.flatMap((child) => table.rows[child] ?? []).filter(({ code }) => code !== null),
      );
    }
    add('', topRows(table));
    for (const side of new Set(table.rows.flatMap((row) => row.side ?? []))) {
      add(
        '',
        table.rows.filter((row) => row.kind === 'item' && row.side === side),
      );
    }
  });
  return found;
}
