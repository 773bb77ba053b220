import { cellAddress, type CellRef } from '../core/address';
import { tablesOf } from '../disclosure/lookup';
import type { Disclosure, Fact } from '../disclosure/model';
import type { Addend } from '../rules/language/ast';
import { cellsOf, parseFormula, spansTables } from '../rules/language/parser';
import type { Equation, Outcome, Rule, Severity, Status, Term } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import { equationFigure, sideName } from './describe';
import { outcomeId } from './finding';
import { outcomeIds } from './outcome-ids';
import { findingMessage, reasonText } from './message';
import type { CheckResult } from './result';

/** One comparison of figures that the rules make: its two sides and how it came out. */
export interface Relation {
  /** Unique in a result; that of the outcome. */
  readonly id: string;
  readonly rule: string;
  /** The rule's title, and the line or column this case is of. */
  readonly title: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly left: RelationSide;
  readonly right: RelationSide;
  /** left − right as printed; null where there is none. */
  readonly difference: string | null;
  /** Why it could not be verified or does not apply; null else. */
  readonly reason: string | null;
  /** What is wrong, why it must hold, what to do: of a failure or a rounding; null else. */
  readonly message: string | null;
  /** Whether two sides were compared: there are figures. */
  readonly compared: boolean;
  /** Whether figures of more than one table meet. */
  readonly crossTable: boolean;
}

export interface RelationSide {
  readonly cells: readonly CellRef[];
  /** Where it stands, to print: "表3!C9", of several "表3!C9等 3 处"; "" where it has no cell. */
  readonly place: string;
  /** What it is: 部门支出总表“201 合计”; "" where that is not known. */
  readonly name: string;
  /** As printed; null where there is none. */
  readonly figure: string | null;
  /** Official names of its tables. */
  readonly tables: readonly string[];
}

/** As much of a check's result as relations are made of. */
export type Checked = Pick<CheckResult, 'outcomes' | 'rules' | 'disclosure' | 'options'>;

/** The tables that a rule's formula compares, by official name. */
interface FormulaTables {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly spans: boolean;
}

const NO_TABLES: FormulaTables = { left: [], right: [], spans: false };

/** Makes relations of outcomes; what is the same for all cases of a rule is worked out once. */
export class RelationReader {
  private readonly formulas = new Map<string, FormulaTables>();
  private readonly ids: ReadonlyMap<Outcome, string>;

  constructor(private readonly result: Checked) {
    this.ids = outcomeIds(result.outcomes);
  }

  /** Whether an outcome compares figures of more than one table, or would where it could be verified. */
  isCross({ rule, equation }: Outcome): boolean {
    return equation?.crossTable ?? this.tables(rule).spans;
  }

  /** The outcome as it is shown. */
  relation(outcome: Outcome): Relation {
    const { equation, reason, status } = outcome;
    const rule = this.result.rules.get(outcome.rule) ?? null;
    const found = status === 'fail' || status === 'rounding';
    return {
      id: this.ids.get(outcome) ?? outcomeId(outcome),
      rule: outcome.rule,
      title: relationTitle(outcome, rule?.title ?? outcome.rule),
      status,
      severity: outcome.severity,
      ...(equation ? this.compared(equation) : this.uncompared(outcome)),
      reason: reason ? reasonText(reason) : null,
      message: found ? findingMessage(outcome, rule) : null,
      compared: equation !== null,
      crossTable: this.isCross(outcome),
    };
  }

  private compared(equation: Equation): Pick<Relation, 'left' | 'right' | 'difference'> {
    const right = equation.kind === 'ratio' ? [...equation.right, ...equation.base] : equation.right;
    return {
      left: sideOf(equation.left, equationFigure(equation, equation.leftValue)),
      right: sideOf(right, equationFigure(equation, equation.rightValue)),
      difference: equationFigure(equation, equation.difference),
    };
  }

  /** Without figures to compare, the sides are the tables that the formula names, and the cells what is known. */
  private uncompared(outcome: Outcome): Pick<Relation, 'left' | 'right' | 'difference'> {
    const { left, right } = this.tables(outcome.rule);
    const { cells, actual, expected, difference } = outcome;
    return {
      left: { cells, place: placeText(cells), name: listText(left), figure: actual, tables: left },
      right: { cells: [], place: '', name: listText(right), figure: expected, tables: right },
      difference,
    };
  }

  private tables(id: string): FormulaTables {
    let known = this.formulas.get(id);
    if (!known) {
      const rule = this.result.rules.get(id);
      known = !rule || rule.kind === 'check' ? NO_TABLES : tablesIn(rule.formula, this.result.disclosure);
      this.formulas.set(id, known);
    }
    return known;
  }

  /** A rule of formulas that the user has turned off: nobody is to take it for one that holds. */
  turnedOff({ id, title, severity }: Rule): Relation {
    const { left, right, spans } = this.tables(id);
    return {
      id,
      rule: id,
      title,
      status: 'unverifiable',
      severity,
      left: { cells: [], place: '', name: listText(left), figure: null, tables: left },
      right: { cells: [], place: '', name: listText(right), figure: null, tables: right },
      difference: null,
      reason: zhCN.settings.offReason,
      message: null,
      compared: false,
      crossTable: spans,
    };
  }
}

function tablesIn(text: string, disclosure: Disclosure): FormulaTables {
  const formula = parseFormula(text);
  const names = (...sides: readonly (readonly Addend[])[]): string[] => {
    const named = cellsOf(...sides).map(({ table }) => tablesOf(disclosure, table)[0]?.name ?? table);
    return [...new Set(named)];
  };
  return {
    left: names(formula.left),
    right: names(formula.right, formula.base),
    spans: spansTables(text),
  };
}

function sideOf(terms: readonly Term[], figure: string): RelationSide {
  const facts = terms.flatMap((term) => (term.fact ? [term.fact] : []));
  const cells = facts.map(({ cell }) => cell);
  return {
    cells,
    place: placeText(cells),
    name: sideName(terms),
    figure,
    tables: [...new Set(facts.map(({ table }) => table.name))],
  };
}

function placeText(cells: readonly CellRef[]): string {
  const [first] = cells;
  if (!first) return '';
  const more = cells.length > 1 ? fill(zhCN.report.more, { count: cells.length }) : '';
  return `${first.sheet}!${cellAddress(first)}${more}`;
}

function listText(names: readonly string[]): string {
  return names.join(zhCN.listSeparator);
}

/** The rule's title, and of which line or column this case is: the figures' places alone would not tell. */
function relationTitle(outcome: Outcome, title: string): string {
  const fact = outcome.equation?.left[0]?.fact;
  if (!fact || title.includes(fact.row.name)) return title;
  const name = fact.row.kind === 'record' ? fact.column.key.split('/').slice(-1)[0] : rowTitle(fact);
  return name === undefined || title.includes(name) ? title : `${title}（${name}）`;
}

function rowTitle({ row, table, column }: Fact): string {
  const name = row.code === null ? row.name : `${row.code} ${row.name}`;
  const columns = table.columns.filter(
    (other) => other.side === row.side && other.quantity === column.quantity,
  );
  return columns.length > 1 ? `${name} ${column.key.replace(/\//g, ' ')}` : name;
}
