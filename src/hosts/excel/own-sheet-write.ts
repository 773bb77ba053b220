import { cellAddress, parseRange, quotedSheet } from '../../core/address';
import type { OwnSheet } from '../../workbook/plan';
import { fittedHeights } from '../../workbook/row-height';
import type { Batch } from './batch';
import { putCharts } from './charts';
import { addressLists } from './marks';
import type { Leftovers } from './own-sheet-read';
import { layOut, printAll } from './page';
import { applyStyle, styleAreas } from './style-areas';
import type { Widths } from './widths';
import { written } from './written';

/**
 * Writes a sheet of ours into a worksheet that is new or was emptied; without its page where Excel cannot set one.
 * What it queued last is still to be sent.
 */
export async function writeOwnSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: OwnSheet,
  widths: Widths,
  withPage: boolean,
): Promise<void> {
  // A link sets a text and a style of its own, so it comes before both.
  plan.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (!cell?.link) return;
      sheet.getRange(cellAddress({ row: r, col: c })).hyperlink = {
        documentReference: `${quotedSheet(cell.link.sheet)}!${cell.link.address}`,
        // The cell's own text comes with the values.
        textToDisplay: cell.link.address,
        screenTip: `${cell.link.sheet} ${cell.link.address}`,
      };
    });
  });
  await writeValues(batch, sheet, plan);
  for (const { style, addresses } of styleAreas(plan)) {
    for (const list of addressLists(addresses)) {
      applyStyle(sheet.getRanges(list), style);
      await batch.queued(list.length + 2000);
    }
  }
  for (const merge of plan.merges) sheet.getRange(merge).merge(false);
  sizeColumns(sheet, plan, widths);
  sizeRows(sheet, plan);
  if (plan.freezeRows > 0) sheet.freezePanes.freezeRows(plan.freezeRows);
  if (withPage) layOut(sheet, plan);
  if (plan.charts && plan.charts.length > 0) await putCharts(batch.context, sheet, plan.charts);
}

async function writeValues(batch: Batch, sheet: Excel.Worksheet, { rows }: OwnSheet): Promise<void> {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (width === 0) return;
  let from = 0;
  let bytes = 0;
  for (let r = 0; r < rows.length; r += 1) {
    for (const cell of rows[r]?.cells ?? []) bytes += 20 + 3 * String(cell?.value ?? '').length;
    if (bytes < 500_000 && r < rows.length - 1) continue;
    const lines = rows
      .slice(from, r + 1)
      .map((row) => Array.from({ length: width }, (_, c) => row.cells[c] ?? null));
    const range = sheet.getRangeByIndexes(from, 0, lines.length, width);
    const formats = lines.map((line) => line.map((cell) => cell?.style?.numberFormat ?? 'General'));
    if (formats.some((line) => line.some((format) => format !== 'General'))) range.numberFormat = formats;
    range.values = lines.map((line) => line.map((cell) => (cell ? written(cell) : '')));
    await batch.queued(bytes);
    from = r + 1;
    bytes = 0;
  }
}

function sizeColumns(sheet: Excel.Worksheet, { columns }: OwnSheet, widths: Widths): void {
  columns.forEach((column, c) => {
    const range = sheet.getRangeByIndexes(0, c, 1, 1).getEntireColumn();
    range.format.columnWidth = widths.toPoints(column.width);
    if (column.hidden) range.columnHidden = true;
  });
}

/** Excel fits rows by itself, but never to a merged cell, and not to wrapped texts that came before the width. */
function sizeRows(sheet: Excel.Worksheet, plan: OwnSheet): void {
  const merged = new Set(plan.merges.flatMap((merge) => parseRange(merge)?.top ?? []));
  const fitted = fittedHeights(plan);
  if (plan.rows.length > 0)
    sheet.getRangeByIndexes(0, 0, plan.rows.length, 1).getEntireRow().format.autofitRows();
  plan.rows.forEach((row, r) => {
    const height = row.height ?? (merged.has(r) ? (fitted[r] ?? undefined) : undefined);
    if (height === undefined && !row.hidden) return;
    const range = sheet.getRangeByIndexes(r, 0, 1, 1).getEntireRow();
    if (height !== undefined) range.format.rowHeight = height;
    if (row.hidden) range.rowHidden = true;
  });
}

/** Empties a sheet of ours that is to be written again; charts and comments that are the user's stay. */
export function emptySheet(sheet: Excel.Worksheet, { charts, filtered, partlyPrinted }: Leftovers): void {
  const all = sheet.getRange();
  if (partlyPrinted) printAll(sheet);
  if (filtered) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear('All');
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  for (const chart of charts) chart.delete();
}
