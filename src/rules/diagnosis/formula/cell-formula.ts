import type { CellFormula, LinearTerm, ProblemCell } from '../problem';
import type { Meaning, Sum } from './meaning';

/**
 * A formula's meaning as the problem takes it. A sum has to be of figures of one kind: a rate of amounts, or an amount
 * of rates, is opaque.
 * @param unit scaled size of one whole.
 */
export function cellFormula(
  meaning: Meaning,
  own: Pick<ProblemCell, 'percent' | 'grid'>,
  cells: readonly Pick<ProblemCell, 'percent'>[],
  unit: number,
): CellFormula {
  if (meaning.kind === 'opaque') return meaning;
  if (meaning.kind === 'quotient') {
    return { kind: 'ratio', numerator: termsOf(meaning.numerator), base: termsOf(meaning.base) };
  }
  const terms = termsOf(meaning.sum);
  if (terms.some(({ cell }) => cells[cell]?.percent !== own.percent)) {
    return { kind: 'opaque', cells: terms.map(({ cell }) => cell) };
  }
  const step = meaning.sum.rounding * unit;
  return { kind: 'linear', terms, slack: step > own.grid ? step / 2 : 0 };
}

function termsOf(sum: Sum): LinearTerm[] {
  const terms: LinearTerm[] = [];
  for (const [cell, coefficient] of sum.terms) if (coefficient !== 0) terms.push({ cell, coefficient });
  return terms;
}
