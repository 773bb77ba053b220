import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { narrateJson } from '../../../src/outputs/narrative-json';
import { departmentOptions, departmentSnapshot } from '../../support/department';
import { compose, factsByCell, texts } from './support';

/** What no sentence has: doubled punctuation, an empty list, a name or number that was not found. */
const BROKEN =
  /[。；，、：．]{2}|：[。；，]|（）|，占(?!\d)|NaN|undefined|null|Infinity|[{}]|[X×]{2}|包括(?:：)?[。；]|^\s*$/u;

describe('departments of every kind', () => {
  test('read as Chinese, and every figure is its cells’', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const narration = compose(departmentSnapshot({ ...options, text: false }));
        const cells = factsByCell(narration);
        for (const { text, facts } of narrateJson('x', narration).paragraphs) {
          expect(text).not.toMatch(BROKEN);
          expect(text).not.toMatch(/\d{4,}\.\d|\d\.\d(?!\d)|\d{4,}万元|\d万(?!元)/u);
          for (const fact of facts) {
            expect(text.slice(fact.start, fact.end)).toBe(fact.text);
            expect(fact.text).toMatch(
              fact.kind === 'amount' || fact.kind === 'change'
                ? /^-?\d{1,3}(,\d{3})*\.\d\d$/
                : /^\d{1,3}(,\d{3})*\.\d\d%$/,
            );
            expect(fact.cells.length).toBeGreaterThan(0);
            for (const { sheet, address } of fact.cells)
              expect(cells.get(`${sheet}!${address}`)).toBeDefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what has money is named, what has none is not', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const narration = compose(departmentSnapshot({ ...options, text: false }));
        const all = texts(narration.narrative.composed.paragraphs).join('\n');
        expect(/无政府性基金预算(?:收支|当年)/.test(all)).toBe(!options.fund);
        expect(/无国有资本经营预算(?:收支|当年)/.test(all)).toBe(!options.capital);
        expect(all.includes('无“三公”经费预算')).toBe(!options.threePublic);
      }),
      { numRuns: 40 },
    );
  });

  test('shares of a list sum to 100.00 where its items make its total', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const { narrative } = compose(departmentSnapshot({ ...options, text: false }));
        for (const { phrases } of narrative.composed.paragraphs) {
          for (const phrase of phrases) {
            if (phrase.kind !== 'share' || !phrase.list.complete) continue;
            expect(phrase.list.shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every term in use is explained, or its lack is said', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        const { glossary } = compose(departmentSnapshot({ ...options, text: false }));
        const asked = texts(glossary.composed.paragraphs).filter((text) => text.includes('【待填：'));
        expect(asked.length).toBe(
          glossary.composed.missing.filter(({ kind }) => kind === 'definition').length,
        );
      }),
      { numRuns: 20 },
    );
  });
});
