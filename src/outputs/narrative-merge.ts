import { KEPT, phraseText, type ComposedParagraph, type Gap } from '../narrative/compose/result';
import type { CellSnapshot } from '../workbook/snapshot';
import { fieldsFilled, fingerprint, type FieldFound } from './narrative-written';
import type { TrackedParagraph, TrackedText } from './narrative-tracking';

/** A row of the text as it should stand. */
export type TextRow =
  | {
      readonly kind: 'ours';
      readonly paragraph: ComposedParagraph;
      /** What the user has made of it, which stays; the new text is offered beside it. Null: it is ours to write. */
      readonly kept: {
        readonly cell: CellSnapshot;
        readonly written: string;
        readonly offer: string | null;
      } | null;
    }
  /** A row that the user has added, or kept of a paragraph that the tables no longer have. */
  | { readonly kind: 'own'; readonly cell: CellSnapshot };

export interface MergedText {
  readonly rows: readonly TextRow[];
  readonly notes: readonly Gap[];
}

interface Placed {
  readonly row: number;
  readonly id: string | null;
  readonly cell: CellSnapshot;
}

type IsMark = (text: string, name: string) => boolean;

/**
 * The fields with a value within a text of ours. In a draft only those that the user has put there: the others come
 * from the user's own text, which may have changed since.
 */
export function filledFields(text: TrackedText, isMark: IsMark): Map<string, string> {
  const isDraft = text.kind === 'narrativeDraft' || text.kind === 'glossaryDraft';
  const values = new Map<string, string>();
  for (const paragraph of text.paragraphs) {
    for (const { name, value, ours } of unedited(paragraph, isMark) ?? []) {
      if (!(isDraft && ours) && !values.has(name)) values.set(name, unquoted(value, paragraph));
    }
  }
  return values;
}

/**
 * What of a text of ours is the user's own, with the headings that it stands below: a text to take fields and prose
 * from, without the sentences that we composed.
 */
export function usersParagraphs(text: TrackedText, isMark: IsMark): string[] {
  const rows = [
    ...text.own.map(({ row, cell }) => ({ row, text: cell.text })),
    ...text.paragraphs.flatMap((one) => {
      if (one.row === null || !one.cell) return [];
      const isHeading = !/[。；：】]/u.test(one.cell.text);
      const isKept = one.id.includes(KEPT) || unedited(one, isMark) === null;
      return isHeading || isKept ? [{ row: one.row, text: one.cell.text }] : [];
    }),
  ];
  return rows.sort((a, b) => a.row - b.row).map((row) => row.text);
}

/** A field's value stands within a literal of a formula: its quotes are doubled there. */
function unquoted(value: string, { cell }: TrackedParagraph): string {
  return cell?.formula ? value.replace(/""/g, '"') : value;
}

/** The values of its fields where a paragraph is as we wrote it, else null. */
function unedited({ cell, written }: TrackedParagraph, isMark: IsMark): readonly FieldFound[] | null {
  if (!cell) return null;
  return fieldsFilled(written, cell.formula === null ? cell.text.trim() : fingerprint(cell.formula), isMark);
}

/**
 * Puts a newly composed text and the sheet as the user has left it together: paragraphs as we wrote them give way to
 * the new ones, edited ones stay with the new text beside them, deleted ones stay away, rows of the user's own stay
 * below what they stood below.
 */
export function mergeText(
  composed: readonly ComposedParagraph[],
  before: TrackedText | null,
  isMark: IsMark,
): MergedText {
  if (!before)
    return { rows: composed.map((paragraph) => ({ kind: 'ours', paragraph, kept: null })), notes: [] };
  const known = new Map(before.paragraphs.map((paragraph) => [paragraph.id, paragraph] as const));
  const rows: TextRow[] = [];
  const notes: Gap[] = [];
  const placed = new Set<string>();
  for (const paragraph of composed) {
    const old = known.get(paragraph.id);
    placed.add(paragraph.id);
    if (old && (old.row === null || !old.cell)) notes.push(deleted(paragraph));
    else rows.push(rowOf(paragraph, old, isMark));
  }
  return { rows: withOwnRows(rows, before, placed, isMark), notes };
}

function rowOf(paragraph: ComposedParagraph, old: TrackedParagraph | undefined, isMark: IsMark): TextRow {
  const text = phraseText(paragraph.phrases);
  if (!old?.cell || unedited(old, isMark) !== null || old.cell.text.trim() === text) {
    return { kind: 'ours', paragraph, kept: null };
  }
  return { kind: 'ours', paragraph, kept: { cell: old.cell, written: old.written, offer: text } };
}

/** Own rows, and edited paragraphs that are composed no more, go below the last row before them that is there. */
function withOwnRows(
  rows: readonly TextRow[],
  before: TrackedText,
  placed: ReadonlySet<string>,
  isMark: IsMark,
): TextRow[] {
  const inOrder: Placed[] = [
    ...before.own.map(({ row, cell }) => ({ row, id: null, cell })),
    ...before.paragraphs.flatMap((one): Placed[] => {
      if (one.row === null || !one.cell) return [];
      if (placed.has(one.id)) return [{ row: one.row, id: one.id, cell: one.cell }];
      return unedited(one, isMark) === null ? [{ row: one.row, id: null, cell: one.cell }] : [];
    }),
  ].sort((a, b) => a.row - b.row);
  const below = new Map<string | null, CellSnapshot[]>();
  let after: string | null = null;
  for (const { id, cell } of inOrder) {
    if (id !== null) after = id;
    else below.set(after, [...(below.get(after) ?? []), cell]);
  }
  const own = (id: string | null): TextRow[] => (below.get(id) ?? []).map((cell) => ({ kind: 'own', cell }));
  return [
    ...own(null),
    ...rows.flatMap((row) => [row, ...(row.kind === 'ours' ? own(row.paragraph.id) : [])]),
  ];
}

function deleted(paragraph: ComposedParagraph): Gap {
  const text = phraseText(paragraph.phrases);
  const short = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  const message = `“${short}”这一段已被删除，没有恢复。`;
  return { kind: 'doubt', section: paragraph.section, name: paragraph.id, message, cells: [] };
}
