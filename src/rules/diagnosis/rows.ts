import type { Action, ColumnSum, ColumnSums, RowDetail, Search } from './action';
import { BASE_COST, makeAction } from './action';
import { movedRows } from './moved-row';
import { isBorneOut, isOneRow, isPlausibleRow, lacksOf, toleranceOf } from './row-lack';
import type { Lack } from './row-lack';
import type { Problem } from './problem';

const MISSING = 13;
/** No two columns bear each other out: wrong figures would do the same. */
const ALONE = 6;
/** Another table lists a row with exactly what is missing. */
const MISSING_ELSEWHERE = 5;
/** A check of the codes has missed it already. */
const MISSING_TOLD = 0;
const DOUBLED = 4;
/** The two rows carry one code, which is a mistake by itself. */
const DOUBLED_CODE = -3;
const OMITTED = 7;
const OMITTED_LAST = 6;

/** The sums that add up rows of one column into a parent row, grouped by parent; by constraint. */
export function findColumnSums(problem: Problem): Map<number, ColumnSums> {
  const groups = new Map<string, ColumnSum[]>();
  const byParent = new Map<string, ColumnSum[]>();
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
    const sum = { constraint: index, parent: total.cell, children, sign: total.coefficient };
    append(groups, key, sum);
    append(byParent, parent.row, sum);
  });
  const byConstraint = new Map<number, ColumnSums>();
  for (const sums of groups.values()) {
    const group = { parentRow: problem.cells[sums[0]?.parent ?? 0]?.row ?? '', sums, byParent };
    for (const sum of sums) byConstraint.set(sum.constraint, group);
  }
  return byConstraint;
}

function append<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function singleTerm<T extends { readonly coefficient: number }>(terms: readonly T[]): T | null {
  const plus = terms.filter((term) => term.coefficient === 1);
  const minus = terms.filter((term) => term.coefficient === -1);
  if (plus.length + minus.length !== terms.length) return null;
  if (plus.length === 1) return plus[0] ?? null;
  return minus.length === 1 ? (minus[0] ?? null) : null;
}

/**
 * What is the matter with a whole row under a line: it stands under another line, is left out, stands twice, or was
 * left out of the line's sums. A row is put right by no figure: for the first three the sums are taken out.
 */
export function rowActions(search: Search, group: ColumnSums): Action[] {
  const lacks = lacksOf(search, group.sums);
  if (lacks.length === 0) return [];
  const moved = movedRows(search, group);
  if (moved.length > 0) return moved;
  if (lacks.length < 2 || !isOneRow(search, group, lacks)) return [];
  const fits = fittingRows(search, group);
  if (fits.length > 0) return tooMuch(search, group, lacks, fits);
  return isPlausibleRow(search, group, lacks) ? [missingRow(search, group, lacks)] : [];
}

function missingRow(search: Search, group: ColumnSums, lacks: readonly Lack[]): Action {
  const told = missingElsewhere(search, group, lacks);
  return makeAction({
    mistake: 'row-missing',
    cost: BASE_COST + told.cost,
    penalty: Math.max(0, told.cost - MISSING),
    explained: told.cost < MISSING,
    changes: [],
    waives: lacks.map(({ sum }) => sum.constraint),
    row: detail(group, lacks, told),
  });
}

/** What else in the workbook speaks of the row that a line lacks. */
function missingElsewhere(
  search: Search,
  group: ColumnSums,
  lacks: readonly Lack[],
): Pick<RowDetail, 'absent' | 'headless'> & { readonly cost: number } {
  const { rows, cells } = search.network.problem;
  const headless = rows?.headless(group.parentRow).find(({ amounts }) =>
    group.sums.every((sum) => {
      const amount = amounts.get(cells[sum.parent]?.column ?? '') ?? 0;
      return Math.abs(amount - search.state.residual(sum.constraint) * sum.sign) <= toleranceOf(search, sum);
    }),
  );
  const listed = rows?.absent(group.parentRow) ?? [];
  const isLacking = (amount: number): boolean =>
    lacks.some(({ sum, lack }) => Math.abs(amount - lack) <= toleranceOf(search, sum));
  const most = Math.max(...lacks.map(({ lack }) => lack));
  const told = listed.filter((one) => one.told && one.amounts.some((amount) => amount <= most));
  const same = listed.filter(({ amounts }) => amounts.some(isLacking));
  if (headless) return { cost: MISSING_TOLD, absent: same, headless };
  if (same.length > 0)
    return { cost: told.length > 0 ? MISSING_TOLD : MISSING_ELSEWHERE, absent: same, headless: null };
  if (told.length > 0) return { cost: MISSING_TOLD, absent: told, headless: null };
  const cost = isBorneOut(search, group, lacks) ? MISSING : MISSING + ALONE;
  return { cost, absent: listed, headless: null };
}

function detail(group: ColumnSums, lacks: readonly Lack[], more: Partial<RowDetail>): RowDetail {
  const amounts = lacks.map(({ sum, lack }) => ({
    parent: sum.parent,
    amount: more.doubledRow ? -lack : lack,
  }));
  return {
    parentRow: group.parentRow,
    doubledRow: null,
    amounts,
    moved: null,
    absent: [],
    headless: null,
    ...more,
  };
}

/** Children (by their cell in the first sum, last first) whose figures are exactly what every column has too much. */
function fittingRows(search: Search, group: ColumnSums): number[] {
  const { state } = search;
  const [first] = group.sums;
  if (!first) return [];
  const found: number[] = [];
  for (let child = first.children.length - 1; child >= 0; child -= 1) {
    const fits = group.sums.every((sum) => {
      const cell = sum.children[child];
      const excess = -state.residual(sum.constraint) * sum.sign;
      return cell !== undefined && Math.abs(state.value(cell) - excess) <= toleranceOf(search, sum);
    });
    if (fits) found.push(first.children[child] ?? -1);
  }
  return found;
}

/** One line printed twice is once too many. A row that stands once: the line was added up without it. */
function tooMuch(
  search: Search,
  group: ColumnSums,
  lacks: readonly Lack[],
  fits: readonly number[],
): Action[] {
  const { cells, rows } = search.network.problem;
  const rowOf = (cell: number): string => cells[cell]?.row ?? '';
  const isTwin = (cell: number, other: number): boolean =>
    cell !== other && (!rows || rows.sameLine(rowOf(cell), rowOf(other)));
  const twin = fits.find((cell) => fits.some((other) => isTwin(cell, other)));
  if (twin !== undefined) {
    return [
      makeAction({
        mistake: 'row-doubled',
        cost: BASE_COST + (rows ? DOUBLED_CODE : DOUBLED),
        explained: true,
        changes: [],
        waives: lacks.map(({ sum }) => sum.constraint),
        row: detail(group, lacks, { doubledRow: rowOf(twin) }),
      }),
    ];
  }
  if (lacks.some(({ sum }) => search.state.changed[sum.parent] || cells[sum.parent]?.formula)) return [];
  const children = group.sums[0]?.children ?? [];
  const isLast = fits.includes(children[children.length - 1] ?? -1);
  return [
    makeAction({
      mistake: isLast ? 'omitted-last-addend' : 'omitted-addend',
      cost: BASE_COST + (isLast ? OMITTED_LAST : OMITTED),
      changes: lacks.map(({ sum, lack }) => ({
        cell: sum.parent,
        value: search.state.value(sum.parent) - lack,
      })),
    }),
  ];
}
