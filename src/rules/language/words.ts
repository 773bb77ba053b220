/**
 * The words of the formula language. They are the language's own; official labels never stand here.
 *
 * Scopes (before the colon) say over what a formula runs, and what the running thing is called inside it:
 * 每行 → 该行, 每列 → 该列, 每类 → 该类, 每科目 → 该科目, 每项（甲、乙）→ 该项, 每年 → 该年, 每表 (no word of its own).
 */
export const SCOPES = {
  每科目: 'code',
  每行: 'row',
  每列: 'column',
  每类: 'class',
  每项: 'item',
  每年: 'group',
  每表: 'table',
} as const;

export type ScopeKind = (typeof SCOPES)[keyof typeof SCOPES];

export const WORDS = {
  row: '该行',
  column: '该列',
  class: '该类',
  code: '该科目',
  item: '该项',
  group: '该年',
  sum: '求和',
  when: '当',
  and: '且',
  /** Sets of rows, inside a sum. */
  children: '的下级',
  tops: '各类',
  items: '各项',
  above: '以上各项',
  below: '以下各项',
  /** A set of columns: those that the official form does not name. */
  others: '其他各列',
  except: '除',
  /** Conditions. */
  hasAmount: '有数',
  noAmount: '无数',
  exists: '存在',
  lacks: '不存在',
  within: '属于',
  outside: '不属于',
} as const;
