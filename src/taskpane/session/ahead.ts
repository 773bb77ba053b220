import type { CheckOptions } from '../../outputs/options';
import type { CheckResult } from '../../outputs/result';
import type { Snapshot } from '../../workbook/snapshot';
import type { Engine } from '../engine';
import type { TextFile } from './state';

/** What a check goes by beside the workbook. */
export interface Beside {
  readonly options: CheckOptions;
  readonly texts: readonly TextFile[];
}

/**
 * The last check, kept by what it was made of: the same reading with the same beside it gives the same result, and is not
 * checked twice. Another reading is another object, and is always checked.
 */
export class Ahead {
  private last: {
    readonly snapshot: Snapshot;
    readonly beside: Beside;
    readonly result: CheckResult;
  } | null = null;

  /** Whether a check of a reading has just been done. */
  knows(snapshot: Snapshot, { options, texts }: Beside): boolean {
    const { last } = this;
    if (last === null || last.snapshot !== snapshot) return false;
    return last.beside.options === options && last.beside.texts === texts;
  }

  /** Checks a reading, unless that has just been done. */
  check(engine: Engine, snapshot: Snapshot, { options, texts }: Beside): CheckResult {
    const beside = { options, texts };
    if (this.last && this.knows(snapshot, beside)) return this.last.result;
    const result = engine.checkSnapshot(snapshot, engine.family, beside);
    this.last = { snapshot, beside, result };
    return result;
  }
}
