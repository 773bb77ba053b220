import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { atMost, equal, ratio } from './declare';

const basis = BASIS.form;
const T = '一般公共预算支出表';

/** 一般公共预算支出表 in itself; the simple form has this year's budget only. */
export const generalRules: readonly Rule[] = [
  equal('general.parts', {
    title: '一般公共预算支出小计等于基本支出与项目支出之和',
    why: '每个科目的年初预算数由基本支出和项目支出组成。',
    basis,
    formula: `每行：${T}[该行, 预算数/小计] = [该行, 预算数/基本支出] + [该行, 预算数/项目支出]`,
  }),
  equal('general.basic-parts', {
    title: '一般公共预算支出表基本支出等于人员经费与公用经费之和',
    why: '基本支出分列人员经费和公用经费的，两者相加应等于基本支出。',
    basis,
    formula: `每行：${T}[该行, 预算数/基本支出] = [该行, 预算数/基本支出/人员经费] + [该行, 预算数/基本支出/公用经费]，当 ${T}[, 预算数/基本支出/人员经费] 存在 且 ${T}[, 预算数/基本支出/公用经费] 存在`,
  }),
  equal('general.last-parts', {
    title: '上年执行数等于其基本支出与项目支出之和',
    why: '上年执行数分列基本支出和项目支出的，两者相加应等于执行数。',
    basis,
    formula: `每行：${T}[该行, 执行数] = [该行, 执行数/基本支出] + [该行, 执行数/项目支出]，当 ${T}[, 执行数/基本支出] 存在`,
  }),
  equal('general.children', {
    title: '一般公共预算支出表上级科目等于下级科目之和',
    why: '类级由款级相加得出，款级由项级相加得出；增减百分比不能相加，不在此列。',
    basis,
    formula: `每行每列：${T}[该行, 该列] = 求和([该行的下级, 该列])`,
  }),
  equal('general.total', {
    title: '一般公共预算支出表合计等于各类之和',
    why: '合计行由类级科目相加得出。',
    basis,
    formula: `每列：${T}[合计, 该列] = 求和([各类, 该列])`,
  }),
  equal('general.change', {
    title: '增减额等于年初预算数减上年执行数',
    why: '增减额是本年年初预算数与上年执行数之差。',
    basis,
    formula: `每行：${T}[该行, 增减额] = [该行, 预算数/小计] - [该行, 执行数]，当 ${T}[, 增减额] 存在`,
  }),
  equal('general.net-change', {
    title: '扣除基建后增减额等于扣除后的预算数减执行数',
    why: '两年都扣除中央基建投资后相比，口径才一致。',
    basis,
    formula: `每行：${T}[该行, 扣除基建后增减额] = [该行, 扣除基建后预算数] - [该行, 扣除基建后执行数]，当 ${T}[, 扣除基建后增减额] 存在`,
  }),
  ratio('general.growth', {
    title: '增减百分比等于增减额除以上年执行数',
    why: '增减百分比以上年执行数为基数；基数为零时没有百分比。',
    basis,
    formula: `每行：${T}[该行, 增减率] = [该行, 增减额] ÷ [该行, 执行数]，当 ${T}[, 增减率] 存在 且 ${T}[, 增减额] 存在`,
  }),
  ratio('general.growth-direct', {
    title: '没有增减额一栏时，增减百分比由预算数与执行数算出',
    why: '表中只列百分比的，按年初预算数减上年执行数之差除以执行数核对。',
    basis,
    formula: `每行：${T}[该行, 增减率] = [该行, 预算数/小计] - [该行, 执行数] ÷ [该行, 执行数]，当 ${T}[, 增减率] 存在 且 ${T}[, 增减额] 不存在`,
  }),
  ratio('general.net-growth', {
    title: '扣除基建后增减百分比等于扣除后增减额除以扣除后执行数',
    why: '扣除中央基建投资后的百分比以扣除后的执行数为基数；基数为零时没有百分比。',
    basis,
    formula: `每行：${T}[该行, 扣除基建后增减率] = [该行, 扣除基建后增减额] ÷ [该行, 扣除基建后执行数]，当 ${T}[, 扣除基建后增减率] 存在 且 ${T}[, 扣除基建后增减额] 存在`,
  }),
  atMost('general.net-last', {
    title: '扣除基建后执行数不大于执行数',
    why: '扣除中央基建投资只会使执行数减少或不变。',
    basis,
    formula: `每行：${T}[该行, 扣除基建后执行数] ≤ [该行, 执行数]，当 ${T}[, 扣除基建后执行数] 存在`,
  }),
  atMost('general.net-budget', {
    title: '扣除基建后预算数不大于年初预算数',
    why: '扣除中央基建投资只会使预算数减少或不变。',
    basis,
    formula: `每行：${T}[该行, 扣除基建后预算数] ≤ [该行, 预算数/小计]，当 ${T}[, 扣除基建后预算数] 存在`,
  }),
];
