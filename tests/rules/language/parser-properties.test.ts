import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { FormulaError, type Addend, type Formula } from '../../../src/rules/language/ast';
import { parseFormula } from '../../../src/rules/language/parser';

/** An addend as it is meant: what it adds, and how often. */
interface Meant {
  readonly sign: 1 | -1;
  readonly what: string;
  readonly text: string;
}

const tables = fc.constantFrom('部门收支总表', '部门支出总表', '表3', '部门支出总表（续）', '附表1-1');
const rows = fc.constantFrom('合计', '201', '20101', '基本支出', '本年收入/事业收入');
const columns = fc.constantFrom('合计', '项目支出', '因公出国（境）费', '本年预算数/小计');
const sign = fc.constantFrom<1 | -1>(1, -1);

const cell: fc.Arbitrary<Meant> = fc
  .tuple(sign, tables, rows, columns, fc.boolean(), fc.boolean())
  .map(([by, table, row, column, optional, sum]) => ({
    sign: by,
    what: [table, row, column, optional, sum].join('|'),
    text: sum
      ? `求和(${table}[${row}, ${column}]${optional ? '?' : ''})`
      : `${table}[${row}, ${column}]${optional ? '?' : ''}`,
  }));
const number: fc.Arbitrary<Meant> = fc
  .tuple(sign, fc.nat(9_999_999), fc.nat(2), fc.boolean())
  .map(([by, digits, decimals, grouped]) => {
    const value = new Decimal(digits).div(10 ** decimals);
    const fixed = value.toFixed(decimals);
    return {
      sign: by,
      what: value.toString(),
      text: grouped ? fixed.replace(/\B(?=(\d{3})+(?:\.|$))(?<!\.\d*)/g, ',') : fixed,
    };
  });
const side = fc.array(fc.oneof({ weight: 3, arbitrary: cell }, number), { minLength: 1, maxLength: 6 });

function printedSide(addends: readonly Meant[], gap: string): string {
  return addends
    .map(({ sign: by, text }, index) => {
      const op = by < 0 ? '-' : index === 0 ? '' : '+';
      return `${op === '' ? '' : `${gap}${op}${gap}`}${text}`;
    })
    .join('');
}

const said = (addends: readonly Addend[]): { sign: number; what: string }[] =>
  addends.map((addend) => {
    if (addend.kind === 'number') return { sign: addend.sign, what: addend.value.toString() };
    const { table, row, column, optional } = addend.cell;
    const key = (one: typeof row | typeof column): string => ('key' in one ? one.key : one.kind);
    return { sign: addend.sign, what: [table, key(row), key(column), optional, addend.sum].join('|') };
  });
const meant = (addends: readonly Meant[]): { sign: number; what: string }[] =>
  addends.map(({ sign: by, what }) => ({ sign: by, what }));

/** The signs as a Chinese keyboard types them. */
const FULL: Readonly<Record<string, string>> = {
  '+': '＋',
  '-': '－',
  '=': '＝',
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
  '?': '？',
};

describe('a formula that was printed', () => {
  test('has the addends and signs that were meant, on the sides they were meant for', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom('=', '≤', '≥'),
        fc.constantFrom('', ' ', '　'),
        (left, right, op, gap) => {
          const formula = parseFormula(`${printedSide(left, gap)} ${op} ${printedSide(right, gap)}`);
          const [first, second] = op === '≥' ? [right, left] : [left, right];
          // The brackets of a name are folded as every label's are.
          const folded = (text: string): string => text.replace(/（/g, '(').replace(/）/g, ')');
          const plain = (list: readonly { sign: number; what: string }[]) =>
            list.map((one) => ({ ...one, what: folded(one.what) }));
          expect(plain(said(formula.left))).toEqual(plain(meant(first)));
          expect(plain(said(formula.right))).toEqual(plain(meant(second)));
          expect(formula.relation).toBe(op === '=' ? '=' : '≤');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says the same in full-width signs', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const text = `${printedSide(left, ' ')} = ${printedSide(right, ' ')}`;
        const half = text.replace(/附表1-1/g, '附表1');
        const wide = half.replace(/[-+=()[\]?]/g, (char) => FULL[char] ?? char);
        const ends = ({ left: a, right: b }: Formula) => [said(a), said(b)];
        expect(ends(parseFormula(wide))).toEqual(ends(parseFormula(half)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('any text', () => {
  const attempt = (text: string): FormulaError | null => {
    try {
      parseFormula(text);
      return null;
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  };

  test('of any characters is a formula, or a mistake at a place within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const error = attempt(text);
        if (!error) return;
        expect(error.start).toBeLessThanOrEqual(error.end);
        expect(error.end).toBeLessThanOrEqual(text.length);
        expect(error.expected).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });

  test('that is a formula with one character put in, left out or changed is a formula or a mistake', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.nat(),
        fc.constantFrom('', ...'[](),+-=÷？：、每该求和当 '),
        fc.nat(1),
        (a, b, at, put, out) => {
          const text = `每行：${printedSide(a, ' ')} = ${printedSide(b, ' ')}，当 该行 属于 301`;
          const place = at % text.length;
          const broken = text.slice(0, place) + put + text.slice(place + out);
          const error = attempt(broken);
          if (error) expect(error.end).toBeLessThanOrEqual(broken.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['brackets', '('.repeat(10_000) + '表1[合计]' + ')'.repeat(10_000)],
    ['square brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['sums in sums', '求和('.repeat(10_000) + '表1[合计]' + ')'.repeat(10_000)],
    ['signs', `表1[合计] = ${'-'.repeat(10_000)}1`],
    ['scopes', '每行'.repeat(10_000)],
  ])('of 10,000 %s is a mistake, no overflow', (_, text) => {
    expect(attempt(text)).toBeInstanceOf(FormulaError);
  });
});
