import { Decimal } from 'decimal.js';
import { cellKey, parseRange, type CellRef } from '../../../src/core/address';
import { formatFigure } from '../../../src/core/amount';
import type { CellSnapshot, Snapshot } from '../../../src/workbook/snapshot';

type Value = number | string | boolean;
type Area = { readonly values: Value[] };

/**
 * Works out formulas of a workbook as a spreadsheet program would, cached values aside: the operators and the few
 * functions that our texts use. Throws for anything else, and for what would be an error value.
 */
export function evaluator(snapshot: Snapshot): (cell: CellRef) => Value | null {
  const cells = new Map<string, CellSnapshot>();
  for (const sheet of snapshot.sheets) {
    for (const cell of sheet.cells)
      cells.set(cellKey({ sheet: sheet.name, row: cell.row, col: cell.col }), cell);
  }
  const known = new Map<string, Value | null>();
  const at = (ref: CellRef): Value | null => {
    const key = cellKey(ref);
    const before = known.get(key);
    if (before !== undefined) return before;
    const cell = cells.get(key);
    const value =
      (cell?.formula ?? null) === null
        ? (cell?.value ?? null)
        : new Reader(cell?.formula ?? '', ref.sheet, at).read();
    known.set(key, value);
    return value;
  };
  return at;
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?!\()|([A-Z]+)\(|(<=|>=|<>|[-+*/&=<>(),]))/uy;

class Reader {
  private position = 0;
  private token: RegExpExecArray | null = null;

  constructor(
    private readonly formula: string,
    private readonly sheet: string,
    private readonly at: (cell: CellRef) => Value | null,
  ) {
    this.next();
  }

  read(): Value {
    const value = this.comparison();
    if (this.token) throw new Error(`${this.token[0]} left in ${this.formula}`);
    return single(value);
  }

  private next(): void {
    TOKEN.lastIndex = this.position;
    this.token = this.position < this.formula.length ? TOKEN.exec(this.formula) : null;
    if (!this.token && this.position < this.formula.length) {
      throw new Error(`cannot read ${this.formula.slice(this.position, this.position + 40)}`);
    }
    if (this.token) this.position = TOKEN.lastIndex;
  }

  private takes(...operators: string[]): string | null {
    const operator = this.token?.[5];
    if (operator === undefined || !operators.includes(operator)) return null;
    this.next();
    return operator;
  }

  private comparison(): Value | Area {
    let left = this.joined();
    for (
      let op = this.takes('=', '<', '>', '<=', '>=', '<>');
      op;
      op = this.takes('=', '<', '>', '<=', '>=', '<>')
    ) {
      const [a, b] = [single(left), single(this.joined())];
      left =
        op === '='
          ? a === b
          : op === '<>'
            ? a !== b
            : op === '<'
              ? a < b
              : op === '>'
                ? a > b
                : op === '<='
                  ? a <= b
                  : a >= b;
    }
    return left;
  }

  private joined(): Value | Area {
    let left = this.sum();
    while (this.takes('&')) left = text(single(left)) + text(single(this.sum()));
    return left;
  }

  private sum(): Value | Area {
    let left = this.product();
    for (let op = this.takes('+', '-'); op; op = this.takes('+', '-')) {
      const [a, b] = [number(single(left)), number(single(this.product()))];
      left = op === '+' ? a + b : a - b;
    }
    return left;
  }

  private product(): Value | Area {
    let left = this.value();
    for (let op = this.takes('*', '/'); op; op = this.takes('*', '/')) {
      const [a, b] = [number(single(left)), number(single(this.value()))];
      if (op === '/' && b === 0) throw new Error('#DIV/0!');
      left = op === '*' ? a * b : a / b;
    }
    return left;
  }

  private value(): Value | Area {
    if (this.takes('(')) {
      const inner = this.comparison();
      if (!this.takes(')')) throw new Error(`no ) in ${this.formula}`);
      return inner;
    }
    if (this.takes('-')) return -number(single(this.value()));
    const [, literal, digits, reference, name] = this.token ?? [];
    this.next();
    if (literal !== undefined) {
      if (literal.length - 2 > 255) throw new Error(`a literal of ${literal.length - 2} characters`);
      return literal.slice(1, -1).replace(/""/g, '"');
    }
    if (digits !== undefined) return Number(digits);
    if (reference !== undefined) return this.cells(reference);
    if (name !== undefined) return this.call(name);
    throw new Error(`nothing to read in ${this.formula}`);
  }

  private cells(reference: string): Value | Area {
    const split = reference.lastIndexOf('!');
    const sheet = split < 0 ? this.sheet : reference.slice(1, split - 1).replace(/''/g, "'");
    const range = parseRange(reference.slice(split + 1));
    if (!range) throw new Error(reference);
    const values: Value[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let col = range.left; col <= range.right; col += 1) values.push(this.at({ sheet, row, col }) ?? 0);
    }
    return reference.includes(':') ? { values } : (values[0] ?? 0);
  }

  private call(name: string): Value | Area {
    if (name === 'ROW') {
      while (!this.takes(')')) this.next();
      return 1;
    }
    // Branches that are not taken may divide by nothing.
    const args: (() => Value | Area)[] = [];
    const failed: unknown[] = [];
    while (!this.takes(')')) {
      const index = args.length;
      let found: Value | Area = 0;
      try {
        found = this.comparison();
      } catch (error) {
        if (!(error instanceof Error) || error.message !== '#DIV/0!') throw error;
        failed[index] = error;
        this.skip();
      }
      args.push(() => {
        if (failed[index]) throw failed[index];
        return found;
      });
      this.takes(',');
    }
    return apply(name, args);
  }

  /** To the end of the argument that failed. */
  private skip(): void {
    let depth = 0;
    while (this.token && !(depth === 0 && (this.token[5] === ',' || this.token[5] === ')'))) {
      if (this.token[5] === '(' || this.token[4] !== undefined) depth += 1;
      if (this.token[5] === ')') depth -= 1;
      this.next();
    }
  }
}

