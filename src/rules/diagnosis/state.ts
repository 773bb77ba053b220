import type { Network } from './network';

/** Rounding error of double arithmetic on scaled values with fractional coefficients. */
const EPSILON = 1e-4;

/** One change of one cell, scaled. */
export interface Change {
  readonly cell: number;
  readonly value: number;
}

/** Figures under trial: changes can be applied and taken back, and broken constraints are known at any time. */
export class State {
  readonly values: Float64Array;
  /** Σ terms + constant of a linear constraint; the rate of a ratio. */
  readonly linear: Float64Array;
  readonly numerator: Float64Array;
  readonly base: Float64Array;
  private readonly broken: Uint8Array;
  private readonly clouded: Uint16Array;
  private readonly waived: Uint8Array;
  /** Changed and not taken back, with what stood there before. */
  readonly trail: { readonly cell: number; readonly before: number }[] = [];
  /** How often each cell is in the trail. */
  readonly changed: Uint8Array;

  constructor(readonly network: Network) {
    const { cells, constraints } = network.problem;
    this.values = Float64Array.from(cells, (cell) => cell.value);
    this.linear = Float64Array.from(constraints, (constraint) => constraint.constant);
    this.numerator = new Float64Array(constraints.length);
    this.base = new Float64Array(constraints.length);
    this.broken = new Uint8Array(constraints.length);
    this.clouded = new Uint16Array(constraints.length);
    this.waived = new Uint8Array(constraints.length);
    this.changed = new Uint8Array(cells.length);
    constraints.forEach((constraint, index) => {
      // What the cells print, not what formulas would give: rounding inside formulas stays in the residual.
      for (const { cell, coefficient } of constraint.terms)
        this.linear[index]! += coefficient * this.value(cell);
      for (const { cell, coefficient } of constraint.numerator) {
        this.numerator[index]! += coefficient * this.value(cell);
      }
      for (const { cell, coefficient } of constraint.base)
        this.base[index]! += coefficient * this.value(cell);
      this.judge(index);
    });
  }

  value(cell: number): number {
    return this.values[cell] ?? 0;
  }

  /** Whether a constraint is broken now; one that cannot be known now, or was waived, is not. */
  isBroken(constraint: number): boolean {
    return this.broken[constraint] === 1 && this.clouded[constraint] === 0 && this.waived[constraint] === 0;
  }

  /** By how much a constraint misses now, scaled; of a ratio, in the rate's scale. */
  residual(constraint: number): number {
    const linear = this.linear[constraint] ?? 0;
    if (this.network.problem.constraints[constraint]?.relation !== 'ratio') return linear;
    const base = this.base[constraint] ?? 0;
    if (base === 0) return linear;
    return linear - (this.factor() * (this.numerator[constraint] ?? 0)) / base;
  }

  /** How far a constraint may miss now: of a ratio of rounded figures, more the smaller its base. */
  tolerance(constraint: number): number {
    const given = this.network.problem.constraints[constraint];
    if (!given?.blur) return given?.tolerance ?? 0;
    const base = Math.abs(this.base[constraint] ?? 0) - given.blur.base;
    const rate = Math.abs(this.linear[constraint] ?? 0);
    if (base <= 0) return Infinity;
    return given.tolerance + (this.factor() * given.blur.numerator + rate * given.blur.base) / base;
  }

  /** What one whole (a ratio of 1) is as a scaled percentage. */
  factor(): number {
    return 100 * 10 ** this.network.problem.scale;
  }

  set(change: Change): void {
    const before = this.value(change.cell);
    this.trail.push({ cell: change.cell, before });
    this.changed[change.cell]! += 1;
    this.shift(change.cell, change.value - before, 1);
  }

  /** Takes changes back until the trail is `length` long. */
  undo(length: number): void {
    while (this.trail.length > length) {
      const last = this.trail.pop();
      if (!last) return;
      this.changed[last.cell]! -= 1;
      this.shift(last.cell, last.before - this.value(last.cell), -1);
    }
  }

  /** Counts a constraint as not applying (or applying again). */
  waive(constraint: number, on: boolean): void {
    this.waived[constraint] = on ? 1 : 0;
  }

  private shift(cell: number, by: number, cloud: number): void {
    this.values[cell]! += by;
    for (const entry of this.network.entries[cell] ?? []) {
      this.linear[entry.constraint]! += entry.linear * by;
      if (entry.numerator !== 0) this.numerator[entry.constraint]! += entry.numerator * by;
      if (entry.base !== 0) this.base[entry.constraint]! += entry.base * by;
      this.judge(entry.constraint);
    }
    for (const constraint of this.network.clouds[cell] ?? []) this.clouded[constraint]! += cloud;
  }

  private judge(index: number): void {
    const constraint = this.network.problem.constraints[index];
    if (!constraint) return;
    const miss = this.residual(index);
    const moved = this.network.slack[index] !== 0 && this.trail.length > 0;
    const limit = this.tolerance(index) + EPSILON + (moved ? (this.network.slack[index] ?? 0) : 0);
    const bad =
      constraint.relation === 'ratio' && this.base[index] === 0
        ? this.linear[index] !== 0
        : constraint.relation === 'atMost'
          ? miss > limit
          : Math.abs(miss) > limit;
    this.broken[index] = bad ? 1 : 0;
  }
}
