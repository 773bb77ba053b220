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
  let start = 0;
  let end = ascending.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((ascending[middle]?.amount ?? Infinity) < low) start = middle + 1;
    else end = middle;
  }
  const found: Located[] = [];
  for (let at = start; at < ascending.length; at += 1) {
    const one = ascending[at];
    if (!one || one.amount > high) break;
    found.push(one.at);
  }
  return found;
}
