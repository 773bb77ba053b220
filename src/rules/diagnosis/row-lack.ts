import type { ColumnSum, ColumnSums, Search } from './action';
import type { Constraint } from './problem';

/** What a column of a line lacks to its total (scaled); below zero, what it has too much. */
export interface Lack {
  readonly sum: ColumnSum;
  readonly lack: number;
}

/** What the broken ones of some sums lack. */
export function lacksOf(search: Search, sums: readonly ColumnSum[]): Lack[] {
  const { state } = search;
  return sums
    .filter((sum) => state.isBroken(sum.constraint))
    .map((sum) => ({ sum, lack: state.residual(sum.constraint) * sum.sign }));
}

/** Rounding error of double arithmetic. */
const SLACK = 1e-3;

/** How far a sum may miss in a workbook whose sums are not exact (scaled), the row in question counted among its terms. */
export function toleranceOf({ network }: Search, sum: ColumnSum): number {
  const { constraints, noise } = network.problem;
  return (constraints[sum.constraint]?.tolerance ?? 0) + (noise?.step ?? 0) + SLACK;
}

/**
 * Whether what the columns of a line lack could be the figures of one row: it keeps the equations that hold between the
 * columns of the line itself (合计 = 基本 + 项目).
 */
export function isOneRow(search: Search, group: ColumnSums, lacks: readonly Lack[]): boolean {
  return relationsInRow(search, group, lacks, 'equal').every(
    ({ constraint, miss, slack }) => Math.abs(miss) <= slack + constraint.tolerance,
  );
}

/** Whether what lacks keeps the bounds between columns as well, and is negative only where figures may be. */
export function isPlausibleRow(search: Search, group: ColumnSums, lacks: readonly Lack[]): boolean {
  const { cells } = search.network.problem;
  const mayBeNegative = ({ parent }: ColumnSum): boolean => {
    const own = cells[parent];
    const negatives = search.negatives.get(own?.column ?? '') ?? 0;
    return own?.formula !== null || negatives > (own.value < 0 ? 1 : 0);
  };
  if (!lacks.some(({ lack }) => lack > 0)) return false;
  if (lacks.some(({ sum, lack }) => lack < 0 && !mayBeNegative(sum))) return false;
  return relationsInRow(search, group, lacks, 'atMost').every(
    ({ constraint, miss, slack }) => miss <= slack + constraint.tolerance,
  );
}

/**
 * Whether several typed columns bear each other out: an equation ties two of them, or there are three. What a formula
 * computes from its row is no evidence of its own, as one wrong figure in the row moves it too.
 */
export function isBorneOut(search: Search, group: ColumnSums, lacks: readonly Lack[]): boolean {
  const { cells } = search.network.problem;
  const typed = lacks.filter(({ sum }) =>
    [sum.parent, ...sum.children].every((cell) => !cells[cell]?.formula),
  );
  if (typed.length >= 3) return true;
  const parents = new Set(typed.map(({ sum }) => sum.parent));
  return relationsInRow(search, group, lacks, 'equal').some(
    ({ constraint }) =>
      constraint.terms.every(({ cell }) => !cells[cell]?.formula) &&
      constraint.terms.filter(({ cell }) => parents.has(cell)).length >= 2,
  );
}

interface RowRelation {
  readonly constraint: Constraint;
  /** What it misses for what lacks. */
  readonly miss: number;
  readonly slack: number;
}

/** The relations between the lacking columns of a line and others of the line, for what they lack. */
function relationsInRow(
  { network, state }: Search,
  group: ColumnSums,
  lacks: readonly Lack[],
  relation: Constraint['relation'],
): RowRelation[] {
  const { cells, constraints, noise } = network.problem;
  const byCell = new Map(lacks.map(({ sum, lack }) => [sum.parent, lack]));
  const summed = new Set(group.sums.map(({ parent }) => parent));
  const touched = new Set(
    lacks.flatMap(({ sum }) => (network.entries[sum.parent] ?? []).map((entry) => entry.constraint)),
  );
  return [...touched].flatMap((index) => {
    const constraint = constraints[index];
    if (constraint?.relation !== relation || constraint.terms.length < 2) return [];
    if (constraint.evidence === 'near') return [];
    const inRow = constraint.terms.every(
      ({ cell }) => cells[cell]?.row === group.parentRow && (summed.has(cell) || state.value(cell) === 0),
    );
    if (!inRow) return [];
    const miss = constraint.terms.reduce(
      (total, term) => total + term.coefficient * (byCell.get(term.cell) ?? 0),
      0,
    );
    const terms = constraint.terms.length;
    return [{ constraint, miss, slack: terms * (SLACK + (noise?.step ?? 0)) }];
  });
}
