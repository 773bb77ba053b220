import type { PaneFile } from '../workbook';
import type { Desk } from './desk';

/** Writes 勾稽关系表 alone, and goes there. */
export function writeRelations(desk: Desk): Promise<void> {
  return desk.job(async (workbook) => {
    const { engine, snapshot, result } = await desk.examine(workbook);
    desk.show(engine, result, desk.state.result);
    const plan = engine.relationsPlan(snapshot, result, desk.tools.today());
    await desk.write(workbook, plan);
    const sheet = plan.putSheets?.[0]?.name ?? '';
    desk.change({ notice: { kind: 'written', sheet } });
    if (workbook.kind === 'excel') await workbook.show({ sheet, row: 0, col: 0 });
  });
}

/** Takes our marks away; all else stays. */
export function clear(desk: Desk): Promise<void> {
  return desk.job(async (workbook) => {
    await desk.read(workbook);
    await desk.write(workbook, { marks: [] });
    desk.change({ marked: false, notice: { kind: 'cleared' } });
  });
}

/** Finds out what 清理公开稿 would take of the user's, so that it can be asked and kept first. */
export function askClean(desk: Desk): Promise<void> {
  return desk.job(async (workbook) => {
    const { engine, snapshot } = await desk.read(workbook);
    desk.change({ cleaning: { opinions: engine.readOpinions(snapshot).length } });
  });
}

/** 清理公开稿: takes away marks, our sheets and what we keep with the workbook. 情况说明 and 审核公式 stay. */
export function clean(desk: Desk): Promise<void> {
  return desk.job(async (workbook) => {
    const { engine, snapshot } = await desk.read(workbook);
    const plan = engine.clearPlan(snapshot);
    const inverse = await desk.write(workbook, plan);
    await workbook.clearSettings();
    desk.change({
      result: null,
      marked: false,
      change: null,
      traced: null,
      cleaning: null,
      notice: { kind: 'cleaned', removed: plan.removeSheets ?? [], marks: inverse.marks?.length ?? 0 },
    });
    await desk.read(workbook);
  });
}

/** The 处理意见 as a workbook of their own; null where there are none. */
export async function opinionsFile(desk: Desk): Promise<PaneFile | null> {
  let file: PaneFile | null = null;
  await desk.job(async (workbook) => {
    const { engine, snapshot } = await desk.read(workbook);
    const opinions = engine.readOpinions(snapshot);
    if (opinions.length === 0) return;
    const plan = engine.opinionsPlan(opinions, desk.tools.today());
    file = await desk.tools.saveOpinions(plan, desk.state.workbook?.name ?? '');
  });
  return file;
}
