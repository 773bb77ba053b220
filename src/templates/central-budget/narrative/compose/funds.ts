import type { SectionTemplate } from '../../../../narrative/compose/template';
import type { Condition, ItemSource } from '../../../../narrative/compose/template-sources';
import { amount, cell, either, fiscal, ITEM, line, not, subjectLines, T7, T8 } from './pieces';

interface Fund {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly heading: string;
  readonly earlier: string;
}

/** 八 and 九: a fund's income and expenditure, or that there is none. */
function fundSection({ id, name, table, heading, earlier }: Fund): SectionTemplate {
  const spent = cell(table, '合计', '合计');
  const income = fiscal(`本年收入/${name}拨款`);
  const carried = fiscal(`上年结转/${name}拨款`);
  const some: Condition = { any: [{ has: spent }, { has: income }] };
  const unknown: Condition = { all: [not({ known: spent }), not({ known: income })] };
  const kinds: ItemSource = { kind: 'columns', table, row: '合计', except: ['合计'] };
  const lines: ItemSource = { kind: 'rows', table, only: 'code', level: 1, column: '合计' };
  const said = ['{year}预算', amount(ITEM)];
  const details = subjectLines(lines, said, { has: spent });
  return {
    id,
    heading,
    earlier,
    keepsOthers: false,
    blocks: [
      line('无', [`{department}{year}无${name}收支。`], {
        when: { all: [not(some), not(unknown), not({ has: carried })] },
      }),
      line(
        '结转',
        [`{department}{year}无${name}当年财政拨款收支。上年结转${name}拨款`, amount(carried), '。'],
        { when: { all: [not(some), not(unknown), { has: carried }] } },
      ),
      line(
        '收支',
        [
          either(
            { has: income },
            [`{department}{year}${name}当年财政拨款收入`, amount(income), '，'],
            ['{department}{year}'],
          ),
          either({ has: carried }, [`上年结转${name}拨款`, amount(carried), '，']),
          `${name}支出`,
          amount(spent),
          {
            list: kinds,
            each: ['{name}', amount(ITEM)],
            separator: '；',
            before: '，其中：',
            beforeSingle: '，全部为',
          },
          '。',
        ],
        { when: { any: [some, unknown] } },
      ),
      details,
    ],
  };
}

export const governmentFund = fundSection({
  id: '八',
  name: '政府性基金预算',
  table: T7,
  heading: '八、关于{department}{year}政府性基金预算收支情况说明',
  earlier: '政府性基金',
});

export const stateCapital = fundSection({
  id: '九',
  name: '国有资本经营预算',
  table: T8,
  heading: '九、关于{department}{year}国有资本经营预算收支情况说明',
  earlier: '国有资本经营',
});
