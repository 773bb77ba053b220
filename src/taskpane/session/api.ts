import type { CellRef } from '../../core/address';
import type { TemplateId } from '../../disclosure/model';
import type { CheckOptions } from '../../outputs/options';
import type { Severity } from '../../rules/model';
import type { PaneFile, PaneWorkbook } from '../workbook';
import type { PaneState, TextFile } from './state';

/**
 * What the views ask of the session. Nothing here throws: what goes wrong becomes `failure`, and what is done is said
 * by `notice`. Every call waits for the one before.
 */
export interface PaneActions {
  readonly state: { readonly get: () => PaneState; readonly subscribe: (changed: () => void) => () => void };
  /** Opens a workbook: reads it, finds its tables; the one before is let go. */
  open(workbook: PaneWorkbook): Promise<void>;
  close(): Promise<void>;
  /** 一键校核: reads, checks, writes marks, 校核结果 and 勾稽关系表 (where the workbook can be written). */
  check(): Promise<void>;
  /** After an edit: reads and checks, and writes nothing (that would take the user's own undo away). */
  recheck(): Promise<void>;
  /** Stops what is under way, as soon as it can be stopped. */
  cancel(): void;
  /** Writes what a cause (by id), one of its alternatives, or a finding that stands alone proposes, and checks again. */
  adopt(causeId: string, alternative?: number): Promise<void>;
  /** Takes an accepted proposal back. */
  undo(causeId: string): Promise<void>;
  /** 忽略 with a 说明, or null to take it back: by the id of a finding or cause. Stands in 校核结果. */
  ignore(id: string, reason: string | null): Promise<void>;
  /** Goes to a cell: in Excel it is selected, in the browser the preview shows it. */
  goTo(cell: CellRef): Promise<void>;
  /** Lists the relations of a cell; of the one the user is on where none is given. */
  trace(cell: CellRef | null): Promise<void>;
  /** Ends the list of one cell's relations. */
  endTrace(): void;
  /** Writes 勾稽关系表 alone and goes there. */
  writeRelations(): Promise<void>;
  /** Takes our marks away; 校核结果 and 勾稽关系表 stay. */
  clear(): Promise<void>;
  /** Asks whether 清理公开稿 may go ahead: `cleaning` says what would be lost. */
  askClean(): Promise<void>;
  /** 清理公开稿: marks, our sheets and settings go; says what it removed. */
  clean(): Promise<void>;
  /** The 处理意见 as a workbook of their own; null where there are none. */
  opinionsFile(): Promise<PaneFile | null>;
  /** Gives the user a file of ours. */
  hand(file: PaneFile): Promise<void>;
  /** Composes 情况说明 and 名词解释 anew from the tables and the fields. */
  compose(): Promise<void>;
  setField(name: string, value: string): Promise<void>;
  /** Writes the composed texts: all of it, or one paragraph by its id. */
  writeNarrative(paragraph: string | null, formulas: boolean): Promise<void>;
  /** Which rules, severities, rounding notes: kept with the workbook, then checked again. */
  setOptions(options: CheckOptions): Promise<void>;
  /**
   * Says that a table is where the user is (or at the cell given), kept with the workbook; of a form that a workbook has
   * several of, one more.
   */
  pointAt(template: TemplateId, cell: CellRef | null): Promise<void>;
  /** Takes documents that 情况说明 is published in, in place of those of the same name; the list follows where there is one. */
  addTexts(texts: readonly TextFile[]): Promise<void>;
  /** Lets a document go, by its name. */
  removeText(name: string): Promise<void>;
  /** Severity of one rule; null for its own. */
  setSeverity(rule: string, severity: Severity | null): Promise<void>;
  /** Live check: whether edits are followed. */
  setLive(live: boolean): Promise<void>;
  /** The workbook as it is now, to be saved; null where the program itself saves. */
  file(): PaneFile | null;
  dismiss(what: 'notice' | 'failure' | 'change' | 'cleaning'): void;
}
