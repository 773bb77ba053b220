import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { engine } from '../../../src/taskpane/engine';
import { PaneSession } from '../../../src/taskpane/session/session';
import type { PaneFile, PaneWorkbook } from '../../../src/taskpane/workbook';
import type { CellRef } from '../../../src/core/address';
import type { WritePlan } from '../../../src/workbook/plan';
import type { Snapshot } from '../../../src/workbook/snapshot';

const SAMPLE = join(__dirname, '../../../assets/samples/sample-disclosure-2025.xlsx');

/** A session that follows no edits, rehearses nothing and asks nobody. */
export function quietSession(): PaneSession {
  return new PaneSession(
    {
      loadEngine: () => Promise.resolve(engine),
      saveOpinions: () => Promise.reject(new Error('not asked')),
      today: () => '2026-03-01',
      whenIdle: () => undefined,
    },
    { live: false },
  );
}

/** A real workbook in memory as the pane has it open, with what a test does from outside. */
export class TestPaneWorkbook implements PaneWorkbook {
  readonly kind = 'excel';
  readonly writable = true;
  readonly protectedSheets: readonly string[] = [];
  readonly shown: CellRef[] = [];
  readonly plans: WritePlan[] = [];
  readonly handed: PaneFile[] = [];
  active: CellRef | null = null;
  settingsCleared = 0;
  reads = 0;
  /** What the next calls throw instead. */
  failReading: Error | null = null;
  failWriting: Error[] = [];
  /** What every reading gives, as of a file that nobody has written to. */
  same: Snapshot | null = null;
  /** Holds reading up until it is let go. */
  gate: Promise<void> | null = null;
  /** Called before each writing: someone else's hand. */
  meddle: (() => Promise<void>) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(readonly book: FileWorkbook) {}

  static sample(): TestPaneWorkbook {
    return new TestPaneWorkbook(FileWorkbook.open(readFileSync(SAMPLE), 'sample.xlsx'));
  }

  get name(): string {
    return this.book.name;
  }

  get written(): number {
    return this.book.written;
  }

  get listening(): number {
    return this.listeners.size;
  }

  async snapshot(): Promise<Snapshot> {
    this.reads += 1;
    await this.gate;
    if (this.failReading) throw this.failReading;
    return this.same ?? this.book.snapshot();
  }

  async apply(plan: WritePlan): Promise<WritePlan> {
    await this.meddle?.();
    const failure = this.failWriting.shift();
    if (failure) throw failure;
    this.plans.push(plan);
    return this.book.apply(plan);
  }

  show(cell: CellRef): Promise<void> {
    this.shown.push(cell);
    return Promise.resolve();
  }

  activeCell(): Promise<CellRef | null> {
    return Promise.resolve(this.active);
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  hand(file: PaneFile): Promise<void> {
    this.handed.push(file);
    return Promise.resolve();
  }

  clearSettings(): Promise<void> {
    this.settingsCleared += 1;
    return Promise.resolve();
  }

  file(): PaneFile | null {
    return { name: this.name, bytes: this.book.toBytes() };
  }

  /** An edit by the user's own hand. */
  async edit(sheet: string, row: number, col: number, value: string | number | null): Promise<void> {
    await this.book.apply({ setCells: [{ sheet, row, col, value }] });
    for (const listener of this.listeners) listener();
  }
}
