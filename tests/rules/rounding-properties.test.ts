import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Outcome } from '../../src/rules/model';
import { incomeExpenditureForm } from '../support/forms/standard';
import type { CellInput } from '../support/workbook';
import { identity, tried } from './tried';

const RUNS = { numRuns: 150 };
const SUM = identity('部门收支总表[本年支出合计] = 求和([本年支出合计以上各项])');
const ORDINALS = '一二三四五六七八九';

/** One line of expenditure: what was paid in 分, and how nothing is printed. */
const line = fc.record({
  cents: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 49_999 }),
    fc.integer({ min: 0, max: 10 ** 12 }),
    // Ties: half of what is printed last.
    fc.integer({ min: 0, max: 10 ** 7 }).map((n) => n * 10_000 + 5_000),
  ),
  nothing: fc.constantFrom('', '0.00'),
});
const department = fc.array(line, { minLength: 1, maxLength: 9 });

/** 分 in 万元, rounded half up to two decimals: what a department prints. */
const printed = (cents: Decimal): string =>
  cents.div(1_000_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);

interface Printed {
  readonly addends: readonly string[];
  readonly total: string;
}

function printing(lines: readonly { readonly cents: number; readonly nothing: string }[]): Printed {
  const sum = lines.reduce((before, { cents }) => before.plus(cents), new Decimal(0));
  const addends = lines.map(({ cents, nothing }) => (cents === 0 ? nothing : printed(new Decimal(cents))));
  return { addends, total: printed(sum) };
}

/** What the rule says of a table with these addends and this total. */
function checked({ addends, total }: Printed): Outcome {
  const body = addends.map((figure, at): CellInput[] => [
    null,
    null,
    `${ORDINALS[at] ?? ''}、支出`,
    figure || null,
  ]);
  const end: CellInput[] = ['本年收入合计', null, '本年支出合计', total];
  const [outcome] = tried(SUM, [incomeExpenditureForm([...body, end])]);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

/** How far the printed total lies above the printed addends, in steps of 0.01. */
function steps({ addends, total }: Printed): number {
  const sum = addends.reduce((before, figure) => before.plus(figure || '0'), new Decimal(0));
  return new Decimal(total).minus(sum).times(100).toNumber();
}

describe('figures that are printed from exact amounts', () => {
  test('never fail: what rounding leaves lies within half a step a figure', () => {
    fc.assert(
      fc.property(department, (lines) => {
        const all = printing(lines);
        const { status, reason, equation } = checked(all);
        // Where nought is all that is printed nothing is compared.
        if ([...all.addends, all.total].every((figure) => Number(figure) === 0)) return;
        expect({ all, status, reason }).toEqual({
          all,
          status: steps(all) === 0 ? 'pass' : 'rounding',
          reason: null,
        });
        const remainder = equation?.difference.abs() ?? new Decimal(Infinity);
        expect(remainder.lte(equation?.allowance ?? -1) || remainder.isZero()).toBe(true);
      }),
      RUNS,
    );
  });

  test('fail exactly from where no amounts could have been printed so', () => {
    fc.assert(
      fc.property(department, fc.integer({ min: -8, max: 8 }), (lines, by) => {
        const all = printing(lines);
        const moved = { ...all, total: new Decimal(all.total).plus(by / 100).toFixed(2) };
        const figures = moved.addends.filter((figure) => figure !== '').length;
        if (figures === 0) return;
        const off = Math.abs(steps(moved));
        // One figure against one is a copy, and a copy is exact.
        const room = figures === 1 ? 0 : (figures + 1) / 2;
        const status = off === 0 ? 'pass' : off <= room ? 'rounding' : 'fail';
        expect({ moved, status: checked(moved).status }).toEqual({ moved, status });
      }),
      RUNS,
    );
  });
});
