import { factAt, findColumn, findRow, findTable } from '../../disclosure/lookup';
import type { Fact, Row, Table } from '../../disclosure/model';
import { displayName, type Item, type Scope } from './scope';
import type { ItemSource } from './template-sources';
import { figure, figureOf, isLack, type Lack } from './quantity';

type RowSource = Extract<ItemSource, { kind: 'rows' }>;

/**
 * The items of a list that have an amount (in their column, or in one of `also`), in the table's order or by amount.
 * A line whose figure cannot be read is left out and said in the log.
 */
export function itemsOf(source: ItemSource, scope: Scope): Item[] {
  switch (source.kind) {
    case 'rows':
      return ordered(rowItems(source, scope), source.order);
    case 'columns':
      return ordered(columnItems(source, scope), source.order);
    case 'children':
      return childItems(scope);
    case 'fixed':
      return source.items.flatMap(({ name, of }): Item[] => {
        const found = figure(of, scope);
        if (isLack(found) || found.value.isZero()) return [];
        const only = found.terms.length === 1 ? found.terms[0] : undefined;
        const rows = only ? [only.row] : [];
        return [
          {
            name,
            key: name,
            figure: found,
            table: only?.table ?? null,
            rows,
            column: '',
            also: [],
            path: [name],
          },
        ];
      });
    case 'joined':
      return source.of.flatMap((one) => itemsOf(one, scope));
    case 'first':
      for (const one of source.of) {
        const items = itemsOf(one, scope);
        if (items.length > 0) return items;
      }
      return [];
  }
}

function ordered(items: Item[], order: 'amount' | undefined): Item[] {
  return order === undefined ? items : items.sort((a, b) => b.figure.value.comparedTo(a.figure.value));
}

function rowItems(source: RowSource, scope: Scope): Item[] {
  const table = findTable(scope.disclosure, source.table);
  if (!table) return [];
  const rows = rowsFor(source, table).filter((row) => !(source.except ?? []).includes(row.key));
  return makeItems(table, rows, source.column, source.also ?? [], source.names ?? {}, scope);
}

function rowsFor(source: RowSource, table: Table): readonly Row[] {
  const lines = table.rows.filter(
    (row) => row.kind === source.only && (source.side === undefined || row.side === source.side),
  );
  if (source.under !== undefined) {
    const head = findRow(table, source.under, source.side ?? null);
    if (!head) return [];
    return lines.filter((row) => row.parent === head.index);
  }
  return lines.filter((row) => row.level === (source.level ?? 0));
}

function childItems(scope: Scope): Item[] {
  const { item } = scope;
  const table = item?.table;
  if (!item || !table) return [];
  const rows = item.rows.flatMap((row) => row.children.flatMap((index) => table.rows[index] ?? []));
  const own = rows.filter((row) => row.kind === 'code' || row.kind === 'item');
  return makeItems(table, own, item.column, item.also, {}, scope);
}

/** One item for all rows of one key: several units print the same code. */
function makeItems(
  table: Table,
  rows: readonly Row[],
  column: string,
  also: readonly string[],
  names: Readonly<Record<string, string>>,
  scope: Scope,
): Item[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.code ?? row.key);
    if (group) group.push(row);
    else groups.set(row.code ?? row.key, [row]);
  }
  return [...groups].flatMap(([key, group]): Item[] => {
    const [first] = group;
    if (!first) return [];
    const facts = factsOf(table, group, column);
    const found = figureOf(facts);
    if (isLack(found)) {
      unreadable(scope, found);
      return [];
    }
    const others = also.some((other) => factsOf(table, group, other).some((fact) => !fact.value.isZero()));
    if (facts.length === 0 || (found.value.isZero() && !others)) return [];
    const name = names[first.key] ?? displayName(official(first));
    const path = [...pathTo(table, first), name];
    return [{ name, key, figure: found, table, rows: group, column, also, path }];
  });
}

/** A line that the form names goes by the form's own name, however the department spells it. */
function official(row: Row): string {
  return row.known && row.code === null ? (row.key.split('/').at(-1) ?? row.name) : row.name;
}

function factsOf(table: Table, rows: readonly Row[], column: string): Fact[] {
  return rows.flatMap((row) => factAt(table, row, column) ?? []);
}

/** Names of the lines above a row, outermost first. */
function pathTo(table: Table, row: Row): string[] {
  const above = row.parent === null ? undefined : table.rows[row.parent];
  return above ? [...pathTo(table, above), ...(above.kind === 'unit' ? [] : [displayName(above.name)])] : [];
}

function columnItems(source: Extract<ItemSource, { kind: 'columns' }>, scope: Scope): Item[] {
  const table = findTable(scope.disclosure, source.table);
  const row = table && findRow(table, source.row);
  if (!row) return [];
  return table.columns.flatMap((column): Item[] => {
    if (column.memo || column.quantity !== 'amount' || source.except.includes(column.key)) return [];
    const fact = table.facts[row.index]?.[column.index];
    if (!fact) return [];
    const found = figureOf([fact]);
    if (isLack(found)) {
      unreadable(scope, found);
      return [];
    }
    if (found.value.isZero()) return [];
    const name = source.names?.[column.key] ?? displayName(column.key.split('/').at(-1) ?? column.key);
    return [
      {
        name,
        key: column.key,
        figure: found,
        table,
        rows: [row],
        column: column.key,
        also: [],
        path: [name],
      },
    ];
  });
}

function unreadable(scope: Scope, lack: Lack): void {
  scope.log.lack({
    kind: 'figure',
    section: scope.section,
    name: lack.name,
    message: `${lack.name}的数字无法读取，没有写入说明。`,
    cells: lack.cells,
  });
}

/** Whether a table has a column with a figure in it. */
export function isFilled(scope: Scope, name: string, columnName: string): boolean {
  const table = findTable(scope.disclosure, name);
  const column = table && findColumn(table, columnName);
  return column ? table.facts.some((row) => row[column.index]?.state === 'figure') : false;
}
