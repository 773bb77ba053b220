import type { CellRef } from '../../core/address';
import { cellKey } from '../../core/address';
import type { Disclosure, Fact } from '../../disclosure/model';
import type { CellSnapshot } from '../../workbook/snapshot';

/** Finds what stands in a cell. Made when first asked: most workbooks have no formulas. */
export class Lookup {
  private facts: Map<string, Fact> | null = null;
  private cells: Map<string, CellSnapshot> | null = null;

  constructor(private readonly disclosure: Disclosure) {}

  /** The fact of a cell, or null outside the tables. */
  factAt(cell: CellRef): Fact | null {
    if (!this.facts) {
      this.facts = new Map();
      for (const table of this.disclosure.tables) {
        for (const row of table.facts) {
          for (const fact of row) if (fact) this.facts.set(cellKey(fact.cell), fact);
        }
      }
    }
    return this.facts.get(cellKey(cell)) ?? null;
  }

  /** The cell of the workbook where it holds a number. */
  numberAt(cell: CellRef): (CellSnapshot & { readonly value: number }) | null {
    if (!this.cells) {
      this.cells = new Map();
      for (const sheet of this.disclosure.snapshot.sheets) {
        for (const each of sheet.cells) {
          this.cells.set(cellKey({ sheet: sheet.name, row: each.row, col: each.col }), each);
        }
      }
    }
    const found = this.cells.get(cellKey(cell));
    return found && typeof found.value === 'number' ? { ...found, value: found.value } : null;
  }
}