function apply(name: string, args: readonly (() => Value | Area)[]): Value | Area {
  const arg = (at: number): Value => single(args[at]?.() ?? '');
  const area = (at: number): Value[] => {
    const found = args[at]?.() ?? 0;
    return typeof found === 'object' ? found.values : [found];
  };
  switch (name) {
    case 'IF':
      return arg(0) === true || (typeof arg(0) === 'number' && arg(0) !== 0) ? arg(1) : arg(2);
    case 'TEXT': {
      const value = new Decimal(number(arg(0))).toSignificantDigits(15);
      const format = arg(1);
      if (format === '#,##0.00') return formatFigure(value, 2);
      if (format === '0.00%') return `${value.times(100).toFixed(2, Decimal.ROUND_HALF_UP)}%`;
      throw new Error(`format ${String(format)}`);
    }
    case 'ROUND':
      return new Decimal(number(arg(0)))
        .toSignificantDigits(15)
        .toDecimalPlaces(number(arg(1)), Decimal.ROUND_HALF_UP)
        .toNumber();
    case 'ABS':
      return Math.abs(number(arg(0)));
    case 'INT': {
      const values = area(0).map((value) => Math.floor(number(value)));
      return values.length === 1 ? (values[0] ?? 0) : { values };
    }
    case 'N':
      return typeof arg(0) === 'number' ? arg(0) : 0;
    case 'VALUE': {
      const digits = text(arg(0));
      if (!/^-?\d+(\.\d+)?$/.test(digits)) throw new Error(`#VALUE! ${digits}`);
      return Number(digits);
    }
    case 'ASC':
      return text(arg(0)).normalize('NFKC');
    case 'SUBSTITUTE':
      return text(arg(0))
        .split(text(arg(1)))
        .join(text(arg(2)));
    case 'SUM':
    case 'SUMPRODUCT':
      return area(0).reduce<number>((sum, value) => sum + number(value), 0);
    case 'COUNTIF': {
      const wanted = text(arg(1));
      const than = wanted.startsWith('>') ? Number(wanted.slice(1)) : null;
      return area(0).filter((value) =>
        than === null ? number(value) === Number(wanted) : number(value) > than,
      ).length;
    }
    default:
      throw new Error(`#NAME? ${name}`);
  }
}

const single = (value: Value | Area): Value => {
  if (typeof value === 'object') throw new Error('an area where one value is wanted');
  return value;
};
const text = (value: Value): string => (typeof value === 'string' ? value : String(value));
const number = (value: Value): number => {
  if (typeof value === 'string') throw new Error(`#VALUE! ${value}`);
  return Number(value);
};
