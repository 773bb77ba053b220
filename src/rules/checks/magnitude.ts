import { unitPower } from '../../core/unit';
import type { Table } from '../../disclosure/model';
import { factsOf } from './cases';

/** Powers of ten by which the units of disclosures lie apart. */
const SHIFTS = [3, 4, 5, 8, -3, -4, -5, -8] as const;
/** The finest amount looked at: 分. */
const FINEST = -2;
/** Beyond this a double no longer counts in 分. */
const LARGEST = 2 ** 50;
/** Figures of one table this many times apart are of one order of size. */
const NEAR = 100;
/** How many times more must recur moved than as it is, for a table to be off. */
export const CLEARLY = 4;
/** Figures a table: enough to know its scale, few enough to cost nothing. */
const ENOUGH = 60;

/** A figure in 分, and the power of ten of 分 that its last printed digit stands for. */
interface Scaled {
  readonly value: number;
  readonly grain: number;
}

/** How much of a table's figures recur in another one, as they are and moved by a power of ten. */
export interface Kinship {
  readonly same: number;
  /** The weight of figures that recur moved by `shift`: this table's figure is the other's × 10^shift. */
  readonly moved: ReadonlyMap<number, number>;
}

/** Distinct figures of a table's upper lines: totals, 类 and records, as its declared unit reads them. */
function scaleFigures(table: Table): Scaled[] {
  const found = new Map<number, Scaled>();
  for (const fact of factsOf(table)) {
    if (found.size >= ENOUGH) break;
    if (fact.state !== 'figure' || fact.column.quantity !== 'amount' || fact.unit === null) continue;
    if (fact.row.level > 0 && fact.row.kind !== 'total') continue;
    const power = unitPower(fact.unit);
    const value = fact.value
      .abs()
      .times(`1e${power - FINEST}`)
      .toNumber();
    const grain = power - FINEST - fact.step;
    if (value < LARGEST && Number.isInteger(value) && grain >= 0) found.set(value, { value, grain });
  }
  return [...found.values()];
}

const POWERS = Array.from({ length: 20 }, (_, power) => 10 ** power);

function rounded(value: number, grain: number): number {
  const step = POWERS[grain] ?? 1;
  return Math.floor((value + step / 2) / step);
}

/** How telling a recurrence is: significant digits beyond two, 0 for round figures. */
function weightOf(value: number): number {
  let digits = value;
  while (digits > 0 && digits % 10 === 0) digits /= 10;
  return Math.max(0, String(digits).length - 2);
}

/** A table's figures, ready to be looked up at any grain. */
export class Scale {
  readonly figures: readonly Scaled[];
  /** The same of those figures that stand in one order of size with another one, as a whole table's do. */
  readonly settled: Scale;
  readonly grains: readonly number[];
  private readonly known = new Map<number, ReadonlySet<number>>();

  private constructor(figures: readonly Scaled[]) {
    this.figures = figures;
    this.grains = [...new Set(figures.map((figure) => figure.grain))];
    const settled = settledOf(figures);
    this.settled = settled.length === figures.length ? this : new Scale(settled);
  }

  static of(table: Table): Scale {
    return new Scale(scaleFigures(table));
  }

  /** Whether one of the figures that are at least so fine rounds to `digits` at a grain. */
  has(digits: number, grain: number): boolean {
    let values = this.known.get(grain);
    if (!values) {
      values = new Set(
        this.figures.filter((figure) => figure.grain <= grain).map((figure) => rounded(figure.value, grain)),
      );
      this.known.set(grain, values);
    }
    return values.has(digits);
  }
}

/** A single cell typed with too many digits lies far from all others; a table in another unit moves as a whole. */
function settledOf(figures: readonly Scaled[]): readonly Scaled[] {
  if (figures.length < 2) return figures;
  const sorted = [...figures].sort((a, b) => a.value - b.value);
  return sorted.filter((figure, i) => {
    const below = sorted[i - 1]?.value ?? 0;
    const above = sorted[i + 1]?.value ?? Infinity;
    return below * NEAR >= figure.value || figure.value * NEAR >= above;
  });
}

/** The weight with which a figure, divided by 10^shift, recurs in another table; 0 where it does not. */
function recurs({ value, grain }: Scaled, other: Scale, shift: number): number {
  for (const theirs of other.grains) {
    // Compared at the coarser of the two grains; the shift is taken into the grain, so that numbers stay whole.
    const at = Math.max(theirs, grain - shift);
    const digits = rounded(value, at + shift);
    if (digits >= 100 && digits <= LARGEST && other.has(digits, at)) return weightOf(digits);
  }
  return 0;
}

/** How much of one table's figures another one has as they are. */
export function sharedWeight(one: Scale, other: Scale): number {
  return one.figures.reduce((weight, figure) => weight + recurs(figure, other, 0), 0);
}

/** Compares the figures of two tables at the coarser of their grains. */
export function kinship(one: Scale, other: Scale): Kinship {
  const moved = new Map<number, number>();
  for (const shift of SHIFTS) {
    let weight = 0;
    for (const figure of one.settled.figures) {
      const found = recurs(figure, other.settled, shift);
      // Among many figures some of three digits recur by chance at one shift or another: they say nothing.
      if (found > 1) weight += found;
    }
    if (weight > 0) moved.set(shift, weight);
  }
  return { same: sharedWeight(one, other), moved };
}
