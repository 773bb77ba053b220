import { escapeText } from './splice';
import { scanXml, XmlError, type OpenTag } from './xml';

/**
 * A part's XML written again the way that most programs write it, and that the library we read with takes for granted:
 * names of SpreadsheetML without a prefix, attributes in double quotes with one blank before each, no comments, no CDATA,
 * nothing inside a cell but its formula, value and text. Elements of other namespaces are left out with all they hold.
 * Throws an XmlError where the text is not well-formed, or its root is none of `roots`.
 */
export function plainXml(xml: string, roots: readonly string[]): string {
  const out: string[] = [];
  const open: string[] = [];
  let main = '';
  let skipped = 0;
  let cell: { readonly tag: OpenTag; readonly at: number } | null = null;
  scanXml(xml, {
    open(tag) {
      if (tag.depth === 0) {
        if (!roots.includes(tag.name)) throw new XmlError(tag.name);
        main = tag.uri;
      }
      const parent = open.at(-1);
      open.push(tag.name);
      const foreign = tag.uri !== main || (parent === 'c' && !['f', 'v', 'is'].includes(tag.name));
      if (skipped > 0 || foreign) {
        skipped += 1;
        return;
      }
      if (tag.name === 'c') cell = { tag, at: out.length };
      if (tag.name === 'v' && cell?.tag.attributes['t'] === 'inlineStr') {
        out[cell.at] = opening(cell.tag, { ...cell.tag.attributes, t: 'str' });
      }
      out.push(opening(tag, tag.attributes));
    },
    text(text) {
      if (skipped === 0 && (text.trim() !== '' || ['t', 'v', 'f'].includes(open.at(-1) ?? '')))
        out.push(escapeText(text));
    },
    close({ name }) {
      open.pop();
      if (skipped > 0) skipped -= 1;
      else out.push(`</${name}>`);
    },
  });
  return out.join('');
}

/** Attributes of relationships keep the prefix that workbooks are written with; others that have one go. */
function opening(tag: OpenTag, attributes: OpenTag['attributes']): string {
  let text = `<${tag.name}`;
  if (tag.depth === 0) {
    text += ` xmlns="${escaped(tag.uri)}"`;
    if (tag.name === 'workbook') text += ` xmlns:r="${RELATIONSHIPS}"`;
  }
  for (const key in attributes) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    const local = key.slice(key.indexOf(':') + 1);
    const name = key === local || key.startsWith('xml:') ? key : local === 'id' ? 'r:id' : null;
    if (name !== null) text += ` ${name}="${escaped(attributes[key] ?? '')}"`;
  }
  return `${text}>`;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escaped(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** Whether a part (no worksheet) is written the usual way already. May only err on the side of false. */
export function isPlain(xml: string): boolean {
  return !/<!|<si ?\/>|<[\w:.-]+[\t\r\n]|<\w[\w.-]*:(?:workbook|styleSheet|sst|Types|Relationships)[\s>]/.test(
    xml,
  );
}
