import type { CheckVocabulary } from '../../../../narrative/check/vocabulary';

const UP = '增幅|增加|增长|上升|提高|上涨|增多|新增';
const DOWN = '降幅|减少|下降|降低|压减|压缩|缩减|下浮|核减|减低';

/** How amounts, years and limits are written. */
export const numbers: CheckVocabulary['numbers'] = {
  units: [
    { word: '亿元', unit: '亿元', short: false },
    { word: '万元', unit: '万元', short: false },
    { word: '千元', unit: '千元', short: false },
    { word: '元', unit: '元', short: false },
    { word: '亿', unit: '亿元', short: true },
    { word: '万', unit: '万元', short: true },
  ],
  budgetWords: [
    '收支',
    '收入',
    '支出',
    '部门预算',
    '预算',
    '财政拨款',
    '一般公共预算',
    '政府性基金',
    '国有资本经营',
    '三公',
    '"三公',
  ],
  limitAfter: '(?:及)?以上|(?:及)?以下|以内|起',
  limitBefore: '不超过|不低于|不高于|不少于|限额|人均|每人|每月|月补贴|单价|标准为|起点',
  goesOn: `占|比|较|同比|与|${UP}|${DOWN}|其中`,
};

/** What may stand around a label without changing what it names. */
export const labels: CheckVocabulary['labels'] = {
  before:
    '其中|全部为|均为|都为|全部是|和|及|以及|并|包括|主要包括|主要是|分别是|分别为|主要用于|用于|安排|共安排|预算安排|本部门|本单位|我部门|我单位|部门预算中|预算中|年度|年初|,|:|"|-|的|涉及',
  after:
    '预算数|预算安排|预算总额|预算总计|预算合计|预算|总额|总计|合计|共计|数额|数|额|金额|资金|安排|拟安排|计划|计划安排|为|是|共|计|约|达到|达|有|:|"|,',
  silent: '支出(?:预算)?$|无|没有|未安排',
  headingEnds: '说明|情况',
  headingWords: '说明|情况|经费|采购|绩效|结构|占用|占有',
  levels: ['类', '款', '项'],
  ending: '支出',
};

/** Words of comparison and structure. */
export const clauses: CheckVocabulary['clauses'] = {
  up: UP,
  down: DOWN,
  share: '占',
  shareTail: '(?:的)?(?:比重|比例|比率|百分比|比)?(?:为|是|约|达到|达)*',
  anyTotal:
    '(?:本年|当年|部门|全部|预算)*(?:支出|收入|预算|总额|总量|总数|合计|总计|总支出|总收入)(?:预算)?(?:总额|总数|总计|合计)?',
  level: '持平|一致|相同|不变|没有变化|无变化|无增减变化|无增减|未变化|基本持平|相等',
  compare: '同比|比|较|与|和|同',
  lastYear: '上年度?|上一年度?|去年|上年同期',
  execution: '执行|决算',
  budget: '预算',
  none: '(?:无|没有|未安排|不安排|未使用|不涉及|未列支|未有)(?!论|形|害|障|效|人|线|偿|关|法|纸|锡|烟|变化|增减|编制|单独|发生)',
  all: '(?:全部|均|都)(?:为|是|来自|来源于|系)',
  reason: '主要是|主要原因|主要由于|主要因|主要系|原因|由于|因为',
  net: '扣除[^,。;)]{0,8}(?:基建|基本建设)|剔除[^,。;)]{0,8}(?:基建|基本建设)|不含[^,。;)]{0,8}(?:基建|基本建设)',
  parts: '其中|包括|包含|用于以下方面|用于以下几个方面|分为|具体为|具体如下|如下|构成|分别为|分别是',
};

export const wording: CheckVocabulary['wording'] = {
  bothDirections:
    '(?:增加|增长|上升|提高)(?:\\((?:减少|下降|降低|持平)\\)|/(?:减少|下降|降低|持平)|或(?:减少|下降|降低))|(?:减少|下降|降低)(?:\\((?:增加|增长|上升)\\)|/(?:增加|增长|上升)|或(?:增加|增长|上升))',
  emptyReason:
    '(?:主要原因|主要原因是|主要是|原因是|主要由于|主要原因为|主要系|变动原因)(?::|为)?(?=[;。]|$)',
  placeholder: '[XxΧХ×＊*]{2,}|_{2,}|\\.{9,}|(?:某某|○○)',
  doubled: '。。|,,|;;|、、|::|。,|,。|;。|。;|、,|,、|、。|。、|\\(\\)',
  noneYear: '年度?[^,。;]{0,30}(?:无|没有)[^,。;]{0,20}(?:预算|经费|拨款|收支)',
  budgetYear:
    '(?:年度?)(?:部门预算|收支|收入预算|支出预算|财政拨款|一般公共预算|政府性基金|国有资本经营|"?三公|预算|无|没有)',
};

export const glossary: CheckVocabulary['glossary'] = {
  income: { table: '部门收支总表', side: '收入', column: '预算数', except: '*合计|*总计' },
  trees: [
    { table: '部门支出总表', column: '合计' },
    { table: '一般公共预算支出表', column: '预算数/小计' },
    { table: '政府性基金预算支出表', column: '合计' },
    { table: '国有资本经营预算支出表', column: '合计' },
  ],
  levels: ['类', '款', '项'],
};
