import type { CellRef } from '../../core/address';
import type { TemplateId } from '../../disclosure/model';
import type { CheckOptions } from '../../outputs/options';
import type { Severity } from '../../rules/model';
import type { PaneFile, PaneWorkbook } from '../workbook';
import type { PaneActions } from './api';
import { adopt, ignore, undo } from './corrections';
import { Desk, type SessionTools } from './desk';
import { failureOf } from './failure';
import { Follower } from './live';
import { askClean, clean, clear, opinionsFile, writeRelations } from './publishing';
import { NOTHING_OPEN, type PaneState } from './state';
import { Store } from './store';
import { compose, setField, writeNarrative } from './texts';

/** What happens in the pane, without any drawing: the views call it and show its state. */
export class PaneSession implements PaneActions {
  readonly state = new Store<PaneState>(NOTHING_OPEN);
  private readonly desk: Desk;
  private readonly follower = new Follower(() => this.recheck());
  private live: boolean;

  constructor(tools: SessionTools, { live }: { readonly live: boolean }) {
    this.desk = new Desk(this.state, tools);
    this.live = live;
  }

  async open(workbook: PaneWorkbook): Promise<void> {
    await this.close();
    this.desk.workbook = workbook;
    await this.desk.job(async () => {
      const { engine, snapshot } = await this.desk.read(workbook);
      const options = engine.readRemembered(snapshot);
      this.state.change({ options, disclosure: engine.overview(snapshot, options) });
    });
    if (!this.state.get().snapshot) return;
    await this.follow();
  }

  async close(): Promise<void> {
    this.desk.cancel();
    await this.follower.stop().catch(() => undefined);
    this.desk.workbook = null;
    this.state.change(NOTHING_OPEN);
  }

  check(): Promise<void> {
    return this.desk.job(async (workbook) => {
      this.state.change({ failure: null, notice: null, change: null });
      await this.desk.checkAndWrite(workbook);
      this.state.change({ notice: { kind: 'checked' } });
    });
  }

  recheck(): Promise<void> {
    return this.desk.job(async (workbook) => {
      const before = this.state.get().result;
      if (before) {
        const { engine, result } = await this.desk.examine(workbook);
        this.desk.show(engine, result, before);
      } else {
        const { engine, snapshot } = await this.desk.read(workbook);
        this.state.change({ disclosure: engine.overview(snapshot, this.state.get().options) });
        if (this.state.get().narration) this.desk.narrate(engine, snapshot);
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
    this.state.change({ focus: { sheet: cell.sheet, row: cell.row, col: cell.col } });
    await this.desk.workbook?.show(cell).catch((error: unknown) => {
      this.state.change({ failure: failureOf(error, this.state.get()) });
    });
  }

  trace(cell: CellRef | null): Promise<void> {
    return this.desk.job(async (workbook) => {
      const at = cell ?? (await workbook.activeCell()) ?? this.state.get().focus;
      if (!at) return;
      if (!this.state.get().result) {
        const { engine, result } = await this.desk.examine(workbook);
        this.desk.show(engine, result, null);
      }
      this.state.change({ traced: at, focus: at });
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
    this.state.change({ options });
    if (this.state.get().result) await this.desk.job((workbook) => this.desk.checkAndWrite(workbook));
    else await this.recheck();
  }

  async pointAt(template: TemplateId, cell: CellRef | null): Promise<void> {
    const { options, snapshot, focus } = this.state.get();
    const at = cell ?? (await this.desk.workbook?.activeCell().catch(() => null)) ?? focus;
    if (!at || !snapshot) return;
    const { sheet, row, col } = at;
    const held = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
    const text = held?.find((one) => one.row === row && one.col === col)?.text ?? '';
    await this.setOptions({
      ...options,
      tables: { ...options.tables, [template]: { sheet, row, col, text } },
    });
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

  private async follow(): Promise<void> {
    const { workbook } = this.desk;
    if (!workbook) return;
    try {
      if (this.live) await this.follower.start(workbook);
      else await this.follower.stop();
    } catch (error) {
      this.state.change({ failure: failureOf(error, this.state.get()) });
    }
  }
}
