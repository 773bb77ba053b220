/** A 项 with what it is called and its 款 and 类. */
export interface Subject {
  readonly code: string;
  readonly name: string;
}

const KINDS: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '208': '社会保障和就业支出',
  '210': '卫生健康支出',
  '212': '城乡社区支出',
  '221': '住房保障支出',
  '223': '国有资本经营预算支出',
  '229': '其他支出',
  '20805': '行政事业单位养老支出',
  '21011': '行政事业单位医疗',
  '21208': '国有土地使用权出让收入安排的支出',
  '22102': '住房改革支出',
  '22301': '解决历史遗留问题及改革成本支出',
  '22960': '彩票公益金安排的支出',
};

/** 款 of 201 that follow the common pattern: 01 行政运行, 02 一般行政管理事务, 03 机关服务, 50 事业运行, 99 其他. */
const AFFAIRS: readonly (readonly [string, string])[] = [
  ['20101', '人大事务'],
  ['20102', '政协事务'],
  ['20103', '政府办公厅（室）及相关机构事务'],
  ['20104', '发展与改革事务'],
  ['20105', '统计信息事务'],
  ['20106', '财政事务'],
  ['20107', '税收事务'],
  ['20108', '审计事务'],
  ['20111', '纪检监察事务'],
  ['20113', '商贸事务'],
  ['20114', '知识产权事务'],
  ['20129', '群众团体事务'],
  ['20132', '组织事务'],
];

const FIXED: readonly Subject[] = [
  { code: '2080501', name: '行政单位离退休' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '2080506', name: '机关事业单位职业年金缴费支出' },
  { code: '2101101', name: '行政单位医疗' },
  { code: '2101102', name: '事业单位医疗' },
  { code: '2210201', name: '住房公积金' },
  { code: '2210202', name: '提租补贴' },
  { code: '2210203', name: '购房补贴' },
];

/** 政府性基金 and 国有资本经营: one 项 each way that money of theirs is commonly spent. */
export const FUND_SUBJECTS: readonly Subject[] = [
  { code: '2120801', name: '征地和拆迁补偿支出' },
  { code: '2296004', name: '用于教育事业的彩票公益金支出' },
];
export const CAPITAL_SUBJECTS: readonly Subject[] = [
  { code: '2230105', name: '国有企业退休人员社会化管理补助支出' },
];

/** Personnel and office codes of 经济分类, 类 with their 款. */
export const ECONOMIC: readonly {
  readonly code: string;
  readonly name: string;
  readonly items: readonly Subject[];
}[] = [
  {
    code: '301',
    name: '工资福利支出',
    items: [
      { code: '30101', name: '基本工资' },
      { code: '30102', name: '津贴补贴' },
      { code: '30103', name: '奖金' },
      { code: '30108', name: '机关事业单位基本养老保险缴费' },
      { code: '30113', name: '住房公积金' },
    ],
  },
  {
    code: '302',
    name: '商品和服务支出',
    items: [
      { code: '30201', name: '办公费' },
      { code: '30202', name: '印刷费' },
      { code: '30205', name: '水费' },
      { code: '30206', name: '电费' },
      { code: '30207', name: '邮电费' },
      { code: '30209', name: '物业管理费' },
      { code: '30211', name: '差旅费' },
      { code: '30228', name: '工会经费' },
    ],
  },
  {
    code: '303',
    name: '对个人和家庭的补助',
    items: [
      { code: '30301', name: '离休费' },
      { code: '30302', name: '退休费' },
    ],
  },
  { code: '310', name: '资本性支出', items: [{ code: '31002', name: '办公设备购置' }] },
];

/** The official name of a 类 or 款 of this list. Throws for one that is not in it. */
export function kindName(code: string): string {
  const name = KINDS[code] ?? AFFAIRS.find(([affair]) => affair === code)?.[1];
  if (name === undefined) throw new Error(`no name for ${code}`);
  return name;
}

/**
 * So many 项, sorted by code: the common ones of a department first, then 款 of 201 with their usual 项, then
 * 项 of numbers that no department uses, for size. At most 580.
 */
export function generalSubjects(count: number): Subject[] {
  const usual = AFFAIRS.flatMap(([code, name]) => [
    { code: `${code}01`, name: '行政运行' },
    { code: `${code}02`, name: '一般行政管理事务' },
    { code: `${code}03`, name: '机关服务' },
    { code: `${code}50`, name: '事业运行' },
    { code: `${code}99`, name: `其他${name}支出` },
  ]);
  const more = AFFAIRS.flatMap(([code]) =>
    Array.from({ length: 39 }, (_, index) => ({
      code: `${code}${index + 60}`,
      name: `专项业务${index + 60}`,
    })),
  );
  const order = [
    ...usual.slice(0, 2),
    ...FIXED.slice(5),
    ...usual.slice(2, 5),
    ...FIXED.slice(0, 5),
    ...usual.slice(5),
    ...more,
  ];
  if (count > order.length) throw new Error(`at most ${order.length} 项`);
  return order.slice(0, count).sort((a, b) => (a.code < b.code ? -1 : 1));
}
