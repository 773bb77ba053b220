import type { StyleName } from '../forms/sheet';

interface Style {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly border?: boolean;
  readonly across: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

const BODY = '宋体';
const TITLE = '方正小标宋_GBK';

const STYLES: Readonly<Record<StyleName, Style>> = {
  plain: { font: BODY, size: 11, across: 'left' },
  'number-line': { font: '黑体', size: 11, across: 'right' },
  title: { font: TITLE, size: 18, across: 'center', wrap: true },
  subtitle: { font: BODY, size: 12, across: 'center' },
  unit: { font: BODY, size: 10, across: 'right' },
  header: { font: BODY, size: 10, bold: true, border: true, across: 'center', wrap: true },
  text: { font: BODY, size: 10, border: true, across: 'left', wrap: true },
  center: { font: BODY, size: 10, border: true, across: 'center', wrap: true },
  code: { font: BODY, size: 10, border: true, across: 'left' },
  amount: { font: BODY, size: 10, border: true, across: 'right' },
  'total-label': { font: BODY, size: 10, bold: true, border: true, across: 'center' },
  'total-amount': { font: BODY, size: 10, bold: true, border: true, across: 'right' },
  note: { font: BODY, size: 10, across: 'left', wrap: true },
  goal: { font: BODY, size: 10, border: true, across: 'left', wrap: true },
  heading: { font: '黑体', size: 12, across: 'left', wrap: true },
  subheading: { font: '楷体_GB2312', size: 12, bold: true, across: 'left', wrap: true },
  paragraph: { font: '仿宋_GB2312', size: 12, across: 'left', wrap: true },
};

const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0.00': 4,
  '0.00%': 10,
  '@': 49,
};

/** Escapes a text for XML, in elements and attributes. */
export function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Collects the cell formats that a workbook uses and writes its styles part. */
export class StyleBook {
  private readonly formats: string[] = ['plain|General'];
  private readonly own: string[] = [];

  /** The number of the cell format that joins a look with a number format. */
  id(name: StyleName, z: string): number {
    const key = `${name}|${z}`;
    const at = this.formats.indexOf(key);
    return at >= 0 ? at : this.formats.push(key) - 1;
  }

  private numberFormat(z: string): number {
    const known = BUILT_IN[z];
    if (known !== undefined) return known;
    const at = this.own.indexOf(z);
    return 164 + (at >= 0 ? at : this.own.push(z) - 1);
  }

  /** xl/styles.xml. */
  part(): string {
    const names = Object.keys(STYLES) as StyleName[];
    const fonts = names.map((name) => {
      const { font, size, bold } = STYLES[name];
      return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${font}"/><charset val="134"/></font>`;
    });
    const xfs = this.formats.map((key) => {
      const [name, z] = key.split('|') as [StyleName, string];
      const { border, across, wrap } = STYLES[name];
      const indent = name === 'paragraph' ? ' indent="2"' : '';
      const alignment = `<alignment horizontal="${across}" vertical="center"${wrap ? ' wrapText="1"' : ''}${indent}/>`;
      return (
        `<xf numFmtId="${this.numberFormat(z)}" fontId="${names.indexOf(name)}" fillId="0" borderId="${border ? 1 : 0}" ` +
        `xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
      );
    });
    const numFmts = this.own.map((z, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xml(z)}"/>`);
    const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
    const thin = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : '') +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
