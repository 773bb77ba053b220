import { cellAddress } from '../../core/address';
import type { Reason } from '../model';
import type { CellPattern, Condition } from './ast';
import type { Binding } from './binding';
import { reason, resolve } from './resolve';
import type { Tables } from './tables';

/** `false`: does not apply, and why. `unknown`: cannot be told, and why. */
export type Answer =
  | { readonly holds: true }
  | { readonly holds: false; readonly reason: Reason }
  | { readonly holds: 'unknown'; readonly reason: Reason };

const YES: Answer = { holds: true };

/** Whether a condition looks at what a scope stands at; others are asked once. */
export function isBound(condition: Condition): boolean {
  if (condition.kind === 'codes') return true;
  const { row, column } = condition.cell;
  return row.kind === 'bound' || column.kind === 'bound' || column.kind === 'group';
}

/** Asks some conditions of a formula, the first that does not hold deciding. */
export function ask(conditions: readonly Condition[], binding: Binding, tables: Tables): Answer {
  for (const condition of conditions) {
    const answer =
      condition.kind === 'codes' ? codes(condition, binding) : cellState(condition, binding, tables);
    if (answer.holds !== true) return answer;
  }
  return YES;
}

const no = (condition: Condition): Answer => ({
  holds: false,
  reason: reason('condition', { condition: condition.text }),
});

/** A row without a code is neither inside nor outside: such a rule is about 科目 lines. */
function codes(condition: Extract<Condition, { kind: 'codes' }>, binding: Binding): Answer {
  const row = binding.row;
  if (!row || row.code === null || row.kind === 'unit') return no(condition);
  const inside = condition.prefixes.some((prefix) => row.code?.startsWith(prefix));
  return inside === condition.within ? YES : no(condition);
}

function cellState(
  condition: Extract<Condition, { kind: 'cell' }>,
  binding: Binding,
  tables: Tables,
): Answer {
  const { cell, is } = condition;
  if (is === 'exists' || is === 'lacks') {
    const there = exists(cell, binding, tables);
    if (there === null) return unknownTable(cell, tables);
    return there === (is === 'exists') ? YES : no(condition);
  }
  const found = resolve(cell, true, binding, tables);
  if (
    found.kind === 'missing' &&
    (found.reason.code === 'table-missing' || found.reason.code === 'form-unknown')
  ) {
    return { holds: 'unknown', reason: found.reason };
  }
  const facts = found.kind === 'facts' ? found.facts : [];
  const unclear = facts.find((fact) => fact.state === 'unreadable' || fact.state === 'uncached');
  if (unclear) return { holds: 'unknown', reason: unreadableReason(unclear) };
  const hasAmount = facts.some((fact) => fact.state === 'figure');
  return hasAmount === (is === 'hasAmount') ? YES : no(condition);
}

/** Whether such a cell is there; without a row, whether any row has the column. Null: no such table. */
function exists(cell: CellPattern, binding: Binding, tables: Tables): boolean | null {
  const table = tables.find(cell.table)[0];
  if (!table || table.formUnknown) return null;
  const { column } = cell;
  if (cell.row.kind === 'none' && column.kind === 'literal') {
    return table
      .columns(column.key)
      .some((one) => table.table.facts.some((row) => (row[one.index] ?? null) !== null));
  }
  return resolve(cell, true, binding, tables).kind === 'facts';
}

function unknownTable(cell: CellPattern, tables: Tables): Answer {
  const found = tables.find(cell.table)[0];
  const code = found ? 'form-unknown' : 'table-missing';
  return { holds: 'unknown', reason: reason(code, { table: found?.table.name ?? cell.table }) };
}

/** Why a fact has no value: its place and what it prints. */
export function unreadableReason(fact: {
  readonly state: string;
  readonly text: string;
  readonly cell: { readonly sheet: string; readonly row: number; readonly col: number };
}): Reason {
  const place = `${fact.cell.sheet}!${cellAddress(fact.cell)}`;
  return reason(fact.state === 'uncached' ? 'uncached' : 'unreadable', { place, text: fact.text });
}
