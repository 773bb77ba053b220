import { describe, expect, test } from '@jest/globals';
import { isDisputed } from '../../../src/rules/diagnosis/disputes';
import { diagnoseProblem } from '../../../src/rules/diagnosis/engine';
import { makeAction } from '../../../src/rules/diagnosis/action';
import { buildNetwork } from '../../../src/rules/diagnosis/network';
import { noiseModel } from '../../../src/rules/diagnosis/noise';
import { prepareSearch } from '../../../src/rules/diagnosis/prepare';
import type { Constraint, Problem } from '../../../src/rules/diagnosis/problem';
import { State } from '../../../src/rules/diagnosis/state';
import { equal, gridProblem, written } from './problems';

const atMost = (id: string, part: number, whole: number): Constraint => ({
  ...equal(id, [
    [part, 1],
    [whole, -1],
  ]),
  relation: 'atMost',
  evidence: 'bound',
});

/** One line: whole, part, and what else stands in it; the part may not exceed the whole. */
const line = (...figures: readonly number[]): Problem => ({
  ...gridProblem([figures]),
  constraints: [atMost('part', 1, 0)],
});

describe('a broken ≤ and nothing else', () => {
  const first = (problem: Problem) => {
    const [diagnosis] = diagnoseProblem(problem);
    const change = diagnosis?.actions[0]?.changes[0];
    return { claim: diagnosis?.claim, cell: problem.cells[change?.cell ?? -1]?.id, value: change?.value };
  };

  test('of two figures that contradict each other the one strange in its line is looked at first', () => {
    // The line is of the order of 10,000.00: the part was written ten times too large.
    expect(first(line(1010000, 9000000, 980000, 1020000))).toEqual({
      claim: 'review',
      cell: 'r0c1',
      value: 900000,
    });
    // Here the whole lost a digit.
    expect(first(line(100000, 950000, 980000, 1020000))).toEqual({
      claim: 'review',
      cell: 'r0c0',
      value: 1000000,
    });
  });

  test('all figures that a slip could mend are listed, their probabilities adding up to one', () => {
    const [diagnosis] = diagnoseProblem(line(120000, 130000));
    const cells = new Set(
      diagnosis?.alternatives.flatMap(({ actions }) => actions[0]?.changes.map(({ cell }) => cell) ?? []),
    );
    expect([...cells].sort()).toEqual([0, 1]);
    const sum = diagnosis?.alternatives.reduce((total, { probability }) => total + probability, 0) ?? 0;
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(1.000001);
  });

  test('a bound that holds is no cause', () => {
    expect(diagnoseProblem(line(130000, 120000))).toEqual([]);
  });
});

describe('a blank beside a broken ≤ of its table', () => {
  /** Two lines of a whole and its part: the second line breaks its bound, the first lacks its part in a sum. */
  const problem = (secondPart: number): Problem => ({
    ...gridProblem([
      [500000, 0],
      [20000, secondPart],
    ]),
    constraints: [atMost('first', 1, 0), atMost('second', 3, 2)],
  });
  const fill = (cell: number, mistake: 'blank' | 'sign') => ({
    actions: [makeAction({ mistake, cost: 0, changes: [{ cell, value: 300000 }] })],
  });
  const disputed = (given: Problem, verdict: ReturnType<typeof fill>): boolean => {
    const search = prepareSearch(new State(buildNetwork(given)), true);
    const broken = given.constraints.map((_, at) => at).filter((at) => search.state.isBroken(at));
    return isDisputed(search, verdict, broken);
  };

  test('is disputed: the figure may have slipped into the other line', () => {
    expect(disputed(problem(300000), fill(1, 'blank'))).toBe(true);
  });

  test('is not where no bound is broken, or the bound is its own', () => {
    expect(disputed(problem(10000), fill(1, 'blank'))).toBe(false);
    expect(disputed(problem(300000), fill(3, 'blank'))).toBe(false);
  });

  test('a slip is not disputed by it', () => {
    expect(disputed(problem(300000), fill(1, 'sign'))).toBe(false);
  });
});

describe('a workbook whose sums usually miss by a little', () => {
  const statement = gridProblem(written({ r1c0: 777777 }));
  const rounded = (tolerance: number): Problem => ({
    ...statement,
    constraints: statement.constraints.map((constraint) => ({ ...constraint, tolerance })),
    noise: noiseModel([0, 0, 1, 1, 2, 0, 1], 1),
  });

  test('the cell is told, its figure only to within the rounding', () => {
    expect(diagnoseProblem(rounded(1))).toMatchObject([{ claim: 'certain', valueClaim: 'review' }]);
  });

  test('where the relations of the figure are exact, so is the figure', () => {
    expect(diagnoseProblem(rounded(0))).toMatchObject([{ claim: 'certain', valueClaim: 'certain' }]);
  });
});
