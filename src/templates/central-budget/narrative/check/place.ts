import type { FigureWord, PlaceWord, TermWord } from '../../../../narrative/check/vocabulary';

/** The figure where a row and a column of a table meet. */
export function place(table: string, row: string, column: string, side: string | null = null): PlaceWord {
  return { table, row, column, side, all: false };
}

/** A reading of a term; what is not given is not there. */
export function figure(amount: PlaceWord, more: Partial<FigureWord> = {}): FigureWord {
  return { amount, copies: [], previous: null, change: null, rate: null, net: null, basis: null, ...more };
}

/** A term; what is not given is empty. */
export function term(
  id: string,
  name: string,
  at: string,
  sections: readonly string[],
  figures: readonly FigureWord[],
  more: Partial<TermWord> = {},
): TermWord {
  return { id, name, at, sections, figures, total: false, atMost: null, inSum: false, when: '', ...more };
}

export const SUMMARY = '部门收支总表';
export const INCOME = '部门收入总表';
export const EXPENDITURE = '部门支出总表';
export const FISCAL = '财政拨款收支总表';
export const GENERAL = '一般公共预算支出表';
export const BASIC = '一般公共预算基本支出表';
export const FUND = '政府性基金预算支出表';
export const CAPITAL = '国有资本经营预算支出表';
export const THREE_PUBLIC = '财政拨款预算“三公”经费支出表';
export const PERFORMANCE = '项目绩效目标表';
export const BUDGET = '预算数';
export const SUM = '合计';
