import { describe, expect, test } from '@jest/globals';
import { narrateJson, type FactJson } from '../../src/outputs/narrative-json';
import { compose, sample } from './compose/support';
import { findingsOf, lineOf, tablesOf, textDocument, withTexts } from './support/with-text';

const tables = tablesOf(sample());
const json = narrateJson('sample.xlsx', compose(sample()));
const narrative = json.paragraphs.filter(({ section }) => section !== '名词解释');
const texts = narrative.map(({ text }) => text);

const found = (paragraphs: readonly string[]): readonly string[] =>
  findingsOf(withTexts(tables, textDocument('budget.narrative', paragraphs)))
    .filter(({ rule }) => !rule.startsWith('glossary.'))
    .map((one) => `${one.cells[0]?.row ?? '-'} ${lineOf(one)}`);

describe('the text composed from the sample', () => {
  test('checks clean', () => {
    expect(texts.length).toBeGreaterThan(30);
    expect(found(texts)).toEqual([]);
  });

  test('with any digit of a figure changed, is found wrong in that paragraph', () => {
    const missed: string[] = [];
    let tried = 0;
    narrative.forEach((paragraph, row) => {
      for (const fact of paragraph.facts) {
        for (const at of digitsOf(fact)) {
          const { text } = paragraph;
          const digit = String((Number(text[at]) + 3) % 10);
          const changed = text.slice(0, at) + digit + text.slice(at + 1);
          const wrong = found(texts.map((one, index) => (index === row ? changed : one)));
          tried += 1;
          if (!wrong.some((one) => one.startsWith(`${row} `)))
            missed.push(`${row}: ${changed.slice(at - 12, at + 8)}`);
        }
      }
    });
    expect(tried).toBeGreaterThan(300);
    expect(missed).toEqual([]);
  });
});

const TURNED: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['减少', '增加'],
  ['增长', '下降'],
  ['下降', '增长'],
  ['数一致', '数增加1.00万元'],
];

describe('the text composed from the sample, with one word changed', () => {
  const wrongIn = (row: number, changed: string): boolean =>
    found(texts.map((one, index) => (index === row ? changed : one))).some((one) =>
      one.startsWith(`${row} `),
    );

  test.each(TURNED)('every %s turned to %s is found', (word, other) => {
    const missed: string[] = [];
    let tried = 0;
    texts.forEach((text, row) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const before = text.slice(Math.max(0, at - 12), at);
        if (word.length === 2 && !/\d/.test(text[at + word.length] ?? '')) continue;
        tried += 1;
        const changed = text.slice(0, at) + other + text.slice(at + word.length);
        if (!wrongIn(row, changed)) missed.push(`${row}: ${before}${other}`);
      }
    });
    expect(tried).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  test('every item after 主要包括 that becomes one the table lacks is found', () => {
    const missed: string[] = [];
    texts.forEach((text, row) => {
      const list = /主要包括：([^。；]+)/u.exec(text)?.[1];
      for (const item of list?.split('、') ?? []) {
        if (!wrongIn(row, text.replace(item, '因公出国（境）费用'))) missed.push(`${row}: ${item}`);
      }
    });
    expect(texts.filter((text) => text.includes('主要包括')).length).toBeGreaterThan(1);
    expect(missed).toEqual([]);
  });
});

function digitsOf({ start, text }: FactJson): number[] {
  return [...text].flatMap((character, index) => (/\d/.test(character) ? [start + index] : []));
}
