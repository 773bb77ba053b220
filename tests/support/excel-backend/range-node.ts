import { SSF } from '@e965/xlsx';
import { addressOf, areaOf, newId, LAST_COL, LAST_ROW, type Area, type SheetModel } from './model';
import { areasFormat, checkWritable, eachCell, isWhole } from './format-node';
import { ExcelError, type Node } from './node';
import { rulesNode } from './rule-node';
import { sheetNode } from './sheet-node';

type Changed = (sheet: SheetModel, area: Area) => void;

/** A rectangle of cells. */
export function rangeNode(sheet: SheetModel, area: Area, changed: Changed): Node & { readonly area: Area } {
  const rows = area.bottom - area.top + 1;
  const cols = area.right - area.left + 1;
  const grid = <T>(read: (row: number, col: number) => T): T[][] => {
    if (isWhole(area)) throw new ExcelError('ResponsePayloadSizeLimitExceeded');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (_, c) => read(area.top + r, area.left + c)),
    );
  };
  const write = (
    matrix: readonly (readonly unknown[])[],
    put: (row: number, col: number, value: unknown) => void,
  ): void => {
    if (!Array.isArray(matrix) || matrix.length !== rows || matrix.some((line) => line.length !== cols)) {
      throw new ExcelError('InvalidArgument', 'the array does not have the size of the range');
    }
    checkWritable(sheet, area);
    matrix.forEach((line: readonly unknown[], r) => {
      line.forEach((value, c) => put(area.top + r, area.left + c, value));
    });
  };
  const at = (top: number, left: number, height: number, width: number): Node =>
    rangeNode(sheet, { top, left, bottom: top + height - 1, right: left + width - 1 }, changed);
  const cell = (row: number, col: number) => sheet.cells.get(sheet.key(row, col));
  const unmerge = (): void => {
    sheet.merges = sheet.merges.filter((one) => !overlap(one, area));
  };
  const allRows = (read: (row: number) => boolean): boolean | null => {
    const first = read(area.top);
    for (let row = area.top; row <= area.bottom; row += 1) if (read(row) !== first) return null;
    return first;
  };
  return {
    kind: 'Range',
    area,
    identity: { _ReferenceId: newId() },
    get: {
      Address: () => addressOf(sheet, area),
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => rows,
      ColumnCount: () => cols,
      CellCount: () => (rows * cols > 2147483647 ? -1 : rows * cols),
      Values: () => grid((row, col) => cell(row, col)?.value ?? ''),
      Formulas: () =>
        grid((row, col) => {
          const one = cell(row, col);
          return one && one.formula !== null ? `=${one.formula}` : (one?.value ?? '');
        }),
      Text: () => grid((row, col) => sheet.text(row, col)),
      NumberFormat: () => grid((row, col) => sheet.numberFormat(row, col)),
      RowHidden: () => allRows((row) => sheet.hiddenRows.has(row)),
      Left: () => sum(0, area.left, (col) => sheet.width(col)),
      Top: () => sum(0, area.top, (row) => sheet.height(row)),
    },
    set: {
      Values: (matrix: unknown[][]) => {
        write(matrix, (row, col, value) => sheet.input(row, col, value));
        sheet.book.calculate();
        changed(sheet, area);
      },
      NumberFormat: (matrix: unknown[][]) => {
        write(matrix, (row, col, value) => {
          const key = sheet.key(row, col);
          sheet.formats.set(key, { ...sheet.formats.get(key), numberFormat: String(value) });
          const present = sheet.cells.get(key);
          if (present) present.text = null;
        });
      },
      RowHidden: (hidden: boolean) => {
        checkWritable(sheet, area);
        if (area.bottom >= LAST_ROW) sheet.hiddenRows.clear();
        else for (let row = area.top; row <= area.bottom; row += 1) toggle(sheet.hiddenRows, row, hidden);
      },
      ColumnHidden: (hidden: boolean) => {
        checkWritable(sheet, area);
        if (area.right >= LAST_COL) sheet.hiddenCols.clear();
        else for (let col = area.left; col <= area.right; col += 1) toggle(sheet.hiddenCols, col, hidden);
      },
      Hyperlink: (link: { textToDisplay?: string }) => {
        checkWritable(sheet, area);
        sheet.links.set(sheet.key(area.top, area.left), link);
        const key = sheet.key(area.top, area.left);
        sheet.formats.set(key, { ...sheet.formats.get(key), fontColor: '#0563C1', underline: 'Single' });
        if (link.textToDisplay !== undefined) sheet.input(area.top, area.left, `'${link.textToDisplay}`);
      },
    },
    go: {
      Format: () => areasFormat(sheet, [area]),
      ConditionalFormats: () => rulesNode(sheet, [area], changed),
      Worksheet: () => sheetNode(sheet, changed),
      DataValidation: () => ({ kind: 'DataValidation', call: { Clear: () => undefined } }),
    },
    call: {
      GetEntireRow: () => at(area.top, 0, rows, LAST_COL + 1),
      GetEntireColumn: () => at(0, area.left, LAST_ROW + 1, cols),
      Merge: () => {
        checkWritable(sheet, area);
        unmerge();
        sheet.merges.push(area);
        eachCell(area, (row, col) => {
          if (row !== area.top || col !== area.left) sheet.cells.delete(sheet.key(row, col));
        });
      },
      Unmerge: () => {
        checkWritable(sheet, area);
        unmerge();
      },
      Clear: (what: string) => {
        if (what !== 'All') throw new ExcelError('NotInTheBackend', `clear ${what}`);
        checkWritable(sheet, area);
        for (const map of [sheet.cells, sheet.formats, sheet.links]) {
          if (isWhole(area)) map.clear();
          else eachCell(area, (row, col) => map.delete(sheet.key(row, col)));
        }
        sheet.book.calculate();
        changed(sheet, area);
      },
      Select: () => {
        if (sheet.book.active !== sheet) throw new ExcelError('InvalidOperation', 'the sheet is not shown');
        sheet.book.selected = area;
      },
      GetMergedAreasOrNullObject: () => {
        const found = sheet.merges.filter((one) => overlap(one, area));
        return found.length === 0 ? null : areasNode(sheet, found, changed);
      },
      GetRowProperties: ({ rowHidden, format }: { rowHidden?: boolean; format?: { rowHeight?: boolean } }) =>
        Array.from({ length: rows }, (_, r) => ({
          ...(rowHidden ? { rowHidden: sheet.hiddenRows.has(area.top + r) } : {}),
          ...(format?.rowHeight ? { format: { rowHeight: sheet.height(area.top + r) } } : {}),
        })),
      GetColumnProperties: () =>
        Array.from({ length: cols }, (_, c) => ({
          columnHidden: sheet.hiddenCols.has(area.left + c),
          format: { columnWidth: sheet.width(area.left + c) },
        })),
      GetCellProperties: () =>
        grid((row, col) => {
          const format = sheet.format(row, col);
          const edge = (side: string) => ({ style: format.borders?.[side]?.style ?? 'None' });
          return {
            ...(sheet.links.has(sheet.key(row, col))
              ? { hyperlink: sheet.links.get(sheet.key(row, col)) }
              : {}),
            format: {
              fill: { color: format.fill ?? '#FFFFFF' },
              font: {
                bold: format.bold ?? false,
                color: format.fontColor ?? '#000000',
                size: format.fontSize ?? 11,
                underline: format.underline ?? 'None',
              },
              borders: {
                top: edge('EdgeTop'),
                bottom: edge('EdgeBottom'),
                left: edge('EdgeLeft'),
                right: edge('EdgeRight'),
              },
              horizontalAlignment: format.horizontal ?? 'General',
              verticalAlignment: format.vertical ?? 'Center',
              wrapText: format.wrap ?? false,
            },
          };
        }),
    },
  };
}

