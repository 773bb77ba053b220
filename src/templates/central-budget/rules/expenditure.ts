import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const basis = BASIS.form;

/** 部门支出总表 in itself. */
export const expenditureRules: readonly Rule[] = [
  equal('expenditure.parts', {
    title: '部门支出总表各行合计等于各项支出之和',
    why: '每个科目的支出由基本支出、项目支出、上缴上级支出、事业单位经营支出和对附属单位补助支出组成。',
    basis,
    formula:
      '每行：部门支出总表[该行, 合计] = [该行, 基本支出] + [该行, 项目支出] + [该行, 上缴上级支出]? + [该行, 事业单位经营支出]? + [该行, 对附属单位补助支出]? + 求和([该行, 其他各列])?',
  }),
  equal('expenditure.basic-parts', {
    title: '部门支出总表基本支出等于人员经费与公用经费之和',
    why: '基本支出分列人员经费和公用经费的，两者相加应等于基本支出。',
    basis,
    formula:
      '每行：部门支出总表[该行, 基本支出] = [该行, 基本支出/人员经费] + [该行, 基本支出/公用经费]，当 部门支出总表[, 基本支出/人员经费] 存在 且 部门支出总表[, 基本支出/公用经费] 存在',
  }),
  equal('expenditure.children', {
    title: '部门支出总表上级科目等于下级科目之和',
    why: '类级由款级相加得出，款级由项级相加得出；没有列出下级的不核。',
    basis,
    formula: '每行每列：部门支出总表[该行, 该列] = 求和([该行的下级, 该列])',
  }),
  equal('expenditure.total', {
    title: '部门支出总表合计等于各类之和',
    why: '合计行由类级科目（或各单位）相加得出。',
    basis,
    formula: '每列：部门支出总表[合计, 该列] = 求和([各类, 该列])',
  }),
];
