import type { Disclosure, Row, Table } from '../../disclosure/model';
import type { NarrativeTemplate } from './template';
import type { FieldTemplate } from './template-sources';
import type { Figure, Gap, ShareList } from './result';

/** A named figure of a list; rows of several units that have one code are one item. */
export interface Item {
  readonly name: string;
  readonly key: string;
  readonly figure: Figure;
  readonly table: Table | null;
  readonly rows: readonly Row[];
  readonly column: string;
  readonly also: readonly string[];
  /** Names of the lines above it and its own, outermost first. */
  readonly path: readonly string[];
}

/** What a piece is composed in: the workbook, and within a list the item, its number and the shares of all. */
export interface Scope {
  readonly disclosure: Disclosure;
  readonly template: NarrativeTemplate;
  readonly section: string;
  readonly item: Item | null;
  readonly number: number;
  /** The number of the item that the current one stands under. */
  readonly up: number;
  readonly shares: ShareList | null;
  readonly fields: FieldReader;
  readonly log: Log;
}

/** Gives what the user has said for a field, or null. */
export type FieldReader = (field: FieldTemplate, section: string) => string | null;

/** Collects what could not be said. */
export class Log {
  readonly missing: Gap[] = [];
  readonly notes: Gap[] = [];
  private shareLists = 0;

  lack(gap: Gap): void {
    if (!this.missing.some((one) => one.kind === gap.kind && one.name === gap.name)) this.missing.push(gap);
  }

  note(gap: Gap): void {
    if (!this.notes.some((one) => one.kind === gap.kind && one.message === gap.message)) this.notes.push(gap);
  }

  /** A number for the next list of shares. */
  nextList(): number {
    return this.shareLists++;
  }
}

/** A printed name as a sentence writes it: brackets, commas and quotes in their Chinese forms. */
export function displayName(name: string): string {
  let open = false;
  return name
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/"/g, () => ((open = !open) ? '“' : '”'));
}
