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
  return {
    id,
    cells: writes.map(({ sheet, row, col }) => {
      const own = cells.filter((cell) => cell.sheet === sheet && cell.row === row && cell.col === col);
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
  return adoptions.filter(({ writes }) => writes.every((write) => holds(snapshot, write)));
}

function holds(snapshot: Snapshot, { sheet, row, col, value }: CellWrite): boolean {
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
  const held = cells?.find((cell) => cell.row === row && cell.col === col);
  if (held?.formula) return false;
  return (held?.value ?? null) === value;
}
