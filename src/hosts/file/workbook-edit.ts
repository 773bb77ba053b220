import { columnIndex, columnLetters, quotedSheet } from '../../core/address';
import type { Draft } from './draft';
import { outline, placeFor, WORKBOOK_ORDER, type Outline } from './outline';
import { escapeAttribute, escapeText, splice, withAttribute, type Edit } from './splice';
import type { OpenTag } from './xml';

/** Edits of the workbook part: its list of sheets, its defined names, its calculation settings. */

interface NameEntry {
  readonly tag: OpenTag;
  readonly end: number;
}

interface WorkbookView {
  readonly xml: string;
  readonly at: Outline;
  readonly sheets: readonly OpenTag[];
  readonly names: readonly NameEntry[];
  readonly views: readonly OpenTag[];
}

const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

/** Adds a sheet behind the last and gives its index. */
export function addSheetEntry(draft: Draft, name: string, relId: string): number {
  const view = viewOf(draft);
  const { prefix } = view.at;
  const id = Math.max(0, ...view.sheets.map((sheet) => Number(sheet.attributes['sheetId'] ?? 0))) + 1;
  const relPrefix = relationshipPrefix(view);
  const declared =
    relPrefix.declaration === '' ? '' : ` ${relPrefix.declaration}="${draft.schema('relationships')}"`;
  const text = `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${String(id)}"${declared} ${relPrefix.prefix}:id="${relId}"/>`;
  const list = view.at.children.find((child) => child.tag.name === 'sheets');
  if (!list) {
    const place = placeFor(view.at, WORKBOOK_ORDER, 'sheets');
    write(draft, view, [{ start: place, end: place, text: `<${prefix}sheets>${text}</${prefix}sheets>` }]);
  } else if (list.tag.selfClosing) {
    write(draft, view, [
      { start: list.start, end: list.end, text: `<${prefix}sheets>${text}</${prefix}sheets>` },
    ]);
  } else {
    const place = view.xml.lastIndexOf('<', list.end - 1);
    write(draft, view, [{ start: place, end: place, text }]);
  }
  return view.sheets.length;
}

/**
 * Takes the sheet at an index out of the list, with the names that belong to it alone; the sheets behind it
 * move up by one in every name's localSheetId and in which tab is shown.
 */
export function removeSheetEntry(draft: Draft, index: number): void {
  const view = viewOf(draft);
  const sheet = view.sheets[index];
  if (!sheet) return;
  const edits: Edit[] = [{ start: sheet.start, end: elementEnd(view.xml, sheet), text: '' }];
  const kept = view.names.filter((name) => localSheet(name) !== index);
  if (kept.length === 0 && view.names.length > 0) edits.push(wholeNames(view));
  else {
    for (const name of view.names) {
      const local = localSheet(name);
      if (local === index) edits.push({ start: name.tag.start, end: name.end, text: '' });
      else if (local !== null && local > index)
        edits.push(attributeEdit(view, name.tag, 'localSheetId', local - 1));
    }
  }
  for (const tab of view.views) {
    const source = view.xml.slice(tab.start, tab.end);
    let changed = source;
    for (const key of ['activeTab', 'firstSheet']) {
      const shown = Number(tab.attributes[key] ?? 0);
      if (shown > index || (shown === index && shown > 0 && shown === view.sheets.length - 1)) {
        changed = withAttribute(changed, key, String(shown - 1));
      }
    }
    if (changed !== source) edits.push({ start: tab.start, end: tab.end, text: changed });
  }
  write(draft, view, edits);
}

/** Sets, or for null takes away, the rows that a sheet repeats on every printed page. */
export function setPrintTitles(
  draft: Draft,
  index: number,
  sheet: string,
  rows: readonly [number, number] | null,
): void {
  const reference = rows && `$${String(rows[0] + 1)}:$${String(rows[1] + 1)}`;
  setLocalName(draft, index, PRINT_TITLES, reference && `${quotedSheet(sheet)}!${reference}`);
}

/** Sets, or for null takes away, the columns of a sheet that are printed. */
export function setPrintColumns(
  draft: Draft,
  index: number,
  sheet: string,
  columns: readonly [number, number] | null,
): void {
  const reference = columns && `$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`;
  setLocalName(draft, index, PRINT_AREA, reference && `${quotedSheet(sheet)}!${reference}`);
}

