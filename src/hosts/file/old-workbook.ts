import { CFB } from '@e965/xlsx';
import type { Snapshot } from '../../workbook/snapshot';
import { encrypted, notWorkbook, truncated } from './errors';
import { OPTIONS, parse, snapshotOfBook } from './sheetjs';
import { watchingBytes } from './watched-bytes';

/** Records of a workbook stream that say where links lead: 超链接 and its tip ([MS-XLS] 2.4.140, 2.4.141). */
const LINKS: ReadonlySet<number> = new Set([0x01b8, 0x0800]);
/** No record has this type. */
const NO_RECORD = 0x7fff;

type Container = ReturnType<typeof CFB.read>;
/** A stream as SheetJS keeps it: numbers, and on them what it reads them by. */
type Stream = ArrayLike<number> & { readonly read_shift?: unknown };

/** Whether the bytes begin as a compound file does: a .xls, or an encrypted workbook. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** A BIFF stream without a container: BOF of BIFF2 to BIFF5. */
export function isOldBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;
}

/**
 * Reads a workbook of the formats before .xlsx, in a container or without one. Throws a WorkbookError (`encrypted`,
 * `unreadable`, `truncated`); also a damaged file comes to an end in time that goes with its size.
 */
export function readOldWorkbook(bytes: Uint8Array, name: string): Snapshot {
  return watchingBytes(bytes.length, () => readContainer(bytes, name));
}

function readContainer(bytes: Uint8Array, name: string): Snapshot {
  const container = containerOf(bytes, name);
  if (CFB.find(container, '/EncryptedPackage')) throw encrypted(name);
  if (CFB.find(container, '/WordDocument')) throw notWorkbook(name, ' Word 文档');
  const stream = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (!stream) throw notWorkbook(name);
  const content = stream.content as Stream | undefined;
  // The directory of a damaged container may name a stream that leads nowhere.
  if (!content?.length) throw truncated(name);
  stream.content = withoutLinks(content);
  // SheetJS is given the container as it was found instead of reading it once more.
  const { read: again } = CFB;
  CFB.read = () => container;
  try {
    return snapshotOfBook(parse(COMPOUND, { ...OPTIONS, type: 'array', cellStyles: true }, name), name);
  } finally {
    CFB.read = again;
  }
}

/** Bytes that SheetJS takes for a compound file's. */
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** The container of copies of a file's streams. A stream without a container is put into one: so both are watched alike. */
function containerOf(bytes: Uint8Array, name: string): Container {
  try {
    if (isCompound(bytes)) return CFB.read(bytes, { type: 'array' });
    const own = CFB.utils.cfb_new();
    CFB.utils.cfb_add(own, '/Workbook', bytes);
    return CFB.read(CFB.write(own, { type: 'array' }) as Uint8Array, { type: 'array' });
  } catch {
    throw truncated(name);
  }
}

/**
 * A copy of a workbook's stream without its links: SheetJS goes through every cell of a link's area, which in a damaged
 * file may be four thousand million cells. The stream is walked as SheetJS does: type, length, content.
 */
function withoutLinks(stream: Stream): Uint8Array {
  const { read_shift } = stream;
  const copy = Object.assign(Uint8Array.from(stream), { l: 0, read_shift });
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 4 + view.getUint16(at + 2, true)) {
    if (LINKS.has(view.getUint16(at, true))) view.setUint16(at, NO_RECORD, true);
  }
  return copy;
}
