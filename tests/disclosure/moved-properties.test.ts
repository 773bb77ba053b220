import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDisclosure } from '../../src/disclosure/read';
import { centralBudget } from '../../src/templates/central-budget/family';
import type { SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { sampleSnapshot } from '../support/sample/book';

const SAMPLE = sampleSnapshot();

/** Where a sheet goes: its name, and how many rows and columns its cells move. */
interface Move {
  readonly name: string;
  readonly down: number;
  readonly right: number;
}

function moved(sheet: SheetSnapshot, { name, down, right }: Move): SheetSnapshot {
  return {
    ...sheet,
    name,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + down, col: cell.col + right })),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + down)),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    })),
  };
}

/** All that was read, by sheet of the sample: what it is of, its amount and where, counted from the sheet's first cell. */
function facts(snapshot: Snapshot, moves: readonly Move[]): string[] {
  const home = new Map(moves.map((move, at) => [move.name, { ...move, at }]));
  const { tables, texts } = readDisclosure(snapshot, centralBudget);
  const place = (cell: { sheet: string; row: number; col: number }): string => {
    const { at, down, right } = home.get(cell.sheet) ?? { at: -1, down: 0, right: 0 };
    return `${String(at)}!${String(cell.row - down)},${String(cell.col - right)}`;
  };
  const said = tables.flatMap((table) =>
    table.facts
      .flat()
      .flatMap((fact) =>
        fact
          ? [
              `${table.template}[${fact.row.key}, ${fact.column.key}] ${fact.state} ${fact.value.toString()} ${fact.unit ?? ''} ${String(fact.step)} ${place(fact.cell)}`,
            ]
          : [],
      ),
  );
  return [...said, String(texts.length)].sort();
}

const STAY: readonly Move[] = SAMPLE.sheets.map(({ name }) => ({ name, down: 0, right: 0 }));

describe('tables are where they are', () => {
  test('moved by rows and columns, on sheets of other names in another order: the same facts at the same cells', () => {
    const before = facts(SAMPLE, STAY);
    expect(before.length).toBeGreaterThan(500);
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })), {
      minLength: STAY.length,
      maxLength: STAY.length,
    });
    fc.assert(
      fc.property(moves, fc.shuffledSubarray([...STAY.keys()], { minLength: STAY.length }), (by, order) => {
        const to = by.map(([down, right], at): Move => ({ name: `页${String(at * 7 + 3)}`, down, right }));
        const sheets = SAMPLE.sheets.map((sheet, at) =>
          moved(sheet, to[at] ?? { name: '', down: 0, right: 0 }),
        );
        const shuffled = order.flatMap((at) => sheets[at] ?? []);
        expect(facts({ ...SAMPLE, sheets: shuffled }, to)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
