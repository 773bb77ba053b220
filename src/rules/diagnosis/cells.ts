import { Decimal } from 'decimal.js';
import type { CellRef } from '../../core/address';
import { cellKey } from '../../core/address';
import type { Disclosure, Fact } from '../../disclosure/model';
import type { Span } from '../model';
import { meaningOf } from './formula/meaning';
import { isOddFormula } from './formula/odd';
import { parseFormula } from './formula/parse';
import type { CellFormula, LinearTerm, ProblemCell } from './problem';
import { isExact } from './problem';

/** Where a figure of the problem stands in the workbook, or in a text outside of it. */
export interface Source {
  readonly cell: CellRef | null;
  readonly fact: Fact | null;
  /** Of a figure in a text. */
  readonly span: Span | null;
  readonly decimals: number;
  readonly value: Decimal;
}

type Draft = { -readonly [K in keyof ProblemCell]: ProblemCell[K] };

/** Collects the figures of a problem: facts, the cells their formulas read, and figures of a text. */
export class Cells {
  readonly sources: Source[] = [];
  private readonly drafts: Draft[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly pending: number[] = [];
  private factsAt: Map<string, Fact> | null = null;
  private numbersAt: Map<string, number> | null = null;
  private readonly tables: Map<Fact['table'], number>;

  constructor(
    private readonly disclosure: Disclosure,
    private readonly scale: number,
  ) {
    this.tables = new Map(disclosure.tables.map((table, index) => [table, index]));
  }

  /** The number of a fact in the problem, or null where its figure cannot take part in exact arithmetic. */
  ofFact(fact: Fact): number | null {
    const key = cellKey(fact.cell);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const value = this.scaled(fact.value);
    if (value === null || fact.state === 'unreadable' || fact.state === 'uncached') return null;
    const table = this.tables.get(fact.table) ?? -1;
    const index = this.push(key, {
      value,
      grid: 10 ** Math.max(0, this.scale - Math.max(fact.step, fact.decimals)),
      blank: fact.state === 'empty' && !fact.printed,
      percent: fact.column.quantity === 'percent',
      table: String(table),
      row: `${table} ${fact.row.index}`,
      column: `${table} ${fact.column.index}`,
      text: false,
    });
    const { cell, decimals } = fact;
    this.sources.push({ cell, fact, span: null, decimals: Math.max(decimals, fact.step), value: fact.value });
    if (fact.formula !== null) this.pending.push(index);
    return index;
  }

  /** The number of a figure that a text states. */
  ofText(id: string, value: Decimal, cell: CellRef | null, span: Span, percent: boolean): number | null {
    const known = this.byKey.get(id);
    if (known !== undefined) return known;
    const scaled = this.scaled(value);
    if (scaled === null) return null;
    const decimals = value.decimalPlaces();
    const grid = 10 ** Math.max(0, this.scale - Math.max(2, decimals));
    const index = this.push(id, {
      value: scaled,
      grid,
      blank: false,
      percent,
      table: '',
      row: id,
      column: id,
      text: true,
    });
    this.sources.push({ cell, fact: null, span, decimals, value });
    return index;
  }

  /** All cells, formulas and neighbours included. Nothing may be added afterwards. */
  finish(): ProblemCell[] {
    for (let index = this.pending.pop(); index !== undefined; index = this.pending.pop())
      this.readFormula(index);
    this.drafts.forEach((draft, index) => {
      const cell = this.sources[index]?.cell;
      if (!cell || draft.text) return;
      const beside = [
        [0, -1],
        [0, 1],
        [-1, 0],
        [1, 0],
      ].map(([rows = 0, cols = 0]) =>
        this.byKey.get(cellKey({ sheet: cell.sheet, row: cell.row + rows, col: cell.col + cols })),
      );
      draft.neighbours = beside.filter(
        (other) => other !== undefined && this.drafts[other]?.table === draft.table,
      ) as number[];
    });
    return this.drafts;
  }

  private push(
    id: string,
    parts: Omit<Draft, 'id' | 'formula' | 'oddFormula' | 'neighbours' | 'fixed' | 'weight'>,
  ): number {
    const index = this.drafts.length;
    this.byKey.set(id, index);
    this.drafts.push({
      ...parts,
      id,
      formula: null,
      oddFormula: false,
      neighbours: [],
      fixed: false,
      weight: 1,
    });
    return index;
  }

  private scaled(value: Decimal): number | null {
    const number = value.times(new Decimal(10).pow(this.scale)).toNumber();
    return isExact(number) ? (number === 0 ? 0 : number) : null;
  }

  private readFormula(index: number): void {
    const draft = this.drafts[index];
    const fact = this.sources[index]?.fact;
    if (!draft || !fact || fact.formula === null) return;
    const tree = parseFormula(fact.formula);
    draft.formula = tree
      ? this.formulaOf(
          draft,
          meaningOf(tree, (sheet, row, col) => this.resolve({ sheet: sheet ?? fact.cell.sheet, row, col })),
        )
      : { kind: 'opaque', cells: [] };
    draft.oddFormula = isOddFormula(fact, (rows, cols) => {
      const { sheet, row, col } = fact.cell;
      const other = this.facts().get(cellKey({ sheet, row: row + rows, col: col + cols }));
      return other?.table === fact.table ? other : null;
    });
  }

  private formulaOf(draft: Draft, meaning: ReturnType<typeof meaningOf>): CellFormula {
    const terms = (sum: { readonly terms: ReadonlyMap<number, number> }): LinearTerm[] =>
      [...sum.terms]
        .filter(([, weight]) => weight !== 0)
        .map(([cell, coefficient]) => ({ cell, coefficient }));
    if (meaning.kind === 'opaque') return meaning;
    if (meaning.kind === 'quotient') {
      return { kind: 'ratio', numerator: terms(meaning.numerator), base: terms(meaning.base) };
    }
    const linear = terms(meaning.sum);
    // A rate of amounts, or an amount of rates, is no sum of figures of one kind.
    const alike = linear.every(({ cell }) => this.drafts[cell]?.percent === draft.percent);
    if (!alike) return { kind: 'opaque', cells: linear.map(({ cell }) => cell) };
    const finer = meaning.sum.rounding * 10 ** this.scale > draft.grid;
    return {
      kind: 'linear',
      terms: linear,
      slack: finer ? (meaning.sum.rounding * 10 ** this.scale) / 2 : 0,
    };
  }

  /** The cell a formula reads: a fact, or a number outside the tables. */
  private resolve(cell: CellRef): { cell: number; added: boolean } | null {
    const key = cellKey(cell);
    const fact = this.facts().get(key);
    if (fact) {
      if (fact.state === 'empty' && !fact.printed && fact.formula === null && !this.byKey.has(key))
        return null;
      const index = this.ofFact(fact);
      return index === null ? null : { cell: index, added: !fact.typedAsText };
    }
    const known = this.byKey.get(key);
    if (known !== undefined) return { cell: known, added: true };
    const number = this.numbers().get(key);
    const value = number === undefined ? null : this.scaled(new Decimal(number).toDecimalPlaces(this.scale));
    if (number === undefined || value === null) return null;
    const home = `outside ${cell.sheet}`;
    const index = this.push(key, {
      value,
      grid: 1,
      blank: false,
      percent: false,
      table: home,
      row: key,
      column: key,
      text: false,
    });
    this.sources.push({ cell, fact: null, span: null, decimals: 2, value: new Decimal(number) });
    return { cell: index, added: true };
  }

  private facts(): Map<string, Fact> {
    if (this.factsAt) return this.factsAt;
    this.factsAt = new Map();
    for (const table of this.disclosure.tables) {
      for (const row of table.facts) {
        for (const fact of row) if (fact) this.factsAt.set(cellKey(fact.cell), fact);
      }
    }
    return this.factsAt;
  }

  private numbers(): Map<string, number> {
    if (this.numbersAt) return this.numbersAt;
    this.numbersAt = new Map();
    for (const sheet of this.disclosure.snapshot.sheets) {
      for (const { row, col, value } of sheet.cells) {
        if (typeof value === 'number') this.numbersAt.set(cellKey({ sheet: sheet.name, row, col }), value);
      }
    }
    return this.numbersAt;
  }
}
