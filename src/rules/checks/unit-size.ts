import { joined } from '../../core/joined';
import { unitPower, type Unit } from '../../core/unit';
import type { Fact, Table } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { kinOf } from './kin';
import { because, receipt } from './receipt';

const UNITS: readonly Unit[] = ['元', '千元', '万元', '亿元'];
/** How far above the total a figure must lie before the unit is doubted: last year may have been the larger. */
const FAR = 3;

/**
 * No table's figures lie far above the total of all: a small table that shares no figure with another and is in 元
 * where it says 万元 shows by its size alone. One cell that is too large is not a matter of units.
 */
export function unitSizeCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'unit.size',
    title: '各表的数不超过总额',
    why: '各表都是部门收支的一部分，数额不应超过收支总额；普遍超过的，多半是金额单位写错。',
    basis: '部门预算公开表格式：金额单位',
    severity: 'warning',
    messages: {
      size: '{table}写的单位是{declared}，其中的 {figure} 等 {count} 个数远超过{others}的最大数 {largest}，部分不应大于总额，金额多半是{actual}。核对金额单位，把金额换算成{declared}。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      // A table whose figures show its unit is the other check's.
      const { off, trusted: kin } = kinOf(disclosure);
      const trusted = new Set(kin);
      let top: Fact | null | undefined;
      for (const [index, table] of disclosure.tables.entries()) {
        if (trusted.has(table) || off.get(index)?.power || table.unit === null) continue;
        const amounts = distinctAmounts(table);
        if (amounts.length === 0) continue;
        top ??= largest(joined(kin, (one) => factsOf(one).filter(isAmount)));
        const key = `${table.name}[${index}]`;
        if (!top || kin.length < 2) {
          const reason = because('no-total', '没有可以比照的收支总额');
          yield receipt(rule, key, 'unverifiable', { reason });
          continue;
        }
        const limit = inYuan(top) * FAR;
        const large = amounts.filter((fact) => inYuan(fact) > limit);
        const [first] = large;
        if (!first || large.length < 2 || large.length * 2 < amounts.length) {
          yield receipt(rule, key, 'pass');
          continue;
        }
        const declared = first.unit ?? table.unit;
        const smaller = UNITS.filter((unit) => unitPower(unit) < unitPower(declared));
        yield receipt(rule, key, 'fail', {
          message: 'size',
          params: {
            table: table.name,
            declared,
            figure: first.text.trim(),
            count: String(large.length),
            others: top.table.name,
            largest: `${top.text.trim()}${top.unit ?? ''}`,
            actual: smaller[0] ?? '更小的单位',
          },
          cells: [...(table.unitCell ? [table.unitCell] : []), ...large.map((fact) => fact.cell)],
          actual: declared,
        });
      }
    },
  };
  return rule;
}

/** An amount in 元 as a double: sizes are compared, not figures. */
function inYuan(fact: Fact): number {
  return fact.value.abs().toNumber() * 10 ** unitPower(fact.unit ?? '元');
}

function distinctAmounts(table: Table): Fact[] {
  const found = new Map<string, Fact>();
  for (const fact of factsOf(table)) {
    if (isAmount(fact)) found.set(fact.value.toString(), fact);
  }
  return [...found.values()];
}

function isAmount(fact: Fact): boolean {
  return fact.state === 'figure' && fact.unit !== null;
}

function largest(facts: readonly Fact[]): Fact | null {
  let most: Fact | null = null;
  let amount = -Infinity;
  for (const fact of facts) {
    const own = inYuan(fact);
    if (own > amount) {
      most = fact;
      amount = own;
    }
  }
  return most;
}
