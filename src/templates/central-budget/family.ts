import type { TemplateFamily } from '../../disclosure/template';
import { expenditure } from './tables/expenditure';
import { fiscalSummary } from './tables/fiscal-summary';
import { governmentFund, stateCapital } from './tables/fund-expenditure';
import { generalBasic } from './tables/general-basic';
import { generalExpenditure } from './tables/general-expenditure';
import { income } from './tables/income';
import { incomeExpenditureSummary } from './tables/income-expenditure-summary';
import { performance } from './tables/performance';
import { threePublic } from './tables/three-public';
import { words } from './words';

/**
 * 中央部门预算公开: the nine standard tables, 项目绩效目标表, 情况说明 and 名词解释. Another family (a province's, another year's
 * forms) is another file like this one.
 */
export const centralBudget: TemplateFamily = {
  id: 'central-budget',
  tables: [
    incomeExpenditureSummary,
    income,
    expenditure,
    fiscalSummary,
    generalExpenditure,
    generalBasic,
    governmentFund,
    stateCapital,
    threePublic,
    performance,
  ],
  texts: [
    {
      id: 'budget.narrative',
      name: '情况说明',
      title: '*情况说明|*情况的说明|*编制说明|*预算说明|!关于*|!目录*|!其他重要事项*',
      heading: '一、关于*收支预算*说明|一、*收支预算情况*说明|一、关于*收支*情况*说明',
    },
    {
      id: 'budget.glossary',
      name: '名词解释',
      title: '名词解释|*名词解释|!*情况说明*|*名词解释(*)',
      heading: '',
    },
  ],
  words,
};
