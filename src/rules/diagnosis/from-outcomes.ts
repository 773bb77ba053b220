import type { Disclosure } from '../../disclosure/model';
import type { TableOffByUnit } from '../checks/unit-scale';
import { tablesOffByUnit } from '../checks/unit-scale';
import type { Equation, Outcome } from '../model';
import type { Action } from './action';
import type { Cause, CauseCell } from './cause';
import type { Background } from './cause-row';
import { rowOf, rowSymptoms, unscaled } from './cause-row';
import { Cells } from './cells';
import { comparable, draftConstraint, habitsOf } from './constraints';
import { factsOf } from './equation-units';
import type { Diagnosis } from './diagnosis';
import type { Options } from './engine';
import { diagnoseProblem } from './engine';
import { dependsOnUnit, isOff, unitCause } from './off-unit';
import { joinedCauses } from './joined-causes';
import { KnownRows } from './known-rows';
import { noiseModel } from './noise';
import { textSymptoms } from './text-symptoms';
import type { Constraint } from './problem';

interface BuiltProblem extends Background {
  /** The failed checks: they compare no figures, and take no part in the problem. */
  readonly failed: readonly Outcome[];
  /** By constraint: the outcomes that say it. */
  readonly outcomes: readonly (readonly Outcome[])[];
}

/** Figures with more decimals than this take no part. */
const MOST_DECIMALS = 6;

/**
 * What is wrong in a workbook: the causes of its failed and rounded comparisons, as far as they can be told.
 * Deterministic. Gives nothing where every comparison holds. Takes all outcomes, the passing ones too: what holds is
 * evidence against a suspect.
 */
export function diagnose(
  disclosure: Disclosure,
  outcomes: readonly Outcome[],
  options: Options = {},
): Cause[] {
  const off = tablesOffByUnit(outcomes);
  const causes = off.flatMap((one) => unitCause(disclosure, outcomes, one) ?? []);
  const rest = off.length === 0 ? outcomes : outcomes.filter((outcome) => !dependsOnUnit(outcome, off));
  const built = problemFromOutcomes(disclosure, rest);
  if (!built) return causes;
  const found = diagnoseProblem(built.problem, options).map((one) => causeOf(built, one));
  const joined = joinedCauses(found);
  return [...causes, ...(built.problem.noise ? joined.map((cause) => withinUnit(cause, off)) : joined)];
}

/** Where sums have remainders, how large they may be depends on the unit: what is in doubt claims nothing. */
function withinUnit(cause: Cause, off: readonly TableOffByUnit[]): Cause {
  const inDoubt = cause.cells.some(({ fact }) => fact && off.some((one) => isOff(fact.table, one)));
  return inDoubt ? { ...cause, claim: 'review', valueClaim: 'review' } : cause;
}

/** The numeric problem behind outcomes, or null where nothing failed. */
function problemFromOutcomes(disclosure: Disclosure, outcomes: readonly Outcome[]): BuiltProblem | null {
  const usable = comparable(outcomes);
  if (!usable.some((outcome) => outcome.status === 'fail' || isTelling(outcome))) return null;
  const scale = scaleOf(usable);
  const habits = habitsOf(usable);
  const cells = new Cells(disclosure, scale);
  const constraints: Constraint[] = [];
  const behind: Outcome[][] = [];
  const known = new Map<string, number>();
  const misses: number[] = [];
  for (const outcome of usable) {
    const constraint = draftConstraint(outcome, cells, scale, habits);
    if (!constraint) continue;
    if (outcome.status !== 'pass') for (const fact of factsOf(outcome.equation)) cells.suspect(fact);
    const signature = signatureOf(constraint);
    const earlier = known.get(signature);
    if (earlier !== undefined) {
      behind[earlier]?.push(outcome);
      continue;
    }
    known.set(signature, constraints.length);
    constraints.push(constraint);
    behind.push([outcome]);
    if (habits.sums && constraint.relation === 'equal' && constraint.tolerance > 0)
      misses.push(missOf(outcome.equation));
  }
  const noise = habits.sums ? noiseModel(misses, 10 ** Math.max(0, scale - 2)) : null;
  const failed = outcomes.filter(({ equation, status }) => equation === null && status === 'fail');
  const rows = new KnownRows(disclosure, failed, scale);
  const problem = { scale, cells: cells.finish(), constraints, noise, rows };
  return { problem, cells, rows, failed, outcomes: behind };
}

/** A remainder where sums are exact: something is wrong. Where remainders are common, it is a note. */
function isTelling(outcome: Outcome): boolean {
  return outcome.status === 'rounding' && outcome.severity !== 'note';
}

function scaleOf(outcomes: readonly (Outcome & { readonly equation: Equation })[]): number {
  let scale = 2;
  for (const { equation } of outcomes) {
    for (const term of [...equation.left, ...equation.right, ...equation.base]) {
      const decimals = term.fact
        ? Math.max(term.fact.step, term.fact.decimals)
        : (term.constant?.decimalPlaces() ?? 0);
      if (decimals > scale && decimals <= MOST_DECIMALS) scale = decimals;
    }
  }
  return scale;
}

/** How far a sum misses, in steps of 0.01 of its unit. */
function missOf(equation: Equation): number {
  return equation.difference.times(100).toNumber();
}

function signatureOf(constraint: Constraint): string {
  const list = (terms: Constraint['terms']): string => {
    let text = '';
    for (const { cell, coefficient } of terms) text += `${cell}*${coefficient} `;
    return text;
  };
  const { relation, terms, constant, numerator, base } = constraint;
  return `${relation} ${list(terms)} ${constant} ${list(numerator)} ${list(base)}`;
}

function causeOf(built: BuiltProblem, diagnosis: Diagnosis): Cause {
  const explained = diagnosis.explains.flatMap((constraint) => built.outcomes[constraint] ?? []);
  const [first] = diagnosis.actions;
  const row = first ? rowOf(built, first) : null;
  const cells = cellsOf(built, diagnosis.actions);
  const others = [
    ...rowSymptoms(built.failed, row, first?.explained === true),
    ...textSymptoms(built.failed, diagnosis.claim === 'review' ? [] : cells),
  ];
  return {
    claim: diagnosis.claim,
    valueClaim: diagnosis.valueClaim,
    mistake: first?.mistake ?? diagnosis.alternatives[0]?.actions[0]?.mistake ?? 'arbitrary',
    cells,
    probability: diagnosis.probability,
    alternatives: diagnosis.alternatives.map(({ actions, probability }) => ({
      mistake: actions[0]?.mistake ?? 'arbitrary',
      cells: cellsOf(built, actions),
      probability,
      row: actions[0] ? rowOf(built, actions[0]) : null,
    })),
    outcomes: explained.filter((outcome) => outcome.status !== 'pass').concat(others),
    row,
  };
}

function cellsOf(built: BuiltProblem, actions: readonly Action[]): CauseCell[] {
  return actions.flatMap((action) =>
    action.changes.flatMap(({ cell, value }): CauseCell[] => {
      const source = built.cells.sources[cell];
      const info = built.problem.cells[cell];
      if (!source || !info) return [];
      return [
        {
          cell: source.cell,
          fact: source.fact,
          span: source.span,
          current: source.value,
          proposed: unscaled(built, value),
          decimals: source.decimals,
          percent: info.percent,
          formula: info.formula !== null,
        },
      ];
    }),
  );
}
