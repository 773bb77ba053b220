import { parseFigure } from '../core/amount';
import { remembering } from '../core/remembering';
import type { GridCell, GridRow } from './grid';
import { resolveHeader, type HeaderColumn } from './header';
import { FirstFit } from './first-fit';
import { matcher, pathFits, type Matcher } from './pattern';
import type { ColumnTemplate, FormTemplate, SideTemplate, TableTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** What a printed column is: labels of rows, figures of a template's column, or something the template lacks. */
export interface MatchedColumn {
  readonly header: HeaderColumn;
  readonly role: 'label' | 'amount' | 'other';
  readonly template: ColumnTemplate | null;
  /** Which of the runs "label columns, then amount columns" it is in, from 0. */
  readonly block: number;
  readonly side: string | null;
}

/** A form and the header rows in which it was found. */
export interface FormMatch {
  readonly form: FormTemplate;
  readonly columns: readonly MatchedColumn[];
  readonly headerRows: readonly GridRow[];
  readonly missing: readonly string[];
  readonly score: number;
}

const MOST_HEADER_ROWS = 6;
const MOST_ROWS_SEARCHED = 16;

interface HeaderPart {
  readonly pattern: string;
}
const headerParts = new WeakMap<TableTemplate, readonly HeaderPart[]>();
const firstPart = new FirstFit<HeaderPart>(({ pattern }) => pattern);

/** Whether a text is a part of any header of a template. */
function headerTest(template: TableTemplate): Matcher {
  let parts = headerParts.get(template);
  if (!parts) {
    const paths = template.forms.flatMap((form) => [
      ...form.columns.flatMap((column) => column.at),
      ...form.sides.map((side) => side.at),
      ...form.groups.map((group) => group.at),
    ]);
    parts = [...new Set(paths.flatMap((path) => path.split('/')))].map((pattern) => ({ pattern }));
    headerParts.set(template, parts);
  }
  const first = firstPart.in(parts);
  return (text) => first(text) !== null;
}

function isColumnNumbers(line: GridRow, vocabulary: Vocabulary): boolean {
  const isNumbersWord = matcher(vocabulary.family.words.columnNumbers);
  let last = -1;
  let count = 0;
  for (const cell of line.cells) {
    if (isNumbersWord(cell.folded)) continue;
    const number = /^\d{1,2}(?==|$)/.exec(cell.folded);
    if (!number || Number(number[0]) <= last) return false;
    if (last >= 0 && Number(number[0]) !== last + 1) return false;
    last = Number(number[0]);
    count++;
  }
  return count >= 2 && last <= count + 1;
}

/** Whether a row that does not number the columns holds figures or codes, and so cannot be a header's. */
function isDataLike(line: GridRow): boolean {
  return line.cells.some((cell) => {
    if (cell.isNumber) return true;
    const figure = /\d/.test(cell.folded) ? parseFigure(cell.text) : null;
    return figure !== null && !/^20\d\d$/.test(cell.folded);
  });
}

function sideOf(header: HeaderColumn, sides: readonly SideTemplate[]): string | null {
  for (const text of header.path) {
    const side = sides.find((candidate) => matcher(candidate.at)(text));
    if (side) return side.key;
  }
  return null;
}

/** The side of a block of a ledger: the one that its headers say; where a block before is that side, its next division. */
function freeSide(
  header: HeaderColumn,
  sides: readonly SideTemplate[],
  block: number,
  before: readonly MatchedColumn[],
): string | null {
  const said = sideOf(header, sides) ?? sides[block]?.key ?? null;
  const isTaken = (key: string | null): boolean => before.some((column) => column.side === key);
  if (!isTaken(said)) return said;
  return sides.find(({ key, again }) => again === said && !isTaken(key))?.key ?? said;
}

function matchForm(
  form: FormTemplate,
  headers: readonly HeaderColumn[],
  headerRows: readonly GridRow[],
  vocabulary: Vocabulary,
): FormMatch {
  const columns: MatchedColumn[] = [];
  const found = new Map<string, number>();
  let block = -1;
  let inAmounts = true;
  let side: string | null = null;
  let unmatched = 0;
  /** Label columns that say codes or names of 科目, beside those that name units. */
  let codes = 0;
  const labelAllowed = form.shape !== 'record';
  for (const header of headers) {
    const leaf = header.path[header.path.length - 1];
    if (leaf === undefined) continue;
    const isCode = vocabulary.isCodeHeader(leaf);
    if (isCode) codes++;
    const isSide = form.sides.some((candidate) => matcher(candidate.at)(leaf));
    const isName = vocabulary.isNameHeader(leaf);
    if (isName) codes++;
    const isLabel = (isCode || isSide || isName || vocabulary.isUnitHeader(leaf)) && labelAllowed;
    if (isLabel) {
      if (inAmounts) {
        block++;
        inAmounts = false;
        side = form.sides.length > 0 ? freeSide(header, form.sides, block, columns) : null;
      }
      columns.push({ header, role: 'label', template: null, block, side });
      continue;
    }
    const template =
      block < 0 && labelAllowed
        ? null
        : (columnsAt(form, leaf).find((column) => fits(column, header.path, side, block, found, form)) ??
          withoutRemarks(header.path, (path) =>
            columnsAt(form, path[path.length - 1] ?? '').find((column) =>
              fits(column, path, side, block, found, form),
            ),
          ));
    const earlier = template ? null : earlierYear(columns, header, side, block, form, vocabulary);
    if (earlier !== null) {
      const before = columns[earlier] as MatchedColumn;
      columns[earlier] = { ...before, role: 'other', template: null };
      columns.push({ header, role: 'amount', template: before.template, block: before.block, side });
      inAmounts = true;
      unmatched++;
    } else if (template) {
      inAmounts = true;
      const key = slot(template, side, block, form);
      found.set(key, (found.get(key) ?? 0) + 1);
      columns.push({ header, role: 'amount', template, block: Math.max(block, 0), side });
    } else {
      unmatched++;
      columns.push({ header, role: 'other', template: null, block: Math.max(block, 0), side });
    }
  }
  standIn(form, columns);
  const missing = missingOf(form, columns, block, codes);
  const known = found.size;
  const score = (missing.length === 0 ? 1000 : 0) + 10 * known - 2 * unmatched - missing.length;
  return { form, columns, headerRows, missing, score };
}

const byLeaf = new WeakMap<FormTemplate, (leaf: string) => readonly ColumnTemplate[]>();

/** The columns of a form whose last header a text may be: few of many, found once a text. */
function columnsAt(form: FormTemplate, leaf: string): readonly ColumnTemplate[] {
  let columns = byLeaf.get(form);
  if (!columns) {
    columns = remembering((text) =>
      form.columns.filter(({ at }) => at.some((path) => matcher(path.split('/').at(-1) ?? '')(text))),
    );
    byLeaf.set(form, columns);
  }
  return columns(leaf);
}

/** Where a printed column may stand once: by key, side and block; year groups repeat the keys. */
function slot(column: ColumnTemplate, side: string | null, block: number, form: FormTemplate): string {
  return form.shape === 'blocks' || form.shape === 'ledger'
    ? `${block}/${side ?? ''}/${column.key}`
    : column.key;
}

const REMARK = /\([^()]*\)/gu;

/** Tries a header once more without the remarks in brackets that departments put behind it: "执行数(含追加)". */
function withoutRemarks(
  path: readonly string[],
  find: (path: readonly string[]) => ColumnTemplate | undefined,
): ColumnTemplate | undefined {
  const bare = path.map((text) => text.replace(REMARK, '') || text);
  return bare.some((text, index) => text !== path[index]) ? find(bare) : undefined;
}

/**
 * Where a form has a column once and two years of it are printed, the later year is the form's, the earlier one a
 * column of the department's own. Gives the index of the earlier year's column, or null.
 */
function earlierYear(
  columns: readonly MatchedColumn[],
  header: HeaderColumn,
  side: string | null,
  block: number,
  form: FormTemplate,
  vocabulary: Vocabulary,
): number | null {
  if (form.groups.length > 0) return null;
  const year = yearOf(header, vocabulary);
  if (year === null) return null;
  const at = columns.findIndex(
    (one) =>
      one.template !== null &&
      one.block === Math.max(block, 0) &&
      fits(one.template, header.path, side, block, new Map(), form) &&
      (yearOf(one.header, vocabulary) ?? Infinity) < year,
  );
  return at < 0 ? null : at;
}

/** The year of the outermost header that says one. */
function yearOf(header: HeaderColumn, vocabulary: Vocabulary): number | null {
  for (const cell of header.cells) {
    const years = vocabulary.years(cell.folded);
    if (years.length === 1) return years[0] ?? null;
  }
  return null;
}

/** A column that only stands in for another (a net figure without the gross one) is that other column. */
function standIn(form: FormTemplate, columns: MatchedColumn[]): void {
  columns.forEach((column, index) => {
    const { template } = column;
    if (template?.instead === undefined) return;
    if (columns.some((one) => one.template?.key === template.instead)) return;
    const other = form.columns.find((one) => one.key === template.instead);
    if (other) columns[index] = { ...column, template: other };
  });
}

function fits(
  column: ColumnTemplate,
  path: readonly string[],
  side: string | null,
  block: number,
  found: ReadonlyMap<string, number>,
  form: FormTemplate,
): boolean {
  if (column.side !== null && column.side !== side) return false;
  if (!column.at.some((one) => pathFits(one, path))) return false;
  return (found.get(slot(column, side, block, form)) ?? 0) < Math.max(form.groups.length, 1);
}

function missingOf(
  form: FormTemplate,
  columns: readonly MatchedColumn[],
  lastBlock: number,
  codes: number,
): string[] {
  const keys = new Set(columns.map((column) => column.template?.key ?? null));
  const missing = form.columns.filter((column) => column.required && !keys.has(column.key)).map((c) => c.key);
  for (const side of form.sides) {
    if (side.again !== undefined) continue;
    const amount = columns.some((column) => column.side === side.key && column.role === 'amount');
    if (!amount) missing.push(side.key);
  }
  if ((form.shape === 'tree' || form.shape === 'blocks') && (lastBlock < 0 || codes === 0)) missing.push('');
  if (form.shape === 'record' && codes > 0) missing.push('');
  const blocks = new Set(columns.filter((column) => column.role === 'amount').map((column) => column.block));
  if (form.shape === 'blocks' && blocks.size < 2) missing.push('');
  if (form.shape === 'tree' && blocks.size > 1) missing.push('');
  keys.delete(null);
  if (missing.length === 0 && keys.size < form.least) {
    missing.push(...form.columns.filter((column) => !keys.has(column.key)).map((column) => column.key));
  }
  return missing;
}

/**
 * Finds the form of a table below its title: tries header areas of one to six rows from the first line that has
 * headers of the template, and takes the area and form that explain most with the fewest rows. Null where no line
 * looks like a header at all; `missing` lists the required columns that were not found.
 */
export function matchTable(
  template: TableTemplate,
  rows: readonly GridRow[],
  vocabulary: Vocabulary,
): FormMatch | null {
  const isPart = headerTest(template);
  const isHeader = (cell: GridCell): boolean => {
    const text = vocabulary.header(cell);
    if (text === '') return false;
    return (
      vocabulary.isCodeHeader(text) ||
      vocabulary.isNameHeader(text) ||
      vocabulary.isUnitHeader(text) ||
      isPart(text)
    );
  };
  const near = rows.slice(0, MOST_ROWS_SEARCHED);
  const counts = near.map((line) => (line.cells.length > 80 ? 0 : line.cells.filter(isHeader).length));
  let start = counts.findIndex((count) => count >= 2);
  if (start < 0) start = counts.findIndex((count) => count >= 1);
  if (start < 0) return null;
  const starts = start > 0 && (counts[start - 1] ?? 0) > 0 ? [start, start - 1] : [start];
  let best: FormMatch | null = null;
  for (const from of starts) {
    const header: GridRow[] = [];
    for (const line of near.slice(from, from + MOST_HEADER_ROWS)) {
      if (isColumnNumbers(line, vocabulary)) continue;
      if (isDataLike(line)) break;
      header.push(line);
      const resolved = resolveHeader(header, (cell) => vocabulary.header(cell));
      for (const form of template.forms) {
        if (form.shape === 'sheet' || form.shape === 'vertical') continue;
        const match = matchForm(form, resolved, [...header], vocabulary);
        if (best === null || match.score > best.score || goesFurther(match, best)) best = match;
      }
    }
  }
  return best;
}

/**
 * Whether a whole match is another with one more row of headers, which stand below those of figures alone: what a header
 * over them is divided into. Such a row costs unknown columns, and would be taken for the first of the body.
 */
function goesFurther(match: FormMatch, best: FormMatch): boolean {
  const { form, headerRows, columns } = match;
  if (form !== best.form || (form.shape !== 'tree' && form.shape !== 'record')) return false;
  if (match.missing.length > 0 || best.missing.length > 0) return false;
  if (headerRows.length !== best.headerRows.length + 1 || columns.length <= best.columns.length) return false;
  const known = (one: FormMatch): number => one.columns.filter(({ template }) => template !== null).length;
  const first = Math.min(
    ...best.columns.filter(({ role }) => role === 'amount').map(({ header }) => header.col),
  );
  const last = headerRows[headerRows.length - 1];
  return known(match) >= known(best) && last !== undefined && last.cells.every((cell) => cell.col >= first);
}

/** Whether a row of the body says again what a row above the body said: headers repeated on another page. */
export function repeatsHeader(line: GridRow, heads: readonly GridRow[], vocabulary: Vocabulary): boolean {
  if (isColumnNumbers(line, vocabulary)) return true;
  return heads.some(
    (head) =>
      head.cells[0]?.folded === line.cells[0]?.folded &&
      line.cells.every((cell) =>
        head.cells.some((one) => one.col === cell.col && one.folded === cell.folded),
      ),
  );
}
