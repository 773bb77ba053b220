import { joined } from '../core/joined';
import { labelKey } from '../core/label';
import { remembering } from '../core/remembering';
import type { Column, Disclosure, Fact, Row, Table } from './model';
import { fold } from './grid';
import { matcher } from './pattern';
import type { FormTemplate, RowTemplate, TableTemplate, TemplateFamily } from './template';

interface TableIndex {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly columns: ReadonlyMap<string, readonly Column[]>;
}

const indexes = new WeakMap<Table, TableIndex>();
const forms = new WeakMap<Table, FormTemplate>();
const families = new WeakMap<Disclosure, TemplateFamily>();

/** Keeps, for lookups by a template's aliases, which family a disclosure was read with. */
export function remember(disclosure: Disclosure, family: TemplateFamily): void {
  families.set(disclosure, family);
  for (const table of disclosure.tables) {
    const form = family.tables
      .find((template) => template.id === table.template)
      ?.forms.find((one) => one.id === table.form);
    if (form) forms.set(table, form);
  }
}

/** The key that rows, columns and tables are looked up by: every part of a path folded, without its ordinal. */
const pathKey = remembering((text) => fold(text).split('/').map(labelKey).join('/'));

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Rows by key, by code, then by printed name; columns by key, then by the headers nearest to the figures. */
function indexOf(table: Table): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const rows = new Map<string, Row[]>();
  for (const row of table.rows) add(rows, pathKey(row.key), row);
  for (const row of table.rows) {
    if (row.code !== null && row.code !== row.key && !rows.has(row.code)) add(rows, row.code, row);
  }
  const keys = new Set(rows.keys());
  for (const row of table.rows) if (!keys.has(pathKey(row.name))) add(rows, pathKey(row.name), row);
  const columns = new Map<string, Column[]>();
  for (const column of table.columns) add(columns, pathKey(column.key), column);
  const columnKeys = new Set(columns.keys());
  for (const column of table.columns) {
    const leaf = pathKey(column.headers[column.headers.length - 1] ?? '');
    if (leaf !== '' && !columnKeys.has(leaf)) add(columns, leaf, column);
    const last = pathKey(column.key.slice(column.key.lastIndexOf('/') + 1));
    if (!columnKeys.has(last)) add(columns, last, column);
  }
  const index = { rows, columns };
  indexes.set(table, index);
  return index;
}

function templateById(disclosure: Disclosure, name: string): TableTemplate | null {
  const family = families.get(disclosure);
  const key = labelKey(name);
  return (
    family?.tables.find(
      (template) =>
        template.id === name ||
        labelKey(template.name) === key ||
        template.aliases.some((a) => labelKey(a) === key),
    ) ?? null
  );
}

/**
 * The tables that a name means, in workbook order: a template's id, its official name or an alias of it, or the number
 * printed with the table ("表3", "3"). [] where there is none.
 */
export function tablesOf(disclosure: Disclosure, name: string): readonly Table[] {
  const template = templateById(disclosure, name);
  if (template) return disclosure.tables.filter((table) => table.template === template.id);
  const key = labelKey(name);
  const exact = disclosure.tables.filter((table) => table.template === name || labelKey(table.name) === key);
  if (exact.length > 0) return exact;
  const number = /^\D{0,5}?(\d{1,2})$/u.exec(fold(name))?.[1];
  if (number === undefined) return disclosure.tables.filter((table) => labelKey(table.title) === key);
  return disclosure.tables.filter((table) => table.number === Number(number));
}

/** The first table that a name means (see tablesOf), or null. */
export function findTable(disclosure: Disclosure, name: string): Table | null {
  return tablesOf(disclosure, name)[0] ?? null;
}

/** All rows that a label means: a key, a code, a printed name, or an alias that the template knows. */
export function rowsOf(table: Table, label: string): readonly Row[] {
  const { rows } = indexOf(table);
  const key = pathKey(label);
  const direct = rows.get(key) ?? rows.get(labelKey(label));
  if (direct) return direct;
  const canonical = canonicalKeys(forms.get(table)?.rows ?? [], fold(label));
  const endings = joined(forms.get(table)?.sides ?? [], ({ ending }) =>
    ending === undefined ? [] : [ending],
  );
  for (const one of [...canonical, ...endings.map((ending) => `${label}${ending}`)]) {
    const found = rows.get(pathKey(one));
    if (found) return found;
  }
  return [];
}

/** The keys of the template's rows that a label or a path of two labels is an alias of. */
function canonicalKeys(rows: readonly RowTemplate[], label: string): string[] {
  const [first = '', second] = label.split('/').map(labelKey);
  const fits = (row: RowTemplate, text: string): boolean => row.key === text || matcher(row.at)(text);
  const childKeys = (row: RowTemplate, text: string): string[] =>
    row.children.filter((child) => fits(child, text)).map((child) => `${row.key}/${child.key}`);
  if (second !== undefined) {
    return joined(rows, (row) => (fits(row, first) ? childKeys(row, second) : []));
  }
  return joined(rows, (row) =>
    fits(row, first) ? [row.key, ...childKeys(row, first)] : childKeys(row, first),
  );
}

/** The row that a label means, on a side of a ledger where one is given, or null. The first, where it is printed twice. */
export function findRow(table: Table, label: string, side: string | null = null): Row | null {
  const found = rowsOf(table, label);
  return (side === null ? found[0] : found.find((row) => row.side === side)) ?? null;
}

/** All columns that a name means: a key, the end of a key, or a printed header. A ledger has one for each side. */
export function columnsOf(table: Table, name: string): readonly Column[] {
  return indexOf(table).columns.get(pathKey(name)) ?? [];
}

/** The column that a name means, on a side of a ledger where one is given, or null; null also where it is ambiguous. */
export function findColumn(table: Table, name: string, side: string | null = null): Column | null {
  const found = columnsOf(table, name);
  if (found.length <= 1) return found[0] ?? null;
  const own = found.filter((column) => column.side === side);
  return (own.length === 1 ? own[0] : found.some((column) => column.side !== null) ? found[0] : null) ?? null;
}

/** The fact where a row and a column meet, by labels or as they are; null where either is not there or they do not meet. */
export function factAt(table: Table, row: Row | string, column: Column | string): Fact | null {
  const theRow = typeof row === 'string' ? findRow(table, row) : row;
  if (!theRow) return null;
  const theColumn = typeof column === 'string' ? findColumn(table, column, theRow.side) : column;
  return theColumn ? (table.facts[theRow.index]?.[theColumn.index] ?? null) : null;
}

/** Whether a name is one of the family's tables, in this workbook or not: a template's id, official name or alias. */
export function isTableName(disclosure: Disclosure, name: string): boolean {
  return templateById(disclosure, name) !== null;
}
