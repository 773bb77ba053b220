import { describe, expect, test } from '@jest/globals';
import { smallTables, DEPARTMENT as D } from './support/small-tables';
import { findingsOf, lineOf, receiptsOf, tablesOf, textDocument, withTexts } from './support/with-text';

const tables = tablesOf(smallTables());

const HEADINGS = {
  summary: '一、关于收支预算情况的总体说明',
  income: `二、关于${D}2025年收入预算情况说明`,
  expenditure: '三、支出预算情况说明',
  fiscal: '四、关于财政拨款收支预算情况的总体说明',
  general: '五、关于一般公共预算当年财政拨款情况说明',
  basic: '六、一般公共预算基本支出情况说明',
  three: '七、关于“三公”经费预算情况说明',
  fund: '八、关于政府性基金预算收支情况说明',
  other: '十、其他重要事项情况说明',
} as const;

type Section = keyof typeof HEADINGS;

/** Omissions are not what these tests are about. */
const OMISSIONS = new Set(['text.section', 'text.norm-item', 'text.item-omitted']);

function disclosureOf(section: Section, paragraphs: readonly string[]): ReturnType<typeof withTexts> {
  return withTexts(
    tables,
    textDocument('budget.narrative', [`${D}2025年部门预算情况说明`, HEADINGS[section], ...paragraphs]),
  );
}

const found = (section: Section, ...paragraphs: string[]): string[] =>
  findingsOf(disclosureOf(section, paragraphs))
    .filter((one) => !OMISSIONS.has(one.rule))
    .map(lineOf);

const unverified = (section: Section, ...paragraphs: string[]): string[] =>
  receiptsOf(disclosureOf(section, paragraphs))
    .filter((one) => one.status === 'unverifiable')
    .map((one) => one.span?.text ?? '');

test('the tables are read', () => {
  expect(tables.department).toBe(D);
  expect(tables.tables.map((table) => table.form).filter((form) => form === 'unknown')).toEqual([]);
  expect(tables.tables).toHaveLength(9);
});

