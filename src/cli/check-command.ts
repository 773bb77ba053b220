import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { newReportWorkbook, type FileWorkbook } from '../hosts/file/file-workbook';
import { readWorkbookFile, writeFileAtomically } from '../hosts/file/node-files';
import { readTextFile } from '../hosts/file/text-files';
import { checkSnapshot, type CheckBeside } from '../outputs/check';
import { checkJson, errorJson, errorOf } from '../outputs/json';
import { checkPlan } from '../outputs/write-back';
import { centralBudgetFamily } from '../templates/central-budget/index';
import { WorkbookError } from '../workbook/host';
import type { WritePlan } from '../workbook/plan';
import type { CheckCommand } from './arguments';
import { fail, type Io } from './io';
import { listInputs, outputPath } from './inputs';
import { reportText } from './report';
import { existingCopy, openWorkbook, opinionsIn } from './workbooks';

/**
 * Checks workbooks one after the other: a line of JSON or a report each on stdout, a marked copy beside each.
 * @returns the exit code: 0 no open error, 1 some, 2 a workbook could not be used.
 */
export async function checkCommand(command: CheckCommand, io: Io): Promise<number> {
  const inputs = listInputs(command.paths);
  if (inputs.length === 0) return fail(io, `没有找到工作簿：${command.paths.join('、')}`);
  const several = inputs.length > 1 || inputs.some(({ fromFolder }) => fromFolder);
  if (command.text !== null && several) {
    return fail(io, '--text 的文档只能与一个工作簿核对。--text goes with one workbook');
  }
  const beside = {
    earlier: command.opinions === null ? [] : await opinionsIn(command.opinions),
    texts: command.text === null ? [] : [readTextFile(await readWorkbookFile(command.text), command.text)],
  };
  let code = 0;
  for (const [index, { path }] of inputs.entries()) {
    if (inputs.length > 1) io.progress(`[${index + 1}/${inputs.length}] ${path}`);
    const target = command.write ? outputPath(path, command.out, several) : null;
    code = Math.max(code, await checkOne(path, target, beside, command, io));
  }
  return code === 1 && command.exitZero ? 0 : code;
}

async function checkOne(
  path: string,
  target: string | null,
  beside: Required<CheckBeside>,
  command: CheckCommand,
  io: Io,
): Promise<number> {
  try {
    const workbook = await openWorkbook(path);
    const snapshot = await workbook.snapshot();
    const copy = target === null ? null : await existingCopy(target);
    const result = checkSnapshot(snapshot, centralBudgetFamily, {
      ...beside,
      earlier: [...beside.earlier, ...(copy?.opinions ?? [])],
    });
    if (result.disclosure.tables.length === 0 && result.disclosure.texts.length === 0) {
      throw new WorkbookError('no-tables', noTablesMessage(path));
    }
    const problem =
      target === null
        ? null
        : await written(async () => {
            if (copy?.kind === 'foreign' && command.out === null) throw foreignCopy(target);
            await writeMarked(workbook, checkPlan(snapshot, result, io.today()), target);
          });
    const copyAt = problem === null ? target : null;
    const json = { ...checkJson(path, result), error: problem && errorOf(problem) };
    io.out(command.json ? `${JSON.stringify(json)}\n` : reportText(path, result, copyAt));
    if (problem) {
      io.progress(`${path}：${problem.message}`);
      return 2;
    }
    return result.findings.some((one) => one.severity === 'error' && one.opinion === null) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (command.json) io.out(`${JSON.stringify(errorJson(path, error))}\n`);
    io.progress(`${path}：${error.message}`);
    return 2;
  }
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
