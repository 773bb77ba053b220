import type { MarkKind, MarkStyle } from './plan';

/** Mark kinds from the strongest to the weakest: where marks overlap, the first is on top. */
export const MARK_KINDS: readonly MarkKind[] = ['cause', 'error', 'warning', 'note'];

export const MARK_STYLES: readonly MarkStyle[] = ['fill', 'frame'];

/** How a mark looks, whichever host draws it. What is absent stays as the user's own format has it. */
export interface MarkLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB. */
  readonly color: string;
  readonly fill: string | null;
  readonly border: { readonly style: 'thin' | 'dotted'; readonly color: string } | null;
}

/**
 * The look of each kind. Never colour alone: a cause is white and bold in a frame, an error bold in a frame, a
 * warning underlined in a dotted frame, a note italic.
 */
const FILLED: Readonly<Record<MarkKind, MarkLook>> = {
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

function framed(kind: MarkKind, change: Partial<MarkLook> = {}): MarkLook {
  return { ...FILLED[kind], fill: null, ...change };
}

/** The look of each kind in each style. Without a fill a cause is told by its double emphasis: bold and underlined. */
export const MARK_LOOKS: Readonly<Record<MarkStyle, Readonly<Record<MarkKind, MarkLook>>>> = {
  fill: FILLED,
  frame: {
    cause: framed('cause', { color: 'C00000', underline: true, border: { style: 'thin', color: 'C00000' } }),
    error: framed('error'),
    warning: framed('warning'),
    note: framed('note'),
  },
};

/** The formula of our conditional formats: always true, and it names itself. */
const FORMULA = /^\s*=?\s*N\("gouji:(cause|error|warning|note)(\.frame)?(?:\+(\d+))?"\)=0\s*$/;

/**
 * The constant formula of a mark. `shift` is by how much the priorities of the user's own rules on the sheet
 * were raised to make room above them, so that clearing can lower them again.
 */
export function markFormula(kind: MarkKind, style: MarkStyle, shift: number): string {
  return `N("gouji:${kind}${style === 'frame' ? '.frame' : ''}${shift > 0 ? `+${String(shift)}` : ''}")=0`;
}

/** The kind, style and shift that a conditional format's formula names, or null where it is none of ours. */
export function parseMarkFormula(
  formula: string,
): { kind: MarkKind; style: MarkStyle; shift: number } | null {
  const match = FORMULA.exec(formula);
  const kind = MARK_KINDS.find((candidate) => candidate === match?.[1]);
  if (!kind) return null;
  return { kind, style: match?.[2] === undefined ? 'fill' : 'frame', shift: Number(match?.[3] ?? 0) };
}
