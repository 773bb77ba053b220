import { FormulaError, type Addend, type CellPattern, type Formula } from './ast';
import { Cursor } from './cursor';
import { parseConditions } from './parse-conditions';
import { parseScopes } from './parse-scopes';
import { parseSum } from './parse-sum';
import { SCOPES, type ScopeKind } from './words';

/*
 * The grammar. Full-width and half-width signs are the same; blanks do not count.
 *
 *   formula    = [ scopes "：" ] sum relation sum [ "÷" sum ] [ "，" "当" condition { "且" condition } ]
 *   scopes     = scope { scope }
 *   scope      = ( 每行 | 每列 | 每类 | 每科目 | 每项 | 每年 | 每表 ) [ "（" name { "、" name } "）" ]
 *   relation   = "=" | "≤" | "<=" | "≥" | ">="
 *   sum        = [ "-" ] addend { ( "+" | "-" ) addend }
 *   addend     = number | cell | "求和" "(" cell ")" [ "?" ]
 *   cell       = [ table ] "[" [ row ] [ "," column ] "]" [ "?" ]      without a table: the one named before it
 *   row        = name | code | code name | 该行 | [ name "/" ] ( 该类 | 该科目 | 该项 )
 *              | ( name | 该行 ) 的下级 | 各类 | 各项 | name 以上各项 | name 以下各项   (the sets only inside 求和, and
 *                ending in: 除 name { "、" name })
 *   column     = name | 该列 | 该项 | 该年 "/" name | 其他各列 (only inside 求和)
 *   condition  = cell ( 有数 | 无数 | 存在 | 不存在 ) | 该行 ( 属于 | 不属于 ) code { "、" code }
 */

const cache = new Map<string, Formula | FormulaError>();
const CACHE_SIZE = 2000;

/**
 * Parses a formula, each text once.
 * @throws FormulaError with the place of the mistake and what was expected there.
 */
export function parseFormula(text: string): Formula {
  let known = cache.get(text);
  if (!known) {
    try {
      known = parse(text);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      known = error;
    }
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(text, known);
  }
  if (known instanceof FormulaError) throw known;
  return known;
}

const cellLists = new WeakMap<Formula, readonly CellPattern[]>();

/** Every cell of a formula, conditions left out, in the order written. */
export function formulaCells(formula: Formula): readonly CellPattern[] {
  let cells = cellLists.get(formula);
  if (!cells) cellLists.set(formula, (cells = cellsOf(formula.left, formula.right, formula.base)));
  return cells;
}

/** The cells among some addends. */
export function cellsOf(...sides: readonly (readonly Addend[])[]): CellPattern[] {
  const cells: CellPattern[] = [];
  for (const side of sides) for (const addend of side) if (addend.kind === 'cell') cells.push(addend.cell);
  return cells;
}

/** Whether a formula compares figures of more than one table. A text that is no formula compares none. */
export function spansTables(text: string): boolean {
  try {
    return new Set(formulaCells(parseFormula(text)).map((cell) => cell.table)).size > 1;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

function parse(text: string): Formula {
  const cursor = new Cursor(text);
  const scopes = parseScopes(cursor);
  const first = parseSum(cursor);
  const sign = cursor.next();
  if (sign.kind !== 'equal' && sign.kind !== 'atMost' && sign.kind !== 'atLeast') {
    throw new FormulaError(sign.start, sign.end, '“+”“-”“=”“≤”或“≥”');
  }
  const second = parseSum(cursor);
  const base = cursor.take('divide') ? parseSum(cursor) : [];
  if (base.length > 0 && (sign.kind !== 'equal' || first.length !== 1)) {
    throw new FormulaError(sign.start, sign.end, '“=”，比率只能写作“比率 = 分子 ÷ 分母”');
  }
  const conditions = parseConditions(cursor);
  const rest = cursor.peek();
  if (rest.kind !== 'end') throw new FormulaError(rest.start, rest.end, `“+”“-”或公式结束`);
  const [left, right] = sign.kind === 'atLeast' ? [second, first] : [first, second];
  const relation = sign.kind === 'equal' ? '=' : '≤';
  const formula: Formula = { text, scopes, relation, left, right, base, conditions };
  checkScopes(formula);
  return formula;
}

/** A word like 该行 needs its scope before the colon. */
function checkScopes(formula: Formula): void {
  const scopes = new Set<string>(formula.scopes.map((scope) => scope.kind));
  const need = (kind: ScopeKind, place: { start: number; end: number }): void => {
    const scope = Object.entries(SCOPES).find(([, value]) => value === kind)?.[0] ?? '';
    if (!scopes.has(kind)) throw new FormulaError(place.start, place.end, `公式开头的“${scope}：”`);
  };
  const cells = formula.conditions.flatMap((condition) =>
    condition.kind === 'cell' ? [condition.cell] : [],
  );
  for (const { row, column } of [...formulaCells(formula), ...cells]) {
    if (row.kind === 'bound') need(row.scope, row);
    if (row.kind === 'children' && row.of === null) need('row', row);
    if (column.kind === 'bound') need(column.scope, column);
    if (column.kind === 'group') need('group', column);
  }
  for (const condition of formula.conditions) if (condition.kind === 'codes') need('row', condition);
}
