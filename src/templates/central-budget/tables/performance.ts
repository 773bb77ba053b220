import type { TableTemplate } from '../../../disclosure/template';
import { amount, form } from './columns';

/**
 * 项目绩效目标表: labelled cells, and the list of indicators below. One for each project.
 * Rows: 年度资金总额, 财政拨款, 上年结转, 其他资金 (column 金额), 执行率分值 and the indicators by their 三级指标 (column 分值).
 */
export const performance: TableTemplate = {
  id: 'budget.performance',
  name: '项目绩效目标表',
  aliases: ['项目支出绩效目标表', '绩效目标表'],
  title: { terms: ['绩效目标', '表'], not: ['整体', '自评', '完成情况'] },
  standard: false,
  many: true,
  forms: [
    form('sheet', 'sheet', [amount('金额', []), amount('分值', [], { quantity: 'score' })], {
      cells: {
        labels: [
          {
            key: '年度资金总额',
            at: '年度资金总额*|年度预算总额*|资金总额*|年度金额',
            column: '金额',
            kind: 'total',
            required: true,
          },
          {
            key: '财政拨款',
            at: '财政拨款|当年财政拨款|年度财政拨款|本年财政拨款|其中财政拨款',
            column: '金额',
            kind: 'item',
            required: true,
          },
          {
            key: '上年结转',
            at: '上年结转|上年结转资金|上年结转结余',
            column: '金额',
            kind: 'item',
            required: false,
          },
          { key: '其他资金', at: '其他资金|其他', column: '金额', kind: 'item', required: false },
          {
            key: '执行率分值',
            at: '执行率分值*|预算执行率分值*|执行率*分值*',
            column: '分值',
            kind: 'item',
            required: false,
          },
        ],
        others:
          '项目资金*|项目名称*|主管部门*|实施单位*|年度总体目标*|总体目标*|绩效指标*|实施期*|项目属性*|项目期*',
        list: {
          name: '三级指标*|指标名称',
          groups: '一级指标*|二级指标*',
          figure: '分值*|指标分值*|权重*|分值权重*',
          column: '分值',
        },
      },
    }),
  ],
};
