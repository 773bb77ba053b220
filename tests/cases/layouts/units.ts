import { mapCells, setCell, sheetWidth, textOf, valueOf } from '../../support/grid';
import type { CellInput } from '../../support/workbook';
import { UNIT_ROW, bodyRow, layout, onTables, reshaping, type Layout } from './layout';

const HEADS = /^(预算数|合计|小计|基本支出|项目支出|人员经费|公用经费|执行数|增减额)$/;

function inYuan(cell: CellInput): CellInput {
  const value = valueOf(cell);
  if (
    typeof value !== 'number' ||
    (typeof cell === 'object' && cell !== null && (cell.z ?? '').includes('%'))
  )
    return cell;
  return { v: Math.round(value * 10000), z: '#,##0.00' };
}

const unitCell = (text: string): Layout['change'] =>
  onTables((sheet) => setCell(sheet, UNIT_ROW, sheetWidth(sheet) - 1, text));

/** What the sheets say their unit is, and where; tables in 元 beside others in 万元. */
export const UNIT_LAYOUTS: readonly Layout[] = [
  layout('unit as 金额单位：万元', unitCell('金额单位：万元')),
  layout('unit as 单位:万元 in brackets', unitCell('（单位: 万元）')),
  layout(
    'unit at the left',
    onTables((sheet) =>
      setCell(setCell(sheet, UNIT_ROW, sheetWidth(sheet) - 1, null), UNIT_ROW, 0, '单位：万元'),
    ),
  ),
  layout(
    'unit in the headers of the ledgers',
    onTables(
      (sheet, number) => {
        const bare = setCell(sheet, UNIT_ROW, sheetWidth(sheet) - 1, null);
        return mapCells(bare, (cell, row) =>
          row > UNIT_ROW && row < bodyRow(number) && HEADS.test(textOf(cell))
            ? `${textOf(cell)}（万元）`
            : cell,
        );
      },
      [1, 4],
    ),
  ),
  reshaping(
    'tables 1 to 8 in 元, table 9 and the texts in 万元',
    onTables(
      (sheet, number) => {
        const stated = setCell(sheet, UNIT_ROW, sheetWidth(sheet) - 1, '单位：元');
        return mapCells(stated, (cell, row) => (row >= bodyRow(number) ? inYuan(cell) : cell));
      },
      [1, 2, 3, 4, 5, 6, 7, 8],
    ),
  ),
];
