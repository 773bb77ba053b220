import { Decimal } from 'decimal.js';
import { convert } from '../../core/unit';
import type { Disclosure } from '../../disclosure/model';
import type { Equation, Outcome } from '../../rules/model';
import { analyseTexts } from './analysis';
import type { TextEvidence } from './compare';
import type { CheckVocabulary } from './vocabulary';

const ZERO = new Decimal(0);

/**
 * The amounts that the texts state as comparisons with the cells they were tied to: evidence on which of two cells is
 * wrong, for the diagnosis alone. Each has the rule and key of the receipt it comes from.
 * @param written sheets whose text the program wrote from these very tables: such a text is no evidence.
 */
export function evidenceOutcomes(
  disclosure: Disclosure,
  words: CheckVocabulary,
  written: ReadonlySet<string>,
): Outcome[] {
  const analysis = analyseTexts(disclosure, words);
  const receipts = new Map<string, Outcome>();
  for (const rule of new Set(analysis.evidence.map((one) => one.rule))) {
    for (const outcome of analysis.outcomesOf(rule)) receipts.set(`${rule}:${outcome.key}`, outcome);
  }
  return analysis.evidence.flatMap((one) => {
    const outcome = receipts.get(`${one.rule}:${one.key}`);
    const [place] = outcome?.cells ?? [];
    if (!outcome?.span || (outcome.source === null && written.has(place?.sheet ?? ''))) return [];
    return [{ ...outcome, equation: equationOf(one) }];
  });
}

function equationOf({ fact, value, unit }: TextEvidence): Equation {
  const printed = unit !== null && fact.unit !== null ? convert(fact.value, fact.unit, unit) : fact.value;
  return {
    kind: 'linear',
    op: '=',
    left: [{ coefficient: 1, fact, constant: null }],
    right: [{ coefficient: 1, fact: null, constant: value }],
    base: [],
    unit,
    leftValue: printed,
    rightValue: value,
    difference: printed.minus(value),
    allowance: ZERO,
    copy: true,
    crossTable: false,
  };
}
