import type { CellSnapshot } from '../../workbook/snapshot';

/** Excel's error values, as `values` gives them in every language. */
const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/**
 * A cell as Excel's arrays give it, or null where it holds nothing. A text that begins with "=" stands alike in
 * `values` and `formulas`; a formula gives something else than itself.
 */
export function cellOf(
  row: number,
  col: number,
  value: unknown,
  formulaText: unknown,
  text: string,
  format: string,
): CellSnapshot | null {
  const formula = formulaIn(value, formulaText);
  if (formula === null && (value === '' || value === null || value === undefined)) return null;
  const head = { row, col, format, formula, uncached: false };
  if (typeof value === 'string' && ERRORS.has(value)) {
    return { ...head, value: null, text: value, error: value };
  }
  if (typeof value === 'number') return { ...head, value, text: printed(value, text, format), error: null };
  if (typeof value === 'boolean') return { ...head, value, text, error: null };
  const string = String(value);
  return { ...head, value: string, text: isCut(text) ? string : text, error: null };
}

/** The formula of a cell without its "=", or null. */
export function formulaIn(value: unknown, formulaText: unknown): string | null {
  if (typeof formulaText !== 'string' || !formulaText.startsWith('=') || formulaText === value) return null;
  return formulaText.slice(1);
}

/** Whether a printed text is only the sign that the column is too narrow for it. */
export function isCut(text: string): boolean {
  return text.length > 0 && /^#+$/.test(text);
}

/** With the format General a narrow column rounds what it shows; a file, and paper, have the whole figure. */
function printed(value: number, text: string, format: string): string {
  return /^general$/i.test(format) ? generalText(value) : text;
}

/** What a number prints as in the format General, with room enough: at most 11 characters beside the sign. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude >= -4 && magnitude <= -1) return trimmed(value.toPrecision(10 + magnitude));
  if (Math.abs(magnitude) > 10) return exponential(value);
  if (magnitude === 10) return trimmed(value.toFixed(10).slice(0, 12));
  const room = value < 0 ? 12 : 11;
  const fixed = trimmed(value.toFixed(12));
  if (fixed.length <= room) return fixed;
  const precise = value.toPrecision(10);
  return precise.length <= room ? trimmed(precise) : exponential(value);
}

function exponential(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  return `${trimmed(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function trimmed(text: string): string {
  return text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
}
