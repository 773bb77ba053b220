import { foldText } from '../../core/label';
import type { LedgerEntry } from '../../outputs/ledger';
import type { StatusCounts } from '../../outputs/receipts';
import type { Status } from '../../rules/model';

/** The results in the order of a ledger: what could not be verified first. */
export const LEDGER_ORDER: readonly Status[] = ['unverifiable', 'fail', 'rounding', 'pass', 'notApplicable'];

/** The status that a kept value names; null for all. */
export function statusNamed(value: string): Status | null {
  return LEDGER_ORDER.find((status) => status === value) ?? null;
}

/** Entries that have a case of the status and say the text, in their order. */
export function filteredEntries(
  entries: readonly LedgerEntry[],
  status: Status | null,
  text: string,
): readonly LedgerEntry[] {
  const wanted = foldText(text).toLowerCase();
  return entries.filter(
    (entry) =>
      (status === null || entry.counts[status] > 0) && (wanted === '' || textOf(entry).includes(wanted)),
  );
}

/** How many cases there are of each status, over all entries. */
export function totalCounts(entries: readonly LedgerEntry[]): StatusCounts {
  const counts = { pass: 0, rounding: 0, fail: 0, unverifiable: 0, notApplicable: 0 };
  for (const entry of entries) for (const status of LEDGER_ORDER) counts[status] += entry.counts[status];
  return counts;
}

function textOf({ rule, title, why, basis, formula, reasons, cases }: LedgerEntry): string {
  const parts = [rule, title, why, basis, formula ?? '', ...reasons.map((reason) => reason.text)];
  return foldText([...parts, ...cases.map(({ key }) => key)].join(' ')).toLowerCase();
}
