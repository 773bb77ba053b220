import { cellAddress, parseRange, rangeAddress } from '../../core/address';
import type { OwnChart } from '../../workbook/plan';

/** How our charts are named, so that the user's own on the same sheet stay. */
const PREFIX = 'gouji:';

/** Whether a chart of this name is ours. */
export function isOurs(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** Draws charts on a sheet whose cells are written. One sync to learn where its cells lie; the rest stays queued. */
export async function putCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  charts: readonly OwnChart[],
): Promise<void> {
  const corners = charts.map(({ at }) => {
    const corner = sheet.getRange(cellAddress(at));
    corner.load('left,top');
    return corner;
  });
  await context.sync();
  charts.forEach((plan, index) => {
    const chart = sheet.charts.add('Pie', sheet.getRange(plan.values), 'Columns');
    chart.name = `${PREFIX}${String(index + 1)}`;
    chart.title.text = plan.title;
    chart.left = (corners[index]?.left ?? 0) + plan.at.right;
    chart.top = (corners[index]?.top ?? 0) + plan.at.down;
    chart.width = plan.width;
    chart.height = plan.height;
    const series = chart.series.getItemAt(0);
    series.setXAxisValues(sheet.getRange(plan.names));
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.showCategoryName = true;
    series.dataLabels.showPercentage = false;
    series.dataLabels.linkNumberFormat = false;
    series.dataLabels.numberFormat = plan.numberFormat;
  });
}

/** Reads our charts back, in two steps: made, sync, `askMore`, sync, `found`. */
export class ChartSearch {
  private readonly charts: Excel.ChartCollection;
  private sources: {
    readonly chart: Excel.Chart;
    readonly series: Excel.ChartSeries;
    readonly names: OfficeExtension.ClientResult<string>;
    readonly values: OfficeExtension.ClientResult<string>;
  }[] = [];

  constructor(sheet: Excel.Worksheet) {
    this.charts = sheet.charts;
    this.charts.load('items/id,items/name,items/left,items/top,items/width,items/height');
  }

  /** Ours among the sheet's charts. */
  get ours(): Excel.Chart[] {
    return this.charts.items.filter((chart) => isOurs(chart.name));
  }

  /** Asks which cells the charts are drawn from; an Excel before ExcelApi 1.15 cannot tell. */
  askMore(supports: (version: string) => boolean): void {
    if (!supports('1.15')) return;
    this.sources = this.ours.map((chart) => {
      const series = chart.series.getItemAt(0);
      // Not asked of the user's charts, which may have none.
      chart.title.load('text');
      series.dataLabels.load('numberFormat');
      return {
        chart,
        series,
        names: series.getDimensionDataSourceString('Categories'),
        values: series.getDimensionDataSourceString('Values'),
      };
    });
  }

  /** Our charts as plans; `cellAt` gives the cells they are drawn from. Their place is said from the cell A1. */
  found(cellAt: (row: number, col: number) => string | number | null): OwnChart[] {
    return this.sources.map(({ chart, series, names, values }) => {
      const from = { names: plainAddress(names.value), values: plainAddress(values.value) };
      const shown = cellsOf(from.names).map(({ row, col }) => cellAt(row, col));
      const figures = cellsOf(from.values).map(({ row, col }) => cellAt(row, col));
      return {
        title: chart.title.text,
        ...from,
        points: figures.map((value, index) => ({
          name: String(shown[index] ?? ''),
          value: Number(value ?? 0),
        })),
        numberFormat: String(series.dataLabels.numberFormat),
        at: { row: 0, col: 0, right: chart.left, down: chart.top },
        width: chart.width,
        height: chart.height,
      };
    });
  }
}

/** "B2:B6" of "'情况说明'!$B$2:$B$6". */
function plainAddress(source: string): string {
  const address = source.slice(source.lastIndexOf('!') + 1).replace(/\$/g, '');
  const range = parseRange(address);
  return range ? rangeAddress(range) : address;
}

function cellsOf(address: string): { row: number; col: number }[] {
  const range = parseRange(address);
  if (!range) return [];
  const cells: { row: number; col: number }[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let col = range.left; col <= range.right; col += 1) cells.push({ row, col });
  return cells;
}
