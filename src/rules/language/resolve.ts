import type { Column, Fact, Row } from '../../disclosure/model';
import type { Reason } from '../model';
import type { CellPattern, ColumnPattern, RowPattern } from './ast';
import { rowLabel, rowsFor } from './rows';
import { pathKey, type TableIndex } from './table-index';
import type { Binding } from './binding';
import type { Tables } from './tables';

/**
 * What a cell pattern means here. `facts`: these cells. `gap`: the row has no such column, as a side of a ledger
 * or a block has not, or a set is empty: nothing is missing. `missing`: a table, row or column is not there.
 */
export type Resolved =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'missing'; readonly reason: Reason };

const GAP: Resolved = { kind: 'gap' };

/** A reason with its parameters. */
export function reason(code: string, params: Readonly<Record<string, string>> = {}): Reason {
  return { code, params };
}

const missing = (code: string, params: Readonly<Record<string, string>>): Resolved => ({
  kind: 'missing',
  reason: reason(code, params),
});

/**
 * Finds the facts that a cell pattern means, in the scope's own table or in the first of that name. `sum`: it stands in
 * 求和( ), and may mean many cells and all tables of that name.
 */
export function resolve(cell: CellPattern, sum: boolean, binding: Binding, tables: Tables): Resolved {
  const found = tables.find(cell.table);
  const [first] = found;
  if (!first) return missing('table-missing', { table: cell.table });
  if (binding.table && found.includes(binding.table)) return inTable(cell, binding.table, binding);
  if (!sum || found.length === 1) return inTable(cell, first, binding);
  const facts: Fact[] = [];
  for (const table of found) {
    const part = inTable(cell, table, binding);
    if (part.kind === 'facts') for (const fact of part.facts) facts.push(fact);
    else if (part.kind === 'missing' && !cell.optional) return part;
  }
  return facts.length === 0 ? GAP : { kind: 'facts', facts };
}

function inTable(cell: CellPattern, table: TableIndex, binding: Binding): Resolved {
  const { name } = table.table;
  if (table.formUnknown) return missing('form-unknown', { table: name });
  const single = cell.column.kind === 'none' ? onlyLabel(cell.row, binding) : null;
  if (single !== null) return oneLabel(cell, single, table);
  const rows = rowsFor(cell.row, table, binding);
  if (rows === null) return missing('row-missing', { table: name, row: rowLabel(cell.row, binding) });
  if (rows.length === 0) return GAP;
  return meet(cell.column, rows, table, binding);
}

/** `表名[甲]`: the row 甲 where it has one figure, else the column 甲 of the record or its total. */
function oneLabel(cell: CellPattern, label: string, table: TableIndex): Resolved {
  const rows = table.rows(label);
  const facts = rows.length > 0 ? rowFacts(table, rows) : [];
  if (rows.length > 0 && facts.length === rows.length) return { kind: 'facts', facts };
  const fact = table.main ? table.factAt(table.main, label) : null;
  if (fact) return { kind: 'facts', facts: [fact] };
  const { name } = table.table;
  if (rows.length > 0) return missing('column-missing', { table: name, column: cell.text });
  return table.main && table.main.kind === 'record'
    ? missing('column-missing', { table: name, column: label })
    : missing('row-missing', { table: name, row: label });
}

/** The figures of the first of equal rows. */
function rowFacts(table: TableIndex, rows: readonly Row[]): Fact[] {
  const facts: Fact[] = [];
  for (const row of rows) {
    for (const fact of table.table.facts[row.index] ?? []) {
      if (fact !== null && !fact.column.memo) facts.push(fact);
    }
  }
  return facts;
}

function meet(pattern: ColumnPattern, rows: readonly Row[], table: TableIndex, binding: Binding): Resolved {
  const facts: Fact[] = [];
  if (pattern.kind === 'others') {
    for (const column of table.table.columns) {
      if (column.known || column.memo || column.quantity !== 'amount') continue;
      for (const row of rows) pushFact(facts, table.fact(row, column));
    }
    return facts.length === 0 ? GAP : { kind: 'facts', facts };
  }
  if (pattern.kind === 'none') {
    for (const fact of rowFacts(table, rows)) facts.push(fact);
    return facts.length === 0 ? GAP : { kind: 'facts', facts };
  }
  const bound = pattern.kind === 'bound' && pattern.scope === 'column' ? binding.column : undefined;
  const isOwn = bound !== undefined && table.table.columns[bound.index] === bound;
  const key = columnKey(pattern, binding);
  const columns = isOwn ? [bound] : table.columns(key);
  if (columns.length === 0) return missing('column-missing', { table: table.table.name, column: key });
  if (rows.length === 1) {
    const fact = firstFact(table, rows[0] as Row, columns);
    return fact ? { kind: 'facts', facts: [fact] } : GAP;
  }
  for (const row of rows) pushFact(facts, firstFact(table, row, columns));
  return facts.length === 0 ? GAP : { kind: 'facts', facts };
}

/** The fact of a row in the first of some columns that it has. */
function firstFact(table: TableIndex, row: Row, columns: readonly Column[]): Fact | null {
  for (const column of columns) {
    const fact = table.fact(row, column);
    if (fact) return fact;
  }
  return null;
}

function pushFact(facts: Fact[], fact: Fact | null): void {
  if (fact) facts.push(fact);
}

function columnKey(pattern: ColumnPattern, binding: Binding): string {
  if (pattern.kind === 'literal') return pattern.key;
  if (pattern.kind === 'group') return `${binding.group ?? ''}/${pattern.key}`;
  if (pattern.kind !== 'bound') return '';
  return pattern.scope === 'item' ? (binding.item ?? '') : pathKey(binding.column?.key ?? '');
}

function onlyLabel(row: RowPattern, binding: Binding): string | null {
  if (row.kind === 'literal' && row.name === null) return row.key;
  return row.kind === 'bound' && row.scope === 'item' && row.under === null ? (binding.item ?? null) : null;
}
