import { cellAddress, columnLetters } from '../core/address';
import type { Fact } from '../disclosure/model';
import type { Equation, Outcome, Status, Term } from '../rules/model';
import { spansTables } from '../rules/language/parser';
import { fill, zhCN } from '../strings/zh-CN';
import type { OwnCell, OwnRow, OwnSheet } from '../workbook/plan';
import type { CheckResult } from './result';
import { equationFigure, sideName } from './describe';
import { reasonText } from './message';
import { MARKERS } from './own-sheets';
import { figureCell, headingRows, rowHeight, signatureRows, STYLES, textCell } from './paper';

const WORDS = zhCN.relationsSheet;
const VISIBLE = WORDS.headers.length;
const WIDTHS = [6, 62, 20, 16, 20, 16, 14, 10, 26];

/**
 * The sheet 勾稽关系表: every relation between tables with both places, both figures, the difference and the
 * result, what could not be verified with its reason. The page that is printed and signed.
 */
export function relationsSheet(result: CheckResult, name: string, date: string): OwnSheet {
  const heading = headingRows(WORDS.title, result.disclosure, date, VISIBLE, MARKERS.relations);
  const header: OwnRow = { height: 22, cells: WORDS.headers.map((text) => textCell(text, STYLES.header)) };
  const relations = listedRelations(result);
  const above = [...heading, header];
  return {
    name,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 12, hidden: true }],
    rows: [
      ...above,
      ...relations.map((outcome, index) => relationRow(outcome, index + 1, result)),
      ...signatureRows(),
    ],
    merges: [`A1:${columnLetters(VISIBLE - 1)}1`, `A2:${columnLetters(VISIBLE - 2)}2`],
    repeatRows: [above.length - 1, above.length - 1],
    freezeRows: above.length,
    page: { orientation: 'landscape', footer: zhCN.paper.page },
  };
}

/**
 * Relations worth a line. Of a rule that did not apply anywhere one line says so; single cases that do not
 * apply beside others that do (a 类 that neither table has) would only fill paper.
 */
export function listedRelations({ outcomes, rules }: Pick<CheckResult, 'outcomes' | 'rules'>): Outcome[] {
  const spans = new Map(
    [...rules].map(([id, rule]) => [id, rule.kind !== 'check' && spansTables(rule.formula)]),
  );
  const relations = outcomes.filter(
    (outcome) => outcome.equation?.crossTable ?? spans.get(outcome.rule) ?? false,
  );
  const applied = new Set(
    relations.filter(({ status }) => status !== 'notApplicable').map(({ rule }) => rule),
  );
  const idle = new Set<string>();
  return relations.filter((outcome) => {
    if (outcome.status !== 'notApplicable') return true;
    if (applied.has(outcome.rule) || idle.has(outcome.rule)) return false;
    idle.add(outcome.rule);
    return true;
  });
}

function relationRow(outcome: Outcome, number: number, result: CheckResult): OwnRow {
  const { equation } = outcome;
  const title = relationTitle(outcome, result.rules.get(outcome.rule)?.title ?? outcome.rule);
  const sides = equation && outcome.status !== 'notApplicable' ? sideCells(equation) : NO_SIDES;
  const reason = outcome.reason ? reasonText(outcome.reason) : '';
  return {
    height: rowHeight([
      [title, WIDTHS[1]],
      [reason, WIDTHS[8]],
    ]),
    cells: [
      { value: number, style: STYLES.centre },
      textCell(title),
      ...sides,
      textCell(zhCN.status[outcome.status], resultStyle(outcome.status, outcome)),
      textCell(reason),
      null,
    ],
  };
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

const BLANK: OwnCell = { value: null, style: STYLES.text };
const NO_SIDES: readonly OwnCell[] = [BLANK, BLANK, BLANK, BLANK, BLANK];

function sideCells(equation: Equation): OwnCell[] {
  const right = equation.kind === 'ratio' ? [...equation.right, ...equation.base] : equation.right;
  return [
    placeCell(equation.left),
    figureCell(equationFigure(equation, equation.leftValue)),
    placeCell(right),
    figureCell(equationFigure(equation, equation.rightValue)),
    figureCell(equationFigure(equation, equation.difference)),
  ];
}

/** Where a side stands; the link leads to its first figure. */
function placeCell(terms: readonly Term[]): OwnCell {
  const facts = terms.flatMap((term) => (term.fact ? [term.fact] : []));
  const fact = facts[0];
  if (!fact) return textCell(sideName(terms));
  const address = cellAddress(fact.cell);
  const more = facts.length > 1 ? fill(zhCN.report.more, { count: facts.length }) : '';
  return {
    value: `${fact.cell.sheet}!${address}${more}`,
    style: STYLES.link,
    link: { sheet: fact.cell.sheet, address },
  };
}

function resultStyle(status: Status, outcome: Outcome) {
  if (status === 'fail' || status === 'rounding') return STYLES[outcome.severity];
  return status === 'pass' ? STYLES.centre : STYLES.quiet;
}
