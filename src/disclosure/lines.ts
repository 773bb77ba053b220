import { joined } from '../core/joined';
import type { CellRef } from '../core/address';
import { isBelow, lastLine, looksLikeFigure } from './below';
import { isIncluded, labelKey } from '../core/label';
import type { Block } from './columns';
import { CodeReader, codeDigits, codeWithName, isCodeOf, slippedCode, type SlippedCode } from './codes';
import { notesOf, refOf, type Line } from './draft';
import { FirstFit } from './first-fit';
import { cellIn, type Grid, type GridCell, type GridRow } from './grid';
import type { Located } from './model';
import type { CodeTemplate, FormTemplate, RowTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** The lines of a body, the texts around them, and the rows with figures that nothing names. */
export interface Lines {
  readonly lines: Line[];
  readonly notes: Located[];
  readonly unread: CellRef[];
  readonly figures: number;
}

/** What headers say of a block's label columns: which hold codes, and which one the names. */
export interface LabelHeaders {
  readonly code: readonly number[];
  readonly name: number | null;
}

/** Which label columns of a block hold codes and which the names. */
interface Roles {
  readonly codes: readonly number[];
  readonly names: readonly number[];
}

const LONGEST_NAME = 40;
const DASHES = /^[-—–/]+$/u;

/** Roles go by what the columns hold, so that headers whose merges are lost do no harm. */
function rolesOf(
  block: Block,
  body: readonly GridRow[],
  headers: LabelHeaders,
  hasCodes: boolean,
  vocabulary: Vocabulary,
): Roles {
  if (!hasCodes) return { codes: [], names: block.labels };
  const digits = new Map<number, number>();
  const texts = new Map<number, number>();
  const labels = new Set(block.labels);
  for (const line of body) {
    for (const cell of line.cells) {
      if (!labels.has(cell.col) || vocabulary.isTotal(cell.text)) continue;
      const counts = codeDigits(cell) !== null || slippedCode(cell) !== null ? digits : texts;
      counts.set(cell.col, (counts.get(cell.col) ?? 0) + 1);
    }
  }
  const isCode = (col: number): boolean => {
    const count = digits.get(col) ?? 0;
    return headers.code.includes(col) ? count > 0 : count > (texts.get(col) ?? 0);
  };
  const codes = block.labels.filter((col) => col !== headers.name && isCode(col)).slice(0, 3);
  return { codes, names: block.labels.filter((col) => !codes.includes(col)) };
}

/**
 * Whether a label without a code and without a figure can still name a line: a ledger lists lines that are empty, a
 * tree may have a figure nobody can read. A sentence, or a signature ("制表人：…") below the table, names none.
 */
function isLineLabel(folded: string, filled: boolean, form: FormTemplate): boolean {
  if (isIncluded(folded)) return true;
  if (folded.length > LONGEST_NAME || /[。;]/u.test(folded) || folded.includes(':')) return false;
  return filled || form.shape === 'ledger';
}

/**
 * Reads the rows below a header: one line a row and block, where a label or a code says what its figures are of.
 * @param repeats whether a row only says the header again
 * @param headers what the headers say of a block's label columns
 */
export function readLines(
  form: FormTemplate,
  blocks: readonly Block[],
  body: readonly GridRow[],
  grid: Grid,
  vocabulary: Vocabulary,
  repeats: (line: GridRow) => boolean,
  headers: (block: Block) => LabelHeaders,
): Lines {
  const result: Lines = { lines: [], notes: [], unread: [], figures: 0 };
  const readers = blocks.map((block) => ({
    block,
    roles: rolesOf(block, body, headers(block), form.codes !== null, vocabulary),
    codes: form.codes ? new CodeReader(form.codes) : null,
    slots: new Map(block.slots.map((slot) => [slot.col, slot.column])),
  }));
  const rowOf = rowByLabel.in(form.rows);
  const isTotal = (text: string): boolean => vocabulary.isTotal(text) || rowOf(labelKey(text)) !== null;
  let figures = 0;
  const end = lastLine(form, blocks, body, new Set(joined(readers, ({ roles }) => roles.codes)), vocabulary);
  for (const [index, row] of body.entries()) {
    if (repeats(row)) continue;
    if (index > end.row && isBelow(row, index, end, blocks, vocabulary)) {
      result.notes.push(...notesOf(row, grid));
      continue;
    }
    const hidden = grid.sheet.hiddenRows.has(row.row);
    /** Texts that are labels or figures of a line; of what is no text or says nothing, no note is made anyway. */
    const used = new Set<GridCell>();
    /** The line of a total in this row that has no figure in its own block. */
    let waiting: number | null = null;
    for (const { block, roles, codes, slots } of readers) {
      const values = row.cells.filter((cell) => slots.has(cell.col));
      const own = labelOf(roles, codes, form.codes, row, vocabulary);
      const label = isNothing(own) ? besideLabel(block, form.codes, row) : own;
      const filled = values.length > 0;
      const named = isTotal(label.text);
      const noteLike =
        label.text !== '' &&
        label.code === null &&
        label.slip === null &&
        !named &&
        !values.some(looksLikeFigure) &&
        (vocabulary.isNote(label.folded) || !isLineLabel(label.folded, filled, form));
      if (noteLike) continue;
      if (isNothing(label)) {
        const figure = values.find((cell) => looksLikeFigure(cell) && cell.folded !== '-');
        if (figure && waiting !== null) {
          // A total named in one block with its figure in the last block of its kind, the cells between merged.
          const line = result.lines[waiting] as Line;
          result.lines[waiting] = {
            ...line,
            places: block.slots,
          };
          waiting = null;
          figures += values.length;
          for (const cell of values) if (mayBeNote(cell)) used.add(cell);
        } else if (figure) result.unread.push(refOf(grid, figure));
        continue;
      }
      const isLine =
        label.code !== null ||
        label.slip !== null ||
        filled ||
        form.shape === 'ledger' ||
        named ||
        isIncluded(label.folded);
      if (!isLine) continue;
      for (const cell of values) if (mayBeNote(cell)) used.add(cell);
      for (const cell of label.cells) if (mayBeNote(cell)) used.add(cell);
      figures += values.length;
      waiting = named && !filled && form.shape === 'blocks' ? result.lines.length : null;
      result.lines.push({
        row: row.row,
        hidden,
        side: block.side,
        block: block.index,
        code: label.code,
        codeCell: label.codeCell,
        slip: label.slip,
        label: label.text === '' && label.code === null ? (label.slip ?? '') : label.text,
        nameCell: label.nameCell,
        grid,
        places: block.slots,
        key: null,
      });
    }
    for (const cell of row.cells) {
      if (!mayBeNote(cell) || used.has(cell)) continue;
      result.notes.push({ text: cell.text, cell: refOf(grid, cell) });
    }
  }
  return { ...result, figures };
}

const rowByLabel = new FirstFit<RowTemplate>(({ at }) => at);

const mayBeNote = (cell: GridCell): boolean => !cell.isNumber && cell.folded.length >= 3;

interface LabelOf {
  readonly text: string;
  readonly folded: string;
  readonly code: string | null;
  /** The code as printed where it has letters in it. */
  readonly slip: string | null;
  readonly codeCell: GridCell | null;
  readonly nameCell: GridCell | null;
  readonly cells: readonly GridCell[];
}

const isNothing = (label: LabelOf): boolean =>
  label.code === null && label.slip === null && label.text === '';

/**
 * The label of a row whose code and name columns are blank: a total or a note that begins in another column (merged
 * over them), or a unit that is named in columns of its own.
 */
function besideLabel(block: Block, template: CodeTemplate | null, row: GridRow): LabelOf {
  const cells = block.beside.map((col) => cellIn(row, col)).filter((cell) => cell !== null);
  const names = cells.filter((cell) => !looksLikeFigure(cell));
  const codeCell =
    names.length === 0
      ? undefined
      : cells.find((cell) => template !== null && codeDigits(cell)?.length === template.unitLength);
  return {
    text: names.map((cell) => cell.text).join(''),
    folded: names.map((cell) => cell.folded).join(''),
    code: codeCell ? codeDigits(codeCell) : null,
    slip: null,
    codeCell: codeCell ?? null,
    nameCell: names[0] ?? null,
    cells,
  };
}

function labelOf(
  roles: Roles,
  codes: CodeReader | null,
  template: CodeTemplate | null,
  row: GridRow,
  vocabulary: Vocabulary,
): LabelOf {
  const cells: GridCell[] = [];
  const names: GridCell[] = [];
  const parts: (string | null)[] = [];
  let codeCell: GridCell | null = null;
  let combined: { code: string; name: string } | null = null;
  let slip = null as SlippedCode | null;
  const addName = (cell: GridCell): void => {
    const slipped = codes && names.length === 0 && codeDigits(cell) === null ? slippedCode(cell) : null;
    if (slipped && slipped.name !== '' && slip === null) {
      slip = slipped;
      codeCell = cell;
      names.push({ ...cell, text: slipped.name, folded: slipped.name });
      return;
    }
    const both = codes ? codeWithName(cell) : null;
    if (both && combined === null && names.length === 0) {
      combined = both;
      codeCell ??= cell;
    }
    names.push(cell);
  };
  for (const col of roles.codes) {
    const cell = cellIn(row, col);
    let digits = cell ? codeDigits(cell) : null;
    const slipped = cell && digits === null ? slippedCode(cell) : null;
    if (slipped && slipped.name === '') {
      slip ??= slipped;
      digits = slipped.digits;
    }
    parts.push(digits);
    if (!cell || DASHES.test(cell.folded)) continue;
    cells.push(cell);
    if (digits !== null || (slipped && slipped.name === '')) codeCell = cell;
    else addName(cell);
  }
  for (const col of roles.names) {
    const cell = cellIn(row, col);
    // A dash that fills a blank is no part of a name.
    if (!cell || DASHES.test(cell.folded)) continue;
    cells.push(cell);
    addName(cell);
  }
  const both = combined as { code: string; name: string } | null;
  let code = codes ? codes.read(parts) : null;
  if (slip) {
    // The code that was meant keeps the row in its place; where the digits give none, the row stands alone.
    code = slip.name === '' ? code : slip.digits;
    if (code !== null && template !== null && !isCodeOf(code, template)) code = null;
    if (slip.digits === null) code = null;
  }
  const nameCell = names[0] ?? null;
  let text = names.map((cell) => cell.text).join('');
  if (names.length > 1) {
    // A unit's name repeated beside the 科目 name, or an ordinal in a cell of its own.
    const distinct = names.filter(
      (cell, index) => names.findIndex((o) => o.folded === cell.folded) === index,
    );
    text = distinct.map((cell) => cell.text).join('');
  }
  if (code === null && both && !vocabulary.isTotal(text)) {
    code = both.code;
    text =
      names.length > 1
        ? names
            .slice(1)
            .map((cell) => cell.text)
            .join('')
        : both.name;
  }
  const folded = names.map((cell) => cell.folded).join('');
  return {
    text,
    folded,
    code,
    slip: slip?.text ?? null,
    codeCell: code === null && slip === null ? null : codeCell,
    nameCell,
    cells,
  };
}
