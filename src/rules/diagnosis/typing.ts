import type { Mistake } from './mistake';

/** How a figure may have come to stand for another, and minus the logarithm of how likely that is. */
export interface Slip {
  readonly mistake: Mistake;
  readonly cost: number;
  /**
   * A known way of getting one figure for the other, and one that few figures would have been open to: what decides
   * between suspects. A digit replaced explains nothing where there is but one digit.
   */
  readonly explained: boolean;
}

/** Costs of a slip, −ln P; the order follows what is found in published disclosures and in typing studies. */
export const COST = {
  sign: 3,
  shift: 3.5,
  rareShift: 5,
  lossyShift: 5,
  /** For each figure lost on the way: ten times as many figures would do. */
  lostFigure: 1.5,
  transposition: 4,
  omitted: 4,
  substituted: 5,
  doubled: 5,
  inserted: 6,
  fraction: 5,
  lastStep: 5.5,
  blank: 12,
  spurious: 14,
  twoSlips: 13.8,
  arbitrary: 16.8,
} as const;

/** No known slip. */
export const ARBITRARY: Slip = { mistake: 'arbitrary', cost: COST.arbitrary, explained: false };

/** More than this share of all figures of a length within one slip of a figure: the slip may be chance. */
const BY_CHANCE = 0.03;

/**
 * The likeliest slip by which someone who meant `truth` wrote `seen`. Both are whole numbers of steps, a step
 * being `decimals` places after the point.
 */
export function slipBetween(seen: number, truth: number, decimals: number, blank: boolean): Slip {
  if (seen === 0) return { mistake: 'blank', cost: blank ? COST.blank : COST.blank + 2, explained: false };
  if (truth === 0) return { mistake: 'spurious', cost: COST.spurious, explained: false };
  if (seen === -truth) return { mistake: 'sign', cost: COST.sign, explained: true };
  const slip = sameSignSlip(Math.abs(seen), Math.abs(truth), decimals);
  if (seen < 0 === truth < 0) return slip;
  if (slip.cost >= COST.twoSlips) return ARBITRARY;
  return { mistake: 'two-slips', cost: COST.twoSlips, explained: false };
}

function sameSignSlip(seen: number, truth: number, decimals: number): Slip {
  const shift = shiftSlip(seen, truth);
  if (shift) return shift;
  const edit = editSlip(seen, truth, decimals);
  if (edit.cost < COST.fraction) return edit;
  const whole = 10 ** decimals;
  if (decimals > 0 && seen % whole === 0 && Math.abs(truth - seen) < whole) {
    return { mistake: 'dropped-fraction', cost: COST.fraction, explained: seen >= 100 * whole };
  }
  if (edit.cost <= COST.inserted) return edit;
  if (Math.abs(seen - truth) === 1)
    return { mistake: 'last-step', cost: COST.lastStep, explained: seen >= 100 };
  return edit;
}

/** The decimal point moved, or an amount kept in another unit; figures lost beyond the last step may be cut. */
function shiftSlip(seen: number, truth: number): Slip | null {
  for (const power of [1, 2, 3, 4, 8]) {
    const factor = 10 ** power;
    const mistake: Mistake = power === 4 || power === 8 ? 'unit-cell' : 'decimal-shift';
    const cost = power === 1 || power === 2 || power === 4 ? COST.shift : COST.rareShift;
    const explained = Math.min(seen, truth) >= 10;
    if (seen === truth * factor || seen * factor === truth) return { mistake, cost, explained };
    // At least two digits have to be left, or any figure would do.
    const reduced = truth / factor;
    if (seen >= 10 && (seen === Math.round(reduced) || seen === Math.floor(reduced))) {
      return { mistake, cost: COST.lossyShift + power * COST.lostFigure, explained: seen >= 1000 };
    }
  }
  return null;
}

/** Keyboard slips, on the digits with the point where it stands, trailing zeros written or not. */
function editSlip(seen: number, truth: number, decimals: number): Slip {
  // Of two round figures the zeros tell nothing.
  const idle = roundness(seen, truth, decimals);
  const digits = Math.max(String(truth).length, decimals + 1) - idle;
  let best = stringSlip(print(seen, decimals, false), print(truth, decimals, false), digits);
  if (decimals === 0) return best;
  const short = stringSlip(print(seen, decimals, true), print(truth, decimals, true), digits);
  if (short.cost < best.cost) best = short;
  return best;
}

