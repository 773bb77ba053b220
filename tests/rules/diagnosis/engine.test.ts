import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnosis } from '../../../src/rules/diagnosis/diagnosis';
import { diagnoseProblem } from '../../../src/rules/diagnosis/engine';
import { buildNetwork } from '../../../src/rules/diagnosis/network';
import type { Problem } from '../../../src/rules/diagnosis/problem';
import { State } from '../../../src/rules/diagnosis/state';
import { STATEMENT, equal, gridProblem, written } from './problems';

const said = (problem: Problem, found: readonly Diagnosis[]): string[] =>
  found.map(({ claim, actions }) => {
    const changes = actions.flatMap((action) => action.changes);
    const cells = changes.map(({ cell, value }) => `${problem.cells[cell]?.id} ${value}`).join(', ');
    return `${claim} ${actions.map((action) => action.mistake).join('+')}: ${cells}`;
  });

const diagnosed = (problem: Problem): string[] => said(problem, diagnoseProblem(problem));

describe('one wrong figure in a statement whose every figure is answered for twice', () => {
  test.each([
    ['two digits exchanged', { r0c0: 383848 }, 'certain transposition: r0c0 388348'],
    ['a digit left out', { r0c0: 38348 }, 'certain omitted-digit: r0c0 388348'],
    ['a digit twice', { r1c1: 552074 }, 'certain doubled-digit: r1c1 52074'],
    ['a digit too many', { r1c1: 592074 }, 'certain inserted-digit: r1c1 52074'],
    ['a wrong digit', { r2c2: 58000 }, 'certain substituted-digit: r2c2 50000'],
    ['the point moved', { r1c0: 1520740 }, 'certain decimal-shift: r1c0 152074'],
    ['the sign turned', { r3c1: -182823 }, 'certain sign: r3c1 182823'],
    ['元 for 万元', { r2c1: 107490000 }, 'certain unit-cell: r2c1 10749'],
    ['left blank', { r2c1: null }, 'certain blank: r2c1 10749'],
    ['any other figure', { r1c0: 777777 }, 'certain arbitrary: r1c0 152074'],
    ['a total without its last line', { r3c1: 182823 - 10749 }, 'certain omitted-last-addend: r3c1 182823'],
    ['neighbours exchanged', { r0c1: 268348, r0c2: 120000 }, 'certain swapped: r0c1 120000, r0c2 268348'],
  ])('%s', (_, changes, expected) => {
    expect(diagnosed(gridProblem(written(changes)))).toEqual([expected]);
  });

  test('two wrong figures far apart are two causes', () => {
    expect(diagnosed(gridProblem(written({ r0c1: 12000, r2c2: 58000 }))).sort()).toEqual([
      'certain decimal-shift: r0c1 120000',
      'certain substituted-digit: r2c2 50000',
    ]);
  });

  test('two wrong figures in one line are told apart', () => {
    expect(diagnosed(gridProblem(written({ r0c1: 210000, r0c2: 268384 }))).sort()).toEqual([
      'certain transposition: r0c1 120000',
      'certain transposition: r0c2 268348',
    ]);
  });
});

describe('what is not known is not claimed', () => {
  const pair = (left: number, right: number, total: number): Problem => ({
    ...gridProblem([[total, left, right]]),
    constraints: [
      equal('sum', [
        [0, 1],
        [1, -1],
        [2, -1],
      ]),
    ],
  });

  test('a sum that anything could mend is a list', () => {
    const [diagnosis] = diagnoseProblem(pair(120000, 268348, 400000));
    expect(diagnosis?.claim).toBe('review');
    expect(diagnosis?.alternatives).toHaveLength(3);
    expect(diagnosis?.alternatives.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  test('a slip decides between suspects, but never makes it certain', () => {
    expect(diagnosed(pair(120000, 268348, 838348))).toEqual(['likely transposition: r0c0 388348']);
  });

  test('a broken ≤ alone is never claimed', () => {
    const bound = {
      ...equal('bound', [
        [0, 1],
        [1, -1],
      ]),
      relation: 'atMost' as const,
      evidence: 'bound' as const,
    };
    const found = diagnoseProblem({ ...pair(120000, 0, 1210000), constraints: [bound] });
    expect(found.map(({ claim }) => claim)).toEqual(['review']);
  });

  test('more than can be searched ends as a list of hints', () => {
    const figures = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 9 }, (_, column) => row * 977 + column * 7919 + 1),
    );
    const found = diagnoseProblem(gridProblem(figures), { limits: { depth: 5, nodes: 300 } });
    expect(found.every(({ claim }) => claim === 'review')).toBe(true);
    expect(found.flatMap(({ explains }) => explains).length).toBeGreaterThan(9);
  });
});

