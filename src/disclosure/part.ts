import { joined } from '../core/joined';
import { contentsEntry } from './anchors';
import type { Area } from './area';
import { layoutOf, type Block, type Layout } from './columns';
import { refOf, type Draft, type Zone } from './draft';
import type { GridCell, GridRow } from './grid';
import { readLines, type LabelHeaders, type Lines } from './lines';
import { matchTable, repeatsHeader, type FormMatch, type MatchedColumn } from './match';
import type { Located } from './model';
import { readRecord } from './record';
import { readSheetForm } from './sheet-form';
import type { CellsTemplate, FormTemplate, TableTemplate } from './template';
import type { Vocabulary } from './vocabulary';
import { readVertical } from './vertical';
import { readZone } from './zone';

/** Reads the area of one title as a table of its template: form, columns, lines; or a title whose form is unknown. */
export function readPart(area: Area, template: TableTemplate, vocabulary: Vocabulary): Draft {
  const sheetForm = template.forms.find((form) => form.shape === 'sheet');
  if (sheetForm?.cells) return readLabelled(area, template, sheetForm, sheetForm.cells, vocabulary);
  const match = matchTable(template, area.below, vocabulary);
  if (!match || match.missing.length > 0) {
    return sidewaysPart(area, template, vocabulary) ?? unknownPart(area, template, match, vocabulary);
  }
  const headerTop = match.headerRows[0]?.row ?? 0;
  const headerEnd = match.headerRows[match.headerRows.length - 1]?.row ?? 0;
  const body = area.below.filter((line) => line.row > headerEnd);
  const layout = layoutOf(match, body, area.grid, vocabulary);
  const zoneRows = [...area.above, ...area.below.filter((line) => line.row < headerTop)];
  const zone = readZone(zoneRows, area.anchor.cell, area.grid, vocabulary);
  const { lines, notes, unread, figures } = bodyLines(match, layout, body, area, vocabulary, headerEnd);
  const { form } = match;
  const { columns } = layout;
  return draftOf(area, template, zone, {
    form,
    match,
    missing: [],
    columns,
    lines,
    notes,
    unread,
    figures,
  });
}

/** The area as a record on its side, where the template has such a form and the area is one. */
function sidewaysPart(area: Area, template: TableTemplate, vocabulary: Vocabulary): Draft | null {
  for (const form of template.forms) {
    if (form.shape !== 'vertical') continue;
    const read = readVertical(form, area.below, area.grid, vocabulary, form.rows[0]?.key ?? '');
    if (!read) continue;
    const zoneRows = [...area.above, ...area.below.filter((line) => line.row < read.headerTop)];
    const zone = readZone(zoneRows, area.anchor.cell, area.grid, vocabulary);
    const { columns, notes, figures } = read;
    const lines = [read.line];
    return draftOf(area, template, zone, {
      form,
      match: null,
      missing: [],
      columns,
      lines,
      notes,
      unread: [],
      figures,
    });
  }
  return null;
}

function bodyLines(
  match: FormMatch,
  layout: Layout,
  body: readonly GridRow[],
  area: Area,
  vocabulary: Vocabulary,
  headerEnd: number,
): Lines {
  const heads = area.below.filter((line) => line.row <= headerEnd);
  const repeats = (line: GridRow): boolean => repeatsHeader(line, heads, vocabulary);
  if (match.form.shape === 'record') {
    const key = match.form.rows[0]?.key ?? '';
    return readRecord(layout.blocks, body, area.grid, vocabulary, key, headerEnd, repeats);
  }
  return readLines(
    match.form,
    layout.blocks,
    body,
    area.grid,
    vocabulary,
    repeats,
    labelHeadersOf(match, vocabulary),
  );
}

/** What the headers say of a block's label columns. */
function labelHeadersOf(match: FormMatch, vocabulary: Vocabulary): (block: Block) => LabelHeaders {
  return (block) => {
    const own = match.columns.filter((column) => column.block === block.index && column.role === 'label');
    const leaf = (column: MatchedColumn): string => column.header.path[column.header.path.length - 1] ?? '';
    const code = own.filter((column) => vocabulary.isCodeHeader(leaf(column)));
    const named = own.filter((column) => !code.includes(column) && vocabulary.isNameHeader(leaf(column)));
    const last = named[named.length - 1];
    return {
      code: code.map((column) => column.header.col),
      name: last && named.length < block.labels.length ? last.header.col : null,
    };
  };
}

/**
 * Reads an area as the next part of a table: by its own headers where it repeats them, else by the columns of the part
 * before, moved sideways where its codes stand in another column.
 */
