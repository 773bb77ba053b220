import type { Row } from '../../disclosure/model';
import type { Piece } from '../text/pieces';
import type { NumberToken } from '../text/numbers';
import type { Claim, ClaimKind, Held } from './claim';
import { parseComparison, parseDirection, parseShare, type ClauseReader, type Comparison } from './clause';
import type { PlacedParagraph } from './headings';
import type { LabelReader } from './label';
import { Scope } from './scope';
import { strangeSubject, type Bound } from './subject';

/** A name of 类款项 that a text spells out, with its place and the line that its list stands under. */
export interface SpelledPath {
  readonly paragraph: PlacedParagraph;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly under: Row | null;
}

/** What a claim says beside its number and its subject. */
type Detail = Partial<Pick<Claim, 'direction' | 'ownYear' | 'bases' | 'baseSaid'>> & {
  readonly comparison?: Comparison | null;
};

/** Reads the paragraphs of a text in order and collects what they claim. */
export class Walker {
  readonly claims: Claim[] = [];
  readonly paths: SpelledPath[] = [];
  private readonly scope = new Scope();

  constructor(
    private readonly labels: LabelReader,
    private readonly clauses: ClauseReader,
    private readonly year: number | null,
  ) {}

  /** Reads one paragraph; headings end what came before. */
  read(paragraph: PlacedParagraph): void {
    const { scope } = this;
    if (paragraph.heading || paragraph.section !== scope.section) scope.startSection(paragraph.section);
    if (paragraph.heading) return;
    scope.startParagraph(paragraph.level);
    const { pieces } = paragraph;
    let sentence = -1;
    pieces.forEach((piece, index) => {
      if (piece.sentence !== sentence) {
        sentence = piece.sentence;
        scope.startSentence(sentence, sentenceFrom(pieces, index));
      }
      scope.startPiece(piece);
      this.readPiece(piece, paragraph, index === 0 || /[。;:]/u.test(piece.before));
    });
    scope.endParagraph(paragraph.folded.text);
  }

  private readPiece(piece: Piece, paragraph: PlacedParagraph, fresh: boolean): void {
    const { scope } = this;
    let label = piece.label;
    const listed = this.clauses.listStart.exec(label);
    if (listed) {
      label = label.slice(listed[0].length);
      scope.openList(scope.subject ?? scope.total, paragraph, piece);
    }
    if (piece.before === ';') scope.endItem(piece.depth);
    if (this.clauses.reason.test(label)) scope.reasoning = true;
    if (piece.number) this.readNumber(piece, piece.number, label, paragraph);
    else if (label !== '') this.readWords(piece, label, paragraph, fresh);
  }

  /** A piece without a number: the start of a list, 持平, a direction alone, or the name of what comes next. */
  private readWords(piece: Piece, label: string, paragraph: PlacedParagraph, fresh: boolean): void {
    const { scope, clauses } = this;
    const opening = piece.after === ':' ? clauses.listEnd.exec(label) : null;
    if (opening) {
      const bound = this.labels.resolve(label.slice(0, opening.index), scope.context());
      if (bound) scope.openList({ bound, stated: null }, paragraph, piece);
      else if (!scope.reasoning) scope.openList(scope.subject, paragraph, piece);
      return;
    }
    const comparison = parseComparison(label, piece.years, clauses);
    const compared = comparison ?? scope.pending;
    const at = piece.end - label.length;
    const level = clauses.level.exec(label);
    if (level && compared && !scope.reasoning) {
      const held = this.comparedSubject(comparison?.before ?? '');
      const start = at + level.index;
      if (held)
        this.add('level', paragraph, { start, end: start + level[0].length }, held, label, {
          comparison: compared,
        });
      return;
    }
    const direction = comparison ? parseDirection(label, clauses) : null;
    if (comparison && direction && !scope.reasoning) {
      const held = this.comparedSubject(comparison.before);
      const word = { sign: direction.sign, start: at + direction.start, end: at + direction.end };
      if (held) this.add('trend', paragraph, word, held, label, { comparison, direction: word });
      return;
    }
    if (comparison) {
      scope.pending = comparison;
      if (comparison.before !== '') this.mention(comparison.before, paragraph, piece);
      return;
    }
    scope.sentenceYear = piece.years[piece.years.length - 1] ?? scope.sentenceYear;
    if (fresh || this.labels.path(label).parts.length > 0) this.mention(label, paragraph, piece);
  }

  private mention(label: string, paragraph: PlacedParagraph, piece: Piece): void {
    const bound = this.bind(label, paragraph, piece);
    if (bound?.certain) this.scope.mention({ bound, stated: null });
  }

  /** The subject of a comparison: what it names itself, else what was spoken of last. */
  private comparedSubject(label: string): Held | null {
    const { scope } = this;
    const { full } = this.labels.bare(label);
    if (full === '') return scope.subject;
    const bound = this.labels.resolve(label, scope.context());
    if (!bound) return strange(full);
    const stated = scope.subject?.bound.subject.key === bound.subject.key ? scope.subject.stated : null;
    scope.subject = { bound, stated };
    return scope.subject;
  }

