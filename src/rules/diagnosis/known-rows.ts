import { cellKey } from '../../core/address';
import type { Unit } from '../../core/unit';
import { convert } from '../../core/unit';
import type { Disclosure, Fact, Row, Table } from '../../disclosure/model';
import type { Outcome } from '../model';
import type { Amount, Located } from './amount-index';
import { within } from './amount-index';
import { codesMeant } from './code-slip';
import type { Lines } from './known-lines';
import { codeLength, linesByCode, topRows } from './known-lines';
import type { AbsentRow, HeadlessRows, RowKnowledge, StrayRow } from './row-knowledge';

/** Reads what is known of rows from the tables. Everything is looked up when first asked: most problems never ask. */
export class KnownRows implements RowKnowledge {
  /** By column: its amounts, ascending. */
  private amountsOf: ReadonlyMap<string, readonly Amount[]> | null = null;
  private lines: ReadonlyMap<string, readonly Lines[]> | null = null;
  private told: Set<string> | null = null;
  private readonly absences = new Map<string, readonly AbsentRow[]>();
  private readonly gaps = new Map<string, readonly HeadlessRows[]>();

  /** @param failed the failed checks: those of codes say which rows should be in other tables. */
  constructor(
    private readonly disclosure: Disclosure,
    private readonly failed: readonly Outcome[],
    private readonly scale: number,
  ) {}

  /** The row that a name stands for, as problems name rows: "table row". */
  rowAt(id: string): Located | null {
    const [index = -1, number = -1] = id.split(' ').map(Number);
    const table = this.disclosure.tables[index];
    const row = table?.rows[number];
    return table && row ? { table, index, row } : null;
  }

  strays(parentRow: string, column: string, amount: number, tolerance: number): readonly StrayRow[] {
    const home = this.rowAt(parentRow);
    if (home?.row.kind !== 'code' || home.row.code === null) return [];
    this.amountsOf ??= this.indexAmounts();
    return within(this.amountsOf.get(column) ?? [], Math.round(amount - tolerance), amount + tolerance)
      .filter(({ row }) => mayBelong(row, home.row))
      .map(({ row, table, index }) => strayRow(row, home, this.amounts(row, table, index)));
  }

  absent(parentRow: string): readonly AbsentRow[] {
    let found = this.absences.get(parentRow);
    if (!found) this.absences.set(parentRow, (found = this.findAbsent(parentRow)));
    return found;
  }

  headless(parentRow: string): readonly HeadlessRows[] {
    let found = this.gaps.get(parentRow);
    if (!found) this.gaps.set(parentRow, (found = this.findHeadless(parentRow)));
    return found;
  }

  sameLine(row: string, other: string): boolean {
    return this.rowAt(row)?.row.key === this.rowAt(other)?.row.key;
  }

  private findHeadless(parentRow: string): readonly HeadlessRows[] {
    const home = this.lineAt(parentRow);
    if (!home || home.length === 0) return [];
    const found = new Map<string, { code: string; rows: string[]; amounts: Map<string, number> }>();
    for (const row of home.table.rows) {
      if (row.kind !== 'code' || row.parent !== null || (row.code?.length ?? 0) <= home.length) continue;
      const above = row.code?.slice(0, home.length) ?? '';
      if (!above.startsWith(home.code)) continue;
      const group = found.get(above) ?? { code: above, rows: [], amounts: new Map<string, number>() };
      group.rows.push(`${home.index} ${row.index}`);
      for (const [column, amount] of this.amounts(row, home.table, home.index)) {
        group.amounts.set(column, (group.amounts.get(column) ?? 0) + amount);
      }
      found.set(above, group);
    }
    return [...found.values()];
  }

