import { joined } from '../core/joined';
import { isEmptyFigure } from '../core/amount';
import { isIncluded, labelKey } from '../core/label';
import { codeDigits, codeWithName, isCodeOf, slippedCode } from './codes';
import type { Block } from './columns';
import type { GridCell, GridRow } from './grid';
import { FirstFit } from './first-fit';
import type { FormTemplate, RowTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** Whether a cell holds a number, or a text that begins as one or stands for none (a dash). */
export function looksLikeFigure(cell: GridCell): boolean {
  return cell.isNumber || /^[-+(△▲]?[\d.]/u.test(cell.folded) || isEmptyFigure(cell.text);
}

/** Where a table's lines end, by index in its body: its last code or total, and the first row after a blank one below. */
export interface End {
  readonly row: number;
  readonly gap: number;
}

const totalByLabel = new FirstFit<RowTemplate>(({ at }) => at);
const totalLists = new WeakMap<FormTemplate, readonly RowTemplate[]>();

function totalsOf(form: FormTemplate): readonly RowTemplate[] {
  let totals = totalLists.get(form);
  if (!totals) totalLists.set(form, (totals = form.rows.filter((one) => one.kind === 'total')));
  return totals;
}

/**
 * The last row that a code or a total names; the whole body where nothing does.
 * @param codes the columns that hold codes
 */
export function lastLine(
  form: FormTemplate,
  blocks: readonly Block[],
  body: readonly GridRow[],
  codes: ReadonlySet<number>,
  vocabulary: Vocabulary,
): End {
  const template = form.codes;
  const labels = new Set(joined(blocks, (block) => [...block.labels, ...block.beside]));
  const total = totalByLabel.in(totalsOf(form));
  const isCode = (cell: GridCell): boolean => {
    if (!template) return false;
    if (codes.has(cell.col) && slippedCode(cell) !== null) return true;
    const code = codes.has(cell.col) ? codeDigits(cell) : (codeWithName(cell)?.code ?? null);
    // In several columns a code is printed in parts, the last two digits alone.
    return code !== null && (codes.size > 1 ? code.length <= 3 : isCodeOf(code, template));
  };
  const isTotal = (cell: GridCell): boolean =>
    !cell.isNumber && (vocabulary.isTotal(cell.text) || total(labelKey(cell.text)) !== null);
  let row = body.length - 1;
  while (
    row >= 0 &&
    !body[row]?.cells.some((cell) => labels.has(cell.col) && (isCode(cell) || isTotal(cell)))
  ) {
    row--;
  }
  if (row < 0) return { row: body.length, gap: body.length };
  let gap = row + 1;
  while (gap < body.length && (body[gap]?.row ?? 0) === (body[gap - 1]?.row ?? 0) + 1) gap++;
  return { row, gap };
}

/**
 * Whether a row below the last line is none of the table's: a signature or a date, or whatever stands below a blank
 * row with no more than one figure (two figures and more are taken for data, lest a line go unchecked).
 */
export function isBelow(
  row: GridRow,
  index: number,
  end: End,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): boolean {
  const slots = new Set(joined(blocks, (block) => block.slots.map((slot) => slot.col)));
  if (row.cells.some((cell) => !cell.isNumber && vocabulary.isFooter(cell.folded))) return true;
  if (row.cells.some((cell) => !cell.isNumber && isIncluded(cell.folded))) return false;
  return (
    index >= end.gap && row.cells.filter((cell) => slots.has(cell.col) && looksLikeFigure(cell)).length <= 1
  );
}
