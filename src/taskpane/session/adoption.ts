import { cellKey } from '../../core/address';
import type { AdoptPlan } from '../../outputs/adopt';
import type { ShownCauseCell } from '../../outputs/cause';
import type { CellWrite, WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import type { Adoption } from './state';

/** An adoption as it is remembered: what stood in its cells, what we wrote, and how to take it back. */
export function adoptionOf(
  id: string,
  cells: readonly ShownCauseCell[],
  { writes }: AdoptPlan,
  inverse: WritePlan,
): Adoption {
  const corrections = new Map<string, ShownCauseCell[]>();
  for (const cell of cells) corrections.set(cellKey(cell), [...(corrections.get(cellKey(cell)) ?? []), cell]);
  return {
    id,
    cells: writes.map(({ sheet, row, col }) => {
      const own = corrections.get(cellKey({ sheet, row, col })) ?? [];
      const list = (texts: readonly string[]): string => texts.join('、');
      return {
        sheet,
        row,
        col,
        before: list(own.map(({ current }) => current)),
        after: list(own.map(({ proposed }) => proposed)),
      };
    }),
    writes,
    inverse,
  };
}

/**
 * Adoptions after more was written: of those in the same texts the places move along, so that each can still be taken back
 * by itself. One whose own place was written over stays as it is, and is ours no more.
 */
export function rebased(adoptions: readonly Adoption[], later: readonly CellWrite[]): Adoption[] {
  const texts = new Map(later.map((write) => [cellKey(write), write]));
  return adoptions.map((adoption) => {
    const before = new Map((adoption.inverse.setCells ?? []).map((write) => [cellKey(write), write]));
    const moved = new Map<string, { readonly ours: string; readonly theirs: string }>();
    for (const write of adoption.writes) {
      const key = cellKey(write);
      const [ours, theirs, next] = [textOf(write), textOf(before.get(key)), textOf(texts.get(key))];
      const back = ours === null || theirs === null || next === null ? null : withoutEdit(theirs, ours, next);
      if (next !== null && back !== null) moved.set(key, { ours: next, theirs: back });
    }
    if (moved.size === 0) return adoption;
    const put = (write: CellWrite, which: 'ours' | 'theirs'): CellWrite => ({
      ...write,
      value: moved.get(cellKey(write))?.[which] ?? write.value,
    });
    return {
      ...adoption,
      writes: adoption.writes.map((write) => put(write, 'ours')),
      inverse: {
        ...adoption.inverse,
        setCells: (adoption.inverse.setCells ?? []).map((write) => put(write, 'theirs')),
      },
    };
  });
}

function textOf(write: CellWrite | undefined): string | null {
  return typeof write?.value === 'string' && write.formula === undefined ? write.value : null;
}

/** A text that was edited twice, without its first edit; null where the second one touches the place of the first. */
function withoutEdit(original: string, once: string, twice: string): string | null {
  const first = editOf(original, once);
  const second = editOf(once, twice);
  if (first.after > second.start && second.before > first.start) return null;
  const shift = first.start >= second.before ? second.after - second.before : 0;
  const old = original.slice(first.start, first.before);
  return twice.slice(0, first.start + shift) + old + twice.slice(first.after + shift);
}

/** Where two texts differ: from `start` on, up to `before` in the one and `after` in the other. */
function editOf(one: string, other: string): { start: number; before: number; after: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let tail = 0;
  while (tail < most - start && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return { start, before: one.length - tail, after: other.length - tail };
}

/** The adoptions that can still be taken back: their cells hold what we wrote. */
export function stillOurs(adoptions: readonly Adoption[], snapshot: Snapshot): Adoption[] {
  return adoptions.filter(({ writes }) => holdsAll(snapshot, writes));
}

function holdsAll(snapshot: Snapshot, writes: readonly CellWrite[]): boolean {
  const written = new Map(writes.map((write) => [cellKey(write), write.value]));
  const concerned = new Set(writes.map(({ sheet }) => sheet));
  for (const { name, cells } of snapshot.sheets) {
    if (!concerned.has(name)) continue;
    for (const { row, col, formula, value } of cells) {
      const key = cellKey({ sheet: name, row, col });
      if (!written.has(key)) continue;
      if (formula || written.get(key) !== value) return false;
      written.delete(key);
    }
  }
  // A cell that is not there holds nothing.
  return [...written.values()].every((value) => value === null);
}
