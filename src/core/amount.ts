import { Decimal } from 'decimal.js';
import { foldText } from './label';

/** A figure as a text states it. */
export interface ParsedFigure {
  /** The number said; for a percentage, the points (15.95 for "15.95%"). */
  readonly value: Decimal;
  /** Decimals as written. */
  readonly decimals: number;
  readonly percent: boolean;
}

const FIGURE = /^(?:¥|￥|RMB)?([+-]?)(\d+(?:,\d{3})*|\d*)(?:\.(\d*))?(%?)$/;
/** What most cells print; other writings of a number are folded first. */
const PLAIN_FIGURE = /^(-?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?$/;
/**
 * What folding would make a plain digit of, and is none: raised and lowered digits (a note's mark), digits in circles,
 * brackets or with a stop, and the mark that shows what follows it backwards.
 */
const NO_FIGURE =
  /[\u00B2\u00B3\u00B9\u2070-\u209C\u2460-\u24FF\u2776-\u2793\u202E\u3220-\u3229\u3248-\u324F\u3251-\u325F\u3280-\u3289\u32B1-\u32BF]|\uD83C[\uDD00-\uDD0C]/;
const EMPTY = /^(?:-+|\/|0+(?:\.0*)?%?|[+-]0+(?:\.0*)?%?|\.0+)?$/;

/** No amount is written with more characters, blanks and marks that do not print included. */
const LONGEST = 200;

/** A double as the decimal number Excel keeps: 15 significant digits. Throws nothing; NaN stays NaN. */
export function storedDecimal(value: number): Decimal {
  return new Decimal(value).toSignificantDigits(15, Decimal.ROUND_HALF_UP);
}

/** Half up (away from zero at the tie), as Excel prints and the budget forms ask. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/**
 * Whether a cell's text is an empty amount: blank, white space of any width, dashes, zero with any decimals.
 */
export function isEmptyFigure(text: string): boolean {
  return text.length <= LONGEST && EMPTY.test(foldText(text));
}

/**
 * Reads a figure as people type them: "21,099.2 ", "６，８００．００", "(1.00)", "△1.00", "-1.00", "15.95%".
 * Grouping commas must stand where they belong. Gives null where the text is not one number, such as "8794²" or "①".
 */
export function parseFigure(text: string): ParsedFigure | null {
  if (text.length > LONGEST) return null;
  const plain = PLAIN_FIGURE.exec(text);
  if (plain) {
    const [, minus = '', whole = '', fraction = ''] = plain;
    const digits = whole.length > 3 ? whole.replaceAll(',', '') : whole;
    const value = new Decimal(fraction === '' ? minus + digits : `${minus}${digits}.${fraction}`);
    return { value, decimals: fraction.length, percent: false };
  }
  if (NO_FIGURE.test(text)) return null;
  let folded = foldText(text).replace(/，/g, ',');
  let negative = false;
  const bracketed = /^\((.*)\)(%?)$/.exec(folded);
  if (bracketed) {
    negative = true;
    folded = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}`;
  }
  if (/^[△▲]/.test(folded)) {
    if (negative) return null;
    negative = true;
    folded = folded.slice(1);
  }
  const match = FIGURE.exec(folded);
  if (!match) return null;
  const [, sign = '', whole = '', fraction, percent = ''] = match;
  if (whole === '' && (fraction === undefined || fraction === '')) return null;
  if (negative && sign !== '') return null;
  const digits = new Decimal(`${whole.replace(/,/g, '') || '0'}.${fraction ?? ''}0`);
  return {
    value: negative || sign === '-' ? digits.negated() : digits,
    decimals: fraction?.length ?? 0,
    percent: percent === '%',
  };
}

/** "1,234.56": grouped by thousands, with exactly `decimals` decimals, half up, "-" for negative. */
export function formatFigure(value: Decimal, decimals: number): string {
  const fixed = roundHalfUp(value, decimals).toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
