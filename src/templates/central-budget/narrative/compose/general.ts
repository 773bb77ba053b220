import type { Block, Piece, SectionTemplate } from '../../../../narrative/compose/template';
import type { Condition, ItemSource, Quantity } from '../../../../narrative/compose/template-sources';
import {
  amount,
  cell,
  either,
  first,
  fiscal,
  ITEM,
  line,
  not,
  SHARE,
  subheading,
  subjectLines,
  T5,
} from './pieces';

const BUDGET = '预算数/小计';
const NET_BUDGET = '扣除基建后预算数';
const LAST = '执行数';
const NET_LAST = '扣除基建后执行数';

const filled = (column: string): Condition => ({ filled: { table: T5, column } });
/** The comparison is net of 基建 where the table has both years net; else gross; else there is none. */
const isNet: Condition = { all: [filled(NET_BUDGET), filled(NET_LAST)] };
const isGross: Condition = { all: [not(isNet), filled(LAST)] };
const isPlain: Condition = { all: [not(isNet), not(filled(LAST))] };

const total = first(cell(T5, '合计', BUDGET), fiscal('本年收入/一般公共预算拨款'));
const netTotal = cell(T5, '合计', NET_BUDGET);
const SAME = '与{base}持平';

function change(of: Quantity, base: Quantity, name: string): Piece {
  return { compare: { of, base, name, equal: SAME, rate: true } };
}

const policy = {
  name: '一般公共预算当年财政拨款安排说明',
  kind: 'prose',
  prose: { take: 'sentences', under: '规模变化|规模' },
} as const;

const noComparison = { name: '与上年执行数相比的增减情况', kind: 'prose' } as const;

/** （一）: this year's total against last year's. */
const scale: Block[] = [
  subheading('规模', '（一）一般公共预算当年财政拨款规模变化情况', '规模'),
  line('规模变化', [
    either(
      { any: [{ has: total }, not({ known: total })] },
      ['{department}{year}一般公共预算当年财政拨款预算', amount(total)],
      ['{department}{year}无一般公共预算当年财政拨款预算'],
    ),
    either(isNet, [
      either({ same: [total, netTotal] }, [], ['（扣除中央基建投资后为', amount(netTotal), '）']),
      '，',
      change(netTotal, cell(T5, '合计', NET_LAST), '{lastYear}执行数（扣除中央基建投资）'),
    ]),
    either(isGross, ['，', change(total, cell(T5, '合计', LAST), '{lastYear}执行数')]),
    either(isPlain, ['，', { field: noComparison }]),
    '。',
    { field: policy },
  ]),
];

const classes: ItemSource = { kind: 'rows', table: T5, only: 'code', level: 0, column: BUDGET, total };

/** （二）: its 类 with their shares. */
const structure: Block[] = [
  subheading('结构', '（二）一般公共预算当年财政拨款结构情况', '结构'),
  line(
    '结构情况',
    [
      '{year}部门预算中，一般公共预算当年财政拨款',
      {
        list: classes,
        each: ['{class}', amount(ITEM), SHARE],
        separator: '；',
        before: '用于以下方面：',
        beforeSingle: '全部用于',
        none: ['无支出安排'],
      },
      '。',
    ],
    { chart: '一般公共预算当年财政拨款支出预算' },
  ),
];

/** "2025年预算8,214.13万元，比2024年执行数增加…", or without an amount: "2025年无预算安排，…". */
function use(column: string, last: string | null): Piece[] {
  const budget: Quantity = { kind: 'item', column };
  const compared =
    last === null ? [] : ['，', change(budget, { kind: 'item', column: last }, '{lastYear}执行数')];
  return [either({ has: budget }, ['{year}预算', amount(budget)], ['{year}无预算安排']), ...compared];
}

/** （三）: every 款 and its 项. A 款 with one 项 is said in one line. */
function uses(id: string, heading: string, when: Condition, column: string, last: string | null): Block[] {
  const items: ItemSource = {
    kind: 'rows',
    table: T5,
    only: 'code',
    level: 1,
    column,
    ...(last === null ? {} : { also: [last] }),
  };
  const said = use(column, last);
  return [
    { ...subheading(`${id}标题`, heading, '具体使用'), when } as Block,
    subjectLines(items, said, when),
  ];
}

const HEADING = '（三）一般公共预算当年财政拨款具体使用情况';

/** 五: the general budget's appropriation of this year. */
export const general: SectionTemplate = {
  id: '五',
  heading: '五、关于{department}{year}一般公共预算当年财政拨款情况说明',
  earlier: '一般公共预算(?:当年)?(?:财政)?(?:拨款|支出)(?:预算)?情况|一般公共预算当年',
  keepsOthers: false,
  blocks: [
    ...scale,
    ...structure,
    ...uses('净额', `${HEADING}（扣除中央基建投资）`, isNet, NET_BUDGET, NET_LAST),
    ...uses('总额', HEADING, isGross, BUDGET, LAST),
    ...uses('本年', HEADING, isPlain, BUDGET, null),
  ],
};
