import { labelKey } from '../../core/label';
import { remembering } from '../../core/remembering';
import { columnsOf, rowsOf } from '../../disclosure/lookup';
import type { Column, Fact, Row, Table } from '../../disclosure/model';
import type { RowPattern } from './ast';

const NO_ROWS: readonly Row[] = [];

/** A table made ready for look-ups, every one of them by map. */
export class TableIndex {
  private readonly keys = new Map<string, Row[]>();
  private readonly codes = new Map<string, Row[]>();
  private readonly labels = new Map<string, readonly Row[]>();
  private readonly columnKeys: Map<string, readonly Column[]>;
  private readonly childLists = new Map<Row, readonly Row[]>();
  private topRows: readonly Row[] | null = null;
  /** Rows of the patterns that mean the same wherever the scopes stand; null where one is not there. */
  readonly fixed = new Map<RowPattern, readonly Row[] | null>();
  private readonly pathLists = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  /** The one row of a record, or the total that stands for it; null where there is neither. */
  readonly main: Row | null;

  constructor(
    readonly table: Table,
    /** Counted from 0 among the tables of this name. */
    readonly instance: number,
    readonly instances: number,
  ) {
    for (const row of table.rows) {
      push(this.keys, pathKey(row.key), row);
      if (row.code !== null) push(this.codes, row.code, row);
    }
    const columns = new Map<string, Column[]>();
    for (const column of table.columns) push(columns, pathKey(column.key), column);
    this.columnKeys = columns;
    const firsts = table.rows.filter((row) => row.duplicateOf === null);
    this.main =
      firsts.find((row) => row.kind === 'record') ??
      firsts.find((row) => row.kind === 'total' && row.level === 0) ??
      null;
  }

  /** Whether its headers were not understood, so that no rule may use it. */
  get formUnknown(): boolean {
    return this.table.form === 'unknown';
  }

  /** The fact where a row and a column meet; null where that row has no such column. */
  fact(row: Row, column: Column): Fact | null {
    return this.table.facts[row.index]?.[column.index] ?? null;
  }

  /** Rows of a key (a path of labels, as pathKey makes it), else of a code, a printed name or an alias. */
  rows(key: string): readonly Row[] {
    return this.keys.get(key) ?? this.codes.get(key) ?? this.otherRows(key);
  }

  /** Rows of a code: one a unit, where several units list their codes. */
  coded(code: string): readonly Row[] {
    return this.codes.get(code) ?? [];
  }

  /** The code of every 科目, in printed order; a unit's code is none. */
  *allSubjects(): IterableIterator<string> {
    for (const [code, rows] of this.codes) if (rows.some((row) => row.kind !== 'unit')) yield code;
  }

  /** The columns of a key, several where both sides of a ledger have it; else those whose last header it is. */
  columns(key: string): readonly Column[] {
    let found = this.columnKeys.get(key);
    if (!found) this.columnKeys.set(key, (found = columnsOf(this.table, key)));
    return found;
  }

  private otherRows(label: string): readonly Row[] {
    let found = this.labels.get(label);
    if (!found) this.labels.set(label, (found = rowsOf(this.table, label)));
    return found;
  }

  /** The fact of a row in a column by key, the row's own side first. */
  factAt(row: Row, key: string): Fact | null {
    for (const column of this.columns(key)) {
      const fact = this.fact(row, column);
      if (fact) return fact;
    }
    return null;
  }

  /** The lines that add up to the row: 其中 is never one of them. */
  children(row: Row): readonly Row[] {
    if (row.children.length === 0) return NO_ROWS;
    let known = this.childLists.get(row);
    if (!known) {
      known = row.children
        .map((index) => this.table.rows[index] as Row)
        .filter((child) => child.kind !== 'memo');
      this.childLists.set(row, known);
    }
    return known;
  }

  /**
   * The lines that add up to a tree's total: units where they have figures of their own, else their 类; 类 outside
   * any unit. Where a tree prints no 类 at all, its uppermost lines.
   */
  tops(): readonly Row[] {
    if (this.topRows) return this.topRows;
    const found: Row[] = [];
    const orphans: Row[] = [];
    for (const row of this.table.rows) {
      if (row.kind === 'unit' && row.parent === null && this.hasFigures(row)) found.push(row);
      if (row.kind !== 'code') continue;
      const parent = row.parent === null ? null : (this.table.rows[row.parent] ?? null);
      if (parent && (parent.kind !== 'unit' || this.hasFigures(parent))) continue;
      if (row.level === 0) found.push(row);
      else if (!parent) orphans.push(row);
    }
    this.topRows = found.length > 0 ? found : orphans;
    return this.topRows;
  }

  /** Lines of their own, of the same side of a ledger as `beside`; no totals, no parts of lines, none of `except`. */
  items(beside: Row | null, except: readonly string[]): Row[] {
    return this.table.rows.filter(
      (row) =>
        row.kind === 'item' &&
        row.parent === null &&
        (beside === null || row.side === beside.side) &&
        !except.includes(pathKey(row.key)),
    );
  }

  /** Whether any cell of the row holds something: a heading has nothing to be added or compared. */
  hasFigures(row: Row): boolean {
    return (this.table.facts[row.index] ?? []).some((fact) => fact !== null && fact.state !== 'empty');
  }

  /**
   * 类 by name. In a tree: its 类. In a ledger: the lines under `under`, which is a line's key ("本年支出") or a
   * side ("支出"); lines of a side that the form itself names (结转下年) are no 类.
   */
  classes(under: string | null): ReadonlyMap<string, readonly Row[]> {
    const known = this.pathLists.get(under ?? '');
    if (known) return known;
    const found = new Map<string, Row[]>();
    for (const row of this.table.rows) {
      if (under === null) {
        if (row.kind === 'code' && row.level === 0) push(found, labelKey(row.name), row);
        continue;
      }
      if (row.kind !== 'item') continue;
      const key = pathKey(row.key);
      if (key.startsWith(`${under}/`)) push(found, key.slice(under.length + 1), row);
      else if (row.side === under && !row.known && row.parent === null) push(found, key, row);
    }
    this.pathLists.set(under ?? '', found);
    return found;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A path of labels as it is compared: every part folded, without ordinal. */
export const pathKey = remembering((text) => text.split('/').map(labelKey).join('/'));
