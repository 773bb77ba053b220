import type { Search } from './action';
import type { Entry } from './network';
import { isExact } from './problem';
import type { State } from './state';
import { slipBetween, slipsAround } from './typing';

/** The values of one cell that satisfy one constraint while all others stay: both ends and the exact one. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly centre: number;
}

/** More whole steps than this in a range are not tried one by one. */
const NARROW = 16;

/** The range of a cell that an equation or a ratio asks for, or null where no value of that cell satisfies it. */
function rangeFor(state: State, cell: number, entry: Entry): Range | null {
  const constraint = state.network.problem.constraints[entry.constraint];
  if (!constraint) return null;
  const value = state.value(cell);
  const tolerance = state.tolerance(entry.constraint) + (state.network.slack[entry.constraint] ?? 0);
  if (constraint.relation !== 'ratio') {
    if (entry.linear === 0) return null;
    const centre = value - state.residual(entry.constraint) / entry.linear;
    const width = tolerance / Math.abs(entry.linear);
    if (constraint.relation === 'equal') return { low: centre - width, high: centre + width, centre };
    return entry.linear > 0
      ? { low: -Infinity, high: centre + width, centre }
      : { low: centre - width, high: Infinity, centre };
  }
  const rate = state.linear[entry.constraint] ?? 0;
  const numerator = state.numerator[entry.constraint] ?? 0;
  const base = state.base[entry.constraint] ?? 0;
  const factor = state.factor();
  if (entry.linear !== 0) {
    if (entry.numerator !== 0 || entry.base !== 0 || base === 0) return null;
    const centre = value + ((factor * numerator) / base - rate) / entry.linear;
    const width = tolerance / Math.abs(entry.linear);
    return { low: centre - width, high: centre + width, centre };
  }
  // rate × (base + b·t) = factor × (numerator + n·t), solved for the change t.
  const at = (target: number): number => {
    const slope = target * entry.base - factor * entry.numerator;
    return slope === 0 ? Number.NaN : value + (factor * numerator - target * base) / slope;
  };
  const ends = [at(rate - tolerance), at(rate + tolerance)];
  const centre = at(rate);
  if (![...ends, centre].every(Number.isFinite)) return null;
  return { low: Math.min(...ends), high: Math.max(...ends), centre };
}

/**
 * Values worth trying for a cell, scaled. `last`: no further change may follow, so that all of the cell's
 * relations have to hold; else each broken relation may ask for its own.
 */
export function candidateValues(search: Search, cell: number, last: boolean): number[] {
  const { network, state } = search;
  const broken: Range[] = [];
  let low = -Infinity;
  let high = Infinity;
  for (const entry of network.entries[cell] ?? []) {
    if (network.soft[entry.constraint]) continue;
    const isBroken = state.isBroken(entry.constraint);
    if (!isBroken && !last) continue;
    const range = rangeFor(state, cell, entry);
    if (!range) {
      if (isBroken && last) return [];
      continue;
    }
    if (isBroken) broken.push(range);
    low = Math.max(low, range.low);
    high = Math.min(high, range.high);
  }
  if (broken.length === 0) return [];
  const found = new Set<number>();
  const grid = network.problem.cells[cell]?.grid ?? 1;
  if (low <= high + 1e-6) addRange(search, cell, low, high, broken, found);
  if (!last) {
    for (const range of broken) addExact(search, cell, range, found);
    if (broken.every((range) => range.high - range.low > grid)) search.sampled.add(cell);
  }
  found.delete(state.value(cell));
  return [...found];
}

/** The exact figure of one range; where rounding leaves others, those that a known slip explains as well. */
function addExact(search: Search, cell: number, range: Range, found: Set<number>): void {
  const info = search.network.problem.cells[cell];
  if (!info) return;
  const { grid } = info;
  const exact = Math.round(range.centre);
  const step = Math.round(range.centre / grid) * grid;
  if (range.low - 1e-4 <= step && step <= range.high + 1e-4) add(step, found);
  else if (Math.abs(exact - range.centre) < 1e-4) add(exact, found);
  const first = Math.ceil((range.low - 1e-4) / grid);
  const final = Math.floor((range.high + 1e-4) / grid);
  if (first === final || final - first >= NARROW || info.value % grid !== 0) return;
  const decimals = decimalsOf(search, cell);
  for (let other = first; other <= final; other += 1) {
    if (slipBetween(info.value / grid, other, decimals, info.blank).explained) add(other * grid, found);
  }
}

function addRange(
  search: Search,
  cell: number,
  low: number,
  high: number,
  broken: readonly Range[],
  found: Set<number>,
): void {
  const info = search.network.problem.cells[cell];
  if (!info) return;
  const { grid } = info;
  const first = Math.ceil((low - 1e-4) / grid);
  const final = Math.floor((high + 1e-4) / grid);
  if (!isExact(first) || !isExact(final)) return;
  if (final - first < NARROW) {
    for (let step = first; step <= final; step += 1) add(step * grid, found);
    if (first > final && low <= high + 1e-4) add(Math.round(broken[0]?.centre ?? low), found);
    return;
  }
  search.sampled.add(cell);
  // Only an interval is known: what one slip makes of the present figure, and the middle.
  for (const step of slipsAround(Math.round(info.value / grid), decimalsOf(search, cell))) {
    if (step >= first && step <= final) add(step * grid, found);
  }
  for (const range of broken) {
    const step = Math.round(range.centre / grid);
    if (step >= first && step <= final) add(step * grid, found);
  }
}

function add(value: number, found: Set<number>): void {
  if (isExact(value)) found.add(value === 0 ? 0 : value);
}

/** Decimals of a cell's finest step. */
export function decimalsOf(search: Search, cell: number): number {
  const { scale, cells } = search.network.problem;
  return Math.max(0, scale - Math.round(Math.log10(cells[cell]?.grid ?? 1)));
}
