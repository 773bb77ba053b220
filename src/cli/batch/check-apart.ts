import { join } from 'node:path';
import type { Checked, CheckJob } from '../check-workbook';
import type { Io } from '../io';
import { checkIn } from './check-in';
import { Workers } from './pool';

/** Megabytes of heap for the thread; there is only one. */
const HEAP = 4096;

/** Checks one workbook in a thread of its own, for at most so many seconds. Ctrl-C ends it with the program. */
export async function checkApart(job: CheckJob, seconds: number, io: Io): Promise<Checked> {
  const workers = new Workers<CheckJob, Checked>({
    script: io.worker ?? join(__dirname, 'worker.js'),
    method: 'check',
    workers: 1,
    limit: seconds * 1000,
    heap: HEAP,
    kind: 'thread',
  });
  try {
    return await checkIn(workers, job, seconds);
  } finally {
    await workers.end(true);
  }
}
