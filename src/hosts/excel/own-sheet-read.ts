import { rangeAddress } from '../../core/address';
import type { CellStyle, OwnCell, OwnColumn, OwnRow, OwnSheet } from '../../workbook/plan';
import { ChartSearch } from './charts';
import { formulaIn } from './cells';
import { intoRequests } from './chunks';
import { askPage, type PageReading } from './page';
import type { Widths } from './widths';

/** What is asked of each cell costs some 400 bytes. */
const CELLS_PER_READ = 10_000;

/** What stays on a sheet when its cells are emptied. */
export interface Leftovers {
  readonly charts: readonly Excel.Chart[];
  readonly filtered: boolean;
  /** Some of its columns alone are printed. */
  readonly partlyPrinted: boolean;
}

/** Reads a sheet as the plan that would write it again: made, sync, then `read` with syncs of its own. */
export class OwnSheetReader {
  private readonly used: Excel.Range;
  private readonly frozen: Excel.Range;
  private readonly page: PageReading | null;
  private readonly charts: ChartSearch;

  /** Without its page where Excel cannot set one up. */
  constructor(
    readonly sheet: Excel.Worksheet,
    withPage: boolean,
  ) {
    this.used = sheet.getUsedRangeOrNullObject(false);
    this.used.load('rowIndex,columnIndex,rowCount,columnCount');
    this.frozen = sheet.freezePanes.getLocationOrNullObject();
    this.frozen.load('rowCount');
    this.page = withPage ? askPage(sheet) : null;
    this.charts = new ChartSearch(sheet);
    sheet.load('standardHeight');
    sheet.autoFilter.load('enabled');
  }

  /** What has to be taken off the sheet before it is written anew. */
  get leftovers(): Leftovers {
    return {
      charts: this.charts.ours,
      filtered: this.sheet.autoFilter.enabled,
      partlyPrinted: this.page?.().printColumns !== undefined,
    };
  }

  /** The sheet as a plan. Throws what Excel throws. */
  async read(
    context: Excel.RequestContext,
    supports: (version: string) => boolean,
    widths: Widths,
  ): Promise<OwnSheet> {
    const { sheet, used, frozen } = this;
    const height = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const top = width === 0 ? null : sheet.getRangeByIndexes(0, 0, 1, width);
    const columns = top?.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    // Before ExcelApi 1.13 Excel does not tell what is merged.
    const whole = top && supports('1.13') ? sheet.getRangeByIndexes(0, 0, height, width) : null;
    const merged = whole?.getMergedAreasOrNullObject();
    merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    this.charts.askMore(supports);
    const rows: OwnRow[] = [];
    for (const request of intoRequests(
      [{ item: null, top: 0, left: 0, rows: height, cols: width }],
      CELLS_PER_READ,
    )) {
      for (const block of request) {
        const range = sheet.getRangeByIndexes(block.top, 0, block.rows, width);
        range.load('values,formulas,numberFormat');
        const cells = range.getCellProperties(WANTED);
        const lines = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
        await context.sync();
        for (let r = 0; r < block.rows; r += 1) {
          rows.push(rowOf(range, r, cells.value[r] ?? [], lines.value[r] ?? {}, sheet.standardHeight));
        }
      }
    }
    if (rows.length === 0) await context.sync();
    while (rows.at(-1)?.cells.length === 0) rows.pop();
    const charts = this.charts.found((row, col) => rows[row]?.cells[col]?.value ?? null);
    return {
      name: sheet.name,
      columns: (columns?.value ?? []).map((column) => columnOf(column, widths)),
      rows,
      merges: merged && !merged.isNullObject ? merged.areas.items.map(addressOf) : [],
      // Columns that are frozen alone are as high as the sheet.
      freezeRows: frozen.isNullObject || frozen.rowCount > 1000 ? 0 : frozen.rowCount,
      ...(this.page?.() ?? { repeatRows: null, page: { orientation: 'landscape', footer: '' } }),
      ...(charts.length > 0 ? { charts } : {}),
    };
  }
}

const WANTED: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    fill: { color: true },
    font: { bold: true, color: true, size: true, underline: true },
    borders: { style: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

function rowOf(
  range: Excel.Range,
  r: number,
  properties: readonly Excel.CellProperties[],
  line: Excel.RowProperties,
  standard: number,
): OwnRow {
  const cells: (OwnCell | null)[] = properties.map((property, c) => {
    const value: unknown = range.values[r]?.[c];
    const formula = formulaIn(value, range.formulas[r]?.[c]);
    const style = styleOf(property, String(range.numberFormat[r]?.[c] ?? 'General'));
    const link = linkOf(property.hyperlink);
    // Where Excel's language has cells centred from top to bottom as they come, that alone says nothing.
    const plain = !style || Object.keys(style).every((key) => key === 'vertical');
    if (value === '' && formula === null && plain && !link) return null;
    return {
      value: value === '' ? null : typeof value === 'number' ? value : String(value),
      ...(formula === null ? {} : { formula }),
      ...(style ? { style } : {}),
      ...(link ? { link } : {}),
    };
  });
  while (cells.at(-1) === null) cells.pop();
  const { rowHeight } = line.format ?? {};
  const own = rowHeight !== undefined && rowHeight > 0 && rowHeight !== standard;
  return { cells, ...(own ? { height: rowHeight } : {}), ...(line.rowHidden ? { hidden: true } : {}) };
}

function styleOf({ format }: Excel.CellProperties, numberFormat: string): CellStyle | null {
  const { font, fill, borders, horizontalAlignment: across, verticalAlignment: down } = format ?? {};
  const color = font?.color?.replace('#', '').toUpperCase();
  const filled = fill?.color?.replace('#', '').toUpperCase();
  const style: CellStyle = {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.size !== undefined && font.size !== 11 ? { size: font.size } : {}),
    ...(color && color !== '000000' ? { color } : {}),
    ...(filled && filled !== 'FFFFFF' ? { fill: filled } : {}),
    ...(font?.underline && font.underline !== 'None' ? { underline: true } : {}),
    ...(borders?.top?.style && borders.top.style !== 'None' ? { border: true } : {}),
    ...(across === 'Left' || across === 'Center' || across === 'Right' ? { align: ALIGN[across] } : {}),
    ...(down === 'Top' || down === 'Center' ? { vertical: down === 'Top' ? 'top' : 'center' } : {}),
    ...(format?.wrapText ? { wrap: true } : {}),
    ...(/^general$/i.test(numberFormat) ? {} : { numberFormat }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

const ALIGN = { Left: 'left', Center: 'center', Right: 'right' } as const;

function linkOf(link: Excel.RangeHyperlink | undefined): OwnCell['link'] | null {
  const reference = link?.documentReference ?? '';
  const at = reference.lastIndexOf('!');
  if (at < 1) return null;
  const sheet = reference
    .slice(0, at)
    .replace(/^'([\s\S]*)'$/, (_, name: string) => name.replace(/''/g, "'"));
  return { sheet, address: reference.slice(at + 1) };
}

function columnOf({ columnHidden, format }: Excel.ColumnProperties, widths: Widths): OwnColumn {
  const points = format?.columnWidth ?? 0;
  // A hidden column has no width of its own to tell.
  const width = points > 0 ? widths.toCharacters(points) : 8.43;
  return { width, ...(columnHidden ? { hidden: true } : {}) };
}

function addressOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): string {
  return rangeAddress({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  });
}
