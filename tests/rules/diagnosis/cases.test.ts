import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundHalfUp } from '../../../src/core/amount';
import type { Diagnosis } from '../../../src/rules/diagnosis/diagnosis';
import { diagnoseProblem } from '../../../src/rules/diagnosis/engine';
import { buildNetwork } from '../../../src/rules/diagnosis/network';
import type { Problem } from '../../../src/rules/diagnosis/problem';
import { State } from '../../../src/rules/diagnosis/state';
import { distance } from '../../../src/rules/diagnosis/typing';
import type { RecordCase } from './case-problem';
import { caseProblem, intervalProblem, ratioProblem } from './case-problem';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly check: string;
  readonly edits: RecordCase['edits'];
  readonly record: Readonly<Record<string, never>>;
  readonly options: RecordCase['options'];
  readonly expect: {
    readonly corrected?: Readonly<Record<string, number>>;
    readonly imputed?: Readonly<Record<string, number | null>>;
    readonly changed?: readonly string[];
    readonly cells?: readonly string[];
    readonly tie?: readonly string[];
    readonly distance?: number;
    readonly nChanged?: number;
    readonly residual?: number;
    readonly consistent?: boolean;
    readonly ok?: boolean | null;
    readonly okWithBlankAsZero?: boolean;
    readonly excess?: string | null;
    readonly elementOk?: Readonly<Record<string, boolean>>;
  };
}

interface CaseFile {
  readonly cases: readonly Case[];
  readonly inexpressible: readonly { readonly id: string; readonly reason: string }[];
}

const file = JSON.parse(readFileSync(join(__dirname, '../../cases/diagnosis.json'), 'utf8')) as CaseFile;
const withCheck = (...checks: string[]): [string, Case][] =>
  file.cases.filter((given) => checks.includes(given.check)).map((given) => [given.id, given]);

const problemOf = (given: Case, known = false): Problem =>
  caseProblem(
    known
      ? {
          ...given,
          options: { fixate: Object.keys(given.record).filter((name) => given.record[name] !== null) },
        }
      : given,
  );

type Proposals = Readonly<Record<string, number>>;

function proposals(problem: Problem, lists: readonly Diagnosis['actions'][]): Proposals {
  const changes = lists.flat().flatMap((action) => action.changes);
  return Object.fromEntries(
    changes.map(({ cell, value }) => [problem.cells[cell]?.id ?? '', value / 10 ** problem.scale]),
  );
}

const best = (problem: Problem): Proposals =>
  proposals(
    problem,
    diagnoseProblem(problem).map((diagnosis) => diagnosis.actions),
  );

function expectedChanges(given: Case): Proposals {
  const corrected = given.expect.corrected ?? given.expect.imputed ?? {};
  return Object.fromEntries(
    Object.entries(corrected).flatMap(([name, value]) =>
      value !== null && value !== (given.record[name] ?? 0) ? [[name, value]] : [],
    ),
  );
}

/** Whether every equation of the problem holds once the best explanation is applied. */
function repaired(problem: Problem): boolean {
  const state = new State(buildNetwork(problem));
  for (const diagnosis of diagnoseProblem(problem)) {
    for (const action of diagnosis.actions) for (const change of action.changes) state.set(change);
  }
  return problem.constraints.every(({ relation }, index) => relation === 'atMost' || !state.isBroken(index));
}

const brokenEdits = (problem: Problem): number[] => {
  const state = new State(buildNetwork(problem));
  return problem.constraints.map((_, index) => index).filter((index) => state.isBroken(index));
};

