import type { CellRef } from '../../core/address';
import type { Disclosure } from '../../disclosure/model';
import type { CheckResult } from '../../outputs/result';
import { DEFAULT_OPTIONS, type CheckOptions } from '../../outputs/options';
import type { Narration } from '../../outputs/narrative';
import type { Snapshot } from '../../workbook/snapshot';
import type { CellWrite, WritePlan } from '../../workbook/plan';

/** Everything that the pane shows, as plain data; a new object after every change. */
export interface PaneState {
  readonly workbook: OpenWorkbook | null;
  readonly busy: Busy | null;
  /** As last read; null before. */
  readonly snapshot: Snapshot | null;
  /** The tables and texts found when it was last read, before any check too. */
  readonly disclosure: Disclosure | null;
  /** The last check; null before the first and after 清理公开稿. */
  readonly result: CheckResult | null;
  /** What 一键校核 would find as the workbook was last read, where there was time to look; not to be shown. */
  readonly ahead: CheckResult | null;
  /** Whether the marks of the last check stand in the workbook. */
  readonly marked: boolean;
  /** How often what there is to save has been written to; 0 where there is nothing to save. */
  readonly written: number;
  /** Counts checks: views that keep a place know that the list is another one. */
  readonly checks: number;
  /** What the last re-check found solved and broken against the one before. */
  readonly change: ResultChange | null;
  readonly narration: Narration | null;
  /** Fields of 情况说明 that the user has filled in here, by name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Accepted proposals that can still be undone. */
  readonly adoptions: readonly Adoption[];
  /** The cell last gone to or pointed at; the preview shows it in the middle. */
  readonly focus: CellRef | null;
  /** The cell whose relations were asked for. */
  readonly traced: CellRef | null;
  readonly options: CheckOptions;
  /** Documents beside the workbook that 情况说明 is published in. */
  readonly texts: readonly TextFile[];
  /** 清理公开稿 was asked for and waits for the user's word; how many 处理意见 it would take away. */
  readonly cleaning: { readonly opinions: number } | null;
  readonly notice: Notice | null;
  readonly failure: Failure | null;
}

/** The state of a pane with no workbook open. */
export const NOTHING_OPEN: PaneState = {
  workbook: null,
  busy: null,
  snapshot: null,
  disclosure: null,
  result: null,
  ahead: null,
  marked: false,
  written: 0,
  checks: 0,
  change: null,
  narration: null,
  fields: new Map(),
  adoptions: [],
  focus: null,
  traced: null,
  options: DEFAULT_OPTIONS,
  texts: [],
  cleaning: null,
  notice: null,
  failure: null,
};

/** A document as it was read: its file's name, and what it says, a paragraph an entry. */
export interface TextFile {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

export interface OpenWorkbook {
  readonly kind: 'excel' | 'file';
  readonly name: string;
  readonly writable: boolean;
  readonly protectedSheets: readonly string[];
}

export interface Busy {
  readonly what: 'reading' | 'checking' | 'writing';
  /** Whether 取消 does something now. */
  readonly cancellable: boolean;
}

export interface ResultChange {
  readonly solved: number;
  readonly broken: number;
}

/** A proposal that was written: undone for as long as the cells are what we wrote. */
export interface Adoption {
  /** Of the cause or finding. */
  readonly id: string;
  readonly cells: readonly AdoptedCell[];
  readonly writes: readonly CellWrite[];
  readonly inverse: WritePlan;
}

export interface AdoptedCell extends CellRef {
  readonly before: string;
  readonly after: string;
}

/** A line that says what was done; the view words it. */
export type Notice =
  | { readonly kind: 'checked' | 'adopted' | 'undone' | 'cleared' | 'ignored' | 'reopened' }
  | { readonly kind: 'cleaned'; readonly removed: readonly string[]; readonly marks: number }
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'textsRead' | 'textsReadChecked'; readonly names: readonly string[] };

/** What went wrong: in words for the user, or null for something unexpected, with `diagnostics` (no amounts, no names). */
export interface Failure {
  readonly message: string | null;
  readonly diagnostics: string | null;
}
