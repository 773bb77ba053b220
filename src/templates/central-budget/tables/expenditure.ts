import type { TableTemplate } from '../../../disclosure/template';
import { FUNCTIONAL, SUM, amount, form, needed, row } from './columns';

/**
 * 部门支出总表: a tree of 功能分类科目 with the row 合计.
 * Columns: 合计, 基本支出, 项目支出, 上缴上级支出, 事业单位经营支出, 对附属单位补助支出.
 */
export const expenditure: TableTemplate = {
  id: 'budget.expenditure',
  name: '部门支出总表',
  aliases: ['支出总表', '部门支出预算总表', '支出预算总表'],
  title: {
    terms: ['支出', '总', '表'],
    not: [
      '收支',
      '收入',
      '财政拨款',
      '一般公共预算',
      '政府性基金',
      '国有资本',
      '三公',
      '项目支出',
      '基本支出',
      '经济分类',
      '绩效',
    ],
  },
  standard: true,
  many: false,
  forms: [
    form(
      'tree',
      'tree',
      [
        needed('合计', [SUM]),
        needed('基本支出', ['基本支出', '基本支出/小计|合计']),
        amount('基本支出/人员经费', ['基本支出/*人员*'], { rare: true }),
        amount('基本支出/公用经费', ['基本支出/*公用*'], { rare: true }),
        needed('项目支出', ['项目支出', '项目支出/小计|合计']),
        amount('上缴上级支出', ['上缴上级*']),
        amount('事业单位经营支出', ['事业单位经营支出*|经营支出']),
        amount('对附属单位补助支出', ['对附属单位补助*|对下级单位补助*']),
      ],
      { codes: FUNCTIONAL, rows: [row('合计', '合计|总计|支出合计|本年支出合计', { kind: 'total' })] },
    ),
  ],
};
