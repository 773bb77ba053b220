import type { WritePlan } from '../../workbook/plan';
import { readBefore, type Before } from './apply-reading';
import { Batch } from './batch';
import { halfWritten, isPageError, noSheet, plainly } from './errors';
import { Known, sameSheet } from './known';
import { addMarks, removeRules } from './marks';
import { emptySheet, writeOwnSheet } from './own-sheet-write';
import type { ExcelSession } from './session';
import { setCell, setCells } from './set-cells';

/** What a sheet has that was not there to be read. */
const NOTHING_LEFT = { charts: [], filtered: false, partlyPrinted: false };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Carries a plan out in the open workbook and gives the plan that undoes it: first everything is read and
 * checked, then written in one batch (more where it is larger than a request); what was written is taken back
 * where Excel refuses a part of it. Throws a WorkbookError.
 */
export async function applyPlan(session: ExcelSession, plan: WritePlan, known: Known): Promise<WritePlan> {
  try {
    return await attempt(session, plan, known, true);
  } catch (error) {
    // Where no printer is installed Excel cannot set up a page; the sheets are worth having without.
    if (!isPageError(error)) throw plainly(error, 'write');
    return attempt(session, plan, known, false).catch((second: unknown) => {
      throw plainly(second, 'write');
    });
  }
}

/** One attempt; what it wrote is taken back where Excel refuses a part. Throws what Excel throws. */
async function attempt(
  session: ExcelSession,
  plan: WritePlan,
  known: Known,
  withPage: boolean,
): Promise<WritePlan> {
  let before: Before | null = null;
  try {
    return await session.run(async (context) => {
      const read = await readBefore(context, plan, known, (version) => session.supports(version), withPage);
      before = read;
      const inverse = inverseOf(plan, read);
      if (isEmpty(plan, read)) return inverse;
      await quietly(context, (batch) => write(batch, plan, read, withPage));
      const { putSheets = [], removeSheets = [], setCells: cells = [] } = plan;
      known.changed(putSheets, removeSheets);
      known.wrote(cells);
      return inverse;
    });
  } catch (error) {
    if (before) await takeBack(session, plan, before, error, withPage && !isPageError(error));
    throw error;
  }
}

/** Nothing to do, so not even an entry in the undo list. */
function isEmpty(plan: WritePlan, before: Before): boolean {
  const marks = plan.marks ? plan.marks.length + before.found.length : 0;
  return (
    marks +
      (plan.putSheets ?? []).length +
      before.old.length +
      before.targets.length +
      (plan.setCells ?? []).length ===
    0
  );
}

/** Writes with events off, so that nobody is told of what we did ourselves; they are on again in any case. */
async function quietly(context: Excel.RequestContext, act: (batch: Batch) => Promise<void>): Promise<void> {
  const batch = new Batch(context);
  context.runtime.enableEvents = false;
  try {
    await act(batch);
    context.runtime.enableEvents = true;
    await batch.send();
  } catch (error) {
    context.runtime.enableEvents = true;
    await context.sync().catch(() => undefined);
    throw error;
  }
}

/** Queues all that the plan says, in this order: marks off, sheets, cells, marks on, sheets away. */
async function write(batch: Batch, plan: WritePlan, before: Before, withPage: boolean): Promise<void> {
  const { worksheets } = batch.context.workbook;
  const put = plan.putSheets ?? [];
  const written = new Map<string, Excel.Worksheet>();
  const sheetOf = (name: string): Excel.Worksheet => {
    const sheet =
      written.get(name.toLowerCase()) ?? before.sheets.find((candidate) => sameSheet(candidate.name, name));
    if (!sheet) throw noSheet(name);
    return sheet;
  };
  if (plan.marks) removeRules(before.found);
  for (const sheet of put) {
    const present = before.sheets.find((candidate) => sameSheet(candidate.name, sheet.name));
    if (present) emptySheet(present, before.leftovers.get(present.name) ?? NOTHING_LEFT);
    const target = present ?? worksheets.add(sheet.name);
    written.set(sheet.name.toLowerCase(), target);
    await writeOwnSheet(batch, target, sheet, before.widths, withPage);
  }
  setCells(before.targets);
  // Cells of sheets that this very plan writes have nothing to be put back to.
  for (const cell of (plan.setCells ?? []).filter((one) => written.has(one.sheet.toLowerCase()))) {
    setCell(sheetOf(cell.sheet).getRangeByIndexes(cell.row, cell.col, 1, 1), cell, false);
  }
  addMarks(plan.marks ?? [], sheetOf);
  for (const name of plan.removeSheets ?? []) {
    if (put.some((sheet) => sameSheet(sheet.name, name))) continue;
    const sheet = before.sheets.find((candidate) => sameSheet(candidate.name, name));
    if (!sheet) continue;
    // Excel refuses to delete what is hidden that deeply.
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
}

function inverseOf(plan: WritePlan, before: Before): WritePlan {
  const inverse: Writable<WritePlan> = {};
  const changed = [...(plan.putSheets ?? []).map((sheet) => sheet.name), ...(plan.removeSheets ?? [])];
  const isThere = (name: string): boolean => before.sheets.some((sheet) => sameSheet(sheet.name, name));
  const added = (plan.putSheets ?? []).map((sheet) => sheet.name).filter((name) => !isThere(name));
  const lost = before.marks.some((mark) => changed.some((name) => sameSheet(name, mark.range.sheet)));
  if (before.old.length > 0) inverse.putSheets = before.old;
  if (added.length > 0) inverse.removeSheets = added;
  if (plan.setCells && plan.setCells.length > 0) inverse.setCells = before.previous;
  if (plan.marks || lost) inverse.marks = before.marks;
  return inverse;
}

/**
 * Puts everything that a plan may have touched back, whatever part of it Excel had done. Throws a WorkbookError
 * that says so where even that fails.
 */
async function takeBack(
  session: ExcelSession,
  plan: WritePlan,
  before: Before,
  error: unknown,
  withPage: boolean,
): Promise<void> {
  const wanted = inverseOf(plan, before);
  try {
    await session.run(async (context) => {
      const now = await readBefore(
        context,
        wanted,
        new Known(),
        (version) => session.supports(version),
        withPage,
      );
      const ours = new Set(now.found.map((mark) => mark.id));
      // A rule that was begun and has no formula yet is known only by being new.
      const begun = now.custom.filter(({ id }) => !before.ruleIds.has(id) && !ours.has(id));
      await quietly(context, (batch) => {
        removeRules(begun);
        return write(batch, wanted, now, withPage);
      });
    });
  } catch {
    throw halfWritten(plainly(error, 'write'));
  }
}
