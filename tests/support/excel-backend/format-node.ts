import { LAST_COL, LAST_ROW, type Area, type SheetModel, type StoredFormat } from './model';
import { ExcelError, type Node } from './node';

/** The whole sheet, or whole rows or columns: not to be gone through cell by cell. */
export function isWhole(area: Area): boolean {
  return area.bottom - area.top >= LAST_ROW || area.right - area.left >= LAST_COL;
}

/** Calls for each cell of an area. */
export function eachCell(area: Area, act: (row: number, col: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let col = area.left; col <= area.right; col += 1) act(row, col);
}

/** Throws as Excel does where an area of a protected sheet has a locked cell. */
export function checkWritable(sheet: SheetModel, area: Area): void {
  if (!sheet.isProtected) return;
  if (isWhole(area)) throw new ExcelError('AccessDenied');
  eachCell(area, (row, col) => {
    if (!sheet.format(row, col).unlocked) throw new ExcelError('AccessDenied');
  });
}

/** The format of areas: fonts, fills, borders, alignment cell by cell; widths and heights line by line. */
export function areasFormat(sheet: SheetModel, areas: readonly Area[]): Node {
  const change = (patch: (format: StoredFormat, row: number, col: number, area: Area) => void): void => {
    for (const area of areas) {
      checkWritable(sheet, area);
      if (isWhole(area)) throw new ExcelError('NotInTheBackend', 'a format of whole rows or columns');
      eachCell(area, (row, col) => {
        const format = { ...sheet.format(row, col) };
        patch(format, row, col, area);
        sheet.formats.set(sheet.key(row, col), format);
      });
    }
  };
  const first = areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const lines = (act: (area: Area) => void) => (): void => {
    for (const area of areas) {
      checkWritable(sheet, area);
      act(area);
    }
  };
  return {
    kind: 'RangeFormat',
    get: { ColumnWidth: () => sheet.width(first.left), RowHeight: () => sheet.height(first.top) },
    set: {
      HorizontalAlignment: (value: string) => change((format) => (format.horizontal = value)),
      VerticalAlignment: (value: string) => change((format) => (format.vertical = value)),
      WrapText: (value: boolean) => change((format) => (format.wrap = value)),
      ColumnWidth: (points: number) =>
        lines((area) => {
          for (let col = area.left; col <= area.right; col += 1) sheet.colWidths.set(col, points);
        })(),
      RowHeight: (points: number) =>
        lines((area) => {
          for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.set(row, points);
        })(),
      UseStandardHeight: (yes: boolean) => lines(() => yes && sheet.rowHeights.clear())(),
      UseStandardWidth: (yes: boolean) => lines(() => yes && sheet.colWidths.clear())(),
    },
    call: {
      AutofitRows: () =>
        lines((area) => {
          for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.delete(row);
        })(),
    },
    go: {
      Font: () => ({
        kind: 'RangeFont',
        set: {
          Name: (value: string) => change((format) => (format.fontName = value)),
          Size: (value: number) => change((format) => (format.fontSize = value)),
          Color: (value: string) => change((format) => (format.fontColor = value)),
          Bold: (value: boolean) => change((format) => (format.bold = value)),
          Underline: (value: string) => change((format) => (format.underline = value)),
        },
      }),
      Fill: () => ({
        kind: 'RangeFill',
        set: { Color: (value: string) => change((format) => (format.fill = value)) },
      }),
      Borders: () => ({ kind: 'RangeBorderCollection', item: (side: string) => borderNode(side, change) }),
      Protection: () => ({
        kind: 'FormatProtection',
        get: { Locked: () => !sheet.format(first.top, first.left).unlocked },
      }),
    },
  };
}

function borderNode(
  side: string,
  change: (patch: (format: StoredFormat, row: number, col: number, area: Area) => void) => void,
): Node {
  const set = (key: 'style' | 'color') => (value: string) =>
    change((format, row, col, area) => {
      for (const edge of edgesOf(side, row, col, area)) {
        const present = format.borders?.[edge] ?? { style: 'None', color: '#000000' };
        format.borders = { ...format.borders, [edge]: { ...present, [key]: value } };
      }
    });
  return { kind: 'RangeBorder', set: { Style: set('style'), Color: set('color') } };
}

/** Which edges of a cell a side of its area is. */
function edgesOf(side: string, row: number, col: number, area: Area): string[] {
  const at: Readonly<Record<string, readonly [boolean, string][]>> = {
    EdgeTop: [[row === area.top, 'EdgeTop']],
    EdgeBottom: [[row === area.bottom, 'EdgeBottom']],
    EdgeLeft: [[col === area.left, 'EdgeLeft']],
    EdgeRight: [[col === area.right, 'EdgeRight']],
    InsideHorizontal: [
      [row > area.top, 'EdgeTop'],
      [row < area.bottom, 'EdgeBottom'],
    ],
    InsideVertical: [
      [col > area.left, 'EdgeLeft'],
      [col < area.right, 'EdgeRight'],
    ],
  };
  return (at[side] ?? []).filter(([here]) => here).map(([, edge]) => edge);
}
