import type { CheckVocabulary, DenialWord, PlaceWord } from '../../../../narrative/check/vocabulary';
import { BUDGET, CAPITAL, FISCAL, FUND, INCOME, SUM, SUMMARY, THREE_PUBLIC, place } from './place';

const source = (id: string, word: string, table: string): DenialWord => {
  const current: PlaceWord[] = [
    place(FISCAL, `本年收入/${word}拨款`, BUDGET, '收入'),
    place(SUMMARY, `${word}拨款收入`, BUDGET, '收入'),
    place(INCOME, SUM, `${word}拨款收入`),
    place(table, SUM, SUM),
  ];
  return {
    id,
    name: word,
    at: `*${word.replace('预算', '')}*|!*安排的*三公*`,
    places: [place(FISCAL, `上年结转/${word}拨款`, BUDGET, '收入'), ...current],
    current: { at: '*当年*|*本年收入*', places: current },
  };
};

const three = (id: string, name: string, at: string, column: string): DenialWord => ({
  id,
  name,
  at,
  places: [place(THREE_PUBLIC, SUM, `本年预算数/${column}`)],
  current: null,
});

/** What a text may say that there is none of. */
export const denials: readonly DenialWord[] = [
  source('fund', '政府性基金预算', FUND),
  source('capital', '国有资本经营预算', CAPITAL),
  three('abroad', '因公出国（境）费', '*因公出国*', '因公出国(境)费'),
  three(
    'purchase',
    '公务用车购置费',
    '*公务用车购置*|*公车购置*|!*购置及*|!*购置和*|!*购置费及*|!*购置费和*',
    '公务用车购置及运行费/公务用车购置费',
  ),
  three('running', '公务用车运行费', '*公务用车运行*|!*购置*', '公务用车购置及运行费/公务用车运行费'),
  three(
    'vehicles',
    '公务用车购置及运行费',
    '*公务用车购置及运行*|*公务用车购置和运行*',
    '公务用车购置及运行费/小计',
  ),
  three('reception', '公务接待费', '*公务接待*', '公务接待费'),
  three('three-public', '“三公”经费', '*三公*经费*', '合计'),
];

const others = [
  { place: place(FISCAL, '本年收入/政府性基金预算拨款', BUDGET, '收入'), carried: false },
  { place: place(FISCAL, '上年结转/政府性基金预算拨款', BUDGET, '收入'), carried: true },
  { place: place(FISCAL, '本年收入/国有资本经营预算拨款', BUDGET, '收入'), carried: false },
  { place: place(FISCAL, '上年结转/国有资本经营预算拨款', BUDGET, '收入'), carried: true },
];

/** "全部为一般公共预算拨款". */
export const exclusives: CheckVocabulary['exclusives'] = [
  { at: '一般公共预算*', sections: ['fiscal'], others, carriedAt: '*结转*', currentAt: '*当年*|*本年*' },
];

export const sums: CheckVocabulary['sums'] = [
  {
    id: 'procurement',
    total: 'procurement.total',
    parts: ['procurement.goods', 'procurement.works', 'procurement.services'],
    least: 3,
  },
  {
    id: 'three-public',
    total: 'three-public.total',
    parts: ['three-public.abroad', 'three-public.vehicles', 'three-public.reception'],
    least: 3,
  },
  { id: 'basic', total: 'basic.total', parts: ['basic.people', 'basic.office'], least: 2 },
  {
    id: 'vehicles',
    total: 'three-public.vehicles',
    parts: ['three-public.purchase', 'three-public.running'],
    least: 2,
  },
];
