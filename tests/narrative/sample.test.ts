import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cellAddress } from '../../src/core/address';
import { readSnapshot } from '../../src/hosts/file/read';
import { analyseTexts } from '../../src/narrative/check/analysis';
import { textRules } from '../../src/narrative/check/rules';
import { findingMessage } from '../../src/outputs/message';
import { centralCheckVocabulary } from '../../src/templates/central-budget/narrative/check/vocabulary';
import { SAMPLE_FILE } from '../support/sample/book';
import { findingsOf, lineOf, receiptsOf, tablesOf } from './support/with-text';

const snapshot = readSnapshot(readFileSync(SAMPLE_FILE), 'sample.xlsx');
const sample = tablesOf(snapshot);

test('the mistakes of the sample, each at its place, and nothing else', () => {
  const found = findingsOf(sample).map(
    (one) =>
      `${one.severity} ${one.cells[0] ? `${one.cells[0].sheet}!${cellAddress(one.cells[0])} ` : ''}${lineOf(one)}`,
  );
  expect(found.filter((one) => !one.startsWith('note')).sort()).toEqual(
    [
      'error 情况说明!A9 text.share 94.61% → 91.61%',
      'error 情况说明!A9 text.share 5.12% → 5.11%',
      'error 情况说明!A9 text.denial 全部来自一般公共预算拨款 → 327.18',
      'error 情况说明!A9 text.denial 无政府性基金预算拨款和国有资本经营预算拨款 → 327.18',
      'error 情况说明!A12 text.change 1,328.13万元 → 1,267.92',
      'error 情况说明!A12 text.rate 19.29% → 16.85%',
      'error 情况说明!A29 text.amount 232.30万元 → 235.53',
      'error 情况说明!A29 text.items 会议费 → ',
      'error 情况说明!A29 text.items 咨询费 → ',
      'error 情况说明!A33 text.denial 无政府性基金预算收支 → 327.18',
      'warning 名词解释!A13 glossary.name 对外合作活动 → 其他对外合作与交流支出',
      'warning 情况说明!A29 text.item-name 办公用房租赁费 → 租赁费',
      'warning 情况说明!A33 text.department 东临口技技术研究院 → 东临口岸技术研究院',
      'warning 情况说明!A40 text.near-miss 3,178.80万元 → 3,179.80',
      'warning 情况说明!A9 text.unit 45万 → 45万元',
    ].sort(),
  );
  expect(
    found
      .filter((one) => one.startsWith('note'))
      .map((one) =>
        one
          .replace(/^note |情况说明!|→.*$/gu, '')
          .slice(0, 28)
          .trim(),
      )
      .sort(),
  ).toEqual(
    [
      'A29 text.item-omitted 办公费、办公',
      'A31 text.norm-item 东临口岸技术研究院',
      'A3 text.year 2025',
      'text.norm-item',
      'text.norm-item',
      '部门公开表3!C12 glossary.missing',
      '部门公开表3!C25 glossary.missing',
    ].sort(),
  );
});

test('what no table has the figure of is said to be unverified', () => {
  const open = receiptsOf(sample).filter((one) => one.status === 'unverifiable');
  expect(open.map((one) => one.span?.text)).toEqual(['2,109.29万元', '3,178.80万元']);
});

test("another line's figure is named in the message", () => {
  const rules = new Map(textRules(centralCheckVocabulary).map((rule) => [rule.id, rule]));
  const message = (id: string): string =>
    findingsOf(sample)
      .filter((one) => one.rule === id)
      .map((one) => findingMessage(one, rules.get(id) ?? null))
      .join();
  expect(message('text.amount')).toContain(
    '232.30 是一般公共预算基本支出表“302 商品和服务支出 公用经费”的数',
  );
  expect(message('text.change')).toContain('“201 一般公共服务支出 扣除基建后增减额”的数');
  for (const id of rules.keys()) expect(message(id)).not.toMatch(/\{\w+\}/);
});

test('spans are places in the text of the first cell, and keys are unique in their rule', () => {
  const cells = new Map(
    snapshot.sheets.flatMap((sheet) =>
      sheet.cells.map((cell) => [`${sheet.name}!${cellAddress(cell)}`, cell.text] as const),
    ),
  );
  const receipts = receiptsOf(sample);
  for (const { span, cells: at } of receipts) {
    if (!span || !at[0]) continue;
    expect(cells.get(`${at[0].sheet}!${cellAddress(at[0])}`)?.slice(span.start, span.end)).toBe(span.text);
  }
  expect(new Set(receipts.map((one) => `${one.rule}:${one.key}`)).size).toBe(receipts.length);
});

test('amounts that were bound are evidence on their cells', () => {
  const { evidence } = analyseTexts(sample, centralCheckVocabulary);
  const wrong = evidence.filter(({ fact, value }) => !fact.value.abs().eq(value.abs()));
  expect(wrong.map(({ fact, value }) => `${fact.table.name} ${fact.text} ${value.toFixed(2)}`)).toEqual([
    '一般公共预算支出表 1,267.92 1328.13',
    '一般公共预算基本支出表 235.53 232.30',
  ]);
  expect(evidence.length).toBeGreaterThan(60);
});
