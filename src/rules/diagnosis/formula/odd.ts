import { parseAddress } from '../../../core/address';
import type { Fact } from '../../../disclosure/model';
import { tokens } from './parse';

/**
 * A formula as it is when filled along a row or column: addresses by their distance from the cell. Two cells that
 * one formula was filled into give the same. Null where it is not understood.
 */
export function relativeFormula(fact: Fact): string | null {
  const list = fact.formula === null ? null : tokens(fact.formula.replace(/^=/, ''));
  if (!list) return null;
  const parts = list.map((token) => {
    if (token.kind !== 'area') return token.text;
    const corners = token.text.split(':').map((corner) => relative(corner, fact));
    return `${token.sheet ?? ''}!${corners.join(':')}`;
  });
  return parts.join(' ');
}

function relative(corner: string, fact: Fact): string {
  const address = parseAddress(corner);
  if (!address) return corner;
  const fixedCol = corner.startsWith('$');
  const fixedRow = /\$\d/.test(corner);
  const row = fixedRow ? String(address.row) : `[${address.row - fact.cell.row}]`;
  const col = fixedCol ? String(address.col) : `[${address.col - fact.cell.col}]`;
  return `R${row}C${col}`;
}

/**
 * Whether a formula is the odd one out: in its row, or in its column, at least two neighbours within reach have one
 * formula between them and it has another, while no formula directly beside it is the same as it.
 * @param at gives the fact at a distance from a cell, or null.
 */
export function isOddFormula(fact: Fact, at: (rows: number, cols: number) => Fact | null): boolean {
  const own = relativeFormula(fact);
  if (own === null) return false;
  const along = (rows: number, cols: number): (string | null)[] =>
    [-2, -1, 1, 2].map((step) => {
      const other = at(rows * step, cols * step);
      return other?.formula ? relativeFormula(other) : null;
    });
  const row = along(0, 1);
  const column = along(1, 0);
  if ([...row, ...column].includes(own)) return false;
  return [row, column].some((line) => {
    const others = line.filter((formula): formula is string => formula !== null);
    return others.length >= 2 && others.every((formula) => formula === others[0]);
  });
}
