import { foldText } from '../core/label';
import type { Unit } from '../core/unit';
import type { Grid, GridCell, GridRow } from './grid';
import { isFigureLike, labelColumns } from './label-columns';
import { refOf, type DraftColumn } from './draft';
import type { FormMatch, MatchedColumn } from './match';
import { matcher, pathFits } from './pattern';
import type { ColumnTemplate, FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** A run of label columns and the amount columns they serve. */
export interface Block {
  readonly index: number;
  readonly side: string | null;
  /** Physical columns from which labels are read, left to right. */
  readonly labels: readonly number[];
  /** Columns before the figures that hold no codes and names, but may hold a total's or a unit's: 序号, 单位名称. */
  readonly beside: readonly number[];
  readonly slots: readonly { readonly column: number; readonly col: number }[];
}

export interface Layout {
  readonly columns: readonly DraftColumn[];
  readonly blocks: readonly Block[];
}

/** The year group of each group header, by the words, else by the years, else by the order they are printed in. */
export function groupsOf(
  form: FormTemplate,
  match: Pick<FormMatch, 'columns'>,
  vocabulary: Vocabulary,
): Map<GridCell, string> {
  const { words } = vocabulary.family;
  const headers: { cell: GridCell; fits: FormTemplate['groups'] }[] = [];
  for (const column of match.columns) {
    for (const cell of column.header.cells.slice(0, -1)) {
      if (headers.some((entry) => entry.cell === cell)) continue;
      const text = vocabulary.header(cell);
      const fits = form.groups.filter((group) => matcher(group.at)(text));
      if (fits.length > 0) headers.push({ cell, fits });
    }
  }
  const result = new Map<GridCell, string>();
  const open = headers.filter(({ cell, fits }) => {
    const only = fits.length === 1 ? fits[0] : undefined;
    const said = only ?? fits.find((group) => saysWhich(cell, group.which, words.current, words.previous));
    if (said) result.set(cell, said.key);
    return !said;
  });
  const years = open.map(({ cell }) => vocabulary.years(cell.folded)[0] ?? null);
  const distinct = new Set(years.filter((year) => year !== null));
  const latest = Math.max(0, ...distinct);
  open.forEach(({ cell, fits }, index) => {
    const byYear = distinct.size > 1 ? years[index] === latest : null;
    const isCurrent = byYear ?? index === open.length - 1;
    const group = fits.find((candidate) => candidate.which === (isCurrent ? 'current' : 'previous'));
    if (group) result.set(cell, group.key);
  });
  return result;
}

function saysWhich(cell: GridCell, which: string | null, current: string, previous: string): boolean {
  const pattern = which === 'current' ? current : which === 'previous' ? previous : null;
  return pattern !== null && new RegExp(pattern, 'u').test(cell.folded);
}

function unitOfHeaders(cells: readonly GridCell[], vocabulary: Vocabulary): Unit | null {
  for (let i = cells.length - 1; i >= 0; i--) {
    const unit = vocabulary.unit((cells[i] as GridCell).folded);
    if (unit) return unit;
  }
  return null;
}

function yearOfHeaders(cells: readonly GridCell[], vocabulary: Vocabulary): number | null {
  for (let i = cells.length - 1; i >= 0; i--) {
    const [year] = vocabulary.years((cells[i] as GridCell).folded);
    if (year !== undefined) return year;
  }
  return null;
}

/** In a form of blocks without a header of their own: the column whose codes the block lists. */
function blockColumn(
  form: FormTemplate,
  labels: readonly number[],
  body: readonly GridRow[],
): ColumnTemplate | null {
  for (const line of body) {
    for (const cell of line.cells) {
      if (!labels.includes(cell.col) || !/^\d{3,}/.test(cell.folded)) continue;
      const column = form.columns.find((one) => one.codes?.some((prefix) => cell.folded.startsWith(prefix)));
      if (column) return column;
    }
  }
  return null;
}

/**
 * The columns of a matched form and the blocks they stand in. A column that the template does not know is kept
 * where it holds figures, keyed by its headers.
 * @param body the rows below the header
 */
export function layoutOf(
  match: FormMatch,
  body: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
): Layout {
  const { form } = match;
  const groups = form.groups.length > 0 ? groupsOf(form, match, vocabulary) : new Map<GridCell, string>();
  const only = groups.size === 0 ? onlyGroup(match) : null;
  const content = contentOf(body);
  const columns: DraftColumn[] = [];
  const blocks: Block[] = [];
  const numbering = matcher(vocabulary.family.words.columnNumbers);
  const isOrdinal = (path: readonly string[]): boolean => path.some(numbering);
  const runs = new Map<number, MatchedColumn[]>();
  for (const column of match.columns) runs.set(column.block, [...(runs.get(column.block) ?? []), column]);
  let edge = -1;
  for (const [index, run] of [...runs].sort((a, b) => a[0] - b[0])) {
    const amounts = run.filter((column) => column.role === 'amount');
    const firstAmount = amounts[0]?.header.col ?? Infinity;
    const lastLabel = Math.max(-1, ...run.filter((c) => c.role === 'label').map((c) => c.header.col));
    const before = [...content.keys()]
      .filter((col) => col > edge && col < firstAmount && (amounts.length > 0 || col <= lastLabel))
      .sort((a, b) => a - b);
    const labels = labelColumns(form, run, before, body, vocabulary);
    const slots: { column: number; col: number }[] = [];
    for (const column of run) {
      const { header } = column;
      const isOther =
        column.role === 'other' &&
        !labels.includes(header.col) &&
        (header.col > firstAmount || !(isOrdinal(header.path) || namesUnits(header.path, vocabulary))) &&
        (content.get(header.col)?.figures ?? 0) > 0;
      if (column.role !== 'amount' && !isOther) continue;
      let template = column.template;
      if (form.shape === 'blocks' && template && !template.codes) {
        template = blockColumn(form, labels, body) ?? template;
      }
      const drafted = ownKey(draftColumn({ ...column, template }, groups, grid, vocabulary, only), form);
      const draft = drafted.known || !isPart(column, match) ? drafted : { ...drafted, memo: true };
      slots.push({ column: addColumn(columns, draft), col: header.col });
    }
    const taken = new Set([...labels, ...slots.map((slot) => slot.col)]);
    const beside = before.filter((col) => !taken.has(col));
    blocks.push({ index, side: run[0]?.side ?? null, labels, beside, slots });
    edge = Math.max(edge, ...run.map((column) => column.header.col));
  }
  return { columns, blocks };
}

/** Whether a header says that its column holds the units (预算单位) of the rows, or their codes. */
function namesUnits(path: readonly string[], vocabulary: Vocabulary): boolean {
  const leaf = path[path.length - 1] ?? '';
  return vocabulary.isUnitHeader(leaf) || vocabulary.isCodeHeader(leaf);
}

/** A column that the form lacks does not take the key of one that it has: then it is named as its headers print it. */
function ownKey(draft: DraftColumn, form: FormTemplate): DraftColumn {
  if (draft.known || !form.columns.some((column) => column.key === draft.key)) return draft;
  return { ...draft, key: draft.headers.map((text) => foldText(text)).join('/') };
}

/** The group of a form of groups of which one year is printed, without a header over it: this year's. Else null. */
function onlyGroup({ form, columns }: FormMatch): string | null {
  const keys = columns.flatMap(({ template }) => template?.key ?? []);
  if (new Set(keys).size < keys.length) return null;
  return form.groups.find(({ which }) => which === 'current')?.key ?? null;
}

/** Whether a column stands under a header that another column is the sum of: what of 基本支出 is 人员经费. */
function isPart({ header }: MatchedColumn, match: FormMatch): boolean {
  const over = header.cells[header.cells.length - 2];
  if (!over) return false;
  return match.columns.some(
    ({ template, header: other }) =>
      template !== null &&
      other.cells[other.cells.length - 2] === over &&
      template.at.some((path) => pathFits(path, other.path.slice(0, -1))),
  );
}

/** A matched column under its key: its group's, the template's, or for one that the template lacks its headers'. */
export function draftColumn(
  column: MatchedColumn,
  groups: ReadonlyMap<GridCell, string>,
  grid: Grid,
  vocabulary: Vocabulary,
  only: string | null = null,
): DraftColumn {
  const { header, template } = column;
  const isPercent = matcher(vocabulary.family.words.percentHeader);
  const named = [...header.cells]
    .reverse()
    .map((cell) => groups.get(cell))
    .find((key) => key !== undefined);
  const group = named ?? only ?? undefined;
  const base = template?.key ?? header.path.join('/');
  return {
    key: group !== undefined && template ? `${group}/${base}` : base,
    headers: header.cells.map((cell) => cell.text),
    headerCells: header.cells.map((cell) => refOf(grid, cell)),
    quantity: template?.quantity ?? (header.path.some(isPercent) ? 'percent' : 'amount'),
    memo: template?.memo ?? header.memo,
    group: group ?? null,
    year: yearOfHeaders(header.cells, vocabulary),
    unit: unitOfHeaders(header.cells, vocabulary),
    side: column.side,
    known: template !== null,
  };
}

/** Adds a column, or finds the same column of an earlier block. Gives its index. */
export function addColumn(columns: DraftColumn[], draft: DraftColumn): number {
  const at = columns.findIndex((column) => column.key === draft.key && column.side === draft.side);
  const same = columns[at];
  if (!same) return columns.push(draft) - 1;
  if (same.known && draft.known) {
    columns[at] = { ...same, headerCells: [...same.headerCells, ...draft.headerCells] };
    return at;
  }
  const again = columns.filter((column) => column.key.startsWith(draft.key)).length + 1;
  return columns.push({ ...draft, key: `${draft.key}#${again}` }) - 1;
}

interface Content {
  figures: number;
  texts: number;
}

function contentOf(body: readonly GridRow[]): Map<number, Content> {
  const content = new Map<number, Content>();
  for (const line of body) {
    for (const cell of line.cells) {
      const entry = content.get(cell.col) ?? { figures: 0, texts: 0 };
      if (cell.isNumber || isFigureLike(cell)) entry.figures++;
      else entry.texts++;
      content.set(cell.col, entry);
    }
  }
  return content;
}
