import { unitPower, type Unit } from '../../core/unit';
import type { TemplateId } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { kinOf } from './kin';
import { unknownForms } from './cases';
import { because, listText, receipt } from './receipt';

const UNITS: readonly Unit[] = ['元', '千元', '万元', '亿元'];
const RULE = 'unit.scale';

/** A table whose amounts are not in the unit that it says. */
export interface TableOffByUnit {
  readonly template: TemplateId;
  readonly name: string;
  /** The table's place among the disclosure's tables. */
  readonly index: number;
  readonly declared: Unit;
  /** What its amounts are in; null where no unit lies there, and only the power is known. */
  readonly actual: Unit | null;
  /** As read by the declared unit, its amounts are 10^power times too large. */
  readonly power: number;
}

/**
 * Tables whose figures recur in the others moved by a power of ten: amounts in 元 called 万元, or the like. One finding
 * a table; what else fails because of it is its symptom (see tablesOffByUnit).
 */
export function unitScaleCheck(): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: RULE,
    title: '金额与所写的单位相符',
    why: '各表的同一笔数换算成同一单位后应相等；一张表整体相差若干位，说明单位写错，或没有换算。',
    basis: '部门预算公开表格式：金额单位',
    severity: 'error',
    messages: {
      unit: '{table}写的单位是{declared}，但它的金额按{actual}才与{others}相符，整表差 {power} 位。把单位改为{actual}，或把金额换算成{declared}。',
      power:
        '{table}写的单位是{declared}，但它的金额与{others}整表差 {power} 位。核对金额单位，把金额换算成{declared}。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      const { off } = kinOf(disclosure);
      for (const [index, table] of disclosure.tables.entries()) {
        const key = `${table.name}[单位]`;
        const found = off.get(index);
        if (found === undefined) continue;
        if (found === null)
          yield receipt(rule, key, 'notApplicable', {
            reason: because('no-kin', `没有可与${table.name}互相印证的数`),
          });
        else if (found.power === 0) yield receipt(rule, key, 'pass');
        else {
          const { power, others, declared } = found;
          const actual = UNITS.find((unit) => unitPower(unit) === unitPower(declared) - power) ?? null;
          yield receipt(rule, key, 'fail', {
            message: actual ? 'unit' : 'power',
            params: {
              table: table.name,
              template: table.template,
              index: String(index),
              declared,
              actual: actual ?? '',
              power: String(Math.abs(power)),
              signedPower: String(power),
              others: listText(others),
            },
            cells: table.unitCell ? [table.unitCell] : table.titleCell ? [table.titleCell] : [],
            expected: actual ?? declared,
            actual: declared,
          });
        }
      }
    },
  };
  return rule;
}

/** From the outcomes of a run, the tables that are off by a power of ten: whatever else fails there follows from it. */
export function tablesOffByUnit(outcomes: readonly Outcome[]): TableOffByUnit[] {
  const off: TableOffByUnit[] = [];
  for (const { rule, status, message } of outcomes) {
    if (rule !== RULE || status !== 'fail' || !message) continue;
    const { params } = message;
    off.push({
      template: params['template'] as TemplateId,
      name: params['table'] ?? '',
      index: Number(params['index']),
      declared: params['declared'] as Unit,
      actual: (params['actual'] || null) as Unit | null,
      power: Number(params['signedPower']),
    });
  }
  return off;
}

/** Whether an outcome compares amounts of such a table with another table's: it fails by the unit alone. */
export function isUnitSymptom(outcome: Outcome, off: readonly TableOffByUnit[]): boolean {
  if (outcome.status !== 'fail' || !outcome.equation?.crossTable) return false;
  const { left, right } = outcome.equation;
  return [...left, ...right].some((term) =>
    off.some((one) => one.name === term.fact?.table.name && one.template === term.fact.table.template),
  );
}
