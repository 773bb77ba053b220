import type { Reason } from '../model';
import type { CellPattern, Formula, Scope } from './ast';
import { cellsOf, formulaCells } from './parser';
import type { Binding } from './binding';
import { reason } from './resolve';
import type { TableIndex } from './table-index';
import { pathKey } from './table-index';
import type { Tables } from './tables';

/** The cells that a scope runs over: of ≤ the smaller side's, since nothing need be under a figure that is not there. */
function drivers(formula: Formula): readonly CellPattern[] {
  if (formula.relation === '=') return formulaCells(formula);
  return cellsOf(formula.left);
}

function uses(cell: CellPattern, scope: Scope): boolean {
  const { row, column } = cell;
  switch (scope.kind) {
    case 'row':
      return (row.kind === 'bound' && row.scope === 'row') || (row.kind === 'children' && row.of === null);
    case 'column':
      return column.kind === 'bound' && column.scope === 'column';
    case 'group':
      return column.kind === 'group';
    case 'table':
      return true;
    default:
      return row.kind === 'bound' && row.scope === scope.kind;
  }
}

/** The table in which 每行, 每列, 每年 and 每表 run: that of the first cell which uses them. */
function homeOf(formula: Formula, scope: Scope, binding: Binding, tables: Tables): TableIndex | null {
  if (binding.table) return binding.table;
  const cell = formulaCells(formula).find((one) => uses(one, scope));
  return (cell ? tables.find(cell.table)[0] : undefined) ?? null;
}

/**
 * Every position of a formula's scopes, the first scope outermost. One empty binding where it has none.
 * A listed column that its table lacks gives a reason instead of a position.
 */
export function positions(formula: Formula, tables: Tables): { bindings: Binding[]; reasons: Reason[] } {
  let bindings: Binding[] = [{}];
  const reasons: Reason[] = [];
  for (const scope of formula.scopes) {
    bindings = bindings.flatMap((binding) => steps(scope, formula, binding, tables, reasons));
  }
  return { bindings, reasons };
}

function steps(
  scope: Scope,
  formula: Formula,
  binding: Binding,
  tables: Tables,
  reasons: Reason[],
): Binding[] {
  const listed = scope.names?.map(pathKey) ?? null;
  const wanted = (key: string): boolean => listed === null || listed.includes(pathKey(key));
  if (scope.kind === 'item') return (listed ?? []).map((item) => ({ ...binding, item }));
  if (scope.kind === 'class' || scope.kind === 'code') {
    const names = [...named(scope, formula, tables)].filter(wanted);
    return names.map((name) => ({ ...binding, [scope.kind]: name }));
  }
  if (scope.kind === 'table') {
    const cell = formulaCells(formula)[0];
    const found = cell ? tables.find(cell.table) : [];
    return found.map((table) => ({ ...binding, table }));
  }
  const table = homeOf(formula, scope, binding, tables);
  if (!table) return [];
  if (scope.kind === 'group') {
    const groups = new Set(table.table.columns.flatMap((column) => column.group ?? []));
    return [...groups].filter(wanted).map((group) => ({ ...binding, table, group: pathKey(group) }));
  }
  if (scope.kind === 'column') {
    const columns = table.table.columns.filter(
      (column) => column.quantity === 'amount' && column.known && wanted(column.key),
    );
    for (const name of scope.names ?? []) {
      if (columns.some((column) => pathKey(column.key) === pathKey(name))) continue;
      reasons.push(reason('column-missing', { table: table.table.name, column: name }));
    }
    return columns.map((column) => ({ ...binding, table, column }));
  }
  return rowsOf(formula, table)
    .filter((row) => wanted(row.key) || (row.code !== null && wanted(row.code)))
    .map((row) => ({ ...binding, table, row }));
}

/** Lines that have something below them where the formula sums what is below; else all lines. */
function rowsOf(formula: Formula, table: TableIndex) {
  const sumsBelow = formulaCells(formula).some(
    (cell) => cell.row.kind === 'children' && cell.row.of === null,
  );
  if (!sumsBelow) return table.table.rows;
  return table.table.rows.filter(
    (row) =>
      row.children.length > 0 &&
      row.kind !== 'memo' &&
      (row.kind !== 'unit' || table.hasFigures(row)) &&
      table.children(row).length > 0,
  );
}

function named(scope: Scope, formula: Formula, tables: Tables): Set<string> {
  const names = new Set<string>();
  for (const cell of drivers(formula)) {
    const { row } = cell;
    if (row.kind !== 'bound' || row.scope !== scope.kind) continue;
    for (const table of tables.find(cell.table).slice(0, 1)) {
      const found = scope.kind === 'code' ? table.allSubjects() : table.classes(row.under).keys();
      for (const name of found) names.add(name);
    }
  }
  return names;
}
