import { WorkbookError } from '../../workbook/host';
import type { OwnSheet } from '../../workbook/plan';
import type { Snapshot } from '../../workbook/snapshot';
import { removeFromCalcChain } from './calc-chain';
import { sameSheet, type Draft } from './draft';
import { dropOwnStyles, styleIndex, usedStyles } from './own-styles';
import { renderOwnSheet } from './own-sheet';
import { drawingElement, putCharts } from './charts';
import { readCharts } from './charts-reader';
import { readOwnSheet } from './own-sheet-reader';
import {
  addContentType,
  addRelationship,
  removeDependents,
  removePart,
  removeRelationship,
} from './package-edit';
import { readStyles } from './style-reader';
import { StyleLists } from './style-lists';
import {
  addSheetEntry,
  calculateOnLoad,
  printColumns,
  printTitles,
  removeSheetEntry,
  setPrintColumns,
  setPrintTitles,
} from './workbook-edit';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The sheets of these names as plans that would write them again; names that are not there are passed over. */
export function readSheets(draft: Draft, snapshot: Snapshot, names: readonly string[]): OwnSheet[] {
  const entries = draft.sheets();
  const styles = draft.related('styles');
  const styleOf = styles === null ? () => ({}) : draft.reading(styles, readStyles);
  return entries.flatMap((entry, index) => {
    const values = snapshot.sheets.find((sheet) => sheet.name === entry.name);
    if (entry.path === null || !values || !names.some((name) => sameSheet(name, entry.name))) return [];
    const titles = printTitles(draft, index);
    const charts = readCharts(draft, entry.path);
    const printed = printColumns(draft, index);
    const sheet = draft.reading(entry.path, (xml) => readOwnSheet(xml, values, styleOf, titles, charts));
    return [printed === null ? sheet : { ...sheet, printColumns: printed }];
  });
}

/**
 * Takes sheets away and writes sheets, each in the place of the one that has its name or else at the end.
 * Cell formats that only those sheets used go first, so that writing the same sheets again changes nothing.
 */
export function changeSheets(draft: Draft, put: readonly OwnSheet[], remove: readonly string[]): void {
  for (const { name } of put) checkName(draft, name);
  const changed = [...put.map((sheet) => sheet.name), ...remove];
  const gone = new Set<number>();
  const stillThere: string[] = [];
  for (const { name, path } of draft.sheets()) {
    if (path === null) continue;
    if (!changed.some((candidate) => sameSheet(candidate, name))) stillThere.push(path);
    else for (const index of usedStyles(draft.text(path))) gone.add(index);
  }
  dropOwnStyles(draft, gone, stillThere);
  for (const name of remove) {
    if (!put.some((sheet) => sameSheet(sheet.name, name))) removeSheet(draft, name);
  }
  if (put.length === 0) return;
  const main = draft.schema('spreadsheetml');
  const styles = put.some((sheet) => sheet.rows.some((row) => row.cells.some((cell) => cell?.style)))
    ? StyleLists.open(draft)
    : null;
  const known = new Map<string, number>();
  for (const sheet of put) {
    const xml = renderOwnSheet(
      sheet,
      (style) => {
        const key = JSON.stringify(style);
        const index = known.get(key) ?? (styles ? styleIndex(styles, style) : 0);
        known.set(key, index);
        return index;
      },
      main,
      drawingElement(draft, sheet),
    );
    putSheet(draft, sheet, xml);
  }
  styles?.save();
  if (put.some((sheet) => sheet.rows.some((row) => row.cells.some((cell) => cell?.formula !== undefined)))) {
    calculateOnLoad(draft);
  }
}

function putSheet(draft: Draft, sheet: OwnSheet, xml: string): void {
  const entries = draft.sheets();
  const index = entries.findIndex((entry) => sameSheet(entry.name, sheet.name));
  if (index !== -1) {
    const { path, sheetId } = draft.worksheet(sheet.name);
    removeFromCalcChain(draft, (id) => id === sheetId);
    removeDependents(draft, path);
    draft.put(path, xml);
    putCharts(draft, path, sheet);
    setPrintTitles(draft, index, sheet.name, sheet.repeatRows);
    setPrintColumns(draft, index, sheet.name, sheet.printColumns ?? null);
    return;
  }
  const path = freePath(draft);
  draft.put(path, xml);
  addContentType(draft, path, WORKSHEET_TYPE);
  putCharts(draft, path, sheet);
  const added = addSheetEntry(draft, sheet.name, addRelationship(draft, 'worksheet', path));
  setPrintTitles(draft, added, sheet.name, sheet.repeatRows);
  setPrintColumns(draft, added, sheet.name, sheet.printColumns ?? null);
}

function removeSheet(draft: Draft, name: string): void {
  const index = draft.sheets().findIndex((entry) => sameSheet(entry.name, name));
  const entry = draft.sheets()[index];
  if (!entry) return;
  removeFromCalcChain(draft, (id) => id === entry.sheetId);
  removeSheetEntry(draft, index);
  removeRelationship(draft, entry.relId);
  if (entry.path !== null) removePart(draft, entry.path);
}

function freePath(draft: Draft): string {
  for (let n = 1; ; n += 1) {
    const path = draft.beside(`worksheets/sheet${String(n)}.xml`);
    if (!draft.parts.has(path)) return path;
  }
}

function checkName(draft: Draft, name: string): void {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) {
    throw new WorkbookError(
      'not-writable',
      `“${draft.name}”：工作表名“${name}”不合 Excel 的规定，没有写入。`,
    );
  }
}
