/** Thrown into what is under way when the user cancels. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** One thing at a time: each piece of work waits for the one before, and the one under way can be left. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private leave: (() => void) | null = null;

  /** Runs a piece of work when its turn comes. Rejects with what it throws. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for something that may be left: then it goes on by itself and its result is dropped. Throws Cancelled. */
  async leavable<T>(promise: Promise<T>): Promise<T> {
    const left = new Promise<never>((_, reject) => {
      this.leave = () => reject(new Cancelled());
    });
    try {
      return await Promise.race([promise, left]);
    } finally {
      this.leave = null;
      promise.catch(() => undefined);
    }
  }

  /** Leaves what is being waited for, where it can be left. */
  cancel(): void {
    this.leave?.();
  }
}
