import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ROOT = resolve(__dirname, '../../..');

/** The bytes of a file of the project, by its path from the root. */
export function fileBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(ROOT, path)));
}

/** The sample: nine tables, two texts, fourteen 绩效 tables. */
export const SAMPLE = fileBytes('assets/samples/sample-disclosure-2025.xlsx');
const PARTS: Readonly<Record<string, string>> = nineTables(
  Object.fromEntries(Object.entries(unzipSync(SAMPLE)).map(([path, bytes]) => [path, strFromU8(bytes)])),
);

/** The sample's nine tables alone: what most cases change, and quickly checked. */
function nineTables(parts: Record<string, string>): Record<string, string> {
  const beyond = /sheet[1-9]\d\.xml$/;
  const without = (xml: string, element: RegExp): string =>
    xml.replace(element, (entry, number: string) => (Number(number) > 9 ? '' : entry));
  const kept = Object.entries(parts).filter(([path]) => !beyond.test(path));
  return {
    ...Object.fromEntries(kept),
    'xl/workbook.xml': without(
      without(parts['xl/workbook.xml'] ?? '', /<sheet [^>]*sheetId="(\d+)"[^>]*\/>/g),
      /<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g,
    ).replace(/<definedName [^>]*localSheetId="9"[^>]*>[^<]*<\/definedName>/g, ''),
    'xl/_rels/workbook.xml.rels': without(
      parts['xl/_rels/workbook.xml.rels'] ?? '',
      /<Relationship [^>]*sheet(\d+)\.xml"[^>]*\/>/g,
    ),
    '[Content_Types].xml': without(
      parts['[Content_Types].xml'] ?? '',
      /<Override [^>]*sheet(\d+)\.xml"[^>]*\/>/g,
    ),
  };
}

/** The parts of the sample's nine tables as texts, to be changed. */
export function sampleParts(): Record<string, string> {
  return { ...PARTS };
}

/** A package of these parts, texts in UTF-8; a null leaves a part out. */
export function packed(
  parts: Readonly<Record<string, string | Uint8Array | null>>,
  level: 0 | 6 = 6,
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts))
    if (part !== null) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level });
}

/** The nine tables with some parts changed, added or (null) left out. */
export function sampleWith(
  changes: Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>,
): Uint8Array {
  const parts: Record<string, string | Uint8Array | null> = sampleParts();
  for (const [path, change] of Object.entries(changes)) {
    const before = parts[path];
    parts[path] = typeof change === 'function' ? change(typeof before === 'string' ? before : '') : change;
  }
  return packed(parts);
}
