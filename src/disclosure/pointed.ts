import type { Table, TemplateId } from './model';

/** A cell that a user has pointed at: a table's or a text's title, a header, or any cell in it. Counted from 0. */
export interface PointedCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** What the cell said when it was pointed at: by it the place is found again once rows were inserted. */
  readonly text?: string;
}

/** Where a user says that a table or a text is. */
export interface PointedTable extends PointedCell {
  /** Of a form that a workbook has several of, such as 项目绩效目标表: where the others are. */
  readonly more?: readonly PointedCell[];
}

/** What a user has pointed at, by template. A key that is no template of the family is passed over. */
export type PointedTables = Readonly<Partial<Record<TemplateId, PointedTable>>>;

/** The cells pointed at for a template, in the order in which that was done. */
export function pointedCells(pointed: PointedTables, template: TemplateId): readonly PointedCell[] {
  const at = pointed[template];
  return at ? [at, ...(at.more ?? [])] : [];
}

/**
 * What is pointed at once one more cell is. Of a form that a workbook has once it takes the place of the one before; of
 * others only of one in the same table.
 * @param many whether a workbook has several tables of this form
 * @param tables as they were read last
 */
export function pointedWith(
  pointed: PointedTables,
  template: TemplateId,
  cell: PointedCell,
  many: boolean,
  tables: readonly Table[],
): PointedTables {
  const own = tables.filter((table) => table.template === template);
  const holder = own.find((table) => holds(table, cell));
  const isSame = (other: PointedCell): boolean =>
    isSameCell(other, cell) || (holder !== undefined && holds(holder, other));
  const others = many ? pointedCells(pointed, template).filter((other) => !isSame(other)) : [];
  return { ...pointed, [template]: entryOf([...others, cell]) };
}

/** What is pointed at once a cell is not any more. */
export function pointedWithout(
  pointed: PointedTables,
  template: TemplateId,
  cell: PointedCell,
): PointedTables {
  const rest: Partial<Record<TemplateId, PointedTable>> = { ...pointed };
  delete rest[template];
  const entry = entryOf(pointedCells(pointed, template).filter((other) => !isSameCell(other, cell)));
  return entry ? { ...rest, [template]: entry } : rest;
}

function entryOf(cells: readonly PointedCell[]): PointedTable | undefined {
  const [first, ...more] = cells.map(({ sheet, row, col, text }): PointedCell => {
    return { sheet, row, col, ...(text !== undefined && { text }) };
  });
  return first && (more.length > 0 ? { ...first, more } : first);
}

function isSameCell(one: PointedCell, other: PointedCell): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.col === other.col;
}

function holds({ parts, titleCell }: Table, { sheet, row, col }: PointedCell): boolean {
  if (titleCell?.sheet === sheet && titleCell.row === row) return true;
  return parts.some(
    ({ range }) =>
      range.sheet === sheet &&
      range.top <= row &&
      row <= range.bottom &&
      range.left <= col &&
      col <= range.right,
  );
}
