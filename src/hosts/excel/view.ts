import { cellAddress, type CellRef } from '../../core/address';
import { hiddenSheet, noSheet, notOpened } from './errors';
import type { ExcelSession } from './session';

/** Shows and selects a cell. Throws a WorkbookError, or what Excel throws. */
export async function showCell(session: ExcelSession, cell: CellRef): Promise<void> {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw noSheet(cell.sheet);
    if (sheet.visibility !== 'Visible') throw hiddenSheet(cell.sheet);
    sheet.activate();
    // In one batch a selection on another sheet is at times lost.
    await context.sync();
    sheet.getRange(cellAddress(cell)).select();
    await context.sync();
  });
}

/** The cell that the user is on. Throws what Excel throws. */
export function activeCell(session: ExcelSession): Promise<CellRef> {
  return session.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, col: cell.columnIndex };
  });
}

/** Opens a workbook's bytes in a window of its own. Throws a WorkbookError. */
export async function openBeside(session: ExcelSession, bytes: Uint8Array): Promise<void> {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  await session.createWorkbook(btoa(text)).catch((error: unknown) => {
    throw notOpened(error);
  });
}
