import type { HeaderName } from '../../rules/checks/header-names';
import type { NoteWords } from '../../rules/checks/notes';
import type { TotalSpec } from '../../rules/checks/total-missing';
import type { WordCells } from '../../rules/checks/unreadable';
import type { TableTemplate } from '../../disclosure/template';
import { expenditure } from './tables/expenditure';
import { fiscalSummary } from './tables/fiscal-summary';
import { governmentFund, stateCapital } from './tables/fund-expenditure';
import { generalBasic } from './tables/general-basic';
import { generalExpenditure } from './tables/general-expenditure';
import { incomeExpenditureSummary } from './tables/income-expenditure-summary';

/** Columns about last year, and what compares the two years. */
export const lastYear = ['执行数', '增减', '上年预算数', '上年执行数'];

/** How departments word the 注 under an empty table. */
export const noteWords: NoteWords = {
  empty: [
    '无数据',
    '没有数据',
    '无相关数据',
    '没有相关数据',
    '无内容',
    '表为空',
    '空表',
    '数据为零',
    '表为零',
  ],
  conditions: { before: ['如', '若', '凡'], after: ['的', '时', '则', '请'] },
  denials: ['无', '没有', '未安排', '未使用', '未涉及', '不涉及', '不安排', '未发生', '不存在'],
  notDenials: ['无锡', '无线电', '无偿', '无障碍', '无形'],
  partial: ['基本支出', '项目支出'],
  funds: [
    { word: '政府性基金', template: governmentFund.id },
    { word: '国有资本经营', template: stateCapital.id },
    { word: '三公', template: 'budget.three-public' },
  ],
  carried: '上年结转',
  thisYear: ['当年', '本年财政拨款', '本年拨款'],
  lastYear,
};

/** Words that departments write where there is no figure to write. */
export const wordCells: WordCells = {
  noRate: [
    '不可比',
    '不适用',
    '无法计算',
    '不可计算',
    '无法比较',
    '新增',
    '新增科目',
    '新增项目',
    '无',
    '无基数',
    'n/a',
    'N/A',
  ],
  nothing: ['无', '空', '无数据', '不涉及'],
  rates: [
    { rate: '增减率', base: '执行数' },
    { rate: '扣除基建后增减率', base: '扣除基建后执行数' },
  ],
};

const total = (template: TableTemplate, ...totals: readonly (readonly string[])[]): TotalSpec => ({
  template: template.id,
  name: template.name,
  totals,
});

/** The totals that each form prints; 基本支出表 in blocks may have two totals and none of both. */
export const totals: readonly TotalSpec[] = [
  total(incomeExpenditureSummary, ['收入总计'], ['本年支出合计'], ['支出总计']),
  total(expenditure, ['合计']),
  total(fiscalSummary, ['收入总计'], ['支出总计']),
  total(generalExpenditure, ['合计']),
  total(generalBasic, ['合计', '人员经费合计', '公用经费合计']),
  total(governmentFund, ['合计']),
  total(stateCapital, ['合计']),
];

const general = '一般公共预算';
/** What money the headers of these tables name. */
export const headerNames: readonly HeaderName[] = [
  { template: generalExpenditure.id, word: general },
  { template: generalBasic.id, word: general },
  { template: governmentFund.id, word: '政府性基金' },
  { template: stateCapital.id, word: '国有资本经营' },
];
