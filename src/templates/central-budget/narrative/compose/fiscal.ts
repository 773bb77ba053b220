import type { SectionTemplate, Piece } from '../../../../narrative/compose/template';
import type { Condition, ItemSource } from '../../../../narrative/compose/template-sources';
import { amount, either, first, fiscal, ITEM, line, not, SHARE, sum, T4 } from './pieces';

const SOURCES = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;
const now = (source: string) => fiscal(`本年收入/${source}拨款`);
const carried = (source: string) => fiscal(`上年结转/${source}拨款`);
const [general, fund, capital] = SOURCES;
const has = (source: string) => ({ any: [{ has: now(source) }, { has: carried(source) }] });
const fiscalTotal = first(fiscal('收入总计'), fiscal('支出总计'));

const onlyGeneral: Condition = { all: [has(general), not(has(fund)), not(has(capital))] };

/** "，无政府性基金预算拨款和国有资本经营预算拨款": sources that bring nothing, this year's or carried over. */
const absent: Piece = SOURCES.reduceRight<Piece>((rest, source, index) => {
  const before = SOURCES.slice(0, index);
  const name = `${source}拨款`;
  const said =
    before.length === 0
      ? [`，无${name}`]
      : [either({ all: before.map(has) }, [`，无${name}`], [`和${name}`])];
  return { when: not(has(source)), then: [...said, rest], otherwise: [rest] };
}, '');

const carriedList: ItemSource = {
  kind: 'fixed',
  items: SOURCES.map((source) => ({ name: `${source}拨款结转`, of: carried(source) })),
};

const fiscalIncome: ItemSource = {
  kind: 'fixed',
  items: [
    ...SOURCES.map((source) => ({ name: `${source}当年财政拨款收入`, of: now(source) })),
    { name: '上年结转', of: first(fiscal('上年结转'), sum(...SOURCES.map(carried))) },
  ],
};

const fiscalSpending: ItemSource = {
  kind: 'joined',
  of: [
    {
      kind: 'first',
      of: [
        { kind: 'rows', table: T4, side: '支出', under: '本年支出', only: 'item', column: '预算数' },
        {
          kind: 'rows',
          table: T4,
          side: '支出',
          level: 0,
          only: 'item',
          column: '预算数',
          except: ['本年支出', '结转下年'],
        },
      ],
    },
    { kind: 'fixed', items: [{ name: '结转下年', of: fiscal('结转下年') }] },
  ],
  total: fiscalTotal,
};

/** 四: 财政拨款 by source and by 类. */
export const fiscalSummary: SectionTemplate = {
  id: '四',
  heading: '四、关于{department}{year}财政拨款收支预算情况的总体说明',
  earlier: '财政拨款收支(?:总)?(?:预算)?',
  keepsOthers: false,
  blocks: [
    line(
      '财政拨款',
      [
        either(
          { all: [{ known: fiscalTotal }, not({ has: fiscalTotal })] },
          ['{department}{year}无财政拨款收支预算。'],
          [
            '{department}{year}财政拨款收支总预算',
            amount(fiscalTotal),
            '。',
            either(onlyGeneral, [`收入全部为${general}拨款，无${fund}拨款和${capital}拨款。`]),
            '收入包括：',
            {
              list: fiscalIncome,
              each: [
                '{name}',
                amount(ITEM),
                either(
                  {
                    all: [{ item: '上年结转' }, { any: [{ has: carried(fund) }, { has: carried(capital) }] }],
                  },
                  [
                    {
                      list: carriedList,
                      each: ['{name}', amount(ITEM)],
                      separator: '、',
                      before: '（其中：',
                      beforeSingle: '（全部为',
                      after: '）',
                    },
                  ],
                ),
              ],
              separator: '、',
              none: ['无'],
            },
            either(onlyGeneral, [], [absent]),
            '。支出包括：',
            { list: fiscalSpending, each: ['{name}', amount(ITEM), SHARE], separator: '；', none: ['无'] },
            '。',
          ],
        ),
      ],
      { chart: '财政拨款支出预算' },
    ),
  ],
};
