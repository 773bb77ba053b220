import { describe, expect, test } from '@jest/globals';
import { diagnoseProblem } from '../../../src/rules/diagnosis/engine';
import { joinByCells } from '../../../src/rules/diagnosis/components';
import { buildNetwork } from '../../../src/rules/diagnosis/network';
import { slipPairs } from '../../../src/rules/diagnosis/pairs';
import { prepareSearch } from '../../../src/rules/diagnosis/prepare';
import type { Constraint, Problem } from '../../../src/rules/diagnosis/problem';
import { ComponentSearch } from '../../../src/rules/diagnosis/search';
import { State } from '../../../src/rules/diagnosis/state';
import { swaps } from '../../../src/rules/diagnosis/swap';
import { STATEMENT, equal, gridProblem, written } from './problems';

const searchOf = (problem: Problem) => prepareSearch(new State(buildNetwork(problem)), true);

/** One column of figures under its total, and nothing else. */
function column(figures: readonly number[]): Problem {
  const problem = gridProblem(figures.map((figure) => [figure]));
  return { ...problem, constraints: problem.constraints.filter(({ id }) => id.startsWith('column')) };
}

/** A statement and a second one that repeats its first three columns, cell by cell. */
function twice(figures: readonly (readonly number[])[], repeated: readonly (readonly number[])[]): Problem {
  const first = gridProblem(figures);
  const shift = first.cells.length;
  const second = gridProblem(repeated).cells.map((cell) => ({
    ...cell,
    id: `copy ${cell.id}`,
    table: 'copy',
    row: `copy ${cell.row}`,
    column: `copy ${cell.column}`,
    neighbours: cell.neighbours.map((other) => other + shift),
  }));
  const copies = second.map((_, cell): Constraint => ({
    ...equal(`copy ${cell}`, [
      [cell, 1],
      [cell + shift, -1],
    ]),
    evidence: 'copy',
  }));
  return { ...first, cells: [...first.cells, ...second], constraints: copies };
}

describe('two slips in one sum', () => {
  const meant = [388348, 152074, 60749, 601171];

  test('both are found where neither figure follows from the sum alone', () => {
    // 3883.48 with two digits exchanged, 1520.74 with the point moved.
    const problem = column([388384, 1520740, ...meant.slice(2)]);
    const search = searchOf(problem);
    expect(slipPairs(search, 0).map(({ changes }) => changes[0])).toContainEqual({ cell: 0, value: 388348 });
    const [diagnosis] = diagnoseProblem(problem);
    const listed = diagnosis?.alternatives.map(({ actions }) =>
      actions.map(({ changes }) => changes[0]?.value),
    );
    expect(listed).toContainEqual([388348, 152074]);
    expect(diagnosis?.valueClaim).toBe('review');
  });

  test('a total that nothing holds apart from is not claimed', () => {
    const [diagnosis] = diagnoseProblem(column([388384, 1520740, ...meant.slice(2)]));
    expect(diagnosis?.claim).toBe('review');
  });

  test('blanks give no pair', () => {
    expect(slipPairs(searchOf(column([0, 0, 0, 388348])), 0)).toEqual([]);
  });

  test('formula cells and fixed cells are in no pair', () => {
    const plain = column([388384, 1520740, ...meant.slice(2)]);
    const fixed = { ...plain, cells: plain.cells.map((cell, index) => ({ ...cell, fixed: index < 2 })) };
    const places = slipPairs(searchOf(fixed), 0).flatMap(({ changes }) => changes.map(({ cell }) => cell));
    expect(places.filter((cell) => cell < 2)).toEqual([]);
  });
});

