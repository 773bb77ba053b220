import { WorkbookError } from '../../workbook/host';
import { zhCN } from '../../strings/zh-CN';
import type { Desk } from './desk';

/** Composes 情况说明 and 名词解释 anew from the workbook as it is now. */
export function compose(desk: Desk): Promise<void> {
  return desk.job(async (workbook) => {
    const { engine, snapshot } = await desk.read(workbook);
    desk.narrate(engine, snapshot);
  });
}

/** Takes over what the user has filled into a field; the texts follow. */
export function setField(desk: Desk, name: string, value: string): Promise<void> {
  return desk.job(async () => {
    const engine = await desk.tools.loadEngine();
    const fields = new Map(desk.state.fields);
    if (value.trim() === '') fields.delete(name);
    else fields.set(name, value.trim());
    desk.change({ fields });
    if (desk.state.snapshot) desk.narrate(engine, desk.state.snapshot);
  });
}

/** Writes the composed texts, all or one paragraph; the list follows where there was one. */
export function writeNarrative(desk: Desk, paragraph: string | null, formulas: boolean): Promise<void> {
  return desk.job(async (workbook) => {
    const { engine, snapshot } = await desk.read(workbook);
    const narration = desk.narrate(engine, snapshot);
    const alone = !workbook.writable;
    const plan =
      paragraph === null
        ? engine.narratePlan(snapshot, narration, { formulas, alone })
        : engine.paragraphPlan(snapshot, narration, paragraph, { formulas });
    if (!plan) throw new WorkbookError('not-writable', zhCN.pane.noPlaceForParagraph);
    await desk.write(workbook, plan);
    const sheet = plan.putSheets?.[0]?.name ?? plan.setCells?.[0]?.sheet ?? null;
    desk.change({ notice: sheet === null ? null : { kind: 'written', sheet } });
    const before = desk.state.result;
    if (before) {
      const after = await desk.examine(workbook);
      desk.show(engine, after.result, before);
    } else desk.narrate(engine, (await desk.read(workbook)).snapshot);
  });
}
