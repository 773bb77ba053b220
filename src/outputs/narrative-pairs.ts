import { cellKey } from '../core/address';
import { foldText } from '../core/label';
import type { Paragraph } from '../disclosure/model';
import { phraseText, type ComposedParagraph } from '../narrative/compose/result';
import { likeness, matchParagraphs, matchText, type MatchText } from './paragraph-match';

/** Two texts to be paired, and what is known of them. */
export interface SectionedText {
  readonly composed: readonly ComposedParagraph[];
  readonly existing: readonly Paragraph[];
  /** The id of the section that a folded paragraph is the heading of. */
  readonly section: (folded: string) => string | null;
  /** Ids of the paragraphs that we wrote ourselves, by their cell. */
  readonly rows: ReadonlyMap<string, string>;
  readonly department: string;
}

export interface PairedSection {
  readonly id: string;
  readonly pairs: readonly Pair[];
}

interface Pair {
  readonly composed: readonly ComposedParagraph[];
  readonly existing: readonly Paragraph[];
}

interface Entry<T> {
  readonly of: T;
  readonly section: string;
  readonly text: MatchText;
  /** Place in its text. */
  readonly at: number;
}

/** Within a section paragraphs may be worded further apart than between sections. */
const ALIKE_WITHIN = 0.4;
const ALIKE_ANYWHERE = 0.6;
/** Where each text has one paragraph left in a section. */
const ALIKE_ALONE = 0.2;
/** A neighbour belongs to a pair where the pair becomes more alike by this much. */
const JOIN_GAIN = 0.05;
const LONGEST_HEADING = 60;

/** Pairs the paragraphs of two texts, section by section, in the composed text's order. */
export function pairParagraphs(text: SectionedText): PairedSection[] {
  const { ours, theirs } = entriesOf(text);
  const match = matched(ours, theirs, text.rows);
  const groups = grouped(ours, theirs, match);
  const sections = new Map<string, Pair[]>();
  for (const one of ours) if (!sections.has(one.section)) sections.set(one.section, []);
  for (const { section, pair } of groups) {
    const pairs = sections.get(section);
    if (pairs) pairs.push(pair);
    else sections.set(section, [pair]);
  }
  return [...sections].map(([id, pairs]) => ({ id, pairs }));
}

function entriesOf({ composed, existing, section, department }: SectionedText): {
  ours: Entry<ComposedParagraph>[];
  theirs: Entry<Paragraph>[];
} {
  const ours = composed.map((of, at) => ({
    of,
    at,
    section: of.section,
    text: matchText(phraseText(of.phrases), department, of.style !== 'text'),
  }));
  let current = ours[0]?.section ?? '';
  const theirs = existing.map((of, at) => {
    const folded = foldText(of.text);
    const started = section(folded);
    current = started ?? current;
    const heading = started !== null || at === 0 || isHeading(folded);
    return { of, at, section: current, text: matchText(of.text, department, heading) };
  });
  return { ours, theirs };
}

function isHeading(folded: string): boolean {
  return folded.length <= LONGEST_HEADING && !/[。;:,]/u.test(folded);
}

/** Index of the existing paragraph for each composed one. */
function matched(
  ours: readonly Entry<ComposedParagraph>[],
  theirs: readonly Entry<Paragraph>[],
  rows: ReadonlyMap<string, string>,
): Map<number, number> {
  const match = new Map<number, number>();
  const taken = new Set<number>();
  const take = (a: Entry<unknown>, b: Entry<unknown>): void => {
    match.set(a.at, b.at);
    taken.add(b.at);
  };
  const byId = new Map(ours.map((one) => [one.of.id, one] as const));
  for (const one of theirs) {
    const id = one.of.cell ? rows.get(cellKey(one.of.cell)) : undefined;
    const own = id === undefined ? undefined : byId.get(id);
    if (own) take(own, one);
  }
  const round = (a: readonly Entry<unknown>[], b: readonly Entry<unknown>[], least: number): void => {
    const free = a.filter(({ at }) => !match.has(at));
    const open = b.filter(({ at }) => !taken.has(at));
    const found = matchParagraphs(
      free.map(({ text }) => text),
      open.map(({ text }) => text),
      least,
    );
    for (const [i, j] of found) {
      const [one, other] = [free[i], open[j]];
      if (one && other) take(one, other);
    }
  };
  const inSection = bySection(theirs);
  for (const [section, own] of bySection(ours)) {
    const other = inSection.get(section) ?? [];
    round(own, other, ALIKE_WITHIN);
    const lone = own.filter((one) => !match.has(one.at) && !one.text.heading);
    const left = other.filter((one) => !taken.has(one.at) && !one.text.heading);
    if (lone.length === 1 && left.length === 1) round(lone, left, ALIKE_ALONE);
  }
  round(ours, theirs, ALIKE_ANYWHERE);
  return match;
}