/** Several rectangles of one sheet. */
export function areasNode(sheet: SheetModel, areas: readonly Area[], changed: Changed): Node {
  return {
    kind: 'RangeAreas',
    identity: { _ReferenceId: newId() },
    get: { Address: () => areas.map((area) => addressOf(sheet, area)).join(',') },
    go: {
      Format: () => areasFormat(sheet, areas),
      ConditionalFormats: () => rulesNode(sheet, areas, changed),
      Areas: () => ({
        kind: 'RangeCollection',
        items: () => areas.map((area) => rangeNode(sheet, area, changed)),
      }),
    },
  };
}

/** The areas of a list such as "A1:B2,C3". */
export function areasOf(list: string): Area[] {
  if (list.length > 8192) throw new ExcelError('InvalidArgument', 'the list of areas is too long');
  return list.split(',').map(areaOf);
}

/** The worksheet functions: TEXT alone. */
export function functionsNode(): Node {
  return {
    kind: 'Functions',
    call: {
      Text: (value: number, format: string): Node => ({
        kind: 'FunctionResult',
        get: { Value: () => SSF.format(format, value) as string, Error: () => null },
      }),
    },
  };
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function toggle(set: Set<number>, key: number, on: boolean): void {
  if (on) set.add(key);
  else set.delete(key);
}

function sum(from: number, to: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += of(index);
  return total;
}
