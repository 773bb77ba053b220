import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { checkSnapshot } from '../../src/outputs/check';
import { checkPlan, clearPlan } from '../../src/outputs/write-back';
import { centralBudgetFamily } from '../../src/templates/central-budget/index';
import type { Snapshot } from '../../src/workbook/snapshot';
import { bookOf } from '../support/excel-backend/backend';
import { startBackend } from '../support/excel-backend/office';

/** What one operation on the open workbook costs between the pane and Excel. */
export interface ExcelCost {
  readonly operation: string;
  /** Requests that go to Excel: each is one sync. */
  readonly syncs: number;
  readonly sent: number;
  readonly received: number;
}

/** Counts the syncs and bytes of every operation of the Excel host, on the in-memory back end. */
export async function excelCosts(snapshot: Snapshot): Promise<ExcelCost[]> {
  const backend = startBackend(bookOf(snapshot));
  const host = new ExcelHost(backend.session);
  const costs: ExcelCost[] = [];
  const count = async (operation: string, act: () => Promise<unknown>): Promise<void> => {
    const requests = await backend.count(act);
    costs.push({
      operation,
      syncs: requests.length,
      sent: requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0),
      received: requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
    });
  };
  const planOf = (read: Snapshot) => checkPlan(read, checkSnapshot(read, centralBudgetFamily), '2026-03-01');
  let read = snapshot;
  await count('read', async () => (read = await host.snapshot()));
  const plan = planOf(read);
  await count('write marks and sheets', () => host.apply(plan));
  read = await host.snapshot();
  await count('write them again', () => host.apply(planOf(read)));
  const [cell] = snapshot.sheets[0]?.cells.filter(({ value }) => typeof value === 'number') ?? [];
  const sheet = snapshot.sheets[0]?.name ?? '';
  if (cell)
    await count('set one cell', () => host.apply({ setCells: [{ sheet, ...cell, formula: '' }].map(plain) }));
  read = await host.snapshot();
  await count('clear', () => host.apply(clearPlan(read)));
  return costs;
}

function plain(cell: { sheet: string; row: number; col: number; value: string | number | boolean | null }) {
  const { sheet, row, col, value } = cell;
  return { sheet, row, col, value };
}
