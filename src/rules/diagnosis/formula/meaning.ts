import { parseRange } from '../../../core/address';
import type { Node } from './parse';

/** A sum of cells: by cell, its coefficient; and a number. */
export interface Sum {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
  /** The coarsest rounding on the way, in units of the figures (0.01); 0 without. */
  readonly rounding: number;
}

/** What a formula computes: a sum, a sum divided by another, or something that only its cells are known of. */
export type Meaning =
  | { readonly kind: 'sum'; readonly sum: Sum }
  | { readonly kind: 'quotient'; readonly numerator: Sum; readonly base: Sum }
  | { readonly kind: 'opaque'; readonly cells: readonly number[] };

/** Finds the cells of an area: their numbers in the problem. `added`: whether SUM adds it (it passes over texts). */
export type Resolve = (
  sheet: string | null,
  row: number,
  col: number,
) => { readonly cell: number; readonly added: boolean } | null;

/** More cells than this in one area are no table's sum. */
const LARGEST_AREA = 20000;

type Value = { readonly numerator: Sum; readonly base: Sum | null };

/** What a parsed formula computes. Guards against a zero base (IF, IFERROR) are looked through. */
export function meaningOf(tree: Node, resolve: Resolve): Meaning {
  const value = evaluate(tree, resolve);
  if (!value) return { kind: 'opaque', cells: [...cellsOf(tree, resolve)] };
  if (!value.base) return { kind: 'sum', sum: value.numerator };
  return { kind: 'quotient', numerator: value.numerator, base: value.base };
}

function evaluate(node: Node, resolve: Resolve): Value | null {
  switch (node.kind) {
    case 'number':
      return { numerator: constantSum(node.value), base: null };
    case 'text':
      return null;
    case 'area': {
      const cells = areaCells(node, resolve);
      return cells?.length === 1
        ? { numerator: cellSum([cells[0]?.cell ?? -1]), base: null }
        : emptyOr(cells);
    }
    case 'negate': {
      const inner = evaluate(node.inner, resolve);
      return inner && { numerator: scaled(inner.numerator, -1), base: inner.base };
    }
    case 'binary':
      return binary(node.op, evaluate(node.left, resolve), evaluate(node.right, resolve));
    case 'call':
      return call(node, resolve);
  }
}

/** A reference to one cell without anything in it counts as nothing. */
function emptyOr(cells: readonly unknown[] | null): Value | null {
  return cells?.length === 0 ? { numerator: constantSum(0), base: null } : null;
}

function call(node: Extract<Node, { kind: 'call' }>, resolve: Resolve): Value | null {
  const [first, second, third] = node.args;
  if (node.name === 'SUM') return sumOf(node.args, resolve);
  if ((node.name === 'ROUND' || node.name === 'ROUNDUP' || node.name === 'ROUNDDOWN') && first) {
    const inner = evaluate(first, resolve);
    const places = second?.kind === 'number' ? second.value : second?.kind === 'negate' ? 0 : null;
    if (!inner || places === null) return null;
    return {
      ...inner,
      numerator: { ...inner.numerator, rounding: Math.max(inner.numerator.rounding, 10 ** -places) },
    };
  }
  if (node.name === 'IFERROR' && first) return evaluate(first, resolve);
  if (node.name === 'IF' && second) {
    const branches = [second, third].filter((branch): branch is Node => branch !== undefined);
    const real = branches.filter((branch) => branch.kind !== 'text' && branch.kind !== 'number');
    return real.length === 1 && real[0] ? evaluate(real[0], resolve) : null;
  }
  return null;
}

function sumOf(args: readonly Node[], resolve: Resolve): Value | null {
  let total: Sum = constantSum(0);
  for (const argument of args) {
    if (argument.kind === 'area') {
      const cells = areaCells(argument, resolve);
      if (!cells) return null;
      total = added(total, cellSum(cells.filter((cell) => cell.added).map((cell) => cell.cell)), 1);
      continue;
    }
    const value = evaluate(argument, resolve);
    if (!value || value.base) return null;
    total = added(total, value.numerator, 1);
  }
  return { numerator: total, base: null };
}

function binary(op: string, left: Value | null, right: Value | null): Value | null {
  if (!left || !right) return null;
  if (op === '+' || op === '-') {
    const sign = op === '+' ? 1 : -1;
    if (!left.base && !right.base)
      return { numerator: added(left.numerator, right.numerator, sign), base: null };
    if (left.base && !right.base && right.numerator.terms.size === 0) {
      const whole = scaled(left.base, right.numerator.constant * sign);
      return { numerator: added(left.numerator, whole, 1), base: left.base };
    }
    return null;
  }
  if (op === '*') {
    if (right.numerator.terms.size === 0 && !right.base) return times(left, right.numerator.constant);
    if (left.numerator.terms.size === 0 && !left.base) return times(right, left.numerator.constant);
    return null;
  }
  if (op !== '/' || left.base || right.base) return null;
  if (right.numerator.terms.size > 0) return { numerator: left.numerator, base: right.numerator };
  return right.numerator.constant === 0 ? null : times(left, 1 / right.numerator.constant);
}

function times(value: Value, factor: number): Value {
  return { numerator: scaled(value.numerator, factor), base: value.base };
}

function areaCells(
  node: Extract<Node, { kind: 'area' }>,
  resolve: Resolve,
): { readonly cell: number; readonly added: boolean }[] | null {
  const area = parseRange(node.area);
  if (!area) return null;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_AREA) return null;
  const found = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const cell = resolve(node.sheet, row, col);
      if (cell) found.push(cell);
    }
  }
  return found;
}

/** All cells that a tree reads, each once. */
function cellsOf(node: Node, resolve: Resolve): Set<number> {
  const found = new Set<number>();
  const visit = (inner: Node): void => {
    if (inner.kind === 'area') for (const { cell } of areaCells(inner, resolve) ?? []) found.add(cell);
    else if (inner.kind === 'negate') visit(inner.inner);
    else if (inner.kind === 'binary') [inner.left, inner.right].forEach(visit);
    else if (inner.kind === 'call') inner.args.forEach(visit);
  };
  visit(node);
  return found;
}

function constantSum(constant: number): Sum {
  return { terms: new Map(), constant, rounding: 0 };
}

function cellSum(cells: readonly number[]): Sum {
  const terms = new Map<number, number>();
  for (const cell of cells) terms.set(cell, (terms.get(cell) ?? 0) + 1);
  return { terms, constant: 0, rounding: 0 };
}

function scaled(sum: Sum, factor: number): Sum {
  return {
    terms: new Map([...sum.terms].map(([cell, weight]) => [cell, weight * factor])),
    constant: sum.constant * factor,
    rounding: sum.rounding * Math.abs(factor),
  };
}

function added(left: Sum, right: Sum, sign: number): Sum {
  const terms = new Map(left.terms);
  for (const [cell, weight] of right.terms) terms.set(cell, (terms.get(cell) ?? 0) + weight * sign);
  return {
    terms,
    constant: left.constant + right.constant * sign,
    rounding: Math.max(left.rounding, right.rounding),
  };
}
