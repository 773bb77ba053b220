import { Decimal } from 'decimal.js';
import { roundHalfUp } from '../core/amount';
import { convert, unitPower, type Unit } from '../core/unit';
import type { Fact } from '../disclosure/model';
import type { Term } from './model';

/*
 * A printed figure stands for every value that rounds to it: value ± ½·10^-step. A sum of figures stands for the sum
 * of those intervals, so that what two sides may lie apart grows with the number of their terms. There is no other
 * tolerance.
 */

export const ZERO = new Decimal(0);
const HALF = new Decimal('0.5');
const halves = new Map<number, Decimal>();

/** ½·10^-step·count, made once for each. */
export function halfSteps(count: number, step: number): Decimal {
  // Steps lie between -16 and 16: one number names both.
  const key = count * 64 + step;
  let known = halves.get(key);
  if (!known) {
    known = HALF.times(count).times(new Decimal(10).pow(-step));
    if (halves.size > 10_000) halves.clear();
    halves.set(key, known);
  }
  return known;
}

/** Whether a cell holds a figure that may have been rounded: a blank and a dash hold none, "0.00" does. */
export function isRounded(fact: Fact): boolean {
  return fact.state === 'figure' || (fact.printed && fact.decimals > 0);
}

/** The value of a term in a unit; a null unit leaves it as it is. */
export function termValue(term: Term, unit: Unit | null): Decimal {
  const { fact, coefficient } = term;
  const plain = fact ? inUnit(fact.value, fact.unit, unit) : (term.constant ?? ZERO);
  return coefficient === 1 ? plain : plain.times(coefficient);
}

function inUnit(value: Decimal, from: Unit | null, to: Unit | null): Decimal {
  return from === null || to === null || from === to ? value : convert(value, from, to);
}

/** Σ terms in a unit, exactly. */
export function sumOf(terms: readonly Term[], unit: Unit | null): Decimal {
  let sum = ZERO;
  for (const term of terms) {
    if (term.fact?.state === 'empty') continue;
    const value = termValue(term, unit);
    sum = sum === ZERO ? value : sum.plus(value);
  }
  return sum;
}

/** Half of the steps of all terms, in a unit: how far their exact sum may lie from the printed one. */
export function halfWidth(terms: readonly Term[], unit: Unit | null): Decimal {
  let step: number | null = null;
  let count = 0;
  for (const { fact, coefficient } of terms) {
    if (!fact || !isRounded(fact)) continue;
    const own = stepIn(fact, unit);
    if (step !== null && own !== step) return mixedWidth(terms, unit);
    step = own;
    count += Math.abs(coefficient);
  }
  return step === null ? ZERO : halfSteps(count, step);
}

function mixedWidth(terms: readonly Term[], unit: Unit | null): Decimal {
  const counts = new Map<number, number>();
  for (const { fact, coefficient } of terms) {
    if (!fact || !isRounded(fact)) continue;
    const step = stepIn(fact, unit);
    counts.set(step, (counts.get(step) ?? 0) + Math.abs(coefficient));
  }
  let width = ZERO;
  for (const [step, count] of counts)
    width = width === ZERO ? halfSteps(count, step) : width.plus(halfSteps(count, step));
  return width;
}

/** Decimals that a fact stands for, in another unit: 0.01 万元 is -2 in 元. */
export function stepIn(fact: Fact, unit: Unit | null): number {
  if (fact.unit === null || unit === null || fact.unit === unit) return fact.step;
  return fact.step + unitPower(unit) - unitPower(fact.unit);
}

/**
 * Whether one printed figure is the other side's exact sum, rounded half up to what it prints: the same amount in
 * 万元 and in 元.
 */
export function isRoundedCopy(coarse: Fact, value: Decimal, other: Decimal, unit: Unit | null): boolean {
  const step = stepIn(coarse, unit);
  return step >= 0
    ? roundHalfUp(other, step).equals(value)
    : roundHalfUp(other.times(new Decimal(10).pow(step)), 0).equals(value.times(new Decimal(10).pow(step)));
}
