import { joined } from '../../core/joined';
import type { Column, Fact, Row, Table } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { nameKey } from './names';
import { isNearName } from './near-name';
import { because, formUnknown, receipt, tableMissing } from './receipt';
import type { TableRef } from './tree';

export interface IncomeLinesSpec {
  /** The ledger whose lines are sources of money, and the side they stand on. */
  readonly ledger: TableRef;
  readonly side: string;
  /** The total of the sources: what stands below it may be a part of a line there. */
  readonly total: string;
  /** The table with a column for every source. */
  readonly columns: TableRef;
}

/** A source with an amount that no form knows has a column of its name in the table of sources. */
export function incomeLinesCheck(spec: IncomeLinesSpec): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'line.income',
    title: `${spec.ledger.name}的收入项目在${spec.columns.name}都有对应的栏`,
    why: `同一来源的收入在两张表中名称和金额都应一致；名称对不上的，没有参加核对。`,
    basis: '部门预算公开表格式：收入按来源列示',
    severity: 'note',
    messages: {
      unknown:
        '{table}的“{row}”有 {amount}，不是规定格式的收入项目，{other}也没有同名的栏，没有参加表间核对。核对名称是否写错。',
      renamed:
        '{table}的“{row}”有 {amount}，不是规定格式的收入项目，{other}的“{near}”栏在{table}没有对应的行，多半是同一项。统一两处名称。',
    },
    *run({ disclosure }) {
      const find = (ref: TableRef): Table | null =>
        disclosure.tables.find(({ template }) => template === ref.template) ?? null;
      const ledger = find(spec.ledger);
      const other = find(spec.columns);
      for (const [table, ref] of [
        [ledger, spec.ledger],
        [other, spec.columns],
      ] as const) {
        if (table && table.form !== 'unknown') continue;
        const reason = table ? formUnknown(ref.name) : tableMissing(ref.name);
        yield receipt(rule, `${ref.name}[收入]`, 'unverifiable', { reason });
      }
      if (!ledger || !other || ledger.form === 'unknown' || other.form === 'unknown') return;
      const lines = ledger.rows.filter(
        (row) => row.kind === 'item' && row.side === spec.side && row.parent === null,
      );
      const total = ledger.rows.find((row) => row.key === spec.total)?.index ?? ledger.rows.length;
      const taken = new Set(lines.map((row) => nameKey(row.key)));
      const columns = other.columns.filter((column) => column.quantity === 'amount' && !column.memo);
      const names = new Set(joined(columns, (column) => [column.key, ...column.headers].map(nameKey)));
      for (const row of lines) {
        const key = `${ledger.name}[${row.key}]`;
        const amount = (ledger.facts[row.index] ?? []).find((fact) => fact?.state === 'figure') ?? null;
        if (!row.known && !amount) {
          yield receipt(rule, key, 'notApplicable', { reason: because('empty-line', '该行没有数') });
        } else if (row.known || !amount || names.has(nameKey(row.name))) yield receipt(rule, key, 'pass');
        else {
          const near = nearColumn(row, amount, columns, taken, other);
          if (!near && row.index > total) {
            const reason = because('below-total', `“${row.name}”不是本年收入项目`);
            yield receipt(rule, key, 'notApplicable', { reason });
            continue;
          }
          yield receipt(rule, key, 'fail', {
            message: near ? 'renamed' : 'unknown',
            params: {
              table: ledger.name,
              other: other.name,
              row: row.name,
              amount: amount.text.trim(),
              near: near?.key ?? '',
            },
            cells: [row.nameCell ?? amount.cell, amount.cell],
            actual: amount.text.trim(),
          });
        }
      }
    },
  };
  return rule;
}

/** The column that no line answers and that was probably meant: of a near name, else with the very same amount. */
function nearColumn(
  row: Row,
  amount: Fact,
  columns: readonly Column[],
  taken: ReadonlySet<string>,
  table: Table,
): Column | null {
  const free = columns.filter((column) => column.known && !taken.has(nameKey(column.key)));
  const total = table.rows.find((one) => one.kind === 'record' || one.kind === 'total');
  const figure = (column: Column): Fact | null =>
    total ? (table.facts[total.index]?.[column.index] ?? null) : null;
  const same = (column: Column): boolean => {
    const fact = figure(column);
    return fact?.state === 'figure' && fact.unit === amount.unit && fact.value.equals(amount.value);
  };
  return free.find((column) => isNearName(nameKey(column.key), nameKey(row.name))) ?? free.find(same) ?? null;
}
