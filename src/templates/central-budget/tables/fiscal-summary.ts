import type { ColumnTemplate, RowTemplate, TableTemplate } from '../../../disclosure/template';
import { CARRIED_IN, CARRIED_OUT, LEDGER_AMOUNT, SIDES, amount, form, needed, row } from './columns';

const sources: readonly RowTemplate[] = [
  row('一般公共预算拨款', '一般公共预算*'),
  row('政府性基金预算拨款', '政府性基金*'),
  row('国有资本经营预算拨款', '国有资本经营*'),
];

const rows: readonly RowTemplate[] = [
  row('本年收入', '本年收入*|本年财政拨款收入*', { side: '收入', children: sources }),
  row('上年结转', CARRIED_IN, {
    side: '收入',
    children: sources,
  }),
  row('收入总计', '收入总计|总计|收入合计|合计', { side: '收入', kind: 'total' }),
  row('本年支出', '本年支出*', { side: '支出', open: true }),
  row('结转下年', CARRIED_OUT, { side: '支出' }),
  row('支出总计', '支出总计|总计|支出合计|合计', { side: '支出', kind: 'total' }),
];

const income = { side: '收入' } as const;
const expenditure = { side: '支出' } as const;
const total = `${LEDGER_AMOUNT}|合计|小计|总计`;

const fourColumns: readonly ColumnTemplate[] = [
  needed('预算数', [LEDGER_AMOUNT, `${LEDGER_AMOUNT}/合计|小计`], income),
  needed('预算数', [total], expenditure),
  needed('一般公共预算', ['一般公共预算*'], expenditure),
  amount('政府性基金', ['政府性基金*'], expenditure),
  amount('国有资本经营', ['国有资本经营*'], expenditure),
];

/**
 * 财政拨款收支总表: a ledger of two levels. Column 预算数 on both sides; the form "by-source" divides the expenditure side
 * into 预算数 (its 合计), 一般公共预算, 政府性基金, 国有资本经营.
 * Rows, 收入: 本年收入, 本年收入/一般公共预算拨款, 本年收入/政府性基金预算拨款, 本年收入/国有资本经营预算拨款, 上年结转 and the same three
 * under it, 收入总计. 支出: 本年支出, 本年支出/(类 as printed), 结转下年, 支出总计.
 */
export const fiscalSummary: TableTemplate = {
  id: 'budget.fiscal-summary',
  name: '财政拨款收支总表',
  aliases: ['财政拨款收支预算总表', '部门财政拨款收支总表'],
  title: { terms: ['财政拨款', '收支', '总', '表'], not: [] },
  standard: true,
  many: false,
  forms: [
    form('ledger', 'ledger', [needed('预算数', [LEDGER_AMOUNT, `${LEDGER_AMOUNT}/合计|小计`])], {
      sides: SIDES,
      rows,
    }),
    form('by-source', 'ledger', fourColumns, { sides: SIDES, rows }),
  ],
};
