import type { Decimal } from 'decimal.js';
import { formatFigure } from '../core/amount';
import { cellAddress } from '../core/address';
import type { Cause, CauseCell, CauseRow } from '../rules/diagnosis/cause';
import type { Mistake } from '../rules/diagnosis/mistake';
import { fill, zhCN } from '../strings/zh-CN';
import { factName } from './describe';

const WORDS = zhCN.cause;
/** Possibilities listed in a sentence; the others are in the data. */
const LISTED = 4;
/** Cells of one mistake listed in a sentence. */
const CELLS_LISTED = 6;

/** What a mistake is called: "两位数字颠倒". */
export function mistakeName(mistake: Mistake): string {
  return zhCN.mistake[mistake];
}

const MOST_DECIMALS = 6;

/** A figure as its cell would print it, and never rounded away by a cell that prints few decimals. */
export function figureText(value: Decimal, like: Pick<CauseCell, 'decimals' | 'percent' | 'span'>): string {
  const own = Math.min(value.decimalPlaces(), MOST_DECIMALS);
  const text = formatFigure(value, Math.max(like.decimals, own, like.span ? 2 : 0));
  return like.percent ? `${text}%` : text;
}

/** The sentence of a cause: which cell, what it reads, what it should read, how sure, what to do. */
export function causeMessage(cause: Cause, symptoms: number): string {
  const parts = [whatText(cause)];
  if (symptoms > 1) parts.push(fill(WORDS.symptoms, { count: symptoms }));
  if (!cause.row) parts.push(doText(cause));
  return parts.join('');
}

function whatText(cause: Cause): string {
  if (cause.row) return rowText(cause.row);
  if (cause.claim === 'review' && cause.alternatives.length > 1) return reviewText(cause);
  const [only, ...others] = cause.cells;
  if (!only) return reviewText(cause);
  const mistake = mistakeName(cause.mistake);
  if (cause.mistake === 'unit-table') {
    return fill(WORDS.unitTable, {
      table: only.fact?.table.name ?? '',
      example: fill(WORDS.cell, cellParams(only)),
    });
  }
  if (others.length > 0) return fill(WORDS.many, { places: cellsText(cause.cells), mistake });
  return fill(WORDS.one, { ...cellParams(only), mistake });
}

function reviewText(cause: Cause): string {
  const listed = cause.alternatives.filter(({ cells }) => cells.length > 0).slice(0, LISTED);
  const alternatives = listed.map(({ cells, mistake, probability }) =>
    fill(WORDS.alternative, {
      cells: cellsText(cells),
      mistake: mistakeName(mistake),
      percent: fill(WORDS.percent, { value: Math.max(1, Math.round(probability * 100)) }),
    }),
  );
  return fill(WORDS.review, { alternatives: alternatives.join('；') });
}

function doText(cause: Cause): string {
  if (cause.mistake === 'unit-table') return WORDS.doUnit;
  if (cause.cells.some((cell) => cell.formula)) return WORDS.doFormula;
  if (cause.claim === 'review') return cause.alternatives.length > 1 ? '' : WORDS.doLikely;
  if (cause.valueClaim === 'review') return WORDS.valueOpen;
  return cause.claim === 'certain' ? WORDS.doCertain : WORDS.doLikely;
}

function cellsText(cells: readonly CauseCell[]): string {
  const texts = cells.slice(0, CELLS_LISTED).map((cell) => fill(WORDS.cell, cellParams(cell)));
  const rest = cells.length > CELLS_LISTED ? fill(zhCN.report.more, { count: cells.length }) : '';
  return texts.join('，') + rest;
}

function cellParams(cell: CauseCell): { place: string; current: string; proposed: string } {
  return {
    place: placeText(cell),
    current: cell.current.isZero() ? WORDS.blank : figureText(cell.current, cell),
    proposed: cell.proposed.isZero() ? WORDS.blank : figureText(cell.proposed, cell),
  };
}

function placeText({ fact, cell, span }: CauseCell): string {
  const where = cell ? `（${cell.sheet}!${cellAddress(cell)}）` : '';
  if (fact) return `${factName(fact, true)}${where}`;
  return `“${span?.text ?? ''}”${where}`;
}

function rowText(row: CauseRow): string {
  const parent = factName(row.parent, true);
  const amounts = row.amounts
    .map(
      ({ fact, amount }) => `${fact.column.key.replace(/\//g, ' ')} ${formatFigure(amount, fact.decimals)}`,
    )
    .join(zhCN.listSeparator);
  if (!row.doubled) return fill(WORDS.rowMissing, { parent, amounts });
  return fill(WORDS.rowDoubled, { parent, amounts, row: factName(row.doubled, false) });
}
