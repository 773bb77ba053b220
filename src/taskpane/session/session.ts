import type { CellRef } from '../../core/address';
import type { TemplateId } from '../../disclosure/model';
import { pointedWith } from '../../disclosure/pointed';
import type { CheckOptions } from '../../outputs/options';
import type { Severity } from '../../rules/model';
import { cellAt } from '../../workbook/cell-at';
import type { PaneFile, PaneWorkbook } from '../workbook';
import type { PaneActions } from './api';
import { adopt, ignore, undo } from './corrections';
import { Desk, type SessionTools } from './desk';
import { Follower } from './live';
import { askClean, clean, clear, opinionsFile, writeRelations } from './publishing';
import { addTexts, removeText } from './documents';
import { NOTHING_OPEN, type PaneState, type TextFile } from './state';
import { Store } from './store';
import { compose, setField, writeNarrative } from './texts';

/** What happens in the pane, without any drawing: the views call it and show its state. */
export class PaneSession implements PaneActions {
  readonly state = new Store<PaneState>(NOTHING_OPEN);
  /** Of the workbook that is open; every workbook gets one of its own. */
  private desk: Desk;
  private readonly follower = new Follower(() => this.recheck());
  private live: boolean;

  constructor(
    private readonly tools: SessionTools,
    { live }: { readonly live: boolean },
  ) {
    this.desk = new Desk(this.state, tools, null);
    this.live = live;
  }

  async open(workbook: PaneWorkbook): Promise<void> {
    void this.settle(workbook);
    const { desk } = this;
    await desk.job(async () => {
      const { engine, snapshot } = await desk.read(workbook);
      const options = engine.readRemembered(snapshot);
      desk.change({ options, disclosure: engine.overview(snapshot, options) });
    });
    if (desk !== this.desk || !desk.state.snapshot) return;
    await this.follow();
    desk.warm();
  }

  close(): Promise<void> {
    return this.settle(null);
  }

  check(): Promise<void> {
    const { desk } = this;
    return desk.job(async (workbook) => {
      desk.change({ failure: null, notice: null, change: null });
      await desk.checkAndWrite(workbook);
      desk.change({ notice: { kind: 'checked' } });
    });
  }

  recheck(): Promise<void> {
    const { desk } = this;
    return desk.job(async (workbook) => {
      const before = desk.state.result;
      if (before) {
        const { engine, result } = await desk.examine(workbook);
        desk.show(engine, result, before);
      } else {
        const { engine, snapshot } = await desk.read(workbook);
        desk.change({ disclosure: engine.overview(snapshot, desk.state.options) });
        if (desk.state.narration) desk.narrate(engine, snapshot);
        desk.warm();
      }
    });
  }

  cancel(): void {
    this.desk.cancel();
  }

  adopt(causeId: string, alternative?: number): Promise<void> {
    return adopt(this.desk, causeId, alternative ?? null);
  }

  undo(causeId: string): Promise<void> {
    return undo(this.desk, causeId);
  }

  ignore(id: string, reason: string | null): Promise<void> {
    return ignore(this.desk, id, reason);
  }

  async goTo(cell: CellRef): Promise<void> {
    const { desk } = this;
    this.state.change({ focus: { sheet: cell.sheet, row: cell.row, col: cell.col } });
    await desk.workbook?.show(cell).catch((error: unknown) => desk.fail(error));
  }

  trace(cell: CellRef | null): Promise<void> {
    const { desk } = this;
    return desk.job(async (workbook) => {
      const at = cell ?? (await workbook.activeCell()) ?? desk.state.focus;
      if (!at) return;
      if (!desk.state.result) {
        const { engine, result } = await desk.examine(workbook);
        desk.show(engine, result, null);
      }
      desk.change({ traced: at, focus: at });
    });
  }

  endTrace(): void {
    this.state.change({ traced: null });
  }

  writeRelations(): Promise<void> {
    return writeRelations(this.desk);
  }

  clear(): Promise<void> {
    return clear(this.desk);
  }

  askClean(): Promise<void> {
    return askClean(this.desk);
  }

  clean(): Promise<void> {
    return clean(this.desk);
  }

  opinionsFile(): Promise<PaneFile | null> {
    return opinionsFile(this.desk);
  }

  hand(file: PaneFile): Promise<void> {
    return this.desk.job((workbook) => workbook.hand(file));
  }

  compose(): Promise<void> {
    return compose(this.desk);
  }

  setField(name: string, value: string): Promise<void> {
    return setField(this.desk, name, value);
  }

  writeNarrative(paragraph: string | null, formulas: boolean): Promise<void> {
    return writeNarrative(this.desk, paragraph, formulas);
  }

  async setOptions(options: CheckOptions): Promise<void> {
    const { desk } = this;
    this.state.change({ options });
    if (this.state.get().result) await desk.job((workbook) => desk.checkAndWrite(workbook));
    else await this.recheck();
  }

  addTexts(texts: readonly TextFile[]): Promise<void> {
    return addTexts(this.desk, texts);
  }

  removeText(name: string): Promise<void> {
    return removeText(this.desk, name);
  }

  async pointAt(template: TemplateId, cell: CellRef | null): Promise<void> {
    const { desk } = this;
    const { family } = await this.tools.loadEngine();
    const { options, snapshot, focus } = desk.state;
    const at = cell ?? (await desk.workbook?.activeCell().catch(() => null)) ?? focus;
    if (!at || !snapshot || desk !== this.desk) return;
    const { sheet, row, col } = at;
    const held = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
    const text = cellAt(held ?? [], row, col)?.text ?? '';
    const many = family.template.tables.some((one) => one.id === template && one.many);
    const found = desk.state.disclosure?.tables ?? [];
    const tables = pointedWith(options.tables, template, { sheet, row, col, text }, many, found);
    await this.setOptions({ ...options, tables });
  }

  async setSeverity(rule: string, severity: Severity | null): Promise<void> {
    const { options } = this.state.get();
    const severities = { ...options.severities };
    if (severity === null) delete severities[rule];
    else severities[rule] = severity;
    await this.setOptions({ ...options, severities });
  }

  async setLive(live: boolean): Promise<void> {
    this.live = live;
    await this.follow();
  }

  file(): PaneFile | null {
    return this.desk.workbook?.file() ?? null;
  }

  dismiss(what: 'notice' | 'failure' | 'change' | 'cleaning'): void {
    this.state.change({ [what]: null });
  }

  /** Clears the desk for the next workbook, or for none, before anything is waited for. */
  private async settle(workbook: PaneWorkbook | null): Promise<void> {
    this.desk.clear();
    this.desk = new Desk(this.state, this.tools, workbook);
    this.state.change(NOTHING_OPEN);
    await this.follower.stop().catch(() => undefined);
  }

  private async follow(): Promise<void> {
    const { desk } = this;
    if (!desk.workbook) return;
    try {
      if (this.live) await this.follower.start(desk.workbook);
      else await this.follower.stop();
    } catch (error) {
      desk.fail(error);
    }
  }
}
