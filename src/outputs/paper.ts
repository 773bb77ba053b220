import type { Disclosure } from '../disclosure/model';
import type { CellStyle, OwnCell, OwnRow } from '../workbook/plan';
import { fill, zhCN } from '../strings/zh-CN';

/** How our printed sheets look: like any other statement of the office. */
export const STYLES = {
  title: { bold: true, size: 16, align: 'center', vertical: 'center' },
  caption: { align: 'left', vertical: 'center' },
  captionRight: { align: 'right', vertical: 'center' },
  header: { bold: true, align: 'center', vertical: 'center', wrap: true, border: true, fill: 'EDEDED' },
  text: { vertical: 'center', wrap: true, border: true },
  centre: { align: 'center', vertical: 'center', wrap: true, border: true },
  link: { vertical: 'center', wrap: true, border: true, color: '0563C1', underline: true },
  amount: { align: 'right', vertical: 'center', border: true, numberFormat: '#,##0.00' },
  figure: { align: 'right', vertical: 'center', wrap: true, border: true },
  error: { align: 'center', vertical: 'center', border: true, bold: true, color: 'C00000' },
  warning: { align: 'center', vertical: 'center', border: true, bold: true, color: '9C5700' },
  note: { align: 'center', vertical: 'center', border: true, color: '1F4E79' },
  causeCentre: { align: 'center', vertical: 'center', border: true, bold: true, fill: 'FCE4D6' },
  cause: { vertical: 'center', wrap: true, border: true, bold: true, fill: 'FCE4D6' },
  quiet: { vertical: 'center', wrap: true, border: true, color: '7F7F7F' },
  hidden: { color: 'A6A6A6', size: 8 },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A cell of text; a blank one keeps its border. */
export function textCell(value: string | null, style: CellStyle = STYLES.text): OwnCell {
  return { value: value === '' ? null : value, style };
}

/** A figure: as a number where it is one in plain print, so that it lines up and can be summed; else as text. */
export function figureCell(text: string | null): OwnCell {
  if (text === null) return { value: null, style: STYLES.figure };
  // A code ("20205") or a count is no amount: only what is printed with decimals is.
  const plain = /^-?[\d,]+\.\d+$/.test(text) ? Number(text.replace(/,/g, '')) : NaN;
  const digits = text.replace(/\D/g, '').length;
  if (!Number.isFinite(plain) || digits > 15) return { value: text, style: STYLES.figure };
  const decimals = text.split('.')[1]?.length ?? 0;
  const numberFormat = `#,##0.${'0'.repeat(decimals)}`;
  return { value: plain, style: { ...STYLES.amount, numberFormat } };
}

/** What stands above every printed sheet of ours: title; unit, year and date. `width` counts visible columns. */
export function headingRows(
  title: string,
  disclosure: Pick<Disclosure, 'department' | 'year'>,
  date: string,
  width: number,
  marker: string,
): OwnRow[] {
  const words = zhCN.paper;
  const department = disclosure.department
    ? fill(words.department, { department: disclosure.department })
    : words.unknownDepartment;
  const year = disclosure.year === null ? '' : fill(words.year, { year: disclosure.year });
  const caption = [department, year].filter(Boolean).join('    ');
  return [
    {
      height: 28,
      cells: [...padded([textCell(title, STYLES.title)], width), textCell(marker, STYLES.hidden)],
    },
    {
      height: 18,
      cells: withLast(
        padded([textCell(caption, STYLES.caption)], width),
        textCell(fill(words.date, { date }), STYLES.captionRight),
      ),
    },
  ];
}

/** The line for those who sign. */
export function signatureRows(): OwnRow[] {
  return [{ cells: [] }, { height: 24, cells: [textCell(zhCN.paper.signatures, STYLES.caption)] }];
}

function padded(cells: OwnCell[], width: number): (OwnCell | null)[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => null)];
}

function withLast(cells: (OwnCell | null)[], last: OwnCell): (OwnCell | null)[] {
  return [...cells.slice(0, -1), last];
}

/**
 * Height in points of a row whose wrapped texts stand in columns of these widths: Excel does not fit the rows
 * that a program writes.
 */
export function rowHeight(texts: readonly (readonly [text: string, width: number | undefined])[]): number {
  const lines = texts.map(([text, width]) =>
    Math.ceil(text.length / Math.floor((width ?? 10) / WIDE_CHARACTER)),
  );
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT + 5, TALLEST_ROW);
}

/** A Chinese character is about two of the default font's digits wide. */
const WIDE_CHARACTER = 2.1;
const LINE_HEIGHT = 15;
/** Excel's own limit is 409.5 points. */
const TALLEST_ROW = 400;
