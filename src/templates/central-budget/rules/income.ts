import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { atMost, equal } from './declare';

const basis = BASIS.form;

/** 部门收入总表 in itself, as one record or as a tree of 科目. */
export const incomeRules: readonly Rule[] = [
  equal('income.sources', {
    title: '部门收入总表各行合计等于各来源之和',
    why: '合计由各收入来源相加得出；教育收费已含在事业收入中，不再重复相加。',
    basis,
    formula:
      '每行：部门收入总表[该行, 合计] = [该行, 上年结转]? + [该行, 一般公共预算拨款收入]? + [该行, 政府性基金预算拨款收入]? + [该行, 国有资本经营预算拨款收入]? + [该行, 事业收入]? + [该行, 事业单位经营收入]? + [该行, 上级补助收入]? + [该行, 附属单位上缴收入]? + [该行, 其他收入]? + [该行, 使用非财政拨款结余]? + 求和([该行, 其他各列])?',
  }),
  atMost('income.tuition', {
    title: '教育收费不大于事业收入',
    why: '教育收费是事业收入的其中项。',
    basis,
    formula:
      '每行：部门收入总表[该行, 事业收入/教育收费] ≤ [该行, 事业收入]，当 部门收入总表[, 事业收入/教育收费] 存在',
  }),
  equal('income.children', {
    title: '部门收入总表上级科目等于下级科目之和',
    why: '类级由款级相加得出，款级由项级相加得出；没有列出下级的不核。',
    basis,
    formula: '每行每列：部门收入总表[该行, 该列] = 求和([该行的下级, 该列])',
  }),
  equal('income.total', {
    title: '部门收入总表合计等于各类之和',
    why: '合计行由类级科目（或各单位）相加得出。',
    basis,
    formula: '每列：部门收入总表[合计, 该列] = 求和([各类, 该列])，当 部门收入总表[各类, 合计] 存在',
  }),
];
