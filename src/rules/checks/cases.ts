import { joined } from '../../core/joined';
import type { Disclosure, Fact, Table } from '../../disclosure/model';
import type { Outcome, RuleMeta } from '../model';
import { formUnknown, receipt } from './receipt';

const listed = new WeakMap<Table, readonly Fact[]>();

/** Every fact of a table, row by row. Listed once: a dozen checks go over them. */
export function factsOf(table: Table): readonly Fact[] {
  let facts = listed.get(table);
  if (!facts) {
    facts = joined(table.facts, (line) => line).filter((fact) => fact !== null);
    listed.set(table, facts);
  }
  return facts;
}

/** Receipts for tables of unknown form: nothing was read of them, so nothing can be looked at. */
export function* unknownForms(
  rule: Pick<RuleMeta, 'id' | 'severity'>,
  disclosure: Disclosure,
): Iterable<Outcome> {
  for (const table of disclosure.tables) {
    if (table.form !== 'unknown') continue;
    yield receipt(rule, `${table.name}[*]`, 'unverifiable', { reason: formUnknown(table.name) });
  }
}

/** The facts of a table by column; columns without a fact are left out. */
export function factsByColumn(table: Table): Map<number, Fact[]> {
  const columns = new Map<number, Fact[]>();
  for (const fact of factsOf(table)) {
    const facts = columns.get(fact.column.index);
    if (facts) facts.push(fact);
    else columns.set(fact.column.index, [fact]);
  }
  return columns;
}

/** The case's name for a column: "部门支出总表[*, 合计]", with the side where a ledger has the column twice. */
export function columnKey(fact: Fact): string {
  const side = fact.column.side === null ? '*' : fact.column.side;
  return `${fact.table.name}[${side}, ${fact.column.key}]`;
}

/** The case's name for one fact: "部门支出总表[2010902, 合计]". */
export function factKey(fact: Fact): string {
  return `${fact.table.name}[${fact.row.key}, ${fact.column.key}]`;
}

/** "“2010902 一般行政管理事务”的“基本支出”", as messages say a fact within its table. */
export function factTitle(fact: Fact): string {
  const row = [fact.row.code, fact.row.name].filter(Boolean).join(' ');
  const column = fact.column.key.replace(/\//g, ' ');
  return row === '' || fact.row.kind === 'record' ? `“${column}”` : `“${row}”的“${column}”`;
}
