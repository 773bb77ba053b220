import { describe, expect, test } from '@jest/globals';
import { compareResults } from '../../src/outputs/compare-results';
import type { Finding } from '../../src/outputs/finding';
import { withOpinion } from '../../src/outputs/ignore';
import type { CheckResult } from '../../src/outputs/result';
import type { Snapshot } from '../../src/workbook/snapshot';
import { SAMPLE, TYPO, changed, check } from './sample-check';

const ids = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);
const before = check(TYPO);
const after = check(SAMPLE);
const symptoms = ids(before.findings.filter(({ cause }) => cause === 0));

describe('what an edit solved and what it broke', () => {
  test('a figure put right solves what failed by it', () => {
    const { solved, broken } = compareResults(before, after);
    expect([ids(solved), ids(broken)]).toEqual([symptoms, []]);
  });

  test('the other way round it breaks them', () => {
    const { solved, broken } = compareResults(after, before);
    expect([ids(solved), ids(broken)]).toEqual([[], symptoms]);
  });

  test('nothing changed, nothing said; inserted rows are no change', () => {
    const moved: Snapshot = {
      ...TYPO,
      sheets: TYPO.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
        hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + 1)),
      })),
    };
    expect(compareResults(before, check(moved))).toEqual({ solved: [], broken: [] });
  });

  test('what still fails with another figure is neither', () => {
    const other = check(changed(SAMPLE, '部门公开表3', 'C9', 3838.84));
    expect(compareResults(before, other)).toEqual({ solved: [], broken: [] });
  });

  test('an explained finding is not solved; one whose reason lapsed or went is back', () => {
    const [id = ''] = symptoms;
    const explained = withOpinion(before, id, '批复如此');
    expect(compareResults(before, explained)).toEqual({ solved: [], broken: [] });
    expect(ids(compareResults(explained, before).broken)).toEqual([id]);
    expect(compareResults(explained, after).solved.map((one) => one.id)).toEqual(symptoms.slice(1));
  });
});

describe('many roundings as one finding', () => {
  /** The result with as many of its roundings as are named, all of one rule. */
  const rounded = (keys: readonly string[]): CheckResult => {
    const outcomes = keys.map((key) => ({
      rule: 'sum',
      key,
      status: 'rounding' as const,
      severity: 'note' as const,
      reason: null,
      message: null,
      cells: [{ sheet: '表3', row: 1, col: 1 }],
      equation: null,
      expected: null,
      actual: null,
      difference: null,
      span: null,
      source: null,
      absent: [],
    }));
    const many = keys.length > 1;
    return {
      ...after,
      outcomes,
      findings: [
        {
          ...(after.findings[0] as CheckResult['findings'][number]),
          id: many ? 'sum:*' : `sum:${keys[0]}`,
          rule: 'sum',
          outcomes: keys.map((key) => `sum:${key}`),
          opinion: null,
        },
      ],
    };
  };

  test('is compared by what it stands for', () => {
    const { solved, broken } = compareResults(rounded(['a', 'b', 'c']), rounded(['b', 'c', 'd']));
    expect([ids(solved), ids(broken)]).toEqual([['sum:a'], ['sum:d']]);
    expect(solved[0]).toMatchObject({ status: 'rounding', outcomes: ['sum:a'] });
  });

  test('also where one is left, which is a finding by itself', () => {
    const { solved, broken } = compareResults(rounded(['a', 'b']), rounded(['a']));
    expect([ids(solved), ids(broken)]).toEqual([['sum:b'], []]);
  });
});
