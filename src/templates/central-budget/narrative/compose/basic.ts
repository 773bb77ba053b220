import type { Piece, SectionTemplate } from '../../../../narrative/compose/template';
import type { ItemSource, Quantity } from '../../../../narrative/compose/template-sources';
import { amount, cell, either, first, line, not, sum, T5, T6 } from './pieces';

const PEOPLE = '人员经费';
const OFFICE = '公用经费';
const people = first(cell(T6, '合计', PEOPLE), cell(T6, `${PEOPLE}合计`, PEOPLE));
const office = first(cell(T6, '合计', OFFICE), cell(T6, `${OFFICE}合计`, OFFICE));
const total = first(cell(T6, '合计', '合计'), cell(T5, '合计', '预算数/基本支出'), sum(people, office));

/** Items of table 6 with an amount, by 款, or by 类 where the table stops there. */
function items(column: string): ItemSource {
  const rows = { kind: 'rows', table: T6, only: 'code', column } as const;
  return {
    kind: 'first',
    of: [
      { ...rows, level: 1 },
      { ...rows, level: 0 },
    ],
  };
}

function part(name: string, of: Quantity, column: string, end: string): Piece {
  return either(
    { all: [{ known: of }, not({ has: of })] },
    [`无${name}${end}`],
    [
      name,
      amount(of),
      {
        list: items(column),
        each: ['{name}'],
        separator: '、',
        before: '，主要包括：',
        beforeSingle: '，全部为',
      },
      end,
    ],
  );
}

/** 六: basic expenditure, people and office, with the items that table 6 has. */
export const basic: SectionTemplate = {
  id: '六',
  heading: '六、关于{department}{year}一般公共预算基本支出情况说明',
  earlier: '基本支出(?:预算)?情况|基本支出',
  keepsOthers: false,
  blocks: [
    line('无', ['{department}{year}无一般公共预算基本支出。'], {
      when: { all: [{ known: total }, not({ has: total })] },
    }),
    line('基本支出', ['{department}{year}一般公共预算基本支出', amount(total), '，其中：'], {
      when: { any: [not({ known: total }), { has: total }] },
    }),
    line('人员经费', [part(PEOPLE, people, PEOPLE, '；')], {
      when: { any: [not({ known: total }), { has: total }] },
    }),
    line('公用经费', [part('日常公用经费', office, OFFICE, '。')], {
      when: { any: [not({ known: total }), { has: total }] },
    }),
  ],
};
