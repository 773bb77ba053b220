import type { Decimal } from 'decimal.js';
import { keyOfLabel } from '../text/keys';
import { convert, type Unit } from '../../core/unit';
import { columnsOf, findRow, tablesOf } from '../../disclosure/lookup';
import type { Disclosure, Fact, Row, Table } from '../../disclosure/model';
import type { PlaceWord } from './vocabulary';

/** A figure that the tables have: of one cell, or of several added up. Rates are in points, unit null. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit | null;
  /** The cells it comes from; one where it is a cell's own figure. */
  readonly facts: readonly Fact[];
}

const UNUSABLE: ReadonlySet<string> = new Set(['unreadable', 'uncached']);

/** The figure of one cell, or null where the cell is not there or cannot be read. A blank is zero. */
export function factQuantity(fact: Fact | null): Quantity | null {
  if (!fact || UNUSABLE.has(fact.state)) return null;
  return { value: fact.value, unit: fact.unit, facts: [fact] };
}

/** a + sign·b in a's unit, or null where one is missing. */
export function combine(a: Quantity | null, b: Quantity | null, sign: 1 | -1): Quantity | null {
  if (!a || !b) return null;
  const other = a.unit && b.unit ? convert(b.value, b.unit, a.unit) : b.value;
  return { value: a.value.plus(other.times(sign)), unit: a.unit, facts: [...a.facts, ...b.facts] };
}

/** The tables as checking a text asks for them: by place, by name of 科目, by value. Made once for a disclosure. */
export class Book {
  private readonly tables = new Map<string, readonly Table[]>();
  private readonly places = new Map<string, Quantity | null>();
  private readonly named = new Map<Table, Map<string, Row[]>>();
  private values: Map<string, Fact[]> | null = null;

  constructor(readonly disclosure: Disclosure) {}

  /** Tables of an official name whose form is known. */
  tablesOf(name: string): readonly Table[] {
    let tables = this.tables.get(name);
    if (!tables) {
      tables = tablesOf(this.disclosure, name).filter((table) => table.form !== 'unknown');
      this.tables.set(name, tables);
    }
    return tables;
  }

  /** The figure of a place, or null where the tables do not have it. */
  at(place: PlaceWord): Quantity | null {
    const key = `${place.table}[${place.row}|${place.column}|${place.side ?? ''}|${String(place.all)}]`;
    let found = this.places.get(key);
    if (found === undefined) {
      found = this.find(place);
      this.places.set(key, found);
    }
    return found;
  }

  private find(place: PlaceWord): Quantity | null {
    const tables = this.tablesOf(place.table);
    const parts = (place.all ? tables : tables.slice(0, 1)).map((table) => {
      const row = findRow(table, place.row, place.side);
      return row ? this.cell(table, row, place.column) : null;
    });
    const [first] = parts;
    if (!first) return null;
    return parts.slice(1).reduce<Quantity | null>((sum, part) => combine(sum, part, 1), first);
  }

  /** The figure of a row in a column by the column's whole key. */
  cell(table: Table, row: Row, column: string): Quantity | null {
    const found = columnsOf(table, column).filter(
      (one) => labelPath(one.key) === labelPath(column) && (one.side === null || one.side === row.side),
    );
    return found.length === 1 && found[0]
      ? factQuantity(table.facts[row.index]?.[found[0].index] ?? null)
      : null;
  }

  /** Rows of a table by the key of a 科目's name (see nameKey). */
  rowsNamed(table: Table, key: string, keyOf: (name: string) => string): readonly Row[] {
    let names = this.named.get(table);
    if (!names) {
      names = new Map();
      for (const row of table.rows) {
        if (row.kind === 'total' || row.kind === 'record') continue;
        const name = keyOf(row.name);
        const rows = names.get(name);
        if (rows) rows.push(row);
        else names.set(name, [row]);
      }
      this.named.set(table, names);
    }
    return names.get(key) ?? [];
  }

  /** All cells with an amount (or a rate) of this size, whatever its sign, by `valueKey`. */
  withValue(key: string): readonly Fact[] {
    return this.byValue().get(key) ?? [];
  }

  /** How many different figures the tables have. */
  valueCount(): number {
    return this.byValue().size;
  }

  private byValue(): Map<string, Fact[]> {
    if (this.values) return this.values;
    const values = new Map<string, Fact[]>();
    this.values = values;
    for (const table of this.disclosure.tables) {
      for (const line of table.facts) {
        for (const fact of line) {
          if (!fact || fact.state !== 'figure' || fact.column.quantity === 'score') continue;
          const own = valueKey(fact.value, fact.unit);
          const facts = values.get(own);
          if (facts) facts.push(fact);
          else values.set(own, [fact]);
        }
      }
    }
    return values;
  }
}

/** A key for figures of one size: amounts in 万元, rates in points. */
export function valueKey(value: Decimal, unit: Unit | null): string {
  const plain = unit ? convert(value, unit, '万元') : value;
  return `${unit ? '' : '%'}${plain.abs().toFixed()}`;
}

const paths = new Map<string, string>();

/** A column's key with each part folded. */
function labelPath(key: string): string {
  let path = paths.get(key);
  if (path === undefined) {
    path = key.split('/').map(keyOfLabel).join('/');
    if (paths.size < 20_000) paths.set(key, path);
  }
  return path;
}
