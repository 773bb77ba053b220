import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { because, receipt } from './receipt';

/**
 * Formulas that no program has calculated: their values are not known. Besides the receipt that they could not be
 * looked at, one note a table says what to do.
 */
export function uncachedCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'amount.uncached',
    title: '公式已经计算',
    why: '由程序写入、未经 Excel 计算的公式没有结果，读不出数，有关的核对只能留待计算以后。',
    basis: '公式的计算结果保存在工作簿里才能读取',
    severity: 'note',
    messages: {
      uncached: '{table}有 {count} 个公式还没有计算结果，有关的数都未能核对。用 Excel 打开并保存后再核。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) {
        if (table.form === 'unknown') continue;
        const waiting = factsOf(table).filter((fact) => fact.state === 'uncached');
        if (waiting.length === 0) {
          yield receipt(rule, `${table.name}[*]`, 'pass');
          continue;
        }
        const cells = waiting.map((fact) => fact.cell);
        const text = `${table.name}有 ${waiting.length} 个公式未计算，用 Excel 打开并保存后再核`;
        yield receipt(rule, `${table.name}[*]`, 'unverifiable', {
          reason: because('uncached-table', text),
          cells,
        });
        yield receipt(rule, `${table.name}[公式]`, 'fail', {
          message: 'uncached',
          params: { table: table.name, count: String(waiting.length) },
          cells,
        });
      }
    },
  };
  return rule;
}
