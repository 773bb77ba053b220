import type { CellWrite, OwnCell } from '../../workbook/plan';

/**
 * What is put into `values` so that the cell holds exactly this. A text gets the apostrophe that keeps Excel from
 * reading a formula, a date or a number into it. A blank clears the cell.
 */
export function written(cell: Pick<CellWrite | OwnCell, 'value' | 'formula'>): string | number | boolean {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return '';
  return value ?? '';
}