export function readContinuation(area: Area, before: Draft, vocabulary: Vocabulary): Draft {
  const own = readPart(area, before.template, vocabulary);
  if (own.form || !before.form || !before.match || before.form.shape === 'record') return own;
  const body = [...area.below];
  const shift = shiftBetween(before.below, body);
  const match = shift === 0 ? before.match : moved(before.match, shift);
  const layout = layoutOf(match, body, area.grid, vocabulary);
  const lines = bodyLines(match, layout, body, area, vocabulary, -1);
  const titles = new Set(body.filter((line) => vocabulary.isContinued(line.cells[0]?.folded ?? '')));
  return {
    ...own,
    form: before.form,
    match,
    missing: [],
    columns: layout.columns,
    ...lines,
    notes: lines.notes.filter((note) => ![...titles].some((line) => line.row === note.cell.row)),
  };
}

function firstCodeColumn(rows: readonly GridRow[]): number | null {
  for (const line of rows) {
    const cell = line.cells.find((one) => /^\d{3}(?:\d{2}){0,2}(?:\.0+)?$/.test(one.folded));
    if (cell) return cell.col;
  }
  return null;
}

function shiftBetween(before: readonly GridRow[], after: readonly GridRow[]): number {
  const from = firstCodeColumn(before);
  const to = firstCodeColumn(after);
  return from === null || to === null ? 0 : to - from;
}

function moved(match: FormMatch, shift: number): FormMatch {
  return {
    ...match,
    headerRows: [],
    columns: match.columns.map((column) => ({
      ...column,
      header: { ...column.header, col: column.header.col + shift },
    })),
  };
}

function readLabelled(
  area: Area,
  template: TableTemplate,
  form: FormTemplate,
  cells: CellsTemplate,
  vocabulary: Vocabulary,
): Draft {
  const read = readSheetForm(form, cells, area.below, area.grid, vocabulary);
  const around = [...area.above, ...area.below.slice(0, 8)];
  const zone = readZone(around, area.anchor.cell, area.grid, vocabulary, !template.many);
  const known = read.missing.length === 0;
  return draftOf(area, template, zone, {
    form: known ? form : null,
    match: null,
    missing: read.missing,
    columns: known ? read.columns : [],
    lines: known ? read.lines : [],
    notes: read.notes,
    unread: [],
    figures: known ? read.figures : countFigures(area.below),
  });
}

function unknownPart(
  area: Area,
  template: TableTemplate,
  match: FormMatch | null,
  vocabulary: Vocabulary,
): Draft {
  const zone = readZone([...area.above, ...area.below.slice(0, 2)], area.anchor.cell, area.grid, vocabulary);
  const notes: Located[] = joined(area.below, (line) =>
    line.cells
      .filter((cell: GridCell) => vocabulary.isNote(cell.folded))
      .map((cell) => ({ text: cell.text, cell: refOf(area.grid, cell) })),
  );
  const required = template.forms.flatMap((form) => form.columns.filter((c) => c.required).map((c) => c.key));
  return draftOf(area, template, zone, {
    form: null,
    match,
    missing: match ? match.missing.filter((key) => key !== '') : [...new Set(required)],
    columns: [],
    lines: [],
    notes,
    unread: [],
    figures: countFigures(area.below),
  });
}

/** What was read of an area below its title. */
type Read = Pick<Draft, 'form' | 'match' | 'missing' | 'columns' | 'lines' | 'notes' | 'unread' | 'figures'>;

function draftOf(
  { anchor, grid, above, below }: Area,
  template: TableTemplate,
  zone: Zone,
  read: Read,
): Draft {
  const { form, match, missing, columns, lines, notes, unread, figures } = read;
  const extent = extentOf(above, below);
  return {
    template,
    anchor,
    grid,
    form,
    match,
    missing,
    columns,
    lines,
    notes,
    unread,
    zone,
    figures,
    extent,
    below,
  };
}

function countFigures(rows: readonly GridRow[]): number {
  let count = 0;
  for (const line of rows) {
    if (contentsEntry(line)) continue;
    for (const cell of line.cells) if (cell.isNumber || /^[\d,]+\.\d+%?$/.test(cell.folded)) count++;
  }
  return count;
}

function extentOf(...runs: readonly (readonly GridRow[])[]): Draft['extent'] {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const rows of runs) {
    for (const line of rows) {
      top = Math.min(top, line.row);
      bottom = Math.max(bottom, line.row);
      left = Math.min(left, line.cells[0]?.col ?? left);
      right = Math.max(right, line.cells[line.cells.length - 1]?.col ?? right);
    }
  }
  return Number.isFinite(top) ? { top, left, bottom, right } : { top: 0, left: 0, bottom: 0, right: 0 };
}
