import { insertColumns, insertRows, setCell, sheetWidth } from '../../support/grid';
import { HEADER_ROW, TREES, bodyRow, layout, onTables, type Layout } from './layout';

/** Blank rows and columns before, between and after the tables, and a used range far beyond them. */
export const BLANK_LAYOUTS: readonly Layout[] = [
  layout(
    'blank columns before',
    onTables((sheet) => insertColumns(sheet, 0, 2)),
  ),
  layout(
    'blank rows before',
    onTables((sheet) => insertRows(sheet, 0, 3)),
  ),
  layout(
    'blank column after the first',
    onTables((sheet) => insertColumns(sheet, 1)),
  ),
  layout(
    'blank column between the sides',
    onTables((sheet) => insertColumns(sheet, 2, 2), [1, 4]),
  ),
  layout(
    'blank column before the amounts',
    onTables((sheet) => insertColumns(sheet, 2), [...TREES]),
  ),
  layout(
    'blank row after the headers',
    onTables((sheet, number) => insertRows(sheet, bodyRow(number), 1)),
  ),
  layout(
    'blank row between title and headers',
    onTables((sheet) => insertRows(sheet, HEADER_ROW, 2)),
  ),
  layout(
    'blank rows in the body',
    onTables(
      (sheet, number) => insertRows(insertRows(sheet, bodyRow(number) + 5, 1), bodyRow(number) + 2, 2),
      [1, 3, 4, 5, 6],
    ),
  ),
  layout(
    'blank rows and columns after, with blanks typed in',
    onTables((sheet) =>
      setCell(setCell(sheet, sheet.rows.length + 40, 0, ' '), 4, sheetWidth(sheet) + 6, '　'),
    ),
  ),
  layout(
    'used range to column IV',
    onTables((sheet) => setCell(sheet, 5, 255, ' ')),
  ),
];
