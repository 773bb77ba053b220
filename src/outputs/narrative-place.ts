import type { CellRef } from '../core/address';
import type { Paragraph } from '../disclosure/model';
import { heldCells } from './held-cell';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';
import type { NarratedText, Narration } from './narrative';
import type { NarrativeComparison, NarrativePair } from './narrative-compare';

/** Where one composed paragraph can be written, or why it cannot be written by itself. */
export type ParagraphPlace =
  /** Its row of a sheet of ours. */
  | { readonly kind: 'ours'; readonly text: NarratedText; readonly index: number; readonly cell: CellRef }
  /** The user's own text: this stretch of this cell's. */
  | {
      readonly kind: 'users';
      readonly cell: CellRef;
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'none'; readonly why: NoPlace };

/**
 * `absent`: the workbook has no paragraph that says this. `split`: the text cuts its paragraphs elsewhere, or goes over
 * several cells. `formula`: a formula of the user's stands there. `fields`: something has to be filled in first, or what
 * the user has written there would be lost. `outside`: the text is no part of the workbook.
 */
export type NoPlace = 'absent' | 'split' | 'formula' | 'fields' | 'outside';

const none = (why: NoPlace): ParagraphPlace => ({ kind: 'none', why });

/**
 * Finds where a composed paragraph goes by itself: its row of our sheet where ours is the text, else exactly what says the
 * same in the user's text, else the row of our draft beside that.
 */
export function paragraphPlace(
  snapshot: Snapshot,
  narration: Narration,
  comparison: NarrativeComparison,
  id: string,
): ParagraphPlace {
  const kinds = ['narrative', 'glossary'] as const;
  const kind = kinds.find((one) => narration[one].composed.paragraphs.some((own) => own.id === id));
  if (kind === undefined) return none('absent');
  const text = narration[kind];
  const ours = inOurs(text, id);
  if (text.before && !text.before.kind.endsWith('Draft')) return ours;
  const pairs = comparison[kind].sections.flatMap((section) => section.pairs);
  const pair = pairs.find(({ composed }) => composed.some((own) => own.id === id));
  return pair && pair.existing.length > 0 ? inUsers(snapshot, pair) : ours;
}

function inOurs(text: NarratedText, id: string): ParagraphPlace {
  const { before, merged } = text;
  const index = before?.paragraphs.findIndex((one) => one.id === id) ?? -1;
  const row = before?.paragraphs[index]?.row ?? null;
  if (!before || row === null || !before.paragraphs[index]?.cell) return none('absent');
  const kept = merged.rows.find((one) => one.kind === 'ours' && one.paragraph.id === id && one.kept);
  if (kept?.kind === 'ours' && kept.kept && kept.kept.cell.formula !== null) return none('formula');
  return { kind: 'ours', text, index, cell: { sheet: before.sheet.name, row, col: before.column } };
}

function inUsers(snapshot: Snapshot, { composed, existing }: NarrativePair): ParagraphPlace {
  const [paragraph] = existing;
  const [own] = composed;
  if (!paragraph || !own) return none('absent');
  if (!paragraph.cell) return none('outside');
  if (composed.length > 1 || existing.length > 1 || paragraph.pieces.length > 1) return none('split');
  if (own.phrases.some((phrase) => phrase.kind === 'field' && phrase.value === null)) return none('fields');
  const cell = heldCells(snapshot)(paragraph.cell);
  if (!cell || cell.formula !== null) return none('formula');
  return stretchOf(cell, paragraph, paragraph.cell);
}

/** The stretch of a cell's text that a paragraph is; blanks around it are left as they are. */
function stretchOf(cell: CellSnapshot, paragraph: Paragraph, at: CellRef): ParagraphPlace {
  const start = paragraph.offset;
  const end = start + paragraph.text.length;
  const { value } = cell;
  if (typeof value !== 'string' || value.slice(start, end) !== paragraph.text) return none('split');
  return { kind: 'users', cell: at, value, start, end };
}
