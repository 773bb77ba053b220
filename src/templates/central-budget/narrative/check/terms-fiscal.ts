import type { TermWord } from '../../../../narrative/check/vocabulary';
import { BASIC, BUDGET, CAPITAL, FISCAL, FUND, GENERAL, SUM, figure, place, term } from './place';

const left = (row: string): ReturnType<typeof place> => place(FISCAL, row, BUDGET, '收入');
const right = (row: string): ReturnType<typeof place> => place(FISCAL, row, BUDGET, '支出');

const kinds = [
  ['general', '一般公共预算拨款', '一般公共预算'],
  ['fund', '政府性基金预算拨款', '政府性基金预算'],
  ['capital', '国有资本经营预算拨款', '国有资本经营预算'],
] as const;

const currentOf = (word: string): string =>
  ['', '当年', '本年']
    .flatMap((when) =>
      ['拨款收入', '拨款', '财政拨款', '财政拨款收入', '收入'].map((tail) => `${word}${when}${tail}`),
    )
    .join('|');

const carriedOf = (word: string): string =>
  ['上年结转', '结转', '拨款上年结转', '财政拨款上年结转', '拨款结转', '财政拨款结转', '上年结转资金']
    .flatMap((tail) => [`${word}${tail}`])
    .concat([`上年结转${word}拨款`, `上年结转${word}财政拨款`, `上年结转的${word}拨款`, `上年结转${word}`])
    .join('|');

const generalTotal = figure(place(GENERAL, SUM, '预算数/小计'), {
  copies: [left('本年收入/一般公共预算拨款')],
  previous: place(GENERAL, SUM, '执行数'),
  change: place(GENERAL, SUM, '增减额'),
  rate: place(GENERAL, SUM, '增减率'),
  net: false,
  basis: '执行',
});
const generalNet = figure(place(GENERAL, SUM, '扣除基建后预算数'), {
  previous: place(GENERAL, SUM, '扣除基建后执行数'),
  change: place(GENERAL, SUM, '扣除基建后增减额'),
  rate: place(GENERAL, SUM, '扣除基建后增减率'),
  net: true,
  basis: '执行',
});

/** Terms of the sections on appropriations: 四 to 六, 八 and 九. */
export const fiscalTerms: readonly TermWord[] = [
  term(
    'fiscal.total',
    '财政拨款收支总预算',
    '财政拨款收支总预算|财政拨款收支总|财政拨款收支预算|财政拨款收支|财政拨款收支预算总|财政拨款收支总计|财政拨款总预算',
    ['fiscal', 'summary'],
    [figure(left('收入总计'), { copies: [right('支出总计')] }), figure(right('本年支出'))],
    { total: true },
  ),
  term(
    'fiscal.income',
    '财政拨款收入',
    '收入总计|收入合计|财政拨款收入|财政拨款收入预算|财政拨款收入总预算|收入',
    ['fiscal'],
    [figure(left('收入总计')), figure(left('本年收入'))],
  ),
  term(
    'fiscal.expenditure',
    '财政拨款支出',
    '支出总计|支出合计|财政拨款支出|财政拨款支出预算|财政拨款支出总预算|支出|本年支出',
    ['fiscal'],
    [figure(right('支出总计')), figure(right('本年支出'))],
  ),
  term(
    'fiscal.current',
    '本年财政拨款收入',
    '本年收入|本年财政拨款收入|当年财政拨款收入|当年财政拨款|本年财政拨款|当年收入',
    ['fiscal'],
    [figure(left('本年收入'))],
  ),
  term(
    'fiscal.carried',
    '上年结转',
    '上年结转|上年结转收入|上年结转资金|财政拨款上年结转|上年财政拨款结转',
    ['fiscal'],
    [figure(left('上年结转'))],
  ),
  term(
    'fiscal.carried-out',
    '结转下年',
    '结转下年|结转下年支出|年末结转',
    ['fiscal'],
    [figure(right('结转下年'))],
  ),
  ...kinds.map(([id, row, word]) =>
    term(`fiscal.${id}`, row, currentOf(word), ['fiscal'], [figure(left(`本年收入/${row}`))]),
  ),
  ...kinds.map(([id, row, word]) =>
    term(
      `fiscal.${id}-carried`,
      `${row}上年结转`,
      `${carriedOf(word)}`,
      ['fiscal', 'fund', 'capital'],
      [figure(left(`上年结转/${row}`))],
    ),
  ),
  term(
    'general.total',
    '一般公共预算当年拨款',
    `${currentOf('一般公共预算')}|一般公共预算支出|一般公共预算财政拨款支出|一般公共预算当年支出|一般公共预算当年财政拨款支出|一般公共预算当年拨款支出|一般公共预算`,
    ['general'],
    [generalTotal, generalNet],
    { total: true },
  ),
  term(
    'general.basic',
    '基本支出',
    '基本支出|一般公共预算基本支出',
    ['general'],
    [figure(place(GENERAL, SUM, '预算数/基本支出'))],
  ),
  term(
    'general.project',
    '项目支出',
    '项目支出|一般公共预算项目支出',
    ['general'],
    [figure(place(GENERAL, SUM, '预算数/项目支出'))],
  ),
  term(
    'basic.total',
    '一般公共预算基本支出',
    '一般公共预算基本支出|一般公共预算财政拨款基本支出|一般公共预算当年拨款基本支出|一般公共预算当年财政拨款基本支出|基本支出',
    ['basic'],
    [
      figure(place(BASIC, SUM, SUM), { copies: [place(GENERAL, SUM, '预算数/基本支出')] }),
      figure(place(GENERAL, SUM, '预算数/基本支出')),
    ],
    { total: true },
  ),
  term(
    'basic.people',
    '人员经费',
    '人员经费|人员支出|人员经费支出',
    ['basic'],
    [figure(place(BASIC, SUM, '人员经费')), figure(place(BASIC, '人员经费合计', '人员经费'))],
  ),
  term(
    'basic.office',
    '公用经费',
    '公用经费|日常公用经费|公用支出|日常公用支出|公用经费支出',
    ['basic'],
    [figure(place(BASIC, SUM, '公用经费')), figure(place(BASIC, '公用经费合计', '公用经费'))],
  ),
  ...(
    [
      ['fund', FUND],
      ['capital', CAPITAL],
    ] as const
  ).flatMap(([id, table]) => [
    term(`${id}.basic`, '基本支出', '基本支出', [id], [figure(place(table, SUM, '基本支出'))]),
    term(`${id}.project`, '项目支出', '项目支出', [id], [figure(place(table, SUM, '项目支出'))]),
  ]),
  ...(
    [
      ['fund', '政府性基金预算', FUND],
      ['capital', '国有资本经营预算', CAPITAL],
    ] as const
  ).map(([id, word, table]) =>
    term(
      `${id}.total`,
      `${word}支出`,
      `${word}支出|${word}拨款支出|${word}财政拨款支出|${word}当年拨款|${word}当年财政拨款|${word}拨款|${word}财政拨款|${word}|${word.replace('预算', '')}支出|${word}当年拨款支出|${word}当年财政拨款收入|${word}当年拨款收入|${word}拨款收入|${word}财政拨款收入|${word}收入`,
      [id],
      [
        figure(place(table, SUM, SUM)),
        figure(left(`本年收入/${word}拨款`)),
        figure(left(`上年结转/${word}拨款`)),
      ],
      { total: true },
    ),
  ),
];
