import { scanXml, type OpenTag, type XmlHandlers } from './xml';

/** A child of a document's root, with the offsets of all of it. */
export interface Child {
  readonly tag: OpenTag;
  readonly start: number;
  readonly end: number;
}

/** A document's root and the elements directly within it. */
export interface Outline {
  readonly root: OpenTag;
  /** Offset of the root's closing tag. */
  readonly rootEnd: number;
  readonly children: readonly Child[];
  /** The root's prefix with its colon, or "": what new elements have to begin with. */
  readonly prefix: string;
}

/** Order of a worksheet's elements (ECMA-376 part 1, CT_Worksheet). */
export const WORKSHEET_ORDER: readonly string[] =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls
  webPublishItems tableParts extLst`.split(/\s+/);

/** Order of a workbook's elements (CT_Workbook). */
export const WORKBOOK_ORDER: readonly string[] =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`.split(/\s+/);

/** Order of a style sheet's elements (CT_Stylesheet). */
export const STYLES_ORDER: readonly string[] =
  `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`.split(/\s+/);

/**
 * Reads a document's outline; `inside` is told every tag on the way. A worksheet's rows are passed over where
 * `skipRows` asks for it: they are most of the text and of no account for what stands around them.
 * Throws an XmlError.
 */
export function outline(xml: string, inside: XmlHandlers = {}, skipRows = false): Outline {
  const gap = skipRows ? rowsOf(xml) : null;
  const text = gap ? xml.slice(0, gap.start) + xml.slice(gap.end) : xml;
  const shift = (offset: number) => (gap && offset > gap.start ? offset + gap.end - gap.start : offset);
  let root: OpenTag | null = null;
  let rootEnd = xml.length;
  let open: OpenTag | null = null;
  const children: Child[] = [];
  scanXml(text, {
    open(found) {
      const tag = { ...found, start: shift(found.start), end: shift(found.end) };
      if (tag.depth === 0) root = tag;
      else if (tag.depth === 1) open = tag;
      inside.open?.(tag);
    },
    close(found) {
      const tag = { ...found, start: shift(found.start), end: shift(found.end) };
      if (tag.depth === 0) rootEnd = tag.start;
      else if (tag.depth === 1 && open) children.push({ tag: open, start: open.start, end: tag.end });
      inside.close?.(tag);
    },
    ...(inside.text ? { text: inside.text.bind(inside) } : {}),
  });
  // The scan throws on a text without a root.
  const found = root as unknown as OpenTag;
  return { root: found, rootEnd, children, prefix: found.prefix === '' ? '' : `${found.prefix}:` };
}

/** Where an element of this name belongs among the root's children; behind those of the same name. */
export function placeFor(of: Outline, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let place = of.root.end;
  for (const child of of.children) {
    const its = order.indexOf(child.tag.name);
    if (its !== -1 && its <= rank) place = child.end;
  }
  return place;
}

function rowsOf(xml: string): { start: number; end: number } | null {
  const open = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>/.exec(xml);
  if (!open || open[0].endsWith('/>')) return null;
  const start = open.index + open[0].length;
  const end = xml.lastIndexOf(`</${open[1] ?? ''}`);
  return end > start ? { start, end } : null;
}
