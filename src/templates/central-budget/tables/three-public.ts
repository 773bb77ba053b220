import type { ColumnTemplate, FormTemplate, TableTemplate } from '../../../disclosure/template';
import { form, needed, amount, row } from './columns';

const vehicles = '*公务用车购置*运行*|公务用车费*|公务用车';

const columns: readonly ColumnTemplate[] = [
  needed('因公出国(境)费', ['因公出国*']),
  needed('公务接待费', ['公务接待*']),
  amount('公务用车购置及运行费/公务用车购置费', [
    '公务用车购置|公务用车购置费*|公车购置*|!*运行*',
    `${vehicles}/购置费*`,
  ]),
  amount('公务用车购置及运行费/公务用车运行费', ['公务用车运行*|公车运行*|!*购置*', `${vehicles}/运行*`]),
  needed('公务用车购置及运行费/小计', [`${vehicles}/小计|合计`, vehicles]),
  needed('合计', ['合计|小计|总计|*三公*合计|*三公*总计']),
];

const parts: Partial<FormTemplate> = {
  groups: [
    { key: '上年执行数', at: '*执行*|!*预算*', which: null },
    { key: '上年预算数', at: '*预算*|上年*|!*执行*', which: 'previous' },
    { key: '本年预算数', at: '*预算*|本年*|!*执行*', which: 'current' },
  ],
  rows: [row('合计', '合计|总计|*三公*合计', { kind: 'total' })],
};

/**
 * 财政拨款预算“三公”经费支出表: one record (row 合计), last year's budget beside this year's. The form "vertical" prints the items
 * one a row and the years one a column; it gives the same columns.
 * Columns: a group (上年执行数, 上年预算数 or 本年预算数), then 合计, 因公出国(境)费, 公务用车购置及运行费/小计,
 * 公务用车购置及运行费/公务用车购置费, 公务用车购置及运行费/公务用车运行费, 公务接待费.
 */
export const threePublic: TableTemplate = {
  id: 'budget.three-public',
  name: '财政拨款预算“三公”经费支出表',
  aliases: [
    '“三公”经费支出表',
    '三公经费支出表',
    '一般公共预算“三公”经费支出表',
    '“三公”经费预算表',
    '三公经费',
  ],
  title: { terms: ['三公', '经费', '表'], not: ['情况说明'] },
  standard: true,
  many: false,
  forms: [form('record', 'record', columns, parts), form('vertical', 'vertical', columns, parts)],
};
