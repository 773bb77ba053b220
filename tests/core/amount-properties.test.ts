import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { formatFigure, parseFigure, roundHalfUp, storedDecimal } from '../../src/core/amount';

const RUNS = { numRuns: 60 };
/** The largest number that a cell takes. */
const LARGEST = 9.99999999999999e307;
/** A decimal number as its digits: sign, whole part, fraction. */
const written = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 14n }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([minus, whole, fraction]) => ({ minus, whole, fraction: fraction.join('') }));

/** Half up, worked on the digits with whole numbers alone. */
function roundedText(whole: bigint, fraction: string, decimals: number): string {
  const padded = fraction.padEnd(decimals + 1, '0');
  const kept = BigInt(`${whole}${padded.slice(0, decimals)}`) + (Number(padded[decimals]) >= 5 ? 1n : 0n);
  const digits = kept.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

describe('rounding', () => {
  test('goes half up on the decimal digits, away from nought at the tie', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 5 }), ({ minus, whole, fraction }, decimals) => {
        const value = new Decimal(`${minus ? '-' : ''}${whole}.${fraction}`);
        const text = roundedText(whole, fraction, decimals);
        expect(roundHalfUp(value.abs(), decimals).toFixed(decimals)).toBe(text);
        expect(roundHalfUp(value, decimals).eq(minus ? `-${text}` : text)).toBe(true);
      }),
      RUNS,
    );
  });

  test('of a tie is never told wrong by the double that holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const tie = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`;
        const up = new Decimal(cents + 1).div(100).toFixed(2);
        expect(roundHalfUp(storedDecimal(Number(tie)), 2).toFixed(2)).toBe(up);
      }),
      RUNS,
    );
  });
});

describe('the number that Excel keeps', () => {
  test('keeps itself, has at most 15 digits, and turns its sign with the double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -LARGEST, max: LARGEST }), (value) => {
        const stored = storedDecimal(value);
        expect(storedDecimal(stored.toNumber()).eq(stored)).toBe(true);
        expect(stored.precision()).toBeLessThanOrEqual(15);
        expect(storedDecimal(-value).eq(stored.negated())).toBe(true);
      }),
      RUNS,
    );
  });

  test('of up to 15 digits is the number as typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, places) => {
          const typed = new Decimal(digits).div(new Decimal(10).pow(places));
          expect(storedDecimal(Number(typed.toString())).eq(typed)).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

test('a printed figure is read as what it prints, however its digits and minus are typed', () => {
  const wide = (text: string): string =>
    text.replace(/[0-9.,-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(written, fc.integer({ min: 0, max: 4 }), ({ minus, whole, fraction }, decimals) => {
      const value = new Decimal(`${minus ? '-' : ''}${whole}.${fraction}`);
      const shown = roundHalfUp(value, decimals);
      const text = formatFigure(value, decimals);
      const plain = text.replace('-', '');
      const forms = [text, wide(text), ` ${text}　`, ...(shown.lt(0) ? [`(${plain})`, `△${plain}`] : [])];
      for (const form of forms) {
        const figure = parseFigure(form);
        expect([form, figure?.value.toFixed(decimals), figure?.decimals, figure?.percent]).toEqual([
          form,
          shown.eq(0) ? figure?.value.toFixed(decimals) : shown.toFixed(decimals),
          decimals,
          false,
        ]);
        expect(figure?.value.eq(shown)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('any text is a figure or none, and nothing is thrown', () => {
  const signs = fc.constantFrom(...'0123456789.,，-+()（）%△▲¥ 　９－Ee万');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: signs, maxLength: 12 })), (text) => {
      const figure = parseFigure(text);
      if (figure) expect(figure.value.isFinite()).toBe(true);
    }),
    { numRuns: 200 },
  );
});
