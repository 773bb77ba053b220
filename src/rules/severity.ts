import type { Fact } from '../disclosure/model';
import type { Equation, Outcome } from './model';

/** Roundings that share no figure with each other, and their part of all sums: from here on they are common. */
const LEAST = 3;
const SHARE = 0.05;

/**
 * How grave a rounding (尾差) is in this workbook: a note where such remainders are common, as where amounts were
 * rounded from 元, a warning where the other sums are exact (domain: rounding). Ratios and ≤
 * go by the sums, else by themselves. One mistake breaks several sums that share its cell, and counts
 * once.
 * @returns the same outcomes in the same order, roundings with their severity.
 */
export function gradeRoundings(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (!outcomes.some((outcome) => outcome.status === 'rounding')) return outcomes;
  const common = new Map<string, boolean>();
  for (const kind of ['linear=', 'linear≤', 'ratio=']) {
    const all = outcomes.filter((outcome) => outcome.equation && kindOf(outcome.equation) === kind);
    common.set(kind, common.get('linear=') === true || areCommon(all));
  }
  return outcomes.map((outcome) => {
    if (outcome.status !== 'rounding' || !outcome.equation) return outcome;
    return { ...outcome, severity: common.get(kindOf(outcome.equation)) ? 'note' : 'warning' };
  });
}

const kindOf = (equation: Equation): string => `${equation.kind}${equation.op}`;

function areCommon(outcomes: readonly Outcome[]): boolean {
  const used = new Set<Fact>();
  let separate = 0;
  let rounded = 0;
  let tried = 0;
  for (const { equation, status } of outcomes) {
    if (!equation || equation.copy || (status !== 'pass' && status !== 'rounding')) continue;
    if (equation.allowance.isZero()) continue;
    tried += 1;
    if (status !== 'rounding') continue;
    rounded += 1;
    const facts = [...equation.left, ...equation.right, ...equation.base].flatMap(({ fact }) =>
      fact && fact.state === 'figure' ? [fact] : [],
    );
    if (facts.some((fact) => used.has(fact))) continue;
    separate += 1;
    for (const fact of facts) used.add(fact);
  }
  return separate >= LEAST && rounded >= SHARE * tried;
}
