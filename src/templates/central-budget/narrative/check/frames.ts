import type { FrameWord } from '../../../../narrative/check/vocabulary';
import { BASIC, BUDGET, CAPITAL, EXPENDITURE, FISCAL, FUND, GENERAL, SUM, SUMMARY } from './place';

const plain = (amount: string): FrameWord['readings'][number] => ({
  amount,
  previous: null,
  change: null,
  rate: null,
  net: null,
  basis: null,
});

const columns = (basic: string, project: string): FrameWord['parts'] => [
  { at: '基本支出', column: basic },
  { at: '项目支出', column: project },
];

const tree = (
  id: string,
  table: string,
  readings: FrameWord['readings'],
  parts: FrameWord['parts'],
): FrameWord => ({
  id,
  table,
  kind: 'functional',
  side: null,
  prefix: '',
  total: SUM,
  readings,
  parts,
});

const expenditureSide = (id: string, table: string, prefix: string, total: string): FrameWord => ({
  id,
  table,
  kind: 'functional',
  side: '支出',
  prefix,
  total,
  readings: [plain(BUDGET)],
  parts: [],
});

/** Where names of 类款项 and of economic kinds have their figures, by section. */
export const frames: readonly FrameWord[] = [
  expenditureSide('summary', SUMMARY, '', '支出总计'),
  expenditureSide('income', SUMMARY, '', '支出总计'),
  expenditureSide('fiscal', FISCAL, '本年支出/', '支出总计'),
  tree('expenditure', EXPENDITURE, [plain(SUM)], columns('基本支出', '项目支出')),
  tree(
    'general',
    GENERAL,
    [
      {
        amount: '预算数/小计',
        previous: '执行数',
        change: '增减额',
        rate: '增减率',
        net: false,
        basis: '执行',
      },
      {
        amount: '扣除基建后预算数',
        previous: '扣除基建后执行数',
        change: '扣除基建后增减额',
        rate: '扣除基建后增减率',
        net: true,
        basis: '执行',
      },
    ],
    columns('预算数/基本支出', '预算数/项目支出'),
  ),
  tree('fund', FUND, [plain(SUM)], columns('基本支出', '项目支出')),
  tree('capital', CAPITAL, [plain(SUM)], columns('基本支出', '项目支出')),
  { ...tree('basic', BASIC, [plain(SUM), plain('人员经费'), plain('公用经费')], []), kind: 'economic' },
];
