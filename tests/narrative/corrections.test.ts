import { describe, expect, test } from '@jest/globals';
import { smallTables, DEPARTMENT as D } from './support/small-tables';
import { findingsOf, tablesOf, textDocument, withTexts } from './support/with-text';

const tables = tablesOf(smallTables());

/** Of every finding that has a place: the place, and what it is certain to read; null where the user decides. */
function corrections(template: 'budget.narrative' | 'budget.glossary', paragraphs: readonly string[]) {
  return findingsOf(withTexts(tables, textDocument(template, paragraphs)))
    .filter(({ span, rule }) => span !== null && !/section|norm-item|omitted|unused|missing/.test(rule))
    .map(({ span, correction }) => [span?.text, correction ?? null]);
}

const narrative = (heading: string, text: string) =>
  corrections('budget.narrative', [`${D}2025年部门预算情况说明`, heading, text]);

const INCOME = `二、关于${D}2025年收入预算情况说明`;
const GENERAL = '五、关于一般公共预算当年财政拨款情况说明';
const SUMMARY = '一、关于收支预算情况的总体说明';
const FUND = '八、关于政府性基金预算收支情况说明';
const scale = (rest: string): string => `2025年一般公共预算当年拨款800.00万元，比2024年执行数${rest}。`;
const share = (rest: string): string => `2025年收入预算1200万元，其中：事业收入150万元，${rest}。`;

describe('a rule says what its place should read', () => {
  test.each<[string, string, string, string, string]>([
    ['an amount', SUMMARY, '2025年收支总预算1,210.00万元。', '1,210.00万元', '1,200.00'],
    ['a share', INCOME, share('占21.50%'), '21.50%', '12.50%'],
    [
      'a share with too few decimals',
      INCOME,
      '2025年收入预算1200万元，其中：事业收入150万元，占12.50%；其他收入50万元，占4.17%；上年结转200万元，占16.7%。',
      '16.7%',
      '16.67%',
    ],
    ['a share without its sign', INCOME, `${share('占12.50')}其他收入50万元，占4.17%。`, '12.50', '12.50%'],
    ['a change', GENERAL, scale('增加20.00万元'), '20.00万元', '100.00'],
    ['a rate', GENERAL, scale('增加100.00万元，增长20.00%'), '20.00%', '14.29%'],
    ['a direction', GENERAL, scale('减少100.00万元'), '减少', '增加'],
    ['the budget’s year', SUMMARY, '2024年收支总预算1,200.00万元。', '2024年', '2025年'],
    ['the year compared with', GENERAL, scale('增加100.00万元').replace('2024', '2023'), '2023年', '2024年'],
    ['年 left out', SUMMARY, '2025收支总预算1,200.00万元。', '2025', '2025年'],
    ['元 left out', INCOME, '2025年收入预算1200万元，其中：事业收入150万，占12.50%。', '150万', '150万元'],
    ['a mark written twice', FUND, `${D}2025年无政府性基金预算收支。。`, '。。', '。'],
    ['a name', FUND, '北屿海样发展研究中心2025年无政府性基金预算收支。', '北屿海样发展研究中心', D],
    [
      'a 科目 misspelt',
      GENERAL,
      '1.教育支出（类）普通教育（款）高等教学（项）2025年预算600.00万元。',
      '高等教学',
      '高等教育',
    ],
  ])('%s', (_name, heading, text, place, right) => {
    expect(narrative(heading, text)).toContainEqual([place, right]);
  });
});

describe('a rule leaves to the user', () => {
  test.each<[string, string, string, string]>([
    ['a change whose direction is wrong as well', GENERAL, scale('减少20.00万元'), '20.00万元'],
    ['a rate whose direction is wrong as well', GENERAL, scale('减少100.00万元，下降20.00%'), '20.00%'],
    [
      'a figure that cannot be read',
      INCOME,
      '2025年收入预算1200万元，其中：事业收入1,50.0万元。',
      '1,50.0万元',
    ],
    ['two marks of which either may be meant', FUND, `${D}2025年无政府性基金预算收支。，`, '。，'],
    [
      '持平 where the table has a change: more than the word is to be written',
      GENERAL,
      '1.教育支出（类）普通教育（款）高等教育（项）2025年预算数为600万元，与2024年执行数持平。',
      '持平',
    ],
    ['a choice of the template', GENERAL, scale('增加（减少）100.00万元'), '增加（减少）'],
    ['a denial', '七、关于“三公”经费预算情况说明', '2025年没有安排公务接待费。', '没有安排公务接待费'],
  ])('%s', (_name, heading, text, place) => {
    expect(narrative(heading, text)).toContainEqual([place, null]);
  });
});

describe('in 名词解释', () => {
  test('a name misspelt is corrected', () => {
    expect(
      corrections('budget.glossary', [
        '名词解释',
        '1.教育支出（类）普通教育（款）高等教学（项）：指办学支出。',
      ]),
    ).toContainEqual(['高等教学', '高等教育']);
  });

  test('another name in its place is not: its explanation would be the other’s too', () => {
    expect(
      corrections('budget.glossary', [
        '名词解释',
        '1.教育支出（类）普通教育（款）义务办学（项）：指办学支出。',
      ]),
    ).toContainEqual(['义务办学', null]);
  });
});
