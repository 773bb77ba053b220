import type { Disclosure } from '../../disclosure/model';
import type { CheckRule } from '../../rules/model';
import { analyseTexts } from './analysis';
import type { TextEvidence } from './compare';
import { RULE_TEXTS, type TextRuleText } from './rule-texts';
import type { CheckVocabulary } from './vocabulary';

/** The rules over 情况说明 and 名词解释, in the order of the catalogue. */
export function textRules(words: CheckVocabulary): CheckRule[] {
  return Object.values<TextRuleText>(RULE_TEXTS).map((text) => ({
    kind: 'check',
    ...text,
    run: ({ disclosure }) => analyseTexts(disclosure, words).outcomesOf(text.id),
  }));
}

/** The amounts of a disclosure's texts that were bound to cells, as evidence on which cell is wrong. */
export function textEvidence(disclosure: Disclosure, words: CheckVocabulary): readonly TextEvidence[] {
  return analyseTexts(disclosure, words).evidence;
}
