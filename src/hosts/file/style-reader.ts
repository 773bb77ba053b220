import type { CellStyle } from '../../workbook/plan';
import { BUILT_IN_FORMATS } from './own-styles';
import { scanXml } from './xml';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Attributes = Readonly<Record<string, string>>;

interface Xf {
  readonly attributes: Attributes;
  alignment: Attributes;
}

/** Reads a style sheet back into what sheets of ours are described by. Throws an XmlError. */
export function readStyles(xml: string): (index: number) => CellStyle {
  const fonts: Writable<CellStyle>[] = [];
  const fills: (string | undefined)[] = [];
  const borders: boolean[] = [];
  const xfs: Xf[] = [];
  const formats = new Map<number, string>(
    Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]),
  );
  let list = '';
  scanXml(xml, {
    open({ name, depth, attributes: a }) {
      if (depth === 1) list = name;
      else if (list === 'numFmts') formats.set(Number(a['numFmtId']), a['formatCode'] ?? 'General');
      else if (list === 'fonts') readFont(name, depth, a, fonts);
      else if (list === 'fills' && depth === 2) fills.push(undefined);
      else if (list === 'fills' && name === 'fgColor') fills[fills.length - 1] = a['rgb']?.slice(-6);
      else if (list === 'borders' && depth === 2) borders.push(false);
      else if (list === 'borders' && name === 'left' && a['style'] !== undefined)
        borders[borders.length - 1] = true;
      else if (list === 'cellXfs' && depth === 2) xfs.push({ attributes: a, alignment: {} });
      else if (list === 'cellXfs' && name === 'alignment') {
        const xf = xfs.at(-1);
        if (xf) xf.alignment = a;
      }
    },
  });
  return (index) => {
    const xf = xfs[index];
    const style: Writable<CellStyle> = { ...fonts[Number(xf?.attributes['fontId'] ?? 0)] };
    const fill = fills[Number(xf?.attributes['fillId'] ?? 0)];
    if (fill !== undefined) style.fill = fill;
    if (borders[Number(xf?.attributes['borderId'] ?? 0)]) style.border = true;
    const { horizontal, vertical, wrapText } = xf?.alignment ?? {};
    if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') style.align = horizontal;
    if (vertical === 'top' || vertical === 'center') style.vertical = vertical;
    if (wrapText === '1' || wrapText === 'true') style.wrap = true;
    const format = formats.get(Number(xf?.attributes['numFmtId'] ?? 0));
    if (format !== undefined && format !== 'General') style.numberFormat = format;
    return style;
  };
}

function readFont(name: string, depth: number, a: Attributes, fonts: Writable<CellStyle>[]): void {
  if (depth === 2) fonts.push({});
  const font = fonts.at(-1);
  if (!font || depth !== 3) return;
  const on = a['val'] !== '0' && a['val'] !== 'false' && a['val'] !== 'none';
  if (name === 'b' && on) font.bold = true;
  else if (name === 'u' && on) font.underline = true;
  else if (name === 'sz') font.size = Number(a['val'] ?? 11);
  else if (name === 'color' && a['rgb'] !== undefined) font.color = a['rgb'].slice(-6);
}
