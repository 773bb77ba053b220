import { stripOrdinal } from '../core/label';
import { cut, firstRowAt, fold, type Grid, type GridCell, type GridRow } from './grid';
import { refOf } from './draft';
import type { Paragraph, TextDocument } from './model';
import { matcher } from './pattern';
import type { TemplateFamily, TextTemplate } from './template';

interface TextStart {
  readonly template: TextTemplate;
  readonly grid: Grid;
  readonly row: number;
  readonly title: string;
  readonly pointed?: boolean;
}

/** A place that the user says a text is at. */
export interface PointedText {
  readonly template: TextTemplate;
  readonly grid: Grid;
  readonly row: number;
}

/**
 * The starts of texts on a sheet with the one pointed at: where its own title is known, that; else the pointed row
 * below another text, and the first row below the tables on a sheet of its own.
 */
function withStart(
  starts: readonly TextStart[],
  { template, grid, row }: PointedText,
  tables: readonly { readonly top: number; readonly bottom: number }[],
): TextStart[] {
  const before = starts.filter((start) => start.row <= row);
  const last = before[before.length - 1];
  if (last?.template === template) {
    return starts.map((start) => (start === last ? { ...start, pointed: true } : start));
  }
  const floor = tables.reduce(
    (most, table) => (table.bottom < row ? Math.max(most, table.bottom) : most),
    -1,
  );
  const top = last && last.row > floor && last.row < row ? row : floor + 1;
  const line = grid.rows[firstRowAt(grid.rows, top)];
  if (!line) return [...starts];
  const title = line.cells[0]?.text.split('\n', 1)[0]?.trim() ?? '';
  const own: TextStart = { template, grid, row: line.row, title, pointed: true };
  const others = starts.filter((start) => start.row !== line.row);
  return [...others, own].sort((a, b) => a.row - b.row);
}

/** The row and first cell where a text of the family begins, or null. */
function startAt(cell: GridCell, family: TemplateFamily): { template: TextTemplate; title: string } | null {
  if (cell.isNumber) return null;
  const line = cell.text.split('\n', 1)[0] ?? '';
  if (line.length > 80) return null;
  const folded = fold(line);
  if (folded.length > 60 || /[。;]/u.test(folded)) return null;
  for (const template of family.texts) {
    const isHeading = template.heading !== '' && matcher(template.heading)(folded);
    if (isHeading || (stripOrdinal(folded) === folded && matcher(template.title)(folded))) {
      return { template, title: line.trim() };
    }
  }
  return null;
}

/**
 * Finds and reads 情况说明 and 名词解释 on the sheets: each goes from its title to the next text's or table's title.
 * Of several the longest is taken; a line of a contents page has no text below it.
 * @param tableRows the first rows of the tables found, by sheet index
 * @param pointed where the user says that a text is: it is taken whatever its title, if there are sentences
 */
export function readTexts(
  grids: readonly Grid[],
  family: TemplateFamily,
  tableRows: ReadonlyMap<number, readonly { readonly top: number; readonly bottom: number }[]>,
  pointed: readonly PointedText[] = [],
): TextDocument[] {
  const found: { document: TextDocument; length: number; pointed: boolean }[] = [];
  for (const grid of grids) {
    const tables = tableRows.get(grid.index) ?? [];
    const titled = startsOn(grid, family).filter(
      (start) => !tables.some((table) => start.row >= table.top && start.row <= table.bottom),
    );
    const own = pointed.filter((one) => one.grid === grid);
    const starts = own.reduce((all, one) => withStart(all, one, tables), titled);
    starts.forEach((start, index) => {
      const stops = [starts[index + 1]?.row ?? Infinity, ...tables.map((table) => table.top)];
      const bottom = Math.min(...stops.filter((row) => row > start.row));
      const rows = cut(grid.rows, start.row, bottom, 0, Infinity);
      const paragraphs = paragraphsOf(rows, grid);
      const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
      if (!paragraphs.some((paragraph) => /[。；;]/u.test(paragraph.text))) return;
      found.push({ document: documentOf(start, rows, paragraphs), length, pointed: start.pointed === true });
    });
  }
  return family.texts.flatMap((template) => {
    const own = found.filter((one) => one.document.template === template.id);
    const visible = own.sort((a, b) => Number(b.pointed) - Number(a.pointed) || b.length - a.length)[0];
    return visible ? [visible.document] : [];
  });
}

