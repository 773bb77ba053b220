import { cellAddress } from '../core/address';
import { phraseText, type ComposedParagraph } from '../narrative/compose/result';
import type { CellStyle, OwnCell, OwnChart, OwnRow, OwnSheet } from '../workbook/plan';
import { zhCN } from '../strings/zh-CN';
import { formulaPieces, type FormulaWriter } from './narrative-formula';
import type { TextRow } from './narrative-merge';
import { shareBlock, shareLists, type ShareBlock } from './narrative-shares';
import { HELPER, TEXT_MARKERS, type TextSheetKind } from './narrative-tracking';
import { fingerprint, mark, writtenText } from './narrative-written';

const TEXT_WIDTH = 72;
const OFFER_WIDTH = 60;
/** In points; a row may have 409. */
const CHART = { width: 360, height: 220, right: 9, down: 6, row: 234 } as const;
const HEIGHT = { title: 40, heading: 30, subheading: 24, text: undefined } as const;

const STYLES: Readonly<Record<ComposedParagraph['style'], CellStyle>> = {
  title: { bold: true, size: 16, align: 'center', vertical: 'center', wrap: true },
  heading: { bold: true, size: 12, vertical: 'center', wrap: true },
  subheading: { bold: true, size: 11, vertical: 'center', wrap: true },
  text: { size: 11, vertical: 'top', wrap: true },
};
const OFFER: CellStyle = { size: 11, vertical: 'top', wrap: true, color: '1F4E79', fill: 'DDEBF7' };

/** How figures are written: `formulas` makes every one a reference; `writer` null where there are no cells to refer to. */
export interface SheetOptions {
  readonly name: string;
  readonly kind: TextSheetKind;
  readonly formulas: boolean;
  readonly writer: FormulaWriter | null;
}

/**
 * A text as a sheet: hidden rows that keep what we wrote and work the shares out, then the title and a paragraph a
 * row, each chart in a row of its own below its paragraph. What is offered beside an edited paragraph stands in
 * column B.
 */
export function textSheet(rows: readonly TextRow[], options: SheetOptions): OwnSheet {
  const ours = rows.flatMap((row) => (row.kind === 'ours' ? [row.paragraph] : []));
  const tracked = rows.filter((row) => row.kind === 'ours');
  const shares = shareBlock(shareLists(ours), 1 + tracked.length, options.writer);
  const top = 1 + tracked.length + shares.rows.length;
  const helpers: OwnRow[] = [];
  const visible: OwnRow[] = [];
  const charts: OwnChart[] = [];
  for (const row of rows) {
    const number = top + visible.length;
    if (row.kind === 'own') {
      visible.push({ cells: [ownCell(row.cell)] });
      continue;
    }
    const written = writtenCells(row, helpers.length + 1, shares, options);
    helpers.push({
      hidden: true,
      cells: [
        { value: row.paragraph.id },
        { value: number + 1, formula: `ROW(${cellAddress({ row: number, col: 0 })})` },
        { value: written.written },
        ...written.pieces,
      ],
    });
    const offer = row.kept?.offer ?? null;
    const height = HEIGHT[row.paragraph.style];
    const cells = offer === null ? [written.cell] : [written.cell, { value: offer, style: OFFER }];
    visible.push(height === undefined ? { cells } : { cells, height });
    const chart = chartBelow(row.paragraph, top + visible.length, shares);
    if (chart) {
      charts.push(chart);
      visible.push({ cells: [], height: CHART.row });
    }
  }
  const marker: OwnRow = { hidden: true, cells: [{ value: TEXT_MARKERS[options.kind] }] };
  return {
    name: options.name,
    columns: [{ width: TEXT_WIDTH }, { width: OFFER_WIDTH }],
    printColumns: [0, 0],
    rows: [marker, ...helpers, ...shares.rows, ...visible],
    merges: [],
    repeatRows: null,
    freezeRows: 0,
    page: { orientation: 'portrait', footer: zhCN.paper.page },
    ...(charts.length > 0 ? { charts } : {}),
  };
}

export interface Written {
  readonly cell: OwnCell;
  readonly written: string;
  readonly pieces: readonly OwnCell[];
}

/** A paragraph's cell, what is remembered of it, and the pieces of a formula that is too long for one cell. */
export function writtenCells(
  row: Extract<TextRow, { kind: 'ours' }>,
  helper: number,
  shares: ShareBlock,
  { formulas, writer }: SheetOptions,
): Written {
  const { paragraph, kept } = row;
  const style = STYLES[paragraph.style];
  if (kept) return { cell: { ...ownCell(kept.cell), style }, written: kept.written, pieces: [] };
  const text = phraseText(paragraph.phrases);
  const isLive = paragraph.phrases.some((phrase) => ['amount', 'share', 'comparison'].includes(phrase.kind));
  if (!formulas || !writer || !isLive) {
    return { cell: { value: text, style }, written: writtenText(paragraph.phrases), pieces: [] };
  }
  const pieces = formulaPieces(writer.operands(paragraph.phrases, shares.cell));
  const remembered = fingerprint(
    formulaPieces(
      writer.operands(
        paragraph.phrases.map((phrase) =>
          phrase.kind === 'field' ? { ...phrase, text: mark(phrase.name, phrase.value) } : phrase,
        ),
        shares.cell,
      ),
    ).join('&'),
  );
  if (pieces.length === 1)
    return { cell: { value: text, style, formula: pieces[0] ?? '' }, written: remembered, pieces: [] };
  const cells = pieces.map(
    (_, index) => `$${cellAddress({ row: helper, col: HELPER.pieces + index }).replace(/(\d+)$/, '$$$1')}`,
  );
  const formula = cells.join('&');
  return {
    cell: { value: text, style, formula },
    written: fingerprint(formula),
    pieces: pieces.map((piece) => ({ value: '', formula: piece })),
  };
}

/** A cell of the user's as it is. */
function ownCell(cell: { value: unknown; text: string; formula: string | null }): OwnCell {
  const value = typeof cell.value === 'number' || typeof cell.value === 'string' ? cell.value : cell.text;
  return { value, style: STYLES.text, ...(cell.formula === null ? {} : { formula: cell.formula }) };
}

function chartBelow({ chart }: ComposedParagraph, row: number, shares: ShareBlock): OwnChart | null {
  const ranges = chart && shares.ranges(chart.shares.id);
  if (!ranges) return null;
  const points = chart.shares.items.map(({ name }, at) => ({
    name,
    value: (chart.shares.shares[at] ?? 0) / 10000,
  }));
  const { width, height, right, down } = CHART;
  return {
    title: chart.title,
    ...ranges,
    points,
    numberFormat: '0.00%',
    at: { row, col: 0, right, down },
    width,
    height,
  };
}
