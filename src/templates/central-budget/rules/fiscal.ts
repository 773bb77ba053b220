import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const basis = BASIS.form;

const FUNDS = [
  { id: 'general', column: '一般公共预算', line: '一般公共预算拨款' },
  { id: 'government', column: '政府性基金', line: '政府性基金预算拨款' },
  { id: 'capital', column: '国有资本经营', line: '国有资本经营预算拨款' },
] as const;

/** 财政拨款收支总表 in itself; its expenditure side has one amount column, or a total and one for each fund. */
export const fiscalRules: readonly Rule[] = [
  equal('fiscal.income', {
    title: '财政拨款本年收入等于各预算拨款之和',
    why: '本年收入由一般公共预算、政府性基金预算、国有资本经营预算拨款相加得出。',
    basis,
    formula: '财政拨款收支总表[本年收入, 预算数] = 求和([本年收入的下级, 预算数])',
  }),
  equal('fiscal.carried-in', {
    title: '财政拨款上年结转等于各预算上年结转之和',
    why: '上年结转由一般公共预算、政府性基金预算、国有资本经营预算的结转相加得出。',
    basis,
    formula: '财政拨款收支总表[上年结转, 预算数]? = 求和([上年结转的下级, 预算数])',
  }),
  equal('fiscal.income-grand-total', {
    title: '财政拨款收入总计等于本年收入与上年结转之和',
    why: '财政拨款收入总计是当年拨款加上年结转。',
    basis,
    formula:
      '财政拨款收支总表[收入总计, 预算数] = [本年收入, 预算数] + [上年结转, 预算数]? + 求和([本年收入以下各项 除 上年结转, 预算数])?',
  }),
  equal('fiscal.expenditure', {
    title: '财政拨款本年支出等于各类支出之和',
    why: '本年支出由各功能分类的类级支出相加得出，分列各预算的，每一列都是如此。',
    basis,
    formula: '每列：财政拨款收支总表[本年支出, 该列] = 求和([本年支出的下级, 该列])',
  }),
  equal('fiscal.expenditure-grand-total', {
    title: '财政拨款支出总计等于本年支出与结转下年之和',
    why: '支出总计包括本年支出和结转下年使用的财政拨款；表式没有结转下年的，支出总计即本年支出。',
    basis,
    formula:
      '每列：财政拨款收支总表[支出总计, 该列] = [本年支出, 该列] + [结转下年, 该列]? + 求和([本年支出以下各项 除 结转下年, 该列])?',
  }),
  equal('fiscal.funds', {
    title: '财政拨款支出合计等于各预算之和',
    why: '分列一般公共预算、政府性基金、国有资本经营的表式，合计由各列相加得出。',
    basis,
    formula:
      '每行：财政拨款收支总表[该行, 预算数] = [该行, 一般公共预算]? + [该行, 政府性基金]? + [该行, 国有资本经营]? + 求和([该行, 其他各列])?，当 财政拨款收支总表[, 一般公共预算] 存在',
  }),
  equal('fiscal.balance', {
    title: '财政拨款收支总表收入总计等于支出总计',
    why: '财政拨款收支必须平衡。',
    basis,
    formula: '财政拨款收支总表[收入总计, 预算数] = [支出总计, 预算数]',
  }),
  ...FUNDS.map(({ id, column, line }) =>
    equal(`fiscal.${id}-balance`, {
      title: `${line}的收入与支出平衡`,
      why: `分列各预算的表式，每一种预算的支出总计（含结转下年）都等于这种预算的本年收入与上年结转之和。`,
      basis,
      formula: `财政拨款收支总表[支出总计, ${column}] = [本年收入/${line}, 预算数]? + [上年结转/${line}, 预算数]?，当 财政拨款收支总表[, ${column}] 存在 且 财政拨款收支总表[上年结转的下级, 预算数] 存在`,
    }),
  ),
];
