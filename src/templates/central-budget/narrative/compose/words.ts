import type { ComposeWords } from '../../../../narrative/compose/template';

/** Set phrases of 情况说明 in the central form. */
export const words: ComposeWords = {
  unit: '万元',
  than: '比{base}',
  more: '增加',
  less: '减少',
  grew: '增长',
  fell: '下降',
  comma: '，',
  class: { mark: '（类）', before: '支出' },
  year: '年',
  thisYear: '本年',
  lastYear: '上年',
  thisDepartment: '本部门',
  field: '【待填：{name}】',
  reasons: ['主要原因是', '主要原因：', '原因是', '主要是', '主要由于', '主要因', '由于', '因为'],
  setPhrases: [
    '综合预算的?原则',
    '^收入包括',
    '支出包括',
    '用于以下方面',
    '^其中',
    '主要包括',
    '无政府性基金',
    '无国有资本',
  ],
};
