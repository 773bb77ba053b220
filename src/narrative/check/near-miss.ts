import { Decimal } from 'decimal.js';
import { formatFigure } from '../../core/amount';
import { convert, type Unit } from '../../core/unit';
import type { Fact } from '../../disclosure/model';
import { valueKey, type Book } from './book';
import { claimKey, numberText, placeOf, unitOf, type Comparing } from './compare';
import { placeText } from './figures';
import type { Bound } from './subject';

/** Above so many amounts that chance alone would put one keystroke away, a near one says nothing. */
const MOST_BY_CHANCE = 0.2;
/** Amounts shorter than this have too many neighbours. */
const LEAST_DIGITS = 5;

/** Amounts that nothing answered for, one keystroke from exactly one amount of the tables: probably a slip. */
export function findNearMisses(on: Comparing): void {
  // A text says the same amount again and again.
  const known = new Map<string, readonly Fact[]>();
  for (const claim of on.untied) {
    const { number } = claim;
    if (!number || number.kind !== 'amount' || !['amount', 'change', 'previous'].includes(claim.kind))
      continue;
    const unit = unitOf(claim);
    const text = number.value.abs().toFixed(Math.max(2, number.decimals));
    if (text.replace('.', '').replace(/^0+/, '').length < LEAST_DIGITS) continue;
    const key = `${text}${unit}`;
    let near = known.get(key);
    if (!near) {
      near = nearFacts(text, unit, on.book);
      known.set(key, near);
    }
    const fact = likeliest(near.filter((one) => couldMean(claim.held.bound, one)));
    if (!fact?.unit) continue;
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

/** The cells of the one amount of the tables that is one keystroke from a printed one; none where that says nothing. */
function nearFacts(text: string, unit: Unit, book: Book): readonly Fact[] {
  if (book.withValue(valueKey(new Decimal(text), unit)).length > 0) return [];
  const near = neighbours(text);
  if ((near.length * book.valueCount()) / 10 ** text.replace('.', '').length > MOST_BY_CHANCE) return [];
  const found = near
    .map((one) => book.withValue(valueKey(new Decimal(one), unit)))
    .filter((facts) => facts.length > 0);
  const [only] = found;
  return only && found.length === 1 ? only : [];
}

/** Whether a figure can be what was meant: of a line that the tables have, only its own figures; else any. */
function couldMean({ subject, certain }: Bound, fact: Fact): boolean {
  const { row, readings } = subject;
  if (row) return fact.row.name === row.name;
  if (!certain || readings.length === 0) return true;
  return readings.some(({ amount }) => amount?.facts.some((one) => one.row.key === fact.row.key));
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
  const values = new Set<string>();
  const own = plainDigits(text);
  for (const near of found) {
    if (!/^\d+\.\d+$/.test(near) || (near.length > 4 && near.startsWith('0'))) continue;
    // A digit put in or left out behind the point is no amount to two decimals.
    if (near.length - near.indexOf('.') !== text.length - text.indexOf('.')) continue;
    const plain = plainDigits(near);
    if (plain !== own) values.add(plain);
  }
  return [...values];
}

/** "0120.50" as "120.5". */
function plainDigits(text: string): string {
  return text.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}
