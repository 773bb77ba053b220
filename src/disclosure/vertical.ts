import { isIncluded } from '../core/label';
import { addColumn, draftColumn, groupsOf } from './columns';
import { notesOf, type DraftColumn, type Line, type Place } from './draft';
import { hasNumber, type Grid, type GridCell, type GridRow } from './grid';
import { looksLikeFigure } from './below';
import type { MatchedColumn } from './match';
import type { Located } from './model';
import { matcher, pathFits } from './pattern';
import type { ColumnTemplate, FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** A record that is printed on its side, read as if it were not: items as columns, under the group they stand below. */
export interface Vertical {
  readonly headerTop: number;
  readonly columns: readonly DraftColumn[];
  readonly line: Line;
  readonly notes: readonly Located[];
  readonly figures: number;
}

const MOST_ROWS_SEARCHED = 10;

/** The first row that heads columns by the groups of the form, and which cells do. */
function headOf(
  form: FormTemplate,
  rows: readonly GridRow[],
  vocabulary: Vocabulary,
): { index: number; heads: GridCell[] } | null {
  const fits = form.groups.map((group) => matcher(group.at));
  for (const [index, line] of rows.slice(0, MOST_ROWS_SEARCHED).entries()) {
    const heads = line.cells.filter((cell) => {
      const text = vocabulary.header(cell);
      return !cell.isNumber && text !== '' && fits.some((fit) => fit(text));
    });
    const first = heads[0];
    if (!first || hasNumber(line)) continue;
    // The items' own header, if any, stands left of the groups: otherwise this is a text about them.
    const label = line.cells.filter((cell) => cell.col < first.col);
    if (first.col === 0 || label.length > 2) continue;
    return { index, heads: line.cells.filter((cell) => cell.col >= first.col) };
  }
  return null;
}

/** The first column of the template that one of the paths is, and that no item above was. */
function templateOf(
  form: FormTemplate,
  paths: readonly (readonly string[])[],
  taken: ReadonlySet<string>,
): ColumnTemplate | null {
  for (const path of paths) {
    const column = form.columns.find((one) => !taken.has(one.key) && one.at.some((at) => pathFits(at, path)));
    if (column) return column;
  }
  return null;
}

/**
 * Reads a record whose items are printed one a row and whose groups (years) one a column. Null where no row heads such
 * columns, or where a required item is missing.
 * @param key the record's row key
 */
export function readVertical(
  form: FormTemplate,
  rows: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
  key: string,
): Vertical | null {
  const head = headOf(form, rows, vocabulary);
  const headRow = head ? rows[head.index] : undefined;
  if (!head || !headRow) return null;
  const left = head.heads[0]?.col ?? 0;
  const cols = new Set(head.heads.map((cell) => cell.col));
  const matched: { column: MatchedColumn; row: number }[] = [];
  const notes: Located[] = [];
  const found = new Set<string>();
  let parent: GridCell | null = null;
  for (const line of rows.slice(head.index + 1)) {
    const labels = line.cells.filter((cell) => cell.col < left && !/^[\d.]+$/.test(cell.folded));
    const values = line.cells.filter((cell) => cols.has(cell.col));
    const isText = labels.some((cell) => vocabulary.isNote(cell.folded) || /[。;:]/u.test(cell.folded));
    const own = labels.map((cell) => vocabulary.header(cell)).filter((text) => text !== '');
    if (isText && !labels.some((cell) => isIncluded(cell.folded))) own.length = 0;
    if (own.length === 0 || (values.length > 0 && !values.some(looksLikeFigure))) {
      notes.push(...notesOf(line, grid));
      continue;
    }
    // An item stands under one above it where it is printed further right, or where it alone says too little.
    const under = parent ? [[vocabulary.header(parent), ...own]] : [];
    const isInside = parent !== null && (labels[0]?.col ?? 0) > parent.col;
    const paths = isInside ? [...under, own] : [own, ...under];
    const items = head.heads.flatMap((cell) => {
      const group = vocabulary.header(cell);
      const template = form.groups.some((one) => matcher(one.at)(group))
        ? templateOf(
            form,
            paths.map((path) => [group, ...path]),
            found,
          )
        : null;
      return template || values.some((value) => value.col === cell.col && looksLikeFigure(value))
        ? [{ cell, group, template }]
        : [];
    });
    for (const { cell, group, template } of items) {
      const header = { col: cell.col, cells: [cell, ...labels], path: [group, ...own], memo: false };
      matched.push({
        column: { header, role: 'amount', template, block: 0, side: null },
        row: line.row,
      });
      if (template) found.add(template.key);
    }
    // The next rows may stand under this one, if its name is one that a path of the form begins with.
    const first = labels[0];
    if (first && isParent(form, vocabulary.header(first))) parent = first;
  }
  if (form.columns.some((column) => column.required && !found.has(column.key))) return null;
  const groups = groupsOf(form, { columns: matched.map((one) => one.column) }, vocabulary);
  const columns: DraftColumn[] = [];
  const places = matched.map(({ column, row }): Place => ({
    column: addColumn(columns, draftColumn(column, groups, grid, vocabulary)),
    col: column.header.col,
    row,
  }));
  const rowsRead = new Set(places.map((place) => place.row));
  const figures = rows
    .filter((line) => rowsRead.has(line.row))
    .reduce((sum, line) => sum + line.cells.filter((cell) => cols.has(cell.col)).length, 0);
  return {
    headerTop: headRow.row,
    columns,
    notes,
    figures,
    line: {
      row: places[0]?.row ?? headRow.row,
      hidden: false,
      side: null,
      block: 0,
      code: null,
      codeCell: null,
      label: '',
      nameCell: null,
      grid,
      places,
      key,
    },
  };
}

/** Whether an item is one that others stand under in the form. */
function isParent(form: FormTemplate, text: string): boolean {
  return form.columns.some((column) =>
    column.at.some((path) => {
      const parts = path.split('/');
      return parts.slice(0, -1).some((part) => matcher(part)(text));
    }),
  );
}
