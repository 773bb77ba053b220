import { cellsOf } from './parser';
import type { CellPattern, Formula } from './ast';
import type { Tables } from './tables';

/**
 * Whether an addend whose table is not there may be left out: what is at least a sum is at least a part of it, so an
 * optional addend of the smaller side may, as long as the table of another one is there.
 */
export function mayDrop(formula: Formula, cell: CellPattern, tables: Tables): boolean {
  if (formula.relation !== '≤' || !cell.optional || formula.left.some(({ sign }) => sign < 0)) return false;
  const smaller = cellsOf(formula.left);
  return smaller.includes(cell) && smaller.some((one) => tables.find(one.table).length > 0);
}