function bySection<T>(entries: readonly Entry<T>[]): Map<string, Entry<T>[]> {
  const sections = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const list = sections.get(entry.section);
    if (list) list.push(entry);
    else sections.set(entry.section, [entry]);
  }
  return sections;
}

interface Group {
  readonly section: string;
  readonly pair: { composed: Entry<ComposedParagraph>[]; existing: Entry<Paragraph>[] };
}

/** Matches with the neighbours that belong to them, and what is left, in order. */
function grouped(
  ours: readonly Entry<ComposedParagraph>[],
  theirs: readonly Entry<Paragraph>[],
  match: ReadonlyMap<number, number>,
): { section: string; pair: Pair }[] {
  const groups: Group[] = ours.map((one) => {
    const other = theirs[match.get(one.at) ?? -1];
    return { section: one.section, pair: { composed: [one], existing: other ? [other] : [] } };
  });
  const matchedTheirs = new Set(match.values());
  const joined = joinOurs(groups);
  const left = joinTheirs(joined, theirs, matchedTheirs);
  return inOrder(joined, left).map(({ section, pair }) => ({
    section,
    pair: { composed: pair.composed.map(({ of }) => of), existing: pair.existing.map(({ of }) => of) },
  }));
}

/** A paragraph that the other text lacks joins the one before or after it where that text says both in one. */
function joinOurs(groups: readonly Group[]): Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    const [own] = group.pair.composed;
    const before = result.at(-1);
    if (own && group.pair.existing.length === 0 && before && gains(before.pair, own, 'composed')) {
      before.pair.composed.push(own);
      continue;
    }
    const alone = before?.pair.existing.length === 0 ? before.pair.composed[0] : undefined;
    if (alone && before?.section === group.section && gains(group.pair, alone, 'composed', true)) {
      result.pop();
      group.pair.composed.unshift(alone);
    }
    result.push(group);
  }
  return result;
}

/** The same for paragraphs of the existing text; gives those that are left. */
function joinTheirs(
  groups: readonly Group[],
  theirs: readonly Entry<Paragraph>[],
  taken: ReadonlySet<number>,
): Entry<Paragraph>[] {
  const owner = new Map(
    groups.flatMap((group) => group.pair.existing.map((one) => [one.at, group] as const)),
  );
  const left: Entry<Paragraph>[] = [];
  for (const one of theirs) {
    if (taken.has(one.at)) continue;
    const before = owner.get(one.at - 1);
    const after = owner.get(one.at + 1);
    if (before && gains(before.pair, one, 'existing')) {
      before.pair.existing.push(one);
      owner.set(one.at, before);
    } else if (after && gains(after.pair, one, 'existing', true)) {
      after.pair.existing.unshift(one);
      owner.set(one.at, after);
    } else left.push(one);
  }
  return left;
}

/** Whether a pair is more alike with one paragraph more on a side. Headings stand alone. */
function gains(
  pair: Group['pair'],
  one: Entry<unknown>,
  side: 'composed' | 'existing',
  before = false,
): boolean {
  if (pair.existing.length === 0 || one.text.heading || pair.composed.some(({ text }) => text.heading))
    return false;
  const own = joinedText(pair[side].map(({ text }) => text.key));
  const other = joinedText(pair[side === 'composed' ? 'existing' : 'composed'].map(({ text }) => text.key));
  const keys = pair[side].map(({ text }) => text.key);
  const more = joinedText(before ? [one.text.key, ...keys] : [...keys, one.text.key]);
  return likeness(more, other) > likeness(own, other) + JOIN_GAIN;
}

function joinedText(keys: readonly string[]): MatchText {
  return matchText(keys.join(''), '', false);
}

/** Existing paragraphs that match nothing stand below the pair of the paragraph that they stand below. */
function inOrder(groups: readonly Group[], left: readonly Entry<Paragraph>[]): Group[] {
  const owner = new Map<number, Group>();
  for (const group of groups) for (const { at } of group.pair.existing) owner.set(at, group);
  const below = new Map<Group | null, Group[]>();
  let after: Group | null = null;
  let next = 0;
  const last = Math.max(-1, ...left.map(({ at }) => at));
  for (let at = 0; at <= last; at += 1) {
    after = owner.get(at) ?? after;
    const one = left[next];
    if (one?.at !== at) continue;
    next += 1;
    const group: Group = {
      section: after?.section ?? one.section,
      pair: { composed: [], existing: [one] },
    };
    below.set(after, [...(below.get(after) ?? []), group]);
  }
  return [...(below.get(null) ?? []), ...groups.flatMap((group) => [group, ...(below.get(group) ?? [])])];
}
