import type { Decimal } from 'decimal.js';
import type { Unit } from '../../core/unit';
import type { Fact } from '../../disclosure/model';
import type { Reason } from '../../rules/model';
import type { Book } from './book';
import type { Claim } from './claim';
import type { TextPrecision } from './figures';
import type { TextPlace, TextReceipts } from './receipts';
import type { TextRuleId } from './rule-texts';
import type { Reading } from './subject';
import type { CheckVocabulary } from './vocabulary';

/** An amount of a text that was bound to a cell: evidence for whoever asks which cell is wrong. */
export interface TextEvidence {
  readonly fact: Fact;
  /** As the text states it, with its sign; in `unit`, or in points where that is null. */
  readonly value: Decimal;
  readonly unit: Unit | null;
  /** The receipt's rule and key. */
  readonly rule: TextRuleId;
  readonly key: string;
}

/** Percentages that only the rounding of their terms explains: a warning where all others are exact, else a note. */
export interface Tails {
  exact: number;
  readonly reports: ((severity: 'warning' | 'note') => void)[];
}

/** Reports the percentages that only rounding explains, once it is known how common they are. */
export function reportTails(on: Comparing): void {
  const { exact, reports } = on.tails;
  const severity = exact >= 4 && reports.length * 5 <= exact ? 'warning' : 'note';
  for (const report of reports) report(severity);
}

/** What comparing claims works with. */
export interface Comparing {
  readonly book: Book;
  readonly words: CheckVocabulary;
  readonly receipts: TextReceipts;
  /** The budget's year. */
  readonly year: number | null;
  readonly precision: TextPrecision;
  readonly evidence: TextEvidence[];
  /** Claims whose figure was found wrong, or tied to nothing. */
  readonly failed: Set<Claim>;
  readonly untied: Claim[];
  readonly tails: Tails;
}

/** Where a claim's number stands. */
export function placeOf(claim: Claim): TextPlace {
  return { paragraph: claim.paragraph, start: claim.start, end: claim.end };
}

/** Names a claim by what it is said of: section, subject, kind. */
export function claimKey(claim: Claim): string {
  return `${claim.section?.id ?? '-'}/${claim.held.bound.subject.key}/${claim.kind}`;
}

/** The number as the text writes it, without its unit. */
export function numberText(claim: Claim): string {
  const { number } = claim;
  if (!number) return '';
  const text = claim.paragraph.folded.text.slice(number.start, number.numberEnd);
  return number.kind === 'percent' || claim.kind === 'share' || claim.kind === 'rate' ? `${text}%` : text;
}

/** Why a number could not be held against a table. */
export function untiedReason(claim: Claim, why: 'untied' | 'uncertain'): Reason {
  const said = claim.paragraph.folded.text.slice(claim.start, claim.end);
  const text =
    why === 'untied'
      ? `“${said}”没有可对照的表中数（${claim.held.bound.subject.name}）`
      : `“${said}”说的是哪一个数不能确定（${claim.held.bound.subject.name}）`;
  return { code: `text-${why}`, params: { text } };
}

/** Notes a claim that no table answers for. */
export function leaveUntied(
  claim: Claim,
  rule: TextRuleId,
  on: Comparing,
  why: 'untied' | 'uncertain',
): void {
  on.untied.push(claim);
  on.receipts.add(rule, claimKey(claim), 'unverifiable', placeOf(claim), {
    reason: untiedReason(claim, why),
  });
}

/** Readings that fit what a clause says of 基建, all where it says nothing. */
export function readingsFor(claim: Claim): readonly Reading[] {
  const { readings } = claim.held.bound.subject;
  if (!claim.net) return readings;
  const net = readings.filter((reading) => reading.net !== false);
  return net.length > 0 ? net : readings;
}

/** What all of several readings come to as printed; undefined where they differ, or where there is none. */
export function agreed(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return texts.every((text) => text === first) ? first : undefined;
}

/** The unit of a claim's amount; 万元 where the text left it out. */
export function unitOf(claim: Claim): Unit {
  return claim.number?.unit ?? '万元';
}
