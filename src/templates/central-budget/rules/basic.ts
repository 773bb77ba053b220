import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const basis = BASIS.form;
const T = '一般公共预算基本支出表';
/** 工资福利支出 and 对个人和家庭的补助: the economic 类 of 人员经费; every other is 公用经费. */
const PEOPLE = '301、303';

/** 一般公共预算基本支出表 in itself, as one tree with 合计, 人员经费, 公用经费 or as blocks side by side. */
export const basicRules: readonly Rule[] = [
  equal('basic.parts', {
    title: '基本支出合计等于人员经费与公用经费之和',
    why: '每个经济分类科目的基本支出由人员经费和公用经费组成。',
    basis,
    formula: `每行：${T}[该行, 合计] = [该行, 人员经费]? + [该行, 公用经费]?，当 ${T}[, 合计] 存在`,
  }),
  equal('basic.children', {
    title: '基本支出类级科目等于款级科目之和',
    why: '类级由款级相加得出；没有列出款级的不核。',
    basis,
    formula: `每行每列：${T}[该行, 该列] = 求和([该行的下级, 该列])`,
  }),
  equal('basic.total', {
    title: '基本支出合计行等于各类之和',
    why: '合计行由类级科目相加得出。',
    basis,
    formula: `每列：${T}[合计, 该列] = 求和([各类, 该列])，当 ${T}[各类, 合计] 存在`,
  }),
  equal('basic.people-total', {
    title: '人员经费合计等于人员经费各类之和',
    why: '人员经费合计由工资福利支出（301）、对个人和家庭的补助（303）相加得出。',
    basis: BASIS.economic,
    formula: `${T}[人员经费合计, 人员经费] = 求和([各类, 人员经费])，当 ${T}[人员经费合计, 人员经费] 存在`,
  }),
  equal('basic.office-total', {
    title: '公用经费合计等于公用经费各类之和',
    why: '公用经费合计由商品和服务支出（302）、资本性支出（310）等相加得出。',
    basis: BASIS.economic,
    formula: `${T}[公用经费合计, 公用经费] = 求和([各类, 公用经费])，当 ${T}[公用经费合计, 公用经费] 存在`,
  }),
  equal('basic.both-totals', {
    title: '基本支出合计等于人员经费合计与公用经费合计之和',
    why: '人员经费和公用经费并列的表式，合计由两个合计相加得出。',
    basis,
    formula: `${T}[合计, 合计] = [人员经费合计, 人员经费] + [公用经费合计, 公用经费]，当 ${T}[人员经费合计, 人员经费] 存在 且 ${T}[公用经费合计, 公用经费] 存在 且 ${T}[合计, 合计] 存在`,
  }),
  equal('basic.blocks-total', {
    title: '并列表式的基本支出合计等于人员经费与公用经费各类之和',
    why: '人员经费和公用经费并列、只列一个合计的表式，合计由全部类级科目相加得出。',
    basis,
    formula: `${T}[合计, 合计] = 求和([各类, 人员经费]) + 求和([各类, 公用经费])，当 ${T}[各类, 合计] 不存在 且 ${T}[合计, 合计] 存在`,
  }),
  equal('basic.people-codes', {
    title: '工资福利支出和对个人和家庭的补助不列公用经费',
    why: '经济分类 301、303 各科目属于人员经费，公用经费栏应为空。',
    basis: BASIS.economic,
    formula: `每行：${T}[该行, 公用经费]? = 0，当 该行 属于 ${PEOPLE}`,
  }),
  equal('basic.office-codes', {
    title: '商品和服务支出、资本性支出等不列人员经费',
    why: '经济分类 301、303 以外的科目（302、307、309 至 313、399）属于公用经费，人员经费栏应为空。',
    basis: BASIS.economic,
    formula: `每行：${T}[该行, 人员经费]? = 0，当 该行 属于 302、307、309、310、311、312、313、399`,
  }),
];
