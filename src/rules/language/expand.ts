import type { Fact } from '../../disclosure/model';
import type { Reason, Term } from '../model';
import type { Addend, CellAddend, Formula } from './ast';
import { caseKey } from './case-key';
import { ask } from './conditions';
import { mayDrop } from './may-drop';
import { NOWHERE, type Binding } from './binding';
import { planOf, type Plan } from './plan';
import { reason, resolve } from './resolve';
import { positions } from './scopes';
import type { Tables } from './tables';

/** One place where a formula was tried: the terms that meet there, or why none do. */
export interface Case {
  readonly key: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly base: readonly Term[];
  /** The right side without the lines that may or may not be part of it; null where there are none. */
  readonly without: readonly Term[] | null;
  /** Optional lines that are not there, by name. */
  readonly absent: readonly string[];
  /** Why it could not be tried, or does not apply; `applies` tells which. Then there are no terms to compare. */
  readonly reason: Reason | null;
  readonly applies: boolean;
}

/**
 * A formula over the tables of a disclosure, as ground cases: one for every position of its scopes. Linear in the
 * rows and columns it runs over. A formula that finds nothing to run over gives one case that says so.
 */
export function expand(formula: Formula, tables: Tables): Case[] {
  const plan = planOf(formula);
  const stop = beforehand(formula, plan, tables);
  if (stop) return [stop];
  const { bindings, reasons } = positions(plan, tables);
  const cases = reasons.map((why) => blank(formula, NOWHERE, why, true));
  let condition: Reason | null = null;
  for (const binding of bindings) {
    if (plan.moving.length > 0) {
      const answer = ask(plan.moving, binding, tables);
      if (answer.holds === false) condition = answer.reason;
      if (answer.holds === 'unknown') cases.push(blank(formula, binding, answer.reason, true));
      if (answer.holds !== true) continue;
    }
    const one = ground(formula, binding, tables, plan.local);
    if (one) cases.push(one);
  }
  if (cases.length === 0) cases.push(blank(formula, NOWHERE, condition ?? reason('other-form'), false));
  return cases;
}

/** What can be told before running: tables that are not there or not understood, columns, conditions. */
function beforehand(formula: Formula, { still, cells }: Plan, tables: Tables): Case | null {
  const answer = ask(still, NOWHERE, tables);
  for (const cell of answer.holds === false ? [] : cells) {
    const table = tables.find(cell.table)[0];
    if (!table && mayDrop(formula, cell, tables)) continue;
    if (!table) return blank(formula, NOWHERE, reason('table-missing', { table: cell.table }), true);
    if (table.formUnknown)
      return blank(formula, NOWHERE, reason('form-unknown', { table: table.table.name }), true);
  }
  if (answer.holds !== true) return blank(formula, NOWHERE, answer.reason, answer.holds === 'unknown');
  for (const cell of cells) {
    const table = tables.find(cell.table)[0];
    if (
      !table ||
      cell.optional ||
      cell.column.kind !== 'literal' ||
      table.columns(cell.column.key).length > 0
    )
      continue;
    const params = { table: table.table.name, column: cell.column.key };
    return blank(formula, NOWHERE, reason('column-missing', params), true);
  }
  return null;
}

function blank(formula: Formula, binding: Binding, why: Reason, applies: boolean): Case {
  const key = caseKey(formula, binding);
  return { key, left: [], right: [], base: [], without: null, absent: [], reason: why, applies };
}

/** A side as it was found. */
interface Side {
  readonly terms: Term[];
  readonly without: Term[] | null;
  /** A line that must be there and is not; and whether a sum looked for it, so that there may be none. */
  readonly missing: Reason | null;
  readonly missingInSum: boolean;
  /** A line that may be lacking and is, or null. */
  readonly lacking: Reason | null;
  /** A cell that cannot be: its row has no such column. */
  readonly gap: boolean;
}

const NONE: readonly Term[] = [];

