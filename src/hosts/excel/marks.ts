import { parseRange, type RangeRef } from '../../core/address';
import { disjointAreas } from '../../workbook/areas';
import {
  MARK_KINDS,
  MARK_LOOKS,
  MARK_STYLES,
  markFormula,
  parseMarkFormula,
} from '../../workbook/mark-looks';
import type { Mark, MarkKind, MarkStyle } from '../../workbook/plan';

/** How long a list of areas may be; Excel takes 8,192 characters. */
const ADDRESS_LIMIT = 2000;

/** A conditional format that is in the workbook. */
export interface FoundRule {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
}

/** One of ours. */
export interface FoundMark extends FoundRule {
  readonly kind: MarkKind;
  readonly style: MarkStyle;
  readonly ranges: readonly RangeRef[];
}

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
  readonly areas: Excel.RangeAreas;
}

/** Finds our conditional formats on sheets, in two steps: `ask`, sync, `askMore`, sync, `found`. */
export class MarkSearch {
  private readonly formats: Excel.ConditionalFormatCollection[];
  private candidates: Candidate[] = [];

  /** Asks for every conditional format of the sheets (their names must be loaded). */
  constructor(private readonly sheets: readonly Excel.Worksheet[]) {
    this.formats = sheets.map((sheet) => {
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.load('items/id,items/type');
      return conditionalFormats;
    });
  }

  /** The ids of all conditional formats, whosever they are. */
  get ids(): ReadonlySet<string> {
    return new Set(this.formats.flatMap((collection) => collection.items.map((format) => format.id)));
  }

  /** The custom ones. */
  get custom(): readonly FoundRule[] {
    return this.candidates.map(({ sheet, format }) => ({ sheet, id: format.id }));
  }

  /** Asks for the formulas and places of those that may be ours. Only a custom one has a formula to ask for. */
  askMore(): void {
    this.candidates = this.sheets.flatMap((sheet, index) =>
      (this.formats[index]?.items ?? [])
        .filter((format) => format.type === 'Custom')
        .map((format) => {
          format.custom.rule.load('formula');
          const areas = format.getRanges();
          areas.load('address');
          return { sheet, format, areas };
        }),
    );
  }

  /** Ours, the strongest kind first on each sheet. */
  found(): FoundMark[] {
    const all = this.candidates.flatMap(({ sheet, format, areas }): FoundMark[] => {
      const mark = parseMarkFormula(format.custom.rule.formula);
      if (!mark) return [];
      const { kind, style } = mark;
      return [{ sheet, id: format.id, kind, style, ranges: rangesOf(sheet.name, areas.address) }];
    });
    return MARK_KINDS.flatMap((kind) => all.filter((mark) => mark.kind === kind));
  }
}

/** The marks that found conditional formats amount to. */
export function marksOf(found: readonly FoundMark[]): Mark[] {
  return found.flatMap(({ kind, style, ranges }) =>
    ranges.map((range) => ({ range, kind, ...(style === 'fill' ? {} : { style }) })),
  );
}

/** Takes exactly these away. By id: by index Excel fails where a range has several rules. */
export function removeRules(found: readonly FoundRule[]): void {
  for (const { sheet, id } of found) sheet.getRange().conditionalFormats.getItem(id).delete();
}

/** Adds marks; `sheetOf` gives a sheet by its name. The formats underneath are not touched. */
export function addMarks(marks: readonly Mark[], sheetOf: (name: string) => Excel.Worksheet): void {
  const names = [...new Set(marks.map((mark) => mark.range.sheet))];
  for (const name of names) {
    // Excel puts a new rule on top of all others, so the strongest comes last.
    for (const kind of [...MARK_KINDS].reverse()) {
      for (const style of MARK_STYLES) {
        const ranges = marks
          .filter((one) => one.kind === kind && (one.style ?? 'fill') === style && one.range.sheet === name)
          .map((mark) => mark.range);
        for (const areas of addressLists(disjointAreas(ranges))) {
          addRule(sheetOf(name).getRanges(areas), kind, style);
        }
      }
    }
  }
}

/** Joins addresses to lists that Excel takes. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current !== '' && current.length + address.length >= ADDRESS_LIMIT) {
      lists.push(current);
      current = '';
    }
    current += current === '' ? address : `,${address}`;
  }
  return current === '' ? lists : [...lists, current];
}

function addRule(areas: Excel.RangeAreas, kind: MarkKind, style: MarkStyle): void {
  const { custom } = areas.conditionalFormats.add('Custom');
  const look = MARK_LOOKS[style][kind];
  custom.rule.formula = `=${markFormula(kind, style, 0)}`;
  const { font, fill, borders } = custom.format;
  if (look.fill !== null) fill.color = `#${look.fill}`;
  font.color = `#${look.color}`;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline) font.underline = 'Single';
  if (!look.border) return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = borders.getItem(side);
    border.style = look.border.style === 'dotted' ? 'Dot' : 'Continuous';
    border.color = `#${look.border.color}`;
  }
}

/** Areas of "'表 1'!B6:D9,'表 1'!F2"; whole columns and rows, which no mark of ours has, are left out. */
function rangesOf(sheet: string, address: string): RangeRef[] {
  return address
    .replace(/'(?:[^']|'')*'!/g, '')
    .replace(/[^,!]*!/g, '')
    .split(',')
    .flatMap((part) => {
      const range = parseRange(part.trim());
      return range ? [{ sheet, ...range }] : [];
    });
}