/** How many decimals are 0 in both figures. */
function roundness(seen: number, truth: number, decimals: number): number {
  let zeros = 0;
  while (zeros < decimals && seen % 10 ** (zeros + 1) === 0 && truth % 10 ** (zeros + 1) === 0) zeros += 1;
  return zeros;
}

/** A whole number of steps with its point: 388348 at 2 decimals gives "3883.48"; trimmed, "10" for 1000. */
export function print(value: number, decimals: number, trimmed: boolean): string {
  if (decimals === 0) return String(value);
  const text = String(value).padStart(decimals + 1, '0');
  const whole = text.slice(0, -decimals);
  let fraction = text.slice(-decimals);
  if (trimmed) fraction = fraction.replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** The slip between two texts: their common ends cut off, what is left says which. */
function stringSlip(seen: string, truth: string, length: number): Slip {
  let start = 0;
  while (start < seen.length && start < truth.length && seen[start] === truth[start]) start += 1;
  let end = 0;
  const room = Math.min(seen.length, truth.length) - start;
  while (end < room && seen[seen.length - 1 - end] === truth[truth.length - 1 - end]) end += 1;
  const had = seen.slice(start, seen.length - end);
  const meant = truth.slice(start, truth.length - end);
  if (had.length === 2 && meant.length === 2 && had[0] === meant[1] && had[1] === meant[0]) {
    return slip('transposition', COST.transposition, length - 1, length);
  }
  if (had.length === 0 && meant.length === 1) return slip('omitted-digit', COST.omitted, 10 * length, length);
  // Nobody keeps the zeros that then lead.
  if (had === '' && start === 0 && /^[1-9]0+$/.test(meant))
    return slip('omitted-digit', COST.omitted, 10 * length, length);
  if (had.length === 1 && meant.length === 1)
    return slip('substituted-digit', COST.substituted, 9 * length, length);
  if (had.length === 1 && meant.length === 0) {
    const doubled = had === seen[start - 1] || had === seen[start + 1];
    return doubled
      ? slip('doubled-digit', COST.doubled, length + 1, length)
      : slip('inserted-digit', COST.inserted, length + 1, length);
  }
  if (!twoSlips(had, meant)) return ARBITRARY;
  return { mistake: 'two-slips', cost: COST.twoSlips, explained: false };
}

/** A slip that `ways` of the figures with so many digits could have come from. */
function slip(mistake: Mistake, cost: number, ways: number, digits: number): Slip {
  return { mistake, cost, explained: ways / 10 ** digits <= BY_CHANCE };
}

/** Whether two keystrokes lead from one text to the other; the common ends are off already. */
function twoSlips(had: string, meant: string): boolean {
  if (Math.abs(had.length - meant.length) > 2 || had.length > 12 || meant.length > 12) return false;
  return distance(had, meant) <= 2;
}

/** Optimal string alignment distance: substitutions, omissions, insertions and transpositions of neighbours. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Every figure that is one slip from `seen`: what may have been meant. Whole steps, never 0, without doubles. */
export function slipsAround(seen: number, decimals: number): number[] {
  const found = new Set<number>();
  const sign = seen < 0 ? -1 : 1;
  const add = (text: string): void => {
    if (!/^(0|[1-9]\d*)(\.\d*)?$/.test(text)) return;
    const value = Math.round(Number(text) * 10 ** decimals);
    if (value !== 0 && Number.isSafeInteger(value) && value * sign !== seen) found.add(value * sign);
  };
  if (seen === 0) return [];
  found.add(-seen);
  for (const factor of [10, 100, 10000]) {
    if (Number.isSafeInteger(seen * factor)) found.add(seen * factor);
    if (seen % factor === 0) found.add(seen / factor);
  }
  const text = print(Math.abs(seen), decimals, false);
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '.') {
      add(text.slice(0, at) + text.slice(at + 1));
      if (text[at + 1] !== '.') add(text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2));
    }
    for (let digit = 0; digit <= 9; digit += 1) {
      const key = String(digit);
      if (at < text.length && text[at] !== '.') add(text.slice(0, at) + key + text.slice(at + 1));
      if (decimals === 0 || at <= text.length - decimals - 1) add(text.slice(0, at) + key + text.slice(at));
    }
  }
  return [...found];
}
