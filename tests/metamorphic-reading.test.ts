import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDisclosure } from '../src/disclosure/read';
import { readSnapshot } from '../src/hosts/file/read';
import { centralBudget } from '../src/templates/central-budget/family';
import type { Snapshot } from '../src/workbook/snapshot';
import { AMOUNT_LAYOUTS } from './cases/layouts/amounts';
import { BLANK_LAYOUTS } from './cases/layouts/blanks';
import type { Layout } from './cases/layouts/layout';
import { TEXT_LAYOUTS } from './cases/layouts/texts';
import { departmentOptions, departmentSheets } from './support/department';
import { LAYOUTS, layoutNamed } from './support/layouts';
import { SAMPLE_FILE, sampleSheets, sampleSnapshot } from './support/sample/book';
import { snapshotOf, workbookBytes, type SheetInput } from './support/workbook';

/** Every figure that was read, under its table, row and column, with its unit. 绩效 tables go by their titles. */
function figures(snapshot: Snapshot): string[] {
  const { tables } = readDisclosure(snapshot, centralBudget);
  return tables
    .flatMap((table) =>
      table.facts.flat().flatMap((fact) => {
        if (!fact || fact.state === 'empty') return [];
        const name = table.template === 'budget.performance' ? table.title : table.name;
        return [
          `${name}[${fact.row.key}, ${fact.column.key}] = ${fact.value.toString()} ${fact.unit ?? ''} ${fact.state}`,
        ];
      }),
    )
    .sort();
}

const keeping = LAYOUTS.filter((layout) => !layout.reshapes);
const base = figures(sampleSnapshot());

function difference(
  found: readonly string[],
  before: readonly string[] = base,
): { missing: string[]; added: string[] } {
  const [had, has] = [new Set(before), new Set(found)];
  return { missing: before.filter((one) => !has.has(one)), added: found.filter((one) => !had.has(one)) };
}

const NONE = { missing: [], added: [] };

describe('the figures of the sample are read the same', () => {
  test('as they are: as many as its sheets have', () => {
    const numbers = sampleSnapshot()
      .sheets.slice(0, 9)
      .flatMap((sheet) => sheet.cells.filter((cell) => typeof cell.value === 'number'));
    expect(base.filter((figure) => !figure.includes('绩效'))).toHaveLength(numbers.length);
  });

  test.each(keeping.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    expect(difference(figures(snapshotOf(layout.change(sampleSheets()))))).toEqual(NONE);
  });

  test('from the committed file', () => {
    expect(difference(figures(readSnapshot(readFileSync(SAMPLE_FILE), SAMPLE_FILE)))).toEqual(NONE);
  });

  test.each(['xlsx', 'xlsm', 'xls'] as const)('from a .%s that another program wrote', (type) => {
    const bytes = workbookBytes(sampleSheets(), type);
    expect(difference(figures(readSnapshot(bytes, `sample.${type}`)))).toEqual(NONE);
  });

  test('in layouts that come together', () => {
    const one = (names: readonly string[]): fc.Arbitrary<Layout> =>
      fc.constantFrom(...names.map(layoutNamed));
    const together = fc.tuple(
      fc.constantFrom(...AMOUNT_LAYOUTS),
      one(['totals named 总计', 'totals named 合　　　计', 'totals in column A', 'totals in column B']),
      one([
        'line breaks and blanks in headers',
        'half-width brackets in headers',
        'merges lost',
        'carriage returns in headers',
      ]),
      one([
        'title with year',
        'title with department and year',
        'titles spaced out',
        'unit at the left',
        'unit as 金额单位：万元',
      ]),
      one([
        'ordinals 1. and （1）',
        'codes as 205.0',
        'codes as numbers',
        'rows hidden',
        'codes with leading blanks',
      ]),
      fc.constantFrom(...TEXT_LAYOUTS),
      fc.constantFrom(...BLANK_LAYOUTS),
      one([
        'sheets named Sheet1, Sheet2',
        'sheets with short names',
        'all tables on one sheet, two rows between',
        'all tables on one sheet, no row between',
        'merges not told by the host',
        'sheets in reverse order',
      ]),
    );
    fc.assert(
      fc.property(together, (layouts) => {
        const sheets = layouts.reduce(
          (before, layout) => layout.change(before),
          sampleSheets() as readonly SheetInput[] as SheetInput[],
        );
        const found = difference(figures(snapshotOf(sheets)));
        expect([layouts.map((layout) => layout.name), found]).toEqual([
          layouts.map((layout) => layout.name),
          NONE,
        ]);
      }),
      { numRuns: 60, seed: 20250102 },
    );
  });
});

describe('the figures of other departments are read the same', () => {
  const shapes = departmentOptions.map((options) => ({ ...options, items: options.items + 8, projects: 1 }));

  test('in every layout', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...keeping), (options, layout) => {
        const sheets = departmentSheets(options);
        const before = figures(snapshotOf(sheets));
        const found = difference(figures(snapshotOf(layout.change(sheets))), before);
        expect([layout.name, found]).toEqual([layout.name, NONE]);
      }),
      { numRuns: 150, seed: 20250103 },
    );
  });
});
