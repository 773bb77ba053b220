import { isIncluded, labelKey, stripOrdinal } from '../core/label';
import { isEmptyFigure, parseFigure } from '../core/amount';
import { notesOf, refOf, type DraftColumn, type Line, type Place } from './draft';
import { FirstFit } from './first-fit';
import { cellIn, type Grid, type GridCell, type GridRow } from './grid';
import type { Located } from './model';
import { matcher } from './pattern';
import type { CellsTemplate, FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

export interface SheetForm {
  readonly columns: readonly DraftColumn[];
  readonly lines: readonly Line[];
  readonly notes: readonly Located[];
  readonly missing: readonly string[];
  readonly figures: number;
}

/** A label of a form without what stands behind a colon: "年度资金总额:149.00" gives both. */
function splitLabel(cell: GridCell): { label: string; rest: string } {
  const at = cell.folded.indexOf(':');
  // 其中： stands before a label, not behind it.
  if (at >= 0 && isIncluded(cell.folded) && labelKey(cell.folded.slice(0, at + 1)) === '') {
    const inner = cell.folded.slice(at + 1);
    const next = inner.indexOf(':');
    return next < 0
      ? { label: inner, rest: '' }
      : { label: inner.slice(0, next), rest: inner.slice(next + 1) };
  }
  if (at < 0) return { label: stripOrdinal(cell.folded), rest: '' };
  return { label: labelKey(cell.folded.slice(0, at)), rest: cell.folded.slice(at + 1) };
}

const TRAILING_FIGURE = /^([^\d-]+)([-+]?\d[\d,]*(?:\.\d+)?|-+)$/u;
const BRACKETED_FIGURE = /\((\d+(?:\.\d+)?)\D?\)/u;

const entryByLabel = new FirstFit<CellsTemplate['labels'][number]>(({ at }) => at);

/** Reads a form of labelled cells with a list below them. `missing` names required labels that are not there. */
export function readSheetForm(
  form: FormTemplate,
  cells: CellsTemplate,
  rows: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
): SheetForm {
  const columns: DraftColumn[] = form.columns.map((column) => ({
    key: column.key,
    headers: [],
    headerCells: [],
    quantity: column.quantity,
    memo: false,
    group: null,
    year: null,
    unit: null,
    side: null,
    known: true,
  }));
  const columnAt = (key: string): number => columns.findIndex((column) => column.key === key);
  const isOther = matcher(cells.others);
  const entryOf = entryByLabel.in(cells.labels);
  const labelOf = (cell: GridCell): { entry: CellsTemplate['labels'][number]; rest: string } | null => {
    if (cell.isNumber || cell.folded.length > 40) return null;
    const { label, rest } = splitLabel(cell);
    const clean = labelKey(label);
    const entry = entryOf(clean);
    if (entry) return { entry, rest };
    const run = rest === '' ? TRAILING_FIGURE.exec(clean) : null;
    const inner = run ? entryOf(run[1] ?? '') : null;
    return inner ? { entry: inner, rest: run?.[2] ?? '' } : null;
  };
  const found = new Map<string, Line>();
  const list = findList(cells, rows);
  const lines: Line[] = [];
  const notes: Located[] = [];
  let figures = 0;
  for (const row of rows) {
    if (list && row.row >= list.header.row) break;
    row.cells.forEach((cell, index) => {
      const match = labelOf(cell);
      if (!match || found.has(match.entry.key)) {
        if (vocabulary.isNote(cell.folded)) notes.push({ text: cell.text, cell: refOf(grid, cell) });
        return;
      }
      const column = columnAt(match.entry.column);
      const place = placeOf(
        cell,
        row.cells[index + 1] ?? null,
        match.rest,
        column,
        (other) => labelOf(other) !== null || isOther(labelKey(splitLabel(other).label)),
      );
      if (place.text !== undefined || row.cells.some((one) => one.col === place.col)) figures++;
      found.set(match.entry.key, formLine(grid, cell, match.entry.key, [place], null));
    });
  }
  for (const entry of cells.labels) {
    const line = found.get(entry.key);
    if (line) lines.push(line);
  }
  if (list) {
    const column = columnAt(cells.list.column);
    const listed = readList(list, rows, grid, column, vocabulary, notes);
    figures += listed.length;
    lines.push(...listed);
    const header = columns[column];
    if (header) {
      columns[column] = { ...header, headers: [list.figure.text], headerCells: [refOf(grid, list.figure)] };
    }
  }
  const missing = cells.labels.filter((entry) => entry.required && !found.has(entry.key)).map((e) => e.key);
  return { columns, lines, notes, missing, figures };
}

/** Where a label's figure stands: in the label's own cell, to its right, or in its bracket. */
function placeOf(
  cell: GridCell,
  next: GridCell | null,
  rest: string,
  column: number,
  isLabel: (cell: GridCell) => boolean,
): Place {
  if (rest !== '') return { column, col: cell.col, text: rest };
  const isValue = next !== null && (next.isNumber || !isLabel(next));
  if (isValue) return { column, col: next.col };
  const bracket = BRACKETED_FIGURE.exec(cell.folded);
  if (bracket) return { column, col: cell.col, text: bracket[1] ?? '' };
  return { column, col: cell.col + 1 };
}

interface List {
  readonly header: GridRow;
  readonly name: GridCell;
  readonly figure: GridCell;
  readonly groups: readonly GridCell[];
}

function findList(cells: CellsTemplate, rows: readonly GridRow[]): List | null {
  const named = (pattern: string): ((cell: GridCell) => boolean) => {
    const fits = matcher(pattern);
    return (cell) => fits(labelKey(cell.folded));
  };
  const isName = named(cells.list.name);
  const isFigure = named(cells.list.figure);
  for (const header of rows) {
    const name = header.cells.find(isName);
    const figure = name && header.cells.find(isFigure);
    if (!figure) continue;
    return { header, name, figure, groups: header.cells.filter(named(cells.list.groups)) };
  }
  return null;
}

function readList(
  list: List,
  rows: readonly GridRow[],
  grid: Grid,
  column: number,
  vocabulary: Vocabulary,
  notes: Located[],
): Line[] {
  const lines: Line[] = [];
  const groups: string[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    if (row.row <= list.header.row) continue;
    list.groups.forEach((header, index) => {
      const cell = cellIn(row, header.col);
      if (cell) groups.splice(index, groups.length, labelKey(cell.folded));
    });
    const name = cellIn(row, list.name.col);
    const figure = cellIn(row, list.figure.col);
    const total = row.cells.find((cell) => vocabulary.isTotal(cell.text)) ?? null;
    const isFigure =
      figure !== null && (figure.isNumber || parseFigure(figure.text) !== null || isEmptyFigure(figure.text));
    const label = name ?? (isFigure ? total : null);
    if (!label || (!isFigure && (vocabulary.isNote(label.folded) || row.cells.length === 1))) {
      notes.push(...notesOf(row, grid));
      continue;
    }
    let key = labelKey(label.text);
    for (let i = groups.length - 1; i >= 0 && taken.has(key); i--) key = `${groups[i] ?? ''}/${key}`;
    taken.add(key);
    lines.push(formLine(grid, label, key, [{ column, col: list.figure.col }], label));
  }
  return lines;
}

function formLine(
  grid: Grid,
  cell: GridCell,
  key: string,
  places: readonly Place[],
  listed: GridCell | null,
): Line {
  return {
    row: cell.row,
    hidden: grid.sheet.hiddenRows.has(cell.row),
    side: null,
    block: listed ? 1 : 0,
    code: null,
    codeCell: null,
    label: listed ? listed.text : key,
    nameCell: cell,
    grid,
    places,
    key,
  };
}
