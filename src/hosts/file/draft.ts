import { WorkbookError } from '../../workbook/host';
import { badPart } from './errors';
import {
  partText,
  relationships,
  resolveTarget,
  safely,
  sheetEntries,
  workbookPath,
  type Relationship,
  type SheetEntry,
} from './package';
import type { Parts } from './zip';

const STRICT = 'http://purl.oclc.org/ooxml/';

/**
 * A copy of a workbook's parts on which one plan is carried out. Only parts that are put differ afterwards;
 * all others keep their very bytes. Nothing is seen outside until the copy is taken over.
 */
export class Draft {
  readonly parts: Parts;
  readonly workbook: string;

  constructor(
    parts: Parts,
    readonly name: string,
  ) {
    this.parts = new Map(parts);
    this.workbook = workbookPath(this.parts, name);
  }

  /** A part's text. Throws a WorkbookError where there is none. */
  text(path: string): string {
    const text = partText(this.parts, path);
    if (text === null) throw badPart(this.name, path);
    return text;
  }

  /** Writes a part; in the encoding, and with the byte-order mark, that it had. An equal text changes nothing. */
  put(path: string, text: string): void {
    const before = this.parts.get(path);
    if (before && partText(this.parts, path) === text) return;
    this.parts.set(path, encodeLike(before, text));
  }

  remove(path: string): void {
    this.parts.delete(path);
  }

  /** Runs code that scans a part; XML that is not well-formed becomes the error that names the part. */
  reading<T>(path: string, read: (xml: string) => T): T {
    return safely(this.name, path, () => read(this.text(path)));
  }

  sheets(): SheetEntry[] {
    return sheetEntries(this.parts, this.workbook, this.name);
  }

  /** The worksheet of a name. Throws a WorkbookError where there is none that has cells. */
  worksheet(sheet: string): SheetEntry & { readonly path: string } {
    const entry = this.sheets().find((candidate) => sameSheet(candidate.name, sheet));
    if (!entry)
      throw new WorkbookError('not-writable', `“${this.name}”中没有工作表“${sheet}”，无法写入。重新校核。`);
    if (entry.path === null || entry.type !== 'worksheet') {
      throw new WorkbookError(
        'not-writable',
        `“${this.name}”中的“${sheet}”不是普通工作表（可能是图表工作表），无法写入。`,
      );
    }
    return { ...entry, path: entry.path };
  }

  relationships(part: string): Relationship[] {
    return safely(this.name, part, () => relationships(this.parts, part));
  }

  /** The part that a relationship of the workbook of this type leads to, or null. */
  related(type: string): string | null {
    return (
      this.relationships(this.workbook).find((rel) => rel.type === type && this.parts.has(rel.target))
        ?.target ?? null
    );
  }

  /** The address of a namespace or relationship type, in the flavour (transitional or strict) of this workbook. */
  schema(kind: 'spreadsheetml' | 'relationships'): string {
    if (this.text(this.workbook).includes(STRICT)) {
      return `${STRICT}${kind === 'spreadsheetml' ? 'spreadsheetml/main' : 'officeDocument/relationships'}`;
    }
    return kind === 'spreadsheetml'
      ? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  }

  /** A path beside the workbook part, such as "xl/styles.xml". */
  beside(target: string): string {
    return resolveTarget(this.workbook, target);
  }
}

/** Excel tells sheets' names apart without regard to case. */
export function sameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function encodeLike(before: Uint8Array | undefined, text: string): Uint8Array {
  const utf8 = new TextEncoder();
  if (before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf) return utf8.encode(`\ufeff${text}`);
  const little = before?.[0] === 0xff && before[1] === 0xfe;
  if (!little && !(before?.[0] === 0xfe && before[1] === 0xff)) return utf8.encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
}
