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
