import type { SectionTemplate } from '../../../../narrative/compose/template';
import type { ItemSource } from '../../../../narrative/compose/template-sources';
import { amount, cell, either, first, ITEM, line, not, SHARE, T1, T2, T3 } from './pieces';

const income = first(cell(T1, '收入总计', '预算数', '收入'), cell(T2, '合计', '合计'));
const spending = first(cell(T1, '支出总计', '预算数', '支出'), cell(T3, '合计', '合计'));

const incomeLines: ItemSource = {
  kind: 'rows',
  table: T1,
  side: '收入',
  only: 'item',
  level: 0,
  column: '预算数',
};
const incomeColumns: ItemSource = { kind: 'columns', table: T2, row: '合计', except: ['合计'] };
const spendingLines: ItemSource = {
  kind: 'rows',
  table: T1,
  side: '支出',
  only: 'item',
  level: 0,
  column: '预算数',
  names: { 结转下年: '结转下年' },
};
const spendingClasses: ItemSource = { kind: 'rows', table: T3, only: 'code', level: 0, column: '合计' };

/** 一: what income and expenditure there is, and the totals. */
export const overall: SectionTemplate = {
  id: '一',
  heading: '一、关于{department}{year}收支预算情况的总体说明',
  earlier: '收支(?:总)?预算情况(?:的)?(?:总体)?说明|收支预算总体|收支总体',
  keepsOthers: false,
  blocks: [
    line('收支', [
      '按照综合预算的原则，{department}所有收入和支出均纳入部门预算管理。收入包括：',
      {
        list: { kind: 'first', of: [incomeLines, incomeColumns] },
        each: ['{name}'],
        separator: '、',
        none: ['无'],
      },
      '；支出包括：',
      {
        list: { kind: 'first', of: [spendingLines, spendingClasses] },
        each: ['{name}'],
        separator: '、',
        none: ['无'],
      },
      '。{department}{year}',
      either(
        { any: [{ same: [income, spending] }, not({ known: spending })] },
        ['收支总预算', amount(income), '。'],
        ['收入总预算', amount(income), '，支出总预算', amount(spending), '。'],
      ),
    ]),
  ],
};

const incomeTotal = first(cell(T2, '合计', '合计'), cell(T1, '收入总计', '预算数', '收入'));

/** Sources of income, the largest first. */
const incomeList: ItemSource = {
  kind: 'first',
  of: [
    { ...incomeColumns, total: incomeTotal, order: 'amount' },
    { ...incomeLines, total: incomeTotal, order: 'amount' },
  ],
  total: incomeTotal,
};

const schoolFees = cell(T2, '合计', '事业收入/教育收费');
const fees = either({ has: schoolFees }, ['事业收入中，教育收费', amount(schoolFees), '。']);

/** 二: income by source. */
export const incomes: SectionTemplate = {
  id: '二',
  heading: '二、关于{department}{year}收入预算情况说明',
  earlier: '收入预算情况|收入预算的?说明',
  keepsOthers: false,
  blocks: [
    line(
      '收入',
      [
        either(
          { has: incomeTotal },
          [
            '{department}{year}收入预算',
            amount(incomeTotal),
            {
              list: incomeList,
              each: ['{name}', amount(ITEM), SHARE],
              separator: '；',
              before: '，其中：',
              beforeSingle: '，全部为',
            },
            '。',
            fees,
          ],
          [
            either(
              { known: incomeTotal },
              ['{department}{year}无收入预算。'],
              ['{department}{year}收入预算', amount(incomeTotal), '。'],
            ),
          ],
        ),
      ],
      { chart: '收入预算' },
    ),
  ],
};

const spendingTotal = first(cell(T3, '合计', '合计'), cell(T1, '支出总计', '预算数', '支出'));
const spendingList: ItemSource = {
  kind: 'columns',
  table: T3,
  row: '合计',
  except: ['合计'],
  total: spendingTotal,
};

/** 三: expenditure by kind. */
export const expenditures: SectionTemplate = {
  id: '三',
  heading: '三、关于{department}{year}支出预算情况说明',
  earlier:
    '^三?[、.,]?关于(?!.*(?:收支|收入|财政拨款|一般公共预算|政府性基金|国有资本)).*支出预算情况|^三[、.,]支出预算',
  keepsOthers: false,
  blocks: [
    line(
      '支出',
      [
        either(
          { has: spendingTotal },
          [
            '{department}{year}支出预算',
            amount(spendingTotal),
            {
              list: spendingList,
              each: ['{name}', amount(ITEM), SHARE],
              separator: '；',
              before: '，其中：',
              beforeSingle: '，全部为',
            },
            '。',
          ],
          [
            either(
              { known: spendingTotal },
              ['{department}{year}无支出预算。'],
              ['{department}{year}支出预算', amount(spendingTotal), '。'],
            ),
          ],
        ),
      ],
      { chart: '支出预算' },
    ),
  ],
};
