import { rangeAddress } from '../../../src/core/address';
import type { CellInput } from '../workbook';
import type { SampleSheet, StyleName } from './sheet';

export type Line = readonly CellInput[];

export interface TableInput {
  readonly number: number;
  readonly title: string;
  readonly widths: readonly number[];
  readonly headers: readonly Line[];
  readonly body: readonly Line[];
  /** Areas merged among headers and body, besides the title and the total's first two cells. */
  readonly merges: readonly string[];
  /** The label's cells of the last line are one, as trees have it. */
  readonly joinTotal?: boolean;
  readonly note?: string;
  readonly landscape?: boolean;
}

const HEAD = 3;
const TOTAL = /^(合计|总计|本年(收入|支出)合计|(收入|支出)总计)$/;

const isTotal = (line: Line): boolean =>
  line.slice(0, 2).some((cell) => typeof cell === 'string' && TOTAL.test(cell.replace(/\s/g, '')));

/** A standard table: 部门公开表N in the corner, the title over the whole width, the unit at the right edge, the table. */
export function table(input: TableInput): SampleSheet {
  const width = input.widths.length;
  const right = (text: string): Line => [...Array<null>(width - 1).fill(null), text];
  const head = [right(`部门公开表${input.number}`), [input.title], right('单位：万元'), ...input.headers];
  const rows = [...head, ...input.body, ...(input.note === undefined ? [] : [[input.note]])];
  const noteRow = head.length + input.body.length;
  const whole = (row: number): string => rangeAddress({ top: row, bottom: row, left: 0, right: width - 1 });
  const style = (row: number, col: number): StyleName => {
    if (row < HEAD) return (['number-line', 'title', 'unit'] as const)[row] ?? 'plain';
    if (row < head.length) return 'header';
    if (row === noteRow) return 'note';
    const cell = rows[row]?.[col];
    const words = typeof cell === 'string';
    if (isTotal(rows[row] ?? [])) return words ? 'total-label' : 'total-amount';
    if (typeof cell === 'object' && cell?.z === '@') return 'code';
    return words ? 'text' : 'amount';
  };
  const tall = input.headers.length === 3 && width === 12 && input.number === 5 ? { 3: 46, 4: 32 } : {};
  return {
    name: `部门公开表${input.number}`,
    rows,
    merges: [
      whole(1),
      ...input.merges,
      ...(input.joinTotal ? [`A${noteRow}:B${noteRow}`] : []),
      ...(input.note === undefined ? [] : [whole(noteRow)]),
    ],
    widths: input.widths,
    heights: { 0: 16.5, 1: 36, 2: 16.5, ...tall, ...(input.note === undefined ? {} : { [noteRow]: 36 }) },
    height: 22.5,
    landscape: input.landscape ?? false,
    repeat: [1, head.length - 1],
    style,
  };
}
