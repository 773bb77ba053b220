import type { Action } from './action';
import { actionKey, placeOf } from './action';
import type { Weighted } from './posterior';
import { placesOf } from './posterior';

/** How sure one can be: nothing else is possible; all else is far less likely; a list to look at. */
export type Claim = 'certain' | 'likely' | 'review';

/** What is said of one mistake, or of several that can only be told apart together. */
export interface Verdict {
  /** Which cells. */
  readonly claim: Claim;
  /** Which figures in them, given the cells. */
  readonly valueClaim: Claim;
  readonly actions: readonly Action[];
  readonly probability: number;
  readonly alternatives: readonly { readonly actions: readonly Action[]; readonly probability: number }[];
}

export interface Doubts {
  /** The search was cut short. */
  readonly capped: boolean;
  /** Something that only usually holds, or cannot be computed, is part of it. */
  readonly soft: boolean;
  /** Cells whose figure was not sought among all that fit. */
  readonly sampled: ReadonlySet<number>;
}

const LIKELY = 0.98;
/** Possibilities beyond these are not worth anybody's time. */
const MOST_ALTERNATIVES = 12;
const LEAST_PROBABILITY = 1e-4;

/**
 * Splits what was found into verdicts: mistakes that are part of every solution each by itself, the rest as one.
 * Takes weighted solutions, likeliest first.
 */
export function judge(weighted: readonly Weighted[], doubts: Doubts): Verdict[] {
  const [top] = weighted;
  if (!top) return [];
  const places = weighted.map(({ solution }) => new Set(solution.actions.map(placeOf)));
  const common = top.solution.actions.filter((action) => places.every((set) => set.has(placeOf(action))));
  const rest = top.solution.actions.filter((action) => !common.includes(action));
  const onePlace = new Set(weighted.map(({ solution }) => placesOf(solution))).size === 1;
  const allExplained = top.solution.actions.every((action) => action.explained);
  const guessed = top.solution.actions.some((action) => action.guessed);
  const verdicts = common.map((action): Verdict => {
    const values = distribution(weighted, action);
    const plausible = action.penalty === 0;
    const limits = isFormula(action) ? { ...doubts, soft: true } : doubts;
    const sure = onePlace ? top.solution.actions.length === 1 || allExplained : action.explained;
    return {
      claim: plausible ? limit(sure ? 'certain' : 'likely', limits) : 'review',
      valueClaim: plausible && !guessed ? valueClaim(values, action, sure, limits) : 'review',
      actions: [action],
      probability: 1,
      alternatives: values.map(({ actions, probability }) => ({ actions, probability })),
    };
  });
  if (rest.length === 0) return verdicts;
  const groups = groupRest(weighted, new Set(common.map(placeOf)));
  const [best] = groups;
  if (!best) return verdicts;
  const explained = rest.every((action) => action.explained && action.penalty === 0);
  const claim: Claim = best.placeProbability >= LIKELY && explained ? 'likely' : 'review';
  const exact = best.probability / best.placeProbability;
  verdicts.push({
    claim: doubts.capped ? 'review' : claim,
    valueClaim: claim === 'likely' && exact >= LIKELY && !guessed && !doubts.capped ? 'likely' : 'review',
    actions: best.actions,
    probability: best.placeProbability,
    alternatives: groups.map(({ actions, probability }) => ({ actions, probability })),
  });
  return verdicts;
}

/** A formula may be wrong, or only not calculated since: it is never certain. */
function isFormula(action: Action): boolean {
  return action.mistake === 'formula';
}

function limit(claim: Claim, doubts: Doubts): Claim {
  if (doubts.capped) return 'review';
  return claim === 'certain' && doubts.soft ? 'likely' : claim;
}

interface Share {
  readonly actions: readonly Action[];
  readonly probability: number;
}

/** The figures that solutions propose at the place of one action, likeliest first. */
function distribution(weighted: readonly Weighted[], action: Action): Share[] {
  const shares = new Map<string, { actions: Action[]; probability: number }>();
  for (const { solution, probability } of weighted) {
    const same = solution.actions.find((other) => placeOf(other) === placeOf(action));
    if (!same) continue;
    const share = shares.get(actionKey(same)) ?? { actions: [same], probability: 0 };
    share.probability += probability;
    shares.set(actionKey(same), share);
  }
  return trim([...shares.values()]);
}

function valueClaim(values: readonly Share[], action: Action, sure: boolean, doubts: Doubts): Claim {
  const open = action.changes.some(({ cell }) => doubts.sampled.has(cell));
  if (open && !action.explained) return 'review';
  if (values.length <= 1) return limit(sure && !open ? 'certain' : 'likely', doubts);
  const [best] = values;
  if (!best || best.probability < LIKELY || doubts.capped) return 'review';
  return action.explained ? 'likely' : 'review';
}

/** What solutions propose beside the common places; `placeProbability` sums over all figures at one place. */
function groupRest(
  weighted: readonly Weighted[],
  common: ReadonlySet<string>,
): (Share & { readonly placeProbability: number })[] {
  const shares = new Map<string, { actions: Action[]; probability: number; place: string }>();
  const byPlace = new Map<string, number>();
  for (const { solution, probability } of weighted) {
    const actions = solution.actions.filter((action) => !common.has(placeOf(action)));
    const place = actions.map(placeOf).sort().join(';');
    const key = actions.map(actionKey).join(';');
    const share = shares.get(key) ?? { actions, probability: 0, place };
    share.probability += probability;
    shares.set(key, share);
    byPlace.set(place, (byPlace.get(place) ?? 0) + probability);
  }
  return trim([...shares.values()]).map((share) => ({
    actions: share.actions,
    probability: share.probability,
    placeProbability: byPlace.get(share.place) ?? share.probability,
  }));
}

function trim<T extends Share>(shares: readonly T[]): T[] {
  return [...shares]
    .sort((a, b) => b.probability - a.probability)
    .filter((share, index) => index === 0 || share.probability >= LEAST_PROBABILITY)
    .slice(0, MOST_ALTERNATIVES);
}
