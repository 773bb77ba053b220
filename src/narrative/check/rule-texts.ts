import type { RuleMeta } from '../../rules/model';

/** What a rule over texts says of itself, with its messages. */
export interface TextRuleText extends RuleMeta {
  readonly messages: Readonly<Record<string, string>>;
}

const SOURCE = '部门预算公开的规定：情况说明中的数字应与公开的表一致';

/** A rule's words; keyed by its id in RULE_TEXTS. */
function rule<Id extends string>(
  id: Id,
  severity: RuleMeta['severity'],
  title: string,
  why: string,
  messages: Readonly<Record<string, string>>,
  basis: string = SOURCE,
): TextRuleText & { readonly id: Id } {
  return { id, severity, title, why, basis, messages };
}

/** All rules over 情况说明 and 名词解释, by id: their titles, reasons and messages. */
export const RULE_TEXTS = {
  'text.amount': rule(
    'text.amount',
    'error',
    '文中金额与表中一致',
    '情况说明是对表的说明，同一数字在文中和表中应当相同。',
    {
      differs:
        '“{subject}”文中为 {actual}{unit}，{place}为 {expected}{unit}。{also}改正文中数字；如表中有误，改表。',
      malformed: '“{text}”的千分位或小数点书写有误，读不成一个数。照表重写该数。',
    },
  ),
  'text.share': rule(
    'text.share',
    'error',
    '文中占比计算正确',
    '占比应当是该项金额除以本句所说合计数，保留两位小数。',
    {
      differs:
        '“{subject}”占比文中为 {actual}，应为 {expected}（{part} ÷ {base}）。{also}按表中数重新计算后改正。',
      forced:
        '“{subject}”占比按四舍五入为 {expected}，文中为 {actual}：各项占比相加凑成 100%，一项调整了 0.01。可保留，知悉即可。',
      tail: '“{subject}”占比文中为 {actual}，按表中数计算为 {expected}，相差在四舍五入的尾差之内。核对计算。',
      decimals: '“{subject}”占比文中为 {actual}，保留两位小数为 {expected}。与全文保留相同的小数位数。',
    },
  ),
  'text.change': rule(
    'text.change',
    'error',
    '文中增减额与表中一致',
    '增减额应当是本年预算数减去上年数，与表中增减额相同。',
    {
      differs:
        '“{subject}”{word}额文中为 {actual}{unit}，{place}为 {expected}{unit}。{also}改正文中数字；如表中有误，改表。',
      basis:
        '“{subject}”与上年{said}数比较，表中列的是上年{has}数，增减额 {actual}{unit} 是按{has}数算的。把“{said}数”改为“{has}数”。',
    },
  ),
  'text.rate': rule(
    'text.rate',
    'error',
    '文中增减幅度与表中一致',
    '增减幅度应当是增减额除以上年数；上年数为零的没有增减幅度。',
    {
      differs:
        '“{subject}”{word}幅度文中为 {actual}，{place}为 {expected}。{also}改正文中数字；如表中有误，改表。',
      zeroBase: '“{subject}”上年数为零，没有增减幅度，文中写 {actual}。删去该比率，只写增加的金额。',
      tail: '“{subject}”{word}幅度文中为 {actual}，按表中数计算为 {expected}，相差在四舍五入的尾差之内。核对计算。',
      decimals: '“{subject}”{word}幅度文中为 {actual}，保留两位小数为 {expected}。与全文保留相同的小数位数。',
    },
  ),
  'text.direction': rule(
    'text.direction',
    'warning',
    '增加、减少、持平的用词与数字方向一致',
    '用词与数字方向相反，意思就反了。',
    {
      opposite: '“{subject}”文中写“{actual}”，表中本年数比上年数{fact}，应写“{expected}”。改正用词。',
      notLevel: '“{subject}”文中写“{actual}”，表中本年数比上年数{fact}。改写增减，或核对表中数。',
    },
  ),
  'text.year': rule(
    'text.year',
    'warning',
    '文中年度与预算年度一致',
    '本年是预算年度，比较的上年是其前一年；套用往年文稿常漏改年份。',
    {
      budget: '此处写“{actual}”，预算年度为 {expected}。改正年份。',
      compare: '此处与“{actual}”比较，上年应为 {expected}。改正年份。',
      unmarked: '“{actual}”后缺“年”字，写作“{expected}”。',
    },
  ),
  'text.sum': rule(
    'text.sum',
    'error',
    '文中各部分之和等于所说合计',
    '一句话里说的合计和它的各个部分应当相加相符。',
    {
      differs:
        '“{subject}”文中为 {actual}{unit}，所列各部分（{parts}）之和为 {expected}{unit}，差 {difference}{unit}。{also}核对合计和各部分，改正其中一个。',
    },
  ),
  'text.repeated': rule(
    'text.repeated',
    'warning',
    '同一数字在文中前后一致',
    '同一事项的同一数字前后不一，必有一处有误。',
    {
      differs:
        '“{subject}”此处为 {actual}，前文（“{earlier}”）为 {expected}，两处应相同。核对后改正其中一处。',
    },
  ),
  'text.near-miss': rule(
    'text.near-miss',
    'warning',
    '文中数字疑似笔误',
    '文中金额与表中唯一一个数只差一键，多半是录入时的笔误。',
    {
      near: '“{label}”{actual}{unit} 与{place} {expected}{unit} 只差一键。核对是否笔误。',
    },
  ),
  'text.denial': rule(
    'text.denial',
    'error',
    '说“无”的，表中没有数',
    '情况说明说没有的收支，表中就不应有数。',
    {
      has: '文中说“{said}”，但{place}为 {amount}{unit}。改正文字；如表中有误，改表。',
    },
  ),
  'text.items': rule(
    'text.items',
    'error',
    '“主要包括”所列项目表中都有',
    '所列项目应当是基本支出表中有金额的经济分类科目；多为照搬往年文稿。',
    {
      absent: '“{item}”列在{list}中，{table}没有这一项。删去，或核对表中科目。',
      empty: '“{item}”列在{list}中，{table}中这一项没有金额。删去，或核对表中金额。',
      misplaced: '“{item}”列在{list}中，{table}中它不属于{list}。移到相应的部分。',
    },
  ),
  'text.item-name': rule(
    'text.item-name',
    'warning',
    '“主要包括”所列项目名称与表中一致',
    '项目名称应当用表中经济分类科目的名称。',
    { differs: '“{item}”列在{list}中，{table}中名称为“{expected}”。按表中名称改正。' },
  ),
  'text.item-omitted': rule(
    'text.item-omitted',
    'note',
    '“主要包括”是否有遗漏',
    '“主要”不要求列全，遗漏的金额较大时宜补上。',
    { omitted: '{list}未列{table}中有金额的：{items}。可以补上。' },
  ),
  'text.list': rule(
    'text.list',
    'warning',
    '“包括”所列收入支出与表中一致',
    '收入包括、支出包括后所列各项，应当是部门收支总表中有金额的各项。',
    {
      absent: '“{item}”列在“{list}”中，{table}没有这一项。删去，或核对表中项目。',
      empty: '“{item}”列在“{list}”中，{table}中这一项没有金额。删去，或核对表中金额。',
    },
  ),
  'text.subject-name': rule(
    'text.subject-name',
    'warning',
    '文中类款项名称与表中一致',
    '科目名称应当与公开的表相同。',
    {
      differs: '“{actual}”表中没有，相应科目为“{expected}”。按表中名称改正。',
      absent: '“{actual}”在各表中都没有。核对科目名称。',
    },
    '政府收支分类科目',
  ),
  'text.unit': rule(
    'text.unit',
    'warning',
    '金额写明万元，比率写明百分号',
    '漏写单位会使金额或比率的意思不明。',
    {
      short: '“{actual}”漏“元”字，写作“{expected}”。',
      missing: '“{actual}”漏写单位，写作“{expected}”。',
      percent: '“{actual}”漏写百分号，写作“{expected}”。',
    },
  ),
  'text.placeholder': rule(
    'text.placeholder',
    'warning',
    '没有留下模板的待填内容',
    '模板中的选项、空格和占位符应在定稿时改定。',
    {
      bothDirections: '“{actual}”是模板中的选项，应改定为其中一个。',
      emptyReason: '“{actual}”之后没有写原因。补写原因，或删去。',
      placeholder: '“{actual}”是占位符，应填入内容。',
    },
  ),
  'text.punctuation': rule('text.punctuation', 'note', '标点没有重复', '标点重复是修改时留下的痕迹。', {
    doubled: '“{actual}”标点重复。删去多余的。',
  }),
  'text.department': rule('text.department', 'warning', '部门名称书写正确', '部门名称在全文中应当相同。', {
    misspelt: '“{actual}”应为“{expected}”。改正部门名称。',
  }),
  'text.section': rule(
    'text.section',
    'note',
    '情况说明的各部分齐全',
    '公开的格式要求情况说明有规定的各部分。',
    { missing: '情况说明没有“{title}”部分。按规定格式补上。' },
    '部门预算公开的格式文本',
  ),
  'text.norm-item': rule(
    'text.norm-item',
    'note',
    '情况说明写明规定的事项',
    '机关运行经费、政府采购、国有资产占有使用、预算绩效和“三公”经费增减原因应当说明；没有的也应说明没有。',
    { missing: '情况说明没有写{title}。补写；没有这一事项的，说明没有。' },
    '中华人民共和国预算法第十四条；部门预算公开的规定',
  ),
  'text.operating': rule(
    'text.operating',
    'warning',
    '机关运行经费不大于公用经费',
    '机关运行经费是行政单位和参照公务员法管理的事业单位的公用经费。',
    { exceeds: '机关运行经费 {actual}{unit} 大于{place} {expected}{unit}。核对口径。' },
    '中华人民共和国预算法实施条例第四十条；部门预算公开的规定',
  ),
  'glossary.missing': rule(
    'glossary.missing',
    'note',
    '使用的收入项目和类款项都有名词解释',
    '公开的格式要求对本部门使用的收入项目和支出功能分类科目作名词解释。',
    {
      income: '名词解释没有“{expected}”，表中有这一项收入。补上解释。',
      subject: '名词解释没有“{expected}”，表中使用了这一科目。补上解释。',
      level: '名词解释只到{level}，没有解释项级科目。可按需要补充。',
    },
    '部门预算公开的格式文本',
  ),
  'glossary.name': rule(
    'glossary.name',
    'warning',
    '名词解释的科目名称与表中一致',
    '名词解释的科目名称应当与公开的表相同。',
    {
      differs: '名词解释的“{actual}”表中没有，相应科目为“{expected}”。按表中名称改正。',
      absent: '名词解释的“{actual}”在各表中都没有。删去，或核对科目名称。',
    },
    '政府收支分类科目',
  ),
  'glossary.unused': rule(
    'glossary.unused',
    'note',
    '名词解释没有多余的条目',
    '表中没有金额的收入项目和科目不必解释，多为照搬往年文稿。',
    { unused: '名词解释有“{actual}”，表中这一项没有金额。不需要的可以删去。' },
    '部门预算公开的格式文本',
  ),
} as const satisfies Readonly<Record<string, TextRuleText>>;

export type TextRuleId = keyof typeof RULE_TEXTS;
