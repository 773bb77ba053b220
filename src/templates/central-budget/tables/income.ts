import type { ColumnTemplate, TableTemplate } from '../../../disclosure/template';
import { CARRIED_IN, FUNCTIONAL, SUM, amount, form, needed, row } from './columns';

const columns: readonly ColumnTemplate[] = [
  amount('事业收入/教育收费', ['*事业收入*/教育收费*', '事业收入*教育收费*', '教育收费*'], { memo: true }),
  amount('事业收入', ['*事业收入*/金额|小计|合计', '事业收入|事业预算收入']),
  needed('合计', [SUM]),
  amount('上年结转', [`${CARRIED_IN}|!*非财政*`]),
  needed('一般公共预算拨款收入', ['一般公共预算*', '财政拨款*/一般公共预算*']),
  amount('政府性基金预算拨款收入', ['政府性基金*']),
  amount('国有资本经营预算拨款收入', ['国有资本经营*']),
  amount('事业单位经营收入', ['事业单位经营收入*|经营收入|经营预算收入']),
  amount('上级补助收入', ['上级补助*|上级补贴*']),
  amount('附属单位上缴收入', ['附属单位上缴*|下级单位上缴*']),
  amount('其他收入', ['其他收入*|其他预算收入']),
  amount('使用非财政拨款结余', ['使用非财政拨款结余*|用事业基金弥补收支差额*|非财政拨款结余*']),
];

/**
 * 部门收入总表: one record (row 合计), or a code tree whose 合计 row stands for the record.
 * Columns: 合计, 上年结转, 一般公共预算拨款收入, 政府性基金预算拨款收入, 国有资本经营预算拨款收入, 事业收入, 事业收入/教育收费 (memo),
 * 事业单位经营收入, 上级补助收入, 附属单位上缴收入, 其他收入, 使用非财政拨款结余.
 */
export const income: TableTemplate = {
  id: 'budget.income',
  name: '部门收入总表',
  aliases: ['收入总表', '部门收入预算总表', '收入预算总表'],
  title: { terms: ['收入', '总', '表'], not: ['支出', '财政拨款', '一般公共预算', '非税', '绩效'] },
  standard: true,
  many: false,
  forms: [
    form('record', 'record', columns, { least: 4, rows: [row('合计', '合计|总计', { kind: 'total' })] }),
    form('tree', 'tree', columns, {
      least: 4,
      codes: FUNCTIONAL,
      rows: [row('合计', '合计|总计|收入合计', { kind: 'total' })],
    }),
  ],
};
