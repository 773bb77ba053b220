import { Decimal } from 'decimal.js';
import type { CellRef } from '../../core/address';
import { convert } from '../../core/unit';
import { factAt, findColumn, findRow, findTable, tablesOf } from '../../disclosure/lookup';
import type { Column, Disclosure, Fact } from '../../disclosure/model';
import type { Figure } from './result';
import type { Scope } from './scope';
import type { Quantity } from './template-sources';

/** A quantity that cannot be had: no cell for it, or cells that cannot be read. */
export interface Lack {
  readonly name: string;
  readonly cells: readonly CellRef[];
}

export const isLack = (found: Figure | Lack): found is Lack => 'name' in found;

/** The figure of facts added up, or the first of them that cannot be read. [] gives nothing's figure. */
export function figureOf(facts: readonly Fact[]): Figure | Lack {
  const bad = facts.filter((fact) => fact.state === 'unreadable' || fact.state === 'uncached');
  if (bad.length > 0) return { name: factLabel(bad[0] as Fact), cells: bad.map((fact) => fact.cell) };
  const value = facts.reduce(
    (sum, fact) => sum.plus(convert(fact.value, fact.unit ?? '万元', '万元')),
    new Decimal(0),
  );
  return { value, terms: facts };
}

/** "部门收支总表“收入总计”": how a figure is named where it cannot be read. */
export function factLabel(fact: Fact): string {
  const row = fact.row.code === null ? fact.row.name : `${fact.row.code}${fact.row.name}`;
  return `${fact.table.name}“${row}”${fact.column.key}`;
}

/** The figure that a quantity means here, or what it lacks. Never throws. */
export function figure(quantity: Quantity, scope: Scope): Figure | Lack {
  switch (quantity.kind) {
    case 'cell':
      return cellFigure(scope.disclosure, quantity);
    case 'first': {
      let lack: Lack | null = null;
      for (const one of quantity.of) {
        const found = figure(one, scope);
        if (!isLack(found)) return found;
        // A cell that is there and cannot be read says more than one that is not there.
        if (lack === null || (lack.cells.length === 0 && found.cells.length > 0)) lack = found;
      }
      return lack ?? { name: '', cells: [] };
    }
    case 'sum':
      return added(quantity.of.map((one) => figure(one, scope)));
    case 'tables': {
      const tables = tablesOf(scope.disclosure, quantity.table);
      const facts = tables.flatMap((table) => factAt(table, quantity.row, quantity.column) ?? []);
      return facts.length === 0 ? { name: `${quantity.table}“${quantity.row}”`, cells: [] } : figureOf(facts);
    }
    case 'item': {
      const { item } = scope;
      if (!item) return { name: '', cells: [] };
      if (quantity.column === undefined || !item.table) return item.figure;
      const { table } = item;
      const facts = item.rows.flatMap((row) => factAt(table, row, quantity.column ?? '') ?? []);
      return facts.length === 0 ? { name: `${table.name}${quantity.column}`, cells: [] } : figureOf(facts);
    }
  }
}

function cellFigure(disclosure: Disclosure, at: Extract<Quantity, { kind: 'cell' }>): Figure | Lack {
  const name = `${at.table}“${at.row}”`;
  const table = findTable(disclosure, at.table);
  const row = table && findRow(table, at.row, at.side ?? null);
  const column: Column | null = row ? findColumn(table, at.column, row.side) : null;
  const fact = row && column ? factAt(table, row, column) : null;
  return fact ? figureOf([fact]) : { name, cells: [] };
}

/** Those that are there, added; a cell that cannot be read spoils the sum. */
function added(found: readonly (Figure | Lack)[]): Figure | Lack {
  const spoiled = found.find((one): one is Lack => isLack(one) && one.cells.length > 0);
  if (spoiled) return spoiled;
  const there = found.filter((one): one is Figure => !isLack(one));
  if (there.length === 0) return found.find(isLack) ?? { name: '', cells: [] };
  return {
    value: there.reduce((sum, one) => sum.plus(one.value), new Decimal(0)),
    terms: there.flatMap((one) => one.terms),
  };
}
