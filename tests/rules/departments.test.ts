import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { readDisclosure } from '../../src/disclosure/read';
import type { Disclosure, Fact } from '../../src/disclosure/model';
import type { Outcome } from '../../src/rules/model';
import { run } from '../../src/rules/run';
import { centralBudget } from '../../src/templates/central-budget/family';
import { centralBudgetRules } from '../../src/templates/central-budget/rules/index';
import { departmentOptions, departmentSnapshot } from '../support/department';
import { changeDigit } from '../support/mutate';

const NO_SUBJECTS = { functionalName: () => null, economicName: () => null };

function wrong(disclosure: Disclosure): Outcome[] {
  const { outcomes, faults } = run(disclosure, centralBudgetRules, NO_SUBJECTS);
  expect(faults).toEqual([]);
  return outcomes.filter((outcome) => outcome.status === 'fail' || outcome.status === 'rounding');
}

const named = (found: readonly Outcome[]): string[] =>
  found.map(({ rule, key, status }) => `${status} ${rule} ${key}`);

/** The disclosure with one fact reading another figure, its table and neighbours as they are. */
function reading(disclosure: Disclosure, fact: Fact, value: Decimal): Disclosure {
  const changed = { ...fact, value, state: value.isZero() ? ('empty' as const) : fact.state };
  const tables = disclosure.tables.map((table) =>
    table === fact.table
      ? { ...table, facts: table.facts.map((row) => row.map((one) => (one === fact ? changed : one))) }
      : table,
  );
  return { ...disclosure, tables };
}

/** What no identity says exactly: only an upper bound is known for it. */
const UNCOVERED = /^部门收入总表.*教育收费/u;

describe('departments that are right', () => {
  test('nothing is wrong in them, and rounding is the most where amounts were rounded', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const found = wrong(readDisclosure(departmentSnapshot(options), centralBudget));
        expect(named(options.rounded ? found.filter(({ status }) => status === 'fail') : found)).toEqual([]);
      }),
      { numRuns: 20, seed: 20250 },
    );
  });

  test('one digit changed in any figure that an identity covers is caught', () => {
    const exact = departmentOptions.map((options) => ({
      ...options,
      rounded: false,
      items: Math.min(options.items, 9),
    }));
    fc.assert(
      fc.property(
        exact,
        fc.constantFrom('first' as const, 'last' as const),
        fc.nat(),
        (options, place, start) => {
          const disclosure = readDisclosure(departmentSnapshot(options), centralBudget);
          const facts = disclosure.tables.flatMap((table) =>
            table.facts.flatMap((row) => row.filter((fact): fact is Fact => fact?.state === 'figure')),
          );
          const missed: string[] = [];
          for (let i = start % 7; i < facts.length; i += 7) {
            const fact = facts[i] as Fact;
            const text = changeDigit(fact.value.abs().toFixed(fact.decimals), place);
            const value = new Decimal(text).times(fact.value.isNegative() ? -1 : 1);
            if (wrong(reading(disclosure, fact, value)).length > 0) continue;
            missed.push(`${fact.table.name}[${fact.row.key}, ${fact.column.key}]`);
          }
          expect(missed.filter((name) => !UNCOVERED.test(name))).toEqual([]);
        },
      ),
      { numRuns: 5, seed: 20251 },
    );
  });
});
