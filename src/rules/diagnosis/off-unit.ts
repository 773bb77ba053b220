import { Decimal } from 'decimal.js';
import type { Disclosure, Table } from '../../disclosure/model';
import { factsOf } from '../checks/cases';
import type { TableOffByUnit } from '../checks/unit-scale';
import type { Outcome } from '../model';
import type { Cause } from './cause';
import { factsOf as factsIn } from './equation-units';

/**
 * Whether an outcome holds amounts of a table in the wrong unit against anything else, a text included: it says nothing
 * of single figures until the unit is right.
 */
export function dependsOnUnit({ equation, span }: Outcome, off: readonly TableOffByUnit[]): boolean {
  if (!equation || (!equation.crossTable && (span === null || equation.kind === 'ratio'))) return false;
  return factsIn(equation).some(({ table }) => off.some((one) => isOff(table, one)));
}

/** Whether a table is the one in the wrong unit. */
export function isOff(table: Table, one: TableOffByUnit): boolean {
  return table.name === one.name && table.template === one.template;
}

/**
 * The cause of a table that the check of units found off by a power of ten: all its amounts together. Null where it has
 * no typed amounts.
 * @param outcomes all outcomes, of which it takes those that follow from the unit.
 */
export function unitCause(
  disclosure: Disclosure,
  outcomes: readonly Outcome[],
  one: TableOffByUnit,
): Cause | null {
  const table = disclosure.tables[one.index];
  const facts = (table ? factsOf(table) : []).filter(
    (fact) => fact.state === 'figure' && fact.unit !== null && fact.formula === null,
  );
  const factor = new Decimal(10).pow(-one.power);
  const cells = facts.map((fact) => ({
    cell: fact.cell,
    fact,
    span: null,
    current: fact.value,
    proposed: fact.value.times(factor),
    decimals: Math.max(fact.decimals, fact.step),
    percent: false,
    formula: false,
  }));
  if (cells.length === 0) return null;
  return {
    claim: 'likely',
    valueClaim: 'likely',
    mistake: 'unit-table',
    cells,
    probability: 1,
    alternatives: [{ mistake: 'unit-table', cells, probability: 1, row: null }],
    outcomes: outcomes.filter(
      (outcome) =>
        (outcome.status === 'fail' || outcome.status === 'rounding') &&
        (dependsOnUnit(outcome, [one]) || tellsUnit(outcome, one)),
    ),
    row: null,
  };
}

function tellsUnit({ rule, message }: Outcome, one: TableOffByUnit): boolean {
  return rule === 'unit.scale' && message?.params['index'] === String(one.index);
}
