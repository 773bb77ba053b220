import type { Action, Search } from './action';
import { BASE_COST, makeAction } from './action';
import { decimalsOf } from './ranges';
import type { Slip } from './typing';
import { ARBITRARY, COST, slipBetween } from './typing';

const OFF_GRID = 12;
const NEGATIVE = 12;
const FORMULA = 8;
const ODD_FORMULA = 3;
/** What a weight of 2 costs more than one of 1: it has to outdo the difference between kinds of slips. */
const WEIGHT = 15;
const COPIED = 8;
const OMITTED_ADDEND = 7;
const OMITTED_LAST = 6;

/** Putting one figure right: what was typed instead of `value`, and how likely that is. */
export function setCell(search: Search, cell: number, value: number): Action {
  const { problem } = search.network;
  const info = problem.cells[cell];
  const unwilling = ((info?.weight ?? 1) - 1) * WEIGHT;
  const slip = slipOf(search, cell, value);
  const penalty = penaltyOf(search, cell, value);
  return makeAction({
    mistake: slip.mistake,
    cost: BASE_COST + slip.cost + penalty + unwilling,
    penalty: penalty + unwilling,
    changes: [{ cell, value }],
    explained: slip.explained,
  });
}

/**
 * The likeliest way to the figure that stands in a cell, had `value` been meant.
 * @param alike cells that are wrong by the same mistake: it was not copied from them.
 */
export function slipOf(search: Search, cell: number, value: number, alike: readonly number[] = []): Slip {
  const info = search.network.problem.cells[cell];
  if (!info || !search.priors) return ARBITRARY;
  if (info.formula) return formulaSlip(search, cell, value);
  const typed = typedSlip(search, cell, value);
  const others = otherSlip(search, cell, value, alike);
  return others && others.cost < typed.cost ? others : typed;
}

function typedSlip(search: Search, cell: number, value: number): Slip {
  const info = search.network.problem.cells[cell];
  if (!info) return ARBITRARY;
  // A figure with more decimals than its kind is compared at full scale.
  const whole = info.value % info.grid === 0 && value % info.grid === 0;
  const grid = whole ? info.grid : 1;
  const decimals = whole ? decimalsOf(search, cell) : search.network.problem.scale;
  return slipBetween(info.value / grid, value / grid, decimals, info.blank);
}

/** A formula is not typed: its own error is that it leaves something out, or anything. */
function formulaSlip(search: Search, cell: number, value: number): Slip {
  const odd = search.network.problem.cells[cell]?.oddFormula === true;
  const omitted = omittedAddend(search, cell, value);
  if (odd)
    return { mistake: omitted?.mistake ?? 'formula', cost: ODD_FORMULA + (omitted ? 0 : 3), explained: true };
  return omitted
    ? { ...omitted, cost: FORMULA + omitted.cost }
    : { mistake: 'formula', cost: FORMULA + COST.arbitrary, explained: false };
}

function otherSlip(search: Search, cell: number, value: number, alike: readonly number[]): Slip | null {
  const { cells } = search.network.problem;
  const info = cells[cell];
  if (!info || info.value === 0) return null;
  const omitted = omittedAddend(search, cell, value);
  if (omitted) return omitted;
  const copied = info.neighbours.some(
    (other) => cells[other]?.value === info.value && !cells[other]?.formula && !alike.includes(other),
  );
  if (!copied) return null;
  // Two equal figures side by side are nothing rare, and any figure could have been meant: one relation is not enough.
  const against = (search.network.entries[cell] ?? []).filter(
    ({ constraint }) => !search.network.soft[constraint] && search.initial[constraint]?.broken,
  );
  return { mistake: 'copied-neighbour', cost: COPIED, explained: against.length >= 2 };
}

/** Whether a total lacks exactly one of its addends. */
function omittedAddend(search: Search, cell: number, value: number): Slip | null {
  const { cells, constraints } = search.network.problem;
  const info = cells[cell];
  if (!info) return null;
  for (const entry of search.network.entries[cell] ?? []) {
    const constraint = constraints[entry.constraint];
    if (constraint?.relation !== 'equal' || constraint.terms.length < 3 || entry.linear === 0) continue;
    const own = constraint.terms.find((term) => term.cell === cell);
    if (!own) continue;
    const addends = constraint.terms.filter((term) => term.cell !== cell && cells[term.cell]?.value !== 0);
    if (addends.length < 2 || addends.some((term) => term.coefficient < 0 === own.coefficient < 0)) continue;
    const lacking = (value - info.value) * own.coefficient;
    const missing = addends.findIndex(
      (term) => term.coefficient * (cells[term.cell]?.value ?? 0) === -lacking,
    );
    if (missing < 0) continue;
    return missing === addends.length - 1
      ? { mistake: 'omitted-last-addend', cost: OMITTED_LAST, explained: false }
      : { mistake: 'omitted-addend', cost: OMITTED_ADDEND, explained: false };
  }
  return null;
}

/** What makes a proposed figure implausible whatever was typed. */
function penaltyOf(search: Search, cell: number, value: number): number {
  const info = search.network.problem.cells[cell];
  if (!info) return 0;
  const offGrid = value % info.grid !== 0 && info.value % info.grid === 0 ? OFF_GRID : 0;
  const usual = (search.negatives.get(info.column) ?? 0) > (info.value < 0 ? 1 : 0);
  const negative = value < 0 && !usual ? NEGATIVE : 0;
  return offGrid + negative;
}
