import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ZipError, zipEntries } from '../../hosts/file/zip-directory';
import { isZip } from '../../hosts/file/zip';

/** Bytes of a file, packed and unpacked, from which on its check may need more memory than a thread can be trusted with. */
const LARGE_FILE = 1048576;
const LARGE_UNPACKED = 24 * 1048576;

/**
 * Whether a workbook is so large that it is checked in a process of its own: out of memory, a thread can take the
 * whole program with it. A file that cannot be read is not large: reading it says what is wrong.
 */
export async function isLarge(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size > LARGE_FILE) return true;
    const bytes = new Uint8Array(size);
    const file = await open(path);
    try {
      await file.read(bytes, 0, size, 0);
    } finally {
      await file.close();
    }
    if (!isZip(bytes)) return false;
    return zipEntries(bytes).reduce((sum, entry) => sum + entry.size, 0) > LARGE_UNPACKED;
  } catch (error) {
    if (error instanceof ZipError) return false;
    // What the system throws has a code.
    if (typeof error === 'object' && error !== null && 'code' in error) return false;
    throw error;
  }
}

/**
 * Whether a single workbook is checked in a thread, under a time limit: a large one, and a .xls, whose reader may go round
 * in a circle on damaged bytes. For all others starting a thread would take longer than their check.
 */
export async function needsLimit(path: string): Promise<boolean> {
  return extname(path).toLowerCase() === '.xls' || (await isLarge(path));
}
