import { foldText, stripOrdinal } from '../core/label';

/** A paragraph as it is matched: by its words alone, without ordinal, figures, punctuation and the department. */
export interface MatchText {
  /** All its words. */
  readonly key: string;
  /** The words up to its first colon or comma: what it is about. */
  readonly head: string;
  readonly heading: boolean;
  readonly pairs: ReadonlyMap<string, number>;
}

const FIGURES = /[-△]?\d[\d,.]*(?:%|万元|亿元|元|年)?/gu;
const MARKS = /[^\p{L}\p{N}]/gu;
const SHORTEST_HEAD = 4;
/** More pairs than this are not compared one with another. */
const MOST_PAIRS = 40_000;

/** What a paragraph is matched by. `department` is left out of it; "" where none is known. */
export function matchText(text: string, department: string, heading: boolean): MatchText {
  const folded = stripOrdinal(foldText(text));
  const bare = department === '' ? folded : folded.split(foldText(department)).join('');
  const words = (one: string): string => one.replace(FIGURES, '').replace(MARKS, '');
  const key = words(bare);
  const head = words(bare.split(/[:,;。]/u)[0] ?? '');
  return { key, head: head.length < SHORTEST_HEAD ? '' : head, heading, pairs: pairsOf(key) };
}

function pairsOf(key: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < key.length - 1; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two paragraphs are, from 0 to 1, by the pairs of characters that both have (Dice). */
export function likeness(a: MatchText, b: MatchText): number {
  if (a.heading !== b.heading) return 0;
  if (a.key === b.key) return 1;
  const total = Math.max(a.key.length - 1, 0) + Math.max(b.key.length - 1, 0);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * common) / total;
}

/**
 * Pairs paragraphs of two texts, each at most once: the same words first, then the same beginning, then the most
 * alike, down to `least`. Gives [index in a, index in b].
 */
export function matchParagraphs(
  a: readonly MatchText[],
  b: readonly MatchText[],
  least: number,
): [number, number][] {
  const matches: [number, number][] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const take = (i: number, j: number): void => {
    takenA.add(i);
    takenB.add(j);
    matches.push([i, j]);
  };
  for (const keyOf of [(one: MatchText) => one.key, (one: MatchText) => one.head]) {
    const waiting = new Map<string, number[]>();
    b.forEach((one, j) => {
      if (takenB.has(j) || keyOf(one) === '') return;
      const key = `${String(one.heading)}${keyOf(one)}`;
      const list = waiting.get(key);
      if (list) list.push(j);
      else waiting.set(key, [j]);
    });
    a.forEach((one, i) => {
      const list = takenA.has(i) ? undefined : waiting.get(`${String(one.heading)}${keyOf(one)}`);
      const j = list?.shift();
      if (j !== undefined) take(i, j);
    });
  }
  const restA = a.flatMap((one, i) => (takenA.has(i) ? [] : [{ one, i }]));
  const restB = b.flatMap((one, j) => (takenB.has(j) ? [] : [{ one, j }]));
  if (restA.length * restB.length > MOST_PAIRS) return matches;
  const candidates = restA
    .flatMap(({ one, i }) => restB.map(({ one: other, j }) => ({ i, j, score: likeness(one, other) })))
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  for (const { i, j } of candidates) if (!takenA.has(i) && !takenB.has(j)) take(i, j);
  return matches;
}
