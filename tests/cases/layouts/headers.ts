import { insertRows, mapCells, removeRow, textOf, withoutMerges } from '../../support/grid';
import type { CellInput, SheetInput } from '../../support/workbook';
import { TREES, bodyRow, layout, onTables, type Layout } from './layout';

function spread(text: string): string {
  return text.length > 4 ? `${text.slice(0, 2)}\n${text.slice(2)} ` : [...text].join('　　');
}

function respell(change: (text: string) => string): Layout['change'] {
  return onTables((sheet, number) =>
    mapCells(sheet, (cell, row) =>
      row >= 3 && row < bodyRow(number) && textOf(cell) !== '' ? change(textOf(cell)) : cell,
    ),
  );
}

/** Headers whose merges are lost, with breaks and blanks in them, and totals under other names and in other places. */
export const HEADER_LAYOUTS: readonly Layout[] = [
  layout('merges not told by the host', (sheets) => sheets.map((sheet) => withoutMerges(sheet, false))),
  layout('merges lost', (sheets) => sheets.map((sheet) => withoutMerges(sheet, true))),
  layout('line breaks and blanks in headers', respell(spread)),
  layout(
    'half-width brackets in headers',
    respell((text) => text.replace(/（/g, '(').replace(/）/g, ')')),
  ),
  layout(
    'full-width and mixed brackets in headers',
    respell((text) => text.replace(/\(/g, '（').replace(/\)/g, '）')),
  ),
  layout(
    'carriage returns in headers',
    respell((text) => text.replace(/\n/g, '\r\n')),
  ),
];

const TOTAL = /^[合总]\s*计$/;

function totalRow(sheet: SheetInput): number {
  return sheet.rows.findIndex(
    (line) =>
      line.slice(0, 2).some((cell) => TOTAL.test(textOf(cell))) &&
      line.slice(2).every((cell) => textOf(cell) === ''),
  );
}

function retotal(change: (line: readonly CellInput[]) => CellInput[]): Layout['change'] {
  return onTables(
    (sheet) => {
      const at = totalRow(sheet);
      return {
        ...sheet,
        rows: sheet.rows.map((line, row) => (row === at ? change(line) : line)),
        merges: (sheet.merges ?? []).filter((area) => area !== `A${at + 1}:B${at + 1}`),
      };
    },
    [...TREES],
  );
}

/** Totals of the tree tables under other names and in other places. */
export const TOTAL_LAYOUTS: readonly Layout[] = [
  layout(
    'totals named 总计',
    retotal(([first, second, ...rest]) => [first && '总计', second && '总计', ...rest]),
  ),
  layout(
    'totals named 合　　　计',
    retotal(([first, second, ...rest]) => [first && '合　　　计', second && '合　　　计', ...rest]),
  ),
  layout(
    'totals in column A',
    retotal(([, , ...rest]) => ['合计', null, ...rest]),
  ),
  layout(
    'totals in column B',
    retotal(([, , ...rest]) => [null, '合计', ...rest]),
  ),
  layout(
    'totals at the top',
    onTables(
      (sheet, number) => {
        const at = totalRow(sheet);
        const line = sheet.rows[at] ?? [];
        return insertRows(removeRow(sheet, at), bodyRow(number), [line]);
      },
      [3, 5, 6],
    ),
  ),
  layout(
    'ledger totals without blanks',
    onTables(
      (sheet) =>
        mapCells(sheet, (cell) => (/总\s+计$/.test(textOf(cell)) ? textOf(cell).replace(/\s/g, '') : cell)),
      [1, 4],
    ),
  ),
];
