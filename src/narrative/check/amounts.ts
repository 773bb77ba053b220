import type { Quantity } from './book';
import type { Claim } from './claim';
import { agreed, claimKey, leaveUntied, numberText, placeOf, unitOf, type Comparing } from './compare';
import { agreeAmount, amountText, explain, placesText } from './figures';
import type { Reading } from './subject';

/** Holds an amount said of something, this year's or last year's, against its cells. */
export function compareAmount(claim: Claim, on: Comparing): void {
  const { number, held } = claim;
  if (!number) return;
  const { subject } = held.bound;
  // An amount of another year may be a figure that no table has: it can pass, and never fails.
  const other =
    claim.kind === 'amount' && claim.ownYear !== null && on.year !== null && !claim.ownYear.value.eq(on.year);
  const certain = held.bound.certain && !other;
  if (subject.term?.inSum || subject.term?.atMost) return;
  const pick = (reading: Reading): Quantity[] => {
    if (claim.kind === 'previous') return reading.previous ? [reading.previous] : [];
    const previous = other && reading.previous ? [reading.previous] : [];
    return reading.amount ? [reading.amount, ...reading.copies, ...previous] : previous;
  };
  const readings = subject.readings.map(pick).filter((list) => list.length > 0);
  const unit = unitOf(claim);
  const agrees = (figure: Quantity): boolean =>
    agreeAmount(number.value, number.decimals, unit, figure, on.precision) !== 'differs';
  const matched = readings.find((list) => list.some(agrees));
  const [first] = readings;
  if (!first?.[0]) return leaveUntied(claim, 'text.amount', on, 'untied');
  if (matched) {
    const own = matched.find(agrees) as Quantity;
    const key = on.receipts.add('text.amount', claimKey(claim), 'pass', placeOf(claim), {
      facts: own.facts,
      actual: numberText(claim),
      expected: amountText(own, unit, number.decimals),
    });
    if (certain) addEvidence(matched, claim, key, on);
    return;
  }
  if (!certain || number.kind !== 'amount') return leaveUntied(claim, 'text.amount', on, 'uncertain');
  on.failed.add(claim);
  const [right] = first;
  const expected = amountText(right, unit, number.decimals);
  const key = on.receipts.add('text.amount', claimKey(claim), 'fail', placeOf(claim), {
    message: 'differs',
    params: {
      subject: subject.name,
      actual: numberText(claim),
      expected,
      unit,
      place: placesText(right),
      also: explain(number.value, unit, right, on.book),
    },
    facts: right.facts,
    actual: numberText(claim),
    expected,
    correction: agreed(readings.flat().map((figure) => amountText(figure, unit, number.decimals))),
  });
  addEvidence(first, claim, key, on);
}

function addEvidence(figures: readonly Quantity[], claim: Claim, key: string, on: Comparing): void {
  for (const figure of figures) {
    const [fact] = figure.facts;
    if (!fact || figure.facts.length !== 1 || !claim.number) continue;
    on.evidence.push({ fact, value: claim.number.value, unit: unitOf(claim), rule: 'text.amount', key });
  }
}

/** Notes a number whose grouping or points are so written that it is none. */
export function reportMalformed(claim: Claim, on: Comparing): void {
  const text = claim.paragraph.folded.text.slice(claim.start, claim.end);
  on.failed.add(claim);
  on.receipts.add('text.amount', claimKey(claim), 'fail', placeOf(claim), {
    severity: 'warning',
    message: 'malformed',
    params: { text },
    actual: text,
  });
}
