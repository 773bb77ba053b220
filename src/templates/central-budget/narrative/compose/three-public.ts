import type { Block, Piece, SectionTemplate } from '../../../../narrative/compose/template';
import type { Condition } from '../../../../narrative/compose/template-sources';
import { amount, cell, either, line, not, T9 } from './pieces';

const NOW = '本年预算数';
const WHOLE = '合计';
const ABROAD = '因公出国(境)费';
const CARS = '公务用车购置及运行费/小计';
const BUYING = '公务用车购置及运行费/公务用车购置费';
const RUNNING = '公务用车购置及运行费/公务用车运行费';
const GUESTS = '公务接待费';

const now = (part: string) => cell(T9, '合计', `${NOW}/${part}`);

const reason = {
  name: '“三公”经费增减变化原因',
  kind: 'prose',
  prose: { take: 'reasons' },
} as const;

/** What is said against last year's figures of a group: its budget, or what was spent. */
function against(group: string, name: string, when: Condition): Block[] {
  const before = (part: string) => cell(T9, '合计', `${group}/${part}`);
  const compared = (part: string): Piece => ({
    compare: { of: now(part), base: before(part), name, equal: '与{base}一致', rate: false },
  });
  const said = (label: string, part: string): Piece[] => [label, amount(now(part)), '，', compared(part)];
  const carParts: Piece = either({ any: [{ known: now(BUYING) }, { known: now(RUNNING) }] }, [
    '（其中：',
    ...said('公务用车购置费', BUYING),
    '；',
    ...said('公务用车运行费', RUNNING),
    '）',
  ]);
  const some: Condition = { any: [{ has: now(WHOLE) }, { has: before(WHOLE) }] };
  return [
    line('三公', ['{department}{year}无“三公”经费预算，', compared(WHOLE), '。'], {
      when: { all: [when, not(some)] },
    }),
    line(
      '三公',
      [
        either(
          { has: now(WHOLE) },
          ['{department}{year}“三公”经费预算数为', amount(now(WHOLE))],
          ['{department}{year}无“三公”经费预算'],
        ),
        '，',
        compared(WHOLE),
        '。其中：',
        ...said('因公出国（境）费', ABROAD),
        '；',
        ...said('公务用车购置及运行费', CARS),
        either({ any: [{ has: now(CARS) }, { has: before(CARS) }] }, [carParts]),
        '；',
        ...said('公务接待费', GUESTS),
        '。',
        either(
          { same: [now(WHOLE), before(WHOLE)] },
          [either({ given: reason }, [{ field: reason }])],
          [{ field: reason }],
        ),
      ],
      { when: { all: [when, some] } },
    ),
  ];
}

const lastBudget: Condition = { known: cell(T9, '合计', `上年预算数/${WHOLE}`) };
const lastSpent: Condition = { all: [not(lastBudget), { known: cell(T9, '合计', `上年执行数/${WHOLE}`) }] };
const alone: Condition = { all: [not(lastBudget), not(lastSpent)] };

/** 七: 三公, both years, each part. */
export const threePublic: SectionTemplate = {
  id: '七',
  heading: '七、关于{department}{year}“三公”经费预算情况说明',
  earlier: '"?三公"?经费',
  keepsOthers: false,
  blocks: [
    ...against('上年预算数', '{lastYear}预算数', lastBudget),
    ...against('上年执行数', '{lastYear}执行数', lastSpent),
    line(
      '三公',
      [
        '{department}{year}“三公”经费预算数为',
        amount(now(WHOLE)),
        '。其中：因公出国（境）费',
        amount(now(ABROAD)),
        '；公务用车购置及运行费',
        amount(now(CARS)),
        '；公务接待费',
        amount(now(GUESTS)),
        '。',
        { field: reason },
      ],
      { when: alone },
    ),
  ],
};
