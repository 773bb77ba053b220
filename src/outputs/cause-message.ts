import { cellAddress } from '../core/address';
import type { Cause, CauseCell } from '../rules/diagnosis/cause';
import type { Mistake } from '../rules/diagnosis/mistake';
import { fill, zhCN } from '../strings/zh-CN';
import { figureText, gapText } from './cause-gap';
import { rowDoText, rowText } from './cause-row-text';
import { factName } from './describe';

const WORDS = zhCN.cause;
/** Possibilities listed in a sentence; the others are in the data. */
const LISTED = 4;
/** A possibility less likely than this is only counted. */
const RARE = 0.02;
/** Cells of one mistake listed in a sentence. */
const CELLS_LISTED = 6;

/** What a mistake is called: "两位数字颠倒". */
export function mistakeName(mistake: Mistake): string {
  return zhCN.mistake[mistake];
}

/** The sentence of a cause: which cell, what it reads, what it should read, how sure, what to do. */
export function causeMessage(cause: Cause, symptoms: number): string {
  const parts = [whatText(cause)];
  if (symptoms > 1) parts.push(fill(WORDS.symptoms, { count: symptoms }));
  parts.push(doText(cause));
  return parts.join('');
}

function whatText(cause: Cause): string {
  if (cause.claim === 'review' && cause.alternatives.length > 1) return reviewText(cause);
  if (cause.row) return rowText(cause.row);
  const [only, ...others] = cause.cells;
  if (!only) return reviewText(cause);
  const mistake = mistakeName(cause.mistake);
  if (cause.mistake === 'unit-table') {
    return fill(WORDS.unitTable, {
      table: only.fact?.table.name ?? '',
      example: fill(WORDS.cell, cellParams(only)),
    });
  }
  if (isOpen(cause)) return openText(cause, only);
  if (others.length > 0) return fill(WORDS.many, { places: cellsText(cause.cells), mistake });
  return fill(WORDS.one, { ...cellParams(only), mistake });
}

/** Whether the one cell is known, and its figure is not. */
function isOpen({ cells, claim, valueClaim, alternatives }: Cause): boolean {
  return cells.length === 1 && claim !== 'review' && valueClaim === 'review' && alternatives.length > 1;
}

function openText({ alternatives }: Cause, cell: CauseCell): string {
  const listed = worthSaying(alternatives);
  const values = listed.flatMap(({ cells: [one], mistake, probability }) =>
    one
      ? fill(WORDS.value, {
          proposed: cellParams(one).proposed,
          mistake: mistakeName(mistake),
          percent: percentText(probability),
        })
      : [],
  );
  return fill(WORDS.open, {
    ...cellParams(cell),
    values: values.join('；') + othersText(alternatives, listed),
  });
}

function reviewText(cause: Cause): string {
  const named = cause.alternatives.filter(({ cells, row }) => cells.length > 0 || row !== null);
  const listed = worthSaying(named);
  const alternatives = listed.map(({ cells, row, mistake, probability }) =>
    fill(row ? WORDS.rowAlternative : WORDS.alternative, {
      cells: row ? rowText(row).replace(/。$/, '') : cellsText(cells),
      mistake: mistakeName(mistake),
      percent: percentText(probability),
    }),
  );
  const words = listed.length === 1 && named.length > 1 ? WORDS.reviewOne : WORDS.review;
  return fill(words, { alternatives: alternatives.join('；') + othersText(named, listed) });
}

/** The likeliest few; what is hardly possible only where it is the likeliest. */
function worthSaying<T extends { readonly probability: number }>(all: readonly T[]): readonly T[] {
  return all.slice(0, LISTED).filter(({ probability }, index) => index === 0 || probability >= RARE);
}

function othersText(all: readonly unknown[], listed: readonly unknown[]): string {
  const count = all.length - listed.length;
  return count > 0 ? fill(WORDS.others, { count }) : '';
}

function percentText(probability: number): string {
  return fill(WORDS.percent, { value: Math.max(1, Math.round(probability * 100)) });
}

function doText(cause: Cause): string {
  if (cause.mistake === 'unit-table') return WORDS.doUnit;
  if (cause.claim === 'review' && cause.alternatives.length > 1) return '';
  if (cause.row) return rowDoText(cause.row);
  if (cause.cells.some((cell) => cell.formula)) return WORDS.doFormula;
  if (cause.claim === 'review') return WORDS.doLikely;
  if (isOpen(cause)) return '';
  return cause.claim === 'certain' && cause.valueClaim === 'certain' ? WORDS.doCertain : WORDS.doLikely;
}

function cellsText(cells: readonly CauseCell[]): string {
  const texts = cells.slice(0, CELLS_LISTED).map((cell) => fill(WORDS.cell, cellParams(cell)));
  const rest = cells.length > CELLS_LISTED ? fill(zhCN.report.more, { count: cells.length }) : '';
  return texts.join('，') + rest;
}

function cellParams(cell: CauseCell): Record<'place' | 'current' | 'proposed' | 'gap', string> {
  const { current, proposed } = cell;
  return {
    place: placeText(cell),
    current: current.isZero() ? WORDS.blank : figureText(current, cell),
    proposed: proposed.isZero() ? WORDS.blank : figureText(proposed, cell),
    // Of a blank the figure itself is the difference.
    gap: current.isZero() || proposed.isZero() ? '' : gapText(current, proposed, cell),
  };
}

function placeText({ fact, cell, span }: CauseCell): string {
  const where = cell ? `（${cell.sheet}!${cellAddress(cell)}）` : '';
  if (fact) return `${factName(fact, true)}${where}`;
  return `“${span?.text ?? ''}”${where}`;
}
