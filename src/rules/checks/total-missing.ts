import type { Table } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { receipt } from './receipt';
import type { TableRef } from './tree';

/** The totals of a table: of every group one must be there, by its key. */
export interface TotalSpec extends TableRef {
  readonly totals: readonly (readonly string[])[];
}

/** A table with amounts has the totals of its form: what rests on them is checked only where they are. */
export function totalMissingCheck(specs: readonly TotalSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'read.total-missing',
    title: '有金额的表有合计行',
    why: '没有合计行，或合计行的名称认不出，合计和与它有关的表间核对都做不了。',
    basis: '部门预算公开表格式',
    severity: 'warning',
    messages: {
      missing:
        '{table}有金额，却没有“{rows}”行，与它有关的核对都未进行。漏了的，补上；已有的，按规定格式写明名称。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) {
        const spec = specs.find(({ template }) => template === table.template);
        if (!spec || table.form === 'unknown' || !hasAmounts(table)) continue;
        const lost = spec.totals.filter((keys) => !table.rows.some((row) => keys.includes(row.key)));
        const key = `${table.name}[合计行]`;
        if (lost.length === 0) yield receipt(rule, key, 'pass');
        else {
          yield receipt(rule, key, 'fail', {
            message: 'missing',
            params: { table: table.name, rows: lost.map(([first]) => first ?? '').join('”“') },
            cells: table.titleCell ? [table.titleCell] : [],
          });
        }
      }
    },
  };
  return rule;
}

function hasAmounts(table: Table): boolean {
  return factsOf(table).some((fact) => fact.state === 'figure' && fact.row.kind !== 'total');
}
