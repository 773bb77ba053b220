import type { Action, ColumnSum, ColumnSums, Search } from './action';
import { BASE_COST, makeAction } from './action';
import type { Problem } from './problem';

const MISSING = 13;
const DOUBLED = 4;

/** The sums that add up rows of one column into a parent row, grouped by parent; by constraint. */
export function findColumnSums(problem: Problem): Map<number, ColumnSums> {
  const groups = new Map<string, ColumnSum[]>();
  problem.constraints.forEach((constraint, index) => {
    if (constraint.relation !== 'equal' || constraint.terms.length < 2 || constraint.constant !== 0) return;
    const [first] = constraint.terms;
    const home = first ? problem.cells[first.cell] : undefined;
    if (!home) return;
    const alike = constraint.terms.every(({ cell }) => problem.cells[cell]?.column === home.column);
    const total = singleTerm(constraint.terms);
    if (!alike || !total) return;
    const parent = problem.cells[total.cell];
    if (!parent) return;
    const children = constraint.terms.filter((term) => term !== total).map((term) => term.cell);
    const key = `${parent.row} ${children.length} ${problem.cells[children[0] ?? 0]?.row ?? ''}`;
    const sums = groups.get(key) ?? [];
    sums.push({ constraint: index, parent: total.cell, children, sign: total.coefficient });
    groups.set(key, sums);
  });
  const byConstraint = new Map<number, ColumnSums>();
  for (const sums of groups.values()) {
    if (sums.length < 2) continue;
    const group = { parentRow: problem.cells[sums[0]?.parent ?? 0]?.row ?? '', sums };
    for (const sum of sums) byConstraint.set(sum.constraint, group);
  }
  return byConstraint;
}

function singleTerm<T extends { readonly coefficient: number }>(terms: readonly T[]): T | null {
  const plus = terms.filter((term) => term.coefficient === 1);
  const minus = terms.filter((term) => term.coefficient === -1);
  if (plus.length + minus.length !== terms.length) return null;
  if (plus.length === 1) return plus[0] ?? null;
  return minus.length === 1 ? (minus[0] ?? null) : null;
}

/**
 * A row left out or standing twice: at least two columns of one parent miss their sums in the same direction, and
 * what they miss is one row. Such sums are not put right by any figure: they are taken out.
 */
export function rowActions(search: Search, group: ColumnSums): Action[] {
  const { network, state } = search;
  const broken = group.sums.filter((sum) => state.isBroken(sum.constraint));
  if (broken.length < 2) return [];
  // Positive: the children have too little.
  const lacks = broken.map((sum) => state.residual(sum.constraint) * sum.sign);
  const missing = lacks.every((lack) => lack > 0);
  if (!missing && !lacks.every((lack) => lack < 0)) return [];
  const doubled = missing ? null : doubledRow(search, group);
  if (!missing && doubled === null) return [];
  const { cells } = network.problem;
  return [
    makeAction({
      mistake: missing ? 'row-missing' : 'row-doubled',
      cost: BASE_COST + (missing ? MISSING : DOUBLED),
      explained: !missing,
      changes: [],
      waives: broken.map((sum) => sum.constraint),
      row: {
        parentRow: group.parentRow,
        doubledRow: doubled === null ? null : (cells[doubled]?.row ?? null),
        amounts: broken.map((sum, index) => ({ parent: sum.parent, amount: Math.abs(lacks[index] ?? 0) })),
      },
    }),
  ];
}

/** The child (by its cell in the first sum) whose figures are exactly what every column has too much, if one is. */
function doubledRow(search: Search, group: ColumnSums): number | null {
  const { state } = search;
  const [first] = group.sums;
  if (!first) return null;
  for (let child = first.children.length - 1; child >= 0; child -= 1) {
    const fits = group.sums.every((sum) => {
      const cell = sum.children[child];
      return cell !== undefined && state.value(cell) === -state.residual(sum.constraint) * sum.sign;
    });
    if (fits) return first.children[child] ?? null;
  }
  return null;
}
