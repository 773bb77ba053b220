import type { CheckRule } from '../../rules/model';
import { analyseTexts } from './analysis';
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
