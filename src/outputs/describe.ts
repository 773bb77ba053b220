import type { Decimal } from 'decimal.js';
import { formatFigure } from '../core/amount';
import { columnLetters } from '../core/address';
import type { Fact } from '../disclosure/model';
import type { Equation, Term } from '../rules/model';
import { zhCN } from '../strings/zh-CN';

/** What a fact is called in a sentence: its row, its column where the table has several, its table on demand. */
export function factName(fact: Fact, withTable: boolean): string {
  const { row, table } = fact;
  const rowName = row.kind === 'record' ? '' : row.code ? `${row.code} ${row.name}` : row.name || row.key;
  const columns = table.columns.filter((other) => other.side === null || other.side === row.side);
  const columnName = columns.length > 1 || rowName === '' ? columnTitle(fact) : '';
  const inner = [rowName, columnName].filter(Boolean).join(' ');
  return withTable ? `${table.name}“${inner}”` : `“${inner}”`;
}

/** A column as a sentence names it: its canonical path, the general last part left out. */
function columnTitle(fact: Fact): string {
  return fact.column.key.replace(/\//g, ' ');
}

/** Where a fact stands, as the accountant looks it up: "部门公开表3!C9". */
export function factPlace(fact: Fact): string {
  return `${fact.cell.sheet}!${columnLetters(fact.cell.col)}${fact.cell.row + 1}`;
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

/** Terms as a sum with their figures: "“本年收入合计” 15,709.21 + “上年结转” 4,433.84". */
export function sumText(terms: readonly Term[], withTable: boolean, withFigures: boolean): string {
  if (terms.length > MANY_TERMS) return manyTermsText(terms, withTable);
  return terms.map((term, index) => signText(term, index) + termText(term, withTable, withFigures)).join('');
}

const MANY_TERMS = 8;

/** A long sum by its ends and its count: nobody reads forty addends in a sentence. */
function manyTermsText(terms: readonly Term[], withTable: boolean): string {
  const first = terms[0];
  const last = terms[terms.length - 1];
  if (!first || !last) return '';
  return `${termText(first, withTable, false)}至${termText(last, false, false)}共 ${terms.length} 项之和`;
}

function signText(term: Term, index: number): string {
  if (term.coefficient < 0) return zhCN.equation.minus;
  return index === 0 ? '' : zhCN.equation.plus;
}

function termText(term: Term, withTable: boolean, withFigures: boolean): string {
  const factor = Math.abs(term.coefficient) === 1 ? '' : `${Math.abs(term.coefficient)}×`;
  if (!term.fact) return `${factor}${term.constant?.toString() ?? ''}`;
  const name = factName(term.fact, withTable);
  const figure = withFigures ? ` ${formatFigure(term.fact.value, Math.max(2, term.fact.decimals))}` : '';
  return `${factor}${name}${figure}`;
}
