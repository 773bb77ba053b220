/** How much one request carries; the web takes 5 MB. */
const BYTES_PER_WRITE = 1_500_000;

/** Queued writes that are sent whenever they have grown to one request. */
export class Batch {
  private bytes = 0;

  constructor(readonly context: Excel.RequestContext) {}

  /** Says that about so many bytes were queued; sends them where that is enough for one request. */
  async queued(bytes: number): Promise<void> {
    this.bytes += bytes;
    if (this.bytes >= BYTES_PER_WRITE) await this.send();
  }

  /** Sends what is queued. Throws what Excel throws. */
  async send(): Promise<void> {
    this.bytes = 0;
    this.context.application.suspendScreenUpdatingUntilNextSync();
    await this.context.sync();
  }
}
