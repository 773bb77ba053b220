import { WorkbookError } from '../../workbook/host';
import { zhCN } from '../../strings/zh-CN';
import { adoptionOf } from './adoption';
import type { Desk } from './desk';

/** Writes what a cause, or one of its alternatives, proposes, and checks again. */
export function adopt(desk: Desk, causeId: string, alternative: number | null): Promise<void> {
  return desk.job(async (workbook) => {
    const { result, snapshot } = desk.state;
    const cause = result?.causes.find(({ id }) => id === causeId);
    const cells = alternative === null ? cause?.cells : cause?.alternatives[alternative]?.cells;
    if (!cells || !snapshot) return;
    if (!workbook.writable) throw new WorkbookError('not-writable', zhCN.pane.onlyRead);
    const engine = await desk.tools.loadEngine();
    const plan = engine.adoptPlan(snapshot, cells);
    if (!plan) throw new WorkbookError('stale', zhCN.pane.cannotAdopt);
    const inverse = await desk.write(workbook, { setCells: plan.writes });
    const others = desk.state.adoptions.filter(({ id }) => id !== causeId);
    desk.store.change({
      adoptions: [...others, adoptionOf(causeId, cells, plan, inverse)],
      notice: { kind: 'adopted' },
    });
    await desk.checkAndWrite(workbook);
  });
}

/** Puts back what stood in the cells of an accepted proposal, and checks again. */
export function undo(desk: Desk, causeId: string): Promise<void> {
  return desk.job(async (workbook) => {
    const adoption = desk.state.adoptions.find(({ id }) => id === causeId);
    if (!adoption) return;
    await desk.write(workbook, adoption.inverse);
    desk.store.change({
      adoptions: desk.state.adoptions.filter((one) => one !== adoption),
      notice: { kind: 'undone' },
    });
    await desk.checkAndWrite(workbook);
  });
}

/** Gives a finding or cause the user's reason (null: takes it away), in 校核结果 as everywhere. */
export function ignore(desk: Desk, id: string, reason: string | null): Promise<void> {
  return desk.job(async (workbook) => {
    await desk.checkAndWrite(workbook, (result, engine) => engine.withOpinion(result, id, reason));
    desk.store.change({ notice: { kind: reason === null ? 'reopened' : 'ignored' } });
  });
}
