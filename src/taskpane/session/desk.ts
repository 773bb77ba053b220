import { WorkbookError } from '../../workbook/host';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import type { Narration } from '../../outputs/narrative';
import type { CheckResult } from '../../outputs/result';
import type { Engine } from '../engine';
import type { PaneFile, PaneWorkbook } from '../workbook';
import { stillOurs } from './adoption';
import { Ahead } from './ahead';
import { failureOf } from './failure';
import type { Busy, PaneState } from './state';
import type { Changeable } from './store';
import { Cancelled, Turns } from './turns';

/** What a session needs from outside. */
export interface SessionTools {
  /** The core, a chunk of its own. */
  readonly loadEngine: () => Promise<Engine>;
  /** Makes a workbook of the user's reasons, a chunk of its own too. */
  readonly saveOpinions: (plan: WritePlan, name: string) => Promise<PaneFile>;
  /** Today as printed on our sheets, "2026-03-01". */
  readonly today: () => string;
  /** Does something when there is nothing else to do. */
  readonly whenIdle: (work: () => void) => void;
}

/** How often a check that meets a change made in the meantime is done again. */
const TRIES = 3;

/**
 * What all actions on one open workbook share: the state, whose turn it is, reading, checking and writing. A workbook
 * has a desk of its own: once that is cleared, what is still under way for it changes nothing of what the pane shows,
 * since that belongs to the next workbook.
 */
export class Desk {
  private readonly turns = new Turns();
  private readonly ahead = new Ahead();
  private isCleared = false;

  constructor(
    private readonly store: Changeable<PaneState>,
    readonly tools: SessionTools,
    /** Null where none is open: then nothing is done. */
    readonly workbook: PaneWorkbook | null,
  ) {}

  get state(): PaneState {
    return this.store.get();
  }

  /** Changes what the pane shows. Throws Cancelled once the workbook has been let go, which ends what is under way. */
  change(part: Partial<PaneState>): void {
    if (this.isCleared) throw new Cancelled();
    this.store.change(part);
  }

  /** Lets the workbook go, for good: what can be left is left, and of the rest nothing is seen. */
  clear(): void {
    this.isCleared = true;
    this.turns.cancel();
  }

  /** Does a piece of work in its turn; what it throws becomes a failure, cancelling becomes nothing. */
  job(work: (workbook: PaneWorkbook) => Promise<void>): Promise<void> {
    return this.turns.run(async () => {
      const { workbook } = this;
      if (!workbook || this.isCleared) return;
      try {
        await work(workbook);
      } catch (error) {
        this.fail(error);
      } finally {
        if (!this.isCleared) this.change({ busy: null });
      }
    });
  }

  /** Shows what went wrong; having been cancelled is nothing wrong. */
  fail(error: unknown): void {
    if (this.isCleared || error instanceof Cancelled) return;
    this.change({ failure: failureOf(error, this.state) });
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
    if (!this.ahead.knows(snapshot, this.state)) await this.turns.leavable(breath());
    return { engine, snapshot, result: this.ahead.check(engine, snapshot, this.state) };
  }

  /**
   * Does ahead, piece by piece while nothing else is to be done, what 一键校核 will do of what was last read, but for the
   * writing: a browser is slow only the first time, and what it has found already need not be found again. Nothing of it
   * is shown.
   */
  warm(): void {
    this.whenFree(async (state) => {
      const { snapshot } = state;
      const engine = await this.tools.loadEngine();
      const ahead = this.ahead.check(engine, snapshot, state);
      if (this.state.snapshot === snapshot && this.state.result === null) this.change({ ahead });
      this.whenFree((now) => {
        if (now.snapshot === snapshot) engine.checkPlan(snapshot, ahead, this.tools.today());
      });
    });
  }

  /** Does something once nothing else is to be done, if nothing has been checked until then. Fails in silence. */
  private whenFree(work: (state: PaneState & { readonly snapshot: Snapshot }) => Promise<void> | void): void {
    this.tools.whenIdle(() => {
      const { state } = this;
      const { snapshot, busy, result } = state;
      if (this.isCleared || snapshot === null || busy || result) return;
      // What is wrong shows when it is asked for.
      void Promise.resolve({ ...state, snapshot })
        .then(work)
        .catch(() => undefined);
    });
  }

  /** Takes a new result over: what the pane lists, and what has changed against the one before. */
  show(engine: Engine, result: CheckResult, before: CheckResult | null): void {
    const changes = before ? engine.compareResults(before, result) : null;
    const change = changes && { solved: changes.solved.length, broken: changes.broken.length };
    this.change({ result, disclosure: result.disclosure, checks: this.state.checks + 1, change });
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
      // She reads the list while it is written.
      await drawn();
      try {
        await this.write(workbook, examined.engine.checkPlan(examined.snapshot, result, this.tools.today()));
        this.change({ marked: true });
        return;
      } catch (error) {
        if (left <= 1 || !isStale(error)) throw error;
      }
    }
  }

  /** Composes the texts of a workbook as it was read, with the fields that the user has filled in. */
  narrate(engine: Engine, snapshot: Snapshot): Narration {
    const narration = engine.narrate(snapshot, engine.narrativeFamily, new Map(), this.state.fields);
    this.change({ narration, disclosure: narration.disclosure });
    return narration;
  }

  /** Carries a plan out and gives its inverse. Throws a WorkbookError. */
  async write(workbook: PaneWorkbook, plan: WritePlan): Promise<WritePlan> {
    this.busy('writing');
    const inverse = await workbook.apply(plan);
    this.change({ written: workbook.written });
    return inverse;
  }

  private busy(what: Busy['what']): void {
    this.change({ busy: { what, cancellable: what !== 'writing' } });
  }

  private took(workbook: PaneWorkbook, snapshot: Snapshot): void {
    const { kind, writable, protectedSheets } = workbook;
    const name = workbook.name === '' ? snapshot.name : workbook.name;
    const adoptions = stillOurs(this.state.adoptions, snapshot);
    this.change({ snapshot, ahead: null, adoptions, workbook: { kind, name, writable, protectedSheets } });
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

/** A page that turns out not to draw is not waited for longer, in milliseconds. */
const UNSEEN = 1000;

/** Waits until the pane has drawn what it shows, where it is drawn at all. */
async function drawn(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function' || document.hidden) return breath();
  await new Promise<void>((resolve) => {
    setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => resolve());
  });
  await breath();
}
