import { cellAddress, cellKey, SHEET_COLUMNS, SHEET_ROWS } from '../../core/address';
import { WorkbookError } from '../../workbook/host';
import type { CellWrite } from '../../workbook/plan';
import { removeFromCalcChain } from './calc-chain';
import type { Draft } from './draft';
import { richLookUp, type RichLookUp } from './rich-cells';
import { richTextOf, withRunsOf } from './rich-text';
import { sheetCells, type CellPlace, type RowPlace, type SheetCells } from './sheet-cells';
import { cellText, escapeText, splice, type Edit } from './splice';
import { StyleLists } from './style-lists';
import { isTableHeader } from './tables';
import { calculateOnLoad } from './workbook-edit';

/**
 * Sets single cells; their formats stay. The workbook is calculated anew when it is next opened, since other
 * cells may depend on these. Throws a WorkbookError where a cell cannot be set alone: a part of an array
 * formula, the cell that holds a formula for others, a table's header, a locked cell of a protected sheet. A text that
 * changes in part keeps its fonts. Gives, by cell key, what texts in several fonts stood there.
 */
export function setCells(draft: Draft, writes: readonly CellWrite[]): ReadonlyMap<string, string> {
  const bySheet = new Map<string, Map<number, CellWrite>>();
  for (const write of writes) {
    const of = bySheet.get(write.sheet) ?? new Map<number, CellWrite>();
    // Where one cell is named twice the later write stands.
    of.set(write.row * SHEET_COLUMNS + write.col, write);
    bySheet.set(write.sheet, of);
  }
  const rich = new Map<string, string>();
  const richAt = richLookUp(draft);
  for (const [sheet, cells] of bySheet) setSheetCells(draft, sheet, [...cells.values()], richAt, rich);
  if (writes.length > 0) calculateOnLoad(draft);
  return rich;
}

function setSheetCells(
  draft: Draft,
  sheet: string,
  writes: readonly CellWrite[],
  richAt: RichLookUp,
  rich: Map<string, string>,
): void {
  const { path, sheetId } = draft.worksheet(sheet);
  const xml = draft.text(path);
  const at = draft.reading(path, () => sheetCells(xml, new Set(writes.map((write) => write.row))));
  const rows = new Map(at.rows.map((row) => [row.row, row]));
  const edits: Edit[] = [];
  const noFormula = new Set<string>();
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const cell = rows.get(write.row)?.cells.find((candidate) => candidate.col === write.col);
    check(draft, path, at, write, cell);
    if (write.formula === undefined) noFormula.add(cellAddress(write));
    const held = cell ? richAt(xml, at.prefix, cell) : null;
    if (held !== null) rich.set(cellKey(write), held);
    if (cell)
      edits.push({
        start: cell.tag.start,
        end: cell.end,
        text: rendered(at, write, cell.tag.attributes['s'], held),
      });
    else byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
  }
  const inOrder = [...byRow].sort(([a], [b]) => a - b);
  for (const [row, added] of inOrder) edits.push(...insertions(xml, at, rows.get(row), row, added));
  // A sheetData that closes itself is opened once, around whatever rows come into it.
  if (at.data?.tag.selfClosing && edits.length > 0) {
    const { start, end } = at.data.tag;
    const content = edits.splice(0).map((edit) => edit.text);
    edits.push({ start, end, text: `<${at.prefix}sheetData>${content.join('')}</${at.prefix}sheetData>` });
  }
  draft.put(path, splice(xml, edits));
  removeFromCalcChain(draft, (id, address) => id === sheetId && noFormula.has(address));
}

