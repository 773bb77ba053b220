import type { RangeRef } from '../../core/address';
import type { CellWrite, Mark, OwnSheet, WritePlan } from '../../workbook/plan';
import { intoRequests, type Block } from './chunks';
import { badSheetName, noSheet, noSheetLeft, protectedSheet, protectedStructure } from './errors';
import { readerOf, sameSheet, type Known } from './known';
import { marksOf, MarkSearch, type FoundMark, type FoundRule } from './marks';
import { OwnSheetReader, type Leftovers } from './own-sheet-read';
import { askTargets, checkLocked, previousCells, type CellTarget } from './set-cells';
import { askWidths, type Widths } from './widths';

/** Everything that is known of the workbook before a plan is carried out. */
export interface Before {
  readonly sheets: readonly Excel.Worksheet[];
  readonly widths: Widths;
  readonly found: readonly FoundMark[];
  readonly marks: readonly Mark[];
  /** Ids of all conditional formats, and the custom ones. */
  readonly ruleIds: ReadonlySet<string>;
  readonly custom: readonly FoundRule[];
  /** The sheets that the plan replaces or takes away, as they are. */
  readonly old: readonly OwnSheet[];
  /** By the names of those sheets. */
  readonly leftovers: ReadonlyMap<string, Leftovers>;
  readonly targets: readonly CellTarget[];
  readonly previous: readonly CellWrite[];
}

/**
 * Reads what a plan touches, in three syncs or a few more where it replaces large sheets, and refuses what cannot
 * be carried out or stands on stale addresses. Writes nothing. Throws a WorkbookError, or what Excel throws.
 */
export async function readBefore(
  context: Excel.RequestContext,
  plan: WritePlan,
  known: Known,
  supports: (version: string) => boolean,
  withPage: boolean,
): Promise<Before> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  workbook.protection.load('protected');
  await context.sync();

  const sheets = worksheets.items;
  const put = plan.putSheets ?? [];
  const names = [...put.map((sheet) => sheet.name), ...(plan.removeSheets ?? [])];
  const find = (name: string): Excel.Worksheet | undefined =>
    sheets.find((sheet) => sameSheet(sheet.name, name));
  const isChanged = (name: string): boolean => names.some((changed) => sameSheet(changed, name));
  checkStructure(plan, sheets, workbook.protection.protected, find);

  const search = new MarkSearch(sheets);
  const first = sheets[0];
  const widths = first ? askWidths(first) : null;
  const readers = sheets
    .filter((sheet) => isChanged(sheet.name))
    .map((sheet) => new OwnSheetReader(sheet, withPage));
  const sheetOf = (name: string): Excel.Worksheet => {
    const sheet = find(name);
    if (!sheet) throw noSheet(name);
    return sheet;
  };
  const targets = askTargets(
    (plan.setCells ?? []).filter((write) => !isChanged(write.sheet)),
    sheetOf,
  );
  const marked = (plan.marks ?? []).filter((mark) => !isChanged(mark.range.sheet));
  const [now = [], ...later] = intoRequests(boxesOf(marked).map(blockOf));
  const boxes = now.map((block) => askBlock(block, sheetOf));
  await context.sync();

  checkLocked(targets, (name) => find(name)?.protection.protected ?? false);
  for (const { write, range } of targets) {
    const { sheet, row, col } = write;
    known.check({ sheet, top: row, bottom: row, left: col, right: col }, readerOf(range, row, col));
  }
  // Marks in a large workbook are held against it in several requests.
  for (const request of later) {
    boxes.push(...request.map((block) => askBlock(block, sheetOf)));
    await context.sync();
  }
  for (const box of boxes) checkBox(box, marked, known);
  search.askMore();
  const scale = widths?.() ?? { toPoints: (n: number) => n * 6, toCharacters: (n: number) => n / 6 };
  const old: OwnSheet[] = [];
  for (const reader of readers) old.push(await reader.read(context, supports, scale));
  await context.sync();
  for (const sheet of old) known.checkSheet(sheet);

  const found = search.found();
  checkMarkable(plan, sheets, found);
  return {
    sheets,
    widths: scale,
    found,
    marks: marksOf(found),
    ruleIds: search.ids,
    custom: search.custom,
    old,
    leftovers: new Map(readers.map((reader) => [reader.sheet.name, reader.leftovers])),
    targets,
    previous: previousCells(targets),
  };
}

