import type { PaneWorkbook } from '../workbook';

/** How long after the last edit the re-check waits, in milliseconds: typing goes before. */
export const QUIET = 400;

/** Follows a workbook's edits: once they have been quiet for a while, `then` is called, once. */
export class Follower {
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** What ends the listening that was last begun; there from the moment it is asked for. */
  private listening: Promise<() => Promise<void>> | null = null;

  constructor(private readonly then: () => Promise<void>) {}

  /** Begins to follow, where nothing is followed yet. Throws a WorkbookError. */
  async start(workbook: PaneWorkbook): Promise<void> {
    if (this.listening) {
      await this.listening;
      return;
    }
    let own: Promise<() => Promise<void>> | null = null;
    const heard = (): void => {
      if (own !== null && own === this.listening) this.changed();
    };
    own = this.listening = workbook.onChanged(heard);
    try {
      await own;
    } catch (error) {
      if (this.listening === own) this.listening = null;
      throw error;
    }
  }

  /** Stops following, also what is only about to begin. Throws a WorkbookError. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { listening } = this;
    this.listening = null;
    const end = await listening?.catch(() => null);
    await end?.();
  }

  private changed(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.then();
    }, QUIET);
  }
}