describe('examples from the literature on error localisation', () => {
  test('every example is tested or listed with its reason', () => {
    const ids = [...file.cases, ...file.inexpressible].map(({ id }) => id);
    expect(new Set(ids).size).toBe(149);
    expect(ids).toHaveLength(149);
    expect(file.inexpressible.every(({ reason }) => reason.length > 20)).toBe(true);
    const checked = [
      'top',
      'includes',
      'unclaimed',
      'cells',
      'cells-listed',
      'tie',
      'count',
      'repair',
      'imputed',
      'imputed-likeliest',
    ];
    const others = ['digits', 'distance', 'interval', 'residual', 'elements', 'holds', 'seed'];
    expect(file.cases.filter(({ check }) => ![...checked, ...others].includes(check))).toEqual([]);
  });

  test.each(withCheck('top'))('%s: exactly the expected correction is the likeliest', (_, given) => {
    expect(best(problemOf(given))).toEqual(expectedChanges(given));
  });

  test.each(withCheck('imputed'))('%s: what the known figures determine is filled in', (_, given) => {
    const problem = problemOf(given, true);
    const found = diagnoseProblem(problem).filter((diagnosis) => diagnosis.valueClaim !== 'review');
    const sure = proposals(
      problem,
      found.map((diagnosis) => diagnosis.actions),
    );
    expect(sure).toEqual(expectedChanges(given));
  });

  test.each(withCheck('imputed-likeliest'))(
    '%s: what is determined is the likeliest, what is not is left open',
    (_, given) => {
      const problem = problemOf(given, true);
      const found = diagnoseProblem(problem);
      expect(best(problem)).toMatchObject(expectedChanges(given));
      const open = Object.keys(given.record).filter((name) => given.expect.imputed?.[name] === null);
      const claimed = found.filter(({ claim }) => claim !== 'review').flatMap(({ actions }) => actions);
      expect(open.filter((name) => name in proposals(problem, [claimed]))).toEqual([]);
      const listed = found.flatMap(({ alternatives }) => alternatives.map(({ actions }) => actions));
      expect(Object.keys(proposals(problem, listed))).toEqual(expect.arrayContaining(open));
    },
  );

  test.each(withCheck('includes'))('%s: the expected correction is part of the likeliest', (_, given) => {
    expect(best(problemOf(given))).toMatchObject(expectedChanges(given));
  });

  test.each(withCheck('unclaimed'))('%s: nothing is claimed', (_, given) => {
    const claims = diagnoseProblem(problemOf(given)).map((diagnosis) => diagnosis.claim);
    expect(claims.filter((claim) => claim !== 'review')).toEqual([]);
  });

  test.each(withCheck('cells'))('%s: the expected cells are the likeliest', (_, given) => {
    expect(Object.keys(best(problemOf(given))).sort()).toEqual([...(given.expect.cells ?? [])].sort());
  });

  test.each(withCheck('cells-listed'))(
    '%s: the expected cells are in the list, and no others are claimed',
    (_, given) => {
      const problem = problemOf(given);
      const [diagnosis] = diagnoseProblem(problem);
      const listed = diagnosis?.alternatives.map(({ actions }) =>
        Object.keys(proposals(problem, [actions])).join(),
      );
      expect(listed).toContain(given.expect.cells?.join());
      expect(diagnosis?.claim).toBe('review');
    },
  );

  test.each(withCheck('tie'))('%s: a tie is shown as a tie', (_, given) => {
    const problem = problemOf(given);
    const [diagnosis] = diagnoseProblem(problem);
    const listed = diagnosis?.alternatives.map(({ actions }) =>
      Object.keys(proposals(problem, [actions])).join(),
    );
    expect(listed?.sort()).toEqual([...(given.expect.tie ?? [])].sort());
    expect(diagnosis?.claim).toBe('review');
  });

  test.each(withCheck('count'))('%s: as few figures change as expected, and all edits hold', (_, given) => {
    const problem = problemOf(given);
    expect(Object.keys(best(problem))).toHaveLength(given.expect.nChanged ?? -1);
    expect(repaired(problem)).toBe(true);
  });

  test.each(withCheck('repair'))('%s: the likeliest explanation makes all edits hold', (_, given) => {
    const problem = problemOf(given);
    expect(brokenEdits(problem)).not.toEqual([]);
    expect(repaired(problem)).toBe(true);
  });
});

describe('examples about one figure or one relation', () => {
  test.each(withCheck('digits'))('%s: whether a figure has digits beyond a place', (_, given) => {
    const value = new Decimal(String(given.record.value));
    const kept = roundHalfUp(value, Number(given.record.decimals));
    expect(kept.equals(value)).toBe(given.expect.excess === null);
  });

  test.each(withCheck('distance'))('%s: keystrokes between two figures', (_, given) => {
    const { a, b } = given.record;
    expect(distance(String(a), String(b))).toBe(given.expect.distance);
  });

  test.each(withCheck('interval'))('%s: a sum within what rounding allows', (_, given) => {
    const broken = brokenEdits(intervalProblem(given.record));
    expect(broken.length === 0).toBe(given.expect.consistent);
  });

  test.each(withCheck('residual'))('%s: a remainder that rounding explains', (_, given) => {
    const problem = problemOf(given);
    expect(new State(buildNetwork(problem)).residual(0)).toBe(given.expect.residual);
    expect(brokenEdits(problemOf({ ...given, options: { eps: 1.5 } }))).toEqual([]);
  });

  test.each(withCheck('elements'))('%s: a figure is in doubt where an edit it is in fails', (_, given) => {
    const problem = problemOf(given);
    const { members } = buildNetwork(problem);
    const doubted = new Set(brokenEdits(problem).flatMap((edit) => members[edit] ?? []));
    const doubts = Object.fromEntries(
      Object.keys(given.record).map((name) => [
        name,
        !doubted.has(problem.cells.findIndex(({ id }) => id === name)),
      ]),
    );
    expect(doubts).toEqual(given.expect.elementOk);
  });

  test.each(withCheck('holds'))('%s: whether the parts make the whole, a blank being nothing', (_, given) => {
    const holds = brokenEdits(problemOf(given)).length === 0;
    expect(holds).toBe(given.expect.okWithBlankAsZero ?? given.expect.ok);
  });

  test.each(withCheck('seed'))('%s: a mistake that was published', (_, given) => {
    // The tables confirm every figure but the suspect by other relations.
    const problem = ratioProblem(given.record, given.edits, given.expect.cells ?? []);
    expect(best(problem)).toEqual(given.expect.corrected);
  });
});
