import type { TableTemplate } from '../../../disclosure/template';
import { FUNCTIONAL, amount, form, needed, row } from './columns';

const total = [row('合计', '合计|总计|支出合计|本年支出合计', { kind: 'total' })];
const sum = '小计|合计|总计|年初预算数|预算数';
const change = '增减额*|增减数*|增减金额*|增减';
const rate = '增减(%)*|增减%*|增减率*|增减幅*|增减比*|增长率*|增减百分比*|增长(%)|增长%|(%)|%|幅度*';
const percent = { quantity: 'percent' } as const;

/**
 * 一般公共预算支出表: a tree of 功能分类科目 with the row 合计. Form "comparison" sets last year's 执行数 beside this year's
 * budget; form "simple" has this year's only.
 * Columns: 执行数, 扣除基建后执行数, 预算数/小计, 预算数/基本支出, 预算数/项目支出, 扣除基建后预算数, 增减额, 增减率, 扣除基建后增减额,
 * 扣除基建后增减率; the simple form 预算数/小计, 预算数/基本支出, 预算数/项目支出.
 */
export const generalExpenditure: TableTemplate = {
  id: 'budget.general-expenditure',
  name: '一般公共预算支出表',
  aliases: ['一般公共预算财政拨款支出表', '一般公共预算支出预算表'],
  title: {
    terms: ['一般公共预算', '支出', '表'],
    not: [
      '基本支出',
      '三公',
      '收支',
      '收入',
      '机关运行',
      '经济分类',
      '总表',
      '政府性基金',
      '项目支出',
      '绩效',
    ],
  },
  standard: true,
  many: false,
  forms: [
    form(
      'comparison',
      'tree',
      [
        amount('扣除基建后增减额', [`*扣除*基建*/${change}`, '*扣除*基建*增减额*'], { rare: true }),
        amount('扣除基建后增减率', [`*扣除*基建*/${rate}`, '*扣除*基建*增减*%*'], { ...percent, rare: true }),
        amount('扣除基建后执行数', ['*扣除*基建*执行*', '*执行数*/*扣除*基建*'], { rare: true }),
        amount('扣除基建后预算数', ['*扣除*基建*预算*', '*预算数*/*扣除*基建*'], { rare: true }),
        amount('增减额', [change, `*比*/${change}`]),
        amount('增减率', [rate, `*比*/${rate}`], percent),
        amount('执行数/基本支出', ['*执行数*|!*预算*/基本支出'], { rare: true }),
        amount('执行数/项目支出', ['*执行数*|!*预算*/项目支出'], { rare: true }),
        needed('执行数', [
          '*执行数*|!*预算*/小计|合计|执行数',
          '执行数|*执行数|上年执行数|决算数|!*比*|!*扣除*',
        ]),
        needed('预算数/小计', [`*预算*|!*比*/${sum}`, '小计|合计']),
        amount('预算数/基本支出', ['基本支出']),
        amount('预算数/项目支出', ['项目支出']),
      ],
      { codes: FUNCTIONAL, rows: total },
    ),
    form(
      'simple',
      'tree',
      [
        needed('预算数/小计', [sum]),
        needed('预算数/基本支出', ['基本支出']),
        needed('预算数/项目支出', ['项目支出']),
      ],
      { codes: FUNCTIONAL, rows: total },
    ),
  ],
};
