import type { SectionWord } from '../../../../narrative/check/vocabulary';

const own = (
  id: string,
  title: string,
  at: string,
  frame: string | null,
  total: string | null,
): SectionWord => ({ id, title, at, parent: null, required: true, frame, total });

const part = (id: string, title: string, at: string, parent: string): SectionWord => ({
  id,
  title,
  at,
  parent,
  required: false,
  frame: parent === 'general' ? 'general' : null,
  total: parent === 'general' ? 'general.total' : null,
});

const other =
  '!*财政拨款*|!*一般公共预算*|!*政府性基金*|!*国有资本*|!*三公*|!*基本支出*|!*项目支出*|!*绩效*|!*政府采购*|!*机关运行*';

/** The ten sections of the central form and the parts that some of them have. */
export const sections: readonly SectionWord[] = [
  own('three-public', '“三公”经费预算情况', '*三公*', null, 'three-public.total'),
  part('operating', '机关运行经费', '*机关运行经费*', 'other'),
  part('procurement', '政府采购情况', '*政府采购*', 'other'),
  part('assets', '国有资产占有使用情况', '*国有资产*|*资产占有*', 'other'),
  part('performance', '预算绩效情况', '*绩效*', 'other'),
  own('basic', '一般公共预算基本支出情况', '*一般公共预算*基本支出*|基本支出*情况*', 'basic', 'basic.total'),
  own('fund', '政府性基金预算收支情况', '*政府性基金*', 'fund', 'fund.total'),
  own('capital', '国有资本经营预算收支情况', '*国有资本经营*', 'capital', 'capital.total'),
  own('fiscal', '财政拨款收支预算情况', '*财政拨款*收支*|财政拨款*总体*', 'fiscal', 'fiscal.total'),
  part('scale', '规模变化情况', '*规模变化*|*规模*变动*', 'general'),
  part('structure', '结构情况', '*拨款*结构*|*支出*结构*|结构情况*', 'general'),
  part('use', '具体使用情况', '*具体使用*|*具体情况*', 'general'),
  own('general', '一般公共预算当年财政拨款情况', '*一般公共预算*', 'general', 'general.total'),
  own('summary', '收支预算情况的总体说明', `*收支*预算*|*收支*情况*|${other}`, 'summary', 'summary.total'),
  own('income', '收入预算情况', `*收入预算*|*收入*情况*|!*收支*|${other}`, 'income', 'income.total'),
  own(
    'expenditure',
    '支出预算情况',
    `*支出预算*|*支出*情况*|!*收支*|${other}`,
    'expenditure',
    'expenditure.total',
  ),
  own('other', '其他重要事项情况', '其他*事项*|其他*情况*说明*', null, null),
];
