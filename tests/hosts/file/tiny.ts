import { strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook written by hand, part by part, so that a test shows exactly what a file has. */
export interface TinyOptions {
  /** Content of each sheet's <worksheet>, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Replaces the content of <workbook>. */
  readonly workbook?: string;
  /** More parts; content types and relationships go with them. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly workbookRels?: string;
  readonly overrides?: string;
  /** Prefix of the SpreadsheetML namespace in every part, such as "x:". */
  readonly prefix?: string;
  readonly sheetAttributes?: Readonly<Record<string, string>>;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function part(prefix: string, root: string, content: string): string {
  const open =
    prefix === '' ? `<${root} xmlns="${MAIN}"` : `<${prefix}${root} xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const body = prefix === '' ? content : content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open} xmlns:r="${RELS}">${body}</${prefix}${root}>`;
}

/** The bytes of a small .xlsx. */
export function tinyXlsx(options: TinyOptions): Uint8Array {
  const prefix = options.prefix ?? '';
  const names = Object.keys(options.sheets);
  const files: Record<string, string> = {};
  let rels = options.workbookRels ?? '';
  let overrides = options.overrides ?? '';
  const entries: string[] = [];
  names.forEach((name, index) => {
    const n = String(index + 1);
    files[`xl/worksheets/sheet${n}.xml`] = part(prefix, 'worksheet', options.sheets[name] ?? '');
    rels += `<Relationship Id="rId${n}" Type="${RELS}/worksheet" Target="worksheets/sheet${n}.xml"/>`;
    overrides += `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`;
    const more = options.sheetAttributes?.[name] ?? '';
    entries.push(`<sheet name="${name}" sheetId="${n}" ${more} r:id="rId${n}"/>`);
  });
  if (options.styles !== undefined) {
    files['xl/styles.xml'] = part(prefix, 'styleSheet', options.styles);
    rels += `<Relationship Id="rId91" Type="${RELS}/styles" Target="styles.xml"/>`;
    overrides += `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`;
  }
  if (options.sharedStrings !== undefined) {
    files['xl/sharedStrings.xml'] = part(prefix, 'sst', options.sharedStrings);
    rels += `<Relationship Id="rId92" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/>`;
    overrides += `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`;
  }
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': part(prefix, 'workbook', options.workbook ?? `<sheets>${entries.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${rels}</Relationships>`,
    ...files,
    ...options.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])));
}

/** <sheetData> around rows. */
export function data(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** Texts of a package's XML parts and sizes-and-sums of the others, to compare workbooks part by part. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    parts[path] = Buffer.from(content).toString(/\.(?:xml|rels|vml)$/.test(path) ? 'utf8' : 'base64');
  }
  return parts;
}
