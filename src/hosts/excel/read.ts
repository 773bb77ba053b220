import type { CellSnapshot, SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { cellOf, isCut } from './cells';
import { halves, intoRequests, type Block } from './chunks';
import { errorCode } from './errors';

/** What a look at the open workbook gives: its snapshot, and what writing has to know. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Names of sheets by Excel's id of them; they keep it when they are renamed. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Names of sheets that are protected. */
  readonly protectedSheets: readonly string[];
}

interface Draft {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly cells: CellSnapshot[];
  readonly hiddenRows: Set<number>;
  /** Cells whose printed text does not fit its column, by their place in `cells`. */
  readonly cut: number[];
}

/**
 * Reads the whole workbook: one sync for the sheets' names, one for how far they are used, one for every 5 MB of
 * cells. One more where columns are too narrow for their figures. Throws what Excel throws.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<Reading> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  await context.sync();

  const drafts = worksheets.items.map((sheet): Draft => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,cellCount,rowHidden');
    return { sheet, used, cells: [], hiddenRows: new Set(), cut: [] };
  });
  await context.sync();

  const blocks = drafts
    .filter(({ used }) => !used.isNullObject)
    .map((item): Block<Draft> => {
      const { rowIndex, columnIndex, rowCount, columnCount } = item.used;
      return { item, top: rowIndex, left: columnIndex, rows: rowCount, cols: columnCount };
    });
  for (const request of intoRequests(blocks)) await readRequest(context, request);
  await readCutTexts(context, drafts);

  return {
    snapshot: {
      name: workbook.name,
      sheets: drafts.map(({ sheet, cells, hiddenRows }): SheetSnapshot => {
        const visibility = VISIBILITY[sheet.visibility];
        return { name: sheet.name, visibility, cells, hiddenRows, merges: null };
      }),
    },
    sheetNames: new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name])),
    protectedSheets: worksheets.items
      .filter((sheet) => sheet.protection.protected)
      .map((sheet) => sheet.name),
  };
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> & {
  readonly [K in Excel.SheetVisibility]: SheetSnapshot['visibility'];
} = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** One sync; where Excel says that the answer is too large, the request is halved. */
async function readRequest(context: Excel.RequestContext, request: readonly Block<Draft>[]): Promise<void> {
  const loaded = request.map((block) => {
    const { sheet, used } = block.item;
    const range = sheet.getRangeByIndexes(block.top, block.left, block.rows, block.cols);
    range.load('values,formulas,text,numberFormat');
    // null: some rows are hidden and some are not.
    const rows = used.rowHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
    return { block, range, rows };
  });
  try {
    await context.sync();
  } catch (error) {
    const parts = errorCode(error) === 'ResponsePayloadSizeLimitExceeded' ? halves(request) : null;
    if (!parts) throw error;
    for (const part of parts) await readRequest(context, part);
    return;
  }
  for (const { block, range, rows } of loaded) {
    takeCells(block, range);
    const { used, hiddenRows } = block.item;
    for (let r = 0; r < block.rows; r += 1) {
      if (rows ? rows.value[r]?.rowHidden === true : used.rowHidden) hiddenRows.add(block.top + r);
    }
  }
}

function takeCells({ item, top, left, rows, cols }: Block<Draft>, range: Excel.Range): void {
  const { values, formulas, text, numberFormat } = range;
  for (let r = 0; r < rows; r += 1) {
    const line = values[r] as readonly unknown[];
    for (let c = 0; c < cols; c += 1) {
      const shown = String(text[r]?.[c] ?? '');
      const format = String(numberFormat[r]?.[c] ?? 'General');
      const cell = cellOf(top + r, left + c, line[c], formulas[r]?.[c], shown, format);
      if (!cell) continue;
      if (typeof cell.value === 'number' && isCut(cell.text)) item.cut.push(item.cells.length);
      item.cells.push(cell);
    }
  }
}

/** Figures that print as #### because of a narrow column: Excel is asked what they are with room enough. */
async function readCutTexts(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<void> {
  const asked = new Map<string, Excel.FunctionResult<string>>();
  const keyOf = (cell: CellSnapshot): string => `${String(cell.value)} ${cell.format}`;
  for (const { cells, cut } of drafts) {
    for (const at of cut) {
      const cell = cells[at];
      if (!cell || asked.has(keyOf(cell))) continue;
      const result = context.workbook.functions.text(Number(cell.value), cell.format);
      result.load('value,error');
      asked.set(keyOf(cell), result);
    }
  }
  if (asked.size === 0) return;
  await context.sync();
  for (const { cells, cut } of drafts) {
    for (const at of cut) {
      const cell = cells[at];
      const result = cell ? asked.get(keyOf(cell)) : undefined;
      if (cell && result && !result.error) cells[at] = { ...cell, text: result.value };
    }
  }
}
