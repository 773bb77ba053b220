import type { ParsingOptions } from '@e965/xlsx';
import { zipSync, type Zippable } from 'fflate';
import type { Snapshot, SheetSnapshot } from '../../workbook/snapshot';
import { sheetSnapshot } from './cells';
import { badPart, documentType, emptyFile, notWorkbook, sameNames, tooManyCells } from './errors';
import { isCompound, isOldBiff, readOldWorkbook } from './old-workbook';
import {
  partText,
  relationships,
  relsPath,
  safely,
  sheetEntries,
  workbookPath,
  type SheetEntry,
} from './package';
import { isPlain, plainXml } from './plain-xml';
import { readSheetXml } from './sheet-source';
import { OPTIONS, parse, snapshotOfBook } from './sheetjs';
import { decodeText, looksLikeText } from './text-tables';
import { isZip, unzip, type Parts } from './zip';

/** The most cells with content that a workbook may have: more do not fit the memory of a usual machine. */
const CELL_LIMIT = 2_000_000;
/** As much of a part as its root and document type stand in. */
const HEAD = 4096;

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
  if (isCompound(bytes) || isOldBiff(bytes)) return readOldWorkbook(bytes, name);
  if (startsWith(bytes, '%PDF')) throw notWorkbook(name, ' PDF 文件');
  if (startsWith(bytes, 'Rar!')) throw notWorkbook(name, '压缩包');
  if (!looksLikeText(bytes)) throw notWorkbook(name);
  return snapshotOfBook(parse(decodeText(bytes), { ...OPTIONS, type: 'string' }, name), name);
}

/**
 * The snapshot of an unpacked .xlsx or .xlsm. With `storedFormulas` a formula stands as the file has it, with
 * the prefixes of newer functions (_xlfn.), so that it can be written back. Throws a WorkbookError.
 */
export function snapshotOfParts(parts: Parts, name: string, storedFormulas = false): Snapshot {
  for (const part of parts.keys()) refuseDocumentType(parts, part, name);
  const path = workbookPath(parts, name);
  const entries = sheetEntries(parts, path, name);
  if (entries.length === 0) throw badPart(name, path);
  refuseSameNames(entries, name);
  const files: Zippable = {};
  let cells = 0;
  const facts = entries.map((entry) => {
    // Without a relationship nobody can say what the sheet is: leaving it out would lose a table in silence.
    if (entry.type === '') throw badPart(name, relsPath(path));
    if (entry.type !== 'worksheet') return null;
    const part = entry.path;
    const xml = part === null ? null : partText(parts, part);
    if (part === null || xml === null) throw badPart(name, `工作表“${entry.name}”`);
    const sheet = safely(name, part, () => readSheetXml(xml));
    cells += sheet.facts.cells;
    if (cells > CELL_LIMIT) throw tooManyCells(name, entry.name, CELL_LIMIT);
    const same = sheet.xml === xml && !isUtf16(parts, part);
    files[part] = [same ? (parts.get(part) ?? new Uint8Array()) : utf8.encode(sheet.xml), { level: 0 }];
    return sheet.facts;
  });
  for (const part of parts.keys())
    if (!NOT_READ.test(part) && !(part in files)) files[part] = [plainPart(parts, part, name), { level: 0 }];
  const lastString = Math.max(...facts.map((fact) => fact?.lastString ?? -1));
  if (lastString >= 0) refuseMissingStrings(parts, path, lastString, name);
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

const utf8 = new TextEncoder();
/** The roots of the parts that SheetJS looks into besides the worksheets. */
const ROOTS = ['workbook', 'styleSheet', 'sst', 'Types', 'Relationships'];
const ROOT = new RegExp(`<(?:[\\w.-]+:)?(?:${ROOTS.join('|')})[\\s>]`);

/** A part's bytes, written again the plain way where they are not: SheetJS misses some of what else XML allows. */
function plainPart(parts: Parts, path: string, name: string): Uint8Array {
  const bytes = parts.get(path) ?? new Uint8Array();
  const xml = /\.(?:xml|rels)$/i.test(path) ? partText(parts, path) : null;
  if (xml === null || !ROOT.test(xml.slice(0, HEAD))) return bytes;
  if (isPlain(xml) && !isUtf16(parts, path)) return bytes;
  return utf8.encode(safely(name, path, () => plainXml(xml, ROOTS)));
}

function isUtf16(parts: Parts, path: string): boolean {
  const bytes = parts.get(path);
  return (bytes?.[0] === 0xff && bytes[1] === 0xfe) || (bytes?.[0] === 0xfe && bytes[1] === 0xff);
}

/** A document type may declare entities that blow up, or bring in files: no workbook has one. */
function refuseDocumentType(parts: Parts, path: string, name: string): void {
  if (!/\.(?:xml|rels)$/i.test(path)) return;
  const head =
    partText(new Map([[path, (parts.get(path) ?? new Uint8Array()).subarray(0, HEAD)]]), path) ?? '';
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw documentType(name, path);
}

/** A text that is not in the list of shared texts would leave its cell empty. */
function refuseMissingStrings(parts: Parts, workbook: string, last: number, name: string): void {
  const part = safely(name, workbook, () => relationships(parts, workbook)).find(
    ({ type }) => type === 'sharedStrings',
  )?.target;
  const xml = part === undefined ? null : partText(parts, part);
  const count = xml?.match(/<(?:[\w.-]+:)?si[\s>/]/g)?.length ?? 0;
  if (last >= count) throw badPart(name, part ?? 'sharedStrings.xml');
}

/** Excel tells names apart without case. Of two sheets of one name only one could be pointed at. */
function refuseSameNames(entries: readonly SheetEntry[], name: string): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw sameNames(name, entry.name);
    seen.add(key);
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, index) => bytes[index] === char.charCodeAt(0));
}
