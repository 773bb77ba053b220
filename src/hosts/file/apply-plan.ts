import { cellKey } from '../../core/address';
import type { CellWrite, Mark, OwnSheet, WritePlan } from '../../workbook/plan';
import type { CellSnapshot, Snapshot } from '../../workbook/snapshot';
import { sameSheet, type Draft } from './draft';
import { addMarks, readMarks, removeMarks } from './marks';
import { changeSheets, readSheets } from './own-sheets';
import { setCells } from './set-cells';
import { dropEmptyStyles } from './style-lists';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Carries a plan out on a draft, in this order: marks off, sheets, cells, marks on. Gives the plan that undoes
 * it. `snapshot` reads the draft as it is before. Throws a WorkbookError and leaves a draft to be thrown away.
 */
export function applyPlan(draft: Draft, plan: WritePlan, snapshot: () => Snapshot): WritePlan {
  const inverse: Writable<WritePlan> = {};
  const before = readMarks(draft);
  const put = plan.putSheets ?? [];
  const remove = plan.removeSheets ?? [];
  const changed = [...put.map((sheet) => sheet.name), ...remove];
  const present = draft.sheets().map((sheet) => sheet.name);
  const isPresent = (name: string) => present.some((candidate) => sameSheet(candidate, name));
  const lostMarks = before.some((mark) => changed.some((name) => sameSheet(name, mark.range.sheet)));
  if (changed.length > 0) {
    const old: OwnSheet[] = changed.some(isPresent) ? readSheets(draft, snapshot(), changed) : [];
    if (old.length > 0) inverse.putSheets = old;
    const added = put.map((sheet) => sheet.name).filter((name) => !isPresent(name));
    if (added.length > 0) inverse.removeSheets = added;
  }
  if (plan.setCells && plan.setCells.length > 0) {
    const fresh = plan.setCells.filter((write) => !changed.some((name) => sameSheet(name, write.sheet)));
    inverse.setCells = previousCells(fresh, snapshot());
  }
  if (plan.marks || lostMarks) inverse.marks = before;
  const marks: readonly Mark[] | undefined = plan.marks;
  if (marks) removeMarks(draft);
  if (changed.length > 0) changeSheets(draft, put, remove);
  const rich = setCells(draft, plan.setCells ?? []);
  if (rich.size > 0 && inverse.setCells) {
    inverse.setCells = inverse.setCells.map((write) => {
      const held = rich.get(cellKey(write));
      return held === undefined || write.formula !== undefined ? write : { ...write, rich: held };
    });
  }
  if (marks) addMarks(draft, marks);
  dropEmptyStyles(draft);
  return inverse;
}

/** The writes that put cells back to what they are now. */
function previousCells(writes: readonly CellWrite[], snapshot: Snapshot): CellWrite[] {
  const wanted = new Map<string, CellWrite>();
  for (const write of writes) wanted.set(cellKey(write), write);
  const found = new Map<string, CellSnapshot>();
  for (const sheet of snapshot.sheets) {
    const rows = new Set(
      writes.filter((write) => sameSheet(write.sheet, sheet.name)).map((write) => write.row),
    );
    if (rows.size === 0) continue;
    for (const cell of sheet.cells) {
      if (rows.has(cell.row)) found.set(cellKey({ sheet: sheet.name, row: cell.row, col: cell.col }), cell);
    }
  }
  return [...wanted].map(([key, { sheet, row, col }]) => {
    const cell = found.get(key);
    const place = { sheet, row, col };
    if (!cell) return { ...place, value: null };
    if (cell.formula !== null) return { ...place, value: cell.value, formula: cell.formula };
    // An error that someone typed has no value; as a formula it gives itself.
    return cell.error === null
      ? { ...place, value: cell.value }
      : { ...place, value: null, formula: cell.error };
  });
}
