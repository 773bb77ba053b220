import {
  insertRows,
  mapCells,
  removeRow,
  setCell,
  sheetWidth,
  textOf,
  withoutMerges,
} from '../../support/grid';
import type { SheetInput } from '../../support/workbook';
import { TITLE_ROW, layout, onTables, tableNumber, type Layout } from './layout';

/** The department and year as the sheets of the workbook say them, for titles that repeat them; "" where none does. */
function heading(sheets: readonly SheetInput[]): string {
  const title = textOf(sheets.find((sheet) => sheet.name === '情况说明')?.rows[0]?.[0]);
  const said = /^.+?\d{4}年(?=部门预算)/.exec(title)?.[0];
  if (said !== undefined) return said;
  const project = sheets.find((sheet) => sheet.name === '绩效1');
  const year = /\d{4}/.exec(textOf(project?.rows[1]?.[0]))?.[0];
  return year === undefined ? '' : `${textOf(project?.rows[3]?.[4])}${year}年`;
}

function retitle(change: (title: string, number: number) => string): Layout['change'] {
  return onTables((sheet, number) =>
    setCell(sheet, TITLE_ROW, 0, change(textOf(sheet.rows[TITLE_ROW]?.[0]), number)),
  );
}

function rename(name: (sheet: SheetInput, index: number) => string): Layout['change'] {
  return (sheets) => sheets.map((sheet, index) => ({ ...sheet, name: name(sheet, index) }));
}

const SHORT: Readonly<Record<number, string>> = {
  1: '收支',
  2: '收入',
  3: '支出',
  4: '财拨总表',
  5: '一般公共预算',
  6: '基本支出',
  7: '基金',
  8: '国资',
  9: '三公',
};

/** Titles in other rows and words, sheets of other names, other numberings. */
export const TITLE_LAYOUTS: readonly Layout[] = [
  layout(
    'title in row 1, no 部门公开表N',
    onTables((sheet) => removeRow(sheet, 0)),
  ),
  layout(
    'title in row 3',
    onTables((sheet) => insertRows(sheet, 1, 1)),
  ),
  layout(
    'title not merged',
    onTables((sheet) => ({
      ...sheet,
      merges: (sheet.merges ?? []).filter((area) => !/^A2:[A-Z]+2$/.test(area)),
    })),
  ),
  layout('title with department and year', (sheets) => {
    const said = heading(sheets);
    return retitle((title) => `${said}${title}`)(sheets);
  }),
  layout('title with year', (sheets) => {
    const year = /\d{4}年$/.exec(heading(sheets))?.[0] ?? '';
    return retitle((title) => `${year}${title}`)(sheets);
  }),
  layout(
    'title beside 部门公开表N in one row',
    onTables((sheet, number) => {
      const without = removeRow(sheet, 0);
      return setCell(without, 0, sheetWidth(without), `部门公开表${number}`);
    }),
  ),
  layout(
    'title merged beside 部门公开表N, number first',
    onTables((sheet, number) => {
      const flat = removeRow(withoutMerges(sheet, true), 0);
      return setCell(setCell(flat, 0, 0, `部门公开表${number}`), 0, 1, textOf(sheet.rows[TITLE_ROW]?.[0]));
    }),
  ),
  layout(
    'titles spaced out',
    retitle((title) => [...title].join(' ')),
  ),
  layout(
    'sheets named Sheet1, Sheet2',
    rename((_, index) => `Sheet${index + 1}`),
  ),
  layout(
    'sheets named 表5 with a trailing blank',
    rename((sheet) => {
      const number = tableNumber(sheet);
      return number === null ? sheet.name : `表${number} `;
    }),
  ),
  layout(
    'sheets with short names',
    rename((sheet) => SHORT[tableNumber(sheet) ?? 0] ?? sheet.name),
  ),
  layout('sheets in reverse order', (sheets) => [...sheets].reverse()),
  layout(
    'other numbering: 三公 is 7, 基金 8, 国资 9',
    onTables((sheet, number) => {
      const other = ({ 7: 8, 8: 9, 9: 7 } as Record<number, number>)[number] ?? number;
      return {
        ...mapCells(sheet, (cell, row) => (row === 0 && textOf(cell) !== '' ? `部门公开表${other}` : cell)),
        name: `表${other}`,
      };
    }),
  ),
  layout(
    'numbered 附表N',
    onTables((sheet, number) =>
      mapCells(sheet, (cell, row) => (row === 0 && textOf(cell) !== '' ? `附表${number}：` : cell)),
    ),
  ),
];
