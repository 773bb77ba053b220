import { joined } from '../core/joined';
import { isEmptyFigure } from '../core/amount';
import type { Block } from './columns';
import { notesOf, refOf, type Line } from './draft';
import type { Grid, GridRow } from './grid';
import { looksLikeFigure } from './below';
import type { Lines } from './lines';
import type { Vocabulary } from './vocabulary';

/**
 * Reads the one row of a record: the row of the total where rows are labelled, else the first with figures, else the
 * row right below the header (a record may be empty and is one all the same). Other rows are lines by their label.
 * @param key the record's row key
 * @param headerEnd the last row of the header
 */
export function readRecord(
  blocks: readonly Block[],
  body: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
  key: string,
  headerEnd: number,
  repeats: (line: GridRow) => boolean,
): Lines {
  const places = joined(blocks, (block) => block.slots);
  const slots = new Set(places.map(({ col }) => col));
  const first = Math.min(...slots);
  const lines: Line[] = [];
  const result: Lines = { lines, notes: [], unread: [], figures: 0 };
  let figures = 0;
  const labelled = (row: GridRow): string =>
    row.cells
      .filter((cell) => cell.col < first && !cell.isNumber)
      .map((cell) => cell.text)
      .join('');
  const candidates: GridRow[] = [];
  for (const row of body) {
    if (repeats(row)) continue;
    const values = row.cells.filter((cell) => slots.has(cell.col));
    const last = candidates[candidates.length - 1];
    const isBelow =
      row.cells.some((cell) => !cell.isNumber && vocabulary.isFooter(cell.folded)) ||
      (last !== undefined &&
        row.row > last.row + 1 &&
        values.filter(looksLikeFigure).length <= 1 &&
        !vocabulary.isTotal(labelled(row)));
    const isNote = row.cells.some((cell) => vocabulary.isNote(cell.folded) || /[。;]/u.test(cell.folded));
    // Words alone are a record only right below the header, where a figure ought to be; else a signature.
    const isText =
      !values.some(looksLikeFigure) &&
      (candidates.length > 0 || row !== body[0] || values.some((cell) => cell.folded.includes(':')));
    if (isNote || isText || isBelow || values.length === 0) {
      result.notes.push(...notesOf(row, grid));
      continue;
    }
    figures += values.length;
    candidates.push(row);
  }
  // A row of dashes, as where blanks are filled down, is the record only where nothing else is.
  const says = (row: GridRow): boolean =>
    row.cells.some((cell) => slots.has(cell.col) && !isEmptyFigure(cell.text));
  const record =
    candidates.find((row) => vocabulary.isTotal(labelled(row))) ??
    candidates.find(says) ??
    candidates[0] ??
    null;
  const line = (row: number, label: string, lineKey: string | null): Line => ({
    row,
    hidden: grid.sheet.hiddenRows.has(row),
    side: null,
    block: 0,
    code: null,
    codeCell: null,
    label,
    nameCell: null,
    grid,
    places,
    key: lineKey,
  });
  if (record) lines.push(line(record.row, labelled(record), key));
  else if (places.length > 0) lines.push(line(headerEnd + 1, '', key));
  for (const row of candidates) {
    if (row === record) continue;
    const label = labelled(row);
    if (label !== '') lines.push(line(row.row, label, null));
    else if (says(row)) {
      const cell = row.cells.find((one) => slots.has(one.col));
      if (cell) result.unread.push(refOf(grid, cell));
    }
  }
  return { ...result, figures };
}
