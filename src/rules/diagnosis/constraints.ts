import { Decimal } from 'decimal.js';
import type { Equation, Outcome, Term } from '../model';
import type { Cells } from './cells';
import { finestPower, inOneUnit, unitFactor } from './equation-units';
import type { Constraint, LinearTerm } from './problem';

/** Outcomes that compared figures, which is all that a diagnosis can use. */
export function comparable(outcomes: readonly Outcome[]): (Outcome & { readonly equation: Equation })[] {
  return outcomes.filter(
    (outcome): outcome is Outcome & { readonly equation: Equation } =>
      outcome.equation !== null && ['pass', 'rounding', 'fail'].includes(outcome.status),
  );
}

/** Kinds of relation in which remainders are this workbook's habit, so that one of them says nothing. */
export interface Habits {
  readonly sums: boolean;
  readonly rates: boolean;
}

/** The habits that the grading of roundings found: where they are common, they are notes. */
export function habitsOf(outcomes: readonly Outcome[]): Habits {
  const common = outcomes.filter((outcome) => outcome.status === 'rounding' && outcome.severity === 'note');
  return {
    sums: common.some(({ equation }) => equation?.kind === 'linear' && equation.op === '='),
    rates: common.some(({ equation }) => equation?.kind === 'ratio'),
  };
}

/**
 * The relation of one outcome, or null where a figure cannot take part.
 * @param habits where remainders that rounding explains are no violations in this workbook.
 */
export function draftConstraint(
  outcome: Outcome & { readonly equation: Equation },
  cells: Cells,
  scale: number,
  habits: Habits,
): Constraint | null {
  const { equation } = outcome;
  const finest = finestPower(equation);
  const side = (terms: readonly Term[], sign: number): Side | null =>
    sideOf(outcome, terms, sign, cells, scale, finest);
  const left = side(equation.left, 1);
  if (!left) return null;
  const id = `${outcome.rule}:${outcome.key}`;
  const evidence = evidenceOf(outcome);
  if (equation.kind === 'ratio') {
    const numerator = side(equation.right, 1);
    const base = side(equation.base, 1);
    if (!numerator || !base || numerator.constant !== 0 || base.constant !== 0) return null;
    const blur = habits.rates
      ? { numerator: halfSteps(equation.right, scale, finest), base: halfSteps(equation.base, scale, finest) }
      : null;
    return {
      id,
      evidence,
      relation: 'ratio',
      terms: left.terms,
      constant: left.constant,
      numerator: numerator.terms,
      base: base.terms,
      tolerance: halfStep(equation.left, scale),
      ...(blur ? { blur } : {}),
    };
  }
  const right = side(equation.right, -1);
  if (!right) return null;
  const bound = equation.op === '≤';
  const shown = displaySlack(equation, scale, finest);
  const unfilled = habits.sums && outcome.status === 'fail' ? unfilledSlack(equation, scale, finest) : 0;
  const lenient = bound || !inOneUnit(equation) || (habits.sums && !equation.copy);
  return {
    id,
    evidence,
    relation: bound ? 'atMost' : 'equal',
    terms: merged(left.terms, right.terms),
    constant: left.constant + right.constant,
    numerator: [],
    base: [],
    tolerance: (lenient ? scaledAllowance(equation, scale, finest) : 0) + shown + unfilled,
  };
}

interface Side {
  readonly terms: LinearTerm[];
  readonly constant: number;
}

function sideOf(
  outcome: Outcome,
  terms: readonly Term[],
  sign: number,
  cells: Cells,
  scale: number,
  finest: number,
): Side | null {
  const found: LinearTerm[] = [];
  const seen = new Set<number>();
  let constant = 0;
  for (const term of terms) {
    if (term.fact) {
      const cell = cells.ofFact(term.fact);
      if (cell === null) return null;
      // An optional part of a sum may name a line that is named already: it is one figure, and counts once.
      if (seen.has(cell)) continue;
      seen.add(cell);
      found.push({ cell, coefficient: sign * term.coefficient * unitFactor(term.fact.unit, finest) });
    } else if (term.constant) {
      const cell = textCell(outcome, term.constant, cells);
      const factor = unitFactor(outcome.equation?.unit ?? null, finest);
      if (cell !== null) found.push({ cell, coefficient: sign * term.coefficient * factor });
      else
        constant +=
          sign * term.coefficient * factor * term.constant.times(new Decimal(10).pow(scale)).toNumber();
    }
  }
  return { terms: found, constant };
}

