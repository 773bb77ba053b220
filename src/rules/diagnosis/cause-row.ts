import { Decimal } from 'decimal.js';
import { cellKey } from '../../core/address';
import type { Fact, Row } from '../../disclosure/model';
import type { Outcome } from '../model';
import type { Action } from './action';
import type { CauseRow } from './cause';
import type { Cells } from './cells';
import type { KnownRows } from './known-rows';
import type { Problem } from './problem';

/** A problem, and what its parts are in the workbook. */
export interface Background {
  readonly problem: Problem;
  readonly cells: Cells;
  readonly rows: KnownRows;
}

/** A scaled figure of the problem as the workbook has it. */
export function unscaled({ problem }: Background, value: number): Decimal {
  return new Decimal(value).div(new Decimal(10).pow(problem.scale));
}

/** What an action says of a whole row, in terms of the workbook; null where it says nothing of one. */
export function rowOf(background: Background, { row }: Action): CauseRow | null {
  if (!row) return null;
  const { problem, cells, rows } = background;
  const factOf = (cell: number): Fact | null => cells.sources[cell]?.fact ?? null;
  const parent = factOf(row.amounts[0]?.parent ?? -1);
  if (!parent) return null;
  const doubled =
    row.doubledRow === null ? -1 : problem.cells.findIndex((cell) => cell.row === row.doubledRow);
  const moved = row.moved ? rows.rowAt(row.moved.row) : null;
  const under = row.moved?.under ? rows.rowAt(row.moved.under) : null;
  return {
    parent,
    doubled: doubled < 0 ? null : factOf(doubled),
    amounts: row.amounts.flatMap(({ parent: cell, amount }) => {
      const fact = factOf(cell);
      return fact ? [{ fact, amount: unscaled(background, amount) }] : [];
    }),
    moved:
      row.moved && moved
        ? { row: moved.row, table: moved.table, under: under?.row ?? null, codes: row.moved.codes }
        : null,
    absent: row.absent.flatMap((one) => {
      const found = rows.rowAt(one.row);
      return found ? [{ row: found.row, table: found.table }] : [];
    }),
    headless: row.headless
      ? { code: row.headless.code, rows: row.headless.rows.flatMap((id) => rows.rowAt(id)?.row ?? []) }
      : null,
  };
}

/**
 * The failed checks of codes and names that speak of the row itself: they have the same cause.
 * @param failed the failed checks, which compare no figures.
 * @param sure whether the rows of other tables are known to be the one that is missing.
 */
export function rowSymptoms(failed: readonly Outcome[], row: CauseRow | null, sure: boolean): Outcome[] {
  if (!row) return [];
  const absent = sure ? row.absent.map((one) => one.row) : [];
  const places = new Set([...symptomRows(row), ...absent].flatMap(placesOf));
  if (places.size === 0) return [];
  return failed.filter(({ cells }) => cells.some((cell) => places.has(cellKey(cell))));
}

function symptomRows({ moved, doubled, headless }: CauseRow): Row[] {
  const twins = doubled?.table.rows.filter(({ key }) => key === doubled.row.key) ?? [];
  return [...(moved ? [moved.row] : []), ...twins, ...(headless?.rows ?? [])];
}

function placesOf({ codeCell, nameCell }: Row): string[] {
  return [codeCell, nameCell].flatMap((cell) => (cell ? [cellKey(cell)] : []));
}
