import type { PaneWorkbook } from '../workbook';

/** How long after the last edit the re-check waits, in milliseconds: typing goes before. */
export const QUIET = 400;

/** Follows a workbook's edits: once they have been quiet for a while, `then` is called, once. */
export class Follower {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private end: (() => Promise<void>) | null = null;
  private wanted = false;

  constructor(private readonly then: () => Promise<void>) {}

  /** Begins to follow. Throws a WorkbookError. */
  async start(workbook: PaneWorkbook): Promise<void> {
    this.wanted = true;
    if (this.end) return;
    const end = await workbook.onChanged(() => this.changed());
    this.end = end;
  }

  /** Stops following. Throws a WorkbookError. */
  async stop(): Promise<void> {
    this.wanted = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { end } = this;
    this.end = null;
    await end?.();
  }

  private changed(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.wanted) void this.then();
    }, QUIET);
  }
}
