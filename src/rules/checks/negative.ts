import type { Fact } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { columnKey, factKey, factTitle, factsByColumn, unknownForms } from './cases';
import { because, receipt } from './receipt';

/**
 * An amount below zero where none can be.
 * @param signed parts of keys of columns that may be negative: changes, and what was carried out last year, where
 *   money taken back can outweigh what was spent
 */
export function negativeCheck(signed: readonly string[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'amount.negative',
    title: '预算金额不为负数',
    why: '收入、支出和结转的预算数都不小于零，只有增减额可以是负数。',
    basis: '部门预算公开表格式',
    severity: 'error',
    messages: {
      negative: '{table}{place}为 {text}，预算数不应为负。核对是否多写了负号，或把增减额填到了这里。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) {
        for (const facts of factsByColumn(table).values()) {
          const first = facts[0] as Fact;
          if (first.column.quantity !== 'amount') continue;
          const key = columnKey(first);
          if (signed.some((part) => first.column.key.includes(part))) {
            const reason = because('signed-column', '这一栏可以是负数');
            yield receipt(rule, key, 'notApplicable', { reason });
            continue;
          }
          const negative = facts.filter((fact) => fact.state === 'figure' && fact.value.isNegative());
          if (negative.length === 0) yield receipt(rule, key, 'pass');
          for (const fact of negative) {
            const params = { table: table.name, place: factTitle(fact), text: fact.text.trim() };
            const actual = fact.text.trim();
            yield receipt(rule, factKey(fact), 'fail', {
              message: 'negative',
              params,
              cells: [fact.cell],
              actual,
            });
          }
        }
      }
    },
  };
  return rule;
}
