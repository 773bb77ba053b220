import { describe, expect, test } from '@jest/globals';
import { centralBudgetChecks } from '../../../src/templates/central-budget/checks';
import { keys, outcomesOf, sentence } from './build';
import { CHECK_EXAMPLES } from './examples';

test('every check has its examples', () => {
  expect(Object.keys(CHECK_EXAMPLES).sort()).toEqual(centralBudgetChecks.map((rule) => rule.id).sort());
});

describe.each(Object.entries(CHECK_EXAMPLES))('%s', (id, { pass, fail, unverifiable }) => {
  test('passes', () => {
    const outcomes = outcomesOf(id, pass);
    expect(keys(outcomes, 'fail')).toEqual([]);
    expect(keys(outcomes, 'pass').length).toBeGreaterThan(0);
  });

  test('fails once, says so in a whole sentence, and points at cells', () => {
    const found = outcomesOf(id, fail).filter((one) => one.status === 'fail');
    expect(found).toHaveLength(1);
    expect(sentence(found[0])).toMatch(/。$/);
    expect(sentence(found[0])).not.toMatch(/[{}]/);
    if (id !== 'read.table-missing') expect(found[0]?.cells.length).toBeGreaterThan(0);
  });

  if (unverifiable) {
    test('cannot be told, and says why', () => {
      const found = outcomesOf(id, unverifiable).filter((one) => one.status === 'unverifiable');
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(Object.values(one.reason?.params ?? {}).join('')).not.toBe('');
    });
  }
});
