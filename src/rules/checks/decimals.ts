import type { Disclosure, Fact } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { because, listText, receipt } from './receipt';

/** Figures of one kind that should print alike: amounts of one unit, or percentages. */
interface Kind {
  readonly title: string;
  /** In workbook order. */
  readonly facts: Fact[];
  readonly byDecimals: Map<number, Fact[]>;
}

/** Amounts of one unit, and percentages, print as many decimals as most of their kind do. One finding for all. */
export function decimalsCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'format.decimals',
    title: '小数位数一致',
    why: '公开表的金额和百分比统一保留小数位数，位数不一会被误认为漏录或未四舍五入。',
    basis: '部门预算公开表格式：金额保留两位小数',
    severity: 'note',
    messages: {
      unlike:
        '{kind}一般保留 {common} 位小数，有 {count} 处位数不同，如{examples}。统一设置数字格式；只录了整数或一位小数的，核对是否漏录。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const { title, facts, byDecimals } of kindsOf(disclosure).values()) {
        const key = `小数位数[${title}]`;
        const sorted = [...byDecimals].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
        const [common, second] = sorted;
        if (!common) continue;
        if (!second) {
          const few = common[1].length < 2;
          const reason = because('too-few', '只有一个数，无从比较');
          yield receipt(rule, key, few ? 'notApplicable' : 'pass', few ? { reason } : {});
          continue;
        }
        const unlike = facts.filter((fact) => fact.decimals !== common[0]);
        yield receipt(rule, key, 'fail', {
          message: 'unlike',
          params: {
            kind: title,
            common: String(common[0]),
            count: String(unlike.length),
            examples: listText(unlike.slice(0, 3).map((fact) => `${fact.table.name}的 ${fact.text.trim()}`)),
          },
          cells: unlike.map((fact) => fact.cell),
        });
      }
    },
  };
  return rule;
}

function kindsOf(disclosure: Disclosure): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const table of disclosure.tables) {
    for (const fact of factsOf(table)) {
      if (fact.state !== 'figure' || fact.column.quantity === 'score') continue;
      const title = fact.column.quantity === 'percent' ? '百分比' : `以${fact.unit ?? '万元'}为单位的金额`;
      const kind: Kind = kinds.get(title) ?? { title, facts: [], byDecimals: new Map<number, Fact[]>() };
      kinds.set(title, kind);
      kind.facts.push(fact);
      const facts = kind.byDecimals.get(fact.decimals);
      if (facts) facts.push(fact);
      else kind.byDecimals.set(fact.decimals, [fact]);
    }
  }
  return kinds;
}
