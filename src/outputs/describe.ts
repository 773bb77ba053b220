import type { Decimal } from 'decimal.js';
import { formatFigure } from '../core/amount';
import type { Fact } from '../disclosure/model';
import type { Equation, Term } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';

/** What a fact is called in a sentence: its row, its column where the table has several, its table on demand. */
export function factName(fact: Fact, withTable: boolean): string {
  const columns = fact.table.columns.filter((other) => other.side === null || other.side === fact.row.side);
  const row = rowName(fact);
  const inner = [row, columns.length > 1 || row === '' ? columnName(fact) : ''].filter(Boolean).join(' ');
  return withTable ? `${fact.table.name}“${inner}”` : `“${inner}”`;
}

function rowName({ row }: Fact): string {
  if (row.kind === 'record') return '';
  return row.code === null ? row.name || row.key : `${row.code} ${row.name}`;
}

function columnName({ column }: Fact): string {
  return column.key.replace(/\//g, ' ');
}

/** How many decimals the figures of an equation are shown with: the most that one of its facts prints. */
export function equationDecimals(equation: Equation): number {
  const terms = [...equation.left, ...equation.right];
  return Math.max(2, ...terms.map((term) => (term.fact ? term.fact.decimals : 0)));
}

/** A figure of an equation as text, with "%" where it is a rate. */
export function equationFigure(equation: Equation, value: Decimal): string {
  const text = formatFigure(value, Math.min(equationDecimals(equation), 6));
  return equation.kind === 'ratio' ? `${text}%` : text;
}

/** A side of an equation by name alone: "部门支出总表“201 合计”"; of a longer sum its first and the count. */
export function sideName(terms: readonly Term[]): string {
  const [first] = terms;
  if (first && terms.length > FEW_NAMES) {
    const name = nameOf(first, (fact) => factName(fact, true));
    return fill(zhCN.equation.sumOf, { first: name, count: terms.length });
  }
  return joined(terms, (term) => nameOf(term, (fact) => factName(fact, true)));
}

/** Sides with more names than this are named by the first. */
const FEW_NAMES = 3;

/** Addends that a sentence still lists; of a longer sum it names the two ends and the count. */
const MANY_TERMS = 12;

/**
 * A side of an equation as a sum with its figures: "“基本支出” 0.50 + “项目支出” 12.00". What all its figures
 * share with the other side (the row of a row sum, the column of a column sum, the table) is not said again, and
 * addends without an amount are left out.
 */
export function addendsText(equation: Equation, terms: readonly Term[]): string {
  const name = shortName(equation);
  const present = terms.filter((term) => !term.fact || term.fact.state !== 'empty');
  const [first] = present;
  const last = present[present.length - 1];
  if (!first || !last) return fill(zhCN.equation.allEmpty, { count: terms.length });
  if (present.length > MANY_TERMS) {
    const ends = { first: nameOf(first, name), last: nameOf(last, name), count: present.length };
    return fill(zhCN.equation.manyTerms, ends);
  }
  return joined(present, (term) => {
    const figure = term.fact ? ` ${formatFigure(term.fact.value, Math.max(2, term.fact.decimals))}` : '';
    return nameOf(term, name) + figure;
  });
}

function shortName(equation: Equation): (fact: Fact) => string {
  const facts = [...equation.left, ...equation.right, ...equation.base].flatMap(({ fact }) => fact ?? []);
  const [one] = facts;
  if (!one || facts.some(({ table }) => table !== one.table)) return (fact) => factName(fact, true);
  if (facts.every(({ row }) => row === one.row)) return (fact) => `“${columnName(fact)}”`;
  if (facts.every(({ column }) => column.key === one.column.key)) return (fact) => `“${rowName(fact)}”`;
  return (fact) => factName(fact, false);
}

function nameOf(term: Term, name: (fact: Fact) => string): string {
  const factor = Math.abs(term.coefficient) === 1 ? '' : `${Math.abs(term.coefficient)}×`;
  return factor + (term.fact ? name(term.fact) : (term.constant?.toString() ?? ''));
}

function joined(terms: readonly Term[], text: (term: Term) => string): string {
  const { plus, minus } = zhCN.equation;
  return terms
    .map((term, index) => (term.coefficient < 0 ? minus : index === 0 ? '' : plus) + text(term))
    .join('');
}
