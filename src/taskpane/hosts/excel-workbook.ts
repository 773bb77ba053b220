import type { CellRef } from '../../core/address';
import { ExcelHost } from '../../hosts/excel/excel-host';
import type { ExcelSession } from '../../hosts/excel/session';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import type { PaneFile, PaneWorkbook } from '../workbook';

/** The workbook that is open in Excel, as the pane has it. */
export class ExcelPaneWorkbook implements PaneWorkbook {
  readonly kind = 'excel';
  readonly writable = true;
  readonly written = 0;
  private readonly host: ExcelHost;
  private title = '';

  constructor(session?: ExcelSession) {
    this.host = new ExcelHost(session);
  }

  get name(): string {
    return this.title;
  }

  get protectedSheets(): readonly string[] {
    return this.host.protectedSheets;
  }

  async snapshot(): Promise<Snapshot> {
    const snapshot = await this.host.snapshot();
    this.title = snapshot.name;
    return snapshot;
  }

  apply(plan: WritePlan): Promise<WritePlan> {
    return this.host.apply(plan);
  }

  show(cell: CellRef): Promise<void> {
    return this.host.show(cell);
  }

  activeCell(): Promise<CellRef> {
    return this.host.activeCell();
  }

  onChanged(listener: () => void): Promise<() => Promise<void>> {
    return this.host.onChanged(() => listener());
  }

  clearSettings(): Promise<void> {
    return this.host.clearSettings();
  }

  /** Excel's own window saves nothing that a page hands it, but it opens workbooks. */
  hand({ bytes }: PaneFile): Promise<void> {
    return this.host.openBeside(bytes);
  }

  /** Excel saves the workbook itself. */
  file(): PaneFile | null {
    return null;
  }
}
