import { cellAddress, quotedSheet } from '../../core/address';
import type { CellStyle, OwnCell, OwnSheet } from '../../workbook/plan';
import { fittedHeights } from '../../workbook/row-height';
import { cellText, escapeAttribute, escapeText } from './splice';

/** The most characters that a header or footer may have. */
const FOOTER_LIMIT = 255;

/** The width that a file stores for a column of so many characters: 5 pixels of padding, digits 7 wide. */
function storedWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

/** The characters that a stored width shows. */
export function shownWidth(stored: number): number {
  return Math.round(((stored * 7 - 5) / 7) * 100) / 100;
}

/**
 * The XML of a sheet of ours. `styleOf` gives the s of a style, `main` is the namespace, `drawing` the element that
 * leads to its charts. Texts are written inline and as text, whatever they begin with.
 */
export function renderOwnSheet(
  sheet: OwnSheet,
  styleOf: (style: CellStyle) => number,
  main: string,
  drawing = '',
): string {
  const rows: string[] = [];
  const links: string[] = [];
  const fitted = fittedHeights(sheet);
  sheet.rows.forEach((row, r) => {
    const cells: string[] = [];
    row.cells.forEach((cell, c) => {
      if (!cell) return;
      const ref = cellAddress({ row: r, col: c });
      cells.push(renderCell(ref, cell, styleOf));
      if (cell.link) {
        const location = `${quotedSheet(cell.link.sheet)}!${cell.link.address}`;
        links.push(`<hyperlink ref="${ref}" location="${escapeAttribute(location)}"/>`);
      }
    });
    // Without customHeight a program is free to fit the row again.
    const fit = fitted[r] === null ? '' : ` ht="${String(fitted[r])}"`;
    const hidden = row.hidden ? ' hidden="1"' : '';
    const height = row.height === undefined ? fit : ` ht="${String(row.height)}" customHeight="1"`;
    if (cells.length > 0 || height !== '')
      rows.push(`<row r="${String(r + 1)}"${height}${hidden}>${cells.join('')}</row>`);
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews>${renderView(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${renderColumns(sheet)}` +
    (rows.length > 0 ? `<sheetData>${rows.join('')}</sheetData>` : '<sheetData/>') +
    renderMerges(sheet) +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.page.orientation}"/>` +
    renderFooter(sheet) +
    drawing +
    '</worksheet>'
  );
}

function renderCell(ref: string, cell: OwnCell, styleOf: (style: CellStyle) => number): string {
  const style = cell.style ? ` s="${String(styleOf(cell.style))}"` : '';
  const { value } = cell;
  if (cell.formula !== undefined) return renderFormula(`<c r="${ref}"${style}`, cell.formula, value);
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${ref}"${style}><v>${String(value)}</v></c>`;
  if (typeof value !== 'string' || value === '') return `<c r="${ref}"${style}/>`;
  return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function renderFormula(head: string, formula: string, value: OwnCell['value']): string {
  const f = `<f>${escapeText(formula)}</f>`;
  if (typeof value === 'string') return `${head} t="str">${f}<v>${cellText(value)}</v></c>`;
  const known = typeof value === 'number' && Number.isFinite(value);
  return `${head}>${f}${known ? `<v>${String(value)}</v>` : ''}</c>`;
}

function renderView(sheet: OwnSheet): string {
  if (sheet.freezeRows <= 0) return '<sheetView workbookViewId="0"/>';
  const top = `A${String(sheet.freezeRows + 1)}`;
  return (
    `<sheetView workbookViewId="0"><pane ySplit="${String(sheet.freezeRows)}" topLeftCell="${top}"` +
    ` activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/></sheetView>`
  );
}

function renderColumns(sheet: OwnSheet): string {
  const columns = sheet.columns.map((column, index) => {
    const at = String(index + 1);
    const hidden = column.hidden ? ' hidden="1"' : '';
    return `<col min="${at}" max="${at}" width="${String(storedWidth(column.width))}"${hidden} customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function renderMerges(sheet: OwnSheet): string {
  if (sheet.merges.length === 0) return '';
  const cells = sheet.merges.map((ref) => `<mergeCell ref="${escapeAttribute(ref)}"/>`).join('');
  return `<mergeCells count="${String(sheet.merges.length)}">${cells}</mergeCells>`;
}

function renderFooter(sheet: OwnSheet): string {
  const { footer } = sheet.page;
  if (footer === '') return '';
  return `<headerFooter><oddFooter>${escapeText(footer.slice(0, FOOTER_LIMIT))}</oddFooter></headerFooter>`;
}
