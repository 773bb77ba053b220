/** The lists of a style sheet that are added to. */
export type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** All of them, in the order of the schema. */
export const LISTS: readonly ListName[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

/** What a list has to begin with where the workbook has none (a cell without s means the first of each). */
export const BASE: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** The source of an element without prefixes, with this prefix ("x:" or "") on each of its tags. */
export function withPrefix(source: string, prefix: string): string {
  return prefix === '' ? source : source.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
