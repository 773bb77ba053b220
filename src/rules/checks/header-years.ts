import { cellKey, type CellRef } from '../../core/address';
import { foldText } from '../../core/label';
import type { Column, Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { knownHeaders } from './headers';
import { because, receipt } from './receipt';
import { yearsIn } from './year-notes';

export interface HeaderYearsSpec {
  /** Parts of keys or groups of columns that are about last year. */
  readonly previous: readonly string[];
  /** Parts of keys of columns that compare the two years. */
  readonly comparison: readonly string[];
}

interface Header {
  readonly text: string;
  readonly cell: CellRef;
  readonly years: readonly number[];
  /** What the columns under it are about. */
  readonly kinds: Set<'previous' | 'current' | 'comparison'>;
}

/** In headers, last year is this year less one, and a change is from last year to this. One finding a table. */
export function headerYearsCheck(spec: HeaderYearsSpec): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'header.years',
    title: '表头的上年是预算年度的前一年',
    why: '上年数和增减都与前一年比，表头年份不对多半是沿用往年的表没有改全。',
    basis: '部门预算公开表格式：本年预算数与上年数对比',
    severity: 'warning',
    messages: {
      wrong: '{table}的表头“{text}”写的是 {years} 年，按预算年度 {year} 应为 {expected} 年。核对后改正表头。',
    },
    *run({ disclosure }) {
      const { year } = disclosure;
      const odd = new Map<number, number>();
      for (const mention of disclosure.mentions) {
        if (mention.what === 'year' && mention.table !== null && Number(mention.value) !== year) {
          odd.set(mention.table, Number(mention.value));
        }
      }
      for (const [index, table] of disclosure.tables.entries()) {
        const headers = headersOf(table, spec);
        if (headers.length === 0) continue;
        if (year === null) {
          const reason = because('not-said', '没有标题或表头写明预算年度');
          yield receipt(rule, `${table.name}[表头]`, 'unverifiable', { reason });
        } else yield checkTable(rule, table, headers, year, odd.get(index) ?? null);
      }
    },
  };
  return rule;
}

function checkTable(
  rule: CheckRule,
  table: Table,
  headers: readonly Header[],
  year: number,
  own: number | null,
): Outcome {
  const key = `${table.name}[表头]`;
  const wrong = headers.filter((header) => !fits(header, year));
  const [first] = wrong;
  if (!first) return receipt(rule, key, 'pass');
  // A table that says another year throughout is the finding on years; its headers only follow.
  if (own !== null && wrong.every((header) => fits(header, own))) {
    const reason = because('other-finding', `${table.name}的年度与其他表不一，已另行列出`);
    return receipt(rule, key, 'notApplicable', { reason });
  }
  return receipt(rule, key, 'fail', {
    message: 'wrong',
    params: {
      table: table.name,
      text: foldText(first.text),
      years: first.years.join('、'),
      year: String(year),
      expected: expectedYears(first, year).join('、'),
    },
    cells: wrong.map((header) => header.cell),
    expected: expectedYears(first, year).join('、'),
    actual: first.years.join('、'),
  });
}

function expectedYears(header: Header, year: number): number[] {
  if (header.years.length > 1)
    return header.years[0] === Math.min(...header.years) ? [year - 1, year] : [year, year - 1];
  const [only] = header.kinds;
  return header.kinds.size === 1 && only === 'previous' ? [year - 1] : [year];
}

function fits(header: Header, year: number): boolean {
  if (header.years.length > 2) return header.years.every((one) => one === year || one === year - 1);
  if (header.years.length === 2) {
    return Math.max(...header.years) === year && Math.min(...header.years) === year - 1;
  }
  const [said] = header.years;
  const [only] = header.kinds;
  if (header.kinds.size === 1 && only === 'previous') return said === year - 1;
  if (header.kinds.size === 1 && only === 'current') return said === year;
  return said === year || said === year - 1;
}

function headersOf(table: Table, spec: HeaderYearsSpec): Header[] {
  const headers = new Map<string, Header>();
  for (const { column, cell, text } of knownHeaders(table)) {
    if (!/[2２]/u.test(text)) continue;
    const years = [...yearsIn(text)].map(Number);
    if (years.length === 0) continue;
    const header: Header = headers.get(cellKey(cell)) ?? { text, cell, years, kinds: new Set<'current'>() };
    headers.set(cellKey(cell), header);
    header.kinds.add(kindOf(column, spec));
  }
  return [...headers.values()];
}

function kindOf(column: Column, spec: HeaderYearsSpec): 'previous' | 'current' | 'comparison' {
  const says = (parts: readonly string[]): boolean =>
    parts.some((part) => column.key.includes(part) || (column.group ?? '').includes(part));
  if (says(spec.comparison)) return 'comparison';
  return says(spec.previous) ? 'previous' : 'current';
}
