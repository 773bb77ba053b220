import type { Row, Table } from '../../disclosure/model';
import { slips } from './department';
import type { LabelReader, PathPart } from './label';
import type { FrameWord } from './vocabulary';

/** A frame with the table that answers for it. */
export interface Tree {
  readonly frame: FrameWord;
  readonly table: Table;
}

/** How a spelled-out path of 类款项 stands to the tables. */
export type PathResult =
  | { readonly found: true; readonly rows: readonly Row[] }
  | {
      readonly found: false;
      readonly part: PathPart;
      readonly expected: Row | null;
      /** Whether the wrong name is the expected one misspelt, and not another name in its place. */
      readonly misspelt: boolean;
    };

/** The trees of 科目 that the tables have. */
export function treesOf(labels: LabelReader): Tree[] {
  return labels.words.frames.flatMap((frame) => {
    const table = labels.book.tablesOf(frame.table)[0];
    return table && frame.kind === 'functional' && frame.side === null ? [{ frame, table }] : [];
  });
}

/** Looks a path up in all trees; where a name is in none of them, says which, and what it should be if that is clear. */
export function lookUpPath(
  parts: readonly PathPart[],
  under: Row | null,
  trees: readonly Tree[],
  labels: LabelReader,
): PathResult {
  for (const { frame, table } of trees) {
    const rows = labels.rowsOfPath(frame, table, parts, under);
    if (rows.length > 0) return { found: true, rows };
  }
  let above: readonly Row[] = under ? [under] : [];
  for (const part of parts) {
    const named = trees.flatMap(({ frame, table }) => labels.rowsOf(frame, table, part.name, part.level));
    const within = named.filter((row) => above.length === 0 || above.some((one) => isBelow(row, one)));
    if (within.length > 0) {
      above = within;
      continue;
    }
    return { found: false, part, ...nearest(part, above, trees, labels) };
  }
  const last = parts[parts.length - 1];
  return last ? { found: false, part: last, expected: null, misspelt: false } : { found: true, rows: [] };
}

function isBelow(row: Row, above: Row): boolean {
  return (
    row.code !== null && above.code !== null && row.code !== above.code && row.code.startsWith(above.code)
  );
}

/** The row that a wrong name means: the one most like it at its level, under what stands before it. */
function nearest(
  part: PathPart,
  above: readonly Row[],
  trees: readonly Tree[],
  labels: LabelReader,
): { readonly expected: Row | null; readonly misspelt: boolean } {
  const key = labels.nameKey(part.name);
  const seen = new Map<string, Row>();
  for (const { table } of trees) {
    for (const row of table.rows) {
      if (row.code === null || row.level !== part.level) continue;
      if (above.length > 0 && !above.some((one) => isBelow(row, one))) continue;
      if (isUsed(row, table)) seen.set(labels.nameKey(row.name), row);
    }
  }
  const candidates = [...seen.entries()];
  const close = candidates.filter(([name]) => {
    const most = Math.min(2, Math.floor(Math.max(name.length, key.length) / 3));
    return most > 0 && slips(name, key, most) <= most;
  });
  if (close.length === 1) return { expected: close[0]?.[1] ?? null, misspelt: true };
  const like = candidates.filter(([name]) => name.includes(key) || key.includes(name));
  const other = like.length === 1 ? like : above.length > 0 && candidates.length === 1 ? candidates : [];
  return { expected: other[0]?.[1] ?? null, misspelt: false };
}

/** Whether a line of a table has an amount. */
export function isUsed(row: Row, table: Table): boolean {
  return (table.facts[row.index] ?? []).some((fact) => fact !== null && !fact.value.isZero());
}

/** A path as official texts write it: "一般公共服务支出（类）海关事务（款）". */
export function pathText(
  parts: readonly { readonly name: string; readonly level: number }[],
  levels: readonly string[],
): string {
  return parts.map((part) => `${part.name}（${levels[part.level] ?? ''}）`).join('');
}
