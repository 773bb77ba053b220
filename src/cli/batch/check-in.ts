import { basename } from 'node:path';
import { removeOwnLeftovers } from '../../hosts/file/temporary-files';
import { fill, zhCN } from '../../strings/zh-CN';
import { unusable, type Checked, type CheckJob } from '../check-workbook';
import { TaskError, type Workers } from './pool';

const CODES = { timeout: 'timeout', died: 'out-of-memory', fault: 'fault' } as const;

/** Checks a workbook in a worker; that it took more than `seconds`, or took its worker down, is said of it alone. */
export async function checkIn(
  workers: Workers<CheckJob, Checked>,
  job: CheckJob,
  seconds: number,
): Promise<Checked> {
  try {
    return await workers.run(job);
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    // A thread that was ended while it wrote leaves the file it had not yet given its name.
    if (job.target !== null) removeOwnLeftovers(job.target);
    return unusable(job, { code: CODES[error.kind], message: messageOf(job, error, seconds) });
  }
}

function messageOf({ path }: CheckJob, { kind, message }: TaskError, seconds: number): string {
  const name = basename(path);
  if (kind === 'timeout') return fill(zhCN.batch.tooLong, { name, seconds });
  return kind === 'died' ? fill(zhCN.batch.died, { name }) : fill(zhCN.batch.fault, { name, message });
}
