import { parseFigure } from '../core/amount';
import { cellKey, type CellRef } from '../core/address';
import type { CellWrite } from '../workbook/plan';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';
import type { ShownCauseCell } from './cause';

/** What accepting a proposal writes. */
export interface AdoptPlan {
  readonly writes: readonly CellWrite[];
  /** The cells whose formula the figure would replace: the user has to be told before. */
  readonly formulas: readonly CellRef[];
}

/**
 * What to write so that cells read what a cause proposes for them. A figure kept as text stays a text, a percentage
 * stays what its cell makes of it, of a sentence the figure alone changes.
 * @returns null where that cannot be written: there is no cell to correct, or one is not what the cause saw
 */
export function adoptPlan(snapshot: Snapshot, cells: readonly ShownCauseCell[]): AdoptPlan | null {
  if (cells.length === 0) return null;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.cells]));
  const texts = new Map<string, string>();
  const writes = new Map<string, CellWrite>();
  const formulas: CellRef[] = [];
  // From the back, so that the places of earlier figures in the same text stay true.
  for (const cell of [...cells].sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0))) {
    const { sheet, row, col } = cell;
    const held = sheets.get(sheet)?.find((one) => one.row === row && one.col === col) ?? null;
    const key = cellKey(cell);
    const value = cell.span
      ? textWith(texts.get(key) ?? String(held?.value ?? ''), cell)
      : valueFor(held, cell);
    if (value === undefined) return null;
    if (typeof value === 'string') texts.set(key, value);
    if (held?.formula !== undefined && held.formula !== null && !writes.has(key)) formulas.push(cell);
    writes.set(key, { sheet, row, col, value });
  }
  return { writes: [...writes.values()].reverse(), formulas };
}

/** The text with the figure in its place; undefined where the text has become another. */
function textWith(text: string, { span, proposed }: ShownCauseCell): string | undefined {
  if (!span || text.slice(span.start, span.end) !== span.text) return undefined;
  if (!NUMBER.test(span.text)) return undefined;
  return text.slice(0, span.start) + inStyleOf(span.text, proposed) + text.slice(span.end);
}

function valueFor(held: CellSnapshot | null, cell: ShownCauseCell): string | number | null | undefined {
  const figure = parseFigure(cell.proposed);
  if (!figure) return wordFor(held, cell);
  if (cell.current !== (held?.text ?? '').trim()) return undefined;
  if (typeof held?.value === 'string' && held.value.trim() !== '') {
    return parseFigure(held.value) ? inStyleOf(held.value, cell.proposed) : undefined;
  }
  // Tables leave blank what is nothing; a rate of 0.00% is one.
  if (figure.value.isZero() && !figure.percent) return null;
  const asFraction = figure.percent && (held?.format ?? '').includes('%');
  return (asFraction ? figure.value.div(100) : figure.value).toNumber();
}

/** A word within a cell's text, such as its unit: replaced where it stands there once. */
function wordFor(held: CellSnapshot | null, { current, proposed }: ShownCauseCell): string | undefined {
  const text = typeof held?.value === 'string' ? held.value : null;
  if (text === null || current === '' || proposed === '') return undefined;
  const at = text.indexOf(current);
  if (at === -1 || text.includes(current, at + 1)) return undefined;
  return text.slice(0, at) + proposed + text.slice(at + current.length);
}

const NUMBER = /[+-]?\d[\d,，]*(?:\.\d*)?/;

/** A figure written as the one it replaces is: with grouping commas or without, with what stands around the digits. */
function inStyleOf(before: string, proposed: string): string {
  const whole = (NUMBER.exec(before)?.[0] ?? '').split('.')[0] ?? '';
  const isGrouped = /[,，]/.test(whole) || whole.length <= 3;
  const figure = proposed.replace(/%$/, '');
  return before.replace(NUMBER, isGrouped ? figure : figure.replace(/,/g, ''));
}
