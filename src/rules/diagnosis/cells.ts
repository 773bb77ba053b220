import { Decimal } from 'decimal.js';
import type { CellRef } from '../../core/address';
import { cellKey } from '../../core/address';
import type { Disclosure, Fact } from '../../disclosure/model';
import type { Span } from '../model';
import { cellFormula } from './formula/cell-formula';
import { meaningOf } from './formula/meaning';
import { isOddFormula } from './formula/odd';
import { parseFormula } from './formula/parse';
import { Lookup } from './lookup';
import type { ProblemCell } from './problem';
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

interface Pending {
  readonly index: number;
  readonly formula: string;
  readonly sheet: string;
}

const BESIDE = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const;

const NONE: readonly number[] = [];

const PLAIN = {
  grid: 1,
  blank: false,
  percent: false,
  formula: null,
  oddFormula: false,
  neighbours: NONE,
  table: '',
  fixed: false,
  weight: 1,
  text: false,
} as const;

/** Collects the figures of a problem: facts, the cells their formulas read, and figures of a text. */
export class Cells {
  readonly sources: Source[] = [];
  private readonly drafts: Draft[] = [];
  private readonly byKey = new Map<string, number>();
  /** The same for facts: asked once for every figure of every relation. */
  private readonly byFact = new Map<Fact, number>();
  private readonly pending: Pending[] = [];
  private readonly lookup: Lookup;
  private readonly tables: Map<Fact['table'], number>;
  private readonly unit: number;
  private readonly suspects = new Set<number>();

  constructor(
    disclosure: Disclosure,
    private readonly scale: number,
  ) {
    this.unit = 10 ** scale;
    this.lookup = new Lookup(disclosure);
    this.tables = new Map(disclosure.tables.map((table, index) => [table, index]));
  }

  /** The number of a fact in the problem, or null where its figure cannot take part in exact arithmetic. */
  ofFact(fact: Fact): number | null {
    const earlier = this.byFact.get(fact);
    if (earlier !== undefined) return earlier;
    const index = this.addFact(fact);
    if (index !== null) this.byFact.set(fact, index);
    return index;
  }

  private addFact(fact: Fact): number | null {
    const key = cellKey(fact.cell);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const value = this.scaled(fact.value);
    if (value === null || fact.state === 'unreadable' || fact.state === 'uncached') return null;
    const table = this.tables.get(fact.table) ?? -1;
    const index = this.push(key, {
      id: key,
      value,
      grid: 10 ** Math.max(0, this.scale - Math.max(fact.step, fact.decimals)),
      blank: fact.state === 'empty' && !fact.printed,
      percent: fact.column.quantity === 'percent',
      formula: null,
      oddFormula: false,
      neighbours: NONE,
      table: String(table),
      row: `${table} ${fact.row.index}`,
      column: `${table} ${fact.column.index}`,
      fixed: false,
      weight: 1,
      text: false,
    });
    const { cell, decimals } = fact;
    this.sources.push({ cell, fact, span: null, decimals: Math.max(decimals, fact.step), value: fact.value });
    if (fact.formula !== null) this.pending.push({ index, formula: fact.formula, sheet: cell.sheet });
    return index;
  }

  /** Facts of broken relations: their formulas are compared with those beside them. */
  suspect(fact: Fact): void {
    const index = fact.formula === null ? undefined : this.byKey.get(cellKey(fact.cell));
    if (index !== undefined) this.suspects.add(index);
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
      ...PLAIN,
      id,
      value: scaled,
      grid,
      percent,
      row: id,
      column: id,
      text: true,
    });
    this.sources.push({ cell, fact: null, span, decimals, value });
    return index;
  }

  /** All cells, formulas and neighbours included. Nothing may be added afterwards. */
  finish(): ProblemCell[] {
    for (let next = this.pending.pop(); next; next = this.pending.pop()) this.readFormula(next);
    this.drafts.forEach((draft, index) => {
      const cell = this.sources[index]?.cell;
      if (!cell || draft.text) return;
      const { sheet, row, col } = cell;
      const found: number[] = [];
      for (const [rows, cols] of BESIDE) {
        const other = this.byKey.get(cellKey({ sheet, row: row + rows, col: col + cols }));
        if (other !== undefined && this.drafts[other]?.table === draft.table) found.push(other);
      }
      draft.neighbours = found;
    });
    return this.drafts;
  }

  private push(id: string, draft: Draft): number {
    const index = this.drafts.length;
    this.byKey.set(id, index);
    this.drafts.push(draft);
    return index;
  }

  private scaled(value: Decimal): number | null {
    const exact = value.toNumber() * this.unit;
    const number = Math.round(exact);
    // More decimals than are kept: no whole number of steps, and none of our figures.
    if (!isExact(number) || Math.abs(exact - number) > 1e-3) return null;
    return number === 0 ? 0 : number;
  }

  private readFormula({ index, formula, sheet }: Pending): void {
    const draft = this.drafts[index];
    if (!draft) return;
    const tree = parseFormula(formula);
    const meaning =
      tree && meaningOf(tree, (other, row, col) => this.resolve({ sheet: other ?? sheet, row, col }));
    draft.formula = meaning
      ? cellFormula(meaning, draft, this.drafts, this.unit)
      : { kind: 'opaque', cells: [] };
    const fact = this.sources[index]?.fact;
    if (!fact || !this.suspects.has(index)) return;
    draft.oddFormula = isOddFormula(fact, (rows, cols) => {
      const { row, col } = fact.cell;
      const other = this.lookup.factAt({ sheet, row: row + rows, col: col + cols });
      return other?.table === fact.table ? other : null;
    });
  }

  /** The cell a formula reads: a fact, or a number outside the tables. */
  private resolve(cell: CellRef): { cell: number; added: boolean } | null {
    const key = cellKey(cell);
    const fact = this.lookup.factAt(cell);
    if (fact) {
      if (fact.state === 'empty' && !fact.printed && fact.formula === null && !this.byKey.has(key))
        return null;
      const index = this.ofFact(fact);
      return index === null ? null : { cell: index, added: !fact.typedAsText };
    }
    const known = this.byKey.get(key);
    if (known !== undefined) return { cell: known, added: true };
    const outside = this.lookup.numberAt(cell);
    const value = outside && this.scaled(new Decimal(outside.value).toDecimalPlaces(this.scale));
    if (!outside || value === null) return null;
    const table = `outside ${cell.sheet}`;
    const index = this.push(key, { ...PLAIN, id: key, value, table, row: key, column: key });
    this.sources.push({ cell, fact: null, span: null, decimals: 2, value: new Decimal(outside.value) });
    if (outside.formula !== null) this.pending.push({ index, formula: outside.formula, sheet: cell.sheet });
    return { cell: index, added: true };
  }
}
