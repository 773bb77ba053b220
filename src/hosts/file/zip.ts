import { unzipSync } from 'fflate';
import { notWorkbook, tooLarge, truncated } from './errors';

/** The most that one workbook may unpack to, in bytes. A workbook of a million figures needs a tenth of it. */
export const UNPACKED_LIMIT = 400 * 1048576;

/** The parts of a package by path, in the archive's order. */
export type Parts = Map<string, Uint8Array>;

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks an archive, or those of its entries that `wanted` names. Throws a WorkbookError: `too-large` before
 * anything is unpacked where the entries' declared sizes are above the limit, `truncated` where it is damaged.
 */
export function unzip(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean = () => true,
): Parts {
  let total = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries += 1;
        if (wanted(entry.name)) total += entry.originalSize;
        return false;
      },
    });
  } catch {
    throw truncated(name);
  }
  if (entries === 0) throw notWorkbook(name, '空的压缩包');
  if (total > UNPACKED_LIMIT) throw tooLarge(name, total, UNPACKED_LIMIT);
  try {
    const files = unzipSync(bytes, { filter: (entry) => wanted(entry.name) });
    return new Map(Object.entries(files));
  } catch {
    throw truncated(name);
  }
}
