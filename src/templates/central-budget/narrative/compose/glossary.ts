import type { GlossaryTemplate } from '../../../../narrative/compose/template';
import type { ItemSource } from '../../../../narrative/compose/template-sources';
import { cell, T1, T2, T3, T5, T7, T8, T9 } from './pieces';
import { definitions } from './definitions';

const incomes: ItemSource = {
  kind: 'first',
  of: [
    { kind: 'rows', table: T1, side: '收入', only: 'item', level: 0, column: '预算数' },
    { kind: 'columns', table: T2, row: '合计', except: ['合计'] },
  ],
};

/** 名词解释 in the order of the central form: income items, 类款项 by code, 三公. */
export const glossary: GlossaryTemplate = {
  title: '名词解释',
  incomes,
  codeTables: [
    { table: T3, column: '合计' },
    { table: T5, column: '预算数/小计' },
    { table: T7, column: '合计' },
    { table: T8, column: '合计' },
  ],
  others: [
    {
      term: '“三公”经费',
      when: {
        any: [{ has: cell(T9, '合计', '本年预算数/合计') }, { has: cell(T9, '合计', '上年预算数/合计') }],
      },
    },
  ],
  levels: ['（类）', '（款）', '（项）'],
  definitions,
  fieldName: '{name}的解释',
  ask: '没有找到{name}的解释，可在名词解释中填写，或装入科目说明文件。',
};
