import { firstRowAt, hasNumber, type Grid, type GridRow } from './grid';
import { matchTable } from './match';
import { readSheetForm } from './sheet-form';
import type { TableTemplate } from './template';
import { readVertical } from './vertical';
import type { Vocabulary } from './vocabulary';

/** How far below its first row a header or a form of labelled cells is read. */
const ROWS_READ = 60;
/** Headers of more rows than this are none. */
const HEADER_ROWS = 6;

interface Found {
  /** The header's first row. */
  readonly row: number;
  readonly score: number;
}

/**
 * The first row of the header of the table that a row is in: the header right below it with nothing but words between,
 * else the nearest one above. Null where no row has the required headers of the template.
 * @param region rows to look at, top first.
 * @param row of the sheet: a title, a header row, or a row of the table.
 */
export function headerAt(
  region: readonly GridRow[],
  row: number,
  template: TableTemplate,
  grid: Grid,
  vocabulary: Vocabulary,
): number | null {
  const labelled = template.forms.some(({ shape }) => shape === 'sheet');
  const read = (index: number): Found | null => readAt(region, index, template, grid, vocabulary);
  const at = firstRowAt(region, row);
  const below = read(at);
  const isLed = below !== null && region.slice(at).every((line) => line.row >= below.row || !hasNumber(line));
  if (below && isLed) return upward(region, at, below, read).row;
  for (let index = Math.min(at, region.length) - 1; index >= 0; index--) {
    if (!labelled && hasNumber(region[index] as GridRow)) continue;
    const found = read(index);
    if (found && found.row <= row) return upward(region, index, found, read).row;
    if (labelled && at - index > ROWS_READ) return null;
  }
  return null;
}

/** The lower rows of a header may read as one by themselves: the rows above that explain as much or more belong to it. */
function upward(
  region: readonly GridRow[],
  from: number,
  found: Found,
  read: (index: number) => Found | null,
): Found {
  let best = found;
  for (let index = from - 1; index >= 0 && from - index < HEADER_ROWS; index--) {
    if (hasNumber(region[index] as GridRow)) break;
    const higher = read(index);
    if (higher && higher.score >= best.score) best = higher;
  }
  return best;
}

function readAt(
  region: readonly GridRow[],
  index: number,
  template: TableTemplate,
  grid: Grid,
  vocabulary: Vocabulary,
): Found | null {
  const rows = region.slice(index, index + ROWS_READ);
  const match = matchTable(template, rows, vocabulary);
  const [head] = match?.headerRows ?? [];
  if (match && head && match.missing.length === 0) return { row: head.row, score: match.score };
  for (const form of template.forms) {
    if (form.shape === 'vertical') {
      const read = readVertical(form, rows, grid, vocabulary, form.rows[0]?.key ?? '');
      if (read) return { row: read.headerTop, score: 0 };
    }
    if (form.shape === 'sheet' && form.cells) {
      const read = readSheetForm(form, form.cells, rows, grid, vocabulary);
      const [first] = read.lines;
      if (read.missing.length === 0 && first) return { row: first.row, score: 0 };
    }
  }
  return null;
}
