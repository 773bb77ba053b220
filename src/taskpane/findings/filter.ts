import { cellAddress } from '../../core/address';
import { foldText } from '../../core/label';
import type { Disclosure } from '../../disclosure/model';
import type { ListEntry } from '../../outputs/listing';
import type { Severity } from '../../rules/model';
import { cellName, placeName } from '../shared/places';
import { cellsOfEntry, entrySeverity, findingsOfEntry, isExplained, isLapsed } from './entries';

export type StateFilter = 'all' | 'open' | 'explained' | 'lapsed';

export interface Filter {
  readonly severity: Severity | null;
  /** A table or sheet as the list names it; null for all. */
  readonly place: string | null;
  readonly state: StateFilter;
  readonly text: string;
}

export const NO_FILTER: Filter = { severity: null, place: null, state: 'all', text: '' };

/** Whether a filter lets everything through. */
export function isOff({ severity, place, state, text }: Filter): boolean {
  return severity === null && place === null && state === 'all' && text.trim() === '';
}

/** Whether an entry is what the filter asks for; a cause is, where one of its symptoms is. */
export function fits(entry: ListEntry, filter: Filter, disclosure: Disclosure | null): boolean {
  const { severity, place, state, text } = filter;
  if (severity !== null && !severitiesOf(entry).includes(severity)) return false;
  if (state === 'open' && isExplained(entry)) return false;
  if (state === 'explained' && !isExplained(entry)) return false;
  if (state === 'lapsed' && !isLapsed(entry)) return false;
  if (place !== null && !cellsOfEntry(entry).some((cell) => placeName(disclosure, cell) === place)) {
    return false;
  }
  const sought = folded(text);
  return sought === '' || folded(textOf(entry, disclosure)).includes(sought);
}

/** The tables and sheets that entries speak of, each once, in the order of the workbook. */
export function placesOf(entries: readonly ListEntry[], disclosure: Disclosure | null): string[] {
  const order = new Map(disclosure?.snapshot.sheets.map(({ name }, index) => [name, index]) ?? []);
  const places = new Map<string, number>();
  for (const cell of entries.flatMap(cellsOfEntry)) {
    const name = placeName(disclosure, cell);
    if (!places.has(name)) places.set(name, order.get(cell.sheet) ?? order.size);
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([name]) => name);
}

function severitiesOf(entry: ListEntry): Severity[] {
  return [entrySeverity(entry), ...findingsOfEntry(entry).map(({ severity }) => severity)];
}

function textOf(entry: ListEntry, disclosure: Disclosure | null): string {
  const cause = entry.kind === 'cause' ? entry.cause : null;
  const parts = [
    cause?.message ?? '',
    cause?.opinion ?? '',
    ...(cause?.cells ?? []).map(({ current, proposed }) => `${current} ${proposed}`),
    ...findingsOfEntry(entry).map(({ title, message, opinion }) => `${title} ${message} ${opinion ?? ''}`),
    ...cellsOfEntry(entry).map((cell) => `${cell.sheet}!${cellAddress(cell)} ${cellName(disclosure, cell)}`),
  ];
  return parts.join('\n');
}

/** Commas that group digits and capitals make no difference. */
function folded(text: string): string {
  return foldText(text).replace(/,/g, '').toLowerCase();
}
