import { phraseText, type ComposedParagraph, type ShareList } from '../narrative/compose/result';
import type { CellWrite, OwnCell, WritePlan } from '../workbook/plan';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';
import type { Narration } from './narrative';
import { compareNarrative } from './narrative-compare';
import { formulaWriter } from './narrative-formula';
import { paragraphPlace, type ParagraphPlace } from './narrative-place';
import { shareBlock, type ShareBlock } from './narrative-shares';
import { writtenCells } from './narrative-sheet';
import { HELPER, SHARE_ROW, type TrackedText } from './narrative-tracking';
import { writtenText } from './narrative-written';

export interface ParagraphPlanOptions {
  /** In a sheet of ours: every figure a reference. The user's own text stays text. */
  readonly formulas: boolean;
}

/**
 * What writing one composed paragraph (by its id) changes, and nothing else: its row of our sheet, or the stretch of the
 * user's text that says the same. Null where it has no place of its own, where a formula of the user's stands there, or
 * where a field that is still to be filled would take the user's words away.
 */
export function paragraphPlan(
  snapshot: Snapshot,
  narration: Narration,
  paragraphId: string,
  options: ParagraphPlanOptions,
): WritePlan | null {
  const comparison = compareNarrative(narration.disclosure, narration);
  const place = paragraphPlace(snapshot, narration, comparison, paragraphId);
  const all = [...narration.narrative.composed.paragraphs, ...narration.glossary.composed.paragraphs];
  const paragraph = all.find(({ id }) => id === paragraphId);
  if (!paragraph || place.kind === 'none') return null;
  if (place.kind === 'users') {
    const { cell, value, start, end } = place;
    const text = value.slice(0, start) + phraseText(paragraph.phrases) + value.slice(end);
    return { setCells: [{ sheet: cell.sheet, row: cell.row, col: cell.col, value: text }] };
  }
  return { setCells: rowWrites(snapshot, paragraph, place, options) };
}

/** The cells of a paragraph's row in our sheet, of the hidden row that remembers it, and of its shares. */
function rowWrites(
  snapshot: Snapshot,
  paragraph: ComposedParagraph,
  { text, index, cell }: Extract<ParagraphPlace, { kind: 'ours' }>,
  { formulas }: ParagraphPlanOptions,
): CellWrite[] {
  const { before } = text;
  const marker = before?.sheet.cells.find(({ value }) => typeof value === 'string');
  if (!before || !marker) return [];
  const present = new Map(before.sheet.cells.map((one) => [`${one.row}:${one.col}`, one] as const));
  const writes: CellWrite[] = [];
  const set = (row: number, col: number, to: OwnCell | null): void => {
    const write = writeOf(to, present.get(`${row}:${col}`));
    if (write) writes.push({ sheet: before.sheet.name, row, col, ...write });
  };
  const helper = marker.row + 1 + index;
  // Beside an edited paragraph stands what we offered; beside any other one, only what the user has put there.
  const isKept = text.merged.rows.some(
    (row) => row.kind === 'ours' && row.paragraph.id === paragraph.id && row.kept !== null,
  );
  // Formulas of ours refer to the hidden rows as they were written: from the first cell on.
  const isInPlace = marker.row === 0 && marker.col === 0;
  if (!isInPlace) {
    set(cell.row, cell.col, { value: phraseText(paragraph.phrases) });
    set(helper, marker.col + HELPER.written, { value: writtenText(paragraph.phrases) });
    if (isKept) set(cell.row, cell.col + 1, null);
    return writes;
  }
  const writer = formulaWriter(snapshot);
  const shares = sharesOf(paragraph, before);
  const written = writtenCells({ kind: 'ours', paragraph, kept: null }, helper, shares.block, {
    name: before.sheet.name,
    kind: before.kind,
    formulas,
    writer,
  });
  set(cell.row, cell.col, written.cell);
  if (isKept) set(cell.row, cell.col + 1, null);
  set(helper, HELPER.written, { value: written.written });
  const last = before.sheet.cells.reduce(
    (most, one) => (one.row === helper ? Math.max(most, one.col) : most),
    0,
  );
  for (let col = HELPER.pieces; col <= Math.max(last, HELPER.pieces + written.pieces.length - 1); col += 1)
    set(helper, col, written.pieces[col - HELPER.pieces] ?? null);
  for (const { list, top } of shares.lists) {
    shareBlock([list], top, writer).rows.forEach((row, at) => {
      row.cells.forEach((one, col) => {
        if (col > 0) set(top + at, col, one);
      });
    });
  }
  return writes;
}

/** The paragraph's lists of shares that the sheet has hidden rows for: those with the same items. */
function sharesOf(
  paragraph: ComposedParagraph,
  before: TrackedText,
): { block: ShareBlock; lists: { list: ShareList; top: number }[] } {
  const blocks = new Map<string, { top: number; names: string[] }>();
  const names = new Map(
    before.sheet.cells.flatMap((one) => (one.col === 1 ? [[one.row, one.text] as const] : [])),
  );
  for (const { row, col, value } of before.sheet.cells) {
    if (col !== 0 || row >= before.top || typeof value !== 'string' || !value.startsWith(SHARE_ROW)) continue;
    const block = blocks.get(value);
    if (block) block.names.push(names.get(row) ?? '');
    else blocks.set(value, { top: row, names: [names.get(row) ?? ''] });
  }
  const lists = new Map<number, { list: ShareList; top: number }>();
  for (const phrase of paragraph.phrases) {
    if (phrase.kind !== 'share' || lists.has(phrase.list.id)) continue;
    const own = phrase.list.items.map(({ name }) => name).join('\n');
    const found = [...blocks.values()].find((block) => block.names.join('\n') === own);
    if (found) lists.set(phrase.list.id, { list: phrase.list, top: found.top });
  }
  const placed = new Map(
    [...lists].map(([id, { list, top }]) => [id, shareBlock([list], top, null)] as const),
  );
  const block: ShareBlock = {
    rows: [],
    cell: (list, at) => placed.get(list)?.cell(list, at) ?? null,
    ranges: (list) => placed.get(list)?.ranges(list) ?? null,
  };
  return { block, lists: [...lists.values()] };
}

/** What to set in a cell so that it is as wanted; null where it is already. Formats are left alone. */
function writeOf(
  to: OwnCell | null,
  old: CellSnapshot | undefined,
): Pick<CellWrite, 'value' | 'formula'> | null {
  if (!to || (to.value === null && to.formula === undefined)) return old ? { value: null } : null;
  if (to.formula !== undefined)
    return old?.formula === to.formula ? null : { value: to.value, formula: to.formula };
  return old && old.formula === null && old.value === to.value ? null : { value: to.value };
}
