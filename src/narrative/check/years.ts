import { firstIndex } from '../../core/bisect';
import { agreeAmount } from './figures';
import type { Claim } from './claim';
import { claimKey, unitOf, type Comparing } from './compare';
import type { NumberToken } from '../text/numbers';
import type { PlacedParagraph } from './headings';

/** Holds the years that a text says against the year of the budget: its own, and the one before for comparisons. */
export function checkYears(
  paragraphs: readonly PlacedParagraph[],
  claims: readonly Claim[],
  year: number,
  on: Comparing,
): void {
  const told = new Set<string>();
  for (const claim of claims) {
    if (claim.compareYear) checkCompared(claim, claim.compareYear, year, told, on);
    if (claim.ownYear) checkOwn(claim, claim.ownYear, year, told, on);
  }
  const budget = new RegExp(`^(?:${on.words.wording.budgetYear})`, 'u');
  const none = new RegExp(`^(?:${on.words.wording.noneYear})`, 'u');
  const compare = new RegExp(`(?:${on.words.clauses.compare})$`, 'u');
  const spoken = new Map<PlacedParagraph, Claim[]>();
  for (const claim of claims) {
    if (claim.kind !== 'amount' || !claim.held.bound.certain || claim.number?.kind !== 'amount') continue;
    const list = spoken.get(claim.paragraph);
    if (list) list.push(claim);
    else spoken.set(claim.paragraph, [claim]);
  }
  for (const paragraph of paragraphs) {
    const { text } = paragraph.folded;
    const years = paragraph.numbers.filter((one) => one.kind === 'year');
    const sentences = sentencesOf(text, years);
    const current = new Set(years.flatMap((one, at) => (one.value.eq(year) ? sentences[at] : [])));
    for (const [at, token] of years.entries()) {
      if (told.has(tokenKey(paragraph, token))) continue;
      const isTitle = paragraph.heading && (paragraph.level === 1 || paragraph.paragraph.index === 0);
      if (compare.test(text.slice(Math.max(0, token.start - 3), token.start))) continue;
      const after = text.slice(token.numberEnd, token.numberEnd + 60);
      if (token.end === token.numberEnd) {
        reportUnmarked(paragraph, token, on);
        continue;
      }
      const claimed = spoken.get(paragraph);
      if (
        !isTitle &&
        !budget.test(after) &&
        !none.test(after) &&
        !opensClaim(paragraph, token, claimed ?? [])
      )
        continue;
      if (token.value.eq(year)) {
        on.receipts.add(
          'text.year',
          `${paragraph.section?.id ?? '-'}/${String(year)}`,
          'pass',
          spot(paragraph, token),
        );
        continue;
      }
      // Beside this year's, another year is spoken of; and last year's own figures are no slip.
      const others = current.has(sentences[at]);
      const isLast = token.value.eq(year - 1);
      if (others || (isLast && !isTitle && /^年度?[^,;。]*(?:数|执行|决算)/u.test(after))) continue;
      report(paragraph, token, 'budget', year, on);
    }
  }
}

function tokenKey(paragraph: PlacedParagraph, token: NumberToken): string {
  return `${paragraph.document.template}/${paragraph.paragraph.index}/${token.start}`;
}

function spot(
  paragraph: PlacedParagraph,
  token: NumberToken,
): { paragraph: PlacedParagraph; start: number; end: number } {
  return { paragraph, start: token.start, end: token.end };
}

function checkCompared(
  claim: Claim,
  token: NumberToken,
  year: number,
  told: Set<string>,
  on: Comparing,
): void {
  const key = tokenKey(claim.paragraph, token);
  if (told.has(key)) return;
  told.add(key);
  if (token.value.eq(year - 1)) {
    on.receipts.add('text.year', `${claimKey(claim)}/compare`, 'pass', spot(claim.paragraph, token));
  } else report(claim.paragraph, token, 'compare', year - 1, on);
}

/** Which sentence each token of a text stands in, for tokens in its order. */
function sentencesOf(text: string, tokens: readonly NumberToken[]): number[] {
  let sentence = 0;
  let stop = text.indexOf('。');
  return tokens.map(({ start }) => {
    for (; stop >= 0 && stop < start; stop = text.indexOf('。', stop + 1)) sentence++;
    return sentence;
  });
}

/** A year that begins a sentence in which an amount of this year's budget is said. */
function opensClaim(paragraph: PlacedParagraph, token: NumberToken, claims: readonly Claim[]): boolean {
  const { text } = paragraph.folded;
  if (token.start > paragraph.from && !/[。;]$/u.test(text.slice(0, token.start).slice(-1))) return false;
  const stop = text.indexOf('。', token.end);
  const end = stop < 0 ? text.length : stop;
  const next = firstAfter(claims, token.start);
  return next !== undefined && next.end <= end;
}

/** Of the claims of a paragraph, in its order, the first one behind an offset. */
function firstAfter(claims: readonly Claim[], offset: number): Claim | undefined {
  return claims[firstIndex(claims.length, (at) => (claims[at] as Claim).start > offset)];
}

/** An amount said of another year, when it is this year's amount that stands there. */
function checkOwn(claim: Claim, token: NumberToken, year: number, told: Set<string>, on: Comparing): void {
  const key = tokenKey(claim.paragraph, token);
  if (told.has(key) || token.value.eq(year) || token.end === token.numberEnd) return;
  const { readings } = claim.held.bound.subject;
  const { number } = claim;
  if (!number || !claim.held.bound.certain) return;
  const equals = (figure: (typeof readings)[number]['amount']): boolean =>
    figure !== null &&
    !figure.value.isZero() &&
    agreeAmount(number.value, number.decimals, unitOf(claim), figure, on.precision) !== 'differs';
  const current = readings.some((reading) => equals(reading.amount));
  const previous = readings.some((reading) => equals(reading.previous));
  if (previous && token.value.eq(year - 1)) {
    told.add(key);
    return;
  }
  if (!current) {
    // Last year's figure, which no table has.
    if (token.value.eq(year - 1) && readings.length > 0) told.add(key);
    return;
  }
  told.add(key);
  report(claim.paragraph, token, 'budget', year, on);
}

function report(
  paragraph: PlacedParagraph,
  token: NumberToken,
  message: 'budget' | 'compare',
  right: number,
  on: Comparing,
): void {
  const actual = paragraph.folded.text.slice(token.start, token.end);
  const expected = `${String(right)}年`;
  on.receipts.add(
    'text.year',
    `${paragraph.section?.id ?? '-'}/${message}/${actual}`,
    'fail',
    spot(paragraph, token),
    {
      message,
      params: { actual, expected },
      actual,
      expected,
      correction: actual.replace(/^\d+/u, String(right)),
    },
  );
}

function reportUnmarked(paragraph: PlacedParagraph, token: NumberToken, on: Comparing): void {
  const { text } = paragraph.folded;
  const before = text[token.start - 1] ?? '';
  if (/[\d\-(.]/.test(before)) return;
  const actual = text.slice(token.start, token.end);
  const expected = `${actual}年`;
  on.receipts.add(
    'text.year',
    `${paragraph.section?.id ?? '-'}/unmarked/${actual}`,
    'fail',
    spot(paragraph, token),
    {
      severity: 'note',
      message: 'unmarked',
      params: { actual, expected },
      actual,
      expected,
      correction: expected,
    },
  );
}
