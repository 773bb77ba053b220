import type { Snapshot } from './snapshot';
import type { WritePlan } from './plan';

/** The one door to a workbook. Each host (a file, Excel) implements it; nothing else touches a workbook. */
export interface WorkbookHost {
  /** Reads the whole workbook. Throws a WorkbookError where it cannot be read. */
  snapshot(): Promise<Snapshot>;
  /** Carries a plan out, whole or not at all, and gives the plan that undoes it. */
  apply(plan: WritePlan): Promise<WritePlan>;
}

export type WorkbookErrorCode =
  | 'not-found'
  | 'no-tables'
  | 'unreadable'
  | 'encrypted'
  | 'truncated'
  | 'too-large'
  | 'not-writable'
  | 'protected'
  /** The workbook was changed since it was read: read it anew and try again. */
  | 'stale'
  /** A cell is being edited: try again when that is over. */
  | 'busy';

/** A workbook that cannot be read or written. Its message is for the user: what happened, where, what to do. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'WorkbookError';
  }
}