  private findAbsent(parentRow: string): readonly AbsentRow[] {
    const home = this.lineAt(parentRow);
    if (!home) return [];
    this.lines ??= linesByCode(this.disclosure.tables);
    const own = new Set(home.under.flatMap(({ code, name }) => [code, name]));
    return (this.lines.get(home.code) ?? []).flatMap(({ table, index, rows }) => {
      // Lines of another kind of table (经济分类, or the other side of a ledger) have nothing in common with these.
      if (table === home.table) return [];
      if (home.code === '' && !rows.some((row) => own.has(row.code ?? row.name))) return [];
      return rows
        .filter((row) => !own.has(row.code ?? row.name))
        .map((row) => ({
          row: `${index} ${row.index}`,
          amounts: amountsIn(table, row, home.table.unit).map((amount) => this.scaled(amount)),
          told: this.isTold(row),
        }));
    });
  }

  /** A line with the rows under it; the rows of the top level stand under the total, whose code is "". */
  private lineAt(id: string): (Located & { code: string; under: readonly Row[]; length: number }) | null {
    const found = this.rowAt(id);
    if (!found) return null;
    const { row, table } = found;
    if (row.kind !== 'total' && row.code === null) return null;
    const under =
      row.kind === 'total' ? topRows(table) : row.children.flatMap((child) => table.rows[child] ?? []);
    return { ...found, code: row.code ?? '', under, length: codeLength(under) };
  }

  private indexAmounts(): Map<string, Amount[]> {
    const found = new Map<string, Amount[]>();
    this.disclosure.tables.forEach((table, index) => {
      if (!table.rows.some((row) => row.kind === 'code')) return;
      for (const row of table.rows) {
        for (const [column, amount] of this.amounts(row, table, index)) {
          const one = { amount, at: { table, index, row } };
          const amounts = found.get(column);
          if (amounts) amounts.push(one);
          else found.set(column, [one]);
        }
      }
    });
    for (const amounts of found.values()) amounts.sort((a, b) => a.amount - b.amount);
    return found;
  }

  private amounts(row: Row, table: Table, index: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const fact of table.facts[row.index] ?? []) {
      if (isAmount(fact)) found.set(`${index} ${fact.column.index}`, this.scaled(fact.value.toNumber()));
    }
    return found;
  }

  private isTold(row: Row): boolean {
    this.told ??= new Set(this.failed.flatMap(({ cells }) => cells.map(cellKey)));
    const cell = row.codeCell ?? row.nameCell;
    return cell !== null && this.told.has(cellKey(cell));
  }

  private scaled(amount: number): number {
    return Math.round(amount * 10 ** this.scale);
  }
}

function isAmount(fact: Fact | null): fact is Fact {
  return fact?.state === 'figure' && fact.column.quantity === 'amount';
}

function amountsIn(table: Table, row: Row, unit: Unit | null): number[] {
  return (table.facts[row.index] ?? []).flatMap((fact) => {
    if (!isAmount(fact)) return [];
    return unit && fact.unit ? convert(fact.value, fact.unit, unit).toNumber() : fact.value.toNumber();
  });
}

/** A line one level below, or one without a code at all, that does not stand under the line already. */
function mayBelong(row: Row, home: Row): boolean {
  if (row.parent === home.index) return false;
  if (row.kind === 'item') return row.parent === null && row.code === null;
  return row.kind === 'code' && row.level === home.level + 1;
}

function strayRow(
  row: Row,
  { table, row: home, index }: Located,
  amounts: ReadonlyMap<string, number>,
): StrayRow {
  const children = home.children.flatMap((child) => table.rows[child] ?? []);
  const length = codeLength(children);
  const taken = new Set(children.map((child) => child.code));
  const meant = codesMeant(row.code ?? '', home.code ?? '', length).filter((code) => !taken.has(code));
  const under = row.parent === null ? null : table.rows[row.parent];
  return {
    row: `${index} ${row.index}`,
    under: under ? `${index} ${under.index}` : null,
    alone: under?.children.length === 1,
    amounts,
    codes: row.code === null ? [] : meant,
    inPlace: standsAmong(row, home, table),
  };
}

/** Whether the row is printed directly below the line or below one of those under it. */
function standsAmong(row: Row, home: Row, table: Table): boolean {
  let above = table.rows[row.index - 1];
  while (above && above.index !== home.index && above.parent !== null) above = table.rows[above.parent];
  return above?.index === home.index;
}
