import { cellKey } from '../../../src/core/address';
import type { CellRef } from '../../../src/core/address';
import type { Disclosure, Fact, Row } from '../../../src/disclosure/model';
import { readDisclosure } from '../../../src/disclosure/read';
import type { Outcome, Term } from '../../../src/rules/model';
import { run } from '../../../src/rules/run';
import { centralBudgetFamily } from '../../../src/templates/central-budget/index';
import type { CellSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import { printed } from '../../support/workbook';

export type Regime = 'typed' | 'some formulas' | 'all totals formulas';

/** A formula cell: Σ terms, or Σ numerator ÷ Σ base. */
interface Formula {
  readonly fact: Fact;
  readonly terms: readonly Term[];
  readonly base: readonly Term[];
}

/** A workbook that figures can be changed in, its formulas calculated again. */
export class Book {
  readonly disclosure: Disclosure;
  readonly outcomes: readonly Outcome[];
  /** What was found before anything is changed. */
  readonly baseline: ReadonlySet<string>;
  private readonly facts = new Map<string, Fact>();
  private readonly cells = new Map<string, CellSnapshot>();
  private readonly formulas = new Map<string, Formula>();

  constructor(
    readonly name: string,
    private readonly snapshot: Snapshot,
    readonly regime: Regime,
  ) {
    this.disclosure = readDisclosure(snapshot, centralBudgetFamily.template);
    this.outcomes = check(this.disclosure);
    for (const sheet of snapshot.sheets) {
      for (const cell of sheet.cells) this.cells.set(cellKey({ sheet: sheet.name, ...cell }), cell);
    }
    for (const table of this.disclosure.tables) {
      for (const fact of table.facts.flat()) if (fact) this.facts.set(cellKey(fact.cell), fact);
    }
    this.baseline = new Set(
      this.outcomes
        .filter(({ status }) => status === 'fail')
        .map((outcome) => `${outcome.rule}:${outcome.key}`),
    );
    if (regime !== 'typed') for (const outcome of this.outcomes) this.addFormula(outcome);
  }

  /** Figures that somebody typed. */
  typed(): Fact[] {
    return this.standard().filter((fact) => fact.state === 'figure' && !this.isFormula(fact));
  }

  /** Blanks that somebody could have typed a figure into. */
  blanks(): Fact[] {
    return this.standard().filter((fact) => fact.state === 'empty' && !this.isFormula(fact));
  }

  /** Figures of 项目绩效目标表, which little else answers for. */
  ofProjects(): Fact[] {
    return [...this.facts.values()].filter(
      (fact) => fact.state === 'figure' && isProject(fact) && !this.isFormula(fact),
    );
  }

  /** The figures of the nine tables. */
  private standard(): Fact[] {
    return [...this.facts.values()].filter((fact) => !isProject(fact));
  }

  isFormula(fact: Fact): boolean {
    return this.formulas.has(cellKey(fact.cell)) || fact.formula !== null;
  }

  at(cell: CellRef): Fact | null {
    return this.factOf(cellKey(cell));
  }

  factOf(key: string): Fact | null {
    return this.facts.get(key) ?? null;
  }

  /** Cells that an equation or a ratio covers. */
  covered(): ReadonlySet<string> {
    const covered = new Set<string>();
    for (const { equation } of this.outcomes) {
      if (!equation || equation.op !== '=') continue;
      for (const { fact } of [...equation.left, ...equation.right, ...equation.base]) {
        if (fact) covered.add(cellKey(fact.cell));
      }
    }
    return covered;
  }

  /** The workbook with figures changed (a figure by cell key; 0 leaves the cell blank) and calculated again. */
  changed(changes: ReadonlyMap<string, number>): { disclosure: Disclosure; outcomes: readonly Outcome[] } {
    const values = new Map<string, number>();
    const valueOf = (fact: Fact): number => {
      const key = cellKey(fact.cell);
      const known = values.get(key) ?? changes.get(key);
      if (known !== undefined) return known;
      const formula = this.formulas.get(key);
      if (!formula) return fact.value.toNumber();
      const sum = (terms: readonly Term[]): number =>
        terms.reduce((total, term) => total + term.coefficient * (term.fact ? valueOf(term.fact) : 0), 0);
      const above = sum(formula.terms);
      const below = sum(formula.base);
      const rate = below === 0 ? 0 : (above / below) * 100;
      const value = formula.base.length > 0 ? rate : Number(above.toFixed(6));
      values.set(key, value);
      return value;
    };
    const patch = new Map<string, CellSnapshot | null>();
    for (const [key, formula] of this.formulas)
      patch.set(key, this.written(key, valueOf(formula.fact), formula));
    for (const [key, value] of changes) patch.set(key, value === 0 ? null : this.written(key, value, null));
    const disclosure = readDisclosure(this.patched(patch), centralBudgetFamily.template);
    return { disclosure, outcomes: check(disclosure) };
  }

  /** Rows of a tree that nothing is under and that have a sister: what can be left out or stand twice. */
  leafRows(): Row[] {
    return this.disclosure.tables.flatMap((table) =>
      table.rows.filter((row) => {
        const sisters = row.parent === null ? 0 : (table.rows[row.parent]?.children.length ?? 0);
        const figures = table.facts[row.index]?.filter((fact) => fact?.state === 'figure').length ?? 0;
        return row.kind === 'code' && row.children.length === 0 && sisters >= 2 && figures >= 2;
      }),
    );
  }

  /** The workbook with one row taken out, or standing twice. Formulas are not moved: for typed workbooks. */
  rowEdited(row: Row, doubled: boolean): { disclosure: Disclosure; outcomes: readonly Outcome[] } {
    const place = row.codeCell ?? row.nameCell;
    const sheets = this.snapshot.sheets.map((sheet) => {
      if (!place || sheet.name !== place.sheet) return sheet;
      const shift = doubled ? 1 : -1;
      const cells = sheet.cells.flatMap((cell) => {
        if (cell.row < place.row) return [cell];
        if (cell.row > place.row) return [{ ...cell, row: cell.row + shift }];
        return doubled ? [cell, { ...cell, row: cell.row + 1 }] : [];
      });
      return { ...sheet, merges: null, cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) };
    });
    const disclosure = readDisclosure({ ...this.snapshot, sheets }, centralBudgetFamily.template);
    return { disclosure, outcomes: check(disclosure) };
  }

  private written(key: string, value: number, formula: Formula | null): CellSnapshot {
    const fact = this.facts.get(key);
    const earlier = this.cells.get(key);
    const { row = 0, col = 0 } = fact?.cell ?? {};
    const text = formula ? formulaText(formula) : null;
    const shown = earlier?.format ?? '';
    // As many decimals as a figure of the kind has: what a cell hides is another matter than what is wrong.
    const format = shown.includes('%') || shown.includes('.00') ? shown : '#,##0.00';
    const stored = format.includes('%') ? value / 100 : value;
    const number = formula?.base.length ? stored : Number(stored.toFixed(6));
    return {
      row,
      col,
      value: number,
      text: printed(number, format),
      format,
      formula: text,
      error: null,
      uncached: false,
    };
  }

  private patched(patch: ReadonlyMap<string, CellSnapshot | null>): Snapshot {
    const bySheet = new Map<string, Map<string, CellSnapshot | null>>();
    for (const [key, cell] of patch) {
      const sheet = this.facts.get(key)?.cell.sheet ?? '';
      bySheet.set(sheet, (bySheet.get(sheet) ?? new Map<string, CellSnapshot | null>()).set(key, cell));
    }
    const sheets = this.snapshot.sheets.map((sheet) => {
      const changes = bySheet.get(sheet.name);
      if (!changes) return sheet;
      const kept = sheet.cells.filter((cell) => !changes.has(cellKey({ sheet: sheet.name, ...cell })));
      const added = [...changes.values()].filter((cell): cell is CellSnapshot => cell !== null);
      return { ...sheet, cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.col - b.col) };
    });
    return { ...this.snapshot, sheets };
  }

  /** The total of a sum, or the rate of a ratio, becomes a formula of the other figures. */
  private addFormula({ equation, status }: Outcome): void {
    if (!equation || equation.op !== '=' || status === 'fail' || equation.crossTable) return;
    const [left] = equation.left;
    if (equation.left.length !== 1 || left?.coefficient !== 1 || !left.fact || left.fact.state !== 'figure')
      return;
    const { fact } = left;
    const key = cellKey(fact.cell);
    if (this.formulas.has(key) || equation.right.some((term) => !term.fact)) return;
    const isRatio = equation.kind === 'ratio';
    const isDifference = equation.right.some((term) => term.coefficient < 0);
    const oneColumn = equation.right.every((term) => term.fact?.column === fact.column);
    if (!isRatio && !isDifference && this.regime === 'some formulas') return;
    if (!isRatio && equation.right.length === 1 && !oneColumn) return;
    const formula = { fact, terms: equation.right, base: equation.base };
    if (![...formula.terms, ...formula.base].some((term) => term.fact && this.reaches(term.fact, key))) {
      this.formulas.set(key, formula);
    }
  }

  private reaches(fact: Fact, target: string): boolean {
    const key = cellKey(fact.cell);
    if (key === target) return true;
    const formula = this.formulas.get(key);
    return (
      !!formula &&
      [...formula.terms, ...formula.base].some((term) => term.fact && this.reaches(term.fact, target))
    );
  }
}

const isProject = (fact: Fact): boolean => fact.table.template === 'budget.performance';

function check(disclosure: Disclosure): readonly Outcome[] {
  return run(disclosure, centralBudgetFamily.rules, centralBudgetFamily.subjects).outcomes;
}

function formulaText(formula: Formula): string {
  const sum = (terms: readonly Term[]): string =>
    terms
      .map(({ coefficient, fact }) =>
        fact ? `${coefficient < 0 ? '-' : '+'}${cellKey(fact.cell).split('!').pop()}` : '',
      )
      .join('');
  return formula.base.length > 0 ? `(${sum(formula.terms)})/(${sum(formula.base)})` : sum(formula.terms);
}
