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

/** The identities and ratios of the central departments' forms by theme: within the tables, then between them. */
export const centralBudgetThemes: readonly { readonly heading: string; readonly rules: readonly Rule[] }[] = [
  { heading: '部门收支总表', rules: summaryRules },
  { heading: '部门收入总表', rules: incomeRules },
  { heading: '部门支出总表', rules: expenditureRules },
  { heading: '财政拨款收支总表', rules: fiscalRules },
  { heading: '一般公共预算支出表', rules: generalRules },
  { heading: '一般公共预算基本支出表', rules: basicRules },
  { heading: '政府性基金预算支出表、国有资本经营预算支出表', rules: fundRules },
  { heading: '财政拨款预算“三公”经费支出表', rules: threePublicRules },
  { heading: '项目绩效目标表', rules: performanceRules },
  { heading: '表间相等关系', rules: betweenRules },
  { heading: '表间不大于关系', rules: boundRules },
];

/** Every identity and ratio of the central departments' forms, in the order of the themes. */
export const centralBudgetRules: readonly Rule[] = centralBudgetThemes.flatMap(({ rules }) => rules);
