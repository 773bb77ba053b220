import { foldText } from '../../core/label';
import type { Fact, Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { columnKey, factKey, factTitle, factsByColumn, unknownForms } from './cases';
import { receipt } from './receipt';

const ERROR_VALUE = /^#[A-Z0-9/]+[!?]?$/;

/** Words that stand in the place of a figure and are right there. All folded. */
export interface WordCells {
  /** In a rate whose base is zero: 不可比. */
  readonly noRate: readonly string[];
  /** In a table without any figure: 无. */
  readonly nothing: readonly string[];
  /** Columns of rates, and of what each is a rate of. */
  readonly rates: readonly { readonly rate: string; readonly base: string }[];
}

/** Whether a cell's text says that its table has nothing: 无 where no cell of the table has a figure. */
export function saysNothing(fact: Fact, words: WordCells): boolean {
  if (fact.state !== 'unreadable' || !words.nothing.includes(foldText(fact.text))) return false;
  return !hasFigures(fact.table);
}

const known = new WeakMap<Table, boolean>();

function hasFigures(table: Table): boolean {
  let answer = known.get(table);
  if (answer === undefined) {
    answer = table.facts.some((line) => line.some((one) => one?.state === 'figure'));
    known.set(table, answer);
  }
  return answer;
}

/** Whether a cell's text says that there is no rate, and there is none: the base of its row is zero. */
function saysNoRate(fact: Fact, words: WordCells): boolean {
  if (fact.column.quantity !== 'percent' || !words.noRate.includes(foldText(fact.text))) return false;
  const base = words.rates.find((one) => one.rate === fact.column.key)?.base;
  const line = fact.table.facts[fact.row.index] ?? [];
  return line.some((one) => one !== null && one.column.key === base && one.state === 'empty');
}

/**
 * A cell that should hold a number and holds something else; what a department writes in columns of its own is its
 * affair. Error values of one table are one finding.
 */
export function unreadableCheck(words: WordCells): CheckRule {
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
      for (const table of disclosure.tables) yield* checkTable(rule, table, words);
    },
  };
  return rule;
}

function* checkTable(rule: CheckRule, table: Table, words: WordCells): Iterable<Outcome> {
  const errors = new Map<string, Fact[]>();
  for (const facts of factsByColumn(table).values()) {
    const wrong = facts.filter(
      (fact) =>
        fact.state === 'unreadable' &&
        (fact.column.known || ERROR_VALUE.test(fact.text.trim())) &&
        !saysNoRate(fact, words) &&
        !saysNothing(fact, words),
    );
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