  private readNumber(piece: Piece, number: NumberToken, label: string, paragraph: PlacedParagraph): void {
    const { scope } = this;
    const percent = number.kind === 'percent';
    const share = number.kind === 'amount' ? null : parseShare(label, this.clauses);
    if (share) {
      const held = this.comparedSubject(share.before);
      if (held) this.addShare(paragraph, number, held, share.base, label);
      return;
    }
    const direction = parseDirection(label, this.clauses);
    if (direction && !direction.reached) {
      const rest = label.slice(0, direction.start);
      const own = parseComparison(rest, piece.years, this.clauses);
      const comparison = own ?? scope.pending;
      // In a reason only what is compared with last year is the subject's own.
      const held = scope.reasoning && !comparison ? null : this.comparedSubject(own?.before ?? rest);
      scope.pending = comparison;
      const shift = number.start - label.length;
      const word = { sign: direction.sign, start: shift + direction.start, end: shift + direction.end };
      this.add(percent ? 'rate' : 'change', paragraph, number, held ?? strange(label), label, {
        comparison,
        direction: word,
      });
      return;
    }
    if (percent) this.add('share', paragraph, number, strange(label), label);
    else this.readAmount(piece, number, label, paragraph);
  }

  private readAmount(piece: Piece, number: NumberToken, label: string, paragraph: PlacedParagraph): void {
    const { scope, clauses } = this;
    const ownYear = piece.years[piece.years.length - 1] ?? scope.sentenceYear;
    const isLast = ownYear !== null && this.year !== null && ownYear.value.eq(this.year - 1);
    const isPrevious = isLast && clauses.basis.test(label) && !clauses.anyDirection.test(label);
    const isNet = clauses.netPhrase.test(label);
    const plain = label.replace(clauses.netPhrase, '').replace(clauses.compared, '');
    const name = isPrevious ? plain.replace(clauses.basisWord, '') : plain;
    const { full, core } = this.labels.bare(name);
    const stated = number.unit === null ? null : { value: number.value, unit: number.unit };
    let bound: Bound;
    if (core === '' && scope.subject) {
      const { subject, certain } = scope.subject.bound;
      bound = { subject, certain: certain && (isPrevious || isNet || scope.mentioned) };
    } else {
      bound = this.bind(name, paragraph, piece) ?? strange(full || label).bound;
    }
    const held = { bound, stated };
    this.add(isPrevious ? 'previous' : 'amount', paragraph, number, held, label, { ownYear });
    if (scope.reasoning) return;
    if (isPrevious) {
      scope.mention({ bound, stated: null });
      return;
    }
    scope.subject = held;
    scope.mentioned = false;
    scope.total ??= held;
  }

  private bind(label: string, paragraph: PlacedParagraph, piece: Piece): Bound | null {
    const { full } = this.labels.bare(label);
    const context = this.scope.context();
    if (this.labels.path(full).parts.length > 0) {
      const end = piece.number ? piece.number.start : piece.end;
      this.paths.push({ paragraph, start: end - label.length, end, label: full, under: context.under });
    }
    const bound = this.labels.resolve(label, context);
    const row = bound?.subject.row;
    if (row?.code) this.scope.enterRow(paragraph.level, row);
    return bound;
  }

  private addShare(
    paragraph: PlacedParagraph,
    number: NumberToken,
    held: Held,
    base: string,
    label: string,
  ): void {
    const { full, core } = this.labels.bare(base);
    if (full === '' || this.clauses.anyTotal.test(full)) {
      const { held: said, said: baseSaid } = this.scope.bases();
      const total = this.scope.section?.total ?? null;
      const usual = total === null ? null : this.labels.termById(total);
      const last: Held[] = usual ? [{ bound: { subject: usual, certain: true }, stated: null }] : [];
      this.add('share', paragraph, number, held, label, {
        bases: distinct([...said, ...last], held),
        baseSaid,
      });
      return;
    }
    const context = this.scope.context();
    const bound = this.labels.resolve(full, context) ?? this.labels.resolve(core, context);
    const bases = bound ? [{ bound, stated: null }] : [];
    this.add('share', paragraph, number, held, label, { bases, baseSaid: bound?.certain ?? false });
  }

  private add(
    kind: ClaimKind,
    paragraph: PlacedParagraph,
    at: NumberToken | { readonly start: number; readonly end: number },
    held: Held,
    label: string,
    detail: Detail = {},
  ): void {
    const { comparison = null } = detail;
    const certain = held.bound.certain && !this.scope.reasoning;
    this.claims.push({
      kind,
      paragraph,
      section: this.scope.section,
      start: at.start,
      end: at.end,
      number: 'kind' in at ? at : null,
      direction: detail.direction ?? null,
      held: { ...held, bound: { subject: held.bound.subject, certain } },
      bases: detail.bases ?? [],
      baseSaid: detail.baseSaid ?? false,
      net: paragraph.net || this.clauses.net.test(label) || (comparison?.net ?? false),
      basis: comparison?.basis ?? null,
      compareYear: comparison?.year ?? null,
      ownYear: detail.ownYear ?? null,
      list: this.scope.listKey(paragraph),
      label,
    });
  }
}

/** The labels of the sentence that begins with a piece, as one text. */
function sentenceFrom(pieces: readonly Piece[], first: number): string {
  const sentence = pieces[first]?.sentence;
  const labels: string[] = [];
  for (let at = first; at < pieces.length && pieces[at]?.sentence === sentence; at++) {
    labels.push(pieces[at]?.label ?? '');
  }
  return labels.join(',');
}

function strange(name: string): Held {
  return { bound: { subject: strangeSubject(name), certain: false }, stated: null };
}

/** Each subject once, and none that is the share's own. */
function distinct(bases: readonly Held[], own: Held): Held[] {
  const keys = new Set([own.bound.subject.key]);
  return bases.filter(({ bound }) => !keys.has(bound.subject.key) && keys.add(bound.subject.key));
}
