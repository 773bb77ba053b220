import type { CheckVocabulary } from '../../../../narrative/check/vocabulary';
import { BASIC, BUDGET, SUMMARY } from './place';

const economic = [
  { at: '水电费', rows: ['水费', '电费'] },
  {
    at: '社会保障缴费',
    rows: ['机关事业单位基本养老保险缴费', '职业年金缴费', '职工基本医疗保险缴费', '其他社会保障缴费'],
  },
  { at: '离退休费', rows: ['离休费', '退休费'] },
  { at: '维修费|维修维护费|维修(护)费', rows: ['维修(护)费', '维修费'] },
  { at: '因公出国(境)费|因公出国(境)费用|因公出国(境)', rows: ['因公出国(境)费用', '因公出国(境)费'] },
  { at: '公务用车运行维护费|公务用车运行费', rows: ['公务用车运行维护费', '公务用车运行费'] },
  { at: '医疗费|医疗费补助', rows: ['医疗费', '医疗费补助'] },
  { at: '机关事业单位养老保险缴费|基本养老保险缴费|养老保险缴费', rows: ['机关事业单位基本养老保险缴费'] },
  { at: '职业年金|机关事业单位职业年金缴费', rows: ['职业年金缴费'] },
  { at: '职工医疗保险缴费|基本医疗保险缴费', rows: ['职工基本医疗保险缴费'] },
  { at: '对个人和家庭的补助支出', rows: ['对个人和家庭的补助'] },
] as const;

const mainly = '主要包括|包括|主要用于|主要是|用于';

/** Lists of names that lines of a table answer for. */
export const lists: CheckVocabulary['lists'] = [
  {
    id: 'people',
    sections: ['basic'],
    opening: mainly,
    owner: '*人员经费*|*人员支出*',
    table: BASIC,
    column: '人员经费',
    side: null,
    except: '*合计|*总计',
    aliases: economic,
    rule: 'items',
    ends: '等|等支出|等费用|等方面|等方面支出|等方面的支出',
  },
  {
    id: 'office',
    sections: ['basic'],
    opening: mainly,
    owner: '*公用经费*|*公用支出*',
    table: BASIC,
    column: '公用经费',
    side: null,
    except: '*合计|*总计',
    aliases: economic,
    rule: 'items',
    ends: '等|等支出|等费用|等方面|等方面支出|等方面的支出',
  },
  {
    id: 'income',
    sections: ['summary'],
    opening: '包括',
    owner: '*收入',
    table: SUMMARY,
    column: BUDGET,
    side: '收入',
    except: '*合计|*总计',
    aliases: [
      { at: '一般公共预算*', rows: ['一般公共预算拨款收入'] },
      { at: '政府性基金*', rows: ['政府性基金预算拨款收入'] },
      { at: '国有资本经营*', rows: ['国有资本经营预算拨款收入'] },
      { at: '上年结转*', rows: ['上年结转'] },
      { at: '使用非财政拨款结余*|非财政拨款结余*', rows: ['使用非财政拨款结余'] },
      { at: '经营收入', rows: ['事业单位经营收入'] },
    ],
    rule: 'list',
    ends: '等|等收入',
  },
  {
    id: 'expenditure',
    sections: ['summary'],
    opening: '包括',
    owner: '*支出',
    table: SUMMARY,
    column: BUDGET,
    side: '支出',
    except: '*合计|*总计',
    aliases: [
      { at: '结转下年*', rows: ['结转下年'] },
      { at: '年终结转*', rows: ['结转下年'] },
    ],
    rule: 'list',
    ends: '等|等支出',
  },
];

/** What the norms on publishing ask a text to say. */
export const norms: CheckVocabulary['norms'] = [
  {
    id: 'operating',
    title: '机关运行经费（没有的，说明没有）',
    said: '机关运行经费',
    section: null,
    whenChanged: [],
  },
  { id: 'procurement', title: '政府采购情况', said: '政府采购', section: null, whenChanged: [] },
  {
    id: 'assets',
    title: '国有资产占有使用情况',
    said: '国有资产|资产占有|车辆[^。]{0,30}辆',
    section: null,
    whenChanged: [],
  },
  { id: 'performance', title: '预算绩效情况', said: '绩效', section: null, whenChanged: [] },
  {
    id: 'three-public-reasons',
    title: '“三公”经费增减变化的原因',
    said: '主要是|主要原因|原因是|由于|主要因|主要系|因[^公]|为落实|落实|严格',
    section: 'three-public',
    whenChanged: [
      'three-public.total',
      'three-public.abroad',
      'three-public.vehicles',
      'three-public.reception',
    ],
  },
];
