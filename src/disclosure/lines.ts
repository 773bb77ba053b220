import type { CellRef } from '../core/address';
import { isIncluded, labelKey } from '../core/label';
import type { Block } from './columns';
import { CodeReader, codeDigits, codeWithName } from './codes';
import { refOf, type Line } from './draft';
import type { Grid, GridCell, GridRow } from './grid';
import type { Located } from './model';
import { matcher } from './pattern';
import type { FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** The lines of a body, the texts around them, and the rows with figures that nothing names. */
export interface Lines {
  readonly lines: Line[];
  readonly notes: Located[];
  readonly unread: CellRef[];
  readonly figures: number;
}

/** Which label columns of a block hold codes and which the names. */
interface Roles {
  readonly codes: readonly number[];
  readonly names: readonly number[];
}

const LONGEST_NAME = 40;

/** Roles go by what the columns hold, so that headers whose merges are lost do no harm. */
function rolesOf(block: Block, body: readonly GridRow[], nameColumn: number | null, hasCodes: boolean): Roles {
  if (!hasCodes) return { codes: [], names: block.labels };
  const digits = new Map<number, number>();
  const texts = new Map<number, number>();
  const labels = new Set(block.labels);
  for (const line of body) {
    for (const cell of line.cells) {
      if (!labels.has(cell.col)) continue;
      const counts = codeDigits(cell) !== null ? digits : texts;
      counts.set(cell.col, (counts.get(cell.col) ?? 0) + 1);
    }
  }
  const share = (col: number): number => (digits.get(col) ?? 0) - (texts.get(col) ?? 0);
  const codes = block.labels.filter((col) => col !== nameColumn && share(col) > 0).slice(0, 3);
  return { codes, names: block.labels.filter((col) => !codes.includes(col)) };
}

function isSentence(folded: string): boolean {
  return folded.length > LONGEST_NAME || /[。;]/u.test(folded);
}

/**
 * Reads the rows below a header: one line a row and block, where a label or a code says what its figures are of.
 * @param repeats whether a row only says the header again
 * @param nameColumn the physical column whose header says it holds names, by block, or null
 */
export function readLines(
  form: FormTemplate,
  blocks: readonly Block[],
  body: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
  repeats: (line: GridRow) => boolean,
  nameColumn: (block: Block) => number | null,
): Lines {
  const result: Lines = { lines: [], notes: [], unread: [], figures: 0 };
  const readers = blocks.map((block) => ({
    block,
    roles: rolesOf(block, body, nameColumn(block), form.codes !== null),
    codes: form.codes ? new CodeReader(form.codes) : null,
    slots: new Map(block.slots.map((slot) => [slot.col, slot.column])),
  }));
  const named = (text: string): boolean => form.rows.some((one) => matcher(one.at)(labelKey(text)));
  let figures = 0;
  for (const row of body) {
    if (repeats(row)) continue;
    const hidden = grid.sheet.hiddenRows.has(row.row);
    const byCol = new Map(row.cells.map((cell) => [cell.col, cell]));
    const used = new Set<GridCell>();
    for (const { block, roles, codes, slots } of readers) {
      const values = row.cells.filter((cell) => slots.has(cell.col));
      const label = labelOf(roles, codes, byCol, vocabulary);
      const filled = values.length > 0;
      const noteLike =
        label.text !== '' &&
        label.code === null &&
        (vocabulary.isNote(label.folded) || (!filled && isSentence(label.folded)));
      if (noteLike && !values.some((cell) => cell.isNumber)) continue;
      if (label.code === null && label.text === '') {
        const figure = values.find((cell) => cell.isNumber || /^[-+(△]?\d/.test(cell.folded));
        if (figure) result.unread.push(refOf(grid, figure));
        continue;
      }
      const isLine =
        label.code !== null ||
        filled ||
        form.shape === 'ledger' ||
        vocabulary.isTotal(label.text) ||
        named(label.text) ||
        isIncluded(label.folded);
      if (!isLine) continue;
      for (const cell of [...values, ...label.cells]) used.add(cell);
      figures += values.length;
      result.lines.push({
        row: row.row,
        hidden,
        side: block.side,
        block: block.index,
        code: label.code,
        codeCell: label.codeCell,
        label: label.text,
        nameCell: label.nameCell,
        grid,
        places: block.slots.map(({ column, col }) => ({ column, col })),
        key: null,
      });
    }
    for (const cell of row.cells) {
      if (used.has(cell) || cell.isNumber || cell.folded.length < 3) continue;
      result.notes.push({ text: cell.text, cell: refOf(grid, cell) });
    }
  }
  return { ...result, figures };
}

interface LabelOf {
  readonly text: string;
  readonly folded: string;
  readonly code: string | null;
  readonly codeCell: GridCell | null;
  readonly nameCell: GridCell | null;
  readonly cells: readonly GridCell[];
}

function labelOf(
  roles: Roles,
  codes: CodeReader | null,
  byCol: ReadonlyMap<number, GridCell>,
  vocabulary: Vocabulary,
): LabelOf {
  const cells: GridCell[] = [];
  const names: GridCell[] = [];
  const parts: (string | null)[] = [];
  let codeCell: GridCell | null = null;
  let combined: { code: string; name: string } | null = null;
  const addName = (cell: GridCell): void => {
    const both = codes ? codeWithName(cell) : null;
    if (both && combined === null && names.length === 0) {
      combined = both;
      codeCell ??= cell;
    }
    names.push(cell);
  };
  for (const col of roles.codes) {
    const cell = byCol.get(col);
    const digits = cell ? codeDigits(cell) : null;
    parts.push(digits);
    if (!cell) continue;
    cells.push(cell);
    if (digits !== null) codeCell = cell;
    else addName(cell);
  }
  for (const col of roles.names) {
    const cell = byCol.get(col);
    if (!cell) continue;
    cells.push(cell);
    addName(cell);
  }
  const both = combined as { code: string; name: string } | null;
  let code = codes ? codes.read(parts) : null;
  const nameCell = names[0] ?? null;
  let text = names.map((cell) => cell.text).join('');
  if (names.length > 1) {
    // A unit's name repeated beside the 科目 name, or an ordinal in a cell of its own.
    const distinct = names.filter((cell, index) => names.findIndex((o) => o.folded === cell.folded) === index);
    text = distinct.map((cell) => cell.text).join('');
  }
  if (code === null && both && !vocabulary.isTotal(text)) {
    code = both.code;
    text = names.length > 1 ? names.slice(1).map((cell) => cell.text).join('') : both.name;
  }
  const folded = names.map((cell) => cell.folded).join('');
  return { text, folded, code, codeCell: code === null ? null : codeCell, nameCell, cells };
}
