import { join } from 'node:path';
import { fill, zhCN } from '../../strings/zh-CN';
import type { Checked, CheckJob } from '../check-workbook';
import type { Io } from '../io';
import { checkIn } from './check-in';
import { isLarge } from './large';
import { runOrdered, type Lane } from './ordered';
import { Workers } from './pool';
import type { Summary } from './summary-files';

export interface BatchOptions {
  readonly workers: number;
  /** Seconds that one workbook may take. */
  readonly timeLimit: number;
  /** Goes on from what the summary already has. */
  readonly resume: boolean;
  readonly summary: Summary;
}

/** Megabytes of heap for a worker: a thread for usual workbooks, a process for large ones. */
const THREAD_HEAP = 1024;
const PROCESS_HEAP = 4096;
/** Results held at most while an earlier workbook takes long, for each worker. */
const AHEAD = 32;
/** Exit code of a run that was stopped, as shells have it for Ctrl-C. */
const STOPPED = 130;

/**
 * Checks many workbooks side by side: usual ones in threads, large ones in a process. What goes wrong with one is said
 * of that one; results come in the order of the jobs.
 * @returns the exit code: 0 no open error, 1 some, 2 a workbook could not be used, 130 stopped.
 */
export async function runBatch(jobs: readonly CheckJob[], options: BatchOptions, io: Io): Promise<number> {
  const { summary, workers, timeLimit } = options;
  await summary.begin();
  const open = options.resume ? await summary.resume(jobs) : [...jobs];
  await summary.start();
  if (open.length < jobs.length) io.progress(fill(zhCN.batch.skipped, { count: jobs.length - open.length }));
  const shared = {
    script: io.worker ?? join(__dirname, 'worker.js'),
    method: 'check',
    limit: timeLimit * 1000,
  };
  const threads = new Workers<CheckJob, Checked>({
    ...shared,
    workers: Math.min(workers, open.length || 1),
    heap: THREAD_HEAP,
    kind: 'thread',
  });
  const apart = new Workers<CheckJob, Checked>({
    ...shared,
    workers: 1,
    heap: PROCESS_HEAP,
    kind: 'process',
  });
  const usual = lane(threads, workers, timeLimit);
  const large = lane(apart, 1, timeLimit);
  const stop = new AbortController();
  const ignore = io.onStop?.(() => {
    if (stop.signal.aborted) {
      void threads.end(true);
      void apart.end(true);
      return;
    }
    io.progress(zhCN.batch.stopping);
    stop.abort();
  });
  const numbers = new Map(jobs.map((job, index) => [job, index + 1]));
  let code = summary.code;
  try {
    const done = await runOrdered<CheckJob, Checked>({
      tasks: open,
      laneOf: async (job) => ((await isLarge(job.path)) ? large : usual),
      stop: stop.signal,
      window: AHEAD * workers,
      async done(result, index) {
        const job = open[index] as CheckJob;
        const where = { number: numbers.get(job) ?? 0, all: jobs.length, file: job.path };
        io.progress(fill(zhCN.batch.progress, where));
        for (const text of result.told) io.progress(text);
        if (result.out !== '') io.out(result.out);
        code = Math.max(code, result.code);
        await summary.add(job, result);
      },
    });
    const files = await summary.end(jobs, options.resume, io.today());
    for (const file of files) io.progress(fill(zhCN.batch.summary, { file }));
    if (done === open.length) return code;
    io.progress(fill(zhCN.batch.stopped, { done, left: open.length - done }));
    if (summary.log !== null) io.progress(fill(zhCN.batch.resume, { file: summary.log }));
    return STOPPED;
  } finally {
    ignore?.();
    await Promise.all([threads.end(true), apart.end(true)]);
  }
}

function lane(
  workers: Workers<CheckJob, Checked>,
  width: number,
  timeLimit: number,
): Lane<CheckJob, Checked> {
  return { width, run: (job) => checkIn(workers, job, timeLimit) };
}
