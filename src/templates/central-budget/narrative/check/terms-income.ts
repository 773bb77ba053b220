import type { TermWord } from '../../../../narrative/check/vocabulary';
import { BUDGET, EXPENDITURE, INCOME, SUM, SUMMARY, figure, place, term } from './place';

const both = ['summary', 'income'];
const left = (row: string): ReturnType<typeof place> => place(SUMMARY, row, BUDGET, '收入');
const right = (row: string): ReturnType<typeof place> => place(SUMMARY, row, BUDGET, '支出');
const column = (name: string): ReturnType<typeof place> => place(INCOME, SUM, name);

const item = (id: string, name: string, at: string): TermWord =>
  term(`income.${id}`, name, at, both, [figure(column(name), { copies: [left(name)] })]);

const spent = (id: string, name: string, at: string): TermWord =>
  term(`expenditure.${id}`, name, at, ['expenditure', 'summary'], [figure(place(EXPENDITURE, SUM, name))]);

/** Terms of the sections on all income and all expenditure. */
export const incomeTerms: readonly TermWord[] = [
  term(
    'summary.total',
    '收支总预算',
    '收支总预算|收支总|收支|收支预算|收支预算总|收支总计|收入总计和支出总计|收支预算总计',
    ['summary'],
    [figure(left('收入总计'), { copies: [right('支出总计'), column(SUM)] }), figure(right('本年支出合计'))],
    { total: true },
  ),
  term(
    'summary.income',
    '收入总计',
    '收入总计|收入总预算|总收入|收入合计|收入预算|收入总|收入',
    ['summary'],
    [figure(left('收入总计'), { copies: [column(SUM)] }), figure(left('本年收入合计'))],
  ),
  term(
    'summary.expenditure',
    '支出总计',
    '支出总计|支出总预算|总支出|支出合计|支出预算|支出总|支出',
    ['summary'],
    [figure(right('支出总计')), figure(right('本年支出合计'), { copies: [place(EXPENDITURE, SUM, SUM)] })],
  ),
  term(
    'income.total',
    '收入预算',
    '收入预算|收入总预算|总收入|收入合计|收入总计|收入|收入总|预算收入|预算总收入|收入预算总|部门收入|部门总收入',
    ['income'],
    [figure(column(SUM), { copies: [left('收入总计')] }), figure(left('本年收入合计'))],
    { total: true },
  ),
  term('income.current', '本年收入', '本年收入|本年收入合计|当年收入', both, [figure(left('本年收入合计'))]),
  item(
    'general',
    '一般公共预算拨款收入',
    '一般公共预算拨款收入|一般公共预算拨款|一般公共预算财政拨款|一般公共预算财政拨款收入|一般公共预算当年拨款收入|一般公共预算当年财政拨款收入|一般公共预算当年财政拨款|一般公共预算当年拨款|一般公共预算收入',
  ),
  item(
    'fund',
    '政府性基金预算拨款收入',
    '政府性基金预算拨款收入|政府性基金预算拨款|政府性基金预算财政拨款|政府性基金预算财政拨款收入|政府性基金预算当年拨款收入|政府性基金预算收入|政府性基金收入',
  ),
  item(
    'capital',
    '国有资本经营预算拨款收入',
    '国有资本经营预算拨款收入|国有资本经营预算拨款|国有资本经营预算财政拨款|国有资本经营预算财政拨款收入|国有资本经营预算收入',
  ),
  item('business', '事业收入', '事业收入|事业预算收入'),
  term('income.tuition', '教育收费', '教育收费|教育收费收入', both, [figure(column('事业收入/教育收费'))]),
  item('operation', '事业单位经营收入', '事业单位经营收入|经营收入'),
  item('superior', '上级补助收入', '上级补助收入'),
  item('subordinate', '附属单位上缴收入', '附属单位上缴收入'),
  item('other', '其他收入', '其他收入'),
  item(
    'reserve',
    '使用非财政拨款结余',
    '使用非财政拨款结余|使用非财政拨款结余收入|非财政拨款结余|使用非财政拨款结余资金',
  ),
  item('carried', '上年结转', '上年结转|上年结转收入|上年结转资金|上年结转结余|上年结转和结余'),
  term(
    'expenditure.total',
    '支出预算',
    '支出预算|支出总预算|总支出|支出合计|支出总计|支出|支出总|本年支出|预算支出|预算总支出|支出预算总|部门支出|部门总支出',
    ['expenditure'],
    [figure(place(EXPENDITURE, SUM, SUM), { copies: [right('本年支出合计')] }), figure(right('支出总计'))],
    { total: true },
  ),
  spent('basic', '基本支出', '基本支出'),
  spent('project', '项目支出', '项目支出'),
  spent('upward', '上缴上级支出', '上缴上级支出'),
  spent('operation', '事业单位经营支出', '事业单位经营支出|经营支出'),
  spent('downward', '对附属单位补助支出', '对附属单位补助支出'),
  term(
    'summary.carried-out',
    '结转下年',
    '结转下年|结转下年支出|年末结转|结转下年资金',
    ['summary', 'expenditure'],
    [figure(right('结转下年'))],
  ),
];
