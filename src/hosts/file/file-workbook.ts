import { zipSync, type Zippable } from 'fflate';
import { WorkbookError, type WorkbookHost } from '../../workbook/host';
import type { WritePlan } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { applyPlan } from './apply-plan';
import { Draft } from './draft';
import { emptyFile } from './errors';
import { isCompound } from './old-workbook';
import { partText, saysMacros } from './package';
import { readSnapshot, snapshotOfParts } from './read';
import { emptyPackage } from './report';
import { isZip, unzip, type Parts } from './zip';

/** One date for every entry, so that the same parts always give the same bytes. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** A workbook in memory, from a file's bytes and back to them. Works in Node and in browsers. */
export class FileWorkbook implements WorkbookHost {
  private parts: Parts | null = null;
  private changes = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    readonly name: string,
  ) {}

  /**
   * Takes a workbook's bytes; `name` is for messages and tells what it may be written as. Throws a
   * WorkbookError for an empty file; all else shows when it is read.
   */
  static open(bytes: Uint8Array, name: string): FileWorkbook {
    if (bytes.length === 0) throw emptyFile(name);
    return new FileWorkbook(bytes, name);
  }

  /** An empty .xlsx that the caller puts sheets of ours in. */
  static report(name: string): FileWorkbook {
    const workbook = new FileWorkbook(new Uint8Array(), name);
    workbook.parts = emptyPackage();
    return workbook;
  }

  /** Whether plans can be carried out: true for .xlsx and .xlsm; a .xls is only read. */
  get writable(): boolean {
    return this.parts !== null || isZip(this.bytes);
  }

  /**
   * The extension that the workbook has to be written with, whatever it was opened as: ".xlsm" where its
   * content says that it may hold macros; null where it is only read.
   */
  get extension(): '.xlsx' | '.xlsm' | null {
    if (!this.writable) return null;
    const types = '[Content_Types].xml';
    const parts = this.parts ?? unzip(this.bytes, this.name, (path) => path === types);
    return saysMacros(partText(parts, types) ?? '') ? '.xlsm' : '.xlsx';
  }

  /** How many plans have changed the workbook since it was opened. */
  get written(): number {
    return this.changes;
  }

  snapshot(): Promise<Snapshot> {
    return settled(() => (this.parts ? this.read(this.parts) : readSnapshot(this.bytes, this.name)));
  }

  apply(plan: WritePlan): Promise<WritePlan> {
    return settled(() => {
      if (!this.writable) {
        const what = isCompound(this.bytes) ? '旧格式（.xls）' : '网页或文本格式';
        throw new WorkbookError(
          'not-writable',
          `“${this.name}”是${what}的文件，只能读取，不能在其中写入标记。另存为 .xlsx，或另出一份校核报告。`,
        );
      }
      const parts = this.parts ?? unzip(this.bytes, this.name);
      const draft = new Draft(parts, this.name);
      const inverse = applyPlan(draft, plan, () => this.read(parts, true));
      const hadSheets = new Draft(parts, this.name).sheets().length > 0;
      if (hadSheets && this.bytes.length > 0 && !hasVisibleSheet(draft)) throw noSheetLeft(this.name);
      // A plan that changed nothing leaves the very bytes that were opened.
      const same =
        parts.size === draft.parts.size &&
        [...draft.parts].every(([path, bytes]) => parts.get(path) === bytes);
      if (!same) {
        this.parts = draft.parts;
        this.changes += 1;
      }
      return inverse;
    });
  }

  /** The workbook's bytes: the very ones it was opened with as long as no plan was carried out. */
  toBytes(): Uint8Array {
    if (!this.parts) return this.bytes;
    if (!hasVisibleSheet(new Draft(this.parts, this.name))) throw noSheetLeft(this.name);
    const files: Zippable = {};
    for (const [path, bytes] of this.parts) {
      const stored = bytes.length === 0 || /\.(?:png|jpe?g|gif)$/i.test(path);
      files[path] = [bytes, { level: stored ? 0 : 6, mtime: ENTRY_DATE }];
    }
    return zipSync(files);
  }

  private read(parts: Parts, storedFormulas = false): Snapshot {
    if (new Draft(parts, this.name).sheets().length === 0) return { name: this.name, sheets: [] };
    return snapshotOfParts(parts, this.name, storedFormulas);
  }
}

/** An empty .xlsx in which sheets of ours are put: the report beside a workbook that is left untouched. */
export function newReportWorkbook(name = '校核报告.xlsx'): FileWorkbook {
  return FileWorkbook.report(name);
}

function hasVisibleSheet(draft: Draft): boolean {
  return draft.sheets().some((sheet) => sheet.visibility === 'visible');
}

function noSheetLeft(name: string): WorkbookError {
  return new WorkbookError(
    'not-writable',
    `“${name}”至少要有一张可见的工作表，没有写入。先取消隐藏或新建一张工作表。`,
  );
}

/** A port answers later even where a file host could answer at once; what it throws becomes a rejection. */
function settled<T>(run: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(run());
  });
}
