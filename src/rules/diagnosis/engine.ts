import type { Search } from './action';
import { actionKey, applyAction } from './action';
import { judge } from './claims';
import { joinByCells } from './components';
import type { Diagnosis } from './diagnosis';
import { isClouded, isDisputed, isLoose } from './disputes';
import { hints } from './hints';
import type { Solved } from './joint';
import { solveTogether } from './joint';
import { buildNetwork } from './network';
import { weigh } from './posterior';
import { prepareSearch } from './prepare';
import type { Problem } from './problem';
import type { Limits, SearchResult, Solution } from './search';
import { ComponentSearch } from './search';
import { boundHints } from './bounds';
import { State } from './state';
import { explainedBy } from './symptoms';
import { unitDiagnosis } from './unit-diagnosis';

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
  const search = prepareSearch(state, options.priors ?? true);
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

function solve(search: Search, component: readonly number[], limits: Limits): Solved {
  const result: SearchResult =
    component.length > MOST_BROKEN
      ? { solutions: [], capped: true, steps: 0, looks: 0 }
      : new ComponentSearch(search, component, limits).run();
  return {
    component,
    result,
    best: weigh(result.solutions)[0]?.solution ?? null,
  };
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
        : isLoose(search, verdict)
          ? ({ ...verdict, valueClaim: 'review' } as const)
          : verdict;
      return {
        ...careful,
        explains: explainedBy(search, careful, component, broken),
      };
    });
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
