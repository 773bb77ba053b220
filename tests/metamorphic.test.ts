import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSnapshot } from '../src/outputs/check';
import { centralBudgetFamily } from '../src/templates/central-budget/index';
import { departmentOptions, departmentSheets } from './support/department';
import { LAYOUTS } from './support/layouts';
import { sampleSheets } from './support/sample/book';
import { snapshotOf, type SheetInput } from './support/workbook';

const FAMILY = centralBudgetFamily;

/** Errors and warnings by rule and case, with what they are off by; notes are free to differ. */
function alarms(sheets: readonly SheetInput[]): string[] {
  const { findings, faults } = checkSnapshot(snapshotOf(sheets), FAMILY);
  expect(faults).toEqual([]);
  return findings
    .filter((finding) => finding.severity !== 'note')
    .map((finding) => [finding.severity, finding.id, finding.status, finding.difference ?? ''].join(' '))
    .sort();
}

const base = alarms(sampleSheets());

describe('the sample has the same errors and warnings', () => {
  test('as it is: some', () => {
    expect(base).not.toEqual([]);
  });

  test.each(LAYOUTS.filter((layout) => !layout.reshapes).map((layout) => [layout.name, layout] as const))(
    '%s',
    (_, layout) => {
      expect(alarms(layout.change(sampleSheets()))).toEqual(base);
    },
  );

  test.each(LAYOUTS.filter((layout) => layout.reshapes).map((layout) => [layout.name, layout] as const))(
    'and none that the changed form brings: %s',
    (_, layout) => {
      expect(alarms(layout.change(sampleSheets())).filter((alarm) => !base.includes(alarm))).toEqual([]);
    },
  );
});

describe('a consistent department', () => {
  const silent = (layouts: typeof LAYOUTS): void =>
    fc.assert(
      fc.property(departmentOptions, fc.constantFrom(...layouts), (options, layout) => {
        const sheets = departmentSheets({ ...options, items: options.items + 8 });
        expect([layout.name, alarms(layout.change(sheets))]).toEqual([layout.name, []]);
      }),
      { numRuns: 60, seed: 20250104 },
    );

  test('has neither errors nor warnings', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        expect(alarms(departmentSheets(options))).toEqual([]);
      }),
      { numRuns: 80, seed: 20250105 },
    );
  });

  test('nor has it in any layout', () => {
    silent(LAYOUTS.filter((layout) => !layout.reshapes));
  });

  test('nor in another form', () => {
    silent(LAYOUTS.filter((layout) => layout.reshapes));
  });
});
