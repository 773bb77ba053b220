import { WorkbookError } from '../../workbook/host';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import type { Narration } from '../../outputs/narrative';
import type { CheckResult } from '../../outputs/result';
import type { Engine } from '../engine';
import type { PaneFile, PaneWorkbook } from '../workbook';
import { stillOurs } from './adoption';
import { failureOf } from './failure';
import type { Busy, PaneState } from './state';
import type { Store } from './store';
import { Cancelled, Turns } from './turns';

/** What a session needs from outside. */
export interface SessionTools {
  /** The core, a chunk of its own. */
  readonly loadEngine: () => Promise<Engine>;
  /** Makes a workbook of the user's reasons, a chunk of its own too. */
  readonly saveOpinions: (plan: WritePlan, name: string) => Promise<PaneFile>;
  /** Today as printed on our sheets, "2026-03-01". */
  readonly today: () => string;
}

/** How often a check that meets a change made in the meantime is done again. */
const TRIES = 3;

/** What all actions share: the state, the workbook, whose turn it is, reading, checking and writing. */
export class Desk {
  private readonly turns = new Turns();
  workbook: PaneWorkbook | null = null;

  constructor(
    readonly store: Store<PaneState>,
    readonly tools: SessionTools,
  ) {}

  get state(): PaneState {
    return this.store.get();
  }

  /** Does a piece of work in its turn; what it throws becomes a failure, cancelling becomes nothing. */
  job(work: (workbook: PaneWorkbook) => Promise<void>): Promise<void> {
    return this.turns.run(async () => {
      const { workbook } = this;
      if (!workbook) return;
      try {
        await work(workbook);
      } catch (error) {
        if (!(error instanceof Cancelled)) this.store.change({ failure: failureOf(error, this.state) });
      } finally {
        this.store.change({ busy: null });
      }
    });
  }

  /** Leaves what is under way, where it can be left. */
  cancel(): void {
    this.turns.cancel();
  }

  /** Reads the workbook, and with it what is found of tables. Throws a WorkbookError or Cancelled. */
  async read(workbook: PaneWorkbook): Promise<{ engine: Engine; snapshot: Snapshot }> {
    this.busy('reading');
    const [engine, snapshot] = await this.turns.leavable(
      Promise.all([this.tools.loadEngine(), workbook.snapshot()]),
    );
    this.took(workbook, snapshot);
    return { engine, snapshot };
  }

  /** Reads and checks. Throws a WorkbookError or Cancelled. */
  async examine(
    workbook: PaneWorkbook,
  ): Promise<{ engine: Engine; snapshot: Snapshot; result: CheckResult }> {
    const { engine, snapshot } = await this.read(workbook);
    this.busy('checking');
    await this.turns.leavable(breath());
    const result = engine.checkSnapshot(snapshot, engine.family, { options: this.state.options });
    return { engine, snapshot, result };
  }

  /** Takes a new result over: what the pane lists, and what has changed against the one before. */
  show(engine: Engine, result: CheckResult, before: CheckResult | null): void {
    const changes = before ? engine.compareResults(before, result) : null;
    const change = changes && { solved: changes.solved.length, broken: changes.broken.length };
    this.store.change({ result, disclosure: result.disclosure, checks: this.state.checks + 1, change });
    if (this.state.narration && this.state.snapshot) this.narrate(engine, this.state.snapshot);
  }

  /**
   * Checks and writes what the check writes; where someone has changed the workbook in the meantime it is read anew,
   * so that nothing is written on stale addresses.
   * @param revise what the user has said of the result, put in before it is written
   */
  async checkAndWrite(
    workbook: PaneWorkbook,
    revise: (result: CheckResult, engine: Engine) => CheckResult = (result) => result,
  ): Promise<void> {
    const before = this.state.result;
    for (let left = TRIES; ; left -= 1) {
      const examined = await this.examine(workbook);
      const result = revise(examined.result, examined.engine);
      this.show(examined.engine, result, before);
      try {
        await this.write(workbook, examined.engine.checkPlan(examined.snapshot, result, this.tools.today()));
        this.store.change({ marked: true });
        return;
      } catch (error) {
        if (left <= 1 || !isStale(error)) throw error;
      }
    }
  }

  /** Composes the texts of a workbook as it was read, with the fields that the user has filled in. */
  narrate(engine: Engine, snapshot: Snapshot): Narration {
    const narration = engine.narrate(snapshot, engine.narrativeFamily, new Map(), this.state.fields);
    this.store.change({ narration, disclosure: narration.disclosure });
    return narration;
  }

  /** Carries a plan out and gives its inverse. Throws a WorkbookError. */
  async write(workbook: PaneWorkbook, plan: WritePlan): Promise<WritePlan> {
    this.busy('writing');
    return workbook.apply(plan);
  }

  private busy(what: Busy['what']): void {
    this.store.change({ busy: { what, cancellable: what !== 'writing' } });
  }

  private took(workbook: PaneWorkbook, snapshot: Snapshot): void {
    const { kind, writable, protectedSheets } = workbook;
    const name = workbook.name === '' ? snapshot.name : workbook.name;
    const adoptions = stillOurs(this.state.adoptions, snapshot);
    this.store.change({ snapshot, adoptions, workbook: { kind, name, writable, protectedSheets } });
  }
}

/** Whether a WorkbookError says that the workbook has changed since it was read. */
function isStale(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === 'stale';
}

/** Lets the pane draw what it is doing before work that holds it up. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
