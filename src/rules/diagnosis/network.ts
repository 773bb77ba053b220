import type { CellFormula, Constraint, LinearTerm, Problem } from './problem';
import { isSoft } from './problem';

/** How one cell enters one constraint: into its linear part (or rate), its numerator and its base. */
export interface Entry {
  readonly constraint: number;
  readonly linear: number;
  readonly numerator: number;
  readonly base: number;
}

/** The problem with formulas substituted, indexed both ways. */
export interface Network {
  readonly problem: Problem;
  /** By cell: the constraints that its own figure enters, directly or through formulas. */
  readonly entries: readonly (readonly Entry[])[];
  /** By constraint: the cells that enter it. */
  readonly members: readonly (readonly number[])[];
  /** By constraint: soft ones are never required. */
  readonly soft: readonly boolean[];
  /** By constraint: how far roundings inside its formulas may move it once something under them changes. */
  readonly slack: readonly number[];
  /** By cell: constraints whose value is unknown once that cell changes (an opaque formula lies between). */
  readonly clouds: readonly (readonly number[])[];
}

type Form = Map<number, number>;

/**
 * Substitutes formulas: a formula cell is what its formula gives plus an error of its own, so that it enters a
 * constraint both through what it is computed from and as itself. A relation that a formula repeats is left with
 * the formula's own error only. Formulas that refer to themselves are cut where the circle closes.
 */
export function buildNetwork(problem: Problem): Network {
  const expand = expander(problem);
  const entries: Entry[][] = problem.cells.map(() => []);
  const clouds: number[][] = problem.cells.map(() => []);
  const members: number[][] = [];
  const slack: number[] = [];
  problem.constraints.forEach((constraint, index) => {
    const linear = expand.sum(constraint.terms);
    const repeated = constraint.relation === 'ratio' && repeatsFormula(problem, constraint, expand.sum);
    const numerator = repeated ? new Map<number, number>() : expand.sum(constraint.numerator);
    const base = repeated ? new Map<number, number>() : expand.sum(constraint.base);
    const cells = new Set([...linear.keys(), ...numerator.keys(), ...base.keys()]);
    members.push([...cells]);
    slack.push(
      constraint.terms.reduce((sum, term) => sum + Math.abs(term.coefficient) * expand.slack(term.cell), 0),
    );
    for (const cell of cells) {
      entries[cell]?.push({
        constraint: index,
        linear: linear.get(cell) ?? 0,
        numerator: numerator.get(cell) ?? 0,
        base: base.get(cell) ?? 0,
      });
      if (repeated) continue;
      for (const source of opaqueSources(problem, cell)) clouds[source]?.push(index);
    }
  });
  return { problem, entries, members, soft: problem.constraints.map(isSoft), slack, clouds };
}

interface Expander {
  slack(cell: number): number;
  sum(terms: readonly LinearTerm[]): Form;
}

function expander(problem: Problem): Expander {
  const known = new Map<number, Form>();
  const slacks = new Map<number, number>();
  const open = new Set<number>();
  /** What a formula comes to; null for a cell that stands for itself. */
  const cellForm = (cell: number): Form | null => {
    const formula = problem.cells[cell]?.formula;
    if (formula?.kind !== 'linear' || open.has(cell)) return null;
    const earlier = known.get(cell);
    if (earlier) return earlier;
    open.add(cell);
    const form = sum(formula.terms);
    open.delete(cell);
    form.set(cell, (form.get(cell) ?? 0) + 1);
    known.set(cell, form);
    return form;
  };
  const sum = (terms: readonly LinearTerm[]): Form => {
    const form: Form = new Map();
    for (const { cell, coefficient } of terms) {
      const inner = cellForm(cell);
      if (!inner) add(form, cell, coefficient);
      else for (const [member, weight] of inner) add(form, member, coefficient * weight);
    }
    return form;
  };
  const slack = (cell: number): number => {
    const formula = problem.cells[cell]?.formula;
    if (formula?.kind !== 'linear' || open.has(cell)) return 0;
    const earlier = slacks.get(cell);
    if (earlier !== undefined) return earlier;
    open.add(cell);
    const inner = formula.terms.reduce(
      (most, term) => most + Math.abs(term.coefficient) * slack(term.cell),
      0,
    );
    open.delete(cell);
    slacks.set(cell, formula.slack + inner);
    return formula.slack + inner;
  };
  return { sum, slack };
}

function add(form: Form, cell: number, weight: number): void {
  const total = (form.get(cell) ?? 0) + weight;
  if (Math.abs(total) < 1e-9) form.delete(cell);
  else form.set(cell, total);
}

/** Whether the rate is one formula cell that divides exactly what the constraint divides. */
function repeatsFormula(
  problem: Problem,
  constraint: Constraint,
  sum: (terms: readonly LinearTerm[]) => Form,
): boolean {
  const rate = constraint.terms[0];
  const formula = rate && constraint.terms.length === 1 ? problem.cells[rate.cell]?.formula : null;
  if (formula?.kind !== 'ratio') return false;
  return (
    proportional(sum(formula.numerator), sum(constraint.numerator)) &&
    proportional(sum(formula.base), sum(constraint.base))
  );
}

function proportional(a: Form, b: Form): boolean {
  if (a.size !== b.size || a.size === 0) return false;
  let factor = 0;
  for (const [cell, weight] of a) {
    const other = b.get(cell);
    if (other === undefined) return false;
    if (factor === 0) factor = other / weight;
    else if (Math.abs(other / weight - factor) > 1e-9) return false;
  }
  return true;
}

/** The typed cells that an opaque or dividing formula reads, through other formulas as well. */
function opaqueSources(problem: Problem, cell: number): ReadonlySet<number> {
  const found = new Set<number>();
  const formula = problem.cells[cell]?.formula;
  if (!formula || formula.kind === 'linear') return found;
  const queue = [...reads(formula)];
  const seen = new Set(queue);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const inner = problem.cells[next]?.formula;
    if (!inner) found.add(next);
    else for (const source of reads(inner)) if (!seen.has(source)) queue.push((seen.add(source), source));
  }
  return found;
}

function reads(formula: CellFormula): readonly number[] {
  if (formula.kind === 'opaque') return formula.cells;
  const terms = formula.kind === 'linear' ? formula.terms : [...formula.numerator, ...formula.base];
  return terms.map((term) => term.cell);
}
