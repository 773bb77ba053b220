import type { TableTemplate } from '../../../disclosure/template';
import { FUNCTIONAL, amount, form, needed, row } from './columns';

const total = [row('合计', '合计|总计|支出合计|本年支出合计', { kind: 'total' })];
const sum = '小计|合计|总计|年初预算数|预算数';
const change =
  '增减额*|增减数*|增减金额*|增减|增减变动额*|增减变动数*|增减变化额*|变动额*|变动数*|变动金额*|变化额*|差额|!*%*';
const rate =
  '增减(%)*|增减%*|增减率*|增减幅*|增减比*|增长率*|增减百分比*|增长(%)|增长%|(%)|%|幅度*|增减*%*|增减变动率*|' +
  '增减变动幅*|增减变动比*|变动幅*|变动率*|变动比*|变化幅*|变化率*|变化比*|增幅*|增长幅度*|增长比例*|变动%*|变动(%)*';
/** Under a header that says 比…增减, the bare words are enough. */
const compared = '*比*|*增减*|*变动*|*变化*|*较*';
const sumUnder = '金额*|数额*|额|绝对额*';
const rateUnder = '比例*|比率*|百分比*|占比*|百分数*|比重*|率';
const percent = { quantity: 'percent' } as const;
/** 执行数 by its other names, with whatever is printed around it; not in a header that compares two years. */
const executed = '*执行数*|*决算数*|执行|*预算执行|预计执行*|!*比*|!*较*|!*增减*|!*年初*';
/** Net of 中央基建投资, in the header or in a remark behind it. */
const net = ['扣除', '不含', '剔除', '扣减', '不包括'].flatMap((word) => [
  `*${word}*基建*`,
  `*${word}*基本建设*`,
]);
const netAny = net.join('|');
const netOf = (word: string): string =>
  [...net.map((one) => `${one}${word}*`), ...net.map((one) => `*${word}${one}`)].join('|');

/** 基本支出 divided, as counties print it. */
const basicParts = [
  amount('预算数/基本支出/人员经费', ['基本支出/*人员*'], { rare: true }),
  amount('预算数/基本支出/公用经费', ['基本支出/*公用*'], { rare: true }),
];

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
        amount(
          '扣除基建后增减额',
          [`${netAny}/${change}`, `${netAny}/${sumUnder}`, `${netOf('增减额')}|${netOf('增减金额')}`],
          { rare: true },
        ),
        amount(
          '扣除基建后增减率',
          [
            `${netAny}/${rate}`,
            `${netAny}/${rateUnder}`,
            [netOf('增减%'), netOf('增减(%)'), netOf('增减率'), netOf('增减幅')].join('|'),
          ],
          { ...percent, rare: true },
        ),
        amount('扣除基建后执行数', [`${netOf('执行')}|!*比*|!*较*`, `${executed}/${netAny}|!*增减*`], {
          rare: true,
          instead: '执行数',
        }),
        amount('扣除基建后预算数', [`${netOf('预算')}|!*比*|!*执行*`, `*预算数*|!*比*/${netAny}|!*增减*`], {
          rare: true,
        }),
        amount('增减额', [change, `${compared}/${sumUnder}`]),
        amount('增减率', [rate, `${compared}/${rateUnder}`], percent),
        amount('执行数/基本支出', [`${executed}/基本支出`], { rare: true }),
        amount('执行数/项目支出', [`${executed}/项目支出`], { rare: true }),
        needed('执行数', [`${executed}/小计|合计|执行数`, executed]),
        needed('预算数/小计', [`*预算*|!*比*|!*执行*/${sum}`, '小计|合计', '年初预算数|本年预算数|预算数']),
        amount('预算数/基本支出', ['基本支出', '基本支出/小计|合计']),
        ...basicParts,
        amount('预算数/项目支出', ['项目支出', '项目支出/小计|合计']),
      ],
      { codes: FUNCTIONAL, rows: total },
    ),
    form(
      'simple',
      'tree',
      [
        needed('预算数/小计', [sum]),
        needed('预算数/基本支出', ['基本支出', '基本支出/小计|合计']),
        ...basicParts,
        needed('预算数/项目支出', ['项目支出', '项目支出/小计|合计']),
      ],
      { codes: FUNCTIONAL, rows: total },
    ),
  ],
};
