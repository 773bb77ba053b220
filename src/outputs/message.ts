import type { Equation, Outcome, Reason, Rule } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import { addendsText, equationFigure, sideName } from './describe';

/**
 * The sentence an accountant reads for a finding: what is wrong with both figures, why it must hold, what to do.
 * Identities and ratios make theirs of the equation; checks bring their own text.
 */
export function findingMessage(outcome: Outcome, rule: Rule | null): string {
  if (outcome.message) {
    const own = rule && rule.kind === 'check' ? rule.messages[outcome.message.id] : undefined;
    return fill(own ?? outcome.message.params['text'] ?? outcome.message.id, outcome.message.params);
  }
  if (!outcome.equation) return rule?.title ?? outcome.rule;
  const why = rule?.why ?? '';
  return [whatText(outcome, outcome.equation), why, doText(outcome, outcome.equation)]
    .filter(Boolean)
    .join('');
}

/** The first half alone: both figures and their difference, without why and what to do. */
export function whatText(outcome: Outcome, equation: Equation): string {
  const words = zhCN.equation;
  const single = equation.left.length === 1 && equation.right.length === 1;
  const plain = single || equation.op === '≤';
  const params = {
    left: sideName(equation.left),
    right:
      plain && equation.kind !== 'ratio' ? sideName(equation.right) : addendsText(equation, equation.right),
    base: equation.base.length === 0 ? '' : addendsText(equation, equation.base),
    actual: outcome.actual ?? equationFigure(equation, equation.leftValue),
    expected: outcome.expected ?? equationFigure(equation, equation.rightValue),
    difference: outcome.difference ?? equationFigure(equation, equation.difference),
  };
  if (equation.kind === 'ratio') {
    const zeroBase = equation.base.every((term) => term.fact?.value.isZero() ?? false);
    return fill(zeroBase ? words.zeroBase : words.rate, params);
  }
  if (equation.op === '≤') return fill(words.atMost, params);
  if (isNothing(equation)) return fill(words.mustBeEmpty, params);
  return fill(single ? words.same : words.equal, params);
}

/** Whether a rule says that a cell is to be empty: it equals the plain number 0. */
function isNothing({ right }: Equation): boolean {
  return right.every((term) => term.fact === null && (term.constant?.isZero() ?? false));
}

function doText(outcome: Outcome, equation: Equation): string {
  const words = zhCN.equation;
  if (outcome.status === 'rounding') return words.roundingTail + words.doRounding;
  if (equation.kind === 'ratio') {
    const zeroBase = equation.base.every((term) => term.fact?.value.isZero() ?? false);
    return zeroBase ? words.doZeroBase : words.doRate;
  }
  if (equation.op === '≤') return words.doAtMost;
  if (isNothing(equation)) return words.doEmpty;
  return equation.right.length === 1 && equation.left.length === 1 ? words.doSame : words.doEqual;
}

/** Why something could not be verified, or did not apply, in words. */
export function reasonText(reason: Reason): string {
  const words: Readonly<Record<string, string>> = zhCN.reasons;
  const template = words[reason.code];
  if (template === undefined) return reason.params['text'] ?? reason.code;
  return fill(template, reason.params).replace(/\{\w+\}/g, '');
}
