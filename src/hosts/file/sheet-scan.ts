import { columnIndex, SHEET_COLUMNS, SHEET_ROWS } from '../../core/address';
import { ERROR_VALUES } from './cells';
import { cellNumber, type CellOddity, type SheetFacts } from './sheet-facts';
import { isoDay } from './iso-day';
import { XmlError } from './xml';

/** A worksheet's XML with what is known of its cells. */
export interface SheetSource {
  readonly facts: SheetFacts;
  /** The XML without the rows that hold nothing, where those are many. */
  readonly xml: string;
}

/** Fewer empty rows than this are not worth leaving out. */
const MANY_EMPTY = 5000;

const ATTRIBUTES = '(?: [\\w:.-]+="[^"<>]*")*';
const ROW = new RegExp(`\\s*<row(${ATTRIBUTES}) ?(/?)>`, 'y');
const ROW_END = /\s*<\/row>/y;
const CELL = new RegExp(`\\s*<c(${ATTRIBUTES}) ?(/?)>`, 'y');
const FORMULA = new RegExp(`<f${ATTRIBUTES} ?(?:/>|>[^<]*</f>)`, 'y');
const VALUE = /<v(?: xml:space="preserve")?(?: ?\/>|>([^<]*)<\/v>)/y;
const REFERENCE = / r="([A-Z]{1,3})([1-9]\d{0,6})"/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** The error values that the library we read with knows. */
const ERRORS = new Set(Object.values(ERROR_VALUES));
/** A character written as an entity where a number ought to be; not those that plainXml itself writes. */
const ENTITY = /&(?!amp;|lt;|gt;)/;
const BEFORE = /^\s*(?:<\?xml[^>]*\?>)?\s*<worksheet[ >]/;
/** What may be written in more than one way: a comment, CDATA, a line end inside a tag. */
const OTHERWISE = /<!|<[\w:.-]+[\t\r\n]/;

/**
 * Goes through the cells of a worksheet that is written the way most programs write it; null for any other, which has to
 * be written so first. Throws an XmlError where a cell stands outside the sheet, or two are the same cell.
 */
export function scanSheet(xml: string): SheetSource | null {
  const scanned = scan(xml, false);
  return scanned === 'unordered' ? (scan(xml, true) as SheetSource | null) : scanned;
}

/** `unordered`: whether cells may stand in any order, so that all of them have to be remembered. */
function scan(xml: string, unordered: boolean): SheetSource | 'unordered' | null {
  const start = xml.indexOf('<sheetData');
  if (start < 0 || !BEFORE.test(xml) || OTHERWISE.test(xml.slice(0, start))) return null;
  const open = /^<sheetData(\/?)>/.exec(xml.slice(start, start + 12));
  if (!open) return null;
  const cells = new Scan(xml, start + open[0].length, unordered);
  const end = open[1] === '' ? cells.rows() : cells.at;
  if (end === null) return null;
  if (cells.unordered && !unordered) return 'unordered';
  const tail = xml.slice(end);
  if (!tail.trimEnd().endsWith('</worksheet>') || OTHERWISE.test(tail)) return null;
  return { facts: cells.facts(), xml: cells.slim(end) };
}

class Scan {
  private readonly hiddenRows = new Set<number>();
  private readonly uncached = new Set<number>();
  private readonly odd = new Map<number, CellOddity>();
  private readonly from: number;
  private count = 0;
  private lastString = -1;
  private row = -1;
  private col = -1;
  /** All cells met, where they may stand in any order: there two may be the same. */
  private readonly seen: Set<number> | null;
  unordered = false;
  private emptyRows = 0;
  private allNumbered = true;
  private kept: { from: number; to: number }[] = [];

  constructor(
    private readonly xml: string,
    public at: number,
    remember: boolean,
  ) {
    this.from = at;
    this.seen = remember ? new Set() : null;
  }

  facts(): SheetFacts {
    const { hiddenRows, uncached, odd, lastString } = this;
    return { hiddenRows, uncached, odd, lastString, cells: this.count };
  }

  /** The XML, without its empty rows where they are many; `end` is where the rows end. */
  slim(end: number): string {
    if (this.emptyRows < MANY_EMPTY || !this.allNumbered) return this.xml;
    const rows = this.kept.map(({ from, to }) => this.xml.slice(from, to));
    return this.xml.slice(0, this.from) + rows.join('') + this.xml.slice(end);
  }

