import { Decimal } from 'decimal.js';
import type { Unit } from '../../core/unit';
import type { FoldedText } from './fold';

/**
 * `amount` has a unit of money, `percent` a percent sign, `bare` neither, where one was due. `malformed`: grouping or points
 * that make no number. `year`: four digits with 年, or without where a budget word follows (`unmarked`). `count`: a number of
 * things, a date, a number of a document: nothing that tables answer for. `limit`: 100万元以上.
 */
export type NumberKind = 'amount' | 'percent' | 'bare' | 'malformed' | 'year' | 'count' | 'limit';

/** A number of a text, in offsets of the folded text. */
export interface NumberToken {
  readonly kind: NumberKind;
  readonly value: Decimal;
  readonly decimals: number;
  /** Of the number alone, and of the number with its unit. */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly unit: Unit | null;
  /** As written: "万" for 万元 without its 元; "" for none. */
  readonly unitText: string;
}

/** What a reader of numbers must know of the language. */
export interface NumberWords {
  /** Spellings of units, longest first; a spelling that is short of its unit (万) says so. */
  readonly units: readonly { readonly word: string; readonly unit: Unit; readonly short: boolean }[];
  /** After a year that lacks its 年: words of a budget. */
  readonly budgetWords: readonly string[];
  /** After an amount: it is a limit, not an amount that is planned. */
  readonly limitAfter: string;
  /** Before an amount, likewise. */
  readonly limitBefore: string;
  /** May follow a number that lacks its unit: words that go on with a comparison or a share. */
  readonly goesOn: string;
}

const RUN = /\d[\d,.]*/g;
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const DOCUMENT = /^\(?\)?第?\d*号/u;

/** All numbers of a folded text, left to right. */
export function numbersIn(folded: FoldedText, words: NumberWords): NumberToken[] {
  const { text } = folded;
  const tokens: NumberToken[] = [];
  const around = aroundOf(words);
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const run = match[0].replace(/[,.]+$/, '');
    const digits = wellFormedPart(run, match.index, folded);
    const start = match.index;
    const numberEnd = start + digits.length;
    RUN.lastIndex = numberEnd;
    if (/[A-Za-z]$/.test(text.slice(Math.max(0, start - 1), start))) continue;
    tokens.push(token(digits, start, numberEnd, folded, words, around));
  }
  return tokens;
}

/** Of a run of digits, points and commas the part that is one number: a full-width comma may be a separator. */
function wellFormedPart(run: string, start: number, folded: FoldedText): string {
  if (WELL_FORMED.test(run)) return run;
  for (let i = 0; i < run.length; i++) {
    if (run[i] !== ',') continue;
    const original = folded.original[folded.at[start + i] ?? 0] ?? '';
    const spaced = (folded.at[start + i + 1] ?? 0) - (folded.at[start + i] ?? 0) > 1;
    const rest = run.slice(i + 1);
    if ((original !== ',' || spaced || /^\d{4}$/.test(rest)) && WELL_FORMED.test(run.slice(0, i)))
      return run.slice(0, i);
  }
  return run;
}

const compiled = new WeakMap<NumberWords, Around>();

function aroundOf(words: NumberWords): Around {
  let around = compiled.get(words);
  if (!around) {
    around = {
      limitBefore: new RegExp(`(?:${words.limitBefore})$`, 'u'),
      limitAfter: new RegExp(`^(?:\\([^()]{1,6}\\))?(?:${words.limitAfter})`, 'u'),
      goesOn: new RegExp(`^(?:$|[,;。、:)]|${words.goesOn})`, 'u'),
    };
    compiled.set(words, around);
  }
  return around;
}

interface Around {
  readonly limitBefore: RegExp;
  readonly limitAfter: RegExp;
  readonly goesOn: RegExp;
}

function token(
  digits: string,
  start: number,
  numberEnd: number,
  folded: FoldedText,
  words: NumberWords,
  around: Around,
): NumberToken {
  const { text } = folded;
  const after = text.slice(numberEnd, numberEnd + 14);
  const formed = WELL_FORMED.test(digits);
  const negative = isNegative(folded, start);
  const plain = formed ? new Decimal(digits.replace(/,/g, '')) : new Decimal(0);
  const base = {
    value: negative ? plain.negated() : plain,
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    start,
    numberEnd,
    end: numberEnd,
    unit: null,
    unitText: '',
  };
  if (/^\d{4}$/.test(digits)) {
    if (after.startsWith('年')) return { ...base, kind: 'year', end: numberEnd + 1 };
    if (words.budgetWords.some((word) => after.startsWith(word))) return { ...base, kind: 'year' };
  }
  if (/^[%‰]/u.test(after)) {
    const limit =
      around.limitAfter.test(after.slice(1)) ||
      around.limitBefore.test(text.slice(Math.max(0, start - 8), start));
    return {
      ...base,
      kind: limit ? 'limit' : formed ? 'percent' : 'malformed',
      end: numberEnd + 1,
      unitText: '%',
    };
  }
  const unit = unitAt(after, words, around);
  if (unit) {
    const end = numberEnd + unit.word.length;
    const rest = text.slice(end, end + 12);
    const limit =
      around.limitAfter.test(rest) ||
      rest.startsWith('/') ||
      around.limitBefore.test(text.slice(Math.max(0, start - 8), start));
    const kind = limit ? 'limit' : formed ? 'amount' : 'malformed';
    return { ...base, kind, end, unit: unit.unit, unitText: unit.word };
  }
  const isDocument = DOCUMENT.test(after) || /[(第]$/u.test(text.slice(Math.max(0, start - 1), start));
  const isMoneyLike = digits.includes('.') || digits.includes(',');
  const ends = around.goesOn.test(after);
  if (!ends || isDocument || !formed) return { ...base, kind: 'count' };
  return { ...base, kind: isMoneyLike || ends ? 'bare' : 'count' };
}

/** A minus sign or △ before a number; a dash between words or years is none. */
function isNegative(folded: FoldedText, start: number): boolean {
  const sign = folded.original[folded.at[start - 1] ?? -1] ?? '';
  if (start === 0 || !/[-−－△▲]/u.test(sign)) return false;
  return !/[\dA-Za-z)-]$/u.test(folded.text.slice(0, start - 1).slice(-1));
}

function unitAt(after: string, words: NumberWords, around: Around): NumberWords['units'][number] | null {
  const unit = words.units.find((one) => after.startsWith(one.word));
  if (!unit) return null;
  return unit.short && !around.goesOn.test(after.slice(unit.word.length)) ? null : unit;
}
