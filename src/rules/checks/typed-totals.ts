import type { Fact } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { factTitle, factsOf, unknownForms } from './cases';
import { because, listText, receipt } from './receipt';

/** How many figures of a line are formulas, and which are typed. */
interface Tally {
  formulas: number;
  readonly typed: Fact[];
}

/**
 * A typed figure in a total whose neighbours are formulas. A total is a total's or a parent's row, or a column whose
 * lines are formulas as well; its neighbours are the other totals of its column and the other figures of its row.
 */
export function typedTotalsCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'format.typed-total',
    title: '合计数都用公式',
    why: '同行同列的合计都是公式，唯独这里是录入的数，明细改动以后它不会跟着变。',
    basis: '编表通行做法',
    severity: 'note',
    messages: {
      typed:
        '{table}中{places}是录入的数，而同行或同列的其他合计都是公式，明细改动后不会随之更新。改用公式求和。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) {
        if (table.form === 'unknown') continue;
        const facts = factsOf(table).filter((fact) => fact.state === 'figure' || fact.state === 'uncached');
        const key = `${table.name}[*]`;
        if (!facts.some((fact) => fact.formula !== null)) {
          const reason = because('no-formulas', `${table.name}没有公式`);
          yield receipt(rule, key, 'notApplicable', { reason });
          continue;
        }
        const typed = typedTotals(facts);
        if (typed.length === 0) yield receipt(rule, key, 'pass');
        else {
          yield receipt(rule, key, 'fail', {
            message: 'typed',
            params: { table: table.name, places: listText(typed.map(factTitle)) },
            cells: typed.map((fact) => fact.cell),
          });
        }
      }
    },
  };
  return rule;
}

function typedTotals(facts: readonly Fact[]): Fact[] {
  const inColumns = new Map<number, Tally>();
  const inTotals = new Map<string, Tally>();
  const inRows = new Map<number, Tally>();
  for (const fact of facts) {
    if (!isTotalRow(fact)) {
      count(inColumns, fact.column.index, fact);
      continue;
    }
    count(inRows, fact.row.index, fact);
    count(inTotals, fact.column.key, fact);
  }
  const alone = (tally: Tally | undefined): Fact[] =>
    tally && tally.typed.length === 1 && tally.formulas >= 2 ? tally.typed : [];
  const found = new Set<Fact>();
  for (const tallies of [inColumns, inTotals, inRows]) {
    for (const tally of tallies.values()) for (const fact of alone(tally)) found.add(fact);
  }
  return [...found].sort((a, b) => a.row.index - b.row.index || a.column.index - b.column.index);
}

function isTotalRow(fact: Fact): boolean {
  return fact.row.kind === 'total' || fact.row.children.length > 0;
}

function count<K>(tallies: Map<K, Tally>, key: K, fact: Fact): void {
  const tally = tallies.get(key) ?? { formulas: 0, typed: [] };
  tallies.set(key, tally);
  if (fact.formula === null) tally.typed.push(fact);
  else tally.formulas++;
}
