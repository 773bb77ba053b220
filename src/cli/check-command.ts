import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { readWorkbookFile } from '../hosts/file/node-files';
import { readTextFile } from '../hosts/file/text-files';
import type { CheckCommand } from './arguments';
import { needsLimit } from './batch/large';
import { checkWorkbook, type CheckJob } from './check-workbook';
import { fail, type Io } from './io';
import { listInputs, outputPath } from './inputs';
import { version } from './version';
import { opinionsIn } from './workbooks';

/** More workers than this wait for the disk. */
const MOST_WORKERS = 16;

/**
 * Checks workbooks: a line of JSON or a report each on stdout, in order, and a marked copy beside each. One is
 * checked right here, or in a thread where it may take long; several, or any with a summary, as a batch in workers.
 * @returns the exit code: 0 no open error, 1 some, 2 a workbook could not be used, 130 stopped.
 */
export async function checkCommand(command: CheckCommand, io: Io): Promise<number> {
  const summaries = new Set(command.summary.map((path) => resolve(path)));
  const inputs = listInputs(command.paths).filter(
    ({ path, fromFolder }) => !(fromFolder && summaries.has(resolve(path))),
  );
  if (inputs.length === 0) return fail(io, `没有找到工作簿：${command.paths.join('、')}`);
  const several = inputs.length > 1 || inputs.some(({ fromFolder }) => fromFolder);
  if (command.text !== null && several) {
    return fail(io, '--text 的文档只能与一个工作簿核对。--text goes with one workbook');
  }
  const shared = {
    targetNamed: command.out !== null,
    json: command.json,
    earlier: command.opinions === null ? [] : await opinionsIn(command.opinions),
    texts: command.text === null ? [] : [readTextFile(await readWorkbookFile(command.text), command.text)],
    today: io.today(),
  };
  const jobs = inputs.map(({ path }): CheckJob => {
    const target = command.write ? outputPath(path, command.out, several) : null;
    return { path, target, ...shared };
  });
  const code =
    jobs.length > 1 || summaries.size > 0
      ? await batch(jobs, command, io)
      : await single(jobs, command.timeLimit, io);
  return code === 1 && command.exitZero ? 0 : code;
}

async function single(jobs: readonly CheckJob[], timeLimit: number, io: Io): Promise<number> {
  let code = 0;
  for (const job of jobs) {
    const apart = (await needsLimit(job.path)) ? await import('./batch/check-apart') : null;
    const result = await (apart ? apart.checkApart(job, timeLimit, io) : checkWorkbook(job));
    if (result.out !== '') io.out(result.out);
    for (const text of result.told) io.progress(text);
    code = Math.max(code, result.code);
  }
  return code;
}

/** Loaded only here: a single workbook does not wait for what a batch needs. */
async function batch(jobs: readonly CheckJob[], command: CheckCommand, io: Io): Promise<number> {
  const [{ runBatch }, { Summary, settingsOf }] = await Promise.all([
    import('./batch/run-batch'),
    import('./batch/summary-files'),
  ]);
  return runBatch(
    jobs,
    {
      workers: command.jobs ?? Math.min(availableParallelism(), MOST_WORKERS),
      timeLimit: command.timeLimit,
      resume: command.resume,
      summary: new Summary(command.summary, settingsOf(version(), jobs)),
    },
    io,
  );
}
