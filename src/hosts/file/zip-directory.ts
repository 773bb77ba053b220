/** One file of an archive as its central directory describes it. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated; others are hardly used. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the archive and unpacked, as declared. */
  readonly packed: number;
  readonly size: number;
  /** The bytes of the archive from `start` up to `start + packed` are the file's. */
  readonly start: number;
}

/** The archive's directory does not hold together: its end is missing, or something in it was changed. */
export class ZipError extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT_LIMIT = 0xffff;
const FULL = 0xffffffff;

/**
 * The entries of a zip archive, in its order (APPNOTE 4.3, with the 64-bit fields of 4.5.3). Throws a ZipError where the
 * directory is cut off or contradicts itself; nothing is unpacked.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipError();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new ZipError();
    const wide = wideFields(view, at, nameEnd, extraEnd);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      path: pathOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: wide.packed,
      size: wide.size,
      start: dataStart(view, wide.offset, wide.packed),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  // A number of entries that is too small would leave files out without a word.
  if (at + 4 <= bytes.length && view.getUint32(at, true) === CENTRAL) throw new ZipError();
  return entries;
}

function directory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_SIZE;
  let end = last;
  while (end >= 0 && end >= last - COMMENT_LIMIT && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || end < last - COMMENT_LIMIT) throw new ZipError();
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { count, offset };
  const at = wideNumber(view, end - 12);
  if (at + 56 > end || view.getUint32(at, true) !== END_64) throw new ZipError();
  return { count: wideNumber(view, at + 32), offset: wideNumber(view, at + 48) };
}

/** Sizes and place of an entry; where the 32-bit field is full, from the 64-bit ones in its extra fields. */
function wideFields(view: DataView, at: number, from: number, to: number) {
  const short = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  const [size = 0, packed = 0, offset = 0] = short;
  if (!short.includes(FULL)) return { size, packed, offset };
  for (let field = from; field + 4 <= to;) {
    const next = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && next <= to) {
      let place = field + 4;
      const wide = short.map((value) => {
        if (value !== FULL) return value;
        if (place + 8 > next) throw new ZipError();
        place += 8;
        return wideNumber(view, place - 8);
      });
      return { size: wide[0] ?? 0, packed: wide[1] ?? 0, offset: wide[2] ?? 0 };
    }
    field = next;
  }
  return { size, packed, offset };
}

function wideNumber(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw new ZipError();
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
  if (!Number.isSafeInteger(value)) throw new ZipError();
  return value;
}

/** Where an entry's bytes begin: behind its local header, which has a name and extra fields of its own length. */
function dataStart(view: DataView, offset: number, packed: number): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new ZipError();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw new ZipError();
  return start;
}

/** A name in UTF-8 where the entry says so or it is valid UTF-8, else byte by byte: parts have plain ASCII names. */
function pathOf(name: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(name);
  } catch {
    return String.fromCharCode(...name);
  }
}
