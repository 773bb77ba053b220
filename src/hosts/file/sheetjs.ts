import { read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { WorkbookError } from '../../workbook/host';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { sheetSnapshot } from './cells';
import { encrypted, notWorkbook, truncated } from './errors';

/** What every workbook is read with: values, formulas, formats and printed texts; dates stay numbers. */
export const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellDates: false,
};

/** Reads bytes, or a text, with SheetJS. Throws a WorkbookError for whatever it throws. */
export function parse(data: Uint8Array | string, options: ParsingOptions, name: string): WorkBook {
  // SheetJS tells the console about .xls records it does not know; they hold no cell and mean nothing to a user.
  const { error: told } = console;
  console.error = () => undefined;
  try {
    return read(data, options);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) throw encrypted(name);
    throw typeof data === 'string' ? notWorkbook(name) : truncated(name);
  } finally {
    console.error = told;
  }
}

/** The snapshot of a workbook as SheetJS gives it, for formats that it alone reads (.xls, HTML, CSV). */
export function snapshotOfBook(book: WorkBook, name: string): Snapshot {
  const sheets: SheetSnapshot[] = [];
  book.SheetNames.forEach((sheetName, index) => {
    const sheet = book.Sheets[sheetName];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return;
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible';
    sheets.push(sheetSnapshot(sheetName, sheet, visibility, null));
  });
  return { name, sheets };
}
