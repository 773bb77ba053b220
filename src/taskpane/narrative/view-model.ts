import type { NarrativePair, PairState, TextComparison } from '../../outputs/narrative-compare';
import { fieldsOf } from './segments';

/** What is shown of each pair: both texts, or one of them. */
export const SHOWS = ['both', 'composed', 'existing'] as const;
export type Show = (typeof SHOWS)[number];

/** The two texts. */
export const TEXTS = ['narrative', 'glossary'] as const;
export type Text = (typeof TEXTS)[number];

/** Whether a pair needs a look: it differs beyond the way it is written, or something has to be filled in. */
export function needsLook(pair: NarrativePair): boolean {
  return (
    pair.state === 'differs' ||
    pair.state === 'lacking' ||
    pair.findings.length > 0 ||
    openFields(pair.composed).length > 0
  );
}

/** Names of the fields that nobody has filled. */
export function openFields(composed: NarrativePair['composed']): string[] {
  return composed.flatMap(({ phrases }) =>
    fieldsOf(phrases).flatMap(({ name, value }) => (value === null ? [name] : [])),
  );
}

/** How many pairs of a text are in each state. */
export function stateCounts({ sections }: TextComparison): Readonly<Record<PairState, number>> {
  const counts = { same: 0, form: 0, differs: 0, lacking: 0, own: 0 };
  for (const { pairs } of sections) for (const { state } of pairs) counts[state] += 1;
  return counts;
}

/** Where the input of a field is, for going there. */
export function fieldId(name: string): string {
  return `gouji-field-${[...name].map((char) => char.codePointAt(0)?.toString(36) ?? '').join('')}`;
}

const SHORT = 12;

/** The beginning of a pair's text, to tell buttons apart. */
export function startOf({ composed, existing }: NarrativePair): string {
  const text = composed[0]?.phrases.map((phrase) => phrase.text).join('') ?? existing[0]?.text ?? '';
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