  /** Goes through the rows and gives where they end; null where something is written in another way. */
  rows(): number | null {
    for (;;) {
      const from = this.at;
      const row = this.match(ROW);
      if (!row) break;
      const attributes = row[1] ?? '';
      this.beginRow(attributes);
      const before = this.count;
      if (row[2] === '' && !this.cells()) return null;
      if (this.count === before) this.emptyRows += 1;
      else if (this.kept.at(-1)?.to === from) (this.kept.at(-1) as { to: number }).to = this.at;
      else this.kept.push({ from, to: this.at });
    }
    const end = this.at;
    return /^\s*<\/sheetData>/.test(this.xml.slice(end, end + 64)) ? end : null;
  }

  private beginRow(attributes: string): void {
    const number = / r="([^"]*)"/.exec(attributes)?.[1];
    if (number === undefined) this.allNumbered = false;
    else if (!/^[1-9]\d{0,6}$/.test(number)) throw new XmlError(`row ${number}`);
    const row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (row >= SHEET_ROWS) throw new XmlError(`row ${String(row)}`);
    if (row <= this.row) this.unordered = true;
    this.row = row;
    this.col = -1;
    if (/ hidden="(?:1|true)"/.test(attributes)) this.hiddenRows.add(row);
  }

  /** The cells of a row up to its end; false where something is written in another way. */
  private cells(): boolean {
    for (;;) {
      const cell = this.match(CELL);
      if (!cell) return this.match(ROW_END) !== null;
      const attributes = cell[1] ?? '';
      this.beginCell(attributes);
      if (cell[2] === '' && !this.content(attributes)) return false;
    }
  }

  private beginCell(attributes: string): void {
    const at = REFERENCE.exec(attributes);
    if (!at && / r="/.test(attributes)) throw new XmlError(attributes);
    if (at && Number(at[2]) !== this.row + 1) throw new XmlError(attributes);
    const col = at ? columnIndex(at[1] ?? '') : this.col + 1;
    if (col >= SHEET_COLUMNS) throw new XmlError(attributes);
    if (col <= this.col) this.unordered = true;
    this.col = col;
  }

  private content(attributes: string): boolean {
    const type = / t="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
    const formula = this.match(FORMULA) !== null;
    const value = this.match(VALUE)?.[1];
    let text: string | null = null;
    if (this.xml.startsWith('<is>', this.at)) {
      const end = this.xml.indexOf('</is>', this.at);
      const inner = this.xml.slice(this.at + 4, end);
      if (end < 0 || OTHERWISE.test(inner)) return false;
      this.at = end + 5;
      text = inner;
    }
    if (!this.xml.startsWith('</c>', this.at)) return false;
    this.at += 4;
    if (type === 'inlineStr' && text === null && value !== undefined) return false;
    if (type !== 'str' && value !== undefined && ENTITY.test(value)) return false;
    this.note(type, formula, value, text);
    return true;
  }

  /** Keeps what the library we read with would not tell of this cell, or would take for something else. */
  private note(type: string, formula: boolean, value: string | undefined, text: string | null): void {
    const content = (value ?? '').trim();
    if (!formula && content === '' && text === null) return;
    this.count += 1;
    const number = cellNumber(this.row, this.col);
    if (this.seen?.has(number)) throw new XmlError(`cell ${String(number)} twice`);
    this.seen?.add(number);
    const cached = type === 'str' ? value !== undefined : content !== '' || text !== null;
    if (formula && !cached) this.uncached.add(number);
    else if (text !== null && type !== 'inlineStr') this.odd.set(number, oddity(withoutTags(text)));
    else if (type === 'e' && !ERRORS.has(content)) this.odd.set(number, { text: content, error: true });
    else if (type === 'd') this.odd.set(number, { ...oddity(content), ...isoDay(content) });
    else if (type === 'b' && !/^(?:0|1|true|false)$/.test(content)) this.odd.set(number, oddity(content));
    else if (type === 'n' && !NUMBER.test(content)) this.odd.set(number, oddity(content));
    else if (type === 's') {
      if (!/^\d+$/.test(content)) throw new XmlError(`string ${content}`);
      this.lastString = Math.max(this.lastString, Number(content));
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.xml);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

function oddity(text: string): CellOddity {
  return { text, error: false };
}

function withoutTags(xml: string): string {
  return xml.replace(/<[^>]*>/g, '');
}
