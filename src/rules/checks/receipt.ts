import type { CellRef } from '../../core/address';
import type { Outcome, Reason, RuleMeta, Severity, Status } from '../model';

/** What a receipt may hold beside its status; whatever is left out is null or empty. */
export interface ReceiptDetail {
  readonly severity?: Severity;
  readonly reason?: Reason;
  readonly message?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly cells?: readonly CellRef[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
}

/** The outcome of one case of a check. `key` names the case by fact keys, never by addresses. */
export function receipt(
  rule: Pick<RuleMeta, 'id' | 'severity'>,
  key: string,
  status: Status,
  detail: ReceiptDetail = {},
): Outcome {
  return {
    rule: rule.id,
    key,
    status,
    severity: detail.severity ?? rule.severity,
    reason: detail.reason ?? null,
    message: detail.message === undefined ? null : { id: detail.message, params: detail.params ?? {} },
    cells: detail.cells ?? [],
    equation: null,
    expected: detail.expected ?? null,
    actual: detail.actual ?? null,
    difference: detail.difference ?? null,
    span: null,
    source: null,
    absent: [],
  };
}

/** A reason in words of its own: readers show `text` where they do not know the code. */
export function because(code: string, text: string): Reason {
  return { code, params: { text } };
}

/** The reason that a table is not there, by its official name. */
export function tableMissing(name: string): Reason {
  return { code: 'table-missing', params: { table: name } };
}

/** The reason that a table's headers are not those of a known form. */
export function formUnknown(name: string): Reason {
  return { code: 'form-unknown', params: { table: name } };
}

const LISTED = 6;

/** Up to six items with "、" between; of more, the first six and how many there are. */
export function listText(items: readonly string[]): string {
  const unique = [...new Set(items)];
  if (unique.length <= LISTED) return unique.join('、');
  return `${unique.slice(0, LISTED).join('、')}等 ${unique.length} 处`;
}
