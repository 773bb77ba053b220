import { cellKey, type CellRef } from '../core/address';
import type { Disclosure, Paragraph, TextDocument } from '../disclosure/model';
import { phraseText, type ComposedParagraph } from '../narrative/compose/result';
import { sectionStarts } from '../narrative/compose/earlier';
import type { Finding } from './finding';
import type { NarratedText, Narration } from './narrative';
import { pairParagraphs, type SectionedText } from './narrative-pairs';
import { diffText, tokenizer, type DiffRun, type Tokenizer } from './text-diff';
import { saysTheSame } from './text-same';

/** The composed texts laid beside those that the workbook has. */
export interface NarrativeComparison {
  readonly narrative: TextComparison;
  readonly glossary: TextComparison;
}

export interface TextComparison {
  /** The text that stands in the workbook (or in a document read beside it); null where there is none. */
  readonly existing: TextDocument | null;
  readonly sections: readonly ComparedSection[];
}

export interface ComparedSection {
  /** "一" to "十"; "" for what stands before the first. */
  readonly id: string;
  readonly heading: string;
  readonly pairs: readonly NarrativePair[];
}

/**
 * `same`: letter for letter. `form`: the same words and figures, written another way. `differs`. `lacking`: the
 * workbook does not say it. `own`: only the workbook says it.
 */
export type PairState = 'same' | 'form' | 'differs' | 'lacking' | 'own';

/** Paragraphs that say the same thing: mostly one and one, but a text may cut its paragraphs elsewhere. */
export interface NarrativePair {
  /** Unique in a comparison. */
  readonly id: string;
  readonly composed: readonly ComposedParagraph[];
  readonly existing: readonly Paragraph[];
  readonly state: PairState;
  /** From what stands there to what is composed. Several paragraphs are joined by line breaks. */
  readonly runs: readonly DiffRun[];
  /** What the text check finds in what stands there. */
  readonly findings: readonly Finding[];
  /** The paragraph of our sheet that the user has edited, which stays when all is written; null where none is. */
  readonly kept: string | null;
}

/**
 * Compares the composed texts with those of a disclosure, paragraph by paragraph. Linear in the length of the texts.
 * @param disclosure as read from the workbook, where its texts are
 * @param findings of the check of that workbook; those that stand in a text go to its paragraphs
 */
export function compareNarrative(
  disclosure: Disclosure,
  narration: Narration,
  findings: readonly Finding[] = [],
): NarrativeComparison {
  const department = disclosure.department ?? '';
  const tokens = tokenizer(namesOf(disclosure, narration));
  const sections = sectionStarts(narration.template);
  const compare = (
    kind: TextDocument['template'],
    text: NarratedText,
    section: (folded: string) => string | null,
  ): TextComparison => {
    const existing = textOf(disclosure, kind);
    const sectioned: SectionedText = {
      composed: text.composed.paragraphs,
      existing: existing?.paragraphs ?? [],
      section,
      rows: rowsOf(text),
      department,
    };
    const found = findingsByCell(findings);
    const kept = keptTexts(text);
    const paired = pairParagraphs(sectioned).map(({ id, pairs }) => {
      const compared = pairs.map((pair) => comparedPair(pair, tokens, found, kept));
      return { id, heading: headingOf(compared, id), pairs: compared };
    });
    return { existing, sections: paired };
  };
  return {
    narrative: compare('budget.narrative', narration.narrative, sections),
    glossary: compare('budget.glossary', narration.glossary, () => null),
  };
}

/** The text of a kind that a workbook has: one of its sheets before a document read beside it. */
function textOf(disclosure: Disclosure, kind: TextDocument['template']): TextDocument | null {
  const texts = disclosure.texts.filter(({ template }) => template === kind);
  return texts.find(({ sheet }) => sheet !== null) ?? texts[0] ?? null;
}

function comparedPair(
  pair: Pick<NarrativePair, 'composed' | 'existing'>,
  tokens: Tokenizer,
  findings: ReadonlyMap<string, readonly Finding[]>,
  kept: ReadonlyMap<string, string>,
): NarrativePair {
  const after = pair.composed.map(({ phrases }) => phraseText(phrases)).join('\n');
  const before = pair.existing.map(({ text }) => text).join('\n');
  const first = pair.composed[0];
  return {
    ...pair,
    id: first ? first.id : `own/${String(pair.existing[0]?.index ?? 0)}`,
    state: stateOf(pair, before, after, tokens),
    runs: diffText(before, after, tokens),
    findings: pair.existing.flatMap((paragraph) => findingsIn(paragraph, findings)),
    kept: first ? (kept.get(first.id) ?? null) : null,
  };
}

function stateOf(
  { composed, existing }: Pick<NarrativePair, 'composed' | 'existing'>,
  before: string,
  after: string,
  tokens: Tokenizer,
): PairState {
  if (existing.length === 0) return 'lacking';
  if (composed.length === 0) return 'own';
  if (before === after) return 'same';
  return saysTheSame(before, after, tokens) ? 'form' : 'differs';
}

/** Names that a difference leaves whole: the department's and those of the tables' lines. */
function namesOf(disclosure: Disclosure, { narrative }: Narration): string[] {
  const composed = narrative.composed.paragraphs.flatMap(({ phrases }) =>
    phrases.flatMap((phrase) => (phrase.kind === 'name' ? [phrase.text] : [])),
  );
  const printed = disclosure.tables.flatMap(({ rows }) => rows.map(({ name }) => name));
  return [...(disclosure.department === null ? [] : [disclosure.department]), ...composed, ...printed];
}

/** Where the paragraphs of a sheet of ours stand, by the cell: there they need no matching by words. */
function rowsOf({ before }: NarratedText): ReadonlyMap<string, string> {
  if (!before || before.kind.endsWith('Draft')) return new Map();
  return new Map(
    before.paragraphs.flatMap(({ id, row }) =>
      row === null ? [] : [[cellKey({ sheet: before.sheet.name, row, col: before.column }), id] as const],
    ),
  );
}

function keptTexts({ merged }: NarratedText): ReadonlyMap<string, string> {
  return new Map(
    merged.rows.flatMap((row) =>
      row.kind === 'ours' && row.kept ? [[row.paragraph.id, row.kept.cell.text] as const] : [],
    ),
  );
}

function headingOf(pairs: readonly NarrativePair[], id: string): string {
  const composed = pairs.find(
    ({ composed: [first] }) => first?.style === 'heading' || first?.style === 'title',
  );
  const own = composed?.composed[0];
  return own ? phraseText(own.phrases) : id;
}

function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cell = finding.cells[0];
    if (!finding.span || !cell) continue;
    const list = byCell.get(cellKey(cell));
    if (list) list.push(finding);
    else byCell.set(cellKey(cell), [finding]);
  }
  return byCell;
}

/** Findings whose place is in a paragraph: several paragraphs may share one cell, one may go over several. */
function findingsIn(paragraph: Paragraph, byCell: ReadonlyMap<string, readonly Finding[]>): Finding[] {
  return paragraph.pieces.flatMap((piece, index) => {
    const length = (paragraph.pieces[index + 1]?.start ?? paragraph.text.length) - piece.start;
    const offset = index === 0 ? paragraph.offset : 0;
    const isIn = ({ span }: Finding): boolean =>
      span !== null && span.start >= offset && span.start < offset + Math.max(length, 1);
    return (byCell.get(cellKey(piece.cell)) ?? []).filter(isIn);
  });
}

/** The cell to go to for a paragraph; null for a text outside the workbook. */
export function paragraphCell(pair: NarrativePair): CellRef | null {
  return pair.existing[0]?.cell ?? null;
}
