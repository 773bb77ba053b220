import type { Quantity } from './book';
import type { Claim } from './claim';
import { agreed, claimKey, leaveUntied, numberText, placeOf, unitOf, type Comparing } from './compare';
import { basisFits, comparable, directionWord, sameSign, signOf, signedValue } from './comparison';
import { reportDirection } from './directions';
import { agreeAmount, amountText, explain, placesText } from './figures';
import { changesOf } from './subject';

/** Holds 增加X万元 against the change that the table has, or that its two years give. */
export function compareChange(claim: Claim, on: Comparing): void {
  const { number, held } = claim;
  if (!number) return;
  const { subject, certain } = held.bound;
  const readings = comparable(claim);
  const figures = readings.flatMap(changesOf);
  const [first] = figures;
  if (!first) return leaveUntied(claim, 'text.change', on, 'untied');
  const unit = unitOf(claim);
  const sizes = figures.filter(
    (figure) => agreeAmount(number.value, number.decimals, unit, figure, on.precision) !== 'differs',
  );
  const fits = basisFits(claim, readings);
  const matched = sizes.find((figure) => sameSign(claim, figure.value)) ?? sizes[0];
  const expected = amountText(matched ?? first, unit, number.decimals);
  if (matched) {
    const key = on.receipts.add('text.change', claimKey(claim), 'pass', placeOf(claim), {
      facts: matched.facts,
      actual: numberText(claim),
      expected,
    });
    addEvidence(matched, claim, key, on);
    if (certain) reportDirection(claim, matched, on);
    return;
  }
  if (!certain || !fits || number.kind !== 'amount')
    return leaveUntied(claim, 'text.change', on, 'uncertain');
  on.failed.add(claim);
  const signed = signOf(claim) === 0 || sameSign(claim, first.value) ? expected : signedText(first, expected);
  const key = on.receipts.add('text.change', claimKey(claim), 'fail', placeOf(claim), {
    message: 'differs',
    params: {
      subject: subject.name,
      word: directionWord(claim),
      actual: numberText(claim),
      expected: signed,
      unit,
      place: placesText(first),
      also: explain(number.value, unit, first, on.book),
    },
    facts: first.facts,
    actual: numberText(claim),
    expected: signed,
    // Where the direction is wrong too, the figure alone would not mend it.
    correction: figures.every((figure) => signOf(claim) !== 0 && sameSign(claim, figure.value))
      ? agreed(figures.map((figure) => amountText(figure, unit, number.decimals)))
      : undefined,
  });
  addEvidence(first, claim, key, on);
}

function signedText(figure: Quantity, text: string): string {
  return figure.value.isNegative() ? `-${text}` : text;
}

function addEvidence(figure: Quantity, claim: Claim, key: string, on: Comparing): void {
  const [fact] = figure.facts;
  if (!fact || figure.facts.length !== 1 || !claim.held.bound.certain) return;
  on.evidence.push({ fact, value: signedValue(claim), unit: unitOf(claim), rule: 'text.change', key });
}
