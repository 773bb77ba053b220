import { describe, expect, test } from '@jest/globals';
import { smallTables } from './support/small-tables';
import { findingsOf, lineOf, tablesOf, textDocument, withTexts } from './support/with-text';

const tables = tablesOf(smallTables());

const WHOLE = [
  '名词解释',
  '一、一般公共预算拨款收入：指当年拨付的资金。',
  '二、事业收入：指业务活动取得的收入。',
  '三、其他收入：指其他渠道的收入。',
  '四、上年结转：指上年未用完的资金。',
  '五、教育支出（类）普通教育（款）高等教育（项）：反映办学支出，缴存比例不高于12%，共3项。',
  '六、社会保障和就业支出（类）行政事业单位养老支出（款）：反映养老支出。',
  '（一）机关事业单位基本养老保险缴费支出（项）：反映缴费支出。',
  '（二）机关事业单位职业年金缴费支出（项）：反映缴费支出。',
  '七、住房保障支出（类）住房改革支出（款）：反映住房支出。',
  '（一）住房公积金（项）：反映缴存的住房储金。',
  '（二）购房补贴（项）：反映发放的补贴。',
  '八、机关运行经费：指保障运行的经费。',
  '九、“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
];

const found = (paragraphs: readonly string[]): string[] =>
  findingsOf(withTexts(tables, textDocument('budget.glossary', paragraphs))).map(lineOf);

const changed = (from: string, to: string): string[] => WHOLE.map((text) => text.replace(from, to));

describe('名词解释', () => {
  test('one that explains what is used, under its names, has no finding', () => {
    expect(found(WHOLE)).toEqual([]);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an income item missing',
      WHOLE.filter((text) => !text.includes('事业收入')),
      ['glossary.missing  → 事业收入'],
    ],
    [
      'a 项 missing',
      WHOLE.filter((text) => !text.startsWith('（二）购房')),
      ['glossary.missing  → 住房保障支出（类）住房改革支出（款）购房补贴（项）'],
    ],
    [
      'a 类 missing with all below it',
      WHOLE.filter((text) => !text.includes('教育支出')),
      ['glossary.missing  → 教育支出（类）普通教育（款）高等教育（项）'],
    ],
    [
      'a 项 misnamed',
      changed('高等教育（项）', '高等学校教育（项）'),
      ['glossary.name 高等学校教育 → 高等教育'],
    ],
    [
      'an old name',
      changed('住房公积金（项）', '公积金补贴（项）'),
      [
        'glossary.missing  → 住房保障支出（类）住房改革支出（款）住房公积金（项）',
        'glossary.name 公积金补贴 → ',
      ],
    ],
    [
      'an income item that is not there',
      changed('二、事业收入', '二、事业单位经营收入'),
      ['glossary.missing  → 事业收入', 'glossary.unused 事业单位经营收入 → '],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(found(paragraphs)).toEqual(expected);
  });

  test('one that stops at 款 gets one note for it', () => {
    const stopped = WHOLE.filter((text) => !text.startsWith('（')).map((text) =>
      text.replace('高等教育（项）', ''),
    );
    expect(found(stopped)).toEqual(['glossary.missing  → ']);
  });
});
