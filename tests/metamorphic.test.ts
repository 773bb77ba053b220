import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSnapshot } from '../src/outputs/check';
import { centralBudgetFamily } from '../src/templates/central-budget/index';
import type { Layout } from './cases/layouts/layout';
import { departmentOptions, departmentSheets } from './support/department';
import type { DepartmentOptions } from './support/department/model';
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
  /** Departments whose figures are exact must be silent; where all are rounded, remainders are no failures. */
  const loud = (options: DepartmentOptions, layout: Layout | null): string[] => {
    const sheets = departmentSheets({ ...options, items: options.items + 8 });
    const found = alarms(layout ? layout.change(sheets) : sheets);
    return options.rounded ? found.filter((alarm) => !alarm.includes(' rounding ')) : found;
  };

  test('has neither errors nor warnings', () => {
    fc.assert(
      fc.property(departmentOptions, (options) => {
        expect(loud(options, null)).toEqual([]);
      }),
      { numRuns: 80, seed: 20250105 },
    );
  });

  test('nor has it in any layout', () => {
    const keeping = LAYOUTS.filter((layout) => !layout.reshapes);
    fc.assert(
      fc.property(departmentOptions, fc.constantFrom(...keeping), (options, layout) => {
        expect([layout.name, loud(options, layout)]).toEqual([layout.name, []]);
      }),
      { numRuns: 80, seed: 20250104 },
    );
  });

  // Amounts already rounded to 0.01 万元 and then written in 元 would claim a precision that they lack.
  test('nor in another form', () => {
    const reshaping = LAYOUTS.filter((layout) => layout.reshapes);
    fc.assert(
      fc.property(departmentOptions, fc.constantFrom(...reshaping), (options, layout) => {
        // The text compares two years: of a table without last year nothing is left that it could be held against.
        const text = options.text === true && !layout.name.includes('simple');
        expect([layout.name, loud({ ...options, rounded: false, text }, layout)]).toEqual([layout.name, []]);
      }),
      { numRuns: 80, seed: 20250106 },
    );
  });
});
