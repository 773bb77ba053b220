import type { Column, Row } from '../../disclosure/model';
import type { TableIndex } from './table-index';

/** What the scopes stand at. Rows and columns go by themselves in their own table, by key in others. */
export interface Binding {
  readonly row?: Row | undefined;
  readonly column?: Column | undefined;
  readonly class?: string | undefined;
  readonly code?: string | undefined;
  readonly item?: string | undefined;
  readonly group?: string | undefined;
  /** The table that the scope 每行, 每列, 每年 or 每表 runs in. */
  readonly table?: TableIndex | undefined;
}

/** Where no scope stands at anything. */
export const NOWHERE: Binding = {
  row: undefined,
  column: undefined,
  class: undefined,
  code: undefined,
  item: undefined,
  group: undefined,
  table: undefined,
};

/** A binding that stands at something more. All bindings are made with the same fields: they are read for every case. */
export function standing(binding: Binding, at: Binding): Binding {
  return {
    row: at.row ?? binding.row,
    column: at.column ?? binding.column,
    class: at.class ?? binding.class,
    code: at.code ?? binding.code,
    item: at.item ?? binding.item,
    group: at.group ?? binding.group,
    table: at.table ?? binding.table,
  };
}
