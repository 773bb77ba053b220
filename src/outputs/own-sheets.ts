import { zhCN } from '../strings/zh-CN';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { withTextsAsRead } from './narrative-tracking';

/** What our sheets carry in a hidden column, so that they are known again whatever the user renames. */
export const MARKERS = { findings: 'gouji:findings', relations: 'gouji:relations' } as const;
export type OwnSheetKind = keyof typeof MARKERS;

/** How far down and right a marker may stand (users insert rows above a heading). */
const MARKER_ROWS = 40;

/**
 * Which of ours a sheet is, or null for the user's own.
 * A sheet is ours only by its marker: one that merely has our name is the user's and is never touched.
 */
export function ownSheetKind(sheet: SheetSnapshot): OwnSheetKind | null {
  for (const cell of sheet.cells) {
    if (cell.row >= MARKER_ROWS) break;
    if (cell.value === MARKERS.findings) return 'findings';
    if (cell.value === MARKERS.relations) return 'relations';
  }
  return null;
}

/** The sheets of a workbook that are ours, by kind. */
export function ownSheets(snapshot: Snapshot): ReadonlyMap<OwnSheetKind, SheetSnapshot> {
  const found = new Map<OwnSheetKind, SheetSnapshot>();
  for (const sheet of snapshot.sheets) {
    const kind = ownSheetKind(sheet);
    if (kind && !found.has(kind)) found.set(kind, sheet);
  }
  return found;
}

/**
 * The workbook as its user made it: without our sheets, which repeat its titles and figures. 情况说明 and 名词解释 are
 * the user's also where we wrote them; of them the text alone.
 */
export function withoutOwnSheets(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.filter((sheet) => ownSheetKind(sheet) === null);
  const users = sheets.length === snapshot.sheets.length ? snapshot : { ...snapshot, sheets };
  return withTextsAsRead(users, { narrative: zhCN.narrative.name, glossary: zhCN.narrative.glossaryName });
}

/**
 * The name to write a sheet of ours under: that of the one in the workbook, else the usual name, else (when a
 * sheet of the user's has it) the fallback, numbered until it is free. Excel compares names without case.
 */
export function ownSheetName(
  snapshot: Snapshot,
  kind: OwnSheetKind,
  names: { readonly name: string; readonly fallbackName: string },
): string {
  const present = ownSheets(snapshot).get(kind);
  if (present) return present.name;
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate: string = names.name;
  for (let n = 1; taken.has(candidate.toLowerCase()); n += 1) {
    candidate = n === 1 ? names.fallbackName : `${names.fallbackName}${n}`;
  }
  return candidate;
}
