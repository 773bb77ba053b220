import type { Action, Search } from './action';
import { actionKey, applyAction } from './action';
import type { Verdict } from './claims';
import { judge } from './claims';
import { joinByCells } from './components';
import type { Diagnosis } from './diagnosis';
import { hints } from './hints';
import type { Solved } from './joint';
import { solveTogether } from './joint';
import { buildNetwork } from './network';
import { weigh } from './posterior';
import type { Problem } from './problem';
import { findColumnSums } from './rows';
import type { Limits, SearchResult, Solution } from './search';
import { ComponentSearch } from './search';
import { boundHints } from './bounds';
import { State } from './state';
import { unitTables } from './unit-table';

export interface Options {
  /** False: without typing priors (the baseline). */
  readonly priors?: boolean;
  readonly limits?: Limits;
}

const LIMITS: Limits = { depth: 5, nodes: 1500 };
/** More broken constraints in one component than this are not searched: they are no handful of slips. */
const MOST_BROKEN = 60;

/** Finds what is wrong in a problem. Deterministic; gives nothing where nothing is broken. */
export function diagnoseProblem(problem: Problem, options: Options = {}): Diagnosis[] {
  const state = new State(buildNetwork(problem));
  const search = prepare(state, options.priors ?? true);
  const broken = problem.constraints.map((_, index) => index).filter((index) => state.isBroken(index));
  if (broken.length === 0) return [];
  const found: Diagnosis[] = [];
  const rescaled = unitDiagnosis(search, broken);
  if (rescaled) {
    found.push(rescaled);
    const [best] = rescaled.actions;
    if (best) applyAction(state, best);
  }
  const hard = broken.filter((index) => state.isBroken(index) && !search.network.soft[index]);
  const limits = options.limits ?? LIMITS;
  const solved = solveTogether(search, joinByCells(search, hard), (component) =>
    solve(search, component, limits),
  );
  for (const component of solved) found.push(...verdictsOf(search, component));
  const explained = new Set(found.flatMap((diagnosis) => diagnosis.explains));
  const bounds = broken.filter((index) => search.network.soft[index] && !explained.has(index));
  if (!rescaled) for (const group of joinByCells(search, bounds)) found.push(...boundHints(search, group));
  return merge(found);
}

function prepare(state: State, priors: boolean): Search {
  const { network } = state;
  const { problem } = network;
  const negatives = new Map<string, number>();
  for (const cell of problem.cells) {
    if (cell.value < 0) negatives.set(cell.column, (negatives.get(cell.column) ?? 0) + 1);
  }
  return {
    network,
    state,
    negatives,
    priors,
    columnSums: findColumnSums(problem),
    sampled: new Set(),
    initial: problem.constraints.map((_, index) => ({
      broken: state.isBroken(index),
      residual: state.residual(index),
    })),
  };
}

function unitDiagnosis(search: Search, broken: readonly number[]): Diagnosis | null {
  const actions = unitTables(search);
  const [best] = actions;
  if (!best) return null;
  const probability = 1 / actions.length;
  return {
    claim: actions.length === 1 ? 'likely' : 'review',
    valueClaim: actions.length === 1 ? 'likely' : 'review',
    actions: [best],
    probability,
    alternatives: actions.map((action) => ({ actions: [action], probability })),
    explains: touchedBy(search, [best], broken),
  };
}

function solve(search: Search, component: readonly number[], limits: Limits): Solved {
  const result: SearchResult =
    component.length > MOST_BROKEN
      ? { solutions: [], capped: true }
      : new ComponentSearch(search, component, limits).run();
  return { component, result, best: weigh(result.solutions)[0]?.solution ?? null };
}

function verdictsOf(search: Search, { component, result, best }: Solved): Diagnosis[] {
  const isReal = ({ actions }: Solution): boolean =>
    actions.every((action) => action.mistake !== 'not-applicable');
  const real = result.solutions.filter(isReal);
  if (!best || real.length === 0) return [hints(search, component)];
  // Where the relation itself is the likeliest culprit, the figures are only something to look at.
  const waived = !isReal(best);
  const doubts = {
    capped: result.capped || waived,
    soft: isClouded(search, component),
    sampled: search.sampled,
  };
  const broken = search.initial.map((_, index) => index).filter((index) => search.initial[index]?.broken);
  return judge(weigh(waived ? real : result.solutions), doubts)
    .filter((verdict) => verdict.actions.some((action) => action.mistake !== 'not-applicable'))
    .map((verdict) => {
      const careful = isDisputed(search, verdict, broken)
        ? ({ ...verdict, claim: 'review', valueClaim: 'review' } as const)
        : verdict;
      return { ...careful, explains: explainedBy(search, careful, component, broken) };
    });
}

/**
 * Whether a blank to be filled (or a figure to be removed) leaves a ≤ of the same table broken that it does not touch: a figure
 * that slipped into another row looks the same, and then it is not the blank that is wrong.
 */
function isDisputed(search: Search, verdict: Verdict, broken: readonly number[]): boolean {
  const { network } = search;
  const { cells } = network.problem;
  const blanks = verdict.actions.filter(({ mistake }) => mistake === 'blank' || mistake === 'spurious');
  if (blanks.length === 0) return false;
  const tables = new Set(blanks.flatMap(({ changes }) => changes.map(({ cell }) => cells[cell]?.table)));
  const touched = new Set(touchedBy(search, verdict.actions, broken));
  return broken.some(
    (constraint) =>
      network.soft[constraint] &&
      !touched.has(constraint) &&
      (network.members[constraint] ?? []).some((cell) => tables.has(cells[cell]?.table)),
  );
}

function isClouded(search: Search, component: readonly number[]): boolean {
  const { members, problem } = search.network;
  return component.some((constraint) =>
    (members[constraint] ?? []).some((cell) => {
      const kind = problem.cells[cell]?.formula?.kind;
      return kind === 'opaque' || kind === 'ratio';
    }),
  );
}

/** The broken constraints that the cells of a verdict take part in; of a list to look at, the whole component. */
function explainedBy(
  search: Search,
  verdict: Verdict,
  component: readonly number[],
  broken: readonly number[],
): number[] {
  const touched = touchedBy(search, verdict.actions, broken);
  return verdict.claim === 'review'
    ? [...new Set([...touched, ...component])].sort((a, b) => a - b)
    : touched;
}

function touchedBy(search: Search, actions: readonly Action[], broken: readonly number[]): number[] {
  const touched = new Set<number>();
  for (const action of actions) {
    for (const constraint of action.waives) touched.add(constraint);
    for (const { cell } of action.changes) {
      for (const entry of search.network.entries[cell] ?? []) touched.add(entry.constraint);
    }
  }
  return broken.filter((constraint) => touched.has(constraint));
}

/** Components that came to the same mistake have one cause. */
function merge(found: readonly Diagnosis[]): Diagnosis[] {
  const byKey = new Map<string, Diagnosis>();
  for (const diagnosis of found) {
    const key =
      diagnosis.actions.length > 0
        ? diagnosis.actions.map(actionKey).join(';')
        : `hint ${diagnosis.explains.join()}`;
    const earlier = byKey.get(key);
    if (!earlier) byKey.set(key, diagnosis);
    else {
      const explains = [...new Set([...earlier.explains, ...diagnosis.explains])].sort((a, b) => a - b);
      byKey.set(key, { ...earlier, explains });
    }
  }
  return [...byKey.values()];
}
