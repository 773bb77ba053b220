import type { CellRef } from '../core/address';
import type { WorkbookHost } from '../workbook/host';

/** A workbook as the pane has it open: the port, and what a pane does with one besides. */
export interface PaneWorkbook extends WorkbookHost {
  readonly kind: 'excel' | 'file';
  /** The file's name; in Excel what the last reading said, "" before. */
  readonly name: string;
  /** Whether plans can be carried out; a .xls is only read. */
  readonly writable: boolean;
  /** How often what `file` gives has been written to; 0 where there is nothing to save, as in Excel, which saves itself. */
  readonly written: number;
  /** Sheets that took no marks when the workbook was last read. */
  readonly protectedSheets: readonly string[];
  /** Shows and selects a cell. Throws a WorkbookError where it cannot. */
  show(cell: CellRef): Promise<void>;
  /** The cell that the user is on; null where there is none. */
  activeCell(): Promise<CellRef | null>;
  /** Tells of changes that are not ours; gives what ends it. A file does not change. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Takes away what we keep with the workbook outside its sheets. */
  clearSettings(): Promise<void>;
  /** Gives the user a file of ours: in Excel as a new workbook, in a browser to be saved. Throws a WorkbookError. */
  hand(file: PaneFile): Promise<void>;
  /** The workbook as it is now, to be saved by the user; null where the program itself saves. */
  file(): PaneFile | null;
}

/** A file to be saved. */
export interface PaneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
