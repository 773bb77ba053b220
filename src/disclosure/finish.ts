import { joined } from '../core/joined';
import type { CellRef } from '../core/address';
import type { Unit } from '../core/unit';
import { refOf, type Draft, type DraftColumn, type Line } from './draft';
import { readFigure, type Figure } from './facts';
import type { Column, Fact, ReadProblem, Row, Table, TablePart } from './model';
import { meanings, type DraftRow } from './rows';
import type { FormTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** A table whose facts still lack the workbook's common decimals and unit. */
export interface Unfinished {
  readonly parts: readonly Draft[];
  readonly form: FormTemplate | null;
  readonly columns: readonly Column[];
  readonly rows: readonly DraftRow[];
  readonly figures: readonly (readonly (Placed | null)[])[];
  readonly unit: Unit | null;
}

interface Placed {
  readonly figure: Figure;
  readonly cell: CellRef;
  readonly formula: string | null;
}

/** Brings the parts of one table together: columns by key, rows with their meaning, the figure of every cell. */
export function assemble(parts: readonly Draft[], vocabulary: Vocabulary): Unfinished {
  const first = parts[0] as Draft;
  const unit = parts.map((part) => part.zone.unit).find((one) => one !== null) ?? null;
  const form = first.form;
  if (!form) return { parts, form, columns: [], rows: [], figures: [], unit };
  const columns: DraftColumn[] = [];
  const lines = joined(parts, (part): readonly Line[] => {
    const indexes = part.columns.map((column) => {
      const at = columns.findIndex((one) => one.key === column.key && one.side === column.side);
      return at >= 0 ? at : columns.push(column) - 1;
    });
    if (indexes.every((to, from) => to === from)) return part.lines;
    return part.lines.map((line) => ({
      ...line,
      places: line.places.map((place) => ({ ...place, column: indexes[place.column] ?? place.column })),
    }));
  });
  const rows = meanings(form, lines, vocabulary);
  if (form.shape === 'blocks') nameBlockTotals(form, rows, columns);
  sortOwnRates(columns, rows);
  const figures = rows.map((row) => {
    const cells = columns.map((): Placed | null => null);
    for (const place of row.line.places) {
      const to =
        row.column === null ? place.column : columns.findIndex((column) => column.key === row.column);
      const column = columns[to];
      if (!column) continue;
      const at = { row: place.row ?? row.line.row, col: place.col };
      const cell = row.line.grid.at(at.row, at.col);
      cells[to] = {
        figure: readFigure(cell, column.quantity, place.text),
        cell: refOf(row.line.grid, at),
        formula: cell?.formula ?? null,
      };
    }
    return cells;
  });
  return {
    parts,
    form,
    columns: columns.map((column, index) => ({ ...column, index })),
    rows,
    figures,
    unit,
  };
}

/**
 * In blocks side by side, a plain 合计 that each of several blocks has is that block's own (人员经费合计); one that
 * stands alone is the table's, and gets a column of its own (合计).
 */
function nameBlockTotals(form: FormTemplate, rows: readonly DraftRow[], columns: DraftColumn[]): void {
  const plain = form.rows.find((row) => row.column !== undefined);
  if (!plain) return;
  const totals = rows.filter((row) => row.kind === 'total' && (row.key === plain.key || row.column !== null));
  const ownOf = (row: DraftRow): string => columns[row.line.places[0]?.column ?? -1]?.key ?? '';
  const owners = new Set(totals.map(ownOf));
  if (owners.size > 1) {
    for (const row of totals) {
      row.key = `${ownOf(row)}${plain.key}`;
      row.column = null;
    }
    return;
  }
  if (totals.length === 0 || columns.some((column) => column.key === plain.column)) return;
  const model = columns[totals[0]?.line.places[0]?.column ?? 0];
  if (model && plain.column !== undefined) columns.push({ ...model, key: plain.column });
}

/** The decimals that most figures of a unit print; more decimals win a tie. */
export function commonDecimals(tables: readonly Unfinished[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const table of tables) {
    const kinds = table.columns.map((column) => kindOf(column, table.unit));
    for (const line of table.figures) {
      line.forEach((placed, index) => {
        if (placed?.figure.state !== 'figure') return;
        const kind = kinds[index] ?? '';
        let byKind = counts.get(kind);
        if (!byKind) counts.set(kind, (byKind = new Map<number, number>()));
        byKind.set(placed.figure.decimals, (byKind.get(placed.figure.decimals) ?? 0) + 1);
      });
    }
  }
  const common = new Map<string, number>();
  for (const [kind, byKind] of counts) {
    const [best] = [...byKind].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    if (best) common.set(kind, best[0]);
  }
  return common;
}

function kindOf(column: Column | undefined, tableUnit: Unit | null): string {
  if (column?.quantity !== 'amount') return column?.quantity ?? '';
  return `amount:${column.unit ?? tableUnit ?? ''}`;
}

/** Makes the table. `assumed` is the unit of amounts where neither the table nor a column of it says one. */
export function finish(
  table: Unfinished,
  common: ReadonlyMap<string, number>,
  assumed: Unit,
  problems: ReadProblem[],
): Table {
  const first = table.parts[0] as Draft;
  const rows = table.rows.map((row, index) => finishRow(row, index));
  const byKey = new Map<string, number>();
  rows.forEach((row, index) => {
    const id = `${row.side ?? ''}|${row.key}`;
    const earlier = byKey.get(id);
    if (earlier === undefined) byKey.set(id, index);
    else rows[index] = { ...row, duplicateOf: earlier };
    if (row.parent !== null) (rows[row.parent]?.children as number[] | undefined)?.push(index);
  });
  const unit = table.unit ?? (table.form ? assumed : null);
  const facts: (Fact | null)[][] = [];
  const { template, anchor } = first;
  const unitPart = table.parts.find((part) => part.zone.unitCell);
  const years = joined(table.columns, ({ known, year }) => (known && year !== null ? [year] : []));
  const result: Table = {
    template: template.id,
    name: template.name,
    title: anchor.cell?.text.trim() ?? anchor.grid.sheet.name.trim(),
    titleCell: anchor.cell ? refOf(anchor.grid, anchor.cell) : null,
    number: first.zone.number,
    form: table.form?.id ?? 'unknown',
    parts: table.parts.map((part, index): TablePart => ({
      part: index + 1,
      range: { sheet: part.grid.sheet.name, ...part.extent },
    })),
    unit,
    unitCell: unitPart?.zone.unitCell ? refOf(unitPart.grid, unitPart.zone.unitCell) : null,
    year: first.zone.year ?? (years.length > 0 ? Math.max(...years) : null),
    columns: table.columns,
    rows,
    facts,
    notes: joined(table.parts, (part) => part.notes),
  };
  const usual = table.columns.map((column) => common.get(kindOf(column, table.unit)) ?? 0);
  table.figures.forEach((line, r) => {
    facts.push(
      line.map((placed, c) => {
        const column = table.columns[c];
        const row = rows[r];
        if (!placed || !column || !row) return null;
        const factUnit = column.quantity === 'amount' ? (column.unit ?? unit) : null;
        const { text, state, value, decimals, typedAsText, printed } = placed.figure;
        const step = Math.max(decimals, usual[c] ?? 0);
        return {
          table: result,
          row,
          column,
          cell: placed.cell,
          text,
          state,
          value,
          decimals,
          typedAsText,
          printed,
          step: column.quantity === 'score' ? decimals : step,
          unit: factUnit,
          formula: placed.formula,
        };
      }),
    );
  });
  report(table, result, assumed, problems);
  return result;
}

function finishRow(row: DraftRow, index: number): Row {
  const { line } = row;
  return {
    index,
    key: row.key,
    kind: row.kind,
    side: line.side,
    code: row.code,
    name: row.name,
    level: row.level,
    parent: row.parent,
    children: [],
    codeCell: line.codeCell ? refOf(line.grid, line.codeCell) : null,
    nameCell: line.nameCell ? refOf(line.grid, line.nameCell) : null,
    hidden: line.hidden,
    duplicateOf: null,
    known: row.known,
  };
}

function report(table: Unfinished, result: Table, assumed: Unit, problems: ReadProblem[]): void {
  const { template } = result;
  const title = result.titleCell ? [result.titleCell] : [];
  const say = (
    code: ReadProblem['code'],
    cells: readonly CellRef[],
    params: Record<string, string>,
  ): void => {
    problems.push({ code, template, cells, params: { title: result.title, ...params } });
  };
  if (!table.form) {
    const missing = [...new Set(joined(table.parts, (part) => part.missing))];
    say('form-unknown', title, { missing: missing.join('、') });
    return;
  }
  const keys = new Set(
    result.columns.map((column) =>
      column.key
        .split('/')
        .slice(column.group ? 1 : 0)
        .join('/'),
    ),
  );
  for (const column of table.form.columns) {
    if (table.form.shape === 'blocks' || column.memo || column.rare || keys.has(column.key)) continue;
    say('column-missing', title, { column: column.key });
  }
  for (const column of result.columns) {
    if (!column.known) say('column-unknown', column.headerCells.slice(-1), { column: column.key });
  }
  if (table.unit === null && result.columns.some((c) => c.quantity === 'amount' && c.unit === null)) {
    say('unit-assumed', title, { unit: assumed });
  }
  if (result.rows.length === 0) say('no-rows', title, {});
  const unread = joined(table.parts, (part) => part.unread);
  for (const cell of unread) say('row-unread', [cell], {});
  for (const { line } of table.rows) {
    if (!line.slip || !line.codeCell) continue;
    say('code-unread', [refOf(line.grid, line.codeCell)], { table: result.name, text: line.slip });
  }
}

/**
 * A department's own column whose figures are mostly printed with "%" holds rates, whatever its header says: as
 * amounts they would be unreadable, and would be added to what they are a share of.
 */
function sortOwnRates(columns: DraftColumn[], rows: readonly DraftRow[]): void {
  columns.forEach((column, index) => {
    if (column.known || column.quantity !== 'amount') return;
    const texts = rows.flatMap(({ line }) =>
      line.places.flatMap((place) => {
        const text =
          place.column === index ? line.grid.at(place.row ?? line.row, place.col)?.text.trim() : '';
        return text ? [text] : [];
      }),
    );
    const rates = texts.filter((text) => /[%％]$/.test(text)).length;
    if (rates > 0 && rates * 2 >= texts.length) columns[index] = { ...column, quantity: 'percent' };
  });
}
