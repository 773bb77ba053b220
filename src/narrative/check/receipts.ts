import type { CellRef } from '../../core/address';
import type { Fact } from '../../disclosure/model';
import type { Outcome, Reason, Severity, Span, Status } from '../../rules/model';
import { spotOf } from '../text/fold';
import type { PlacedParagraph } from './headings';
import type { TextRuleId } from './rule-texts';
import { RULE_TEXTS } from './rule-texts';

/** What a receipt of a text says beside its place. */
export interface TextReceipt {
  readonly severity?: Severity;
  readonly message?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly reason?: Reason;
  readonly facts?: readonly Fact[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  /** What the place should read, where that is certain (see Outcome). */
  readonly correction?: string | undefined;
}

/** Where in a text, in offsets of the folded paragraph; null for a text as a whole. */
export interface TextPlace {
  readonly paragraph: PlacedParagraph;
  readonly start: number;
  readonly end: number;
}

/** Collects the receipts of a text by rule, and keeps their keys apart. */
export class TextReceipts {
  private readonly outcomes = new Map<string, Outcome[]>();
  private readonly keys = new Map<string, number>();

  /** Adds a receipt and gives its key, which is unique in its rule. */
  add(
    rule: TextRuleId,
    key: string,
    status: Status,
    place: TextPlace | null,
    receipt: TextReceipt = {},
  ): string {
    const times = (this.keys.get(`${rule}:${key}`) ?? 0) + 1;
    this.keys.set(`${rule}:${key}`, times);
    const own = times === 1 ? key : `${key}#${times}`;
    const located = place ? locate(place) : { cells: [], span: null, source: null };
    const facts = receipt.facts ?? [];
    const outcome: Outcome = {
      rule,
      key: own,
      status,
      severity: receipt.severity ?? RULE_TEXTS[rule].severity,
      reason: receipt.reason ?? null,
      message: receipt.message === undefined ? null : { id: receipt.message, params: receipt.params ?? {} },
      cells: [...located.cells, ...uniqueCells(facts)],
      equation: null,
      expected: receipt.expected ?? null,
      actual: receipt.actual ?? null,
      difference: receipt.difference ?? null,
      span: located.span,
      ...(located.span && receipt.correction !== undefined && { correction: receipt.correction }),
      source: located.source,
      absent: [],
    };
    const list = this.outcomes.get(rule);
    if (list) list.push(outcome);
    else this.outcomes.set(rule, [outcome]);
    return own;
  }

  /** The receipts of a rule, in the order of the text. */
  of(rule: string): readonly Outcome[] {
    return this.outcomes.get(rule) ?? [];
  }
}

function uniqueCells(facts: readonly Fact[]): CellRef[] {
  const seen = new Set<Fact>();
  return facts.filter((fact) => !seen.has(fact) && seen.add(fact)).map((fact) => fact.cell);
}

interface Located {
  readonly cells: readonly CellRef[];
  readonly span: Span | null;
  readonly source: Outcome['source'];
}

/** The cell that holds the place, and the place inside that cell's text; or the paragraph of a text outside the workbook. */
function locate(place: TextPlace): Located {
  const { paragraph, document, folded } = place.paragraph;
  const spot = spotOf(folded, place.start, place.end);
  const text = paragraph.text.slice(spot.start, spot.end);
  if (!paragraph.cell) {
    const source = document.file === null ? null : { file: document.file, paragraph: paragraph.index };
    return { cells: [], span: { ...spot, text }, source };
  }
  const piece = [...paragraph.pieces].reverse().find((one) => one.start <= spot.start);
  if (!piece || piece === paragraph.pieces[0]) {
    const shift = paragraph.offset;
    return {
      cells: [paragraph.cell],
      span: { start: spot.start + shift, end: spot.end + shift, text },
      source: null,
    };
  }
  const span = { start: spot.start - piece.start, end: spot.end - piece.start, text };
  return { cells: [piece.cell], span, source: null };
}
