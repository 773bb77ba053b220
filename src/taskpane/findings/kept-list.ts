import type { ListEntry } from '../../outputs/listing';
import { entryId, findingsOfEntry, isExplained } from './entries';

/** A line of the list as it stays in place until the next 一键校核. */
export interface KeptRow {
  readonly key: string;
  /** As last found. */
  readonly entry: ListEntry;
  readonly state: 'there' | 'new' | 'solved';
  /** Stands among the explained ones, because it was explained when the list was made. */
  readonly apart: boolean;
}

/** The list after a full check: as it comes, the explained ones after the open ones. */
export function freshRows(entries: readonly ListEntry[]): KeptRow[] {
  const rows = keyed(entries).map(({ key, entry }): KeptRow => ({
    key,
    entry,
    state: 'there',
    apart: isExplained(entry),
  }));
  return [...rows.filter(({ apart }) => !apart), ...rows.filter(({ apart }) => apart)];
}

/**
 * The list after a check that followed an edit: what was there keeps its place, what is gone stays as a solved line, what
 * is new stands after what it follows in the new order.
 */
export function mergedRows(before: readonly KeptRow[], entries: readonly ListEntry[]): KeptRow[] {
  const current = keyed(entries);
  const byKey = new Map(current.map(({ key, entry }) => [key, entry]));
  const known = new Set(before.map(({ key }) => key));
  const open = new Set(entries.flatMap((entry) => findingsOfEntry(entry).map(({ id }) => id)));
  const added = new Map<string | null, KeptRow[]>();
  let last: string | null = null;
  for (const { key, entry } of current) {
    if (known.has(key)) last = key;
    else {
      const row: KeptRow = { key, entry, state: 'new', apart: false };
      added.set(last, [...(added.get(last) ?? []), row]);
    }
  }
  const rows = before.flatMap((row): KeptRow[] => {
    const entry = byKey.get(row.key);
    const after = added.get(row.key) ?? [];
    if (entry) return [{ ...row, entry, state: row.state === 'new' ? 'new' : 'there' }, ...after];
    // A finding that another entry now holds is not solved: it has moved.
    const moved = findingsOfEntry(row.entry).some(({ id }) => open.has(id));
    return moved ? [] : [{ ...row, state: 'solved' }];
  });
  return [...(added.get(null) ?? []), ...rows];
}

function keyed(entries: readonly ListEntry[]): { readonly key: string; readonly entry: ListEntry }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const id = entryId(entry);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { key: times === 1 ? id : `${id}#${times}`, entry };
  });
}
