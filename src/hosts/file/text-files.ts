import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../workbook/host';
import { isCompound } from './old-workbook';
import { isZip, unzip } from './zip';

/** A text from outside the workbook: its paragraphs in order, blank ones left out. */
export interface TextFile {
  /** The file's path as it was given. */
  readonly name: string;
  readonly paragraphs: readonly string[];
}

const DOCUMENT = 'word/document.xml';

/**
 * Reads the bytes of a Word document (.docx), or of a plain text (.txt, .md; UTF-8, UTF-16 with its mark, or GB18030).
 * Tables of a document are left out: they are read from the workbook. Throws a WorkbookError: `unreadable` for a .doc or
 * anything else, `encrypted`, `truncated`.
 */
export function readTextFile(bytes: Uint8Array, name: string): TextFile {
  if (bytes.length === 0) throw new WorkbookError('unreadable', `“${name}”是空文件。`);
  const paragraphs = isZip(bytes) ? documentParagraphs(bytes, name) : plainParagraphs(bytes, name);
  return { name, paragraphs: paragraphs.map((text) => text.trim()).filter((text) => text !== '') };
}

function plainParagraphs(bytes: Uint8Array, name: string): string[] {
  if (isCompound(bytes)) {
    throw new WorkbookError(
      'unreadable',
      `“${name}”是旧格式的 Word 文档（.doc）或加密文档。用 Word 或 WPS 另存为 .docx（不加密码）后再试。`,
    );
  }
  const text = decode(bytes);
  if (text === null || text.includes('\u0000')) {
    throw new WorkbookError('unreadable', `“${name}”不是文本文件。给出 .docx、.txt 或 .md 文件。`);
  }
  const lines = text.split(/\r\n|\r|\n/u);
  return /\.md$/i.test(name) ? lines.map(withoutMarkdown) : lines;
}

/** Headings' marks and emphasis; nothing that a budget text would write itself. */
function withoutMarkdown(line: string): string {
  return line.replace(/^\s*(?:#{1,6}\s+|[-+]\s+|>\s?)/u, '').replace(/(\*\*|__)(.+?)\1/gu, '$2');
}

function decode(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

function documentParagraphs(bytes: Uint8Array, name: string): string[] {
  const parts = unzip(bytes, name, (part) => part === DOCUMENT);
  const xml = parts.get(DOCUMENT);
  if (!xml)
    throw new WorkbookError('unreadable', `“${name}”不是 Word 文档（.docx）。给出 .docx、.txt 或 .md 文件。`);
  try {
    return paragraphsOf(new TextDecoder().decode(xml));
  } catch {
    throw new WorkbookError(
      'truncated',
      `“${name}”的内容不完整，无法读取。用 Word 或 WPS 打开并另存后再试。`,
    );
  }
}

/**
 * The paragraphs of a document's main part: deleted text (w:delText), field codes, tables and the fallback copies of
 * text boxes are no part of what it prints.
 */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  const open: string[] = [];
  let skipped = 0;
  let reading = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, isSelfClosing }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'tbl' || local === 'Fallback') skipped++;
    else if (local === 'p') open.push('');
    else if (local === 't') reading = !isSelfClosing;
    else if (local === 'tab' || local === 'br' || local === 'cr') append(' ');
  });
  parser.on('text', (text) => {
    if (reading) append(text);
  });
  parser.on('closetag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'tbl' || local === 'Fallback') skipped--;
    else if (local === 't') reading = false;
    else if (local === 'p') {
      const text = open.pop() ?? '';
      if (skipped === 0) paragraphs.push(text);
    }
  });
  const append = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return paragraphs;
}
