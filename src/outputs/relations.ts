import type { CellRef } from '../core/address';
import type { Outcome, Rule, Severity, Term } from '../rules/model';
import { countStatuses, type StatusCounts } from './receipts';
import { RelationReader, type Checked, type Relation } from './relation';

export type { Relation, RelationSide } from './relation';

/**
 * Every comparison that the formulas make, between tables and within one, in the order of the rules. Of a rule that did
 * not apply anywhere one line says so; single cases that do not apply beside others that do (a 类 that neither table
 * has) would only fill the list.
 */
export function relationsOf(result: Checked): Relation[] {
  const read = new RelationReader(result);
  return [...listed(result).map((outcome) => read.relation(outcome)), ...turnedOff(result, read)];
}

/** The relations between tables alone: what 勾稽关系表 prints. */
export function crossRelations(result: Checked): Relation[] {
  const read = new RelationReader(result);
  const cross = listed(result).flatMap((outcome) => (read.isCross(outcome) ? [read.relation(outcome)] : []));
  return [...cross, ...turnedOff(result, read).filter(({ crossTable }) => crossTable)];
}

/** Rules that were not tried because the user does not want them: a line each, below what was tried. */
function turnedOff({ rules, options }: Checked, read: RelationReader): Relation[] {
  return [...new Set(options.off)].flatMap((id) => {
    const rule = rules.get(id);
    return rule && rule.kind !== 'check' ? [read.turnedOff(rule)] : [];
  });
}

/** Everything that was tried on a cell, by a formula or otherwise, whether it holds, fails or cannot be verified. */
export function relationsOfCell(result: Checked, cell: CellRef): Relation[] {
  const read = new RelationReader(result);
  const isHere = (one: CellRef): boolean =>
    one.row === cell.row && one.col === cell.col && one.sheet === cell.sheet;
  const holds = (terms: readonly Term[]): boolean => terms.some(({ fact }) => fact && isHere(fact.cell));
  return result.outcomes.flatMap((outcome) => {
    const { cells, equation } = outcome;
    const concerned =
      cells.some(isHere) ||
      (equation !== null && (holds(equation.left) || holds(equation.right) || holds(equation.base)));
    return concerned ? [read.relation(outcome)] : [];
  });
}

/** Outcomes of formulas that are worth a line. */
function listed({ outcomes, rules }: Checked): Outcome[] {
  const isFormula = (rule: Rule | undefined): boolean => rule !== undefined && rule.kind !== 'check';
  const relations = outcomes.filter((outcome) => outcome.equation || isFormula(rules.get(outcome.rule)));
  const applied = new Set(
    relations.filter(({ status }) => status !== 'notApplicable').map(({ rule }) => rule),
  );
  const idle = new Set<string>();
  return relations.filter((outcome) => {
    if (outcome.status !== 'notApplicable') return true;
    if (applied.has(outcome.rule) || idle.has(outcome.rule)) return false;
    idle.add(outcome.rule);
    return true;
  });
}

/** What two tables (or, on the diagonal, one with itself) have to do with each other. */
export interface MatrixCell {
  /** Official names; `a` stands before `b`, or is `b`. */
  readonly a: string;
  readonly b: string;
  readonly counts: StatusCounts;
  /** The worst of its failures and roundings; null where it has none. */
  readonly worst: Severity | null;
  readonly relations: readonly Relation[];
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * The relations by the tables that they compare: every pair that has any, in the order of the tables. A relation of
 * several tables is in each pair of one on its left side and one on its right; one within a table is on the diagonal.
 * @param tables official names, in the order of the forms.
 */
export function relationMatrix(relations: readonly Relation[], tables: readonly string[]): MatrixCell[] {
  const order = new Map(tables.map((name, index) => [name, index] as const));
  const cells = new Map<number, Relation[]>();
  for (const relation of relations) {
    for (const at of pairsOf(relation, order)) {
      const list = cells.get(at);
      if (list) list.push(relation);
      else cells.set(at, [relation]);
    }
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([at, own]) => ({
      a: tables[Math.floor(at / order.size)] ?? '',
      b: tables[at % order.size] ?? '',
      counts: countStatuses(own),
      worst: worstOf(own),
      relations: own,
    }));
}

/** The pairs of a relation, each as one number: the row of the matrix times its width, and the column. */
function pairsOf({ left, right }: Relation, order: ReadonlyMap<string, number>): Set<number> {
  const indexes = (names: readonly string[]): number[] => names.flatMap((name) => order.get(name) ?? []);
  const lefts = indexes(left.tables);
  const rights = indexes(right.tables);
  const pairs = new Set<number>();
  const all = new Set([...lefts, ...rights]);
  const put = (one: number, other: number): void => {
    pairs.add(Math.min(one, other) * order.size + Math.max(one, other));
  };
  for (const one of lefts) for (const other of rights) if (one !== other) put(one, other);
  // Within a table: all its figures there, or one side a plain number.
  if (pairs.size === 0) for (const one of all) put(one, one);
  return pairs;
}

function worstOf(relations: readonly Relation[]): Severity | null {
  const found = relations.filter(({ status }) => status === 'fail' || status === 'rounding');
  return GRAVITY.find((severity) => found.some((one) => one.severity === severity)) ?? null;
}
