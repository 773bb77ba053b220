import type { RowTemplate, TableTemplate } from '../../../disclosure/template';
import { CARRIED_IN, CARRIED_OUT, LEDGER_AMOUNT, SIDES, SIDES_AGAIN, form, needed, row } from './columns';

const income = { side: '收入' } as const;
const expenditure = { side: '支出' } as const;

const divided = { side: '支出分类' } as const;

/** The totals of a side that divides the expenditure once more. */
function totalsOf({ side }: { readonly side: string }): RowTemplate[] {
  return [
    row(`${side}/本年支出合计`, '本年支出合计|本年支出小计|支出合计|本年支出', { side, kind: 'total' }),
    row(`${side}/结转下年`, CARRIED_OUT, { side }),
    row(`${side}/支出总计`, '支出总计|总计|支出总合计', { side, kind: 'total', last: '支出合计|合计' }),
  ];
}

/**
 * 部门收支总表: a ledger. Column 预算数 on both sides.
 * Rows, 收入: 一般公共预算拨款收入, 政府性基金预算拨款收入, 国有资本经营预算拨款收入, 事业收入, 事业单位经营收入, 上级补助收入,
 * 附属单位上缴收入, 其他收入, 本年收入合计, 使用非财政拨款结余, 上年结转, 收入总计. 支出: the 类 as printed, 本年支出合计, 结转下年,
 * 支出总计. Where the expenditure stands there once more by 支出性质 or 经济分类, its lines begin with 支出分类/.
 */
export const incomeExpenditureSummary: TableTemplate = {
  id: 'budget.income-expenditure-summary',
  name: '部门收支总表',
  aliases: ['收支总表', '部门收支预算总表', '收支预算总表'],
  title: { terms: ['收支', '总', '表'], not: ['财政拨款', '一般公共预算', '政府性基金', '国有资本'] },
  standard: true,
  many: false,
  forms: [
    form('ledger', 'ledger', [needed('预算数', [LEDGER_AMOUNT, `${LEDGER_AMOUNT}/合计|小计`])], {
      sides: [...SIDES, ...SIDES_AGAIN],
      rows: [
        row('一般公共预算拨款收入', '一般公共预算*|财政拨款收入|!*上年*|!*结转*', income),
        row('政府性基金预算拨款收入', '政府性基金*|!*结转*', income),
        row('国有资本经营预算拨款收入', '国有资本经营*|!*结转*', income),
        row('事业收入', '事业收入*|事业预算收入', income),
        row('事业单位经营收入', '事业单位经营收入*|经营收入|经营预算收入', income),
        row('上级补助收入', '上级补助收入*|上级补助预算收入|上级补贴收入*|上级补贴', income),
        row('附属单位上缴收入', '附属单位上缴*', income),
        row('其他收入', '其他收入*|其他预算收入', income),
        row('本年收入合计', '本年收入合计|本年收入小计|收入合计|本年收入', { ...income, kind: 'total' }),
        row('使用非财政拨款结余', '使用非财政拨款结余*|用事业基金弥补收支差额*|非财政拨款结余*', income),
        row('上年结转', CARRIED_IN, income),
        row('收入总计', '收入总计|总计|收入总合计', { ...income, kind: 'total', last: '收入合计|合计' }),
        row('本年支出合计', '本年支出合计|本年支出小计|支出合计|本年支出', { ...expenditure, kind: 'total' }),
        row('结转下年', CARRIED_OUT, expenditure),
        row('支出总计', '支出总计|总计|支出总合计', {
          ...expenditure,
          kind: 'total',
          last: '支出合计|合计',
        }),
        row('支出分类/基本支出', '基本支出', divided),
        row('支出分类/人员经费', '人员经费|人员支出|人员类', divided),
        row('支出分类/公用经费', '公用经费|日常公用经费|公用支出|日常公用支出|公用类', divided),
        row('支出分类/项目支出', '项目支出', divided),
        ...totalsOf(divided),
        ...totalsOf({ side: '支出再分类' }),
      ],
    }),
  ],
};
