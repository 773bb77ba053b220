import type { Rule } from '../../../rules/model';
import { basicRules } from './basic';
import { betweenRules } from './between';
import { boundRules } from './bounds';
import { expenditureRules } from './expenditure';
import { fiscalRules } from './fiscal';
import { fundRules } from './funds';
import { generalRules } from './general';
import { incomeRules } from './income';
import { performanceRules } from './performance';
import { summaryRules } from './summary';
import { threePublicRules } from './three-public';

/** Every identity and ratio of the central departments' forms: within the tables in their order, then between them. */
export const centralBudgetRules: readonly Rule[] = [
  ...summaryRules,
  ...incomeRules,
  ...expenditureRules,
  ...fiscalRules,
  ...generalRules,
  ...basicRules,
  ...fundRules,
  ...threePublicRules,
  ...performanceRules,
  ...betweenRules,
  ...boundRules,
];
