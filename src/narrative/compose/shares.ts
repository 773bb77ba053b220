import { Decimal } from 'decimal.js';
import { roundHalfUp } from '../../core/amount';
import type { Figure, ShareList } from './result';

/** Shares are said in hundredths of a percent. */
const WHOLE = 10_000;

/**
 * The shares of items in a total, in hundredths of a percent. Where the items make the total up (but for the
 * rounding of each), they are made to sum to 100.00 by largest remainder: every share is cut, and what is left goes
 * to those that lost most, the earlier first. Else each is rounded half up.
 */
export function shareList(
  id: number,
  total: Figure,
  items: readonly { readonly name: string; readonly figure: Figure }[],
): ShareList {
  const sum = items.reduce((all, item) => all.plus(item.figure.value), new Decimal(0));
  const complete = sum
    .minus(total.value)
    .abs()
    .lte(new Decimal(items.length + 1).times('0.005'));
  if (total.value.isZero())
    return { id, total, items, shares: items.map(() => 0), forced: [], complete: false };
  const exact = items.map((item) => item.figure.value.times(WHOLE).div(total.value));
  const rounded = exact.map((share) => roundHalfUp(share, 0).toNumber());
  if (!complete) return { id, total, items, shares: rounded, forced: [], complete };
  const shares = largestRemainder(exact, WHOLE);
  const forced = shares.flatMap((share, index) => (share === rounded[index] ? [] : [index]));
  return { id, total, items, shares, forced, complete };
}

/** Integers that sum to `whole`, each at most one from the number it stands for, by largest remainder. */
export function largestRemainder(exact: readonly Decimal[], whole: number): number[] {
  // Six decimals, so that a sheet's floating-point numbers come to the same order.
  const near = exact.map((value) => roundHalfUp(value, 6));
  const shares = near.map((value) => value.floor().toNumber());
  const left = whole - shares.reduce((all, share) => all + share, 0);
  const order = near
    .map((value, index) => ({ index, rest: value.minus(value.floor()) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, left))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** "41.68%" of hundredths of a percent. */
export function shareText(share: number): string {
  return `${new Decimal(share).div(100).toFixed(2)}%`;
}
