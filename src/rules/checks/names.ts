import { labelKey } from '../../core/label';
import type { Disclosure, Table } from '../../disclosure/model';
import type { SubjectCatalogue } from '../model';
import { codedTables, sectionsOf, type CodeRow, type TreeSpec } from './tree';

/**
 * A 科目 name as names are compared: folded, without ordinal, brackets, quotes and final punctuation. "政府办公厅（室）"
 * and "政府办公厅室" are one name.
 */
export function nameKey(name: string): string {
  return labelKey(name).replace(/[()"'·、,.:;。-]/gu, '');
}

/** How one code is printed, and where. */
export interface Reading {
  /** As first printed. */
  readonly name: string;
  readonly places: { readonly table: Table; readonly row: CodeRow }[];
}

/** One code of one tree with all its readings, most used first. */
export interface NamedCode {
  readonly tree: TreeSpec['tree'];
  readonly code: string;
  readonly readings: readonly Reading[];
}

/** Every code that a workbook prints a name for. A row that doubles an earlier one of its table is not counted. */
export function namedCodes(disclosure: Disclosure, trees: readonly TreeSpec[]): NamedCode[] {
  const codes = new Map<string, { tree: TreeSpec['tree']; code: string; readings: Map<string, Reading> }>();
  for (const { table, spec } of codedTables(disclosure, trees)) {
    for (const section of sectionsOf(table)) {
      const seen = new Set<string>();
      for (const row of section.rows) {
        if (seen.has(row.code) || nameKey(row.name) === '') continue;
        seen.add(row.code);
        const id = `${spec.tree}:${row.code}`;
        const entry = codes.get(id) ?? {
          tree: spec.tree,
          code: row.code,
          readings: new Map<string, Reading>(),
        };
        codes.set(id, entry);
        const reading = entry.readings.get(nameKey(row.name));
        if (reading) reading.places.push({ table, row });
        else entry.readings.set(nameKey(row.name), { name: row.name, places: [{ table, row }] });
      }
    }
  }
  return [...codes.values()].map(({ tree, code, readings }) => ({
    tree,
    code,
    readings: [...readings.values()].sort((a, b) => b.places.length - a.places.length),
  }));
}

/** The catalogue's name of a code, or null where it does not know it. */
export function officialName(
  subjects: SubjectCatalogue,
  named: Pick<NamedCode, 'tree' | 'code'>,
): string | null {
  return named.tree === 'functional'
    ? subjects.functionalName(named.code)
    : subjects.economicName(named.code);
}

/** The first year whose names the catalogue can vouch for: 行政事业单位离退休 and others were renamed in 2020. */
export const CATALOGUE_FROM = 2020;

/** The name of the case: a code of its tree. */
export function codeKey(named: NamedCode): string {
  return `${named.tree === 'functional' ? '功能分类' : '经济分类'}[${named.code}]`;
}
