import type { GridCell } from './grid';
import type { CodeTemplate } from './template';

const WHOLE = /^\d+(?:\.0+)?$/;
const SEPARATED = /^(\d{3})[-./|·](\d{2})(?:[-./|·](\d{2}))?$/;
const LEADING = /^(\d{3,8})(?=[^\d.,%A-Za-z|])(.+)$/u;
/** A name may begin with letters ("20199IT支出"), but then it goes on with characters. */
const LETTERED_NAME = /^(\d{3,8})([A-Za-z]+\p{Script=Han}.*)$/u;
const SLIPPED = /^(?=.*\d)(?=.*[A-Za-z|])[\dA-Za-z|]{2,9}$/;
const SLIPPED_NAME = /^((?=[\d|]*[OoQlIi|])[\dOoQlIi|]{3,9})(\p{Script=Han}.*)$/u;

/** The digits of a cell that holds a code ("201", 205, "205.0", " 20109", "201-09-02"), or null. */
export function codeDigits(cell: GridCell): string | null {
  const { folded } = cell;
  if (WHOLE.test(folded)) return folded.replace(/\.0+$/, '');
  const parts = SEPARATED.exec(folded);
  return parts ? `${parts[1] ?? ''}${parts[2] ?? ''}${parts[3] ?? ''}` : null;
}

/** A code and a name in one cell ("201一般公共服务支出"), or null. */
export function codeWithName(cell: GridCell): { code: string; name: string } | null {
  const match = LEADING.exec(cell.folded) ?? LETTERED_NAME.exec(cell.folded);
  return match ? { code: match[1] ?? '', name: match[2] ?? '' } : null;
}

/** A code with letters in it, as it is printed and as it was meant: O for 0, l or I for 1; null where that gives none. */
export interface SlippedCode {
  readonly text: string;
  readonly digits: string | null;
  /** The name behind it in the same cell, "" for none. */
  readonly name: string;
}

/** Reads a cell that should hold a code and has letters among its digits ("21303O2"), or null where it is no such text. */
export function slippedCode(cell: GridCell): SlippedCode | null {
  const { folded } = cell;
  const named = SLIPPED_NAME.exec(folded);
  const text = named?.[1] ?? (SLIPPED.test(folded) ? folded : null);
  if (text === null) return null;
  const digits = text.replace(/[OoQ]/g, '0').replace(/[lIi|]/g, '1');
  const whole = WHOLE.test(digits);
  // Letters that stand for no digit make it a code only beside digits enough.
  if (!whole && text.replace(/\D/g, '').length < 3) return null;
  return { text, digits: whole ? digits : null, name: named?.[2] ?? '' };
}

/** Whether digits are a code of the template, or name a unit. */
export function isCodeOf(digits: string, template: CodeTemplate): boolean {
  if (digits.length === template.unitLength) return true;
  return (
    template.lengths.includes(digits.length) && template.prefixes.some((prefix) => digits.startsWith(prefix))
  );
}

/** Reads codes that stand in one column, or in two or three (类, 款, 项), whole in every row or only where they change. */
export class CodeReader {
  private prefix: string[] = [];

  constructor(private readonly template: CodeTemplate) {}

  /**
   * The code of a row from its code cells by column, null where the row has none.
   * @param cells one entry a code column, null for a blank
   */
  read(cells: readonly (string | null)[]): string | null {
    const first = cells.findIndex((part) => part !== null);
    if (first < 0) return null;
    if (cells.length === 1) return cells[0] ?? null;
    if (first > 0 && (cells[first]?.length ?? 0) >= this.lengthAt(0) + 2) return cells[first] ?? null;
    const parts = this.prefix.slice(0, first);
    for (let i = first; i < cells.length; i++) {
      const part = cells[i];
      if (part === null || part === undefined) continue;
      const above = parts.join('');
      if (i > 0 && above !== '' && part.length > above.length && part.startsWith(above)) {
        parts.length = 0;
        parts.push(part);
        continue;
      }
      parts.push(i === 0 ? part : part.padStart(this.lengthAt(i) - this.lengthAt(i - 1), '0'));
    }
    if (parts.length === cells.length || first === 0) this.prefix = [...parts];
    else this.prefix = [...parts];
    return parts.join('');
  }

  private lengthAt(level: number): number {
    const { lengths } = this.template;
    return lengths[Math.min(level, lengths.length - 1)] ?? 3;
  }
}

/** The level of a code by its length: 0 类, 1 款, 2 项; an odd length counts as the level it has outgrown. */
export function codeLevel(code: string, template: CodeTemplate): number {
  const level = template.lengths.findIndex((length) => code.length <= length);
  return level < 0 ? template.lengths.length - 1 : level;
}

/** The code of the parent, "" for a 类. */
export function parentCode(code: string, template: CodeTemplate): string {
  const level = codeLevel(code, template);
  return level === 0 ? '' : code.slice(0, template.lengths[level - 1]);
}
