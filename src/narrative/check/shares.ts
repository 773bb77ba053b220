import { Decimal } from 'decimal.js';
import { formatFigure, roundHalfUp } from '../../core/amount';
import { convert } from '../../core/unit';
import type { Quantity } from './book';
import type { Claim, Held } from './claim';
import { agreed, claimKey, leaveUntied, numberText, placeOf, type Comparing } from './compare';
import { agreePercent, explain, percentage, placeText, type Percentage } from './figures';

const HUNDRED = new Decimal(100);

interface Judged {
  readonly claim: Claim;
  readonly right: Percentage;
  readonly part: Quantity;
  readonly base: Quantity;
  readonly result: 'equal' | 'rounding' | 'differs';
  /** The percentages of the parts and bases that may be meant, of those that the text states where it does. */
  readonly all: readonly Percentage[];
}

/** What a subject's amount may be: the tables' readings, else what the text itself states. */
function amountsOf(held: Held): Quantity[] {
  const read = held.bound.subject.readings.flatMap((reading) => reading.amount ?? []);
  if (read.length > 0) return read;
  return held.stated ? [{ value: held.stated.value, unit: held.stated.unit, facts: [] }] : [];
}

/** Of what an amount may be, that which the text states for it; all of it where the text states another, or none. */
function statedOf(held: Held): Quantity[] {
  const amounts = amountsOf(held);
  const { stated } = held;
  const same = amounts.filter(
    ({ value, unit }) =>
      stated !== null && unit !== null && convert(value, unit, stated.unit).abs().eq(stated.value.abs()),
  );
  return same.length > 0 ? same : amounts;
}

/** Holds the shares of a text against their parts and bases, list by list: one list may be forced to sum to 100. */
export function compareShares(claims: readonly Claim[], on: Comparing): void {
  const lists = new Map<string, Judged[]>();
  for (const claim of claims) {
    const judged = judge(claim, on);
    if (!judged) continue;
    const list = lists.get(claim.list);
    if (list) list.push(judged);
    else lists.set(claim.list, [judged]);
  }
  for (const list of lists.values()) report(list, on);
}

function judge(claim: Claim, on: Comparing): Judged | null {
  const { number, held } = claim;
  if (!number) return null;
  const pairsOf = (amounts: (one: Held) => Quantity[]) =>
    amounts(held).flatMap((part) =>
      claim.bases.flatMap(amounts).flatMap((base) => {
        const right = percentage(part, base);
        return right
          ? [{ part, base, right, result: agreePercent(number.value, number.decimals, right) }]
          : [];
      }),
    );
  const pairs = pairsOf(amountsOf);
  const stated = pairsOf(statedOf);
  const first = stated[0] ?? pairs[0];
  if (!first) {
    leaveUntied(claim, 'text.share', on, 'untied');
    return null;
  }
  const best =
    pairs.find((pair) => pair.result === 'equal') ?? pairs.find((pair) => pair.result === 'rounding');
  const tied = held.bound.certain && claim.baseSaid && held.bound.subject.readings.length > 0;
  if (!best && !tied) {
    leaveUntied(claim, 'text.share', on, 'uncertain');
    return null;
  }
  return { claim, ...(best ?? first), all: (stated.length > 0 ? stated : pairs).map(({ right }) => right) };
}

function report(list: readonly Judged[], on: Comparing): void {
  const forced = isForced(list);
  for (const judged of list) {
    const { claim, right, part, base, result, all } = judged;
    const { number } = claim;
    if (!number) continue;
    const facts = [...part.facts, ...base.facts];
    const shown = Math.max(on.precision.percent, number.decimals);
    const percentText = ({ value }: Percentage): string =>
      `${roundHalfUp(value.abs(), shown).toFixed(shown)}%`;
    const expected = percentText(right);
    const base2 = { facts, actual: numberText(claim), expected };
    const params = {
      subject: claim.held.bound.subject.name,
      actual: numberText(claim),
      expected,
      part: sideText(part),
      base: sideText(base),
    };
    const step = new Decimal(10).pow(-number.decimals);
    const off = number.value.minus(roundHalfUp(right.value, number.decimals)).abs();
    if (forced && result !== 'equal' && off.eq(step)) {
      on.receipts.add('text.share', claimKey(claim), 'rounding', placeOf(claim), {
        ...base2,
        severity: 'note',
        message: 'forced',
        params,
      });
      continue;
    }
    if (result !== 'differs') {
      const full = agreePercent(number.value, shown, right) !== 'differs';
      if (result === 'rounding' && claim.held.bound.certain) {
        on.tails.reports.push((severity) =>
          on.receipts.add('text.share', claimKey(claim), 'rounding', placeOf(claim), {
            ...base2,
            severity,
            message: 'tail',
            params,
          }),
        );
        continue;
      }
      on.tails.exact++;
      const fine = full || !claim.held.bound.certain;
      on.receipts.add('text.share', claimKey(claim), fine ? 'pass' : 'fail', placeOf(claim), {
        ...base2,
        ...(fine ? {} : { severity: 'note' as const, message: 'decimals', params, correction: expected }),
      });
      continue;
    }
    on.failed.add(claim);
    const rate = { value: right.value, unit: null, facts: [] };
    const truncated = roundDown(right.value, number.decimals).eq(number.value)
      ? '像是截去尾数，没有四舍五入。'
      : '';
    on.receipts.add('text.share', claimKey(claim), 'fail', placeOf(claim), {
      ...base2,
      message: 'differs',
      correction: right.value.isNegative() ? undefined : agreed(all.map(percentText)),
      params: { ...params, also: truncated || explain(number.value, null, rate, on.book) },
    });
  }
}

function roundDown(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
}

/** Whether a list of shares, rounded each by itself, would not sum to 100, and as written does. */
function isForced(list: readonly Judged[]): boolean {
  const zero = new Decimal(0);
  const said = list.reduce((sum, { claim }) => sum.plus(claim.number?.value ?? zero), zero);
  const right = list.reduce(
    (sum, one) => sum.plus(roundHalfUp(one.right.value, one.claim.number?.decimals ?? 2)),
    zero,
  );
  return list.length > 1 && said.eq(HUNDRED) && !right.eq(HUNDRED);
}

function sideText(figure: Quantity): string {
  const [fact] = figure.facts;
  const value = formatFigure(figure.value, 2);
  return fact ? `${placeText(fact)} ${value}` : `文中 ${value}`;
}
