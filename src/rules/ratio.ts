import { Decimal } from 'decimal.js';
import { roundHalfUp } from '../core/amount';
import type { Fact, Table } from '../disclosure/model';
import type { Equation, Outcome, RuleMeta, Status } from './model';
import { crosses, printed, receipt, withoutFigures } from './identity';
import { halfWidth, sumOf, ZERO } from './interval';
import type { Case } from './language/expand';

const HUNDRED = new Decimal(100);
/** Enough for any percentage to be told from its neighbours. */
const KEPT = 12;
const ANY = new Decimal(10).pow(12);

/**
 * The receipt of one case of a ratio: the rate, in percent, is numerator ÷ base, rounded half up to what it prints.
 * A base of zero has no percentage: one that is printed there is wrong, a blank is right.
 */
export function checkRatio(rule: RuleMeta, one: Case): Outcome {
  if (hasNoRate(one)) return receipt(rule, one, 'notApplicable', { code: 'zero-base', params: {} });
  const nothing = withoutFigures(rule, one);
  if (nothing) return nothing;
  const unit = one.base[0]?.fact?.unit ?? null;
  const numerator = sumOf(one.right, unit);
  const base = sumOf(one.base, unit);
  const rate = one.left[0]?.fact ?? null;
  if (!rate) return receipt(rule, one, 'unverifiable', { code: 'column-missing', params: {} });
  if (rate.state === 'empty' && !isFilled(rate)) {
    return receipt(rule, one, 'unverifiable', { code: 'unfilled', params: { column: rate.column.key } });
  }
  if (base.isZero()) return zeroBase(rule, one, rate.value, rate.state === 'figure');
  const exact = numerator.times(HUNDRED).div(base);
  const equation: Equation = {
    ...ratioEquation(one),
    leftValue: rate.value,
    rightValue: exact.toDecimalPlaces(KEPT),
    difference: rate.value.minus(exact).toDecimalPlaces(KEPT),
    allowance: allowance(one, numerator, base, exact),
  };
  const status = statusOf(equation, rate.step, exact);
  if (status === 'pass') return receipt(rule, one, status, null, equation);
  const figures = printed(equation, roundHalfUp(exact, Math.max(rate.step, 0)));
  return receipt(rule, one, status, null, equation, figures);
}

/** A word where there can be no rate: 不可比 over a base of zero. Which words will do is another check's business. */
function hasNoRate({ reason, left, base }: Case): boolean {
  if (reason !== null || left[0]?.fact?.state !== 'unreadable') return false;
  return base.length > 0 && base.every(({ fact }) => fact?.state === 'empty');
}

const filled = new WeakMap<Table, Map<number, boolean>>();

/** Whether a table has any figure in the column of a fact: one left blank from top to bottom states no rates. */
function isFilled({ table, column }: Fact): boolean {
  const known = filled.get(table) ?? new Map<number, boolean>();
  filled.set(table, known);
  let answer = known.get(column.index);
  if (answer === undefined) {
    answer = table.facts.some((row) => row[column.index]?.state === 'figure');
    known.set(column.index, answer);
  }
  return answer;
}

function statusOf(equation: Equation, step: number, exact: Decimal): Status {
  if (roundHalfUp(exact, step).equals(equation.leftValue)) return 'pass';
  return equation.difference.abs().lessThanOrEqualTo(equation.allowance) ? 'rounding' : 'fail';
}

function ratioEquation(one: Case): Equation {
  return {
    kind: 'ratio',
    op: '=',
    left: one.left,
    right: one.right,
    base: one.base,
    unit: null,
    leftValue: ZERO,
    rightValue: ZERO,
    difference: ZERO,
    allowance: ZERO,
    copy: false,
    crossTable: crosses(one.left, one.right, one.base),
  };
}

function zeroBase(rule: RuleMeta, one: Case, rate: Decimal, isPrinted: boolean): Outcome {
  const equation: Equation = { ...ratioEquation(one), leftValue: rate, difference: rate };
  if (!isPrinted) {
    return receipt(rule, one, 'notApplicable', { code: 'zero-base', params: {} });
  }
  const { actual } = printed(equation, ZERO);
  return receipt(rule, one, 'fail', null, equation, { actual, expected: null, difference: null });
}

/** Half a step of the rate, and how far the quotient moves when its figures were rounded. */
function allowance(one: Case, numerator: Decimal, base: Decimal, exact: Decimal): Decimal {
  const own = halfWidth(one.left, null);
  const unit = one.base[0]?.fact?.unit ?? null;
  const above = halfWidth(one.right, unit);
  const below = halfWidth(one.base, unit);
  const size = base.abs();
  // A base that may as well be zero allows any rate.
  if (size.lessThanOrEqualTo(below)) return ANY;
  const most = numerator.abs().plus(above).times(HUNDRED).div(size.minus(below));
  return own.plus(most.minus(exact.abs()).abs()).toDecimalPlaces(KEPT, Decimal.ROUND_UP);
}
