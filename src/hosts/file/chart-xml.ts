import { parseRange, quotedSheet, rangeAddress } from '../../core/address';
import type { OwnChart } from '../../workbook/plan';
import { escapeAttribute, escapeText } from './splice';

/** Namespaces of the drawing parts, in the transitional or the strict flavour. */
export interface DrawingSchemas {
  readonly chart: string;
  readonly main: string;
  readonly sheet: string;
  readonly relationships: string;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMU = 12_700;

/** Fill colours of the slices, told apart in print by their order and by the labels. */
const COLOURS = [
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '264478',
  '9E480E',
  '636363',
  '997300',
];

/**
 * Degrees clockwise from the top where the first slice begins: the small ones, which come last, then lie at the left
 * side, where labels stand above one another and do not overlap.
 */
const FIRST_ANGLE = 290;

/** The pie at the left with room for its labels, the legend to the right of it. */
const LAYOUT =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0.14"/><c:y val="0.22"/><c:w val="0.4"/><c:h val="0.655"/></c:manualLayout></c:layout>';

/** The drawing of a sheet: an anchor for each chart, leading to rId1, rId2, … */
export function drawingXml(charts: readonly OwnChart[], ns: DrawingSchemas): string {
  const anchors = charts.map((chart, index) => {
    const id = String(index + 1);
    const { at } = chart;
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${String(at.col)}</xdr:col><xdr:colOff>${emu(at.right)}</xdr:colOff>` +
      `<xdr:row>${String(at.row)}</xdr:row><xdr:rowOff>${emu(at.down)}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${escapeAttribute(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relationships}" r:id="rId${id}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
    );
  });
  return `${HEADER}<xdr:wsDr xmlns:xdr="${ns.sheet}" xmlns:a="${ns.main}">${anchors.join('')}</xdr:wsDr>`;
}

function emu(points: number): string {
  return String(Math.round(points * EMU));
}

/** A pie: its title, one series from cells, each slice labelled outside with its value as the cell prints it. */
export function chartXml(sheet: string, chart: OwnChart, ns: DrawingSchemas): string {
  const { points } = chart;
  const count = String(points.length);
  const slices = points.map((_, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '4472C4';
    return `<c:dPt><c:idx val="${String(index)}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>`;
  });
  const names = points.map(
    ({ name }, index) => `<c:pt idx="${String(index)}"><c:v>${escapeText(name)}</c:v></c:pt>`,
  );
  const values = points.map(
    ({ value }, index) => `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`,
  );
  const format = escapeText(chart.numberFormat);
  const text = (size: number, bold: boolean): string =>
    `<a:defRPr sz="${String(size)}" b="${bold ? '1' : '0'}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:defRPr>`;
  return (
    `${HEADER}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.main}" xmlns:r="${ns.relationships}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${text(1200, true)}</a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:rPr><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea>${LAYOUT}<c:pieChart><c:varyColors val="1"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${slices.join('')}` +
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr wrap="none"/><a:p><a:pPr>${text(1000, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:showLeaderLines val="1"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${reference(sheet, chart.names)}</c:f><c:strCache><c:ptCount val="${count}"/>${names.join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet, chart.values)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${count}"/>${values.join('')}</c:numCache></c:numRef></c:val>` +
    `</c:ser><c:firstSliceAng val="${String(FIRST_ANGLE)}"/></c:pieChart></c:plotArea>` +
    `<c:legend><c:legendPos val="r"/><c:overlay val="0"/><c:txPr><a:bodyPr/><a:p><a:pPr>${text(1000, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:legend>` +
    // The figures stand in rows of ours that are hidden.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function reference(sheet: string, address: string): string {
  const range = parseRange(address);
  const absolute = range
    ? rangeAddress(range).replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `$${letters}$${row}`)
    : address;
  return escapeText(`${quotedSheet(sheet)}!${absolute}`);
}
