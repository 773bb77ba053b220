import type { GridCell } from './grid';
import type { CodeTemplate } from './template';

const WHOLE = /^\d+(?:\.0+)?$/;
const SEPARATED = /^(\d{3})[-./|·](\d{2})(?:[-./|·](\d{2}))?$/;
const LEADING = /^(\d{3,8})(?=[^\d.,%])(.+)$/u;

/** The digits of a cell that holds a code ("201", 205, "205.0", " 20109", "201-09-02"), or null. */
export function codeDigits(cell: GridCell): string | null {
  const { folded } = cell;
  if (WHOLE.test(folded)) return folded.replace(/\.0+$/, '');
  const parts = SEPARATED.exec(folded);
  return parts ? `${parts[1] ?? ''}${parts[2] ?? ''}${parts[3] ?? ''}` : null;
}

/** A code and a name in one cell ("201一般公共服务支出"), or null. */
export function codeWithName(cell: GridCell): { code: string; name: string } | null {
  const match = LEADING.exec(cell.folded);
  return match ? { code: match[1] ?? '', name: match[2] ?? '' } : null;
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
