import { cellAddress } from '../core/address';
import type { Severity } from '../rules/model';
import { fill, zhCN } from '../strings/zh-CN';
import { mistakeName } from './cause-message';
import { listEntries } from './listing';
import { countFindings, type CheckResult } from './result';

/** One workbook of many in a line: what it is, how it stands, and what to look at first. */
export interface SummaryLine {
  readonly file: string;
  /** Why it could not be used, or why its copy could not be written; null where all went well. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly department: string | null;
  readonly year: number | null;
  /** Tables and texts that were found. */
  readonly tables: number;
  readonly counts: SummaryCounts;
  /** Likely mistakes, each with the findings that follow from it; and findings that stand alone. */
  readonly entries: number;
  readonly worst: SummaryFinding | null;
}

export interface SummaryCounts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly explained: number;
  readonly unverifiable: number;
  readonly pass: number;
}

export interface SummaryFinding {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** "表3!C6". */
  readonly cell: string | null;
}

const NO_COUNTS: SummaryCounts = { error: 0, warning: 0, note: 0, explained: 0, unverifiable: 0, pass: 0 };

/** The line of a workbook that was checked; `error` where its marked copy could not be written. */
export function summaryOf(
  file: string,
  result: CheckResult,
  error: SummaryLine['error'] = null,
): SummaryLine {
  const { disclosure, receipts, findings } = result;
  const { unverifiable, pass } = receipts;
  return {
    file,
    error,
    department: disclosure.department,
    year: disclosure.year,
    tables: disclosure.tables.length + disclosure.texts.length,
    counts: { ...countFindings(findings), unverifiable, pass },
    entries: listEntries(result).length,
    worst: worstOf(result),
  };
}

/** The line of a workbook that could not be used. */
export function failedSummary(file: string, error: NonNullable<SummaryLine['error']>): SummaryLine {
  const unread = { department: null, year: null, tables: 0, entries: 0, worst: null };
  return { file, error: { code: error.code, message: error.message }, ...unread, counts: NO_COUNTS };
}

/** The first entry of the list that nobody has explained: the list is sorted worst first. */
function worstOf(result: CheckResult): SummaryFinding | null {
  for (const entry of listEntries(result)) {
    const one = entry.kind === 'cause' ? entry.cause : entry.finding;
    if (one.opinion !== null) continue;
    const [cell] = one.cells;
    const title =
      entry.kind === 'finding'
        ? entry.finding.title
        : fill(zhCN.findingsSheet.causeTitle, {
            claim: zhCN.claim[entry.cause.claim],
            mistake: mistakeName(entry.cause.mistake),
          });
    return {
      severity: one.severity,
      title,
      message: one.message,
      cell: cell ? `${cell.sheet}!${cellAddress(cell)}` : null,
    };
  }
  return null;
}

/** Of many workbooks: how many have errors, and how many could not be used. */
export function summaryTotals(lines: readonly SummaryLine[]): {
  readonly files: number;
  readonly withErrors: number;
  readonly failed: number;
} {
  return {
    files: lines.length,
    withErrors: lines.filter(({ counts }) => counts.error > 0).length,
    failed: lines.filter(({ error }) => error !== null).length,
  };
}
