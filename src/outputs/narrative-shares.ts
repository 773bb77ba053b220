import { cellAddress, rangeAddress } from '../core/address';
import type { ComposedParagraph, ShareList } from '../narrative/compose/result';
import type { OwnCell, OwnRow } from '../workbook/plan';
import type { FormulaWriter } from './narrative-formula';
import { SHARE_ROW } from './narrative-tracking';

/** Columns of a share's hidden row: what it is, name, amount, scaled share, its remainder, the share, the total. */
const COLUMN = { id: 0, name: 1, amount: 2, scaled: 3, rest: 4, share: 5, total: 6 } as const;

/** Where the shares of lists stand in the hidden rows, and those rows. */
export interface ShareBlock {
  readonly rows: readonly OwnRow[];
  /** Absolute address of a share. */
  cell(list: number, at: number): string | null;
  /** Ranges of a list's names and shares, as "B2:B6". */
  ranges(list: number): { readonly names: string; readonly values: string } | null;
}

/** The lists of shares that a text says, in order. */
export function shareLists(paragraphs: readonly ComposedParagraph[]): ShareList[] {
  const lists = new Map<number, ShareList>();
  for (const { phrases } of paragraphs) {
    for (const phrase of phrases) if (phrase.kind === 'share') lists.set(phrase.list.id, phrase.list);
  }
  return [...lists.values()];
}

/**
 * The hidden rows that work the shares out in the sheet, by largest remainder as the text has them; charts are drawn
 * from them. `first` is the row of the first; without a writer they hold figures alone.
 */
export function shareBlock(
  lists: readonly ShareList[],
  first: number,
  writer: FormulaWriter | null,
): ShareBlock {
  const tops = new Map<number, { top: number; count: number }>();
  const rows: OwnRow[] = [];
  for (const list of lists) {
    const top = first + rows.length;
    tops.set(list.id, { top, count: list.items.length });
    list.items.forEach((_, at) => rows.push({ cells: shareCells(list, at, top, writer), hidden: true }));
  }
  return {
    rows,
    cell: (list, at) => {
      const block = tops.get(list);
      return block ? absolute(COLUMN.share, block.top + at) : null;
    },
    ranges: (list) => {
      const block = tops.get(list);
      return block ? { names: column(COLUMN.name, block), values: column(COLUMN.share, block) } : null;
    },
  };
}

function column(col: number, { top, count }: { readonly top: number; readonly count: number }): string {
  return rangeAddress({ top, left: col, bottom: top + count - 1, right: col });
}

function absolute(col: number, row: number): string {
  return cellAddress({ row, col }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

function shareCells(
  list: ShareList,
  at: number,
  top: number,
  writer: FormulaWriter | null,
): (OwnCell | null)[] {
  const item = list.items[at];
  if (!item) return [];
  const share = (list.shares[at] ?? 0) / 10000;
  const plain = (value: number): OwnCell => ({ value });
  const name: OwnCell = { value: item.name };
  const kind: OwnCell = { value: `${SHARE_ROW}${String(list.id)}` };
  if (!writer) return [kind, name, plain(item.figure.value.toNumber()), null, null, plain(share)];
  const count = list.items.length;
  const range = (col: number): string => `${absolute(col, top)}:${absolute(col, top + count - 1)}`;
  const own = (col: number): string => absolute(col, top + at);
  const scaled = item.figure.value.times(10000).div(list.total.value).toDecimalPlaces(6).toNumber();
  const total = absolute(COLUMN.total, top);
  const [rests, scales, amounts] = [range(COLUMN.rest), range(COLUMN.scaled), range(COLUMN.amount)];
  // Among equal remainders the earlier goes first.
  const earlier =
    at === 0
      ? '0'
      : `COUNTIF(${absolute(COLUMN.rest, top)}:${absolute(COLUMN.rest, top + at - 1)},${own(COLUMN.rest)})`;
  const rank = `COUNTIF(${rests},">"&${own(COLUMN.rest)})+${earlier}`;
  const left = `10000-SUMPRODUCT(INT(${scales}))`;
  const complete = `ABS(SUM(${amounts})-${total})<=${String(0.005 * (count + 1))}`;
  const formula = `IF(${total}=0,0,IF(${complete},INT(${own(COLUMN.scaled)})+IF(${rank}<${left},1,0),ROUND(${own(COLUMN.scaled)},0))/10000)`;
  return [
    kind,
    name,
    { value: item.figure.value.toNumber(), formula: writer.figure(item.figure) },
    { value: scaled, formula: `IF(${total}=0,0,ROUND(${own(COLUMN.amount)}/${total}*10000,6))` },
    {
      value: Number((scaled - Math.floor(scaled)).toFixed(6)),
      formula: `ROUND(${own(COLUMN.scaled)}-INT(${own(COLUMN.scaled)}),6)`,
    },
    { value: share, formula, style: { numberFormat: '0.00%' } },
    at === 0 ? { value: list.total.value.toNumber(), formula: writer.figure(list.total) } : null,
  ];
}
