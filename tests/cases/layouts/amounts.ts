import { asText, mapCells, mapRows, sheetWidth, textOf, valueOf } from '../../support/grid';
import type { CellInput } from '../../support/workbook';
import { bodyRow, layout, onTables, type Layout } from './layout';

const AMOUNT_TABLES = [1, 2, 3, 4, 5, 6, 9] as const;

function onFigures(change: (cell: CellInput) => CellInput): Layout['change'] {
  return onTables(
    (sheet, number) => mapCells(sheet, (cell, row) => (row >= bodyRow(number) ? change(cell) : cell)),
    AMOUNT_TABLES,
  );
}

const isPercent = (cell: CellInput): boolean =>
  typeof cell === 'object' && cell !== null && (cell.z ?? '').includes('%');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const amounts = (change: (text: string) => string): Layout['change'] =>
  onFigures((cell) => (isPercent(cell) ? cell : asText(cell, change)));

function negatives(change: (cell: CellInput, value: number) => CellInput): Layout['change'] {
  return onFigures((cell) => {
    const value = valueOf(cell);
    return typeof value === 'number' && value < 0 && !isPercent(cell) ? change(cell, value) : cell;
  });
}

/** Puts `filler` where a line of a table has an amount column and no amount. */
function fillBlanks(filler: CellInput): Layout['change'] {
  return onTables((sheet, number) => {
    const ledger = number === 1 || number === 4;
    const record = number === 2 || number === 9;
    const width = sheetWidth(sheet);
    return mapRows(sheet, bodyRow(number), (line) =>
      Array.from({ length: width }, (_, col) => {
        const labelled = ledger
          ? col % 2 === 1 && textOf(line[col - 1]) !== ''
          : record || (col > 1 && isLine(line));
        return labelled && valueOf(line[col]) === null ? filler : line[col];
      }),
    );
  }, AMOUNT_TABLES);
}

const isLine = (line: readonly CellInput[]): boolean => textOf(line[0]) !== '' || textOf(line[1]) !== '';

/** Amounts as text of every kind, negatives and percentages in every way. */
export const AMOUNT_LAYOUTS: readonly Layout[] = [
  layout(
    'amounts as text',
    amounts((text) => text),
  ),
  layout(
    'amounts as text with blanks around',
    amounts((text) => `   ${text} `),
  ),
  layout('amounts as full-width text', amounts(wide)),
  layout(
    'amounts as text with a full-width blank',
    amounts((text) => `${text}　`),
  ),
  layout(
    'amounts in an accounting format',
    onFigures((cell) =>
      typeof cell === 'object' && cell !== null && cell.z === '#,##0.00'
        ? { ...cell, z: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }
        : cell,
    ),
  ),
  layout(
    'negatives as (1.00)',
    negatives((cell) => asText(cell, (text) => `(${text.replace('-', '')})`)),
  ),
  layout(
    'negatives as （1.00）',
    negatives((cell) => asText(cell, (text) => `（${text.replace('-', '')}）`)),
  ),
  layout(
    'negatives as △1.00',
    negatives((cell) => asText(cell, (text) => text.replace('-', '△'))),
  ),
  layout(
    'negatives in brackets by format',
    negatives((_, value) => ({ v: value, z: '#,##0.00_);(#,##0.00)' })),
  ),
  layout(
    'percentages as text',
    onFigures((cell) => (isPercent(cell) ? asText(cell, (text) => text) : cell)),
  ),
  layout(
    'percentages in points under (%)',
    onFigures((cell) =>
      isPercent(cell) ? { v: Number(((valueOf(cell) as number) * 100).toFixed(2)), z: '0.00' } : cell,
    ),
  ),
  layout('blank amounts as -', fillBlanks('-')),
  layout('blank amounts as —', fillBlanks('—')),
  layout('blank amounts as 0.00', fillBlanks({ v: 0, z: '#,##0.00' })),
  layout('blank amounts as full-width blanks', fillBlanks('　')),
];
