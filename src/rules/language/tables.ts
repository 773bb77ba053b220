import { foldText } from '../../core/label';
import { isTableName, tablesOf } from '../../disclosure/lookup';
import type { Disclosure } from '../../disclosure/model';
import { TableIndex } from './table-index';

/** The tables of a disclosure by the names that a formula may use; each is indexed once. */
export class Tables {
  private readonly found = new Map<string, readonly TableIndex[]>();
  private readonly all: readonly TableIndex[];

  constructor(readonly disclosure: Disclosure) {
    const named = new Map<string, number>();
    for (const { name } of disclosure.tables) named.set(name, (named.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    this.all = disclosure.tables.map((table) => {
      const instance = seen.get(table.name) ?? 0;
      seen.set(table.name, instance + 1);
      return new TableIndex(table, instance, named.get(table.name) ?? 1);
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
      if (found.length === 0) found = this.titled(foldText(name));
      this.found.set(name, found);
    }
    return found;
  }

  private titled(title: string): readonly TableIndex[] {
    return this.all.filter((index) => foldText(index.table.title) === title);
  }

  /** Whether the family has a table of this name, in this workbook or not. */
  isOfficial(name: string): boolean {
    return isTableName(this.disclosure, name);
  }
}