describe('what is right passes, in whatever words', () => {
  test.each<readonly [Section, readonly string[]]>([
    ['summary', [`${D}2025年收支总预算1,200.00万元。`]],
    ['summary', ['2025年收支总预算1200万元。收入总计1200万元，支出总计1200万元。']],
    ['income', ['2025年收入预算1,200.00万元，其中：事业收入150万元，占12.50%；其他收入50万元，占4.17%。']],
    [
      'income',
      [
        '2025年收入总预算为1200万元。其中，上年结转200万元，占16.67%；一般公共预算拨款收入800万元，占比为66.67%。',
      ],
    ],
    ['income', ['收入总计１，２００．００万元，其中：事业收入 150.00 万元，占 12.50 %。']],
    ['income', ['2025年本年收入1,000.00万元。']],
    ['income', ['2025年收入预算0.12亿元。']],
    ['income', ['2025年收入预算1200万元，其中：事业收入150万元，占收入预算的12.50%。']],
    [
      'expenditure',
      ['2025年支出预算1,200.00万元，其中：基本支出800.00万元，占66.67%；项目支出400.00万元，占33.33%。'],
    ],
    ['expenditure', ['项目支出400万元，占支出总额的33.33%；基本支出800万元，占支出总额的66.67%。']],
    [
      'fiscal',
      [
        '2025年财政拨款收支总预算1,000.00万元。收入包括：一般公共预算当年拨款收入800.00万元、上年结转200.00万元。支出包括：教育支出700.00万元，占70.00%；住房保障支出100.00万元，占10.00%。',
      ],
    ],
    [
      'fiscal',
      [
        '2025年财政拨款收支总预算1,000.00万元。无政府性基金预算拨款和国有资本经营预算拨款。收入全部为一般公共预算拨款。',
      ],
    ],
    [
      'general',
      [
        '（一）规模变化情况',
        '2025年一般公共预算当年拨款800.00万元，比2024年执行数增加100.00万元，增长14.29%。',
      ],
    ],
    [
      'general',
      [
        '2025年一般公共预算当年拨款800万元，与2024年执行数相比，增加100万元，增长14.29%，主要原因是人员增加，增加支出30.55万元。',
      ],
    ],
    [
      'general',
      [
        '（三）具体使用情况',
        '1.教育支出（类）普通教育（款）2025年预算600.00万元，比2024年执行数增加100.00万元，增长20.00%，其中：',
        '（1）高等教育（项）2025年预算600.00万元，比2024年执行数增加100.00万元，增长20.00%。',
      ],
    ],
    ['general', ['1. 2025年住房保障（类）支出80.00万元，占10.00%。']],
    [
      'general',
      ['1.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为60万元，与2024年执行数持平。'],
    ],
    [
      'general',
      [
        '1.住房保障支出（类）住房改革支出（款）购房补贴（项）2024年执行数为40万元，2025年预算数为20万元，减少20万元，下降50.00%。',
      ],
    ],
    [
      'general',
      [
        '教育支出（类）普通教育（款）高等教育（项）2025年预算600万元，其中：基本支出250万元，项目支出350万元。',
      ],
    ],
    [
      'basic',
      [
        '2025年一般公共预算基本支出450.00万元，其中：',
        '人员经费400.00万元，主要包括：基本工资、津贴补贴；',
        '公用经费50.00万元，主要包括：办公费、差旅费、办公设备购置等。',
      ],
    ],
    [
      'three',
      [
        '2025年“三公”经费预算数为14.00万元，比2024年预算数减少2.00万元。其中：因公出国（境）费4.00万元，与2024年预算数一致；公务用车购置及运行费9.00万元（其中：公务用车购置费0万元，公务用车运行费9万元），公务接待费1.00万元。',
      ],
    ],
    ['three', ['公务接待费1万元，比上年减少1万元，下降50%。']],
    ['three', ['公务接待费1万元，比2024年预算数2万元减少1万元。']],
    ['fiscal', ['上年结转全部为一般公共预算拨款。2025年财政拨款收支总预算1000万元。']],
    ['three', ['因公出国（境）费较2024年预算持平；公务接待费比2024年预算数减少1.00万元。']],
    ['three', ['2025年未安排公务用车购置费。']],
    ['fund', [`${D}2025年没有使用政府性基金预算拨款安排的支出。`]],
    [
      'other',
      [
        '（一）机关运行经费',
        '2025年机关运行经费财政拨款预算50.00万元。',
        '（二）政府采购情况',
        '2025年政府采购预算总额30.50万元，其中：政府采购货物预算10.10万元、政府采购工程预算0万元、政府采购服务预算20.40万元。',
      ],
    ],
  ])('%s %j', (section, paragraphs) => {
    expect(found(section, ...paragraphs)).toEqual([]);
    expect(unverified(section, ...paragraphs).filter((text) => text !== '30.55万元')).toEqual([]);
  });
});

