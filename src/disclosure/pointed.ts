import type { TemplateId } from './model';

/** Where a user says that a table or a text is: its title, a header, or any cell in it. Counted from 0. */
export interface PointedTable {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** What the cell said when it was pointed at: by it the place is found again once rows were inserted. */
  readonly text?: string;
}

/** What a user has pointed at, by template. A key that is no template of the family is passed over. */
export type PointedTables = Readonly<Partial<Record<TemplateId, PointedTable>>>;
