import type { TableTemplate } from '../../../disclosure/template';
import { ECONOMIC, form, needed, amount, row } from './columns';

const figure = '金额|预算数|预算金额|合计|小计|年初预算数|本年预算数';
/** 部门预算支出经济分类: which 类 are 人员经费 and which 公用经费. */
const people = ['301', '303'];
const office = ['302', '307', '309', '310', '311', '312', '313', '399'];

/**
 * 一般公共预算基本支出表: a tree of 部门预算支出经济分类科目. Form "tree" has one block with 合计, 人员经费, 公用经费. Form "blocks" has
 * blocks of 编码, 名称, 金额 side by side, each of 人员经费 or of 公用经费; there the figures stand in the column of their block, and
 * in 合计 only where the table prints a total of both.
 * Columns: 合计, 人员经费, 公用经费. Total rows: 合计, 人员经费合计, 公用经费合计.
 */
export const generalBasic: TableTemplate = {
  id: 'budget.general-basic',
  name: '一般公共预算基本支出表',
  aliases: ['一般公共预算财政拨款基本支出表', '一般公共预算基本支出预算表'],
  title: { terms: ['一般公共预算', '基本支出', '表'], not: ['三公', '政府经济分类', '政府预算'] },
  standard: true,
  many: false,
  forms: [
    form(
      'tree',
      'tree',
      [
        needed('合计', ['合计|小计|总计|金额|预算数']),
        needed('人员经费', ['人员经费*|人员支出', '人员经费*/小计|合计']),
        needed('公用经费', ['公用经费*|日常公用经费*|公用支出', '*公用经费*/小计|合计']),
      ],
      {
        codes: ECONOMIC,
        rows: [
          row('合计', '合计|总计|支出合计|基本支出合计', { kind: 'total' }),
          row('人员经费合计', '人员经费合计|人员经费小计', { kind: 'total' }),
          row('公用经费合计', '公用经费合计|公用经费小计|日常公用经费合计', { kind: 'total' }),
        ],
      },
    ),
    form(
      'blocks',
      'blocks',
      [
        amount('人员经费', [`*人员*/${figure}`], { codes: people }),
        amount('公用经费', [`*公用*/${figure}`], { codes: office }),
        amount('合计', [figure]),
      ],
      {
        codes: ECONOMIC,
        rows: [
          row('合计', '合计|总计|支出合计|基本支出合计', { kind: 'total', column: '合计' }),
          row('人员经费合计', '人员经费合计|人员经费小计', { kind: 'total' }),
          row('公用经费合计', '公用经费合计|公用经费小计|日常公用经费合计', { kind: 'total' }),
        ],
      },
    ),
  ],
};
