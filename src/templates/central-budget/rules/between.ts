import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const basis = BASIS.between;

/** Figures that two or more of the standard tables share. */
export const betweenRules: readonly Rule[] = [
  equal('between.income-total', {
    title: '部门收支总表收入总计等于部门收入总表合计',
    why: '部门收入总表是收支总表收入方的分来源展开。',
    basis,
    formula: '部门收支总表[收入总计] = 部门收入总表[合计]',
  }),
  equal('between.income-items', {
    title: '部门收支总表各收入项目等于部门收入总表对应栏',
    why: '同一来源的收入在两张表中是同一个数。',
    basis,
    formula:
      '每项（一般公共预算拨款收入、政府性基金预算拨款收入、国有资本经营预算拨款收入、事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入、其他收入、使用非财政拨款结余、上年结转）：部门收支总表[该项]? = 部门收入总表[该项]?',
  }),
  equal('between.tuition', {
    title: '部门收支总表教育收费等于部门收入总表教育收费',
    why: '教育收费是事业收入的其中项，在两张表中是同一个数。',
    basis,
    formula:
      '部门收支总表[事业收入/教育收费] = 部门收入总表[合计, 事业收入/教育收费]，当 部门收支总表[事业收入/教育收费] 存在 且 部门收入总表[, 事业收入/教育收费] 存在',
  }),
  equal('between.expenditure-total', {
    title: '部门收支总表本年支出合计等于部门支出总表合计',
    why: '部门支出总表是收支总表支出方的分科目展开。',
    basis,
    formula: '部门收支总表[本年支出合计] = 部门支出总表[合计, 合计]',
  }),
  equal('between.expenditure-classes', {
    title: '部门收支总表各类支出等于部门支出总表同名的类',
    why: '同一类支出在两张表中是同一个数。',
    basis,
    formula: '每类：部门收支总表[支出/该类] = 部门支出总表[该类, 合计]',
  }),
  equal('between.general-income', {
    title: '部门收支总表一般公共预算拨款收入等于财政拨款收支总表本年一般公共预算拨款',
    why: '当年一般公共预算拨款在两张表中是同一个数。',
    basis,
    formula: '部门收支总表[一般公共预算拨款收入]? = 财政拨款收支总表[本年收入/一般公共预算拨款, 预算数]?',
  }),
  equal('between.fund-income', {
    title: '部门收支总表政府性基金预算拨款收入等于财政拨款收支总表本年政府性基金预算拨款',
    why: '当年政府性基金预算拨款在两张表中是同一个数。',
    basis,
    formula: '部门收支总表[政府性基金预算拨款收入]? = 财政拨款收支总表[本年收入/政府性基金预算拨款, 预算数]?',
  }),
  equal('between.capital-income', {
    title: '部门收支总表国有资本经营预算拨款收入等于财政拨款收支总表本年国有资本经营预算拨款',
    why: '当年国有资本经营预算拨款在两张表中是同一个数。',
    basis,
    formula:
      '部门收支总表[国有资本经营预算拨款收入]? = 财政拨款收支总表[本年收入/国有资本经营预算拨款, 预算数]?',
  }),
  equal('between.general-expenditure', {
    title: '本年一般公共预算拨款等于一般公共预算支出表合计',
    why: '当年一般公共预算拨款全部安排为当年一般公共预算支出。',
    basis,
    formula: '财政拨款收支总表[本年收入/一般公共预算拨款, 预算数]? = 一般公共预算支出表[合计, 预算数/小计]',
  }),
  equal('between.fund-expenditure', {
    title: '本年政府性基金预算拨款等于政府性基金预算支出表合计',
    why: '当年政府性基金预算拨款全部安排为当年政府性基金预算支出。',
    basis,
    formula: '财政拨款收支总表[本年收入/政府性基金预算拨款, 预算数]? = 政府性基金预算支出表[合计, 合计]?',
  }),
  equal('between.capital-expenditure', {
    title: '本年国有资本经营预算拨款等于国有资本经营预算支出表合计',
    why: '当年国有资本经营预算拨款全部安排为当年国有资本经营预算支出。',
    basis,
    formula: '财政拨款收支总表[本年收入/国有资本经营预算拨款, 预算数]? = 国有资本经营预算支出表[合计, 合计]?',
  }),
  equal('between.basic', {
    title: '一般公共预算支出表基本支出等于一般公共预算基本支出表合计',
    why: '基本支出表是一般公共预算基本支出的分经济科目展开。',
    basis,
    formula:
      '一般公共预算支出表[合计, 预算数/基本支出] = 一般公共预算基本支出表[合计, 合计]，当 一般公共预算基本支出表[人员经费合计, 人员经费] 不存在',
  }),
  equal('between.basic-blocks', {
    title: '一般公共预算支出表基本支出等于人员经费合计与公用经费合计之和',
    why: '人员经费和公用经费并列的表式，两个合计之和是一般公共预算基本支出。',
    basis,
    formula:
      '一般公共预算支出表[合计, 预算数/基本支出] = 一般公共预算基本支出表[人员经费合计, 人员经费] + [公用经费合计, 公用经费]?，当 一般公共预算基本支出表[人员经费合计, 人员经费] 存在',
  }),
];
