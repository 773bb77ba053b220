import { formatFigure, parseFigure } from '../../core/amount';
import type { CellRef } from '../../core/address';
import { convert } from '../../core/unit';
import type { Disclosure } from '../../disclosure/model';
import { DECIMALS } from './compare';
import { factLabel } from './quantity';

/** A figure with fewer digits, zeros at its end aside, is near too many others. */
const DIGITS = 5;

/**
 * The one table amount that a figure, tied to none itself, is one keystroke from: a digit changed, put in, left out,
 * or two neighbours swapped. Null where there is none, or more than one.
 */
export function nearMiss(
  text: string,
  disclosure: Disclosure,
): { readonly name: string; readonly text: string; readonly cell: CellRef } | null {
  const figure = parseFigure(text);
  if (!figure) return null;
  const said = figure.value.toFixed(DECIMALS);
  if (said.replace(/\D/g, '').replace(/0+$/, '').length < DIGITS) return null;
  let found: { name: string; text: string; cell: CellRef } | null = null;
  for (const table of disclosure.tables) {
    for (const fact of table.facts.flat()) {
      if (fact?.state !== 'figure' || fact.unit === null) continue;
      const value = convert(fact.value, fact.unit, '万元');
      const printed = value.toFixed(DECIMALS);
      if (printed === said) return null;
      if (!isOneKey(said, printed)) continue;
      const shown = formatFigure(value, DECIMALS);
      if (found && found.text !== shown) return null;
      found ??= { name: factLabel(fact), text: shown, cell: fact.cell };
    }
  }
  return found;
}

/** Whether two texts differ by one character changed, put in or left out, or by two neighbours swapped. */
function isOneKey(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
