import { factAt, findTable } from '../../disclosure/lookup';
import type { Figure } from './result';
import type { Scope } from './scope';
import type { Condition, Quantity } from './template-sources';
import { isFilled, itemsOf } from './items';
import { figure, isLack } from './quantity';

/** Whether a condition holds here. A quantity that cannot be had has no amount and is not known. */
export function holds(condition: Condition, scope: Scope): boolean {
  if ('has' in condition) return !(read(condition.has, scope)?.value.isZero() ?? true);
  if ('known' in condition) return read(condition.known, scope) !== null;
  if ('filled' in condition) return isFilled(scope, condition.filled.table, condition.filled.column);
  if ('table' in condition) return findTable(scope.disclosure, condition.table) !== null;
  if ('same' in condition) {
    const [a, b] = condition.same.map((one) => read(one, scope));
    return a && b ? a.value.eq(b.value) : false;
  }
  if ('count' in condition) {
    const count = itemsOf(condition.count, scope).length;
    return condition.is === (count === 0 ? 'none' : count === 1 ? 'one' : 'many');
  }
  if ('named' in condition) return hasName(condition.named, scope);
  if ('item' in condition) return scope.item?.key === condition.item;
  if ('given' in condition) return (scope.fields(condition.given, scope.section) ?? '') !== '';
  if ('all' in condition) return condition.all.every((one) => holds(one, scope));
  if ('any' in condition) return condition.any.some((one) => holds(one, scope));
  return !holds(condition.not, scope);
}

function read(quantity: Quantity, scope: Scope): Figure | null {
  const found = figure(quantity, scope);
  return isLack(found) ? null : found;
}

function hasName(
  at: { readonly table: string; readonly column: string; readonly name: string },
  scope: Scope,
): boolean {
  const table = findTable(scope.disclosure, at.table);
  if (!table) return false;
  return table.rows.some((row) => {
    const fact = row.name === at.name ? factAt(table, row, at.column) : null;
    return fact !== null && !fact.value.isZero();
  });
}
