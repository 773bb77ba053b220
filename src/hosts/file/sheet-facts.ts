import { parseAddress } from '../../core/address';
import { scanXml } from './xml';

/** What a sheet's XML says and SheetJS does not tell. */
export interface SheetFacts {
  /** Rows not shown, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells whose formula no program has calculated, as `row * 16384 + col`. */
  readonly uncached: ReadonlySet<number>;
}

/** Key of a cell in SheetFacts.uncached; 16384 is the most columns that a sheet can have. */
export function cellNumber(row: number, col: number): number {
  return row * 16384 + col;
}

const NOTHING: SheetFacts = { hiddenRows: new Set(), uncached: new Set() };

/**
 * Hidden rows and uncached formulas of a sheet. A formula is uncached where it has no <v>, or an empty one
 * (openpyxl) unless the cell is of type str: that is how Excel stores the empty text as a result.
 * Throws an XmlError where the XML is not well-formed.
 */
export function sheetFacts(xml: string): SheetFacts {
  if (!mayHideRows(xml) && !mayBeUncached(xml)) return NOTHING;
  const hiddenRows = new Set<number>();
  const uncached = new Set<number>();
  let row = -1;
  let col = -1;
  let type = '';
  let formula = false;
  let cached = false;
  let inValue = false;
  scanXml(xml, {
    open({ name, attributes: a }) {
      if (name === 'row') {
        row = a['r'] ? Number(a['r']) - 1 : row + 1;
        col = -1;
        if (a['hidden'] === '1' || a['hidden'] === 'true') hiddenRows.add(row);
      } else if (name === 'c') {
        const at = a['r'] ? parseAddress(a['r']) : null;
        col = at ? at.col : col + 1;
        type = a['t'] ?? 'n';
        formula = false;
        cached = false;
      } else if (name === 'f') formula = true;
      else if (name === 'v') {
        inValue = true;
        if (type === 'str') cached = true;
      }
    },
    text(text) {
      if (inValue && text.trim() !== '') cached = true;
    },
    close({ name }) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && formula && !cached) uncached.add(cellNumber(row, col));
    },
  });
  return { hiddenRows, uncached };
}

/**
 * Most sheets have neither, and two searches cost far less than parsing. Both may only err on the side of
 * parsing: what looks like a tag within a comment is counted too.
 */
function mayHideRows(xml: string): boolean {
  return /<(?:[\w.-]+:)?row\s[^>]*\bhidden\s*=\s*["'](?:1|true)/.test(xml);
}

/** Whether fewer formulas are followed at once by a value that is not blank than there are formulas. */
function mayBeUncached(xml: string): boolean {
  const formulas = xml.match(/<(?:[\w.-]+:)?f[\s/>]/g)?.length ?? 0;
  if (formulas === 0) return false;
  const valued =
    /(?:<\/(?:[\w.-]+:)?f\s*>|<(?:[\w.-]+:)?f(?:\s[^<>]*)?\/>)<(?:[\w.-]+:)?v(?:\s[^<>]*)?>[^<\s]/g;
  return (xml.match(valued)?.length ?? 0) !== formulas;
}
