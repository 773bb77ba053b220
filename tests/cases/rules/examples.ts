import type { SheetKey } from './sheets';

/**
 * For each rule the tables it needs, and one cell: as it stands the rule passes; reading `wrong` it fails; reading
 * `UNCLEAR` it cannot be verified.
 */
export interface RuleExample {
  readonly rule: string;
  readonly sheets: readonly SheetKey[];
  readonly sheet: SheetKey;
  readonly line: string;
  readonly right: number;
  readonly wrong: string;
}

/** What someone types who does not know the figure yet. */
export const UNCLEAR = '待定';

/** `rule | tables | table line right wrong`, "right" being how many cells right of the label the figure stands. */
const LIST = `
summary.income-total | 1 | 1 本年收入合计 1 121.00
summary.income-grand-total | 1 | 1 收入总计 1 141.00
summary.expenditure-total | 1 | 1 本年支出合计 1 138.00
summary.expenditure-grand-total | 1 | 1 结转下年 1 2.00
summary.balance | 1 | 1 支出总计 1 141.00
summary.divided-total | 1 by nature | 1 by nature 本年支出合计 3 97.00
summary.divided-again-total | 1 by economy | 1 by economy 本年支出合计 5 97.00
summary.divided-grand-total | 1 by nature | 1 by nature 支出总计 3 97.00
summary.divided-items | 1 by economy | 1 by economy 二、事业收入 5 47.00
summary.divided-basic | 1 by nature | 1 by nature 二、事业收入 5 42.00
income.sources | 2 | 2 - 0 150.00
income.tuition | 2 | 2 - 6 35.00
income.children | 2 tree | 2 tree 2050299 2 37.00
income.total | 2 tree | 2 tree 合计 2 141.00
expenditure.parts | 3 | 3 2050205 3 49.00
expenditure.basic-parts | 3 divided | 3 divided 205 4 42.00
expenditure.children | 3 | 3 2050299 2 36.00
expenditure.total | 3 | 3 合计 2 138.00
fiscal.income | 4 | 4 一、本年收入 1 89.00
fiscal.carried-in | 4 | 4 二、上年结转 1 10.00
fiscal.income-grand-total | 4 | 4 收入总计 1 98.00
fiscal.expenditure | 4 | 4 （一）教育支出 1 67.00
fiscal.expenditure-grand-total | 4 | 4 支出总计 1 99.00
fiscal.funds | 4 funds | 4 funds （一）教育支出 3 4.00
fiscal.balance | 4 | 4 支出总计 1 79.00
fiscal.general-balance | 4 funds carried | 4 funds carried 支出总计 2 86.00
fiscal.government-balance | 4 funds carried | 4 funds carried 支出总计 3 12.00
fiscal.capital-balance | 4 funds carried | 4 funds carried （三）国有资本经营预算拨款 1 80.00
general.parts | 5 | 5 2050205 5 35.00
general.basic-parts | 5 divided | 5 divided 205 5 11.00
general.last-parts | 5 parts | 5 parts 205 3 28.00
general.children | 5 | 5 2050299 4 29.00
general.total | 5 | 5 合计 4 61.00
general.change | 5 | 5 205 8 19.00
general.net-change | 5 | 5 205 10 11.00
general.growth | 5 | 5 205 9 25.20%
general.growth-direct | 5 rates | 5 rates 205 6 20.00%
general.net-growth | 5 | 5 205 11 22.50%
general.net-last | 5 | 5 2050205 3 28.00
general.net-budget | 5 | 5 2050205 7 39.00
basic.parts | 6 | 6 302 4 8.00
basic.children | 6 | 6 30201 2 7.20
basic.total | 6 | 6 合计 2 37.00
basic.people-total | 6 blocks | 6 blocks 人员经费合计 2 27.00
basic.office-total | 6 blocks | 6 blocks 公用经费合计 2 11.00
basic.both-totals | 6 three totals | 6 three totals 合计 2 38.00
basic.blocks-total | 6 blocks, one total | 6 blocks, one total 合计 2 38.00
basic.people-codes | 6 | 6 303 4 1.00
basic.office-codes | 6 | 6 302 3 1.00
fund.parts | 7 | 7 212 4 19.00
fund.children | 7 | 7 2120803 2 15.00
fund.total | 7 | 7 合计 2 21.00
capital.parts | 8 | 8 223 4 9.00
capital.children | 8 | 8 2230105 2 9.00
capital.total | 8 | 8 合计 2 9.00
three-public.total | 9 | 9 - 6 4.90
three-public.vehicles | 9 | 9 - 8 2.80
three-public.reception | 6;9 | 9 - 11 0.50
three-public.abroad | 6;9 | 9 - 7 0.50
three-public.running | 6;9 | 9 - 10 1.00
performance.funds | 绩效 | 绩效 年度资金总额： 1 13.00
performance.scores | 绩效 | 绩效 合格率 2 35
performance.execution-score | 绩效 | 绩效 执行率分值（10） 1 20
performance.appropriation | 绩效;绩效二;5;7;8 | 绩效 其中：财政拨款 1 100.00
performance.total | 绩效;绩效二;3 | 绩效二 年度资金总额： 1 100.00
performance.carried-in | 绩效;绩效二;1 | 绩效 上年结转 1 15000.00
between.income-total | 1;2 | 2 - 0 104.00
between.income-items | 1;2 | 2 - 5 31.00
between.tuition | 1 tuition;2 | 1 tuition 其中：教育收费 1 6.00
between.expenditure-total | 1;3 | 3 合计 2 173.00
between.expenditure-divided | 1 by nature;3 divided | 3 divided 合计 6 47.00
between.expenditure-classes | 1;3 | 3 221 2 21.00
between.general-income | 1;4 | 1 一、一般公共预算拨款收入 1 66.00
between.fund-income | 1;4 | 1 二、政府性基金预算拨款收入 1 26.00
between.capital-income | 1;4 | 1 三、国有资本经营预算拨款收入 1 9.00
between.general-expenditure | 4;5 | 5 合计 4 66.00
between.fund-expenditure | 4;7 | 7 合计 2 22.00
between.capital-expenditure | 4;8 | 8 合计 2 18.00
between.basic | 5;6 | 6 合计 2 63.00
between.basic-people | 5 divided;6 | 6 合计 3 27.00
between.basic-office | 5 divided;6 | 6 合计 4 11.00
between.basic-blocks | 5;6 blocks | 6 blocks 公用经费合计 2 11.00
bounds.carried-in | 1;4 | 4 二、上年结转 1 90.00
bounds.fiscal-classes | 1;4 | 4 （三）住房保障支出 1 21.00
bounds.appropriation-classes | 4;5;7;8 | 5 221 4 12.00
bounds.general-total | 3;4;5 | 5 2050205 4 300.00
bounds.general-basic | 3;4;5 | 5 2050205 5 52.00
bounds.general-project | 3;4;5 | 5 2050299 6 91.00
bounds.fund | 3;4;7 | 7 212 2 210.00
bounds.capital | 3;4;8 | 8 223 2 80.00
bounds.income-codes | 2 tree;3 | 3 2050299 2 62.00
`;

function parse(line: string): RuleExample {
  const [rule = '', sheets = '', change = ''] = line.split(' | ');
  const keys = sheets.split(';') as SheetKey[];
  const sheet = [...keys].sort((a, b) => b.length - a.length).find((key) => change.startsWith(`${key} `));
  if (!sheet) throw new Error(`${rule}: no table in "${change}"`);
  const [label = '', right = '', wrong = ''] = change.slice(sheet.length + 1).split(' ');
  return { rule, sheets: keys, sheet, line: label === '-' ? '' : label, right: Number(right), wrong };
}

export const EXAMPLES: readonly RuleExample[] = LIST.trim().split('\n').map(parse);
