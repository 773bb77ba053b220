import { HyperFormula } from 'hyperformula';
import { cellAddress } from '../../src/core/address';
import type { Equation, Outcome, Term } from '../../src/rules/model';
import type { Snapshot } from '../../src/workbook/snapshot';

type Grid = (string | number | boolean | null)[][];

/** A workbook's sheets as HyperFormula takes them, and a sheet of formulas: the sides' difference, identity by identity. */
export function asFormulas(snapshot: Snapshot, outcomes: readonly Outcome[]): Record<string, Grid> {
  const sheets: Record<string, Grid> = {};
  for (const { name, cells } of snapshot.sheets) {
    const grid: Grid = [];
    for (const { row, col, value } of cells) {
      while (grid.length <= row) grid.push([]);
      const line = grid[row] as Grid[number];
      while (line.length < col) line.push(null);
      // An apostrophe keeps a text a text, as in a file.
      line[col] = typeof value === 'string' ? `'${value}` : value;
    }
    sheets[name] = grid;
  }
  sheets['勾稽'] = outcomes.flatMap(({ equation }) => (equation ? [[formula(equation)]] : []));
  return sheets;
}

function formula({ kind, left, right, base }: Equation): string {
  if (kind === 'linear') return `=ROUND(${sum(left)}-(${sum(right)}),6)`;
  return `=ROUND((${sum(left)})-(${sum(right)})/(${sum(base)})*100,6)`;
}

function sum(terms: readonly Term[]): string {
  const words = terms.map(({ coefficient, fact, constant }) => {
    const what = fact
      ? `N('${fact.cell.sheet.replaceAll("'", "''")}'!${cellAddress(fact.cell)})`
      : String(constant ?? 0);
    return `${coefficient < 0 ? '-' : '+'}${Math.abs(coefficient) === 1 ? '' : `${Math.abs(coefficient)}*`}${what}`;
  });
  return words.join('').replace(/^\+/, '') || '0';
}

/** Loads the sheets and calculates every formula. Gives how many there are, and how many gave an error. */
export function calculate(sheets: Record<string, Grid>): { formulas: number; errors: number } {
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
  const values = engine.getSheetValues(engine.getSheetId('勾稽') ?? 0).flat();
  engine.destroy();
  return {
    formulas: values.length,
    errors: values.filter((value) => typeof value === 'object' && value !== null).length,
  };
}
