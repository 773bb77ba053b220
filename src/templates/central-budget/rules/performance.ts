import type { IdentityRule, Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { atMost, equal } from './declare';

const T = '项目绩效目标表';
const basis = BASIS.performance;

/** 项目绩效目标表, one for each project, and what all projects together may come to. */
const rules: readonly IdentityRule[] = [
  equal('performance.funds', {
    title: '年度资金总额等于财政拨款、上年结转与其他资金之和',
    why: '项目资金按来源列示，总额由各来源相加得出。',
    basis,
    formula: `每表：${T}[年度资金总额, 金额] = [财政拨款, 金额] + [上年结转, 金额]? + [其他资金, 金额]?`,
  }),
  equal('performance.scores', {
    title: '绩效指标分值之和为 90',
    why: '绩效目标满分 100 分，其中预算执行率 10 分，各项指标合计 90 分。',
    basis,
    formula: `每表：求和(${T}[各项 除 执行率分值, 分值]) = 90，当 ${T}[, 分值] 存在 且 ${T}[执行率分值, 分值] 存在`,
  }),
  equal('performance.execution-score', {
    title: '预算执行率分值为 10',
    why: '绩效目标满分 100 分，其中预算执行率 10 分。',
    basis,
    formula: `每表：${T}[执行率分值, 分值] = 10，当 ${T}[执行率分值, 分值] 存在`,
  }),
  atMost('performance.appropriation', {
    title: '各项目财政拨款之和不大于财政拨款安排的项目支出',
    why: '公开绩效目标的项目是财政拨款项目的一部分；全部公开时两者相等。',
    basis,
    formula: `求和(${T}[财政拨款, 金额]) ≤ 一般公共预算支出表[合计, 预算数/项目支出] + 政府性基金预算支出表[合计, 项目支出]? + 国有资本经营预算支出表[合计, 项目支出]?`,
  }),
  atMost('performance.total', {
    title: '各项目年度资金总额之和不大于部门项目支出',
    why: '公开绩效目标的项目是部门全部项目的一部分。',
    basis,
    formula: `求和(${T}[年度资金总额, 金额]) ≤ 部门支出总表[合计, 项目支出]`,
  }),
  atMost('performance.carried-in', {
    title: '各项目上年结转之和不大于部门上年结转',
    why: '项目的上年结转包含在部门的上年结转之中。',
    basis,
    formula: `求和(${T}[上年结转, 金额]?) ≤ 部门收支总表[上年结转]`,
  }),
];

/** The same; 项目绩效目标表 is often published by itself, and a workbook without any has nothing to be checked. */
export const performanceRules: readonly Rule[] = rules.map((rule) => ({ ...rule, unlessMissing: T }));