function ground(formula: Formula, binding: Binding, tables: Tables, local: boolean): Case | null {
  const absent: string[] = [];
  const left = side(formula.left, binding, tables, absent, formula);
  const right = side(formula.right, binding, tables, absent, null);
  const base = formula.base.length > 0 ? side(formula.base, binding, tables, absent, null) : null;
  if (left.gap || right.gap || base?.gap)
    return local ? null : blank(formula, binding, reason('other-form'), false);
  const lost = left.missing ?? right.missing ?? base?.missing ?? null;
  if (lost === null && left.terms.length > 0 && right.terms.length > 0 && base?.terms.length !== 0) {
    return {
      key: caseKey(formula, binding),
      left: left.terms,
      right: right.terms,
      base: base?.terms ?? NONE,
      without: right.without,
      absent,
      reason: null,
      applies: true,
    };
  }
  return untried(formula, binding, base ? [left, right, base] : [left, right], lost, local);
}

/** What is said where a line is not there, or a side has none at all. */
function untried(
  formula: Formula,
  binding: Binding,
  sides: readonly Side[],
  lost: Reason | null,
  local: boolean,
): Case | null {
  const hollow = sides.find((one) => one.terms.length === 0) ?? null;
  const wide = formula.scopes.some(({ kind }) => kind === 'class' || kind === 'code');
  const allEmpty = sides.every((one) => one.terms.every((term) => term.fact?.state === 'empty'));
  const none = sides.every((one) => one.terms.length === 0);
  const mayLack = wide || sides.some((one) => one.missingInSum);
  if (lost !== null && !(mayLack && allEmpty)) return blank(formula, binding, lost, true);
  if (lost === null && local && (hollow?.lacking ?? null) === null) return null;
  if (none && lost === null) return local ? null : blank(formula, binding, reason('other-form'), false);
  if (allEmpty) return blank(formula, binding, reason('both-empty'), false);
  const why = hollow?.lacking ?? null;
  // Nothing need be under a figure that the smaller side does not have.
  const due = why !== null && !(formula.relation === '≤' && sides[0]?.terms.length === 0);
  return blank(formula, binding, why ?? reason('other-form'), due);
}

/** @param dropping the formula, where an optional addend whose table is not there may be left out (see mayDrop) */
function side(
  addends: readonly Addend[],
  binding: Binding,
  tables: Tables,
  absent: string[],
  dropping: Formula | null,
): Side {
  let terms: Term[] = [];
  let without: Term[] | null = null;
  let missing: Reason | null = null;
  let missingInSum = false;
  let lacking: Reason | null = null;
  let gap = false;
  let certain = false;
  for (const addend of addends) {
    if (addend.kind === 'number') {
      terms.push({ coefficient: addend.sign, fact: null, constant: addend.value });
      certain = true;
      continue;
    }
    const found = resolve(addend.cell, addend.sum, binding, tables);
    if (found.kind === 'facts') {
      if (addend.either) without ??= [...terms];
      else certain = true;
      const own = found.facts.map((fact) => factTerm(addend.sign, fact));
      // Most sides are one addend: its list is the side's.
      if (terms.length === 0) terms = own;
      else for (const term of own) terms.push(term);
      if (!addend.either && without) for (const term of own) without.push(term);
    } else if (addend.either) continue;
    else if (found.kind === 'gap') gap ||= !addend.cell.optional && !addend.sum;
    else if (
      addend.cell.optional &&
      (isLine(found.reason) ||
        (found.reason.code === 'table-missing' &&
          dropping !== null &&
          mayDrop(dropping, addend.cell, tables)))
    ) {
      lacking ??= found.reason;
      absent.push(absentName(addend, found.reason));
    } else if (missing === null) {
      missing = found.reason;
      missingInSum = addend.sum && isLine(found.reason);
    }
  }
  // Lines of the department's own do not make a sum where none of the form's lines is there.
  return { terms: certain ? terms : [], without, missing, missingInSum, lacking, gap };
}

const isLine = (why: Reason): boolean => why.code === 'row-missing' || why.code === 'column-missing';

function factTerm(sign: 1 | -1, fact: Fact): Term {
  return { coefficient: sign, fact, constant: null };
}

/** A line bound to a 类 or 科目 is named as the formula has it, so that a receipt says it once and not for each. */
function absentName({ cell }: CellAddend, why: Reason): string {
  if (cell.row.kind === 'bound' && (cell.row.scope === 'class' || cell.row.scope === 'code'))
    return cell.text;
  return `${why.params['table'] ?? cell.table}[${why.params['row'] ?? why.params['column'] ?? ''}]`;
}
