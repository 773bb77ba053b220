import { cellAddress, rangeAddress } from '../core/address';
import type { Disclosure } from '../disclosure/model';
import type { ShownCauseCell } from './cause';
import type { CheckedCause, CheckResult, CheckedFinding } from './result';

/** One workbook's line of `--json`. Its shape is a contract: added to, never changed. */
export interface CheckJson {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly TableJson[];
  readonly findings: readonly FindingJson[];
  readonly causes: readonly CauseJson[];
  readonly receipts: unknown;
}

interface TableJson {
  readonly template: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly part: number;
  readonly form: string;
}

interface CauseJson {
  readonly claim: string;
  readonly mistake: string;
  readonly cells: readonly CauseCellJson[];
  readonly alternatives: readonly {
    readonly cells: readonly CauseCellJson[];
    readonly probability: number;
  }[];
  readonly findings: readonly string[];
  readonly message: string;
  readonly opinion: string | null;
}

interface CauseCellJson {
  readonly sheet: string;
  readonly address: string;
  readonly current: string;
  readonly proposed: string;
}

interface FindingJson {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly status: string;
  readonly message: string;
  readonly cells: readonly { readonly sheet: string; readonly address: string; readonly text: string }[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly span: { readonly start: number; readonly end: number; readonly text: string } | null;
  readonly cause: number | null;
  readonly opinion: string | null;
  readonly source: { readonly file: string; readonly paragraph: number } | null;
}

const NO_RECEIPTS = { pass: 0, rounding: 0, fail: 0, unverifiable: 0, notApplicable: 0, rules: [], off: 0 };

/** The line of a workbook that was checked. */
export function checkJson(file: string, result: CheckResult): CheckJson {
  return {
    file,
    error: null,
    tables: tablesJson(result.disclosure),
    findings: result.findings.map(findingJson),
    causes: result.causes.map((cause) => causeJson(cause, result.findings)),
    receipts: result.receipts,
  };
}

/** The line of a workbook that could not be used. */
export function errorJson(
  file: string,
  error: { readonly code: string; readonly message: string },
): CheckJson {
  return {
    file,
    error: errorOf(error),
    tables: [],
    findings: [],
    causes: [],
    receipts: NO_RECEIPTS,
  };
}

/** An error as the line gives it. */
export function errorOf(error: {
  readonly code: string;
  readonly message: string;
}): NonNullable<CheckJson['error']> {
  return { code: error.code, message: error.message };
}

/** Every table and text found, a line a part (续表: 2, 3, …). */
export function tablesJson(disclosure: Disclosure): TableJson[] {
  const tables = disclosure.tables.flatMap((table) =>
    table.parts.map(({ part, range }) => ({
      template: table.template,
      title: table.title,
      sheet: range.sheet,
      range: rangeAddress(range),
      part,
      form: table.form,
    })),
  );
  const texts = disclosure.texts.flatMap((text) =>
    text.range
      ? [
          {
            template: text.template,
            title: text.title,
            sheet: text.range.sheet,
            range: rangeAddress(text.range),
            part: 1,
            form: 'prose',
          },
        ]
      : [],
  );
  return [...tables, ...texts];
}

function causeJson(cause: CheckedCause, findings: readonly CheckedFinding[]): CauseJson {
  return {
    claim: cause.claim,
    mistake: cause.mistake,
    cells: cause.cells.map(causeCellJson),
    alternatives: cause.alternatives.map(({ cells, probability }) => ({
      cells: cells.map(causeCellJson),
      probability: Math.round(probability * 10_000) / 10_000,
    })),
    findings: cause.findings.flatMap((index) => findings[index]?.id ?? []),
    message: cause.message,
    opinion: cause.opinion,
  };
}

function causeCellJson(cell: ShownCauseCell): CauseCellJson {
  const { sheet, current, proposed } = cell;
  return { sheet, address: cellAddress(cell), current, proposed };
}

function findingJson(finding: CheckedFinding): FindingJson {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    status: finding.status,
    message: finding.message,
    cells: finding.cells.map((cell) => ({ sheet: cell.sheet, address: cellAddress(cell), text: cell.text })),
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    span: finding.span ? { start: finding.span.start, end: finding.span.end, text: finding.span.text } : null,
    cause: finding.cause,
    opinion: finding.opinion,
    source: finding.source,
  };
}
