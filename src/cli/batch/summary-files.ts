import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { newReportWorkbook } from '../../hosts/file/file-workbook';
import { writeFileAtomically } from '../../hosts/file/node-files';
import { SUMMARY_MARKER, summarySheet } from '../../outputs/summary-sheet';
import { WorkbookError } from '../../workbook/host';
import type { Checked, CheckJob } from '../check-workbook';
import { openWorkbook } from '../workbooks';
import { appendLine, copyStamp, isOurLog, readLog, stillHolds, writeLog, type LogLine } from './log';
import { stampOf } from './stamp';
import { fill, zhCN } from '../../strings/zh-CN';

/** The summary of a batch while it runs: a line is kept as soon as its workbook is done. */
export class Summary {
  private readonly lines = new Map<string, LogLine>();
  private readonly logs: readonly string[];
  private readonly books: readonly string[];

  /** @param paths of `--summary`: .ndjson and .xlsx. */
  constructor(
    paths: readonly string[],
    private readonly settings: string,
  ) {
    this.logs = paths.filter((path) => !/\.xlsx$/i.test(path));
    this.books = paths.filter((path) => /\.xlsx$/i.test(path));
  }

  /** Throws a WorkbookError where a file that is no summary stands in the way. */
  async begin(): Promise<void> {
    for (const path of this.logs) if (!isOurLog(path)) throw notOurs(path);
    for (const path of this.books) if (!(await isOurBook(path))) throw notOurs(path);
    for (const path of [...this.logs, ...this.books]) await mkdir(dirname(path), { recursive: true });
  }

  /** Takes up what an earlier run finished. Gives the jobs that are still to be done. */
  async resume(jobs: readonly CheckJob[]): Promise<CheckJob[]> {
    const earlier = new Map(this.logs.flatMap(readLog).map((line) => [line.file, line]));
    const open: CheckJob[] = [];
    for (const job of jobs) {
      const line = earlier.get(job.path);
      if (line && (await stillHolds(line, this.settings))) this.lines.set(job.path, line);
      else open.push(job);
    }
    return open;
  }

  /** Begins the files with what was taken up, in the order of the jobs. */
  async start(): Promise<void> {
    for (const path of this.logs) await writeLog(path, [...this.lines.values()]);
  }

  async add(job: CheckJob, { summary, code }: Checked): Promise<void> {
    if (this.logs.length === 0 && this.books.length === 0) return;
    const wrote = summary.error === null && job.target !== null;
    const line: LogLine = {
      ...summary,
      code,
      input: await stampOf(job.path),
      copy: wrote ? await copyStamp(job.target) : null,
      settings: this.settings,
    };
    this.lines.set(job.path, line);
    for (const path of this.logs) appendLine(path, line);
  }

  /** The greatest exit code of what was taken up. */
  get code(): number {
    return Math.max(0, ...[...this.lines.values()].map((line) => line.code));
  }

  /** Writes the workbook, and the lines in the order of the jobs. */
  async end(jobs: readonly CheckJob[], resumed: boolean, today: string): Promise<readonly string[]> {
    const lines = jobs.flatMap(({ path }) => this.lines.get(path) ?? []);
    for (const path of resumed ? this.logs : []) await writeLog(path, lines);
    for (const path of this.books) {
      const book = newReportWorkbook(basename(path));
      await book.apply({ putSheets: [summarySheet(lines, today)] });
      await writeFileAtomically(path, book.toBytes());
    }
    return [...this.logs, ...this.books];
  }

  /** The file that a later run can go on from, or null. */
  get log(): string | null {
    return this.logs[0] ?? null;
  }
}

/** What a check is done with, in few characters: a line of another check says nothing of this one. */
export function settingsOf(version: string, jobs: readonly CheckJob[]): string {
  const [first] = jobs;
  // A document by what it says: moved or saved anew it is the same, given or left out the check is another.
  const texts = first?.texts ?? [];
  const what = [version, first?.target === null, first?.earlier ?? [], ...(texts.length > 0 ? [texts] : [])];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);
}

async function isOurBook(path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  try {
    const { sheets } = await (await openWorkbook(path)).snapshot();
    return sheets.some(({ cells }) => cells.some((cell) => cell.row === 0 && cell.value === SUMMARY_MARKER));
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

function notOurs(file: string): WorkbookError {
  return new WorkbookError('not-writable', fill(zhCN.batch.notOurs, { file }));
}
