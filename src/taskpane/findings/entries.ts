import type { CellRef } from '../../core/address';
import type { ListEntry } from '../../outputs/listing';
import type { CheckedFinding } from '../../outputs/result';
import type { Severity } from '../../rules/model';

/** The findings of an entry: a cause's symptoms, or the one that stands alone. */
export function findingsOfEntry(entry: ListEntry): readonly CheckedFinding[] {
  return entry.kind === 'cause' ? entry.symptoms.map(({ finding }) => finding) : [entry.finding];
}

export function entryId(entry: ListEntry): string {
  return entry.kind === 'cause' ? entry.cause.id : entry.finding.id;
}

export function entrySeverity(entry: ListEntry): Severity {
  return entry.kind === 'cause' ? entry.cause.severity : entry.finding.severity;
}

/** Whether the user has said of all of it why it is right. */
export function isExplained(entry: ListEntry): boolean {
  if (entry.kind === 'cause' && entry.cause.opinion !== null) return true;
  return findingsOfEntry(entry).every(({ opinion }) => opinion !== null);
}

/** Whether a reason given earlier has been overtaken by a changed figure. */
export function isLapsed(entry: ListEntry): boolean {
  if (entry.kind === 'cause' && entry.cause.lapsed !== null) return true;
  return findingsOfEntry(entry).some(({ lapsed }) => lapsed !== null);
}

/** The cells it speaks of, those to look at first before the others. */
export function cellsOfEntry(entry: ListEntry): readonly CellRef[] {
  const own = entry.kind === 'cause' ? entry.cause.cells : [];
  return [...own, ...findingsOfEntry(entry).flatMap(({ cells }) => cells)];
}
