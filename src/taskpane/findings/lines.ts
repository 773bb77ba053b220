import type { Disclosure } from '../../disclosure/model';
import type { CheckResult } from '../../outputs/result';
import type { Adoption } from '../session/state';
import { entryId } from './entries';
import { fits, isOff, type Filter } from './filter';
import type { KeptRow } from './kept-list';

/** A line of the list as drawn. */
export type Line =
  | { readonly kind: 'adopted'; readonly key: string; readonly adoption: Adoption }
  | { readonly kind: 'row'; readonly key: string; readonly row: KeptRow }
  | { readonly kind: 'explained'; readonly key: string; readonly count: number }
  | { readonly kind: 'gone' | 'faults'; readonly key: string; readonly count: number };

export interface Lines {
  readonly lines: readonly Line[];
  /** How many entries the filter lets through, of how many; solved ones do not count. */
  readonly shown: number;
  readonly all: number;
}

/** The lines to draw: adopted proposals that no row stands for, open rows, then the explained ones under a heading. */
export function linesOf(
  rows: readonly KeptRow[],
  filter: Filter,
  disclosure: Disclosure | null,
  adoptions: readonly Adoption[],
  result: Pick<CheckResult, 'gone' | 'faults'>,
): Lines {
  const inRows = new Set(rows.map(({ entry }) => entryId(entry)));
  const fitting = rows.filter(({ entry }) => fits(entry, filter, disclosure));
  const open = fitting.filter(({ apart }) => !apart);
  const explained = fitting.filter(({ apart }) => apart);
  const rowLine = (row: KeptRow): Line => ({ kind: 'row', key: row.key, row });
  const lines: Line[] = [
    ...adoptions
      .filter(({ id }) => !inRows.has(id))
      .map((adoption): Line => ({ kind: 'adopted', key: `adopted:${adoption.id}`, adoption })),
    ...open.map(rowLine),
  ];
  if (explained.length > 0) {
    lines.push({ kind: 'explained', key: 'explained', count: explained.length }, ...explained.map(rowLine));
  }
  const { gone, faults } = result;
  if (isOff(filter) && gone.length > 0) lines.push({ kind: 'gone', key: 'gone', count: gone.length });
  if (faults.length > 0) lines.push({ kind: 'faults', key: 'faults', count: faults.length });
  const counted = (list: readonly KeptRow[]): number => list.filter(({ state }) => state !== 'solved').length;
  return { lines, shown: counted(fitting), all: counted(rows) };
}