function setLocalName(draft: Draft, index: number, key: string, reference: string | null): void {
  const view = viewOf(draft);
  const old = view.names.find((name) => localSheet(name) === index && name.tag.attributes['name'] === key);
  const { prefix } = view.at;
  const text =
    reference === null
      ? ''
      : `<${prefix}definedName name="${key}" localSheetId="${String(index)}">` +
        `${escapeText(reference)}</${prefix}definedName>`;
  if (old) {
    const whole = text === '' && view.names.length === 1;
    write(draft, view, [whole ? wholeNames(view) : { start: old.tag.start, end: old.end, text }]);
    return;
  }
  if (text === '') return;
  const last = view.names.at(-1);
  if (last) write(draft, view, [{ start: last.end, end: last.end, text }]);
  else {
    const place = placeFor(view.at, WORKBOOK_ORDER, 'definedNames');
    write(draft, view, [
      { start: place, end: place, text: `<${prefix}definedNames>${text}</${prefix}definedNames>` },
    ]);
  }
}

/** The rows that the sheet at an index repeats when printed, counted from 0, or null. */
export function printTitles(draft: Draft, index: number): readonly [number, number] | null {
  const rows = /\$(\d+):\$(\d+)\s*(?:<|$)/.exec(localName(draft, index, PRINT_TITLES));
  return rows ? [Number(rows[1]) - 1, Number(rows[2]) - 1] : null;
}

/** The columns of the sheet at an index that alone are printed, counted from 0, or null. */
export function printColumns(draft: Draft, index: number): readonly [number, number] | null {
  const columns = /\$([A-Z]{1,3}):\$([A-Z]{1,3})\s*(?:<|$)/.exec(localName(draft, index, PRINT_AREA));
  return columns ? [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')] : null;
}

function localName(draft: Draft, index: number, key: string): string {
  const view = viewOf(draft);
  const name = view.names.find(
    (entry) => localSheet(entry) === index && entry.tag.attributes['name'] === key,
  );
  return name ? view.xml.slice(name.tag.end, name.end) : '';
}

/** Asks the program that opens the workbook to calculate all of it. */
export function calculateOnLoad(draft: Draft): void {
  const view = viewOf(draft);
  const calc = view.at.children.find((child) => child.tag.name === 'calcPr');
  if (calc) {
    if (['1', 'true'].includes(calc.tag.attributes['fullCalcOnLoad'] ?? '')) return;
    const text = withAttribute(view.xml.slice(calc.tag.start, calc.tag.end), 'fullCalcOnLoad', '1');
    write(draft, view, [{ start: calc.tag.start, end: calc.tag.end, text }]);
    return;
  }
  const place = placeFor(view.at, WORKBOOK_ORDER, 'calcPr');
  write(draft, view, [{ start: place, end: place, text: `<${view.at.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

function viewOf(draft: Draft): WorkbookView {
  const xml = draft.text(draft.workbook);
  const sheets: OpenTag[] = [];
  const views: OpenTag[] = [];
  const names: NameEntry[] = [];
  let name: OpenTag | null = null;
  const at = draft.reading(draft.workbook, () =>
    outline(xml, {
      open(tag) {
        if (tag.depth !== 2) return;
        if (tag.name === 'sheet') sheets.push(tag);
        else if (tag.name === 'workbookView') views.push(tag);
        else if (tag.name === 'definedName') name = tag;
      },
      close(tag) {
        if (tag.depth === 2 && tag.name === 'definedName' && name) names.push({ tag: name, end: tag.end });
      },
    }),
  );
  return { xml, at, sheets, names, views };
}

function localSheet(name: NameEntry): number | null {
  const local = name.tag.attributes['localSheetId'];
  return local === undefined ? null : Number(local);
}

function wholeNames(view: WorkbookView): Edit {
  const all = view.at.children.find((child) => child.tag.name === 'definedNames');
  return { start: all?.start ?? 0, end: all?.end ?? 0, text: '' };
}

function attributeEdit(view: WorkbookView, tag: OpenTag, name: string, value: number): Edit {
  const text = withAttribute(view.xml.slice(tag.start, tag.end), name, String(value));
  return { start: tag.start, end: tag.end, text };
}

function elementEnd(xml: string, tag: OpenTag): number {
  if (tag.selfClosing) return tag.end;
  return xml.indexOf('>', xml.indexOf('</', tag.end)) + 1;
}

/** The prefix that the workbook's root binds to relationship ids, or one to be declared where it is used. */
function relationshipPrefix(view: WorkbookView): { prefix: string; declaration: string } {
  const { attributes } = view.at.root;
  for (const key in attributes) {
    if (key.startsWith('xmlns:') && /officeDocument\/(?:2006\/)?relationships$/.test(attributes[key] ?? '')) {
      return { prefix: key.slice(6), declaration: '' };
    }
  }
  return { prefix: 'r', declaration: 'xmlns:r' };
}

function write(draft: Draft, view: WorkbookView, edits: readonly Edit[]): void {
  draft.put(draft.workbook, splice(view.xml, edits));
}
