/** A replacement of the text from `start` up to `end`; an insertion where they are equal. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every edit made. Edits must not overlap; those at one place keep the order they are given in. */
export function splice(source: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, index) => ({ edit, index }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of sorted) {
    pieces.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** The source of one opening tag with an attribute set: its value replaced in place, or else added last. */
export function withAttribute(tag: string, name: string, value: string): string {
  const text = escapeAttribute(value);
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'([^']*)')`).exec(tag);
  if (found) {
    const quote = found[2] === undefined ? '"' : "'";
    const set = `${found[1] ?? ''}${quote}${text.replace(/'/g, '&apos;')}${quote}`;
    return tag.slice(0, found.index) + set + tag.slice(found.index + found[0].length);
  }
  const close = /\s*\/?>$/.exec(tag)?.index ?? tag.length;
  return `${tag.slice(0, close)} ${name}="${text}"${tag.slice(close)}`;
}

/**
 * A text as XML can hold it: characters that XML 1.0 forbids and halves of surrogate pairs are dropped, line
 * ends become \n.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

/** A text for an element's content. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** The most characters that a cell holds. */
const CELL_LIMIT = 32767;

/**
 * A cell's text for <t>: "_x0041_" would be read as an escape and is escaped itself; a text beyond what a cell
 * holds is cut, and says so.
 */
export function cellText(text: string): string {
  let clean = cleanText(text);
  if (clean.length > CELL_LIMIT) clean = cleanText(`${clean.slice(0, CELL_LIMIT - 10)}…（已截断）`);
  return escapeText(clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
