import type { Action, Search } from './action';
import { BASE_COST, applyAction, makeAction, undoAction } from './action';
import { cellsShowing } from './cell-index';

const SWAPPED = 6;
const MOVED = 5;

/**
 * Two neighbouring figures that changed places, or one that slipped into the blank beside its own place. Only
 * where exchanging them mends at least two relations and breaks none, and where either half alone would break
 * something again: a figure that is simply wrong does not look like that.
 */
export function swaps(search: Search, cell: number): Action[] {
  const { network, state } = search;
  const { cells } = network.problem;
  const own = cells[cell];
  if (!own || own.formula || own.fixed || state.changed[cell]) return [];
  const found: Action[] = [];
  for (const other of [...own.neighbours, ...farPartners(search, cell)]) {
    const next = cells[other];
    if (!next || next.formula || next.fixed || state.changed[other] || next.value === own.value) continue;
    if (!isCovered(search, other) || next.percent !== own.percent) continue;
    if (brokenEntries(search, cell) + brokenEntries(search, other) < 2) continue;
    const moved = own.value === 0 || next.value === 0;
    const action = makeAction({
      mistake: moved ? 'moved' : 'swapped',
      explained: true,
      cost: BASE_COST + (moved ? MOVED : SWAPPED),
      changes: [
        { cell, value: next.value },
        { cell: other, value: own.value },
      ],
    });
    if (needsBothHalves(search, action)) found.push(action);
  }
  return found;
}

/**
 * Cells further along the same row or column that hold exactly what a broken copy wants here, while a broken copy of theirs
 * wants what stands here: nothing but an exchange does that to two lines.
 */
function farPartners(search: Search, cell: number): number[] {
  const { network, state } = search;
  const { cells } = network.problem;
  const own = cells[cell];
  if (!own || own.value === 0) return [];
  const wanted = wantedBy(search, cell);
  if (wanted.length === 0) return [];
  const found = new Set<number>();
  for (const value of wanted) {
    for (const other of cellsShowing(search, value)) {
      const next = cells[other];
      if (!next || own.neighbours.includes(other)) continue;
      if (next.row !== own.row && next.column !== own.column) continue;
      if (wantedBy(search, other).includes(state.value(cell))) found.add(other);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** What the broken copies of a cell say that it should be. */
function wantedBy(search: Search, cell: number): number[] {
  const { network, state } = search;
  return (network.entries[cell] ?? []).flatMap(({ constraint, linear }) => {
    const evidence = network.problem.constraints[constraint]?.evidence;
    if (evidence !== 'copy' || linear === 0 || !state.isBroken(constraint)) return [];
    return Math.round(state.value(cell) - state.residual(constraint) / linear);
  });
}

function isCovered(search: Search, cell: number): boolean {
  return (search.network.entries[cell] ?? []).some((entry) => !search.network.soft[entry.constraint]);
}

function brokenEntries(search: Search, cell: number): number {
  const { network, state } = search;
  let count = 0;
  for (const { constraint } of network.entries[cell] ?? []) {
    if (!network.soft[constraint] && state.isBroken(constraint)) count += 1;
  }
  return count;
}

function needsBothHalves(search: Search, action: Action): boolean {
  const { network, state } = search;
  const touched = new Set<number>();
  for (const { cell } of action.changes) {
    for (const entry of network.entries[cell] ?? []) {
      if (!network.soft[entry.constraint]) touched.add(entry.constraint);
    }
  }
  const before = [...touched].filter((constraint) => state.isBroken(constraint));
  const mark = applyAction(state, action);
  const after = [...touched].filter((constraint) => state.isBroken(constraint));
  const mended = before.filter((constraint) => !after.includes(constraint)).length;
  const broke = after.some((constraint) => !before.includes(constraint));
  undoAction(state, action, mark);
  if (mended < 2 || broke) return false;
  return action.changes.every((half) => {
    const start = state.trail.length;
    for (const change of action.changes) if (change !== half) state.set(change);
    const incomplete = [...touched].some(
      (constraint) => state.isBroken(constraint) && !after.includes(constraint),
    );
    state.undo(start);
    return incomplete;
  });
}
