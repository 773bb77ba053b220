import { unzipSync } from 'fflate';
import { FileWorkbook, newReportWorkbook } from '../../../src/hosts/file/file-workbook';
import { isZip } from '../../../src/hosts/file/zip';
import { checkSnapshot } from '../../../src/outputs/check';
import { narrate } from '../../../src/outputs/narrative';
import { narratePlan } from '../../../src/outputs/narrative-plan';
import type { CheckResult } from '../../../src/outputs/result';
import { checkPlan } from '../../../src/outputs/write-back';
import { centralBudget } from '../../../src/templates/central-budget/family';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import { centralNarrative } from '../../../src/templates/central-budget/narrative/compose/index';
import { WorkbookError } from '../../../src/workbook/host';
import type { OwnSheet, WritePlan } from '../../../src/workbook/plan';
import type { Snapshot } from '../../../src/workbook/snapshot';

/** How a workbook came through: read and checked, or refused with words for the user. */
export type Verdict =
  | {
      readonly kind: 'read';
      readonly snapshot: Snapshot;
      readonly result: CheckResult;
      /** The marked copy, or the report beside a .xls. */
      readonly written: Uint8Array | null;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/**
 * Takes a file the whole way: read, check, write a marked copy, read that, take everything away again. Whatever is not
 * as it must be throws: an error that is not for the user, a fault of a rule, a changed original, a changed sheet of
 * the user's, a live formula or a text on our sheets that a program would take for one.
 */
export async function attempt(bytes: Uint8Array, name = '预算.xlsx'): Promise<Verdict> {
  return guarded(bytes, name, () => wholeWay(bytes, name));
}

/** Reads and checks a file only, with the same demands. */
export async function look(bytes: Uint8Array, name = '预算.xlsx'): Promise<Verdict> {
  return guarded(bytes, name, async () => {
    const { snapshot, result } = await checked(FileWorkbook.open(bytes, name));
    return { kind: 'read', snapshot, result, written: null };
  });
}

async function guarded(bytes: Uint8Array, name: string, way: () => Promise<Verdict>): Promise<Verdict> {
  const before = Buffer.from(bytes);
  try {
    return await way();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    plain(error, name);
    return { kind: 'refused', code: error.code, message: error.message };
  } finally {
    if (Buffer.compare(before, bytes) !== 0) throw new Error('the original was changed');
  }
}

async function checked(workbook: FileWorkbook): Promise<{ snapshot: Snapshot; result: CheckResult }> {
  const snapshot = await workbook.snapshot();
  const result = checkSnapshot(snapshot, centralBudgetFamily);
  if (result.faults.length > 0) throw new Error(`faults: ${JSON.stringify(result.faults.slice(0, 3))}`);
  return { snapshot, result };
}

async function wholeWay(bytes: Uint8Array, name: string): Promise<Verdict> {
  const workbook = FileWorkbook.open(bytes, name);
  const { snapshot, result } = await checked(workbook);
  const narration = narrate(snapshot, { template: centralBudget, narrative: centralNarrative }, new Map());
  const plan = checkPlan(snapshot, result, '2026-03-01');
  if (!workbook.writable) {
    const report = newReportWorkbook('报告.xlsx');
    await report.apply({ putSheets: plan.putSheets ?? [] });
    const written = report.toBytes();
    await inspect(written, plan, { name, sheets: [] });
    return { kind: 'read', snapshot, result, written };
  }
  const inverse = await workbook.apply(plan);
  const written = workbook.toBytes();
  await inspect(written, plan, snapshot);
  await workbook.apply(inverse);
  same(parts(workbook.toBytes()), parts(bytes));
  const text = narratePlan(snapshot, narration, { formulas: false });
  await workbook.apply(text);
  await inspect(workbook.toBytes(), text, snapshot);
  return { kind: 'read', snapshot, result, written };
}

/** Reads a written workbook again: the user's sheets as they were, ours without anything live. */
async function inspect(written: Uint8Array, plan: WritePlan, before: Snapshot): Promise<void> {
  const { sheets } = await FileWorkbook.open(written, 'x.xlsx').snapshot();
  const ours = new Map((plan.putSheets ?? []).map((sheet) => [sheet.name, sheet]));
  for (const sheet of sheets) {
    const own = ours.get(sheet.name);
    if (!own) continue;
    for (const cell of sheet.cells) {
      const meant = own.rows[cell.row]?.cells[cell.col];
      if (cell.formula !== null && meant?.formula === undefined)
        throw new Error(`a live formula on ${sheet.name}: ${cell.formula}`);
    }
  }
  const users = before.sheets.filter((sheet) => !ours.has(sheet.name));
  const after = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of users) {
    const again = after.get(sheet.name);
    if (JSON.stringify(again?.cells) !== JSON.stringify(sheet.cells))
      throw new Error(`the user's sheet ${sheet.name} is not as it was`);
  }
  if (plan.putSheets) for (const sheet of plan.putSheets) hasAll(sheet, after.get(sheet.name)?.cells.length);
}

function hasAll(sheet: OwnSheet, count: number | undefined): void {
  const meant = sheet.rows.flatMap((row) =>
    row.cells.filter((cell) => cell && cell.value !== null && String(cell.value) !== ''),
  );
  if (meant.length > (count ?? 0))
    throw new Error(`${sheet.name} has ${String(count)} of ${String(meant.length)} cells`);
}

function parts(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(isZip(bytes) ? Object.entries(unzipSync(bytes)) : []);
}

function same(a: Map<string, Uint8Array>, b: Map<string, Uint8Array>): void {
  const names = [...a.keys()].sort().join();
  if (names !== [...b.keys()].sort().join()) throw new Error('other parts after taking ours away');
  for (const [path, bytes] of a) {
    if (Buffer.compare(bytes, b.get(path) ?? new Uint8Array()) !== 0)
      throw new Error(`${path} differs after taking ours away`);
  }
}

/** A refusal is Chinese, says which file, has no 请, no exclamation mark and none of a program's own words. */
function plain(error: WorkbookError, name: string): void {
  const { message } = error;
  const bad = /请|[!！]|undefined|null|NaN|Error|\bat \w|node:|\[object/.exec(message.replaceAll(name, ''));
  if (bad) throw new Error(`not for a user (${bad[0]}): ${message}`);
  if (!message.includes(name) || !/[\u4e00-\u9fff].*。$/s.test(message)) {
    throw new Error(`no plain message: ${message}`);
  }
}
