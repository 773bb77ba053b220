import { parseRange } from '../../../src/core/address';
import type { SheetModel } from './model';

const TOKEN =
  /\s*((?:(?:'(?:[^']|'')+'|[\w\u4e00-\u9fff]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Z]+(?=\()|<>|<=|>=|[-+*/(),=<>])/giy;

class NotKnown extends Error {}

/**
 * The value of a formula made of figures, cells, + - * /, comparisons, brackets and the functions SUM, ROUND, INT, IF and
 * ROW; null for any other.
 */
export function evaluate(formula: string, sheet: SheetModel): number | null {
  try {
    const value = new Reading(tokensOf(formula), sheet).whole();
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new NotKnown();
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

/** Reads the tokens from left to right. */
class Reading {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly sheet: SheetModel,
  ) {}

  whole(): number {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new NotKnown();
    return value;
  }

  private take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at += 1;
    return token;
  }

  private comparison(): number {
    let value = this.sum();
    for (let sign = this.take('=', '<>', '<', '>', '<=', '>='); sign; sign = this.take('=', '<>')) {
      const other = this.sum();
      const holds =
        sign === '='
          ? value === other
          : sign === '<>'
            ? value !== other
            : sign.startsWith('<')
              ? value < other || (sign === '<=' && value === other)
              : value > other || (sign === '>=' && value === other);
      value = holds ? 1 : 0;
    }
    return value;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const other = this.product();
      value = sign === '+' ? value + other : value - other;
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const other = this.factor();
      value = sign === '*' ? value * other : value / other;
    }
    return value;
  }

  private factor(): number {
    if (this.take('-')) return -this.factor();
    if (this.take('+')) return this.factor();
    if (this.take('(')) {
      const value = this.comparison();
      this.expect(')');
      return value;
    }
    const token = this.tokens[this.at];
    if (token === undefined) throw new NotKnown();
    this.at += 1;
    if (/^\d/.test(token)) return Number(token);
    if (this.take('(')) return this.call(token.toUpperCase());
    return figures(this.sheet, token)[0] ?? NaN;
  }

  private call(name: string): number {
    if (name === 'ROW') {
      const area = parseRange((this.tokens[this.at] ?? '').replace(/\$/g, ''));
      if (!area) throw new NotKnown();
      this.at += 1;
      this.expect(')');
      return area.top + 1;
    }
    const given: number[] = [];
    do {
      const token = this.tokens[this.at] ?? '';
      if (name === 'SUM' && token.includes(':')) {
        this.at += 1;
        given.push(...figures(this.sheet, token));
      } else given.push(this.comparison());
    } while (this.take(','));
    this.expect(')');
    const [first = 0, second = 0, third = 0] = given;
    if (name === 'SUM') return given.reduce((sum, one) => sum + one, 0);
    if (name === 'INT') return Math.floor(first);
    if (name === 'IF') return first === 0 ? third : second;
    if (name === 'ROUND')
      return Number(`${String(Math.round(Number(`${String(first)}e${String(second)}`)))}e-${String(second)}`);
    throw new NotKnown();
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new NotKnown();
  }
}

/** Cells of an area as figures; blanks and texts count as nothing. */
function figures(sheet: SheetModel, reference: string): number[] {
  const at = reference.lastIndexOf('!');
  const name = at < 0 ? sheet.name : reference.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'");
  const target = sheet.book.find(name);
  const area = parseRange(reference.slice(at + 1).replace(/\$/g, ''));
  if (!target || !area) return [NaN];
  const found: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const value = target.cells.get(target.key(row, col))?.value;
      found.push(typeof value === 'number' ? value : 0);
    }
  }
  return found;
}
