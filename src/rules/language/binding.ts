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
