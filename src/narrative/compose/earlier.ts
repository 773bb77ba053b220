import { foldText, stripOrdinal } from '../../core/label';
import type { NarrativeTemplate } from './template';

/** A text of the user's own, by the template's sections. */
export interface EarlierText {
  /** By section id; the first paragraph's title is no part of one. */
  readonly sections: ReadonlyMap<string, EarlierSection>;
}

export interface EarlierSection {
  /** What stands below each sub-heading, and before the first one under "". */
  readonly parts: readonly EarlierPart[];
}

export interface EarlierPart {
  /** The sub-heading without its ordinal. */
  readonly heading: string;
  readonly lines: readonly string[];
}

const SUBHEADING = /^[(（][一二三四五六七八九十]+[)）]/u;
const MOST = 40;

/** Sorts the paragraphs of an earlier text by the template's sections; those before the first go nowhere. */
export function earlierText(paragraphs: readonly string[], template: NarrativeTemplate): EarlierText {
  const startsSection = sectionStarts(template);
  const sections = new Map<string, { parts: { heading: string; lines: string[] }[] }>();
  let current: { parts: { heading: string; lines: string[] }[] } | null = null;
  for (const text of paragraphs) {
    const folded = foldText(text);
    if (folded === '') continue;
    const id = startsSection(folded);
    if (id !== null) {
      current = sections.get(id) ?? { parts: [{ heading: '', lines: [] }] };
      sections.set(id, current);
    } else if (current && SUBHEADING.test(folded) && isShort(folded)) {
      current.parts.push({ heading: text.trim().replace(SUBHEADING, ''), lines: [] });
    } else current?.parts.at(-1)?.lines.push(text.trim());
  }
  return { sections };
}

/** Gives the id of the section that a folded paragraph is the heading of, or null. */
export function sectionStarts(
  template: Pick<NarrativeTemplate, 'sections'>,
): (folded: string) => string | null {
  const patterns = template.sections.map(({ id, earlier }) => ({ id, pattern: new RegExp(earlier, 'u') }));
  return (folded) =>
    isHeading(folded) ? (patterns.find(({ pattern }) => pattern.test(folded))?.id ?? null) : null;
}

function isHeading(folded: string): boolean {
  return (
    /^[一二三四五六七八九十]+[、.,]/u.test(folded) &&
    stripOrdinal(folded) !== folded &&
    folded.length <= 80 &&
    !/[。;]/u.test(folded)
  );
}

function isShort(folded: string): boolean {
  return folded.length <= MOST && !/[。;]/u.test(folded);
}

/** The sentences of a paragraph, each with its end. */
export function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^。！？]+[。！？]?/gu)
      ?.map((one) => one.trim())
      .filter((one) => one !== '') ?? []
  );
}
