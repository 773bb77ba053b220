import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { newReportWorkbook, type FileWorkbook } from '../hosts/file/file-workbook';
import { writeFileAtomically } from '../hosts/file/node-files';
import { checkSnapshot, type CheckBeside } from '../outputs/check';
import { checkJson, errorJson, errorOf } from '../outputs/json';
import type { StoredOpinion } from '../outputs/opinions';
import { rememberedIn } from '../outputs/remembered';
import { failedSummary, summaryOf, type SummaryLine } from '../outputs/summary';
import { checkPlan } from '../outputs/write-back';
import { centralBudgetFamily } from '../templates/central-budget/index';
import { WorkbookError } from '../workbook/host';
import type { WritePlan } from '../workbook/plan';
import { reportText } from './report';
import { existingCopy, openWorkbook } from './workbooks';

/** One workbook to check, as plain data: it may go to another thread. */
export interface CheckJob {
  readonly path: string;
  /** Where the marked copy goes; null for none. */
  readonly target: string | null;
  /** Whether the user named that place, so that a file there may be written over. */
  readonly targetNamed: boolean;
  readonly json: boolean;
  readonly earlier: readonly StoredOpinion[];
  readonly texts: NonNullable<CheckBeside['texts']>;
  readonly today: string;
}

/** What came of it, as plain data. */
export interface Checked {
  /** For stdout: a line of JSON, or the report. "" where there is nothing to say there. */
  readonly out: string;
  /** For stderr. */
  readonly told: readonly string[];
  /** 0 no open error, 1 some, 2 the workbook could not be used or its copy not be written. */
  readonly code: 0 | 1 | 2;
  readonly summary: SummaryLine;
}

/**
 * Checks one workbook and writes its marked copy.
 * @throws what is our own fault; what is wrong with the file comes back as code 2.
 */
export async function checkWorkbook(job: CheckJob): Promise<Checked> {
  try {
    return await checked(job);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return unusable(job, error);
  }
}

/** What is said of a workbook that could not be checked. */
export function unusable(
  { path, json }: Pick<CheckJob, 'path' | 'json'>,
  error: { readonly code: string; readonly message: string },
): Checked {
  return {
    out: json ? `${JSON.stringify(errorJson(path, error))}\n` : '',
    told: [`${path}：${error.message}`],
    code: 2,
    summary: failedSummary(path, error),
  };
}

async function checked(job: CheckJob): Promise<Checked> {
  const { path, target } = job;
  const workbook = await openWorkbook(path);
  const snapshot = await workbook.snapshot();
  const copy = target === null ? null : await existingCopy(target);
  const options = rememberedIn(snapshot) ?? copy?.options ?? null;
  const result = checkSnapshot(snapshot, centralBudgetFamily, {
    texts: job.texts,
    earlier: [...job.earlier, ...(copy?.opinions ?? [])],
    ...(options && { options }),
  });
  if (result.disclosure.tables.length === 0 && result.disclosure.texts.length === 0) {
    throw new WorkbookError('no-tables', noTablesMessage(path));
  }
  const problem =
    target === null
      ? null
      : await written(async () => {
          if (copy?.kind === 'foreign' && !job.targetNamed) throw foreignCopy(target);
          await writeMarked(workbook, checkPlan(snapshot, result, job.today), target);
        });
  const error = problem && errorOf(problem);
  const copyAt = problem === null ? target : null;
  const open = result.findings.some((one) => one.severity === 'error' && one.opinion === null);
  return {
    out: job.json
      ? `${JSON.stringify({ ...checkJson(path, result), error })}\n`
      : reportText(path, result, copyAt),
    told: problem ? [`${path}：${problem.message}`] : [],
    code: problem ? 2 : open ? 1 : 0,
    summary: summaryOf(path, result, error),
  };
}

/** What kept a copy from being written, or null. The check itself is done, and its result is not lost with the copy. */
async function written(work: () => Promise<void>): Promise<WorkbookError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

function foreignCopy(target: string): WorkbookError {
  return new WorkbookError('not-writable', `${target} 已存在，且不是校核时另存的文件。用 --out 另写路径。`);
}

/** A workbook that can only be read (.xls) stays untouched: its results go to a workbook of their own. */
async function writeMarked(workbook: FileWorkbook, plan: WritePlan, target: string): Promise<void> {
  const written = workbook.writable ? workbook : newReportWorkbook(basename(target));
  await written.apply(workbook.writable ? plan : { putSheets: plan.putSheets ?? [] });
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomically(target, written.toBytes());
}

function noTablesMessage(path: string): string {
  return (
    `${basename(path)} 中没有找到部门预算公开的表。` +
    '表要有标题（如“部门收支总表”）和表头（如“项目、预算数”）才能识别，核对是否选对了文件。'
  );
}