/** Titles of texts on a sheet; once a text has begun, only another kind's title ends it. */
function startsOn(grid: Grid, family: TemplateFamily): TextStart[] {
  const starts: TextStart[] = [];
  for (const line of grid.rows) {
    const cell = line.cells[0];
    if (!cell || line.cells.length > 3) continue;
    const start = startAt(cell, family);
    if (!start || starts[starts.length - 1]?.template === start.template) continue;
    starts.push({ ...start, grid, row: line.row });
  }
  return starts;
}

function documentOf(
  start: TextStart,
  rows: readonly GridRow[],
  paragraphs: readonly Paragraph[],
): TextDocument {
  const cols = rows.flatMap((line) => line.cells.map((cell) => cell.col));
  const last = rows[rows.length - 1];
  return {
    template: start.template.id,
    title: start.title,
    sheet: start.grid.sheet.name,
    file: null,
    range: {
      sheet: start.grid.sheet.name,
      top: start.row,
      bottom: last?.row ?? start.row,
      left: cols.reduce((a, b) => Math.min(a, b), cols[0] ?? 0),
      right: cols.reduce((a, b) => Math.max(a, b), 0),
    },
    paragraphs,
  };
}

interface Piece {
  readonly text: string;
  readonly cell: GridCell;
  readonly offset: number;
}

/** Lines of a row's cells: a row of one cell with line breaks is several paragraphs, several cells are one. */
function linesOf(line: GridRow): Piece[][] {
  if (line.cells.length > 1) {
    return [line.cells.map((cell) => ({ text: cell.text.trim(), cell, offset: leading(cell.text) }))];
  }
  const [cell] = line.cells;
  if (!cell) return [];
  const lines: Piece[][] = [];
  let offset = 0;
  for (const text of cell.text.split(/\r\n|\r|\n/u)) {
    const at = cell.text.indexOf(text, offset);
    if (text.length > 60 || fold(text) !== '')
      lines.push([{ text: text.trim(), cell, offset: at + leading(text) }]);
    offset = at + text.length;
  }
  return lines;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

const ENDS = /[。；：！？;:!?）)”"]$/u;

/** Rows broken by hand at a fixed width: no row is longer, and a broken one is nearly as long as the longest. */
function isBroken(before: string, after: string, longest: number): boolean {
  if (longest > 120 || before.length < 15 || before.length < longest * 0.85) return false;
  if (ENDS.test(before)) return false;
  const folded = fold(after);
  return stripOrdinal(folded) === folded;
}

function paragraphsOf(rows: readonly GridRow[], grid: Grid): Paragraph[] {
  const lines = rows.flatMap(linesOf);
  const longest = lines.reduce((most, pieces) => Math.max(most, textOf(pieces).length), 0);
  const joined: Piece[][] = [];
  lines.forEach((pieces, index) => {
    const before = joined[joined.length - 1];
    const last = lines[index - 1];
    if (before && last && index > 1 && isBroken(textOf(last), textOf(pieces), longest))
      before.push(...pieces);
    else joined.push([...pieces]);
  });
  return joined.map((pieces, index) => {
    let start = 0;
    const places = pieces.map((piece) => {
      const place = { start, cell: refOf(grid, piece.cell) };
      start += piece.text.length;
      return place;
    });
    const [first] = pieces;
    return {
      index,
      text: textOf(pieces),
      cell: first ? refOf(grid, first.cell) : null,
      offset: first?.offset ?? 0,
      pieces: places,
    };
  });
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