function checkStructure(
  plan: WritePlan,
  sheets: readonly Excel.Worksheet[],
  structure: boolean,
  find: (name: string) => Excel.Worksheet | undefined,
): void {
  const put = plan.putSheets ?? [];
  for (const { name } of put) {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) {
      throw badSheetName(name);
    }
    if (find(name)?.protection.protected) throw protectedSheet(name, '不能重写');
  }
  const isPut = (name: string): boolean => put.some((sheet) => sameSheet(sheet.name, name));
  const removed = (plan.removeSheets ?? [])
    .filter((name) => !isPut(name))
    .flatMap((name) => find(name) ?? []);
  const added = put.filter((sheet) => !find(sheet.name));
  if (structure && (removed.length > 0 || added.length > 0)) throw protectedStructure();
  const stay = sheets.some((sheet) => sheet.visibility === 'Visible' && !removed.includes(sheet));
  if (!stay && added.length === 0) throw noSheetLeft();
}

/** Conditional formats of a protected sheet can only be changed where formatting its cells is allowed. */
function checkMarkable(
  plan: WritePlan,
  sheets: readonly Excel.Worksheet[],
  found: readonly FoundMark[],
): void {
  if (!plan.marks) return;
  for (const sheet of sheets) {
    if (!sheet.protection.protected || sheet.protection.options.allowFormatCells) continue;
    if (found.some((mark) => mark.sheet === sheet)) throw protectedSheet(sheet.name, '不能清除标记');
    if (plan.marks.some((mark) => sameSheet(mark.range.sheet, sheet.name))) {
      throw protectedSheet(sheet.name, '不能加标记');
    }
  }
}

interface Box extends Omit<RangeRef, 'sheet'> {
  readonly sheet: string;
  readonly range: Excel.Range;
}

function blockOf(box: RangeRef): Block<string> {
  const { top, left } = box;
  return { item: box.sheet, top, left, rows: box.bottom - top + 1, cols: box.right - left + 1 };
}

function askBlock(
  { item, top, left, rows, cols }: Block<string>,
  sheetOf: (name: string) => Excel.Worksheet,
): Box {
  const range = sheetOf(item).getRangeByIndexes(top, left, rows, cols);
  range.load('values,formulas');
  return { sheet: item, range, top, left, bottom: top + rows - 1, right: left + cols - 1 };
}

/** Throws a WorkbookError where a cell to be marked within the box is not what it was. */
function checkBox(box: Box, marks: readonly Mark[], known: Known): void {
  const read = readerOf(box.range, box.top, box.left);
  for (const { range } of marks) {
    if (!sameSheet(range.sheet, box.sheet)) continue;
    const top = Math.max(range.top, box.top);
    const bottom = Math.min(range.bottom, box.bottom);
    if (top <= bottom) known.check({ ...range, top, bottom }, read);
  }
}

/** One rectangle a sheet around all that is to be marked there. */
function boxesOf(marks: readonly Mark[]): RangeRef[] {
  const boxes = new Map<string, RangeRef>();
  for (const { range } of marks) {
    const box = boxes.get(range.sheet);
    boxes.set(
      range.sheet,
      box
        ? {
            sheet: range.sheet,
            top: Math.min(box.top, range.top),
            left: Math.min(box.left, range.left),
            bottom: Math.max(box.bottom, range.bottom),
            right: Math.max(box.right, range.right),
          }
        : range,
    );
  }
  return [...boxes.values()];
}
