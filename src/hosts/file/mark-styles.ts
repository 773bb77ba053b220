import type { MarkKind } from '../../workbook/plan';

/** Mark kinds from the strongest to the weakest: where marks overlap, the first is on top. */
export const MARK_KINDS: readonly MarkKind[] = ['cause', 'error', 'warning', 'note'];

/** The formula of our conditional formats: always true, and it names itself. */
const FORMULA = /^\s*=?\s*N\("gouji:(cause|error|warning|note)(?:\+(\d+))?"\)=0\s*$/;

/**
 * The constant formula of a mark. `shift` is by how much the priorities of the user's own rules on the sheet
 * were raised to make room above them, so that clearing can lower them again.
 */
export function markFormula(kind: MarkKind, shift: number): string {
  return `N("gouji:${kind}${shift > 0 ? `+${String(shift)}` : ''}")=0`;
}

/** The kind and shift that a conditional format's formula names, or null where it is none of ours. */
export function parseMarkFormula(formula: string): { kind: MarkKind; shift: number } | null {
  const match = FORMULA.exec(formula);
  const kind = MARK_KINDS.find((candidate) => candidate === match?.[1]);
  return kind ? { kind, shift: Number(match?.[2] ?? 0) } : null;
}

const edges = (style: string, color: string) =>
  ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="${style}"><color rgb="${color}"/></${side}>`)
    .join('');

const dxf = (font: string, color: string, fill: string, border: string) =>
  `<dxf><font>${font}<color rgb="${color}"/></font><fill><patternFill patternType="solid">` +
  `<fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill>${border === '' ? '' : `<border>${border}</border>`}</dxf>`;

/**
 * The differential format of each kind. Never colour alone: a cause is white and bold in a frame, an error bold
 * in a frame, a warning underlined in a dotted frame, a note italic.
 */
export const MARK_DXF: Readonly<Record<MarkKind, string>> = {
  cause: dxf('<b/><i val="0"/>', 'FFFFFFFF', 'FFC00000', edges('thin', 'FF000000')),
  error: dxf('<b/><i val="0"/>', 'FF9C0006', 'FFFFC7CE', edges('thin', 'FF9C0006')),
  warning: dxf('<u/>', 'FF7F4F00', 'FFFFE699', edges('dotted', 'FF7F4F00')),
  note: dxf('<b val="0"/><i/>', 'FF1F4E79', 'FFDDEBF7', ''),
};
