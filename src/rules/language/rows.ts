import { labelKey } from '../../core/label';
import type { Row } from '../../disclosure/model';
import type { RowPattern } from './ast';
import type { Binding } from './binding';
import { pathKey, type TableIndex } from './table-index';
import { WORDS } from './words';

/** The rows that a pattern means; null where it names one that is not there. */
export function rowsFor(pattern: RowPattern, table: TableIndex, binding: Binding): readonly Row[] | null {
  if (pattern.kind === 'bound') return boundRows(pattern, table, binding);
  if (pattern.kind === 'children' && pattern.of === null) {
    return binding.row ? table.children(binding.row) : null;
  }
  // What no scope moves is found once for each table.
  let rows = table.fixed.get(pattern);
  if (rows === undefined) table.fixed.set(pattern, (rows = fixedRows(pattern, table)));
  return rows;
}

function fixedRows(
  pattern: Exclude<RowPattern, { kind: 'bound' }>,
  table: TableIndex,
): readonly Row[] | null {
  switch (pattern.kind) {
    case 'none':
      return table.main ? [table.main] : null;
    case 'literal': {
      const rows = table
        .rows(pattern.key)
        .filter((row) => !pattern.name || labelKey(row.name) === pattern.name);
      return rows.length === 0 ? null : pattern.name ? rows : rows.slice(0, 1);
    }
    case 'children': {
      const row = table.rows(pattern.of ?? '')[0];
      return row ? table.children(row) : null;
    }
    case 'tops':
      return orNull(table.tops());
    case 'items':
      return table.items(null, pattern.except);
    case 'above':
    case 'below': {
      const row = table.rows(pattern.of)[0];
      if (!row) return null;
      const items = table.items(row, pattern.except);
      const above = items.filter((one) => one.index < row.index);
      const below = items.filter((one) => one.index > row.index);
      // A form may print its total first: then what it sums stands below.
      return pattern.kind === 'below' ? below : above.length > 0 ? above : below;
    }
  }
}

function boundRows(
  pattern: Extract<RowPattern, { kind: 'bound' }>,
  table: TableIndex,
  binding: Binding,
): readonly Row[] | null {
  if (pattern.scope === 'row') {
    const { row } = binding;
    if (!row) return null;
    if (table.table.rows[row.index] === row) return [row];
    return orNull(table.rows(pathKey(row.key)));
  }
  if (pattern.scope === 'code') return orNull(table.coded(binding.code ?? ''));
  if (pattern.scope === 'class') return orNull(table.classes(pattern.under).get(binding.class ?? '') ?? []);
  const key = pattern.under === null ? (binding.item ?? '') : `${pattern.under}/${binding.item ?? ''}`;
  return orNull(table.rows(key).slice(0, 1));
}

const orNull = (rows: readonly Row[]): readonly Row[] | null => (rows.length === 0 ? null : rows);

/** What a row pattern is called in a message. */
export function rowLabel(pattern: RowPattern, binding: Binding): string {
  switch (pattern.kind) {
    case 'literal':
      return pattern.name === null ? pattern.key : `${pattern.key} ${pattern.name}`;
    case 'bound':
      return (pattern.scope === 'row' ? binding.row?.key : binding[pattern.scope]) ?? '';
    case 'children':
    case 'above':
    case 'below':
      return pattern.of ?? binding.row?.key ?? '';
    case 'tops':
      return WORDS.tops;
    default:
      return '';
  }
}
