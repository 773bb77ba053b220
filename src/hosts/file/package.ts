import { badPart, notWorkbook } from './errors';
import { scanXml, XmlError } from './xml';
import type { Parts } from './zip';

/** A relationship of a part: its target as a path within the package, or the raw target where it is external. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: "worksheet", "styles", "officeDocument". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** One entry of the workbook's list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relId: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Path of its part, or null where the relationship leads nowhere. */
  readonly path: string | null;
  /** "worksheet", "chartsheet", "dialogsheet" … */
  readonly type: string;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A part's text. UTF-16 parts are decoded by their BOM; a UTF-8 BOM is left off. Null where there is no such part. */
export function partText(parts: Parts, path: string): string | null {
  const bytes = parts.get(path);
  if (!bytes) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = decoder.decode(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** "xl/worksheets/sheet1.xml" gives "xl/worksheets/_rels/sheet1.xml.rels". */
export function relsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as a relationship of `part` spells it, as a path within the package. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The path as the archive spells it: names of parts are the same whatever their case. */
function storedPath(parts: Parts, path: string): string {
  if (parts.has(path)) return path;
  const lower = path.toLowerCase();
  for (const stored of parts.keys()) if (stored.toLowerCase() === lower) return stored;
  return path;
}

/** The relationships of a part (the package's own for ""); none where it has no such file. Throws an XmlError. */
export function relationships(parts: Parts, part: string): Relationship[] {
  const xml = partText(parts, relsPath(part));
  const found: Relationship[] = [];
  if (xml === null) return found;
  scanXml(xml, {
    open({ name, attributes: a }) {
      if (name !== 'Relationship') return;
      const external = a['TargetMode'] === 'External';
      const target = a['Target'] ?? '';
      found.push({
        id: a['Id'] ?? '',
        type: (a['Type'] ?? '').replace(/^.*\//, ''),
        target: external ? target : storedPath(parts, resolveTarget(part, target)),
        external,
      });
    },
  });
  return found;
}

/** Path of the workbook part. Throws a WorkbookError where the package is no .xlsx or .xlsm. */
export function workbookPath(parts: Parts, name: string): string {
  const office = safely(name, '_rels/.rels', () => relationships(parts, '')).find(
    (r) => r.type === 'officeDocument',
  );
  const path = office?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw notWorkbook(name, '二进制工作簿（.xlsb）');
  if (/^word\//.test(path)) throw notWorkbook(name, 'Word 文档');
  if (/^ppt\//.test(path)) throw notWorkbook(name, '演示文稿');
  if (parts.has(path) && /(^|\/)workbook[^/]*\.xml$/i.test(path)) return path;
  throw notWorkbook(name, parts.has('mimetype') ? 'OpenDocument 文档' : '其他压缩文件');
}

/** The workbook's sheets in their order. Throws a WorkbookError where the workbook part is damaged. */
export function sheetEntries(parts: Parts, path: string, name: string): SheetEntry[] {
  return safely(name, path, () => {
    const rels = new Map(relationships(parts, path).map((r) => [r.id, r]));
    const entries: SheetEntry[] = [];
    scanXml(partText(parts, path) ?? '', {
      open(tag) {
        if (tag.name !== 'sheet' || tag.depth !== 2) return;
        const idKey = Object.keys(tag.attributes).find((key) => /^[^:]+:id$/.test(key)) ?? 'r:id';
        const relId = tag.attributes[idKey] ?? '';
        const rel = rels.get(relId);
        const state = tag.attributes['state'];
        entries.push({
          name: tag.attributes['name'] ?? '',
          sheetId: Number(tag.attributes['sheetId'] ?? 0),
          relId,
          visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          path: rel && parts.has(rel.target) ? rel.target : null,
          type: rel?.type ?? '',
        });
      },
    });
    return entries;
  });
}

/** Runs `read`; an XmlError in it becomes the WorkbookError that names the part. */
export function safely<T>(name: string, part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlError) throw badPart(name, part);
    throw error;
  }
}

const MACRO_WORKBOOK = /<(?:\w+:)?Override\b[^>]*\bContentType=["'][^"']*\.macroEnabled\.main\+xml["']/i;

/**
 * Whether a package's [Content_Types].xml says that the workbook itself carries macros. Only the workbook part's own
 * entry counts: some writers give every package a default for binary parts that has the word in it.
 */
export function saysMacros(types: string): boolean {
  return MACRO_WORKBOOK.test(types);
}
