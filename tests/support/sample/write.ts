import { strToU8, zipSync, type Zippable } from 'fflate';
import { cellAddress, columnLetters, quotedSheet } from '../../../src/core/address';
import type { CellDetail } from '../workbook';
import type { SampleSheet } from '../forms/sheet';
import { StyleBook, xml } from './styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

class Strings {
  private readonly texts = new Map<string, number>();

  id(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }

  part(): string {
    const items = [...this.texts.keys()].map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
    return `${HEADER}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function rowXml(sheet: SampleSheet, row: number, styles: StyleBook, strings: Strings): string {
  const cells = sheet.widths.map((_, col) => {
    const input = sheet.rows[row]?.[col] ?? null;
    const cell: CellDetail = typeof input === 'object' && input !== null ? input : { v: input };
    const head = `<c r="${cellAddress({ row, col })}" s="${styles.id(sheet.style(row, col), cell.z ?? 'General')}"`;
    if (cell.v === null || cell.v === '') return `${head}/>`;
    if (typeof cell.v === 'string') return `${head} t="s"><v>${strings.id(cell.v)}</v></c>`;
    return `${head}><v>${String(cell.v)}</v></c>`;
  });
  const height = sheet.heights[row] ?? sheet.height;
  const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${size}>${cells.join('')}</row>`;
}

function sheetXml(sheet: SampleSheet, first: boolean, styles: StyleBook, strings: Strings): string {
  const rows = sheet.rows.map((_, row) => rowXml(sheet, row, styles, strings)).join('');
  const cols = sheet.widths.map(
    (width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = sheet.merges.map((address) => `<mergeCell ref="${address}"/>`);
  const last = cellAddress({ row: sheet.rows.length - 1, col: sheet.widths.length - 1 });
  return (
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="14.25"/><cols>${cols.join('')}</cols><sheetData>${rows}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter></worksheet>'
  );
}

function workbookXml(sheets: readonly SampleSheet[]): string {
  const list = sheets.map(
    (sheet, i) => `<sheet name="${xml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => {
    const right = columnLetters(sheet.widths.length - 1);
    const local = (name: string, ref: string): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}">${xml(quotedSheet(sheet.name))}!${ref}</definedName>`;
    const area = local('Print_Area', `$A$1:$${right}$${sheet.rows.length}`);
    if (!sheet.repeat) return [area];
    return [area, local('Print_Titles', `$${sheet.repeat[0] + 1}:$${sheet.repeat[1] + 1}`)];
  });
  return (
    `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function relations(items: readonly (readonly [string, string])[]): string {
  const list = items.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string): string => `<Override PartName="${name}" ContentType="${kind}"/>`;
  const sheets = Array.from({ length: count }, (_, i) =>
    part(`/xl/worksheets/sheet${i + 1}.xml`, `${type}.worksheet+xml`),
  );
  return (
    `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${type}.sheet.main+xml`) +
    part('/xl/styles.xml', `${type}.styles+xml`) +
    part('/xl/sharedStrings.xml', `${type}.sharedStrings+xml`) +
    `${sheets.join('')}</Types>`
  );
}

/** The bytes of an .xlsx with these sheets as they look; the same sheets give the same bytes. */
export function writeXlsx(sheets: readonly SampleSheet[]): Uint8Array {
  const styles = new StyleBook();
  const strings = new Strings();
  const parts = sheets.map((sheet, index) => sheetXml(sheet, index === 0, styles, strings));
  const links = sheets.map((_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...links,
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': strings.part(),
  };
  parts.forEach((part, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part;
  });
  const zip: Zippable = {};
  for (const [name, text] of Object.entries(files))
    zip[name] = [strToU8(text), { mtime: new Date(2025, 0, 1) }];
  return zipSync(zip, { level: 9 });
}
