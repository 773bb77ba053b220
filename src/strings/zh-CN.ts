/** The interface's own words in Chinese. Official labels live in templates, rules' words beside their rules. */
export const zhCN = {
  severity: { error: '错误', warning: '警示', note: '提示' },
  severityShape: { error: '●', warning: '▲', note: '◆' },
  status: {
    pass: '相符',
    rounding: '尾差',
    fail: '不符',
    unverifiable: '未能核对',
    notApplicable: '不适用',
  },
  counts: { unverifiable: '未能核对', pass: '通过', explained: '已说明' },
  claim: { certain: '确定', likely: '很可能', review: '待核' },
  listSeparator: '、',
  findingsSheet: {
    name: '校核结果',
    fallbackName: '校核结果（勾稽）',
    title: '部门预算公开校核结果',
    headers: ['序号', '级别', '规则', '位置', '现值', '应为', '差额', '说明', '处理意见'],
    none: '未发现问题',
    explainedLevel: '已说明（{severity}）',
    goneLevel: '已消除',
    keptLevel: '留存',
    gone: '该问题本次校核未再出现，原处理意见留存备查。',
    lapsed: '【数字已变，原意见失效】',
  },
  relationsSheet: {
    name: '勾稽关系表',
    fallbackName: '勾稽关系表（校核）',
    title: '部门预算公开表间勾稽关系表',
    headers: ['序号', '勾稽关系', '甲方位置', '甲方数', '乙方位置', '乙方数', '差额', '结果', '说明'],
  },
  paper: {
    department: '单位：{department}',
    unknownDepartment: '单位：未读出',
    year: '{year}年度',
    date: '校核日期：{date}',
    amountUnit: '金额单位：{unit}',
    signatures: '编制人：                    复核人：                    日期：',
    page: '第 &P 页 共 &N 页',
    counts:
      '错误 {error}  警示 {warning}  提示 {note}  已说明 {explained}  未能核对 {unverifiable}  通过 {pass}',
  },
  equation: {
    plus: ' + ',
    minus: ' - ',
    equal: '{left}应为 {expected}（{right}），现为 {actual}，差 {difference}。',
    same: '{left}为 {actual}，{right}为 {expected}，两处应相等，差 {difference}。',
    atMost: '{left} {actual} 大于{right} {expected}，多 {difference}。',
    rate: '{left}应为 {expected}（{right} ÷ {base}），现为 {actual}，差 {difference}。',
    roundingTail: '相差在四舍五入的尾差之内。',
    doEqual: '逐项核对括号内各数与合计数，改正其中录错的一个。',
    doSame: '对照两张表的原始数据，改正其中一处。',
    doAtMost: '核对两处口径；确有原因的，在处理意见中说明。',
    doRate: '按公式重新计算，或核对增减额与基数。',
    doRounding: '以上级批复数为准，可调整其中一项使各数相加相符。',
    zeroBase: '{left}为 {actual}，但基数为零，不能计算比率。',
    doZeroBase: '删去该比率，改用文字说明。',
    clustered: '共 {count} 处{what}，如{example}',
  },
  report: {
    tables: '已识别 {found}/{all} 张表',
    missing: '缺：{names}',
    narrative: { yes: '情况说明 有', no: '情况说明 无' },
    glossary: { yes: '名词解释 有', no: '名词解释 无' },
    performance: '项目绩效目标表 {count} 张',
    clean: '未发现问题。',
    figures: '现为 {actual}，应为 {expected}，差 {difference}',
    opinion: '处理意见：{opinion}',
    more: '等 {count} 处',
    unverified: '未能核对的原因',
    faults: '程序自身的故障（不是表的问题，其他规则不受影响）',
    written: '标记后的工作簿：{path}',
    reportWritten: '.xls 不作改动，校核结果另存为：{path}',
    total: '合计 {files} 个工作簿：有错误 {withErrors} 个，未能使用 {failed} 个',
  },
  reasons: {
    'table-missing': '未找到{table}',
    'form-unknown': '{table}的表头不是可识别的格式',
    'row-missing': '{table}没有“{row}”行',
    'column-missing': '{table}没有“{column}”列',
    unreadable: '{place}“{text}”不是数字',
    uncached: '{place}是未计算的公式，用 Excel 打开并保存后再核',
    'both-empty': '两边都没有数',
    condition: '不符合适用条件：{condition}',
    'other-form': '该表的格式没有这一项',
    'zero-base': '基数为零，没有比率',
    unfilled: '“{column}”一列没有填列',
  },
} as const;

/** Fills {name} placeholders; a placeholder without a value stays visible, so that tests see it. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
