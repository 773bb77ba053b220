import { firstIndex } from '../../core/bisect';
import type { Row, Table } from '../../disclosure/model';

/** A row of a table. */
export interface Located {
  readonly table: Table;
  readonly index: number;
  readonly row: Row;
}

/** An amount (scaled) and its row. */
export interface Amount {
  readonly amount: number;
  readonly at: Located;
}

/** The rows of the amounts from `low` to `high`. However wide that is, only what is there is gone through. */
export function within(ascending: readonly Amount[], low: number, high: number): Located[] {
  const start = firstIndex(ascending.length, (at) => (ascending[at] as Amount).amount >= low);
  const found: Located[] = [];
  for (let at = start; at < ascending.length; at += 1) {
    const one = ascending[at];
    if (!one || one.amount > high) break;
    found.push(one.at);
  }
  return found;
}
