import type { CellRef } from '../../core/address';
import type { WorkbookHost } from '../../workbook/host';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { applyPlan } from './apply';
import { ChangeFeed, type WorkbookChange } from './changes';
import { plainly } from './errors';
import { Known } from './known';
import { readWorkbook } from './read';
import { officeSession, type ExcelSession } from './session';
import { activeCell, openBeside, showCell } from './view';
import { clearSettings, readSetting, writeSetting } from './settings';

/** The workbook that is open in Excel. One thing at a time: calls wait for each other. */
export class ExcelHost implements WorkbookHost {
  private readonly known = new Known();
  private last: Promise<unknown> = Promise.resolve();
  private names: ReadonlyMap<string, string> = new Map();
  private locked: readonly string[] = [];

  constructor(private readonly session: ExcelSession = officeSession) {}

  /** Names of the sheets that were protected when the workbook was last read: they take no marks. */
  get protectedSheets(): readonly string[] {
    return this.locked;
  }

  /** Reads the whole workbook. Throws a WorkbookError. */
  snapshot(): Promise<Snapshot> {
    return this.inTurn('read', async () => {
      const reading = await this.session.run(readWorkbook);
      this.known.remember(reading.snapshot);
      this.names = reading.sheetNames;
      this.locked = reading.protectedSheets;
      return reading.snapshot;
    });
  }

  /**
   * Carries a plan out and gives the one that undoes it. What the plan names has to be as it was when the
   * workbook was last read (WorkbookError `stale`). Throws a WorkbookError, having written nothing.
   */
  apply(plan: WritePlan): Promise<WritePlan> {
    return this.inTurn('write', () => applyPlan(this.session, plan, this.known));
  }

  /**
   * Tells of every change that someone makes in the workbook, here or elsewhere; not of ours. Gives what ends it.
   * Throws a WorkbookError.
   */
  onChanged(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return this.inTurn('read', async () => {
      const feed = new ChangeFeed(listener, (id) => this.names.get(id) ?? null);
      await feed.start(this.session);
      return () => this.inTurn('read', () => feed.stop());
    });
  }

  /** Shows and selects a cell. Throws a WorkbookError where its sheet is hidden or gone. */
  show(cell: CellRef): Promise<void> {
    return this.inTurn('read', () => showCell(this.session, cell));
  }

  /** Opens a file of ours as a new workbook, for the user to save. Throws a WorkbookError. */
  openBeside(bytes: Uint8Array): Promise<void> {
    return this.inTurn('read', () => openBeside(this.session, bytes));
  }

  /** The cell that the user is on. Throws a WorkbookError. */
  activeCell(): Promise<CellRef> {
    return this.inTurn('read', () => activeCell(this.session));
  }

  /** A value that `writeSetting` stored in this workbook, or null. Throws a WorkbookError. */
  readSetting(key: string): Promise<unknown> {
    return this.inTurn('read', () => readSetting(this.session, key));
  }

  /** Stores a small value (anything JSON has) with the workbook; null takes it away. Throws a WorkbookError. */
  writeSetting(key: string, value: unknown): Promise<void> {
    return this.inTurn('write', () => writeSetting(this.session, key, value));
  }

  /** Takes all our settings out of the workbook. Throws a WorkbookError. */
  clearSettings(): Promise<void> {
    return this.inTurn('write', () => clearSettings(this.session));
  }

  private inTurn<T>(action: 'read' | 'write', act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act).catch((error: unknown) => {
      throw plainly(error, action);
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