describe('two figures of one column that changed places, rows apart', () => {
  const apart = written({ r0c1: 10749, r2c1: 120000 });

  test('copies elsewhere tell it', () => {
    const search = searchOf(
      twice(
        apart.map((line) => line.map(Number)),
        STATEMENT.map((line) => line.map(Number)),
      ),
    );
    expect(swaps(search, 1).map(({ mistake, changes }) => [mistake, changes])).toEqual([
      [
        'swapped',
        [
          { cell: 1, value: 120000 },
          { cell: 7, value: 10749 },
        ],
      ],
    ]);
  });

  test('a figure that is only wrong is exchanged with nothing', () => {
    const wrong = written({ r0c1: 10749 }).map((line) => line.map(Number));
    expect(
      swaps(
        searchOf(
          twice(
            wrong,
            STATEMENT.map((line) => line.map(Number)),
          ),
        ),
        1,
      ),
    ).toEqual([]);
  });

  test('one not in its row or column is no partner', () => {
    const across = written({ r0c1: 50000, r2c2: 120000 }).map((line) => line.map(Number));
    expect(
      swaps(
        searchOf(
          twice(
            across,
            STATEMENT.map((line) => line.map(Number)),
          ),
        ),
        1,
      ),
    ).toEqual([]);
  });
});

describe('a search has an end', () => {
  /** A thousand lines, each the sum of two figures and repeated twice: more than 3,000 relations. */
  function large(wrong: number): Problem {
    const lines = Array.from({ length: 1000 }, (_, row) => {
      const [a, b] = [row * 7919 + 10007, row * 104729 + 20011];
      return [a + b, a, b];
    });
    const total = [0, 1, 2].map((at) => lines.reduce((sum, line) => sum + (line[at] ?? 0), 0));
    const spoiled = lines.map((line, row) =>
      row < wrong ? [line[0] ?? 0, (line[1] ?? 0) + 13 * row + 7, (line[2] ?? 0) - 29 * row - 3] : line,
    );
    const problem = gridProblem([...spoiled, total]);
    const repeats = spoiled.flatMap((_, row) =>
      [1, 2].map((time) =>
        equal(`row ${row} again ${time}`, [
          [row * 3, 1],
          [row * 3 + 1, -1],
          [row * 3 + 2, -1],
        ]),
      ),
    );
    return { ...problem, constraints: [...problem.constraints, ...repeats] };
  }

  test.each([
    [4, 200],
    [4, 1000],
  ])('%s lines wrong and %s trials: neither trials nor looks go beyond the limit', (wrong, nodes) => {
    const problem = large(wrong);
    expect(problem.constraints.length).toBeGreaterThanOrEqual(3000);
    const search = searchOf(problem);
    const broken = problem.constraints
      .map((_, index) => index)
      .filter((index) => search.state.isBroken(index));
    const before = Array.from(search.state.values);
    for (const component of joinByCells(search, broken)) {
      const result = new ComponentSearch(search, component, { depth: 5, nodes }).run();
      expect(result.capped).toBe(true);
      expect(result.steps).toBeLessThanOrEqual(nodes * 1.5);
      // One total of a thousand lines may be begun when the limit is reached.
      expect(result.looks).toBeLessThanOrEqual(nodes * 45 + 1001);
    }
    expect(Array.from(search.state.values)).toEqual(before);
  });

  test('what was cut short is a list to look at', () => {
    const found = diagnoseProblem(large(4), { limits: { depth: 5, nodes: 200 } });
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ claim }) => claim).filter((claim) => claim !== 'review')).toEqual([]);
  });
});

describe('the order in which a problem is written does not matter', () => {
  const answers = (problem: Problem) =>
    diagnoseProblem(problem)
      .map(({ claim, valueClaim, probability, actions }) => ({
        claim,
        valueClaim,
        probability: probability.toFixed(9),
        changes: actions
          .flatMap(({ changes }) => changes)
          .map(({ cell, value }) => `${problem.cells[cell]?.id} ${value}`)
          .sort(),
      }))
      .sort((a, b) => (a.changes.join() < b.changes.join() ? -1 : 1));

  test.each([
    ['one slip', { r0c1: 210000 }],
    ['two slips in one line', { r0c1: 210000, r0c2: 268384 }],
    ['three slips', { r0c1: 12000, r1c2: 10000, r2c2: 58000 }],
    ['neighbours exchanged', { r0c1: 268348, r0c2: 120000 }],
  ])('%s', (_, changes) => {
    const problem = gridProblem(written(changes));
    const turned = { ...problem, constraints: [...problem.constraints].reverse() };
    expect(answers(turned)).toEqual(answers(problem));
    expect(answers(problem)).toEqual(answers(problem));
  });
});
