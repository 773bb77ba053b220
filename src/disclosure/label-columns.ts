import { codeDigits, isCodeOf } from './codes';
import type { GridCell, GridRow } from './grid';
import type { MatchedColumn } from './match';
import type { CodeTemplate, FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** No figure is written with more characters; on texts of millions a pattern runs out of stack. */
const LONGEST = 200;

/** Whether a text is made of what figures are made of. */
export const isFigureLike = ({ folded }: GridCell): boolean =>
  folded.length <= LONGEST && /^[-\d.,%()]+$/.test(folded);

/**
 * Which of the columns before the figures hold codes and names: those whose header says so, and those without a header
 * of their own right of one that does (a header over 类, 款, 项). Where no header says code or name, a column with
 * another header does where it holds codes, or else texts.
 */
export function labelColumns(
  form: FormTemplate,
  run: readonly MatchedColumn[],
  before: readonly number[],
  body: readonly GridRow[],
  vocabulary: Vocabulary,
): number[] {
  const leafOf = (column: MatchedColumn): string => column.header.path[column.header.path.length - 1] ?? '';
  const headed = new Map(run.filter((column) => leafOf(column) !== '').map((one) => [one.header.col, one]));
  const labels = run.filter((column) => column.role === 'label');
  const isUnit = (column: MatchedColumn): boolean =>
    vocabulary.isUnitHeader(leafOf(column)) &&
    !vocabulary.isCodeHeader(leafOf(column)) &&
    !vocabulary.isNameHeader(leafOf(column));
  const own = labels.some((column) => !isUnit(column)) ? labels.filter((column) => !isUnit(column)) : labels;
  const hasCode = own.some((column) => vocabulary.isCodeHeader(leafOf(column)));
  const hasName = own.some((column) => !vocabulary.isCodeHeader(leafOf(column)));
  const holds = form.codes && (!hasCode || !hasName) ? kindsOf(form.codes, before, body) : null;
  const kept: number[] = [];
  let follows = true;
  for (const col of before) {
    const column = headed.get(col);
    if (column) {
      const kind = holds?.get(col);
      follows =
        own.includes(column) ||
        (column.role === 'other' && ((kind === 'code' && !hasCode) || (kind === 'text' && !hasName)));
    }
    if (follows) kept.push(col);
  }
  return kept;
}

/** What most cells of each column are: codes of the template, or texts. */
function kindsOf(
  codes: CodeTemplate,
  cols: readonly number[],
  body: readonly GridRow[],
): Map<number, 'code' | 'text' | 'figure'> {
  const counts = new Map(cols.map((col) => [col, { code: 0, text: 0, figure: 0 }]));
  for (const line of body) {
    for (const cell of line.cells) {
      const count = counts.get(cell.col);
      if (!count) continue;
      const digits = codeDigits(cell);
      if (digits !== null && isCodeOf(digits, codes)) count.code++;
      else if (cell.isNumber || isFigureLike(cell)) count.figure++;
      else count.text++;
    }
  }
  return new Map(
    [...counts].map(([col, { code, text, figure }]) => [
      col,
      code > text && code > figure ? 'code' : text > figure ? 'text' : 'figure',
    ]),
  );
}
