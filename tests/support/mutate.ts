import { parseFigure } from '../../src/core/amount';
import { setCell, valueOf } from './grid';
import { printed, type SheetInput } from './workbook';

/** Which digit of a printed figure is changed: the last one printed, or the first. */
export type Place = 'first' | 'last';

/** A printed figure with one digit changed, one up: 9 gives 0 in the last place and 1 in the first. */
export function changeDigit(text: string, place: Place): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = (place === 'last' ? digits[digits.length - 1] : digits.find((digit) => digit[0] !== '0'))?.index;
  if (at === undefined) return text;
  const digit = Number(text[at]);
  const next = place === 'last' ? (digit + 1) % 10 : (digit % 9) + 1;
  return text.slice(0, at) + String(next) + text.slice(at + 1);
}

/**
 * The sheets with one digit of one figure changed, format and all else kept. Throws where the cell holds no number.
 */
export function mutateFigure(
  sheets: readonly SheetInput[],
  sheet: string,
  row: number,
  col: number,
  place: Place,
): SheetInput[] {
  return sheets.map((each) => {
    if (each.name !== sheet) return each;
    const cell = each.rows[row]?.[col];
    const value = valueOf(cell);
    if (typeof value !== 'number' || typeof cell !== 'object' || cell === null)
      throw new Error(`${sheet}: no figure`);
    const figure = parseFigure(changeDigit(printed(value, cell.z), place));
    if (!figure) throw new Error(`${sheet}: no figure`);
    const changed = figure.percent ? figure.value.div(100).toNumber() : figure.value.toNumber();
    return setCell(each, row, col, { ...cell, v: changed });
  });
}
