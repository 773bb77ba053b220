import type { CellPattern, Condition, Formula, Scope } from './ast';
import { isBound } from './conditions';
import { cellsOf, formulaCells } from './parser';
import { pathKey } from './table-index';

/** What can be told of a formula without any workbook; made once a formula, which every check runs anew. */
export interface Plan {
  readonly cells: readonly CellPattern[];
  readonly scopes: readonly ScopePlan[];
  /** Conditions that hold for all positions or for none, and those asked at each. */
  readonly still: readonly Condition[];
  readonly moving: readonly Condition[];
  /** Whether it runs over rows or columns of one table, so that a cell that cannot be is no case. */
  readonly local: boolean;
}

export interface ScopePlan {
  readonly scope: Scope;
  /** Keys of what it lists; null: all there are. */
  readonly listed: readonly string[] | null;
  readonly wanted: ReadonlySet<string> | null;
  /** The first cell that uses it: its table is the one that it runs in. */
  readonly home: CellPattern | null;
  /** The cells whose 类 or 科目 it runs over: of ≤ the smaller side's, as nothing need be under a figure not there. */
  readonly drivers: readonly CellPattern[];
  /** Whether the formula sums what is below the row. */
  readonly sumsBelow: boolean;
}

const plans = new WeakMap<Formula, Plan>();

/** The plan of a formula. */
export function planOf(formula: Formula): Plan {
  let plan = plans.get(formula);
  if (!plan) plans.set(formula, (plan = makePlan(formula)));
  return plan;
}

function makePlan(formula: Formula): Plan {
  const cells = formulaCells(formula);
  return {
    cells,
    scopes: formula.scopes.map((scope) => scopePlan(scope, formula, cells)),
    still: formula.conditions.filter((condition) => !isBound(condition)),
    moving: formula.conditions.filter(isBound),
    local: formula.scopes.some(({ kind }) => kind === 'row' || kind === 'column'),
  };
}

function scopePlan(scope: Scope, formula: Formula, cells: readonly CellPattern[]): ScopePlan {
  const listed = scope.names?.map(pathKey) ?? null;
  const driving = formula.relation === '=' ? cells : cellsOf(formula.left);
  return {
    scope,
    listed,
    wanted: listed && new Set(listed),
    home: cells.find((one) => uses(one, scope)) ?? null,
    drivers: driving.filter(({ row }) => row.kind === 'bound' && row.scope === scope.kind),
    sumsBelow: cells.some(({ row }) => row.kind === 'children' && row.of === null),
  };
}

function uses(cell: CellPattern, scope: Scope): boolean {
  const { row, column } = cell;
  switch (scope.kind) {
    case 'row':
      return (row.kind === 'bound' && row.scope === 'row') || (row.kind === 'children' && row.of === null);
    case 'column':
      return column.kind === 'bound' && column.scope === 'column';
    case 'group':
      return column.kind === 'group';
    case 'table':
      return true;
    default:
      return row.kind === 'bound' && row.scope === scope.kind;
  }
}
