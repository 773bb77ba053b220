import { cellAddress, cellKey, type CellRef } from '../core/address';
import type { ComposedParagraph, Figure, Gap, Phrase } from '../narrative/compose/result';
import { phraseText } from '../narrative/compose/result';
import type { Narration } from './narrative';

/** One workbook's line of `gouji narrate --json`. Its shape is a contract: added to, never changed. */
export interface NarrateJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly paragraphs: readonly ParagraphJson[];
  readonly missing: readonly GapJson[];
  readonly notes: readonly GapJson[];
}

interface ParagraphJson {
  readonly section: string;
  readonly text: string;
  readonly facts: readonly FactJson[];
  readonly fields: readonly { readonly name: string; readonly value: string | null }[];
  readonly id: string;
  readonly style: string;
  /** The text that stays in the sheet instead, where the user has edited the paragraph. */
  readonly kept: string | null;
}

export interface FactJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  readonly kind: 'amount' | 'share' | 'change' | 'rate';
}

interface GapJson {
  readonly kind: string;
  readonly section: string;
  readonly name: string;
  readonly message: string;
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
}

/** The line of a workbook whose text was composed: 情况说明, then 名词解释. */
export function narrateJson(file: string, narration: Narration): NarrateJson {
  const kept = new Map<string, string>();
  for (const { merged } of [narration.narrative, narration.glossary]) {
    for (const row of merged.rows)
      if (row.kind === 'ours' && row.kept) kept.set(row.paragraph.id, row.kept.cell.text);
  }
  const paragraphs = [...narration.narrative.composed.paragraphs, ...narration.glossary.composed.paragraphs];
  return {
    file,
    error: null,
    paragraphs: paragraphs.map((paragraph) => paragraphJson(paragraph, kept.get(paragraph.id) ?? null)),
    missing: narration.missing.map(gapJson),
    notes: narration.notes.map(gapJson),
  };
}

/** The line of a workbook that could not be used. */
export function narrateErrorJson(
  file: string,
  error: { readonly code: string; readonly message: string },
): NarrateJson {
  return {
    file,
    error: { code: error.code, message: error.message },
    paragraphs: [],
    missing: [],
    notes: [],
  };
}

function paragraphJson(paragraph: ComposedParagraph, kept: string | null): ParagraphJson {
  return {
    section: paragraph.section,
    text: phraseText(paragraph.phrases),
    facts: factsOf(paragraph.phrases),
    fields: paragraph.phrases.flatMap((phrase) =>
      phrase.kind === 'field' ? [{ name: phrase.name, value: phrase.value }] : [],
    ),
    id: paragraph.id,
    style: paragraph.style,
    kept,
  };
}

/** Every figure of a paragraph, with where it stands in the text (end not included) and the cells it comes from. */
export function factsOf(phrases: readonly Phrase[]): FactJson[] {
  const facts: FactJson[] = [];
  let at = 0;
  const add = (kind: FactJson['kind'], text: string, figures: readonly Figure[]): void => {
    facts.push({ text, start: at, end: at + text.length, cells: cellsOf(figures), kind });
  };
  for (const phrase of phrases) {
    if (phrase.kind === 'amount') add('amount', phrase.text, [phrase.figure]);
    else if (phrase.kind === 'share') {
      const item = phrase.list.items[phrase.at];
      add('share', phrase.text, [...(item ? [item.figure] : []), phrase.list.total]);
    } else if (phrase.kind === 'comparison') {
      for (const part of phrase.parts) {
        if (part.kind !== 'text') add(part.kind, part.text, [phrase.of, phrase.base]);
        at += part.text.length;
      }
      continue;
    }
    at += phrase.text.length;
  }
  return facts;
}

function cellsOf(figures: readonly Figure[]): FactJson['cells'] {
  const cells = new Map<string, CellRef>();
  for (const { terms } of figures) for (const fact of terms) cells.set(cellKey(fact.cell), fact.cell);
  return [...cells.values()].map((cell) => ({ sheet: cell.sheet, address: cellAddress(cell) }));
}

function gapJson({ kind, section, name, message, cells }: Gap): GapJson {
  return {
    kind,
    section,
    name,
    message,
    cells: cells.map((cell) => ({ sheet: cell.sheet, address: cellAddress(cell) })),
  };
}
