import type { Rule } from '../../../rules/model';
import { BASIS } from './basis';
import { equal } from './declare';

const TABLES = [
  { id: 'fund', table: '政府性基金预算支出表' },
  { id: 'capital', table: '国有资本经营预算支出表' },
] as const;

/** 政府性基金预算支出表 and 国有资本经营预算支出表 in themselves: two tables of one form, often empty. */
export const fundRules: readonly Rule[] = TABLES.flatMap(({ id, table }) => [
  equal(`${id}.parts`, {
    title: `${table}各行合计等于基本支出与项目支出之和`,
    why: '每个科目的支出由基本支出和项目支出组成。',
    basis: BASIS.form,
    formula: `每行：${table}[该行, 合计] = [该行, 基本支出] + [该行, 项目支出]`,
  }),
  equal(`${id}.children`, {
    title: `${table}上级科目等于下级科目之和`,
    why: '类级由款级相加得出，款级由项级相加得出；没有列出下级的不核。',
    basis: BASIS.form,
    formula: `每行每列：${table}[该行, 该列] = 求和([该行的下级, 该列])`,
  }),
  equal(`${id}.total`, {
    title: `${table}合计等于各类之和`,
    why: '合计行由类级科目相加得出。',
    basis: BASIS.form,
    formula: `每列：${table}[合计, 该列] = 求和([各类, 该列])`,
  }),
]);
