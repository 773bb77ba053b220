import type { Decimal } from 'decimal.js';
import { formatFigure } from '../core/amount';
import type { Unit } from '../core/unit';
import type { CellRef } from '../core/address';
import type { Equation, Outcome, Reason, RuleMeta, Status, Term } from './model';
import { halfWidth, isRounded, isRoundedCopy, sumOf, ZERO } from './interval';
import { unreadableReason } from './language/conditions';
import type { Case } from './language/expand';

const BOTH_EMPTY: Reason = { code: 'both-empty', params: {} };
const OTHER_FORM: Reason = { code: 'other-form', params: {} };

const NO_FIGURES: Figures = { expected: null, actual: null, difference: null };
type Figures = Pick<Outcome, 'expected' | 'actual' | 'difference'>;

/** The outcome of a case; made in one piece, since there are many. */
export function receipt(
  rule: RuleMeta,
  one: Case,
  status: Status,
  reason: Reason | null,
  equation: Equation | null = null,
  figures: Figures = NO_FIGURES,
): Outcome {
  return {
    rule: rule.id,
    key: one.key,
    status,
    severity: rule.severity,
    reason,
    message: null,
    cells: cellsOf(one),
    equation,
    expected: figures.expected,
    actual: figures.actual,
    difference: figures.difference,
    span: null,
    source: null,
    absent: one.absent,
  };
}

function cellsOf(one: Case): CellRef[] {
  const [left] = one.left;
  const [right] = one.right;
  if (one.left.length === 1 && one.right.length === 1 && one.base.length === 0 && left?.fact && right?.fact) {
    return [left.fact.cell, right.fact.cell];
  }
  const cells: CellRef[] = [];
  for (const terms of [one.left, one.right, one.base]) {
    for (const { fact } of terms) if (fact) cells.push(fact.cell);
  }
  return cells;
}

/** A receipt for a case that cannot be compared: nothing to compare, a cell that says no number, or all empty. */
export function withoutFigures(rule: RuleMeta, one: Case): Outcome | null {
  if (one.reason) return receipt(rule, one, one.applies ? 'unverifiable' : 'notApplicable', one.reason);
  let empty = true;
  for (const terms of [one.left, one.right, one.base]) {
    for (const { fact, constant } of terms) {
      // That a cell must be empty can be met by an empty cell.
      if (constant?.isZero()) empty = false;
      if (!fact) continue;
      if (fact.state === 'unreadable' || fact.state === 'uncached') {
        return receipt(rule, one, 'unverifiable', unreadableReason(fact));
      }
      if (fact.state === 'figure') empty = false;
    }
  }
  return empty ? receipt(rule, one, 'notApplicable', BOTH_EMPTY) : null;
}

/** The receipt of one case of an identity (domain: rounding, copies, units). */
export function checkIdentity(rule: RuleMeta, one: Case, op: '=' | '≤'): Outcome {
  const nothing = withoutFigures(rule, one);
  if (nothing) return nothing;
  if (isLoneMemo(one)) return receipt(rule, one, 'notApplicable', OTHER_FORM);
  const equation = linear(one, one.right, op);
  const status = statusOf(equation, one.right);
  if (status === 'pass' || !one.without) return outcome(rule, one, equation, status);
  const shorter = linear(one, one.without, op);
  const second = statusOf(shorter, one.without);
  if (second === 'pass' || (second === 'rounding' && status === 'fail')) {
    return outcome(rule, { ...one, right: one.without }, shorter, second);
  }
  return outcome(rule, one, equation, status);
}

/** A 其中 column that a tree fills in its total only: what is not divided has no sum. */
function isLoneMemo({ left, right }: Case): boolean {
  if (left[0]?.fact?.column.memo !== true || right.length === 0) return false;
  return right.every(({ fact }) => fact !== null && fact.column.memo && fact.state === 'empty');
}

function linear(one: Case, right: readonly Term[], op: '=' | '≤'): Equation {
  const { left } = one;
  const unit = unitOf(left, right);
  const leftValue = sumOf(left, unit);
  const rightValue = sumOf(right, unit);
  const copy = op === '=' && isCopy(left, right);
  const alone = op === '=' && !copy && figures(left) + figures(right) <= 2 && sameUnit(left, right);
  const allowance = copy || alone ? ZERO : halfWidth(left, unit).plus(halfWidth(right, unit));
  return {
    kind: 'linear',
    op,
    left,
    right,
    base: [],
    unit,
    leftValue,
    rightValue,
    difference: leftValue.equals(rightValue) ? ZERO : leftValue.minus(rightValue),
    allowance,
    copy,
    crossTable: crosses(left, right),
  };
}

/** One figure printed twice in one unit. */
function isCopy(left: readonly Term[], right: readonly Term[]): boolean {
  const [a] = left;
  const [b] = right;
  if (left.length !== 1 || right.length !== 1 || !a?.fact || !b?.fact) return false;
  return a.fact.unit === b.fact.unit && a.coefficient === b.coefficient;
}

function figures(terms: readonly Term[]): number {
  let count = 0;
  for (const { fact } of terms) if (!fact || isRounded(fact)) count += 1;
  return count;
}

function sameUnit(left: readonly Term[], right: readonly Term[]): boolean {
  const unit = unitOf(left, right);
  const fits = ({ fact }: Term): boolean => !fact || fact.unit === unit;
  return left.every(fits) && right.every(fits);
}

/** The unit of the first figure: what the left side prints. */
function unitOf(left: readonly Term[], right: readonly Term[]): Unit | null {
  for (const terms of [left, right]) for (const { fact } of terms) if (fact) return fact.unit;
  return null;
}

/** Whether facts of more than one table are among the terms. */
export function crosses(...sides: readonly (readonly Term[])[]): boolean {
  let table: unknown = null;
  for (const terms of sides) {
    for (const { fact } of terms) {
      if (!fact) continue;
      if (table === null) table = fact.table;
      else if (table !== fact.table) return true;
    }
  }
  return false;
}

function statusOf(equation: Equation, right: readonly Term[]): Status {
  const { difference, allowance, op } = equation;
  if (difference.isZero() || (op === '≤' && difference.isNegative())) return 'pass';
  if (!sameUnit(equation.left, right) && unitCopy(equation)) return 'pass';
  return difference.abs().lessThanOrEqualTo(allowance) ? 'rounding' : 'fail';
}

/** The same amount printed in two units: the finer one rounded half up is the coarser one. */
function unitCopy({ left, right, leftValue, rightValue, unit }: Equation): boolean {
  const one = left.length === 1 ? left[0]?.fact : null;
  const other = right.length === 1 ? right[0]?.fact : null;
  if (one && isRoundedCopy(one, leftValue, rightValue, unit)) return true;
  return other ? isRoundedCopy(other, rightValue, leftValue, unit) : false;
}

function outcome(rule: RuleMeta, one: Case, equation: Equation, status: Status): Outcome {
  const figures = status === 'pass' ? NO_FIGURES : printed(equation, equation.rightValue);
  return receipt(rule, one, status, null, equation, figures);
}

/** Both figures and their difference as they would be printed. */
export function printed(equation: Equation, expected: Decimal): Figures {
  let decimals = 2;
  for (const terms of [equation.left, equation.right]) {
    for (const { fact } of terms) if (fact) decimals = Math.max(decimals, Math.min(fact.decimals, 6));
  }
  const percent = equation.kind === 'ratio' ? '%' : '';
  const text = (value: Decimal): string => `${formatFigure(value, decimals)}${percent}`;
  return {
    expected: text(expected),
    actual: text(equation.leftValue),
    difference: text(equation.leftValue.minus(expected)),
  };
}
