import { parseFigure } from '../core/amount';
import { cellKey, type CellRef } from '../core/address';
import type { CellWrite } from '../workbook/plan';
import type { CellSnapshot, Snapshot } from '../workbook/snapshot';
import type { ShownCauseCell } from './cause';
import { heldCells } from './held-cell';
import { patched } from './text-patch';

/** What accepting a proposal writes. */
export interface AdoptPlan {
  readonly writes: readonly CellWrite[];
  /** The cells whose formula the figure would replace: the user has to be told before. */
  readonly formulas: readonly CellRef[];
}

/**
 * What to write so that cells read what a cause proposes for them. A figure kept as text stays a text, a percentage
 * stays what its cell makes of it, of a sentence the figure or the word alone changes.
 * @returns null where that cannot be written: there is no cell to correct, or one is not what the cause saw
 */
export function adoptPlan(snapshot: Snapshot, cells: readonly ShownCauseCell[]): AdoptPlan | null {
  if (cells.length === 0) return null;
  const heldAt = heldCells(snapshot);
  const texts = new Map<string, string>();
  const writes = new Map<string, CellWrite>();
  const formulas: CellRef[] = [];
  // From the back, so that the places of earlier figures in the same text stay true.
  for (const cell of [...cells].sort((a, b) => (b.span?.start ?? 0) - (a.span?.start ?? 0))) {
    const { sheet, row, col } = cell;
    const key = cellKey(cell);
    const held = heldAt(cell);
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

/** The text with the figure or the word in its place; undefined where the text has become another. */
function textWith(text: string, { span, proposed }: ShownCauseCell): string | undefined {
  if (!span || text.slice(span.start, span.end) !== span.text) return undefined;
  const piece = patched(span.text, proposed);
  return piece === null ? undefined : text.slice(0, span.start) + piece + text.slice(span.end);
}

function valueFor(held: CellSnapshot | null, cell: ShownCauseCell): string | number | null | undefined {
  const figure = parseFigure(cell.proposed);
  if (!figure) return wordFor(held, cell);
  if (cell.current !== (held?.text ?? '').trim()) return undefined;
  if (typeof held?.value === 'string' && held.value.trim() !== '') {
    // A percent sign that stands in the header is none of the cell's.
    const proposed = /[%％]/u.test(held.value) ? cell.proposed : cell.proposed.replace(/%$/, '');
    return parseFigure(held.value) ? (patched(held.value, proposed) ?? undefined) : undefined;
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
