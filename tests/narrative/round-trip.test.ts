import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { departmentOptions, departmentSnapshot } from '../support/department';
import { OfficialText, type Style } from './support/official-text';
import { smallTables } from './support/small-tables';
import { findingsOf, lineOf, receiptsOf, tablesOf, textDocument, withTexts } from './support/with-text';

const STYLES: readonly Style[] = ['form', 'other'];

describe('a text that says what the tables say', () => {
  test.each(STYLES)('has no finding, and nothing that could not be checked: %s', (style) => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const tables = tablesOf(departmentSnapshot(options));
        const text = textDocument('budget.narrative', new OfficialText(tables, style).paragraphs());
        const receipts = receiptsOf(withTexts(tables, text));
        const open = receipts.filter((one) => one.status !== 'pass' && one.status !== 'notApplicable');
        expect(open.map(lineOf)).toEqual([]);
        expect(receipts.filter((one) => one.status === 'pass').length).toBeGreaterThan(60);
      }),
      { numRuns: 12, seed: 20250101 },
    );
  });
});

/** Digits that are no claims: ordinals, and the counts, dates and limits of the paragraph on assets. */
function isNoClaim(text: string, at: number): boolean {
  if (/车辆|截至/u.test(text)) return true;
  return /^（?\d{1,2}$/u.test(text.slice(0, at + 1));
}

const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['减少', '增加'],
  ['增长', '下降'],
  ['下降', '增长'],
  ['一致', '增加'],
];

interface Slip {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** Every digit changed, every direction word turned, each in turn. */
function slipsOf(text: string): Slip[] {
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const digit = text[at] ?? '';
    if (/\d/.test(digit) && !isNoClaim(text, at)) {
      slips.push({ start: at, length: 1, text: String((Number(digit) + 3) % 10) });
    }
    for (const [word, other] of OTHER_WORDS) {
      if (text.startsWith(word, at) && !/主要|人员/u.test(text.slice(at - 3, at))) {
        slips.push({ start: at, length: 2, text: other });
      }
    }
  }
  return slips;
}

describe('any one slip in a right text is found at its place', () => {
  test.each(STYLES)('digits and direction words: %s', (style) => {
    const tables = tablesOf(smallTables());
    const paragraphs = new OfficialText(tables, style).paragraphs();
    const missed: string[] = [];
    let tried = 0;
    paragraphs.forEach((paragraph, row) => {
      for (const slip of slipsOf(paragraph)) {
        tried++;
        const changed =
          paragraph.slice(0, slip.start) + slip.text + paragraph.slice(slip.start + slip.length);
        const text = textDocument(
          'budget.narrative',
          paragraphs.map((one, index) => (index === row ? changed : one)),
        );
        const end = slip.start + slip.text.length;
        const here = findingsOf(withTexts(tables, text)).some(
          (one) =>
            one.cells[0]?.row === row &&
            one.span !== null &&
            one.span.start < end &&
            one.span.end > slip.start,
        );
        if (!here)
          missed.push(
            `${changed.slice(Math.max(0, slip.start - 12), slip.start)}[${slip.text}]${changed.slice(end, end + 8)}`,
          );
      }
    });
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(250);
  });
});
