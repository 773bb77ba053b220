import type { CellStyle } from '../../workbook/plan';
import type { Draft } from './draft';
import { escapeAttribute } from './splice';
import { withPrefix } from './style-base';
import { StyleLists } from './style-lists';

/** Number formats that every program has by number (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

const FIRST_CUSTOM_FORMAT = 164;

/** How the xf elements that we write look, and no program's own: all five groups applied, in this order. */
const OWN_XF =
  /^<(?:\w+:)?xf numFmtId="\d+" fontId="\d+" fillId="\d+" borderId="\d+" (?:xfId="0" )?applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"/;

/** Index (the s of a cell) of a style in the workbook's list of cell formats, added where it is not there. */
export function styleIndex(styles: StyleLists, style: CellStyle): number {
  const put = (list: 'fonts' | 'fills' | 'borders' | 'cellXfs', text: string) =>
    styles.ensure(list, withPrefix(text, styles.prefix));
  const font =
    `<font>${style.bold ? '<b/>' : ''}${style.underline ? '<u/>' : ''}<sz val="${String(style.size ?? 11)}"/>` +
    `<color rgb="FF${hex(style.color ?? '000000')}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
  const fontId = put('fonts', font);
  const fillId = style.fill
    ? put(
        'fills',
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${hex(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
      )
    : 0;
  const side = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
  const borderId = style.border
    ? put('borders', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
    : 0;
  const alignment =
    (style.align ? ` horizontal="${style.align}"` : '') +
    (style.vertical ? ` vertical="${style.vertical}"` : '') +
    (style.wrap ? ' wrapText="1"' : '');
  return put(
    'cellXfs',
    `<xf numFmtId="${String(numberFormatId(styles, style.numberFormat ?? 'General'))}" fontId="${String(fontId)}"` +
      ` fillId="${String(fillId)}" borderId="${String(borderId)}" ${styles.baseXfs.length > 0 ? 'xfId="0" ' : ''}` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`,
  );
}

/**
 * Takes the cell formats of sheets of ours that go away out of the style sheet, with their fonts, fills,
 * borders and number formats, as far as nothing else uses them and no index shifts.
 */
export function dropOwnStyles(draft: Draft, gone: ReadonlySet<number>, stillThere: readonly string[]): void {
  const styles = gone.size > 0 ? StyleLists.find(draft) : null;
  if (!styles) return;
  const used = new Set<number>();
  for (const path of stillThere) for (const index of usedStyles(draft.text(path))) used.add(index);
  const dropped: Readonly<Record<string, string>>[] = [];
  const all = styles.attributes('cellXfs');
  styles.dropTail('cellXfs', (index, text) => {
    if (!gone.has(index) || used.has(index) || !OWN_XF.test(text)) return false;
    dropped.push(all[index] ?? {});
    return true;
  });
  const kept = [...styles.attributes('cellXfs'), ...styles.baseXfs];
  const unused = (key: string, id: string) =>
    dropped.some((xf) => xf[key] === id) && !kept.some((xf) => (xf[key] ?? '0') === id);
  styles.dropTail('fonts', (index) => unused('fontId', String(index)));
  styles.dropTail('fills', (index) => unused('fillId', String(index)));
  styles.dropTail('borders', (index) => unused('borderId', String(index)));
  const formats = styles.attributes('numFmts');
  styles.dropTail('numFmts', (index) => unused('numFmtId', formats[index]?.['numFmtId'] ?? ''));
  styles.save();
}

/** The cell formats that a sheet's XML refers to, from cells, rows or columns. */
export function usedStyles(xml: string): Set<number> {
  const used = new Set<number>();
  for (const match of xml.matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g)) used.add(Number(match[1]));
  return used;
}

function numberFormatId(styles: StyleLists, code: string): number {
  for (const id in BUILT_IN_FORMATS) if (BUILT_IN_FORMATS[id] === code) return Number(id);
  const present = styles.attributes('numFmts');
  const same = present.find((format) => format['formatCode'] === code);
  if (same) return Number(same['numFmtId'] ?? 0);
  const items = styles.items('numFmts');
  const ending = ` formatCode="${escapeAttribute(code)}"/>`;
  const added = items.find((item) => item.endsWith(ending));
  if (added) return Number(/numFmtId="(\d+)"/.exec(added)?.[1] ?? 0);
  const taken = items.map((item) => Number(/numFmtId\s*=\s*["'](\d+)/.exec(item)?.[1] ?? 0));
  const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...taken) + 1;
  styles.ensure('numFmts', withPrefix(`<numFmt numFmtId="${String(id)}"${ending}`, styles.prefix));
  return id;
}

function hex(color: string): string {
  return color.replace(/^#/, '').toUpperCase();
}