/** A number that a text states is a figure like any other, and may be the wrong one. */
function textCell(outcome: Outcome, value: Decimal, cells: Cells): number | null {
  if (!outcome.span) return null;
  const [first] = outcome.cells;
  const place = outcome.source
    ? `${outcome.source.file} ${outcome.source.paragraph}`
    : first
      ? `${first.sheet} ${first.row} ${first.col}`
      : null;
  if (place === null) return null;
  const id = `text ${place} ${outcome.span.start}`;
  return cells.ofText(
    id,
    value,
    outcome.source ? null : (first ?? null),
    outcome.span,
    outcome.equation?.kind === 'ratio',
  );
}

function merged(left: readonly LinearTerm[], right: readonly LinearTerm[]): LinearTerm[] {
  const own = new Set(left.map((term) => term.cell));
  if (!right.some((term) => own.has(term.cell))) return [...left, ...right];
  const sums = new Map<number, number>();
  for (const { cell, coefficient } of [...left, ...right])
    sums.set(cell, (sums.get(cell) ?? 0) + coefficient);
  return [...sums].filter(([, weight]) => weight !== 0).map(([cell, coefficient]) => ({ cell, coefficient }));
}

function evidenceOf(outcome: Outcome & { readonly equation: Equation }): Constraint['evidence'] {
  const { equation } = outcome;
  if (outcome.span) return 'text';
  if (equation.op === '≤') return 'bound';
  if (equation.kind === 'ratio') return 'ratio';
  // An equality that is no error when it fails only usually holds.
  if (outcome.status === 'fail' && outcome.severity !== 'error') return 'near';
  return equation.copy ? 'copy' : 'sum';
}

/**
 * A formula cell that prints fewer decimals than its kind has is read as printed, while what refers to it takes its
 * full value: the part that is not shown is nobody's mistake.
 */
function displaySlack(equation: Equation, scale: number, finest: number): number {
  let slack = 0;
  for (const { fact, coefficient } of [...equation.left, ...equation.right]) {
    if (!fact || fact.formula === null || fact.decimals >= fact.step) continue;
    slack += (Math.abs(coefficient) * unitFactor(fact.unit, finest) * 10 ** (scale - fact.decimals)) / 2;
  }
  return slack;
}

/**
 * Two figures that must agree to the last step because the others of their sum are blank: were it one of the blanks that is
 * wrong, its sum would have a remainder like any other. A smaller difference is none of a blank.
 */
function unfilledSlack(equation: Equation, scale: number, finest: number): number {
  if (equation.op !== '=' || equation.copy || !equation.allowance.isZero()) return 0;
  const terms = [...equation.left, ...equation.right];
  const blank = terms.find(({ fact }) => fact?.state === 'empty');
  if (!blank?.fact) return 0;
  const step = unitFactor(blank.fact.unit, finest) * 10 ** (scale - blank.fact.step);
  const slack = halfSteps(terms, scale, finest) + step / 2;
  const factor = unitFactor(equation.unit, finest) * 10 ** scale;
  return equation.difference.abs().times(factor).greaterThan(slack) ? slack : 0;
}

function scaledAllowance(equation: Equation, scale: number, finest: number): number {
  const factor = equation.kind === 'ratio' ? 1 : unitFactor(equation.unit, finest);
  return equation.allowance.toNumber() * 10 ** scale * factor;
}

/** Half of the steps of all figures of a sum, scaled: how far they may lie from what was rounded. */
function halfSteps(terms: readonly Term[], scale: number, finest: number): number {
  let width = 0;
  for (const { fact, coefficient } of terms) {
    if (fact?.state !== 'figure') continue;
    width += (Math.abs(coefficient) * unitFactor(fact.unit, finest) * 10 ** (scale - fact.step)) / 2;
  }
  return width;
}

function halfStep(rate: readonly Term[], scale: number): number {
  const steps = rate.map((term) => term.fact?.step ?? term.constant?.decimalPlaces() ?? 2);
  return 10 ** (scale - Math.min(...steps, 6)) / 2;
}
