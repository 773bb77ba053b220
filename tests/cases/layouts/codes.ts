import { insertColumns, insertRows, mapCells, mapRows, setCell, textOf } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { TREES, bodyRow, layout, onTables, type Layout } from './layout';

const CODE = /^\d{3}(?:\d\d){0,2}$/;

function recode(change: (code: string) => CellInput): Layout['change'] {
  return onTables(
    (sheet, number) =>
      mapCells(sheet, (cell, row, col) =>
        col === 0 && row >= bodyRow(number) && CODE.test(textOf(cell)) ? change(textOf(cell)) : cell,
      ),
    [...TREES],
  );
}

function parts(code: string, columns: number): CellInput[] {
  const cut = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].map((part) =>
    part === '' ? null : part,
  );
  return Array.from({ length: columns }, (_, index) => cut[index] ?? null);
}

/** Splits the code column into 类 / 款 (/ 项), adding a header row where the table has no room for them. */
function splitCodes(sheet: SheetInput, number: number, columns: number): SheetInput {
  let headers = bodyRow(number);
  let wide = sheet;
  const roomy = number === 5 || number === 7 || number === 8;
  if (!roomy) {
    wide = insertRows(wide, headers, 1);
    headers += 1;
  }
  wide = insertColumns(wide, 1, columns - 1);
  const own = roomy && number !== 5 ? 'A4:A5' : number === 5 ? 'A5:A6' : '';
  wide = { ...wide, merges: (wide.merges ?? []).filter((area) => area !== own) };
  const levels = ['类', '款', '项'].slice(0, columns);
  levels.forEach((level, col) => {
    wide = setCell(wide, headers - 1, col, level);
  });
  return mapRows(wide, headers, (line) => {
    const code = textOf(line[0]);
    return CODE.test(code) ? [...parts(code, columns), ...line.slice(columns)] : line;
  });
}

function indentOf(line: readonly CellInput[]): string {
  const code = textOf(line[0]);
  return CODE.test(code) ? '  '.repeat((code.length - 3) / 2) : '';
}

/** Codes as numbers, in several columns and indented; indented names. */
export const CODE_LAYOUTS: readonly Layout[] = [
  layout(
    'codes as numbers',
    recode((code) => ({ v: Number(code), z: '0' })),
  ),
  layout(
    'codes as numbers in General',
    recode((code) => Number(code)),
  ),
  layout(
    'codes as 205.0',
    recode((code) => `${code}.0`),
  ),
  layout(
    'codes as numbers printed 205.0',
    recode((code) => ({ v: Number(code), z: '0.0' })),
  ),
  layout(
    'codes with leading blanks',
    recode((code) => ({ v: `${' '.repeat(code.length - 3)}${code}`, z: '@' })),
  ),
  layout(
    'codes with full-width blanks and a trailing blank',
    recode((code) => `${'　'.repeat((code.length - 3) / 2)}${code} `),
  ),
  layout(
    'codes in three columns 类 款 项',
    onTables((sheet, number) => splitCodes(sheet, number, 3), [3, 5, 7, 8]),
  ),
  layout(
    'economic codes in two columns 类 款',
    onTables((sheet, number) => splitCodes(sheet, number, 2), [6]),
  ),
  layout(
    'names indented',
    onTables(
      (sheet, number) =>
        mapRows(sheet, bodyRow(number), ([first, second, ...rest]) => {
          const name = textOf(second);
          return name === '' ? [first, second, ...rest] : [first, `${indentOf([first])}${name}`, ...rest];
        }),
      [3, 5, 6],
    ),
  ),
];