describe('what is wrong is found at its place, with what it should read', () => {
  test.each<readonly [Section, readonly string[], readonly string[]]>([
    ['summary', ['2025年收支总预算1,210.00万元。'], ['text.amount 1,210.00万元 → 1,200.00']],
    ['summary', ['2025收支总预算1,200.00万元。'], ['text.year 2025 → 2025年']],
    ['summary', ['2024年收支总预算1,200.00万元。'], ['text.year 2024年 → 2025年']],
    ['income', ['2025年收入预算1200万元，其中：事业收入150万元，占21.50%。'], ['text.share 21.50% → 12.50%']],
    ['income', ['2025年收入预算1200万元，其中：事业收入150万，占12.50%。'], ['text.unit 150万 → 150万元']],
    [
      'income',
      ['2025年收入预算1200万元，其中：事业收入150万元，占12.50；其他收入50万元，占4.17%。'],
      ['text.unit 12.50 → 12.50%'],
    ],
    ['income', ['2025年收入预算1200万元，其中：事业收入15万元，占12.50%。'], ['text.amount 15万元 → 150.00']],
    ['income', ['2025年收入预算1200万元，其中：事业收入1,50.0万元。'], ['text.amount 1,50.0万元 → ']],
    [
      'general',
      ['2025年一般公共预算当年拨款800.00万元，比2024年执行数减少100.00万元，下降14.29%。'],
      ['text.direction 减少 → 增加', 'text.direction 下降 → 增长'],
    ],
    [
      'general',
      ['2025年一般公共预算当年拨款800.00万元，比2023年执行数增加100.00万元，增长14.29%。'],
      ['text.year 2023年 → 2024年'],
    ],
    [
      'general',
      ['2025年一般公共预算当年拨款800.00万元，比2024年执行数增加20.00万元，增长20.00%。'],
      ['text.change 20.00万元 → 100.00', 'text.rate 20.00% → 14.29%'],
    ],
    [
      'general',
      ['1.教育支出（类）普通教育（款）高等教育（项）2025年预算数为600万元，与2024年执行数持平。'],
      ['text.direction 持平 → 增加 100.00万元'],
    ],
    [
      'general',
      ['1.教育支出（类）普通教育（款）高等教学（项）2025年预算600.00万元。'],
      ['text.subject-name 高等教学 → 高等教育'],
    ],
    [
      'general',
      ['2025年一般公共预算当年拨款800.00万元，比2024年执行数增加（减少）100.00万元。'],
      ['text.placeholder 增加（减少） → '],
    ],
    [
      'basic',
      [
        '2025年一般公共预算基本支出450.00万元，其中：',
        '人员经费400.00万元，主要包括：基本工资、绩效工资、差旅费、医疗费；',
        '日常公用经费45.00万元，主要包括：办公费。',
      ],
      [
        'text.amount 45.00万元 → 50.00',
        'text.items 绩效工资 → ',
        'text.items 差旅费 → ',
        'text.items 医疗费 → ',
      ],
    ],
    [
      'three',
      ['2025年“三公”经费预算数为14.00万元，比2024年预算数减少2.00万元，下降15.50%。'],
      ['text.rate 15.50% → 12.50%'],
    ],
    ['three', ['2025年没有安排公务接待费。'], ['text.denial 没有安排公务接待费 → 1.00']],
    [
      'other',
      [
        '（二）政府采购情况',
        '2025年政府采购预算总额30.50万元，其中：政府采购货物预算10.10万元、政府采购工程预算0万元、政府采购服务预算20.30万元。',
      ],
      [
        'text.sum 30.50万元，其中：政府采购货物预算10.10万元、政府采购工程预算0万元、政府采购服务预算20.30万元 → 30.40',
      ],
    ],
    [
      'other',
      ['（一）机关运行经费', '2025年机关运行经费财政拨款预算60.00万元。'],
      ['text.operating 60.00万元 → 50.00'],
    ],
    [
      'fund',
      ['北屿海样发展研究中心2025年无政府性基金预算收支。'],
      ['text.department 北屿海样发展研究中心 → 北屿海洋发展研究中心'],
    ],
    ['fund', [`${D}2025年无政府性基金预算收支。。`], ['text.punctuation 。。 → ']],
    ['three', ['“三公”经费减少2.00万元，主要原因是。'], ['text.placeholder 主要原因是 → ']],
    ['three', ['公务接待费XX万元。'], ['text.placeholder XX → ']],
  ])('%s %j', (section, paragraphs, expected) => {
    expect(found(section, ...paragraphs)).toEqual(expected);
  });
});

describe('what cannot be tied to a table is neither passed nor failed', () => {
  test.each<readonly [Section, string, readonly string[]]>([
    ['other', '（三）国有资产占有使用情况。其中房屋原值123.45万元。', ['123.45万元']],
    ['income', '所属学院收入预算321.00万元。', ['321.00万元']],
    [
      'general',
      '1.教育支出（类）普通教育（款）高等教育（项）2025年预算600万元，比2024年预算数增加77.00万元。',
      ['77.00万元'],
    ],
    ['general', '主要是新增设备购置55.66万元。', ['55.66万元']],
    ['general', '2024年一般公共预算当年拨款690.00万元。', ['690.00万元']],
    ['general', '2024年，一般公共预算当年拨款690.00万元。', ['690.00万元']],
  ])('%s %s', (section, paragraph, expected) => {
    expect(found(section, paragraph)).toEqual([]);
    expect(unverified(section, paragraph)).toEqual(expected);
  });
});

describe('what is no claim is not listed', () => {
  test.each<readonly [Section, string]>([
    [
      'other',
      '（三）国有资产占有使用情况。截至2024年7月31日，共有车辆12辆；单位价值100万元以上设备16台（套）。',
    ],
    ['general', '根据《关于厉行节约的通知》（国发〔2016〕17号）和第3次会议要求，编制2025-2027年规划16个。'],
    ['three', '与上年相比，增加支出等……，主要原因是：'],
    ['fund', '没有使用政府性基金预算拨款安排的“三公”经费支出，也没有无形资产。'],
    ['three', '按照每人每天不超过0.05万元的标准执行，无形资产、无人机不在此列。'],
  ])('%s %s', (section, paragraph) => {
    expect(found(section, paragraph)).toEqual([]);
    expect(unverified(section, paragraph)).toEqual([]);
  });
});
