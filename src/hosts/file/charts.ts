import type { OwnSheet } from '../../workbook/plan';
import { chartXml, drawingXml, type DrawingSchemas } from './chart-xml';
import type { Draft } from './draft';
import { relsPath } from './package';
import { addContentType } from './package-edit';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The element of a worksheet that leads to its charts; "" where it has none. */
export function drawingElement(draft: Draft, sheet: OwnSheet): string {
  if (!hasCharts(sheet)) return '';
  return `<drawing xmlns:r="${draft.schema('relationships')}" r:id="rId1"/>`;
}

/** Writes a sheet's charts as parts of their own; the sheet at `path` must have no relationships yet. */
export function putCharts(draft: Draft, path: string, sheet: OwnSheet): void {
  if (!hasCharts(sheet)) return;
  const ns = schemas(draft);
  const charts = sheet.charts ?? [];
  const drawing = freePath(draft, 'drawings/drawing');
  const targets = charts.map((chart) => {
    const target = freePath(draft, 'charts/chart');
    draft.put(target, chartXml(sheet.name, chart, ns));
    addContentType(draft, target, CHART_TYPE);
    return target;
  });
  draft.put(drawing, drawingXml(charts, ns));
  addContentType(draft, drawing, DRAWING_TYPE);
  draft.put(relsPath(drawing), relations(ns, 'chart', targets));
  draft.put(relsPath(path), relations(ns, 'drawing', [drawing]));
}

function hasCharts(sheet: OwnSheet): boolean {
  return (sheet.charts?.length ?? 0) > 0;
}

function relations(ns: DrawingSchemas, type: string, targets: readonly string[]): string {
  const entries = targets.map(
    (target, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${ns.relationships}/${type}" Target="/${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">${entries.join('')}</Relationships>`;
}

function freePath(draft: Draft, stem: string): string {
  for (let n = 1; ; n += 1) {
    const path = draft.beside(`${stem}${String(n)}.xml`);
    if (!draft.parts.has(path)) return path;
  }
}

function schemas(draft: Draft): DrawingSchemas {
  const relationships = draft.schema('relationships');
  const strict = relationships.startsWith('http://purl.oclc.org/');
  const base = strict
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { chart: `${base}/chart`, main: `${base}/main`, sheet: `${base}/spreadsheetDrawing`, relationships };
}
