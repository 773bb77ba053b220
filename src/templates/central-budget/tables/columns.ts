import type { ColumnTemplate, FormTemplate, RowTemplate, Shape } from '../../../disclosure/template';

/** A column of amounts. */
export function amount(
  key: string,
  at: readonly string[],
  more: Partial<ColumnTemplate> = {},
): ColumnTemplate {
  return { key, at, required: false, quantity: 'amount', memo: false, side: null, ...more };
}

/** A column without which the form is not this form. */
export function needed(
  key: string,
  at: readonly string[],
  more: Partial<ColumnTemplate> = {},
): ColumnTemplate {
  return amount(key, at, { ...more, required: true });
}

/** A line of a ledger, or a total of a tree. */
export function row(key: string, at: string, more: Partial<RowTemplate> = {}): RowTemplate {
  return { key, at, side: null, kind: 'item', children: [], open: false, ...more };
}

/** A form; what is not given is empty. */
export function form(
  id: string,
  shape: Shape,
  columns: readonly ColumnTemplate[],
  more: Partial<FormTemplate> = {},
): FormTemplate {
  return { id, shape, columns, least: 0, groups: [], rows: [], sides: [], codes: null, cells: null, ...more };
}

/** 支出功能分类科目: 类 3, 款 5, 项 7 digits; a six-digit line names a unit (预算单位编码). */
export const FUNCTIONAL = { prefixes: ['2'], lengths: [3, 5, 7], unitLength: 6 } as const;

/** 部门预算支出经济分类科目: 类 3, 款 5 digits. */
export const ECONOMIC = { prefixes: ['3', '5'], lengths: [3, 5], unitLength: 6 } as const;

/** The two sides of 收支总表. */
export const SIDES = [
  { key: '收入', at: '收入|收入项目|本年收入|收入来源' },
  { key: '支出', at: '支出|支出项目|本年支出|支出功能分类*', ending: '支出' },
] as const;

/** The expenditure once more, by 支出性质, 经济分类 or 用途: what provinces print right of the 类. */
export const SIDES_AGAIN = [
  { key: '支出分类', at: '*支出性质*|*经济分类*|*支出用途*|*按性质*', again: '支出' },
  { key: '支出再分类', at: '*支出再分类*', again: '支出' },
] as const;

/** Headers of a ledger's one amount column. */
export const LEDGER_AMOUNT = '预算数|本年预算数|年初预算数|预算|金额|预算金额|本年预算|预算数合计';

/** 合计 by whatever name a column of totals has. */
export const SUM = '合计|总计|小计|支出合计|本年支出合计|收入合计|金额合计';

/** 上年结转 by its other names. */
export const CARRIED_IN =
  '上年结转*|上年结余*|上年度结转*|上年度结余*|上年末结转*|年初结转*|年初结余*|年初财政拨款结转*|年初财政拨款结余*|' +
  '上年财政拨款结转*|上年财政拨款结余*|以前年度结转*';

/** 结转下年 by its other names. */
export const CARRIED_OUT =
  '结转下年*|结余结转下年*|结转结余下年*|下年结转*|年末结转*|年末结余*|年末财政拨款结转*|年末财政拨款结余*|期末结转*';
