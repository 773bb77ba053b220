import type { CellInput } from '../workbook';
import { AMOUNT, PERCENT, code } from '../forms/sheet';
import type { Line } from '../forms/table';
import { kindName } from './catalogue';
import type { Department, Item } from './model';

/** 元 as the tables keep them: 万元, rounded to 0.01, or whole where totals are formulas over unrounded figures. */
export function wan(department: Department, yuan: number): CellInput {
  if (yuan === 0) return null;
  const { rounded, formulas } = department.options;
  const exact =
    rounded && formulas ? yuan / 10000 : (Math.sign(yuan) * Math.floor((Math.abs(yuan) + 50) / 100)) / 100;
  return { v: exact, z: AMOUNT };
}

/** change ÷ base as a fraction of four decimals, half up; blank where there is no base. */
export function rate(change: number, base: number): CellInput {
  if (base === 0) return null;
  const [top, bottom] = [BigInt(Math.abs(change)) * 10000n, BigInt(base)];
  const points = Number((2n * top + bottom) / (2n * bottom));
  return { v: (Math.sign(change) * points) / 10000, z: PERCENT };
}

/** The amounts of a line, in 元, over the items that it adds up. */
export type Columns = (items: readonly Item[]) => readonly number[];

/** 类, 款, 项 and the total of a tree table; `columns` gives the amounts of a line in 元. */
export function tree(
  items: readonly Item[],
  columns: Columns,
  finish: (amounts: readonly number[]) => CellInput[],
): Line[] {
  const codes = new Set(items.flatMap((item) => [item.code.slice(0, 3), item.code.slice(0, 5), item.code]));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const length of [3, 5, 7]) {
      const key = item.code.slice(0, length);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  const lines = [...codes].sort().map((key): Line => {
    const name = byCode.get(key)?.name ?? kindName(key);
    return [code(key), name, ...finish(columns(groups.get(key) ?? []))];
  });
  return [...lines, ['合计', null, ...finish(columns(items))]];
}

/** This year's appropriation of an item, whatever budget it is from. */
export const currentOf = (item: Item): number => item.appropriation.basic + item.appropriation.project;

/** The items of one budget. */
export const from = (items: readonly Item[], source: Item['source']): Item[] =>
  items.filter((item) => item.source === source);
