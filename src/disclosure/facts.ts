import { Decimal } from 'decimal.js';
import { formatKind, formatDecimals } from './formats';
import { isEmptyFigure, parseFigure, roundHalfUp, storedDecimal } from '../core/amount';
import type { CellSnapshot } from '../workbook/snapshot';
import type { Column, FactState } from './model';
import { cellText, fold } from './grid';

/** What one cell says as a figure of a column, before its table is known. */
export interface Figure {
  readonly text: string;
  readonly state: FactState;
  readonly value: Decimal;
  readonly decimals: number;
  readonly typedAsText: boolean;
  readonly printed: boolean;
}

const ZERO = new Decimal(0);

function nothing(text: string, state: FactState, printed: boolean, decimals = 0): Figure {
  return { text, state, value: ZERO, decimals, typedAsText: false, printed };
}

/**
 * Reads a cell as a figure (domain: a figure is its stored value rounded half up to what the cell prints; a text
 * figure is what it says). Percentages come in points.
 * @param cell the cell, or null for a blank
 * @param part the text that counts, where it is only a part of the cell
 */
export function readFigure(cell: CellSnapshot | null, quantity: Column['quantity'], part?: string): Figure {
  if (part !== undefined) return textFigure(part, part, quantity, false);
  if (!cell) return nothing('', 'empty', false);
  if (cell.error !== null) return nothing(cell.text || cell.error, 'unreadable', true);
  if (cell.uncached) return nothing(cell.text, 'uncached', false);
  const { value } = cell;
  if (typeof value === 'string') return textFigure(value, value, quantity, true);
  if (typeof value === 'boolean') return nothing(cell.text, 'unreadable', true);
  if (value === null) {
    return fold(cell.text) === '' ? nothing('', 'empty', false) : nothing(cell.text, 'unreadable', true);
  }
  return numberFigure(cell, value, quantity);
}

function textFigure(text: string, counted: string, quantity: Column['quantity'], typed: boolean): Figure {
  const printed = fold(text) !== '';
  const parsed = parseFigure(counted);
  if (isEmptyFigure(counted)) {
    return {
      ...nothing(text, 'empty', printed, parsed?.decimals ?? 0),
      typedAsText: typed && parsed !== null,
    };
  }
  if (!parsed || (parsed.percent && quantity === 'amount')) return nothing(text, 'unreadable', true);
  return {
    text,
    state: parsed.value.isZero() ? 'empty' : 'figure',
    value: parsed.value,
    decimals: parsed.decimals,
    typedAsText: typed,
    printed,
  };
}

function numberFigure(cell: CellSnapshot, value: number, quantity: Column['quantity']): Figure {
  const kind = formatKind(cell.format);
  if (kind === 'date' || !Number.isFinite(value)) return nothing(cell.text, 'unreadable', true);
  const shown = parseFigure(cell.text);
  const percent = shown?.percent ?? kind === 'percent';
  if (percent && quantity === 'amount' && value !== 0) return nothing(cell.text, 'unreadable', true);
  if (shown && !percent && saysAll(cell.text, value)) {
    const state = value === 0 ? 'empty' : 'figure';
    return {
      text: cell.text,
      state,
      value: shown.value,
      decimals: shown.decimals,
      typedAsText: false,
      printed: true,
    };
  }
  const stored = percent ? storedDecimal(value).times(100) : storedDecimal(value);
  const decimals = shown?.decimals ?? formatDecimals(cell.format) ?? stored.decimalPlaces();
  let rounded = roundHalfUp(stored, decimals);
  // A format may scale what it prints (元 shown as 万元) or hide a sign: then the figure is what is shown.
  if (shown && !sameShown(rounded, shown.value, decimals)) rounded = shown.value;
  const printed = fold(cellText(cell)) !== '';
  return {
    text: cell.text,
    state: rounded.isZero() ? 'empty' : 'figure',
    value: rounded,
    decimals,
    typedAsText: false,
    printed,
  };
}

/** Whether a plainly printed text is the very number that is stored, as most are: then nothing is to be rounded. */
function saysAll(text: string, value: number): boolean {
  return text.length <= LONGEST_PLAIN && PLAIN.test(text) && Number(text.replaceAll(',', '')) === value;
}

const PLAIN = /^-?\d[\d,]*(?:\.\d+)?$/;
/** Within the 15 digits that a double keeps, commas and sign aside. */
const LONGEST_PLAIN = 16;

function sameShown(a: Decimal, b: Decimal, decimals: number): boolean {
  return a.minus(b).abs().lte(`1e${-decimals}`);
}
