import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { atMost } from './declare';

const basis = BASIS.between;
const NOT_CARRIED = '当 财政拨款收支总表[结转下年] 无数';
const WITHIN_WHY =
  '部门支出总表是全部资金安排的支出，当年财政拨款只是其中一部分；财政拨款有结转下年的，部门支出总表不含结转，不核此项。';

/** What is part of a whole elsewhere and may not exceed it. */
export const boundRules: readonly Rule[] = [
  atMost('bounds.carried-in', {
    title: '财政拨款上年结转不大于部门上年结转',
    why: '部门上年结转包括财政拨款结转和其他资金结转。',
    basis,
    formula: '财政拨款收支总表[上年结转, 预算数]? ≤ 部门收支总表[上年结转]',
  }),
  atMost('bounds.fiscal-classes', {
    title: '财政拨款各类支出不大于部门同类支出',
    why: '财政拨款支出是部门支出的一部分。',
    basis,
    formula: '每类：财政拨款收支总表[本年支出/该类, 预算数] ≤ 部门收支总表[支出/该类]',
  }),
  atMost('bounds.appropriation-classes', {
    title: '当年各预算拨款安排的同类支出之和不大于财政拨款同类支出',
    why: '财政拨款支出还包括上年结转安排的部分。',
    basis,
    formula:
      '每类：财政拨款收支总表[本年支出/该类, 预算数] ≥ 一般公共预算支出表[该类, 预算数/小计]? + 政府性基金预算支出表[该类, 合计]? + 国有资本经营预算支出表[该类, 合计]?',
  }),
  atMost('bounds.general-total', {
    title: '一般公共预算支出不大于部门支出总表同一科目的合计',
    why: WITHIN_WHY,
    basis,
    formula: `每科目：一般公共预算支出表[该科目, 预算数/小计] ≤ 部门支出总表[该科目, 合计]，${NOT_CARRIED}`,
  }),
  atMost('bounds.general-basic', {
    title: '一般公共预算基本支出不大于部门支出总表同一科目的基本支出',
    why: WITHIN_WHY,
    basis,
    formula: `每科目：一般公共预算支出表[该科目, 预算数/基本支出] ≤ 部门支出总表[该科目, 基本支出]，${NOT_CARRIED}`,
  }),
  atMost('bounds.general-project', {
    title: '一般公共预算项目支出不大于部门支出总表同一科目的项目支出',
    why: WITHIN_WHY,
    basis,
    formula: `每科目：一般公共预算支出表[该科目, 预算数/项目支出] ≤ 部门支出总表[该科目, 项目支出]，${NOT_CARRIED}`,
  }),
  atMost('bounds.fund', {
    title: '政府性基金预算支出不大于部门支出总表同一科目',
    why: WITHIN_WHY,
    basis,
    formula: `每科目每列（合计、基本支出、项目支出）：政府性基金预算支出表[该科目, 该列] ≤ 部门支出总表[该科目, 该列]，${NOT_CARRIED}`,
  }),
  atMost('bounds.capital', {
    title: '国有资本经营预算支出不大于部门支出总表同一科目',
    why: WITHIN_WHY,
    basis,
    formula: `每科目每列（合计、基本支出、项目支出）：国有资本经营预算支出表[该科目, 该列] ≤ 部门支出总表[该科目, 该列]，${NOT_CARRIED}`,
  }),
  atMost('bounds.income-codes', {
    title: '部门支出总表各科目不大于部门收入总表同一科目',
    why: '部门收入总表分科目编列的，同一科目的支出由同一科目的收入安排。',
    basis,
    formula:
      '每科目：部门支出总表[该科目, 合计] ≤ 部门收入总表[该科目, 合计]，当 部门收入总表[各类, 合计] 存在',
  }),
];
