import { evidenceOutcomes } from '../../narrative/check/evidence';
import { textRules } from '../../narrative/check/rules';
import type { Family } from '../../rules/family';
import { builtInSubjects } from '../subjects/catalogue';
import { centralBudgetChecks } from './checks';
import { centralBudget } from './family';
import { centralCheckVocabulary } from './narrative/check/vocabulary';
import { centralBudgetRules } from './rules/index';

/** 中央部门预算公开: its forms, everything that must hold in them, and the 科目 as far as they are known. */
export const centralBudgetFamily: Family = {
  template: centralBudget,
  rules: [...centralBudgetRules, ...centralBudgetChecks, ...textRules(centralCheckVocabulary)],
  subjects: builtInSubjects,
  evidence: (disclosure, written) => evidenceOutcomes(disclosure, centralCheckVocabulary, written),
};
