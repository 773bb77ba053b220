import type { Row } from '../../disclosure/model';
import type { NumberToken } from '../text/numbers';
import type { Piece } from '../text/pieces';
import type { Held } from './claim';
import type { Comparison } from './clause';
import type { PlacedParagraph } from './headings';
import type { LabelContext } from './label';
import type { SectionWord } from './vocabulary';

/** What a list is of, from where it was opened. */
interface Opener {
  readonly held: Held;
  /** The ordinal's level of its paragraph: the list goes on in paragraphs of deeper levels. */
  readonly level: number;
  readonly depth: number;
  /** Opened in the paragraph at hand, and ends with its sentence. */
  own: boolean;
}

/** What a place in a text is spoken of: section, list, line of 类款项, and what was named last. */
export class Scope {
  section: SectionWord | null = null;
  /** What was spoken of last. */
  subject: Held | null = null;
  /** It was only named, and its amount is still to come. */
  mentioned = false;
  /** The first amount of the paragraph: what its shares are of, where nothing else is said. */
  total: Held | null = null;
  /** A comparison whose amount is still to come: "与2024年执行数相比，". */
  pending: Comparison | null = null;
  /** In what gives a reason: numbers there are of something else. */
  reasoning = false;
  sentenceYear: NumberToken | null = null;
  private openers: Opener[] = [];
  private rows: { level: number; row: Row }[] = [];
  private outer: { depth: number; subject: Held | null; mentioned: boolean }[] = [];
  private depth = 0;
  private open = false;
  private lists = 0;
  private sentence = '';

  /** Another section, or a heading: lists and lines end. */
  startSection(section: SectionWord | null): void {
    this.section = section;
    this.openers = [];
    this.rows = [];
    this.open = false;
  }

  /** A list goes on in the next paragraph where the last one ended open, or by deeper ordinals. */
  startParagraph(level: number): void {
    this.openers = this.openers.filter((opener) =>
      level > 0 && opener.level > 0 ? level > opener.level : this.open,
    );
    for (const opener of this.openers) opener.own = false;
    if (level > 0) this.rows = this.rows.filter((entry) => entry.level < level);
    this.subject = null;
    this.mentioned = false;
    this.total = null;
    this.pending = null;
    this.outer = [];
    this.depth = 0;
  }

  /** Notes how a paragraph ended. */
  endParagraph(folded: string): void {
    this.open = /[:;,、]$/u.test(folded);
  }

  /** A new sentence: what a list spoke of last is not what it compares; the paragraph's total may be. */
  startSentence(index: number, sentence: string): void {
    this.sentence = sentence;
    this.openers = this.openers.filter((opener) => !opener.own);
    this.reasoning = false;
    this.pending = null;
    this.sentenceYear = null;
    const { subject, total } = this;
    if (index > 0 && subject && total && subject.bound.subject !== total.bound.subject) {
      this.subject = { ...total, bound: { subject: total.bound.subject, certain: false } };
    }
  }

  /** Brackets and semicolons end what was opened inside; what stood before a bracket goes on behind it. */
  startPiece(piece: Piece): void {
    if (piece.depth < this.depth) {
      this.openers = this.openers.filter((opener) => !opener.own || opener.depth <= piece.depth);
    } else if (piece.depth > this.depth) {
      this.outer.push({ depth: this.depth, subject: this.subject, mentioned: this.mentioned });
    }
    for (let last = this.outer.pop(); last; last = this.outer.pop()) {
      if (last.depth < piece.depth) {
        this.outer.push(last);
        break;
      }
      this.subject = last.subject;
      this.mentioned = last.mentioned;
    }
    this.depth = piece.depth;
  }

  /** Behind a semicolon a list within a list has ended, and so has a reason. */
  endItem(depth: number): void {
    this.reasoning = false;
    const [first] = this.openers;
    if (this.openers.length > 1 && first?.own) {
      this.openers = this.openers.filter((one) => one === first || one.depth < depth);
    }
  }

  /** Begins a list of the parts of what is held; nothing where that is null. */
  openList(held: Held | null, paragraph: PlacedParagraph, piece: Piece): void {
    if (!held) return;
    this.lists++;
    this.openers.push({ held, level: paragraph.level, depth: piece.depth, own: true });
  }

  /** Names a new subject, its amount still to come. */
  mention(held: Held): void {
    this.subject = held;
    this.mentioned = true;
  }

  /** The line of 类款项 that the deeper ordinals below a paragraph stand under. */
  enterRow(level: number, row: Row): void {
    if (level > 0 && !this.rows.some((entry) => entry.level === level)) this.rows.push({ level, row });
  }

  /** What a label is to be understood in. */
  context(): LabelContext {
    return {
      section: this.section,
      under: this.rows[this.rows.length - 1]?.row ?? null,
      opener: this.openers[this.openers.length - 1]?.held.bound.subject ?? null,
      sentence: this.sentence,
    };
  }

  /** What a share may be of, the innermost list first, and whether the text says one at all. */
  bases(): { readonly held: readonly Held[]; readonly said: boolean } {
    const lists = this.openers.map((opener) => opener.held).reverse();
    const held = this.total ? [...lists, this.total] : lists;
    return { held, said: held.length > 0 };
  }

  /** Names the list of a paragraph that is being read. */
  listKey(paragraph: PlacedParagraph): string {
    return `${paragraph.paragraph.index}/${this.lists}`;
  }
}

/** Whether a section, or the one it is part of, is the one of this id. */
export function isSection(section: SectionWord | null, id: string): boolean {
  return section !== null && (section.id === id || section.parent === id);
}
