import { beside, insertRows, mapCells, setCell, stack, textOf } from '../../support/grid';
import type { SheetInput } from '../../support/workbook';
import {
  HEADER_ROW,
  TITLE_ROW,
  bodyRow,
  layout,
  onTables,
  tableNumber,
  tableSheet,
  type Layout,
} from './layout';
import { foreign } from './foreign';

function together(gap: number): Layout['change'] {
  return (sheets) => {
    const tables = sheets.filter((sheet) => tableNumber(sheet) !== null);
    const others = sheets.filter((sheet) => tableNumber(sheet) === null);
    const [first, ...rest] = tables;
    if (!first) return [...sheets];
    return [{ ...rest.reduce((above, below) => stack(above, below, gap), first), name: '预算表' }, ...others];
  };
}

function sideBySide(left: number, right: number, name: string): Layout['change'] {
  return (sheets) => {
    const joined = { ...beside(tableSheet(sheets, left), tableSheet(sheets, right), 2), name };
    return sheets.flatMap((sheet) => {
      const number = tableNumber(sheet);
      if (number === right) return [];
      return number === left ? [joined] : [sheet];
    });
  };
}

/** Cuts table `number` in two before its row `at` (from its body's first); the rest goes to a sheet of its own. */
function continued(
  number: number,
  at: number,
  headers: boolean,
  mark: (title: string) => string,
): Layout['change'] {
  return (sheets) =>
    sheets.flatMap((sheet) => {
      if (tableNumber(sheet) !== number) return [sheet];
      const cut = bodyRow(number) + at;
      const inside = (area: string): boolean => Math.max(...(area.match(/\d+/g) ?? ['0']).map(Number)) <= cut;
      const head = sheet.rows.slice(0, headers ? bodyRow(number) : HEADER_ROW);
      const first = { ...sheet, rows: sheet.rows.slice(0, cut), merges: (sheet.merges ?? []).filter(inside) };
      const second: SheetInput = {
        ...sheet,
        name: `${sheet.name}续`,
        rows: [...head, ...sheet.rows.slice(cut)],
        merges: (sheet.merges ?? []).filter(
          (area) => Math.max(...(area.match(/\d+/g) ?? ['0']).map(Number)) <= head.length,
        ),
      };
      const title = textOf(sheet.rows[TITLE_ROW]?.[0]);
      return [first, setCell(second, TITLE_ROW, 0, mark(title))];
    });
}

/** Where sheets and tables stand, what is hidden, and what stands beside them. */
export const SHEET_LAYOUTS: readonly Layout[] = [
  layout('all tables on one sheet, two rows between', together(2)),
  layout('all tables on one sheet, no row between', together(0)),
  layout('tables 1 and 4 side by side', sideBySide(1, 4, '总表')),
  layout('tables 7 and 8 side by side', sideBySide(7, 8, '基金国资')),
  layout(
    'table 3 over two sheets, headers repeated',
    continued(3, 11, true, (title) => `${title}（续）`),
  ),
  layout(
    'table 3 over two sheets, 续表, no headers',
    continued(3, 11, false, () => '续表'),
  ),
  layout(
    'table 5 over two sheets, headers repeated',
    continued(5, 7, true, (title) => `${title}（续表）`),
  ),
  layout(
    'table 6 over two sheets, headers repeated',
    continued(6, 4, true, (title) => `${title}（续）`),
  ),
  layout(
    'table 8 on a hidden sheet',
    onTables((sheet) => ({ ...sheet, visibility: 'hidden' }), [8]),
  ),
  layout(
    'table 2 on a hidden sheet',
    onTables((sheet) => ({ ...sheet, visibility: 'hidden' }), [2]),
  ),
  layout(
    'rows hidden',
    onTables(
      (sheet, number) => ({ ...sheet, hiddenRows: [bodyRow(number) + 1, bodyRow(number) + 2] }),
      [1, 3, 4, 5, 6],
    ),
  ),
  layout(
    'notes and signatures below',
    onTables((sheet) =>
      insertRows(insertRows(sheet, sheet.rows.length, 1), sheet.rows.length, [
        ['注：本表数据按四舍五入列示。'],
        ['单位负责人：', null, '填表人：'],
      ]),
    ),
  ),
  layout('sheets of others, a blank form, a cover and contents', foreign),
  layout(
    'ordinals 1. and （1）',
    onTables(
      (sheet) =>
        mapCells(sheet, (cell) => {
          const text = textOf(cell);
          const digits = '一二三四五六七八九';
          return /^[（]?[一二三四五六七八九][）、]/.test(text)
            ? text
                .replace(/^[一二三四五六七八九]、/, (found) => `${digits.indexOf(found[0] ?? '') + 1}.`)
                .replace(
                  /^（([一二三四五六七八九])）/,
                  (_, digit: string) => `（${digits.indexOf(digit) + 1}）`,
                )
            : cell;
        }),
      [1, 4],
    ),
  ),
  layout(
    'no ordinals',
    onTables(
      (sheet) =>
        mapCells(sheet, (cell) =>
          textOf(cell) === ''
            ? cell
            : textOf(cell).replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七八九]）)/, ''),
        ),
      [1],
    ),
  ),
];
