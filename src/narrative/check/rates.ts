import { Decimal } from 'decimal.js';
import type { Quantity } from './book';
import type { Claim } from './claim';
import { agreed, claimKey, leaveUntied, numberText, placeOf, type Comparing } from './compare';
import { basisFits, comparable, directionWord, sameSign, signedValue, signOf } from './comparison';
import { reportDirection } from './directions';
import { agreePercent, explain, heldPercentage, percentage, placesText, type Percentage } from './figures';
import { changesOf, type Reading } from './subject';

/** Holds 增长Y% against the table's rate, or against what its figures give. */
export function compareRate(claim: Claim, on: Comparing): void {
  const { number, held } = claim;
  if (!number) return;
  const { subject, certain } = held.bound;
  const readings = comparable(claim);
  const zero = readings.find((reading) => hasZeroBase(reading));
  const rates = readings.flatMap(ratesOf);
  const [first] = rates;
  if (!first) {
    if (zero?.previous && certain && readings.every(hasZeroBase))
      return reportZeroBase(claim, zero.previous, on);
    return leaveUntied(claim, 'text.rate', on, 'untied');
  }
  const printed = readings.some((reading) => reading.rate?.facts[0]?.state === 'figure');
  // Where the table prints the rate, the text copies it: only where it does not, rounding may be in doubt.
  const agrees = (rate: Percentage): boolean => {
    const result = agreePercent(number.value, number.decimals, rate);
    return result === 'equal' || (!printed && result === 'rounding');
  };
  const sizes = rates.filter(agrees);
  const equal = sizes.filter((rate) => agreePercent(number.value, number.decimals, rate) === 'equal');
  const chosen = equal.length > 0 ? equal : sizes;
  const matched = chosen.find((rate) => sameSign(claim, rate.value)) ?? chosen[0];
  const shown = Math.max(on.precision.percent, number.decimals);
  const expected = `${percentText(matched ?? first, shown)}%`;
  if (matched && equal.length === 0 && certain) {
    const params = { subject: subject.name, word: directionWord(claim), actual: numberText(claim), expected };
    on.tails.reports.push((severity) =>
      on.receipts.add('text.rate', claimKey(claim), 'rounding', placeOf(claim), {
        severity,
        message: 'tail',
        params,
        facts: matched.facts,
        actual: numberText(claim),
        expected,
      }),
    );
    return reportDirection(claim, { value: matched.value, unit: null, facts: matched.facts }, on);
  }
  if (matched) {
    if (!printed) on.tails.exact++;
    const exact = agreePercent(number.value, shown, matched) !== 'differs';
    const key = on.receipts.add(
      'text.rate',
      claimKey(claim),
      exact || !certain ? 'pass' : 'fail',
      placeOf(claim),
      {
        ...(exact || !certain
          ? {}
          : {
              severity: 'note' as const,
              message: 'decimals',
              params: {
                subject: subject.name,
                word: directionWord(claim),
                actual: numberText(claim),
                expected,
              },
              correction: expected,
            }),
        facts: matched.facts,
        actual: numberText(claim),
        expected,
      },
    );
    const [fact] = matched.facts;
    if (fact && matched.facts.length === 1 && exact && certain) {
      on.evidence.push({ fact, value: signedValue(claim), unit: null, rule: 'text.rate', key });
    }
    if (certain) reportDirection(claim, { value: matched.value, unit: null, facts: matched.facts }, on);
    return;
  }
  if (!certain || !basisFits(claim, readings)) return leaveUntied(claim, 'text.rate', on, 'uncertain');
  on.failed.add(claim);
  on.receipts.add('text.rate', claimKey(claim), 'fail', placeOf(claim), {
    message: 'differs',
    params: {
      subject: subject.name,
      word: directionWord(claim),
      actual: numberText(claim),
      expected,
      place: placesText({ value: first.value, unit: null, facts: first.facts }),
      also: explain(number.value, null, { value: first.value, unit: null, facts: first.facts }, on.book),
    },
    facts: first.facts,
    actual: numberText(claim),
    expected,
    // Where the direction is wrong too, the figure alone would not mend it.
    correction: rates.every((rate) => signOf(claim) !== 0 && sameSign(claim, rate.value))
      ? agreed(rates.map((rate) => `${percentText(rate, shown)}%`))
      : undefined,
  });
}

function hasZeroBase(reading: Reading): boolean {
  return (reading.previous?.value.isZero() ?? false) && !(reading.amount?.value.isZero() ?? true);
}

function reportZeroBase(claim: Claim, base: Quantity, on: Comparing): void {
  on.failed.add(claim);
  on.receipts.add('text.rate', claimKey(claim), 'fail', placeOf(claim), {
    message: 'zeroBase',
    params: { subject: claim.held.bound.subject.name, actual: numberText(claim) },
    facts: base.facts,
    actual: numberText(claim),
  });
}

/** The rates of a reading: as its cell has it, and as its amounts give it. */
function ratesOf(reading: Reading): Percentage[] {
  if (hasZeroBase(reading)) return [];
  const held = reading.rate?.facts[0]?.state === 'figure' ? [heldPercentage(reading.rate)] : [];
  const { previous } = reading;
  const computed = previous ? changesOf(reading).flatMap((change) => percentage(change, previous) ?? []) : [];
  return [...held, ...computed];
}

function percentText(rate: Percentage, decimals: number): string {
  return rate.value.abs().toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed(decimals);
}
