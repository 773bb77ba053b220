import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { bomb, encrypted, notWorkbook, tooLarge, truncated } from './errors';
import { zipEntries, ZipError, type ZipEntry } from './zip-directory';

/** The most that one workbook may unpack to, in bytes. A workbook of a million figures needs a tenth of it. */
const UNPACKED_LIMIT = 400 * 1048576;

/** Text that packs tighter than this, where there is much of it, is no workbook's: real ones stay below 1:60. */
const RATIO_LIMIT = 250;
const RATIO_FROM = 32 * 1048576;

/** Entries longer than this are unpacked in steps, so that one which is more than it says is stopped early. */
const IN_STEPS = 524288;
const STEP = 65536;

/** The parts of a package by path, in the archive's order. */
export type Parts = Map<string, Uint8Array>;

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks an archive, or those of its entries that `wanted` names. Every byte is held against the archive's own sizes and
 * checksums. Throws a WorkbookError: `too-large` before anything is unpacked where the entries' declared sizes are above
 * the limit or out of all proportion, `encrypted` where an entry is, `truncated` where the archive is damaged or
 * contradicts itself.
 */
export function unzip(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean = () => true,
): Parts {
  const entries = damagedUnless(name, () => zipEntries(bytes));
  if (entries.length === 0) throw notWorkbook(name, '空的压缩包');
  const taken = entries.filter((entry) => wanted(entry.path));
  const total = taken.reduce((sum, entry) => sum + entry.size, 0);
  if (total > UNPACKED_LIMIT) throw tooLarge(name, total, UNPACKED_LIMIT);
  const tight = taken.find(isBomb);
  if (tight) throw bomb(name, tight.packed, tight.size);
  if (taken.some((entry) => entry.encrypted)) throw encrypted(name);
  const parts: Parts = new Map();
  const sums = new Map<string, ZipEntry>();
  for (const entry of taken) {
    // Two files of one name: which of them counts, programs do not agree on.
    const twin = sums.get(entry.path);
    if (twin && (twin.crc !== entry.crc || twin.size !== entry.size)) throw truncated(name);
    sums.set(entry.path, entry);
    parts.set(
      entry.path,
      damagedUnless(name, () => unpack(bytes, entry)),
    );
  }
  return parts;
}

/** Pictures may be blank, and pack as tightly as they like. */
function isBomb({ path, packed, size }: ZipEntry): boolean {
  return size > RATIO_FROM && size > packed * RATIO_LIMIT && /\.(?:xml|rels|vml)$/i.test(path);
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const source = bytes.subarray(entry.start, entry.start + entry.packed);
  // A copy, since the archive's own bytes are the user's file.
  const content = entry.method === 0 ? source.slice() : inflate(source, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ZipError();
  return content;
}

/** The bytes of a deflated entry. Throws where there are more of them than it says. */
function inflate(source: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new ZipError();
  if (source.length <= IN_STEPS) return inflateSync(source, { out: new Uint8Array(size + 1) });
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipError();
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < source.length; at += STEP)
    stream.push(source.subarray(at, at + STEP), at + STEP >= source.length);
  return content.subarray(0, length);
}

function damagedUnless<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch {
    // What the library throws for a stream that is cut or changed has many forms.
    throw truncated(name);
  }
}
