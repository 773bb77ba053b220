import { Decimal } from 'decimal.js';
import { formatFigure } from '../../core/amount';
import { convert } from '../../core/unit';
import type { Fact } from '../../disclosure/model';
import { valueKey } from './book';
import { claimKey, numberText, placeOf, unitOf, type Comparing } from './compare';
import { placeText } from './figures';

/** Above so many amounts that chance alone would put one keystroke away, a near one says nothing. */
const MOST_BY_CHANCE = 0.2;
/** Amounts shorter than this have too many neighbours. */
const LEAST_DIGITS = 5;

/** Amounts that nothing answered for, one keystroke from exactly one amount of the tables: probably a slip. */
export function findNearMisses(on: Comparing): void {
  for (const claim of on.untied) {
    const { number } = claim;
    if (!number || number.kind !== 'amount' || !['amount', 'change', 'previous'].includes(claim.kind))
      continue;
    const unit = unitOf(claim);
    const text = number.value.abs().toFixed(Math.max(2, number.decimals));
    if (text.replace('.', '').replace(/^0+/, '').length < LEAST_DIGITS) continue;
    if (on.book.withValue(valueKey(number.value, unit)).length > 0) continue;
    const digits = text.replace('.', '').length;
    const near = neighbours(text);
    if ((near.length * on.book.valueCount()) / 10 ** digits > MOST_BY_CHANCE) continue;
    const found = near.flatMap((one) => {
      const facts = on.book.withValue(valueKey(new Decimal(one), unit));
      return facts.length > 0 ? [{ facts }] : [];
    });
    const [only] = found;
    const fact = only ? likeliest(only.facts) : undefined;
    if (found.length !== 1 || !fact || !fact.unit) continue;
    const expected = formatFigure(convert(fact.value.abs(), fact.unit, unit), Math.max(2, number.decimals));
    on.receipts.add('text.near-miss', claimKey(claim), 'fail', placeOf(claim), {
      message: 'near',
      params: {
        label: claim.held.bound.subject.name,
        actual: numberText(claim),
        expected,
        unit,
        place: placeText(fact),
      },
      facts: [fact],
      actual: numberText(claim),
      expected,
    });
  }
}

/** The cell to name of several with one amount: a line of its own before a total. */
function likeliest(facts: readonly Fact[]): Fact | undefined {
  return facts.find((fact) => fact.row.kind === 'code') ?? facts[0];
}

/** All amounts that one keystroke makes of a printed one: a digit changed, left out, put in, or two swapped. */
function neighbours(text: string): string[] {
  const found = new Set<string>();
  const digits = '0123456789';
  for (let i = 0; i <= text.length; i++) {
    const before = text.slice(0, i);
    const after = text.slice(i);
    const [a, b] = after;
    for (const digit of digits) {
      found.add(before + digit + after);
      if (a !== undefined && a !== '.') found.add(before + digit + after.slice(1));
    }
    if (a !== undefined && a !== '.') found.add(before + after.slice(1));
    if (a !== undefined && b !== undefined && a !== '.' && b !== '.')
      found.add(before + b + a + after.slice(2));
  }
  const values = new Map<string, string>();
  const own = new Decimal(text).toFixed();
  for (const near of found) {
    if (!/^\d+\.\d+$/.test(near) || (near.length > 4 && near.startsWith('0'))) continue;
    // A digit put in or left out behind the point is no amount to two decimals.
    if (near.length - near.indexOf('.') !== text.length - text.indexOf('.')) continue;
    const plain = new Decimal(near).toFixed();
    if (plain !== own) values.set(plain, near);
  }
  return [...values.values()];
}
