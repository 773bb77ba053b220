import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk';

/** Of a run on another machine that uses the same folder it is not known whether it still runs: it has a day. */
const GIVEN_UP_MS = 24 * 3600 * 1000;

const MACHINE = shortHash(hostname());

/**
 * A path in the folder of `target` for what is to become it. The name says whose it is (".gouji-…"), of which target,
 * machine and process; it is short whatever the target's own name.
 */
export function temporaryPath(target: string): string {
  return join(dirname(target), `${ownStem(target)}${randomBytes(4).toString('hex')}.tmp`);
}

/** Takes away what this very process has left of a target, once nothing in it writes that any more. Never throws. */
export function removeOwnLeftovers(target: string): void {
  try {
    for (const name of readdirSync(dirname(target))) {
      if (name.startsWith(ownStem(target)) && name.endsWith('.tmp')) rmSync(join(dirname(target), name));
    }
  } catch {
    // The folder is not there or may not be read: then nothing was left in it.
  }
}

/** Takes away what runs that were killed have left of this target. Never throws: it is in nobody's way. */
export async function removeLeftovers(
  target: string,
  disk: Pick<Disk, 'readdir' | 'stat' | 'unlink'>,
): Promise<void> {
  const folder = dirname(target);
  const start = stem(target);
  const names = await disk.readdir(folder).catch(() => [] as string[]);
  for (const name of names) {
    const [machine = '', pid = ''] = name.startsWith(start) ? name.slice(start.length).split('-') : [];
    if (!name.endsWith('.tmp') || !/^\d+$/.test(pid)) continue;
    const path = join(folder, name);
    const given = machine === MACHINE ? !isRunning(Number(pid)) : await isOld(path, disk);
    if (given) await disk.unlink(path).catch(() => undefined);
  }
}

function ownStem(target: string): string {
  return `${stem(target)}${MACHINE}-${String(process.pid)}-`;
}

function stem(target: string): string {
  return `.gouji-${shortHash(basename(target))}-`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked, and is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOld(path: string, disk: Pick<Disk, 'stat'>): Promise<boolean> {
  const found = await disk.stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > GIVEN_UP_MS;
}
