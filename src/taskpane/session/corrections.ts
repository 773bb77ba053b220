import { WorkbookError } from '../../workbook/host';
import { zhCN } from '../../strings/zh-CN';
import { adoptionOf, rebased } from './adoption';
import type { Desk } from './desk';

/** Writes what a cause, one of its alternatives, or a finding that stands alone proposes, and checks again. */
export function adopt(desk: Desk, causeId: string, alternative: number | null): Promise<void> {
  return desk.job(async (workbook) => {
    const { result, snapshot } = desk.state;
    if (!result || !snapshot) return;
    const engine = await desk.tools.loadEngine();
    const cells = engine.proposalOf(result, causeId, alternative);
    if (cells.length === 0) return;
    if (!workbook.writable) throw new WorkbookError('not-writable', zhCN.pane.onlyRead);
    const plan = engine.adoptPlan(snapshot, cells);
    if (!plan) throw new WorkbookError('stale', zhCN.pane.cannotAdopt);
    const inverse = await desk.write(workbook, { setCells: plan.writes });
    const others = desk.state.adoptions.filter(({ id }) => id !== causeId);
    desk.change({
      adoptions: [...rebased(others, plan.writes), adoptionOf(causeId, cells, plan, inverse)],
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
    desk.change({
      adoptions: rebased(
        desk.state.adoptions.filter((one) => one !== adoption),
        adoption.inverse.setCells ?? [],
      ),
      notice: { kind: 'undone' },
    });
    await desk.checkAndWrite(workbook);
  });
}

/** Gives a finding or cause the user's reason (null: takes it away), in 校核结果 as everywhere. */
export function ignore(desk: Desk, id: string, reason: string | null): Promise<void> {
  return desk.job(async (workbook) => {
    await desk.checkAndWrite(workbook, (result, engine) => engine.withOpinion(result, id, reason));
    desk.change({ notice: { kind: reason === null ? 'reopened' : 'ignored' } });
  });
}