/** @param held the text in several fonts that stands in the cell, or null */
function rendered(
  at: SheetCells,
  write: CellWrite,
  style: string | undefined,
  held: string | null = null,
): string {
  const p = at.prefix;
  const s = style === undefined ? '' : ` s="${style}"`;
  const head = `<${p}c r="${cellAddress(write)}"${s}`;
  const { value } = write;
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' && Number.isFinite(value) ? `<${p}v>${String(value)}</${p}v>` : '';
  if (write.formula !== undefined) {
    const formula = `<${p}f>${escapeText(write.formula)}</${p}f>`;
    if (typeof value === 'string')
      return `${head} t="str">${formula}<${p}v>${cellText(text)}</${p}v></${p}c>`;
    if (typeof value === 'boolean')
      return `${head} t="b">${formula}<${p}v>${value ? '1' : '0'}</${p}v></${p}c>`;
    return `${head}>${formula}${number}</${p}c>`;
  }
  if (typeof value === 'boolean') return `${head} t="b"><${p}v>${value ? '1' : '0'}</${p}v></${p}c>`;
  if (text !== '') {
    const back = write.rich !== undefined && richTextOf(write.rich, p) === text ? write.rich : null;
    const runs = back ?? (held === null ? null : withRunsOf(held, text, p));
    if (runs !== null) return `${head} t="inlineStr"><${p}is>${runs}</${p}is></${p}c>`;
    return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}is></${p}c>`;
  }
  if (number !== '') return `${head}>${number}</${p}c>`;
  return style === undefined ? '' : `${head}/>`;
}

/** Edits that add cells to a row, and the row where it is not there yet, each in its order. */
function insertions(
  xml: string,
  at: SheetCells,
  row: RowPlace | undefined,
  number: number,
  writes: CellWrite[],
): Edit[] {
  const added = [...writes].sort((a, b) => a.col - b.col);
  const p = at.prefix;
  if (row && !row.tag.selfClosing) {
    return added.map((write) => {
      const next = row.cells.find((cell) => cell.col > write.col)?.tag.start ?? row.closeAt;
      return { start: next, end: next, text: rendered(at, write, inherited(at, row, write.col)) };
    });
  }
  const cells = added.map((write) => rendered(at, write, inherited(at, row, write.col))).join('');
  if (cells === '') return [];
  if (row) {
    const open = `${xml.slice(row.tag.start, row.tag.end).replace(/\s*\/>$/, '')}>`;
    return [{ start: row.tag.start, end: row.tag.end, text: `${open}${cells}</${p}row>` }];
  }
  const text = `<${p}row r="${String(number + 1)}">${cells}</${p}row>`;
  const next = at.rows.find((candidate) => candidate.row > number);
  if (next) return [{ start: next.tag.start, end: next.tag.start, text }];
  return at.data ? [{ start: at.data.closeAt, end: at.data.closeAt, text }] : [];
}

/** The format that a cell which is not stored has: its row's, else its column's. */
function inherited(at: SheetCells, row: RowPlace | undefined, col: number): string | undefined {
  const { s, customFormat } = row?.tag.attributes ?? {};
  if (s !== undefined && (customFormat === '1' || customFormat === 'true')) return s;
  return at.columns.find((column) => column.min <= col && col <= column.max)?.style;
}

function check(
  draft: Draft,
  path: string,
  at: SheetCells,
  write: CellWrite,
  cell: CellPlace | undefined,
): void {
  const place = `“${write.sheet}”!${cellAddress(write)}`;
  const refuse = (why: string) =>
    new WorkbookError('not-writable', `${place} ${why}没有写入任何内容。在 Excel 中自行修改该格。`);
  if (write.row < 0 || write.col < 0 || write.row >= SHEET_ROWS || write.col >= SHEET_COLUMNS)
    throw refuse('超出工作表的范围，');
  const { row, col } = write;
  if (at.arrays.some((a) => a.top <= row && row <= a.bottom && a.left <= col && col <= a.right)) {
    throw refuse('是数组公式或模拟运算表的一部分，不能单独修改，');
  }
  const si = cell?.formula?.si;
  if (si !== undefined && si !== null && holdsShared(cell, draft, path) && (at.shared.get(si) ?? 0) > 1) {
    throw refuse('的公式由其他单元格共用，单独修改会影响它们，');
  }
  if (isTableHeader(draft, path, row, col)) throw refuse('是表格（超级表）的标题，不能直接改写，');
  if (
    at.isProtected &&
    isLocked(
      draft,
      cell?.tag.attributes['s'] ??
        inherited(
          at,
          at.rows.find((r) => r.row === row),
          col,
        ),
    )
  ) {
    throw new WorkbookError(
      'protected',
      `工作表“${write.sheet}”受保护，${cellAddress(write)} 不能修改。先撤销工作表保护再试。`,
    );
  }
}

/** Whether the cell is the one that the shared formula is written in: only there the text of <f> stands. */
function holdsShared(cell: CellPlace | undefined, draft: Draft, path: string): boolean {
  return (
    cell !== undefined && /<(?:\w+:)?f\s[^>]*\bref=/.test(draft.text(path).slice(cell.tag.start, cell.end))
  );
}

function isLocked(draft: Draft, style: string | undefined): boolean {
  const xf = StyleLists.find(draft)?.items('cellXfs')[Number(style ?? 0)] ?? '';
  return !/<(?:\w+:)?protection\s[^>]*\blocked\s*=\s*["'](?:0|false)["']/.test(xf);
}
