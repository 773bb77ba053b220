import { foldText } from '../../core/label';
import { isTableName, tablesOf } from '../../disclosure/lookup';
import type { Disclosure } from '../../disclosure/model';
import { push, TableIndex } from './table-index';

/** The tables of a disclosure by the names that a formula may use; each is indexed once. */
export class Tables {
  private readonly found = new Map<string, readonly TableIndex[]>();
  private readonly all: readonly TableIndex[];
  private readonly byTitle = new Map<string, TableIndex[]>();

  constructor(readonly disclosure: Disclosure) {
    const named = new Map<string, number>();
    for (const { name } of disclosure.tables) named.set(name, (named.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    this.all = disclosure.tables.map((table) => {
      const instance = seen.get(table.name) ?? 0;
      seen.set(table.name, instance + 1);
      const index = new TableIndex(table, instance, named.get(table.name) ?? 1);
      push(this.byTitle, foldText(table.title), index);
      return index;
    });
  }

  /**
   * By official name or an alias of it, by printed title, or by printed number ("表3"), in workbook order. [] where no
   * table has it.
   */
  find(name: string): readonly TableIndex[] {
    let found = this.found.get(name);
    if (!found) {
      const tables = new Set(tablesOf(this.disclosure, name));
      found = this.all.filter((index) => tables.has(index.table));
      if (found.length === 0) found = this.byTitle.get(foldText(name)) ?? [];
      this.found.set(name, found);
    }
    return found;
  }

  /** Whether the family has a table of this name, in this workbook or not. */
  isOfficial(name: string): boolean {
    return isTableName(this.disclosure, name);
  }
}
