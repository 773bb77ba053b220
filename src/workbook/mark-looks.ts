import type { MarkKind } from './plan';

/** Mark kinds from the strongest to the weakest: where marks overlap, the first is on top. */
export const MARK_KINDS: readonly MarkKind[] = ['cause', 'error', 'warning', 'note'];

/** How a mark looks, whichever host draws it. What is absent stays as the user's own format has it. */
export interface MarkLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB. */
  readonly color: string;
  readonly fill: string;
  readonly border: { readonly style: 'thin' | 'dotted'; readonly color: string } | null;
}

/**
 * The look of each kind. Never colour alone: a cause is white and bold in a frame, an error bold in a frame, a
 * warning underlined in a dotted frame, a note italic.
 */
export const MARK_LOOKS: Readonly<Record<MarkKind, MarkLook>> = {
  cause: {
    bold: true,
    italic: false,
    color: 'FFFFFF',
    fill: 'C00000',
    border: { style: 'thin', color: '000000' },
  },
  error: {
    bold: true,
    italic: false,
    color: '9C0006',
    fill: 'FFC7CE',
    border: { style: 'thin', color: '9C0006' },
  },
  warning: { underline: true, color: '7F4F00', fill: 'FFE699', border: { style: 'dotted', color: '7F4F00' } },
  note: { bold: false, italic: true, color: '1F4E79', fill: 'DDEBF7', border: null },
};

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
