import { parseAddress } from '../core/address';
import type { CellSnapshot, SheetSnapshot, Snapshot } from '../workbook/snapshot';

/**
 * How a text sheet of ours is known again. Its first rows are hidden and hold, in column A, a marker, then the id of
 * each paragraph with a formula that follows its cell (=ROW(A61)) and what we wrote there; so it survives inserted
 * rows and a new name, and an edited paragraph is told from one that is as we left it.
 */
export const TEXT_MARKERS = {
  narrative: 'gouji:narrative',
  narrativeDraft: 'gouji:narrative-draft',
  glossary: 'gouji:glossary',
  glossaryDraft: 'gouji:glossary-draft',
} as const;
export type TextSheetKind = keyof typeof TEXT_MARKERS;

/** What the id of a hidden row begins with that works out a share. */
export const SHARE_ROW = 'share:';

/** Columns of the hidden rows. */
export const HELPER = { id: 0, place: 1, written: 2, pieces: 3 } as const;

export interface TrackedText {
  readonly kind: TextSheetKind;
  readonly sheet: SheetSnapshot;
  readonly paragraphs: readonly TrackedParagraph[];
  /** Rows with text that the user has added, each below the paragraph with this id (null: above all). */
  readonly own: readonly {
    readonly after: string | null;
    readonly row: number;
    readonly cell: CellSnapshot;
  }[];
  /** The first row below the hidden ones, and the column of the text. */
  readonly top: number;
  readonly column: number;
}

export interface TrackedParagraph {
  readonly id: string;
  /** As written: fields as {{name}}; of a formula, its fingerprint. */
  readonly written: string;
  /** Null where the user has deleted its row. */
  readonly cell: CellSnapshot | null;
  readonly row: number | null;
}

const PLACE = /^ROW\(\$?([A-Z]{1,3}\$?\d+)\)$/i;

/** Which of our texts a sheet is, or null. */
export function textSheetKind(sheet: SheetSnapshot): TextSheetKind | null {
  const first = sheet.cells.find((cell) => typeof cell.value === 'string');
  if (!first || typeof first.value !== 'string' || !first.value.startsWith('gouji:')) return null;
  const kinds = Object.keys(TEXT_MARKERS) as TextSheetKind[];
  return kinds.find((kind) => TEXT_MARKERS[kind] === first.value) ?? null;
}

/** A text sheet of ours as it is now, or null where the sheet is none. */
export function trackedText(sheet: SheetSnapshot): TrackedText | null {
  const kind = textSheetKind(sheet);
  if (kind === null) return null;
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const at = (row: number, col: number): CellSnapshot | null =>
    rows.get(row)?.find((cell) => cell.col === col) ?? null;
  const marker = sheet.cells.find((cell) => cell.value === TEXT_MARKERS[kind]);
  const base = marker?.col ?? 0;
  const entries: { id: string; written: string; place: { row: number; col: number } | null }[] = [];
  let row = (marker?.row ?? 0) + 1;
  for (; ; row += 1) {
    const id = at(row, base + HELPER.id)?.value;
    const formula = at(row, base + HELPER.place)?.formula;
    if (typeof id !== 'string' || formula === null || formula === undefined) break;
    const place = parseAddress(PLACE.exec(formula)?.[1]?.replace(/\$/g, '') ?? '');
    entries.push({ id, written: at(row, base + HELPER.written)?.text ?? '', place });
  }
  while (isShareRow(at(row, base + HELPER.id))) row += 1;
  const places = entries.flatMap((entry) => entry.place ?? []);
  const top = row;
  const column = places[0]?.col ?? base;
  const byRow = new Map(
    entries.flatMap((entry) => (entry.place ? [[entry.place.row, entry.id] as const] : [])),
  );
  let after: string | null = null;
  const own: { after: string | null; row: number; cell: CellSnapshot }[] = [];
  for (const number of [...rows.keys()].sort((a, b) => a - b)) {
    if (number < top) continue;
    const known = byRow.get(number);
    if (known !== undefined) after = known;
    const cell = at(number, column);
    if (known === undefined && cell && cell.text.trim() !== '') own.push({ after, row: number, cell });
  }
  const paragraphs = entries.map(({ id, written, place }) => ({
    id,
    written,
    row: place?.row ?? null,
    cell: place ? at(place.row, place.col) : null,
  }));
  return { kind, sheet, paragraphs, own, top, column };
}

function isShareRow(cell: CellSnapshot | null): boolean {
  return typeof cell?.value === 'string' && cell.value.startsWith(SHARE_ROW);
}

/** The sheet as its reader sees it: the column of the text, from the title on. Other sheets stay as they are. */
export function textOnly(sheet: SheetSnapshot): SheetSnapshot {
  const text = trackedText(sheet);
  if (!text) return sheet;
  return { ...sheet, cells: sheet.cells.filter((cell) => cell.row >= text.top && cell.col === text.column) };
}

/**
 * The workbook as a check reads it: of our texts the text alone; a draft of ours not at all where the user has a text
 * of the kind, since it is there to be compared with it.
 */
export function withTextsAsRead(
  snapshot: Snapshot,
  names: Readonly<Record<'narrative' | 'glossary', string>>,
): Snapshot {
  const kinds = snapshot.sheets.map(textSheetKind);
  if (kinds.every((kind) => kind === null)) return snapshot;
  const has = (kind: TextSheetKind, name: string): boolean =>
    snapshot.sheets.some(
      (sheet, index) => kinds[index] === kind || (kinds[index] === null && sheet.name.includes(name)),
    );
  const dropped = new Set<TextSheetKind>([
    ...(has('narrative', names.narrative) ? (['narrativeDraft'] as const) : []),
    ...(has('glossary', names.glossary) ? (['glossaryDraft'] as const) : []),
  ]);
  return {
    ...snapshot,
    sheets: snapshot.sheets.flatMap((sheet, index) => {
      const kind = kinds[index] ?? null;
      if (kind === null) return [sheet];
      return dropped.has(kind) ? [] : [textOnly(sheet)];
    }),
  };
}
