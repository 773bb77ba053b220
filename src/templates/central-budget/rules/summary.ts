import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const basis = BASIS.form;

/** 部门收支总表 in itself. */
export const summaryRules: readonly Rule[] = [
  equal('summary.income-total', {
    title: '本年收入合计等于各项收入之和',
    why: '本年收入合计由各收入项目相加得出，“其中”项不再重复相加。',
    basis,
    formula: '部门收支总表[本年收入合计] = 求和([本年收入合计以上各项 除 使用非财政拨款结余、上年结转])',
  }),
  equal('summary.income-grand-total', {
    title: '收入总计等于本年收入合计、使用非财政拨款结余与上年结转之和',
    why: '收入总计是本年可用的全部资金，包括动用的结余和上年结转。',
    basis,
    formula:
      '部门收支总表[收入总计] = [本年收入合计] + [使用非财政拨款结余]? + [上年结转]? + 求和([本年收入合计以下各项 除 使用非财政拨款结余、上年结转])?',
  }),
  equal('summary.expenditure-total', {
    title: '本年支出合计等于各类支出之和',
    why: '本年支出合计由各功能分类的类级支出相加得出。',
    basis,
    formula: '部门收支总表[本年支出合计] = 求和([本年支出合计以上各项 除 结转下年])',
  }),
  equal('summary.expenditure-grand-total', {
    title: '支出总计等于本年支出合计与结转下年之和',
    why: '支出总计包括本年安排的支出和结转下年使用的资金。',
    basis,
    formula:
      '部门收支总表[支出总计] = [本年支出合计] + [结转下年]? + 求和([本年支出合计以下各项 除 结转下年])?',
  }),
  equal('summary.balance', {
    title: '部门收支总表收入总计等于支出总计',
    why: '部门的收入和支出全部纳入预算，收支必须平衡。',
    basis: '《预算法》第十二条；部门预算公开标准表式（表内关系）',
    formula: '部门收支总表[收入总计] = [支出总计]',
  }),
  ...['支出分类', '支出再分类'].map((side, index) =>
    equal(index === 0 ? 'summary.divided-total' : 'summary.divided-again-total', {
      title: `部门收支总表${index === 0 ? '' : '再次'}另行分类的支出合计等于本年支出合计`,
      why: '同一笔支出按功能分类和按性质、经济分类列示，合计是同一个数。',
      basis,
      formula: `部门收支总表[${side}/本年支出合计] = 部门收支总表[本年支出合计]，当 部门收支总表[${side}/本年支出合计] 存在`,
    }),
  ),
  equal('summary.divided-grand-total', {
    title: '部门收支总表另行分类的支出总计等于支出总计',
    why: '同一笔支出按功能分类和按性质、经济分类列示，总计是同一个数。',
    basis,
    formula:
      '部门收支总表[支出分类/支出总计] = 部门收支总表[支出总计]，当 部门收支总表[支出分类/支出总计] 存在',
  }),
  equal('summary.divided-items', {
    title: '部门收支总表按经济分类的支出合计等于各项之和',
    why: '按经济分类列示的，合计由各项相加得出。',
    basis,
    formula:
      '部门收支总表[支出分类/本年支出合计] = 求和([支出分类/本年支出合计以上各项 除 支出分类/结转下年])，当 部门收支总表[支出分类/本年支出合计] 存在 且 部门收支总表[支出分类/基本支出] 不存在 且 部门收支总表[支出分类/项目支出] 不存在',
  }),
  equal('summary.divided-basic', {
    title: '部门收支总表基本支出等于人员经费与公用经费之和',
    why: '基本支出分列人员经费和公用经费的，两者相加应等于基本支出。',
    basis,
    formula:
      '部门收支总表[支出分类/基本支出] = [支出分类/人员经费] + [支出分类/公用经费]，当 部门收支总表[支出分类/人员经费] 存在 且 部门收支总表[支出分类/公用经费] 存在',
  }),
];
