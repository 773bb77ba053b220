import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { atMost, equal } from './declare';

const T = '财政拨款预算“三公”经费支出表';
const basis = BASIS.threePublic;
const BOUND_WHY =
  '基本支出表中的这一款只是“三公”经费的一部分，其余由项目支出安排，所以不应更大（按编码和名称对应；科研人员出国等不计入“三公”经费的情形除外）。';

/** 财政拨款预算“三公”经费支出表, every year it shows, and its bounds from 一般公共预算基本支出表. */
export const threePublicRules: readonly Rule[] = [
  equal('three-public.total', {
    title: '“三公”经费合计等于出国、用车、接待三项之和',
    why: '“三公”经费由因公出国（境）费、公务用车购置及运行费、公务接待费组成，各年都是如此。',
    basis,
    formula: `每年每行：${T}[该行, 该年/合计] = [该行, 该年/因公出国（境）费] + [该行, 该年/公务用车购置及运行费/小计] + [该行, 该年/公务接待费]`,
  }),
  equal('three-public.vehicles', {
    title: '公务用车费小计等于购置费与运行费之和',
    why: '公务用车购置及运行费由购置费和运行费相加得出。',
    basis,
    formula: `每年每行：${T}[该行, 该年/公务用车购置及运行费/小计] = [该行, 该年/公务用车购置及运行费/公务用车购置费]? + [该行, 该年/公务用车购置及运行费/公务用车运行费]?`,
  }),
  atMost('three-public.reception', {
    title: '基本支出中的公务接待费不大于“三公”经费的公务接待费',
    why: BOUND_WHY,
    basis,
    formula: `一般公共预算基本支出表[30217 公务接待费, 公用经费]? ≤ ${T}[本年预算数/公务接待费]`,
  }),
  atMost('three-public.abroad', {
    title: '基本支出中的因公出国费不大于“三公”经费的因公出国费',
    why: BOUND_WHY,
    basis,
    formula: `一般公共预算基本支出表[30212 因公出国（境）费用, 公用经费]? ≤ ${T}[本年预算数/因公出国（境）费]`,
  }),
  atMost('three-public.running', {
    title: '基本支出中的公务用车运行维护费不大于“三公”经费的公务用车运行费',
    why: BOUND_WHY,
    basis,
    formula: `一般公共预算基本支出表[30231 公务用车运行维护费, 公用经费]? ≤ ${T}[本年预算数/公务用车购置及运行费/公务用车运行费]`,
  }),
];
