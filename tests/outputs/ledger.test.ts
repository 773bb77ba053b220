import { describe, expect, test } from '@jest/globals';
import { ledgerOf } from '../../src/outputs/ledger';
import { SAMPLE, TYPO, check } from './sample-check';

const result = check(TYPO);
const ledger = ledgerOf(result);

describe('台账', () => {
  test('has every rule once, with what it says', () => {
    expect(new Set(ledger.map(({ rule }) => rule))).toEqual(new Set(result.rules.keys()));
    expect(ledger).toHaveLength(result.rules.size);
    for (const entry of ledger) {
      const rule = result.rules.get(entry.rule);
      expect(entry).toMatchObject({
        title: rule?.title,
        why: rule?.why,
        basis: rule?.basis,
        kind: rule?.kind,
      });
      expect(entry.formula === null).toBe(rule?.kind === 'check');
    }
  });

  test('counts as the receipts do, a case for each', () => {
    for (const { rule, counts, cases } of ledger) {
      const receipt = result.receipts.rules.find((one) => one.rule === rule);
      expect(receipt).toMatchObject(counts);
      expect(cases).toHaveLength(Object.values(counts).reduce((a, b) => a + b, 0));
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    }
  });

  test('what could not be verified comes first, each with its reasons, the most frequent first', () => {
    const without = ledgerOf(
      check({ ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => name !== '部门公开表2') }),
    );
    const open = without.map(({ counts }) => counts.unverifiable > 0);
    expect(open.indexOf(false)).toBeGreaterThan(0);
    expect(open.lastIndexOf(true)).toBe(open.indexOf(false) - 1);
    for (const { reasons, counts } of without.filter(({ counts: own }) => own.unverifiable > 0)) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(counts.unverifiable);
      expect(reasons.map(({ count }) => count)).toEqual(
        reasons.map(({ count }) => count).sort((a, b) => b - a),
      );
    }
  });

  test('a rule turned off stands before those that were tried, and says so', () => {
    const [rule = ''] = result.rules.keys();
    const off = ledgerOf(check(TYPO, { off: [rule], severities: { [rule]: 'note' } }));
    const at = off.findIndex((one) => one.rule === rule);
    expect(off[at]).toMatchObject({
      off: true,
      severity: 'note',
      reasons: [{ text: '已停用，未核对', count: 0 }],
      cases: [],
    });
    expect(off[at]?.ownSeverity).toBe(result.rules.get(rule)?.severity);
    expect(off.slice(0, at).every(({ counts }) => counts.unverifiable > 0)).toBe(true);
    expect(ledger.some((one) => one.off)).toBe(false);
  });

  test('each case leads to its cells', () => {
    const found = ledger.flatMap(({ rule, cases }) => cases.map(({ key, cells }) => ({ rule, key, cells })));
    const sorted = (list: readonly { rule: string; key: string }[]): string[] =>
      list.map((one) => JSON.stringify(one)).sort();
    expect(found.some(({ cells }) => cells.length > 0)).toBe(true);
    expect(sorted(found)).toEqual(
      sorted(result.outcomes.map(({ rule, key, cells }) => ({ rule, key, cells }))),
    );
  });
});
