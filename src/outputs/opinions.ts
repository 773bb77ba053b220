import type { Snapshot, SheetSnapshot, CellSnapshot } from '../workbook/snapshot';
import { zhCN } from '../strings/zh-CN';
import { MARKERS, ownSheets } from './own-sheets';

/** A 处理意见 as the sheet 校核结果 keeps it. That sheet is the one store of these. */
export interface StoredOpinion {
  /** The finding's id. */
  readonly id: string;
  /** What the finding rested on when the reason was given. */
  readonly figures: string;
  /** The user's words, without our mark of lapse. */
  readonly text: string;
  readonly lapsed: boolean;
  /** What the line said, to keep it readable once the finding is gone. */
  readonly title: string;
  readonly message: string;
  /** Where it is only the reason of the finding's cause, repeated: that cause's id. */
  readonly from?: string;
}

/** How a reason stands towards the finding as it is now. */
export interface OpinionState {
  /** The user's reason while it holds: the finding is explained, not open. */
  readonly opinion: string | null;
  /** An earlier reason that a changed figure has overtaken. */
  readonly lapsed: string | null;
}

/** Columns of the sheet, from 0, left to right; the last three are hidden. */
export const FINDING_COLUMNS = {
  number: 0,
  level: 1,
  title: 2,
  place: 3,
  actual: 4,
  expected: 5,
  difference: 6,
  message: 7,
  opinion: 8,
  id: 9,
  figures: 10,
  from: 11,
} as const;

/** No program takes more characters in a cell than 32,767. */
export const LONGEST_CELL = 32_000;

/** An id or figures as a cell keeps them: what is too long for one by its beginning and a checksum of the whole. */
export function storedText(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.slice(0, 1000)}…${text.length}:${sum.toString(36)}`;
}

/** The reasons written into a workbook's 校核结果; [] where there is none. */
export function readOpinions(snapshot: Snapshot): StoredOpinion[] {
  const sheet = ownSheets(snapshot).get('findings');
  return sheet ? opinionsOf(sheet) : [];
}

function opinionsOf(sheet: SheetSnapshot): StoredOpinion[] {
  const marker = sheet.cells.find((cell) => cell.value === MARKERS.findings);
  if (!marker) return [];
  const shift = marker.col - FINDING_COLUMNS.id;
  const header = sheet.cells.find(
    (cell) => cell.text.trim() === zhCN.findingsSheet.headers[FINDING_COLUMNS.opinion],
  );
  const opinionColumn = header?.col ?? FINDING_COLUMNS.opinion + shift;
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of sheet.cells) {
    if (cell.row <= (header?.row ?? marker.row)) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const stored: StoredOpinion[] = [];
  for (const cells of rows.values()) {
    const at = (col: number): string => String(cells.find((cell) => cell.col === col)?.value ?? '');
    const written = at(opinionColumn).trim();
    const id = at(FINDING_COLUMNS.id + shift);
    if (id === '' || written === '') continue;
    const from = copiedFrom(at(FINDING_COLUMNS.from + shift), written);
    stored.push({
      id,
      figures: at(FINDING_COLUMNS.figures + shift),
      ...writtenOpinion(written),
      title: at(FINDING_COLUMNS.title + shift),
      message: at(FINDING_COLUMNS.message + shift),
      ...(from !== null && { from }),
    });
  }
  return stored;
}

/** What a 处理意见 cell says, with or without our mark of lapse. */
export function writtenOpinion(written: string): Pick<StoredOpinion, 'text' | 'lapsed'> {
  const { lapsed: mark } = zhCN.findingsSheet;
  const lapsed = written.startsWith(mark);
  return { text: lapsed ? written.slice(mark.length).trim() : written, lapsed };
}

/** What stands hidden beside a reason that is only the cause's: the cause, and the reason as it was then. */
export function copyMark(cause: string, text: string): string | null {
  const mark = JSON.stringify([cause, text.trim()]);
  return mark.length > LONGEST_CELL ? null : mark;
}

/** The cause whose reason this is, or null: where the user has since put other words there, they are his own. */
function copiedFrom(mark: string, written: string): string | null {
  if (mark === '') return null;
  try {
    const parsed: unknown = JSON.parse(mark);
    if (!Array.isArray(parsed)) return null;
    const [cause, text] = parsed as unknown[];
    return typeof cause === 'string' && text === written ? cause : null;
  } catch {
    return null;
  }
}

/**
 * How a stored reason stands now: it holds while the finding rests on the same figures, and lapses when one
 * has changed. A reason once lapsed stays so until the user takes our mark off it.
 */
export function opinionState(
  stored: StoredOpinion | undefined,
  finding: { readonly figures: string },
): OpinionState {
  if (!stored) return { opinion: null, lapsed: null };
  const holds = !stored.lapsed && stored.figures === storedText(finding.figures);
  return holds ? { opinion: stored.text, lapsed: null } : { opinion: null, lapsed: stored.text };
}

/** What the 处理意见 cell reads for a state: the reason, or the earlier one behind our mark. */
export function opinionText(state: OpinionState): string | null {
  if (state.lapsed !== null) return `${zhCN.findingsSheet.lapsed}${state.lapsed}`;
  return state.opinion;
}
