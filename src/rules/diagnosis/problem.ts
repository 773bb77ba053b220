import type { RowKnowledge } from './row-knowledge';

/**
 * The plain numeric problem that the diagnosis works on: figures and the relations between them. It knows no
 * table, no label and no workbook. All amounts are whole numbers: the figure times 10^`scale` of the problem.
 */
export interface Problem {
  /** Decimal places kept: the figure 12.34 is 1234 at scale 2. */
  readonly scale: number;
  readonly cells: readonly ProblemCell[];
  readonly constraints: readonly Constraint[];
  /** How far sums of this workbook usually miss, and how often; null where its sums are exact. */
  readonly noise: NoiseModel | null;
  /** Where the figures stand in tables whose rows are known. */
  readonly rows?: RowKnowledge;
}

export interface ProblemCell {
  /** Unique; stands for the cell in everything that comes out. */
  readonly id: string;
  /** Scaled. */
  readonly value: number;
  /** The scaled size of one step of a figure here (0.01 is 1 at scale 2). */
  readonly grid: number;
  /** Nothing is printed; its value is 0. */
  readonly blank: boolean;
  readonly percent: boolean;
  /** Null for a typed figure. */
  readonly formula: CellFormula | null;
  /** Its formula differs from the formulas beside it that agree among themselves. */
  readonly oddFormula: boolean;
  /** Cells directly left, right, above and below of the same table, by index. */
  readonly neighbours: readonly number[];
  readonly table: string;
  /** Unique over all tables. */
  readonly row: string;
  /** Unique over all tables. */
  readonly column: string;
  /** Known to be right: never a suspect. */
  readonly fixed: boolean;
  /** How unwilling one is to change it; 1 for most. */
  readonly weight: number;
  /** A figure in a text rather than in a table. */
  readonly text: boolean;
}

/**
 * What a formula cell is computed from; cells by index, coefficients for scaled values. `slack`: how far a rounding
 * inside it may take its value from the sum (scaled).
 */
export type CellFormula =
  | { readonly kind: 'linear'; readonly terms: readonly LinearTerm[]; readonly slack: number }
  | {
      readonly kind: 'ratio';
      readonly numerator: readonly LinearTerm[];
      readonly base: readonly LinearTerm[];
    }
  | { readonly kind: 'opaque'; readonly cells: readonly number[] };

export interface LinearTerm {
  readonly cell: number;
  readonly coefficient: number;
}

/**
 * `equal`: Σ terms + constant = 0. `atMost`: Σ terms + constant ≤ 0. `ratio`: Σ terms (the rate, in percent) =
 * 100 × Σ numerator ÷ Σ base. Each within `tolerance` (scaled, ≥ 0).
 */
export interface Constraint {
  /** What it is called outside; not necessarily unique. */
  readonly id: string;
  readonly relation: 'equal' | 'atMost' | 'ratio';
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
  readonly numerator: readonly LinearTerm[];
  readonly base: readonly LinearTerm[];
  readonly tolerance: number;
  /** Of a ratio of rounded figures: how far numerator and base may lie from what was divided (scaled). */
  readonly blur?: { readonly numerator: number; readonly base: number };
  /** `near` marks a relation that only usually holds: like ≤ it is evidence, and never makes a claim certain. */
  readonly evidence: 'sum' | 'copy' | 'ratio' | 'bound' | 'near' | 'text';
}

/** Minus the logarithm of how often a sum of this workbook misses by so many steps; see noise.ts. */
export interface NoiseModel {
  /** The scaled size of one step. */
  readonly step: number;
  /** By |miss| in steps, from 0; the last stands for all beyond. */
  readonly cost: readonly number[];
}

/** Largest scaled magnitude that sums of many cells keep exact; a figure beyond it cannot take part. */
export const LARGEST = 9e13;

/** Whether a scaled value can take part in exact arithmetic. */
export function isExact(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= LARGEST;
}

/** Whether a constraint only supports: ≤ and near relations may be broken in a right workbook. */
export function isSoft(constraint: Constraint): boolean {
  return constraint.relation === 'atMost' || constraint.evidence === 'near';
}
