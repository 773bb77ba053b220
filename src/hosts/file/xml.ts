import { SaxesParser } from 'saxes';

/** An element's opening tag: its name without prefix, its attributes by local name, and where it stands. */
export interface OpenTag {
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  /** Attribute values by qualified name ("r:id", "name"), entities resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset of "<". */
  readonly start: number;
  /** Offset just behind ">". */
  readonly end: number;
  readonly selfClosing: boolean;
  /** How many elements are open around it; the root has 0. */
  readonly depth: number;
}

/** An element's end: `start` is the offset of "</" (of "<" where it closes itself), `end` is behind ">". */
export interface CloseTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

export interface XmlHandlers {
  open?(tag: OpenTag): void;
  close?(tag: CloseTag): void;
  text?(text: string): void;
}

/** The sheet XML is not well-formed at an offset. */
export class XmlError extends Error {}

/**
 * Reads an XML text with a strict, namespace-aware parser and tells each tag with its offsets in the text, so
 * that edits can be made as splices. Throws an XmlError where the text is not well-formed.
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  // Workbooks have no document type; what one may declare (entities, files from elsewhere) is never read.
  parser.on('doctype', () => {
    throw new XmlError('doctype');
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) attributes[key] = tag.attributes[key]?.value ?? '';
    const end = parser.position;
    // A "<" may not stand inside a tag, so the nearest one before its end begins it.
    const start = xml.lastIndexOf('<', end - 1);
    handlers.open?.({
      name: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes,
      start,
      end,
      selfClosing: tag.isSelfClosing,
      depth,
    });
    depth += 1;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    const end = parser.position;
    handlers.close?.({ name: tag.local, start: xml.lastIndexOf('<', end - 1), end, depth });
  });
  if (handlers.text) {
    const text = handlers.text.bind(handlers);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}
