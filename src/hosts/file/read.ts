import { CFB, read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { zipSync, type Zippable } from 'fflate';
import { WorkbookError } from '../../workbook/host';
import type { Snapshot, SheetSnapshot } from '../../workbook/snapshot';
import { sheetSnapshot } from './cells';
import { badPart, emptyFile, encrypted, notWorkbook, truncated } from './errors';
import { partText, safely, sheetEntries, workbookPath } from './package';
import { sheetFacts } from './sheet-facts';
import { decodeText, looksLikeText } from './text-tables';
import { isZip, unzip, type Parts } from './zip';

const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellDates: false,
};

/** Parts that hold no cell; they are not even unpacked for reading. */
const NOT_READ =
  /\/(?:media|drawings|charts|comments|threadedComments|printerSettings|embeddings|activeX|ctrlProps|diagrams)\/|\/comments\d*\.xml$|\/worksheets\/_rels\/|^customXml\/|^docProps\/|\.(?:vml|png|jpe?g|gif|emf|wmf)$|vbaProject\w*\.bin$/i;

/**
 * Reads a workbook's bytes: .xlsx, .xlsm, .xls (BIFF5 and 8), and the HTML, CSV or XML that some systems name
 * .xls. `name` is used in messages. Dates stay serial numbers, recognisable by their format. Nothing is
 * computed. Throws a WorkbookError (`unreadable`, `encrypted`, `truncated`, `too-large`).
 */
export function readSnapshot(bytes: Uint8Array, name: string): Snapshot {
  if (bytes.length === 0) throw emptyFile(name);
  if (isZip(bytes))
    return snapshotOfParts(
      unzip(bytes, name, (path) => !NOT_READ.test(path)),
      name,
    );
  if (isCompound(bytes)) return readCompound(bytes, name);
  if (startsWith(bytes, '%PDF')) throw notWorkbook(name, ' PDF 文件');
  if (startsWith(bytes, 'Rar!')) throw notWorkbook(name, '压缩包');
  if (isOldBiff(bytes))
    return fromSheetJs(parse(bytes, { ...OPTIONS, type: 'array', cellStyles: true }, name), name);
  if (!looksLikeText(bytes)) throw notWorkbook(name);
  return fromSheetJs(parse(decodeText(bytes), { ...OPTIONS, type: 'string' }, name), name);
}

/**
 * The snapshot of an unpacked .xlsx or .xlsm. With `storedFormulas` a formula stands as the file has it, with
 * the prefixes of newer functions (_xlfn.), so that it can be written back. Throws a WorkbookError.
 */
export function snapshotOfParts(parts: Parts, name: string, storedFormulas = false): Snapshot {
  const path = workbookPath(parts, name);
  const entries = sheetEntries(parts, path, name);
  if (entries.length === 0) throw badPart(name, path);
  const facts = entries.map((entry) => {
    if (entry.type !== 'worksheet') return null;
    const xml = entry.path === null ? null : partText(parts, entry.path);
    if (entry.path === null || xml === null) throw badPart(name, `工作表“${entry.name}”`);
    return safely(name, entry.path, () => sheetFacts(xml));
  });
  const files: Zippable = {};
  for (const part of parts.keys())
    if (!NOT_READ.test(part)) files[part] = [unprefixed(parts, part), { level: 0 }];
  // SheetJS leaves out a formula without a cached value unless it is to list empty cells as well.
  const sheetStubs = facts.some((fact) => fact !== null && fact.uncached.size > 0);
  const options: ParsingOptions = { ...OPTIONS, type: 'array', sheetStubs, xlfn: storedFormulas };
  const book = parse(zipSync(files), options, name);
  const sheets: SheetSnapshot[] = [];
  entries.forEach((entry, index) => {
    const fact = facts[index] ?? null;
    if (fact === null) return;
    const sheet = book.Sheets[book.SheetNames[index] ?? ''];
    if (!sheet) throw badPart(name, entry.path ?? entry.name);
    sheets.push(sheetSnapshot(entry.name, sheet, entry.visibility, fact));
  });
  return { name, sheets };
}

/** A part's bytes; where its own elements carry a prefix, without it: SheetJS misses some of those. */
function unprefixed(parts: Parts, path: string): Uint8Array {
  const bytes = parts.get(path) ?? new Uint8Array();
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  const prefix = /<([A-Za-z_][\w.-]*):(?:worksheet|workbook|styleSheet|sst)[\s>]/.exec(head)?.[1];
  if (prefix === undefined) return bytes;
  const xml = partText(parts, path) ?? '';
  return new TextEncoder().encode(
    xml
      .replaceAll(`<${prefix}:`, '<')
      .replaceAll(`</${prefix}:`, '</')
      .replace(` xmlns:${prefix}=`, ' xmlns='),
  );
}

function readCompound(bytes: Uint8Array, name: string): Snapshot {
  let container;
  try {
    container = CFB.read(bytes, { type: 'array' });
  } catch {
    throw truncated(name);
  }
  if (CFB.find(container, '/EncryptedPackage')) throw encrypted(name);
  if (CFB.find(container, '/WordDocument')) throw notWorkbook(name, ' Word 文档');
  if (!CFB.find(container, '/Workbook') && !CFB.find(container, '/Book')) throw notWorkbook(name);
  return fromSheetJs(parse(bytes, { ...OPTIONS, type: 'array', cellStyles: true }, name), name);
}

function fromSheetJs(book: WorkBook, name: string): Snapshot {
  const sheets: SheetSnapshot[] = [];
  book.SheetNames.forEach((sheetName, index) => {
    const sheet = book.Sheets[sheetName];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return;
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible';
    sheets.push(sheetSnapshot(sheetName, sheet, visibility, null));
  });
  return { name, sheets };
}

function parse(data: Uint8Array | string, options: ParsingOptions, name: string): WorkBook {
  // SheetJS tells the console about .xls records it does not know; they hold no cell and mean nothing to a user.
  const { error: told } = console;
  console.error = () => undefined;
  try {
    return read(data, options);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) throw encrypted(name);
    throw typeof data === 'string' ? notWorkbook(name) : truncated(name);
  } finally {
    console.error = told;
  }
}

/** Whether the bytes begin as a compound file does: a .xls, or an encrypted workbook. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** A BIFF stream without a container: BOF of BIFF2 to BIFF5. */
function isOldBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, index) => bytes[index] === char.charCodeAt(0));
}
