import { FileWorkbook, newReportWorkbook } from '../../hosts/file/file-workbook';
import type { CellRef } from '../../core/address';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { saveFile } from '../browser/save-file';
import type { PaneFile, PaneWorkbook } from '../workbook';

/** A workbook that was dropped on the page. It stays on the machine: what is written goes into a copy in memory. */
export class FilePaneWorkbook implements PaneWorkbook {
  readonly kind = 'file';
  readonly protectedSheets: readonly string[] = [];

  private report: FileWorkbook | null = null;
  /** The last reading, for as long as nothing has been written: a file that was dropped does not change by itself. */
  private last: { readonly written: number; readonly snapshot: Snapshot } | null = null;
  /** How often the report has been written to. */
  private reported = 0;

  private constructor(private readonly workbook: FileWorkbook) {}

  /** Takes a file's bytes; `name` is the file's. Throws a WorkbookError for an empty one; all else shows when it is read. */
  static open(bytes: Uint8Array, name: string): FilePaneWorkbook {
    return new FilePaneWorkbook(FileWorkbook.open(bytes, name));
  }

  get name(): string {
    return this.workbook.name;
  }

  get writable(): boolean {
    return this.workbook.writable;
  }

  get written(): number {
    if (this.writable) return this.workbook.written;
    return this.report ? this.reported : 0;
  }

  /** The file's sheets, and behind them those of its report; the same object until something is written. */
  async snapshot(): Promise<Snapshot> {
    const { written } = this;
    if (this.last?.written === written) return this.last.snapshot;
    const snapshot = await this.read();
    this.last = { written, snapshot };
    return snapshot;
  }

  private async read(): Promise<Snapshot> {
    const snapshot = await this.workbook.snapshot();
    if (!this.report) return snapshot;
    const { sheets } = await this.report.snapshot();
    return { ...snapshot, sheets: [...snapshot.sheets, ...sheets] };
  }

  /** A file that takes nothing itself (.xls) has our sheets in a report beside it, and no marks. */
  async apply(plan: WritePlan): Promise<WritePlan> {
    const { putSheets = [], removeSheets = [], setCells = [] } = plan;
    if (this.writable || setCells.length > 0) return this.workbook.apply(plan);
    const report = this.report ?? newReportWorkbook();
    const names = (await report.snapshot()).sheets.map(({ name }) => name);
    const stay = [...names.filter((name) => !removeSheets.includes(name)), ...putSheets];
    if (stay.length === 0) {
      this.report = null;
      return {};
    }
    const inverse = await report.apply({ putSheets, removeSheets });
    this.report = report;
    this.reported += 1;
    return inverse;
  }

  /** The page's own preview shows the cell. */
  show(): Promise<void> {
    return Promise.resolve();
  }

  activeCell(): Promise<CellRef | null> {
    return Promise.resolve(null);
  }

  /** Nobody else has the copy. */
  onChanged(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  hand(file: PaneFile): Promise<void> {
    saveFile(file);
    return Promise.resolve();
  }

  /** All that is kept with a file stands in its sheets. */
  clearSettings(): Promise<void> {
    return Promise.resolve();
  }

  /** The workbook with what was written into it; for a .xls its report, null where there is none yet. */
  file(): PaneFile | null {
    const { extension } = this.workbook;
    const saved = extension === null ? this.report : this.workbook;
    return saved && { name: besides(this.name, '校核', extension ?? '.xlsx'), bytes: saved.toBytes() };
  }
}

/** "预算.校核.xlsx" for "预算.xlsx": beside the original, never in its place. `extension` with its dot. */
export function besides(name: string, what: string, extension: string): string {
  const stem = name.replace(/\.(?:xlsx|xlsm|xls|xltx|xltm)$/i, '').replace(/\.校核$/, '');
  return `${stem === '' ? '工作簿' : stem}.${what}${extension}`;
}

/** The sheets that a plan puts, as a workbook of their own beside the one of that name: the user's 处理意见. */
export async function opinionsWorkbook(plan: WritePlan, name: string): Promise<PaneFile> {
  const report = newReportWorkbook();
  await report.apply({ putSheets: plan.putSheets ?? [] });
  return { name: besides(name, '处理意见', '.xlsx'), bytes: report.toBytes() };
}
