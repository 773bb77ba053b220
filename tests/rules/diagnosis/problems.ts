import type { Constraint, Problem, ProblemCell } from '../../../src/rules/diagnosis/problem';

/** Figures of a small statement by row and column, in hundredths; null for a blank. */
export type Figures = readonly (readonly (number | null)[])[];

export interface GridOptions {
  /** Formula cells: row, column, and the cells they add up. */
  readonly formulas?: readonly {
    readonly at: readonly [number, number];
    readonly of: readonly (readonly [number, number])[];
  }[];
  readonly odd?: readonly (readonly [number, number])[];
  readonly extra?: readonly Constraint[];
}

export const equal = (
  id: string,
  terms: readonly (readonly [number, number])[],
  tolerance = 0,
): Constraint => ({
  id,
  relation: 'equal',
  terms: terms.map(([cell, coefficient]) => ({ cell, coefficient })),
  constant: 0,
  numerator: [],
  base: [],
  tolerance,
  evidence: 'sum',
});

/**
 * A statement whose first column is the sum of the others and whose last row is the sum of the rows above: every figure
 * is answered for twice.
 */
export function gridProblem(figures: Figures, options: GridOptions = {}): Problem {
  const width = figures[0]?.length ?? 0;
  const height = figures.length;
  const index = (row: number, column: number): number => row * width + column;
  const isOdd = (row: number, column: number): boolean =>
    options.odd?.some(([r, c]) => r === row && c === column) === true;
  const cells = figures.flatMap((line, row) =>
    line.map((figure, column): ProblemCell => {
      const formula = options.formulas?.find(({ at }) => at[0] === row && at[1] === column);
      const beside = [
        [row, column - 1],
        [row, column + 1],
        [row - 1, column],
        [row + 1, column],
      ].filter(([r = -1, c = -1]) => r >= 0 && r < height && c >= 0 && c < width);
      return {
        id: `r${row}c${column}`,
        value: figure ?? 0,
        grid: 1,
        blank: figure === null,
        percent: false,
        formula: formula
          ? {
              kind: 'linear',
              slack: 0,
              terms: formula.of.map(([r, c]) => ({ cell: index(r, c), coefficient: 1 })),
            }
          : null,
        oddFormula: isOdd(row, column),
        neighbours: beside.map(([r = 0, c = 0]) => index(r, c)),
        table: 't',
        row: `row ${row}`,
        column: `column ${column}`,
        fixed: false,
        weight: 1,
        text: false,
      };
    }),
  );
  const columns = Array.from({ length: width }, (_, column) => column);
  const rows = Array.from({ length: height }, (_, row) => row);
  const across = rows.map((row) =>
    equal(`row ${row}`, [
      [index(row, 0), 1],
      ...columns.slice(1).map((column): [number, number] => [index(row, column), -1]),
    ]),
  );
  const down = columns.map((column) =>
    equal(`column ${column}`, [
      [index(height - 1, column), 1],
      ...rows.slice(0, -1).map((row): [number, number] => [index(row, column), -1]),
    ]),
  );
  return { scale: 2, cells, constraints: [...across, ...down, ...(options.extra ?? [])], noise: null };
}

/** A consistent statement of three lines and two columns beside their sum. */
export const STATEMENT: Figures = [
  [388348, 120000, 268348],
  [152074, 52074, 100000],
  [60749, 10749, 50000],
  [601171, 182823, 418348],
];

/** The statement with some figures written wrong. */
export function written(
  changes: Readonly<Record<string, number | null>>,
  figures: Figures = STATEMENT,
): Figures {
  return figures.map((line, row) =>
    line.map((figure, column) => {
      const change = changes[`r${row}c${column}`];
      return change === undefined ? figure : change;
    }),
  );
}
