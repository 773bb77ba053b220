import type { TableTemplate } from '../../../disclosure/template';
import { FUNCTIONAL, SUM, form, needed, row } from './columns';

const tree = form(
  'tree',
  'tree',
  [needed('合计', [SUM]), needed('基本支出', ['基本支出']), needed('项目支出', ['项目支出'])],
  { codes: FUNCTIONAL, rows: [row('合计', '合计|总计|支出合计|本年支出合计', { kind: 'total' })] },
);

/** 政府性基金预算支出表: a tree of 功能分类科目 with the row 合计. Columns: 合计, 基本支出, 项目支出. */
export const governmentFund: TableTemplate = {
  id: 'budget.government-fund',
  name: '政府性基金预算支出表',
  aliases: ['政府性基金支出表', '政府性基金预算财政拨款支出表'],
  title: {
    terms: ['政府性基金', '支出', '表'],
    not: ['收支', '收入', '国有资本', '一般公共预算', '三公', '绩效'],
  },
  standard: true,
  many: false,
  forms: [tree],
};

/** 国有资本经营预算支出表: the same form. Columns: 合计, 基本支出, 项目支出. */
export const stateCapital: TableTemplate = {
  id: 'budget.state-capital',
  name: '国有资本经营预算支出表',
  aliases: ['国有资本经营支出表', '国有资本经营预算财政拨款支出表'],
  title: {
    terms: ['国有资本经营', '支出', '表'],
    not: ['收支', '收入', '政府性基金', '一般公共预算', '三公', '绩效'],
  },
  standard: true,
  many: false,
  forms: [tree],
};
