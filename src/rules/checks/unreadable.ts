import type { Fact, Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { columnKey, factKey, factTitle, factsByColumn, unknownForms } from './cases';
import { receipt } from './receipt';

const ERROR_VALUE = /^#[A-Z0-9/]+[!?]?$/;

/** A cell that should hold a number and holds something else. Error values of one table are one finding. */
export function unreadableCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'amount.unreadable',
    title: '金额单元格是数字',
    why: '金额栏里不是数字的内容读不出数来，与它有关的各项核对都无法进行。',
    basis: '部门预算公开表格式',
    severity: 'error',
    messages: {
      text: '{table}{place}写的是“{text}”，读不出数字。改成数字；没有数的，留空。',
      errors:
        '{table}有 {count} 个单元格显示错误值 {text}，如{place}，公式引用的单元格已不存在或无法计算。改正公式，或填入数字。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) yield* checkTable(rule, table);
    },
  };
  return rule;
}

function* checkTable(rule: CheckRule, table: Table): Iterable<Outcome> {
  const errors = new Map<string, Fact[]>();
  for (const facts of factsByColumn(table).values()) {
    const wrong = facts.filter((fact) => fact.state === 'unreadable');
    if (wrong.length === 0) yield receipt(rule, columnKey(facts[0] as Fact), 'pass');
    for (const fact of wrong) {
      const text = fact.text.trim();
      if (ERROR_VALUE.test(text)) {
        const alike = errors.get(text);
        if (alike) alike.push(fact);
        else errors.set(text, [fact]);
        continue;
      }
      yield receipt(rule, factKey(fact), 'fail', {
        message: 'text',
        params: { table: table.name, place: factTitle(fact), text },
        cells: [fact.cell],
        actual: text,
      });
    }
  }
  for (const [text, facts] of errors) {
    const first = facts[0] as Fact;
    yield receipt(rule, `${table.name}[*]${text}`, 'fail', {
      message: 'errors',
      params: { table: table.name, count: String(facts.length), text, place: factTitle(first) },
      cells: facts.map((fact) => fact.cell),
      actual: text,
    });
  }
}
