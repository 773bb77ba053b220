import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SCHEMAS = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Where ISO 29500 Strict names something other than by leaving the year out. */
const RENAMED: readonly (readonly [from: string, to: string])[] = [
  [
    'officeDocument/2006/relationships/extended-properties',
    'officeDocument/relationships/extendedProperties',
  ],
  ['officeDocument/2006/relationships/custom-properties', 'officeDocument/relationships/customProperties'],
  ['officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'],
  ['officeDocument/2006/custom-properties', 'officeDocument/customProperties'],
];

/** A part's text in the namespaces of ISO 29500 Strict. Those of packages and of Microsoft's own stay. */
function strictXml(path: string, text: string): string {
  let xml = text;
  for (const [from, to] of RENAMED) xml = xml.replaceAll(SCHEMAS + from, STRICT + to);
  xml = xml.replace(
    /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|spreadsheetml|drawingml)\/2006\//g,
    (_, family: string) => `${STRICT}${family}/`,
  );
  return path === 'xl/workbook.xml' ? xml.replace('<workbook ', '<workbook conformance="strict" ') : xml;
}

/** A workbook as Excel saves it as “Strict Open XML 电子表格”. */
export function strict(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => [
    path,
    /\.(?:xml|rels)$/.test(path) ? strToU8(strictXml(path, strFromU8(content))) : content,
  ]);
  return zipSync(Object.fromEntries(parts));
}
