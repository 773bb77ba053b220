import { addressOf, newId, type Area, type SheetModel, type StoredChart } from './model';
import { ExcelError, type Node } from './node';

type RangeLike = Node & { readonly area: Area };

/** The charts of a sheet. */
export function chartsNode(sheet: SheetModel): Node {
  const find = (key: string): StoredChart => {
    const chart = sheet.charts.find((one) => one.id === key || one.name === key);
    if (!chart) throw new ExcelError('ItemNotFound');
    return chart;
  };
  return {
    kind: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartNode(sheet, chart)),
    item: (key: string) => chartNode(sheet, find(key)),
    call: {
      Add: (type: string, source: RangeLike) => {
        if (sheet.isProtected) throw new ExcelError('AccessDenied');
        const chart: StoredChart = {
          id: newId(),
          type,
          name: `图表 ${String(sheet.charts.length + 1)}`,
          title: '',
          place: { left: 0, top: 0, width: 360, height: 216 },
          values: addressOf(sheet, source.area),
          names: '',
          labels: {},
        };
        sheet.charts.push(chart);
        return chartNode(sheet, chart);
      },
    },
  };
}

function chartNode(sheet: SheetModel, chart: StoredChart): Node {
  const place = (key: keyof StoredChart['place']) => ({
    get: () => chart.place[key],
    set: (value: number) => {
      chart.place[key] = value;
    },
  });
  const [left, top, width, height] = [place('left'), place('top'), place('width'), place('height')];
  return {
    kind: 'Chart',
    identity: { Id: chart.id },
    get: {
      Id: () => chart.id,
      Name: () => chart.name,
      Left: left.get,
      Top: top.get,
      Width: width.get,
      Height: height.get,
    },
    set: {
      Name: (name: string) => {
        chart.name = name;
      },
      Left: left.set,
      Top: top.set,
      Width: width.set,
      Height: height.set,
    },
    call: {
      Delete: () => {
        sheet.charts = sheet.charts.filter((one) => one !== chart);
      },
    },
    go: {
      Title: () => ({
        kind: 'ChartTitle',
        get: { Text: () => chart.title },
        set: {
          Text: (text: string) => {
            chart.title = text;
          },
        },
      }),
      Series: () => ({ kind: 'ChartSeriesCollection', call: { GetItemAt: () => seriesNode(sheet, chart) } }),
    },
  };
}

function seriesNode(sheet: SheetModel, chart: StoredChart): Node {
  const label = (name: string) => (value: unknown) => {
    chart.labels[name] = value;
  };
  return {
    kind: 'ChartSeries',
    set: { HasDataLabels: label('shown') },
    call: {
      SetXAxisValues: (names: RangeLike) => {
        chart.names = addressOf(sheet, names.area);
      },
      GetDimensionDataSourceString: (dimension: string) =>
        dimension === 'Values' ? chart.values : chart.names,
    },
    go: {
      DataLabels: () => ({
        kind: 'ChartDataLabels',
        get: { NumberFormat: () => chart.labels['numberFormat'] ?? 'General' },
        set: {
          ShowValue: label('value'),
          ShowCategoryName: label('name'),
          ShowPercentage: label('percentage'),
          LinkNumberFormat: label('linked'),
          NumberFormat: label('numberFormat'),
        },
      }),
    },
  };
}
