import type { CheckVocabulary } from '../../../../narrative/check/vocabulary';
import { frames } from './frames';
import { lists, norms } from './lists';
import { sections } from './sections';
import { denials, exclusives, sums } from './statements';
import { fiscalTerms } from './terms-fiscal';
import { incomeTerms } from './terms-income';
import { otherTerms } from './terms-other';
import { clauses, glossary, labels, numbers, wording } from './words';

/** The words by which 情况说明 and 名词解释 of central departments are read and checked. */
export const centralCheckVocabulary: CheckVocabulary = {
  numbers,
  sections,
  frames,
  terms: [...incomeTerms, ...fiscalTerms, ...otherTerms],
  labels,
  clauses,
  sums,
  denials,
  exclusives,
  lists,
  wording,
  norms,
  glossary,
};
