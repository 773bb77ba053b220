import { joined } from '../../core/joined';
import type { Row } from '../../disclosure/model';
import type { Reason } from '../model';
import { NOWHERE, standing, type Binding } from './binding';
import type { Plan, ScopePlan } from './plan';
import { reason } from './resolve';
import type { TableIndex } from './table-index';
import { pathKey } from './table-index';
import type { Tables } from './tables';

/**
 * Every position of a formula's scopes, the first scope outermost. One empty binding where it has none.
 * A listed column that its table lacks gives a reason instead of a position.
 */
export function positions(plan: Plan, tables: Tables): { bindings: readonly Binding[]; reasons: Reason[] } {
  let bindings: readonly Binding[] = [NOWHERE];
  const reasons: Reason[] = [];
  for (const scope of plan.scopes) {
    bindings = joined(bindings, (binding) => steps(scope, plan, binding, tables, reasons));
  }
  return { bindings, reasons };
}

function steps(
  one: ScopePlan,
  plan: Plan,
  binding: Binding,
  tables: Tables,
  reasons: Reason[],
): readonly Binding[] {
  const { scope, listed, wanted } = one;
  const isWanted = (key: string): boolean => wanted === null || wanted.has(pathKey(key));
  if (scope.kind === 'item') return (listed ?? []).map((item) => standing(binding, { item }));
  if (scope.kind === 'class' || scope.kind === 'code') {
    const names = [...named(one, tables)].filter(isWanted);
    return names.map((name) => standing(binding, scope.kind === 'class' ? { class: name } : { code: name }));
  }
  if (scope.kind === 'table') {
    const [cell] = plan.cells;
    const found = cell ? tables.find(cell.table) : [];
    return found.map((table) => standing(binding, { table }));
  }
  const table = homeOf(one, binding, tables);
  if (!table) return [];
  if (scope.kind === 'group') {
    const groups = new Set(table.table.columns.map((column) => column.group).filter((key) => key !== null));
    return [...groups].filter(isWanted).map((key) => standing(binding, { table, group: pathKey(key) }));
  }
  if (scope.kind === 'column') {
    const columns = table.table.columns.filter(
      (column) => column.quantity === 'amount' && column.known && isWanted(column.key),
    );
    for (const name of scope.names ?? []) {
      if (columns.some((column) => pathKey(column.key) === pathKey(name))) continue;
      reasons.push(reason('column-missing', { table: table.table.name, column: name }));
    }
    return columns.map((column) => standing(binding, { table, column }));
  }
  return rowsOf(one, table)
    .filter((row) => isWanted(row.key) || (row.code !== null && isWanted(row.code)))
    .map((row) => standing(binding, { table, row }));
}

/** The table in which 每行, 每列, 每年 and 每表 run: that of the first cell which uses them. */
function homeOf({ home }: ScopePlan, binding: Binding, tables: Tables): TableIndex | null {
  if (binding.table) return binding.table;
  return (home ? tables.find(home.table)[0] : undefined) ?? null;
}

/** Lines that have something below them where the formula sums what is below; else all lines. */
function rowsOf({ sumsBelow }: ScopePlan, table: TableIndex): readonly Row[] {
  if (!sumsBelow) return table.table.rows;
  return table.table.rows.filter(
    (row) =>
      row.children.length > 0 &&
      row.kind !== 'memo' &&
      (row.kind !== 'unit' || table.hasFigures(row)) &&
      table.children(row).length > 0,
  );
}

function named({ scope, drivers }: ScopePlan, tables: Tables): Set<string> {
  const names = new Set<string>();
  for (const { row, table: name } of drivers) {
    if (row.kind !== 'bound') continue;
    const table = tables.find(name)[0];
    if (!table) continue;
    const found = scope.kind === 'code' ? table.allSubjects() : table.classes(row.under).keys();
    for (const one of found) names.add(one);
  }
  return names;
}
