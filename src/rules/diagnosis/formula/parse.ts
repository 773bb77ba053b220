import { parseRange } from '../../../core/address';

/** A formula's tree, as far as sums need it; whatever else a formula has is a `call` with its arguments. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: string }
  | { readonly kind: 'negate'; readonly inner: Node }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

interface Token {
  readonly kind: 'number' | 'text' | 'area' | 'name' | 'op';
  readonly text: string;
  readonly sheet: string | null;
}

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/u.source;
const AREA = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(!])/u.source;
const TOKEN = new RegExp(
  [
    /(?<space>\s+)/.source,
    /(?<text>"(?:[^"]|"")*")/.source,
    `(?:${SHEET})?(?<area>${AREA})`,
    /(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)/.source,
    /(?<name>[\p{L}_][\p{L}\p{N}_.]*)/u.source,
    /(?<op><=|>=|<>|[-+*/^&=<>%(),;])/.source,
  ].join('|'),
  'uy',
);

/** Splits a formula into tokens, or null where it has something that no sum has (arrays, whole columns). */
export function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match?.groups) return null;
    const { space, text, area, number, name, op } = match.groups;
    if (space !== undefined) continue;
    const sheet = match[3] !== undefined ? match[3].replace(/''/g, "'") : (match[4] ?? null);
    if (text !== undefined) found.push({ kind: 'text', text, sheet: null });
    else if (area !== undefined) found.push({ kind: 'area', text: area, sheet });
    else if (number !== undefined) found.push({ kind: 'number', text: number, sheet: null });
    else if (name !== undefined) found.push({ kind: 'name', text: name.toUpperCase(), sheet: null });
    else found.push({ kind: 'op', text: op ?? '', sheet: null });
  }
  return found;
}

/** Excel's precedence, weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** The tree of a formula given without its leading "=", or null where it is not understood. */
export function parseFormula(formula: string): Node | null {
  const list = tokens(formula.replace(/^=/, ''));
  if (!list || list.length > 2000) return null;
  let at = 0;
  const isOp = (text: string): boolean => list[at]?.kind === 'op' && list[at]?.text === text;

  const level = (depth: number): Node | null => {
    const ops = LEVELS[depth];
    if (!ops) return unary();
    let left = level(depth + 1);
    for (let token = list[at]; left && token?.kind === 'op' && ops.includes(token.text); token = list[at]) {
      at += 1;
      const right = level(depth + 1);
      if (!right) return null;
      left = { kind: 'binary', op: token.text, left, right };
    }
    return left;
  };
  const unary = (): Node | null => {
    if (isOp('-') || isOp('+')) {
      const minus = isOp('-');
      at += 1;
      const inner = unary();
      return inner && minus ? { kind: 'negate', inner } : inner;
    }
    let inner = primary();
    while (inner && isOp('%')) {
      at += 1;
      inner = { kind: 'binary', op: '/', left: inner, right: { kind: 'number', value: 100 } };
    }
    return inner;
  };
  const primary = (): Node | null => {
    const token = list[at];
    if (!token) return null;
    at += 1;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'text' };
    if (token.kind === 'area') {
      const area = token.text.replace(/\$/g, '');
      return parseRange(area) ? { kind: 'area', sheet: token.sheet, area } : null;
    }
    if (token.kind === 'name') return isOp('(') ? call(token.text) : null;
    if (token.text !== '(') return null;
    const inner = level(0);
    if (!isOp(')')) return null;
    at += 1;
    return inner;
  };
  const call = (name: string): Node | null => {
    at += 1;
    const args: Node[] = [];
    while (!isOp(')')) {
      if (isOp(',') || isOp(';')) {
        at += 1;
        continue;
      }
      const argument = level(0);
      if (!argument) return null;
      args.push(argument);
      if (!isOp(',') && !isOp(';') && !isOp(')')) return null;
    }
    at += 1;
    return { kind: 'call', name, args };
  };

  const tree = level(0);
  return at === list.length ? tree : null;
}
