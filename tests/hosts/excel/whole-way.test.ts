import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { checkSnapshot } from '../../../src/outputs/check';
import { checkPlan, clearPlan } from '../../../src/outputs/write-back';
import { centralBudgetFamily } from '../../../src/templates/central-budget';
import type { WorkbookHost } from '../../../src/workbook/host';
import type { SheetSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import { bookOf } from '../../support/excel-backend/backend';
import { startBackend } from '../../support/excel-backend/office';

const SAMPLE = join(__dirname, '../../../assets/samples/sample-disclosure-2025.xlsx');

/** The sample in a file and in Excel. */
async function both() {
  const file = FileWorkbook.open(new Uint8Array(readFileSync(SAMPLE)), '例.xlsx');
  const backend = startBackend(bookOf(await file.snapshot()));
  return { file, backend, excel: new ExcelHost(backend.session) };
}

async function check(host: WorkbookHost): Promise<Snapshot> {
  const snapshot = await host.snapshot();
  await host.apply(checkPlan(snapshot, checkSnapshot(snapshot, centralBudgetFamily), '2026-03-01'));
  return host.snapshot();
}

const cellsOf = (sheets: readonly SheetSnapshot[]) =>
  sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map(({ row, col, value, formula, format }) => ({ row, col, value, formula, format })),
  }));

describe('the sample, checked in Excel and in a file', () => {
  test('both hosts write the same sheets, and the same marks', async () => {
    const { file, excel } = await both();
    expect(cellsOf((await check(excel)).sheets)).toEqual(cellsOf((await check(file)).sheets));
    const places = async (host: WorkbookHost) =>
      (await host.apply({ marks: [] })).marks
        ?.flatMap(({ kind, range: { sheet, top, left, bottom, right } }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
            const width = right - left + 1;
            return `${sheet} ${String(top + Math.floor(i / width))} ${String(left + (i % width))} ${kind}`;
          }),
        )
        .sort();
    const marked = await places(excel);
    expect(marked).toEqual(await places(file));
    expect(marked?.length).toBeGreaterThan(5);
  });

  test('checked twice is checked once; cleared it is what it was', async () => {
    const { backend, excel } = await both();
    const before = await excel.snapshot();
    const once = await check(excel);
    expect(await check(excel)).toEqual(once);
    await excel.apply(clearPlan(once));
    expect(await excel.snapshot()).toEqual(before);
    expect(backend.book.sheets.flatMap((sheet) => sheet.rules)).toEqual([]);
  });

  test('reading and writing it take few requests, and small ones', async () => {
    const { backend, excel } = await both();
    const requests = await backend.count(() => check(excel));
    expect(requests.length).toBeLessThanOrEqual(3 + 4 + 4);
    expect(Math.max(...requests.map((request) => request.bytesIn))).toBeLessThan(2_500_000);
    const again = await backend.count(() => check(excel));
    expect(again.length).toBeLessThanOrEqual(3 + 5 + 4);
  });

  test('an Excel of ExcelApi 1.9 does it all, but does not tell what is merged', async () => {
    const { file, backend } = await both();
    const old = new ExcelHost(startBackend(backend.book, 9).session);
    expect(cellsOf((await check(old)).sheets)).toEqual(cellsOf((await check(file)).sheets));
    const merges = await old.apply({ removeSheets: ['校核结果'] });
    expect(merges.putSheets?.[0]?.merges).toEqual([]);
  });
});
