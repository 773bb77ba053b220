import type { Action, ColumnSum, ColumnSums, Search } from './action';
import { BASE_COST, makeAction } from './action';
import { cellsOfRow } from './cell-index';
import { lacksOf, toleranceOf } from './row-lack';
import type { StrayRow } from './row-knowledge';

/** A code one keystroke off leads elsewhere; where it leads to no line at all, that is a mistake known already. */
const SLIPPED_ASTRAY = -3;
const SLIPPED = 2;
/** The row stands in its right place, with a code of another. */
const IN_PLACE = 4;
const ELSEWHERE = 9;
/** More than one row fits equally well. */
const OPEN = 1;

/**
 * A row that stands under a wrong line: what this line lacks in every column is one row, which hangs under another line
 * that has it too much, or under none. Nothing else can be wrong with either line then.
 */
export function movedRows(search: Search, { parentRow, byParent }: ColumnSums): Action[] {
  const fits = fittingStrays(search, parentRow, byParent);
  const least = Math.min(...fits.map(({ stray }) => costOf(stray)));
  const best = fits.filter(({ stray }) => costOf(stray) === least);
  const [first] = best;
  if (!first) return [];
  const lacks = lacksOf(search, byParent.get(parentRow) ?? []);
  return [
    makeAction({
      mistake: 'row-moved',
      cost: BASE_COST + least + (best.length > 1 ? OPEN : 0),
      penalty: best.length > 1 ? OPEN : 0,
      explained: least < ELSEWHERE,
      changes: [],
      waives: first.waives,
      row: {
        parentRow,
        doubledRow: null,
        amounts: lacks.map(({ sum, lack }) => ({ parent: sum.parent, amount: lack })),
        moved: first.stray,
        absent: [],
        headless: null,
      },
    }),
  ];
}

/** Broken relations that a row under a wrong line breaks together, by line: they have one cause. */
export function brokenTogether(search: Search, constraints: readonly number[]): (readonly number[])[] {
  const lines = new Map<string, ColumnSums>();
  for (const constraint of constraints) {
    const group = search.columnSums.get(constraint);
    if (group) lines.set(group.parentRow, group);
  }
  const known = new Set(constraints);
  return [...lines.values()].flatMap(({ parentRow, byParent }) =>
    fittingStrays(search, parentRow, byParent).map(({ waives }) => waives.filter((one) => known.has(one))),
  );
}

function costOf(stray: StrayRow): number {
  if (stray.codes.length > 0) return stray.under === null ? SLIPPED_ASTRAY : SLIPPED;
  return stray.inPlace ? IN_PLACE : ELSEWHERE;
}

interface Fit {
  readonly stray: StrayRow;
  readonly waives: readonly number[];
}

function fittingStrays(
  search: Search,
  parentRow: string,
  byParent: ReadonlyMap<string, readonly ColumnSum[]>,
): Fit[] {
  const { rows, cells } = search.network.problem;
  const sums = byParent.get(parentRow) ?? [];
  const lacks = lacksOf(search, sums);
  const [first] = lacks;
  if (!rows || !first) return [];
  const column = cells[first.sum.parent]?.column ?? '';
  return rows.strays(parentRow, column, first.lack, toleranceOf(search, first.sum)).flatMap((stray) => {
    if (!explains(search, sums, stray, 1)) return [];
    const there = stray.under === null ? [] : (byParent.get(stray.under) ?? []);
    if (!stray.alone && !explains(search, there, stray, -1)) return [];
    const waives = [...lacks, ...lacksOf(search, there)].map(({ sum }) => sum.constraint);
    return [{ stray, waives: [...waives, ...ofItsPlace(search, stray)] }];
  });
}

/** Whether every column of a line lacks (1) or has too much (-1) exactly what the row holds. */
function explains(search: Search, sums: readonly ColumnSum[], stray: StrayRow, sign: number): boolean {
  const { cells } = search.network.problem;
  return sums.every((sum) => {
    const amount = stray.amounts.get(cells[sum.parent]?.column ?? '') ?? 0;
    const lack = search.state.residual(sum.constraint) * sum.sign;
    return Math.abs(amount * sign - lack) <= toleranceOf(search, sum);
  });
}

/** What a row must leave empty only because of the code it has (公用经费 under 303). */
function ofItsPlace(search: Search, stray: StrayRow): number[] {
  const { network, state } = search;
  const { cells, constraints } = network.problem;
  const found: number[] = [];
  for (const cell of cellsOfRow(search, stray.row)) {
    if (cells[cell]?.value === 0) continue;
    for (const { constraint } of network.entries[cell] ?? []) {
      if (constraints[constraint]?.terms.length === 1 && state.isBroken(constraint)) found.push(constraint);
    }
  }
  return found;
}