describe('formula cells', () => {
  const total = (column: number) => ({
    at: [3, column] as const,
    of: [
      [0, column],
      [1, column],
      [2, column],
    ] as const,
  });
  const formulas = [total(0), total(1), total(2)];

  test('a typed figure is suspected, not the totals that follow it', () => {
    const figures = written({ r0c1: 210000, r3c1: 272823 });
    const [diagnosis] = diagnoseProblem(gridProblem(figures, { formulas }));
    const suspects = diagnosis?.alternatives.flatMap(({ actions }) =>
      actions.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
    );
    expect(suspects).not.toContain(10);
    expect(diagnosis?.actions[0]).toMatchObject({
      mistake: 'transposition',
      changes: [{ cell: 1, value: 120000 }],
    });
  });

  test('the formula that leaves a line out, and differs from its neighbours, is the suspect', () => {
    const short = {
      at: [3, 1] as const,
      of: [
        [0, 1],
        [1, 1],
      ] as const,
    };
    const problem = gridProblem(written({ r3c1: 182823 - 10749 }), {
      formulas: [total(0), short, total(2)],
      odd: [[3, 1]],
    });
    const [diagnosis] = diagnoseProblem(problem);
    expect(diagnosis?.actions[0]).toMatchObject({
      mistake: 'omitted-last-addend',
      changes: [{ cell: 10, value: 182823 }],
    });
  });
});

describe('rows and tables', () => {
  test('a line left out explains all columns at once', () => {
    const figures = STATEMENT.filter((_, row) => row !== 1);
    const [diagnosis] = diagnoseProblem(gridProblem(figures));
    expect(diagnosis?.actions[0]).toMatchObject({ mistake: 'row-missing', changes: [] });
    expect(diagnosis?.actions[0]?.row?.amounts.map(({ amount }) => amount)).toEqual([152074, 52074, 100000]);
  });

  test('a line that stands twice', () => {
    const twice = [...STATEMENT.slice(0, 2), STATEMENT[1] ?? [], ...STATEMENT.slice(2)];
    const [diagnosis] = diagnoseProblem(gridProblem(twice));
    expect(diagnosis?.actions[0]).toMatchObject({ mistake: 'row-doubled' });
  });

  test('a whole table in 元', () => {
    const [first, second] = [
      STATEMENT,
      STATEMENT.map((line) => line.map((figure) => (figure ?? 0) * 10000)),
    ].map((figures) => gridProblem(figures));
    if (!first || !second) throw new Error('two tables');
    const shift = first.cells.length;
    const other = second.cells.map((cell) => ({
      ...cell,
      id: `other ${cell.id}`,
      table: 'other',
      row: `other ${cell.row}`,
      column: `other ${cell.column}`,
    }));
    const moved = second.constraints.map((constraint) => ({
      ...constraint,
      terms: constraint.terms.map((term) => ({ ...term, cell: term.cell + shift })),
    }));
    const ties = [0, 3, 6, 9].map((cell) =>
      equal(`tie ${cell}`, [
        [cell, 1],
        [cell + shift, -1],
      ]),
    );
    const [diagnosis] = diagnoseProblem({
      ...first,
      cells: [...first.cells, ...other],
      constraints: [...first.constraints, ...moved, ...ties],
    });
    expect(diagnosis?.actions[0]?.mistake).toBe('unit-table');
    expect(diagnosis?.alternatives).toHaveLength(2);
    expect(diagnosis?.claim).toBe('review');
  });
});

describe('laws', () => {
  const line = fc.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 }));
  const statement = fc.array(line, { minLength: 2, maxLength: 8 }).map((lines) => {
    const rows = lines.map(([a, b]) => [a + b, a, b]);
    return [...rows, [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))];
  });
  const spoiled = fc
    .tuple(
      statement,
      fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.integer({ min: 1, max: 9_999_999 })), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([figures, changes]) =>
      written(
        Object.fromEntries(
          changes.map(([row, column, value]) => [`r${row % figures.length}c${column}`, value]),
        ),
        figures,
      ),
    );

  test('a consistent statement has no cause', () => {
    fc.assert(fc.property(statement, (figures) => diagnoseProblem(gridProblem(figures)).length === 0));
  });

  test('the same statement gives the same causes', () => {
    fc.assert(
      fc.property(spoiled, (figures) => {
        expect(diagnoseProblem(gridProblem(figures))).toEqual(diagnoseProblem(gridProblem(figures)));
      }),
      { numRuns: 40 },
    );
  });

  test('what is proposed makes the relations hold that it explains', () => {
    fc.assert(
      fc.property(spoiled, (figures) => {
        const problem = gridProblem(figures);
        const found = diagnoseProblem(problem);
        if (found.some(({ actions }) => actions.length === 0)) return;
        const state = new State(buildNetwork(problem));
        const waived = new Set<number>();
        for (const action of found.flatMap(({ actions }) => actions)) {
          for (const change of action.changes) state.set(change);
          for (const constraint of action.waives) waived.add(constraint);
        }
        const explained = found
          .flatMap(({ explains }) => explains)
          .filter((constraint) => !waived.has(constraint));
        expect(explained.filter((constraint) => state.isBroken(constraint))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
