import type { Mistake } from './mistake';
import type { Network } from './network';
import type { AbsentRow, HeadlessRows, StrayRow } from './row-knowledge';
import type { Change, State } from './state';

/** One mistake undone: the figures it puts right and the relations it takes out. */
export interface Action {
  readonly mistake: Mistake;
  /** −ln P of the mistake, BASE_COST included. */
  readonly cost: number;
  /** Known so well that it may decide between suspects. */
  readonly explained: boolean;
  /** Extra cost for what makes a figure implausible (off the grid, negative); in `cost` already. */
  readonly penalty: number;
  /** Its figure was picked among known slips, not computed from what is broken: others may fit as well. */
  readonly guessed: boolean;
  readonly changes: readonly Change[];
  /** Constraints that do not count once this mistake is known. */
  readonly waives: readonly number[];
  /** Of a row missing, doubled or misplaced: the parent's row and what the row holds by column. */
  readonly row: RowDetail | null;
}

export interface RowDetail {
  readonly parentRow: string;
  /** The row that stands twice, else null. */
  readonly doubledRow: string | null;
  /** A parent cell and the scaled amount that its column lacks (missing, moved) or has too much (doubled). */
  readonly amounts: readonly { readonly parent: number; readonly amount: number }[];
  /** The row that stands elsewhere than under the parent, else null. */
  readonly moved: StrayRow | null;
  /** Rows of other tables that the one missing may be. */
  readonly absent: readonly AbsentRow[];
  /** Rows that the one missing would stand above, else null. */
  readonly headless: HeadlessRows | null;
}

/** What every mistake costs before its kind is looked at: about one figure in a thousand is wrong. */
export const BASE_COST = 7;

/** What the generators of actions share. */
export interface Search {
  readonly network: Network;
  readonly state: State;
  /** Columns that hold negative figures, with how many. */
  readonly negatives: ReadonlyMap<string, number>;
  /** Without: every figure is as likely as any other (the baseline that the bench compares with). */
  readonly priors: boolean;
  /** By constraint: the group of column sums it is one of. */
  readonly columnSums: ReadonlyMap<number, ColumnSums>;
  /** Cells for which only some of the values that fit were tried: their figure is never certain. */
  readonly sampled: Set<number>;
  /** By cell: what may have been meant by one slip that explains itself; filled when first asked. */
  readonly slips: Map<number, readonly number[]>;
  /** By figure: the cells that show it; by row: its cells. Filled when first asked; see cell-index.ts. */
  readonly byValue: Map<number, number[]>;
  readonly byRow: Map<string, number[]>;
  /** By constraint: broken, and by how much, before anything is changed. */
  readonly initial: readonly { readonly broken: boolean; readonly residual: number }[];
}

/** The sums of one parent row over the same child rows, a column each. */
export interface ColumnSums {
  readonly parentRow: string;
  readonly sums: readonly ColumnSum[];
  /** All such sums of the problem, by parent row. */
  readonly byParent: ReadonlyMap<string, readonly ColumnSum[]>;
}

export interface ColumnSum {
  readonly constraint: number;
  readonly parent: number;
  readonly children: readonly number[];
  /** The parent's coefficient. */
  readonly sign: number;
}

/** Makes an action of what is particular to it. */
export function makeAction(parts: Pick<Action, 'mistake' | 'cost' | 'changes'> & Partial<Action>): Action {
  return { penalty: 0, explained: false, guessed: false, waives: [], row: null, ...parts };
}

/** The same for the same correction, however it was come by. */
export function actionKey(action: Action): string {
  return `${placeOf(action)}=${byCell(action.changes)
    .map((change) => change.value)
    .join(',')}`;
}

/** The place of a mistake, without its figures: two actions with the same place suspect the same cells. */
export function placeOf(action: Action): string {
  const cells = byCell(action.changes)
    .map((change) => change.cell)
    .join(',');
  if (action.waives.length === 0) return cells;
  return `${cells}|${[...action.waives].sort((a, b) => a - b).join(',')}`;
}

function byCell(changes: readonly Change[]): readonly Change[] {
  return changes.length < 2 ? changes : [...changes].sort((a, b) => a.cell - b.cell);
}

/** Applies an action; gives the length of the trail to undo to. */
export function applyAction(state: State, action: Action): number {
  const mark = state.trail.length;
  for (const change of action.changes) state.set(change);
  for (const constraint of action.waives) state.waive(constraint, true);
  return mark;
}

/** Takes an action back. */
export function undoAction(state: State, action: Action, mark: number): void {
  state.undo(mark);
  for (const constraint of action.waives) state.waive(constraint, false);
}
