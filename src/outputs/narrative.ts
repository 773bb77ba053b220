import { readDisclosure } from '../disclosure/read';
import type { Disclosure } from '../disclosure/model';
import type { PointedTables } from '../disclosure/pointed';
import type { TemplateFamily } from '../disclosure/template';
import { composeNarrative } from '../narrative/compose/compose';
import { earlierGlossary, type LoadedTerms } from '../narrative/compose/definitions';
import { earlierText } from '../narrative/compose/earlier';
import { composeGlossary } from '../narrative/compose/glossary';
import type { Composed, Gap } from '../narrative/compose/result';
import type { NarrativeTemplate } from '../narrative/compose/template';
import type { Snapshot } from '../workbook/snapshot';
import { zhCN } from '../strings/zh-CN';
import { filledFields, mergeText, usersParagraphs, type MergedText } from './narrative-merge';
import { withoutOwnSheets } from './own-sheets';
import { readRemembered } from './remembered';
import { textSheetKind, trackedText, type TrackedText } from './narrative-tracking';

/** What a family brings for composing: how its tables look, and what its texts say. */
export interface NarrativeFamily {
  readonly template: TemplateFamily;
  readonly narrative: NarrativeTemplate;
}

/** A text as composed, as it stands with what the user has made of it, and where it goes. */
export interface NarratedText {
  readonly composed: Composed;
  readonly merged: MergedText;
  /** The sheet of ours that is there, or null. */
  readonly before: TrackedText | null;
  /** The user has a text of the kind that we did not write. */
  readonly beside: boolean;
}

export interface Narration {
  readonly disclosure: Disclosure;
  /** What the texts were composed by. */
  readonly template: NarrativeTemplate;
  readonly narrative: NarratedText;
  readonly glossary: NarratedText;
  readonly missing: readonly Gap[];
  readonly notes: readonly Gap[];
}

/**
 * Composes 情况说明 and 名词解释 from a workbook's tables, with what its texts say that the tables do not. Pure; throws
 * for nothing that a workbook holds.
 * @param loaded explanations of terms from a file of the user's
 * @param given values of fields by name, before what the workbook says
 * @param pointed where the user says that tables are; left out: what the workbook remembers
 */
export function narrate(
  snapshot: Snapshot,
  family: NarrativeFamily,
  loaded: LoadedTerms = new Map(),
  given: ReadonlyMap<string, string> = new Map(),
  pointed: PointedTables = readRemembered(snapshot).tables,
): Narration {
  const disclosure = readDisclosure(withoutOwnSheets(snapshot), family.template, { pointed });
  const template = family.narrative;
  const isMark = (text: string, name: string): boolean =>
    text === template.words.field.replace('{name}', name);
  const narrativeBefore = ownText(snapshot, ['narrative', 'narrativeDraft']);
  const glossaryBefore = ownText(snapshot, ['glossary', 'glossaryDraft']);
  const texts = (id: string): string[][] =>
    disclosure.texts
      .filter((text) => text.template === id)
      .map((text) => text.paragraphs.map((one) => one.text));
  const filled = narrativeBefore ? filledFields(narrativeBefore, isMark) : new Map<string, string>();
  const own = narrativeBefore?.kind === 'narrative' ? [usersParagraphs(narrativeBefore, isMark)] : null;
  const earlier = (own ?? texts('budget.narrative')).map((paragraphs) => earlierText(paragraphs, template));
  const narrative = composeNarrative(disclosure, template, earlier, new Map([...filled, ...given]));
  const terms = earlierGlossary(
    texts('budget.glossary').flatMap((paragraphs) => paragraphs.slice(1)),
    template.words,
  );
  const glossary = composeGlossary(disclosure, template, terms, loaded, given);
  const told = (composed: Composed, before: TrackedText | null, id: string, name: string): NarratedText => ({
    composed,
    merged: mergeText(composed.paragraphs, before, isMark),
    before,
    beside: before === null ? hasOther(snapshot, disclosure, id, name) : before.kind.endsWith('Draft'),
  });
  const both = {
    narrative: told(narrative, narrativeBefore, 'budget.narrative', zhCN.narrative.name),
    glossary: told(glossary, glossaryBefore, 'budget.glossary', zhCN.narrative.glossaryName),
  };
  return {
    disclosure,
    template,
    ...both,
    missing: [...narrative.missing, ...glossary.missing],
    notes: [
      ...narrative.notes,
      ...glossary.notes,
      ...both.narrative.merged.notes,
      ...both.glossary.merged.notes,
    ],
  };
}

/** The sheet of ours for a text: the first kind that is there. */
function ownText(snapshot: Snapshot, kinds: readonly string[]): TrackedText | null {
  for (const kind of kinds) {
    const sheet = snapshot.sheets.find((one) => textSheetKind(one) === kind);
    const text = sheet ? trackedText(sheet) : null;
    if (text) return text;
  }
  return null;
}

/** Whether the workbook has a text of a kind that is not ours, or a sheet of its name. */
function hasOther(snapshot: Snapshot, disclosure: Disclosure, id: string, name: string): boolean {
  const named = snapshot.sheets.some((sheet) => sheet.name.trim() === name && textSheetKind(sheet) === null);
  return named || disclosure.texts.some((text) => text.template === id);
}
