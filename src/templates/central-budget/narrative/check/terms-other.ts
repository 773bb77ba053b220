import type { FigureWord, TermWord } from '../../../../narrative/check/vocabulary';
import { BASIC, CAPITAL, FUND, GENERAL, PERFORMANCE, SUM, THREE_PUBLIC, figure, place, term } from './place';

/** No sentence makes such a binding certain. */
const NEVER = '(?!)';

const inThree = ['three-public'];

/** This year's figure of 三公 with last year's budget; some forms have last year's 执行数 beside or instead. */
const threePublic = (column: string): FigureWord[] => [
  figure(place(THREE_PUBLIC, SUM, `本年预算数/${column}`), {
    previous: place(THREE_PUBLIC, SUM, `上年预算数/${column}`),
    basis: '预算',
  }),
  figure(place(THREE_PUBLIC, SUM, `本年预算数/${column}`), {
    previous: place(THREE_PUBLIC, SUM, `上年执行数/${column}`),
    basis: '执行',
  }),
];

const vehicles = '公务用车购置及运行费';
const bought = (id: string, name: string, at: string): TermWord =>
  term(id, name, at, ['procurement', 'other'], [], { inSum: true });

/** Terms of 三公 and of the last section. */
export const otherTerms: readonly TermWord[] = [
  term(
    'three-public.total',
    '“三公”经费',
    '三公经费|三公经费合计|三公经费支出|三公经费财政拨款|三公经费总|财政拨款三公经费|一般公共预算三公经费|三公经费财政拨款支出|三公经费一般公共预算财政拨款|三公经费预算财政拨款|财政拨款预算三公经费|一般公共预算财政拨款三公经费|三公经费财政拨款预算总',
    inThree,
    threePublic('合计'),
    { total: true },
  ),
  term(
    'three-public.abroad',
    '因公出国（境）费',
    '因公出国(境)费|因公出国(境)费用|因公出国(境)|因公出国费|因公出国(境)经费|因公出国(境)费支出',
    inThree,
    threePublic('因公出国(境)费'),
  ),
  term(
    'three-public.vehicles',
    vehicles,
    '公务用车购置及运行费|公务用车购置及运行维护费|公务用车购置和运行费|公务用车购置和运行维护费|公务用车购置费及运行费|公务用车购置费和运行费|公务用车购置及运行维护费支出|公务用车费|公务用车购置及运行费支出',
    inThree,
    threePublic(`${vehicles}/小计`),
  ),
  term(
    'three-public.purchase',
    '公务用车购置费',
    '公务用车购置费|公务用车购置|公务用车购置支出|购置费|公务用车购置经费',
    inThree,
    threePublic(`${vehicles}/公务用车购置费`),
  ),
  term(
    'three-public.running',
    '公务用车运行费',
    '公务用车运行费|公务用车运行维护费|公务用车运行维护|公务用车运行|公务用车运行维护费支出|运行费|运行维护费',
    inThree,
    threePublic(`${vehicles}/公务用车运行费`),
  ),
  term(
    'three-public.reception',
    '公务接待费',
    '公务接待费|公务接待|公务接待费支出',
    inThree,
    threePublic('公务接待费'),
  ),
  term(
    'operating',
    '机关运行经费',
    '机关运行经费|机关运行经费财政拨款|机关运行经费支出|机关运行经费一般公共预算财政拨款|的机关运行经费财政拨款|机关运行经费一般公共预算拨款',
    [],
    [],
    { atMost: place(BASIC, SUM, '公用经费') },
  ),
  bought(
    'procurement.total',
    '政府采购预算总额',
    '政府采购|政府采购预算|政府采购预算总|政府采购总|政府采购支出|政府采购支出总',
  ),
  bought(
    'procurement.goods',
    '政府采购货物预算',
    '政府采购货物|货物|政府采购货物预算|政府采购货物支出|货物类|货物类采购|货物采购|采购货物',
  ),
  bought(
    'procurement.works',
    '政府采购工程预算',
    '政府采购工程|工程|政府采购工程预算|政府采购工程支出|工程类|工程类采购|工程采购|采购工程',
  ),
  bought(
    'procurement.services',
    '政府采购服务预算',
    '政府采购服务|服务|政府采购服务预算|政府采购服务支出|服务类|服务类采购|服务采购|采购服务',
  ),
  ...(
    [
      ['fund', '政府性基金预算', FUND],
      ['capital', '国有资本经营预算', CAPITAL],
    ] as const
  ).map(([id, word, table]) =>
    term(
      `performance.${id}`,
      `${word}当年拨款（项目支出）`,
      ['', '涉及']
        .flatMap((by) => ['当年拨款', '当年财政拨款', '拨款', '财政拨款'].map((tail) => by + word + tail))
        .join('|'),
      ['performance'],
      [figure(place(table, SUM, '项目支出'))],
      { when: '全面|全部|所有|全覆盖' },
    ),
  ),
  ...(
    [
      ['carried', '结转资金', '上年结转'],
      ['own', '单位资金', '其他资金'],
    ] as const
  ).map(([id, name, row]) =>
    term(
      `performance.${id}`,
      name,
      `${name}|${row}|${row}资金|上年${name}|涉及${name}`,
      ['performance'],
      [figure({ table: PERFORMANCE, row, column: '金额', side: null, all: true })],
      // Not every project is published: what they add up to may be less.
      { when: NEVER },
    ),
  ),
  term(
    'performance.general',
    '一般公共预算当年拨款（项目支出）',
    '一般公共预算当年拨款|一般公共预算当年财政拨款|涉及一般公共预算当年拨款|涉及一般公共预算当年财政拨款|一般公共预算拨款|涉及一般公共预算拨款|涉及一般公共预算财政拨款|一般公共预算财政拨款',
    ['performance'],
    [
      figure(place(GENERAL, SUM, '预算数/项目支出')),
      figure({ table: PERFORMANCE, row: '财政拨款', column: '金额', side: null, all: true }),
    ],
    { when: '全面|全部|所有|全覆盖' },
  ),
];
