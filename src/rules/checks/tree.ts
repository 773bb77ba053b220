import { joined } from '../../core/joined';
import type { CellRef } from '../../core/address';
import type { Disclosure, Row, Table, TemplateId } from '../../disclosure/model';
import type { Outcome, RuleMeta } from '../model';
import { formUnknown, receipt, tableMissing } from './receipt';

/** A template and the name that people know it by, for messages where its table is not there. */
export interface TableRef {
  readonly template: TemplateId;
  readonly name: string;
}

/** A table whose rows are 科目 codes: which tree they are of and how many digits each level has. */
export interface TreeSpec extends TableRef {
  readonly tree: 'functional' | 'economic';
  readonly lengths: readonly number[];
}

export interface CodedTable {
  readonly table: Table;
  readonly spec: TreeSpec;
}

/** The tables of these templates that are there and list codes, in workbook order. */
export function codedTables(disclosure: Disclosure, specs: readonly TreeSpec[]): CodedTable[] {
  return joined(disclosure.tables, (table) => {
    const spec = specs.find((one) => one.template === table.template);
    return spec && table.rows.some((row) => row.kind === 'code') ? [{ table, spec }] : [];
  });
}

/**
 * Receipts for the tables of these templates that could not be looked at: missing, or of unknown form. A table that
 * lists no codes (a record, an empty table) is not asked.
 */
export function* unseenTrees(
  rule: Pick<RuleMeta, 'id' | 'severity'>,
  disclosure: Disclosure,
  specs: readonly TreeSpec[],
): Iterable<Outcome> {
  for (const spec of specs) {
    const found = disclosure.tables.find((table) => table.template === spec.template);
    if (!found) yield receipt(rule, `${spec.name}[*]`, 'unverifiable', { reason: tableMissing(spec.name) });
    else if (found.form === 'unknown') {
      yield receipt(rule, `${spec.name}[*]`, 'unverifiable', { reason: formUnknown(spec.name) });
    }
  }
}

/** A code's row. */
export interface CodeRow extends Row {
  readonly code: string;
}

/** Code rows that stand together: those under one unit, or all of a table that names no unit. */
export interface Section {
  readonly unit: Row | null;
  readonly rows: readonly CodeRow[];
}

const isCodeRow = (row: Row): row is CodeRow => row.kind === 'code' && row.code !== null;

/** A table's code rows by the unit row they stand under. */
export function sectionsOf(table: Table): Section[] {
  const sections: { unit: Row | null; rows: CodeRow[] }[] = [{ unit: null, rows: [] }];
  for (const row of table.rows) {
    if (row.kind === 'unit') sections.push({ unit: row, rows: [] });
    else if (isCodeRow(row)) sections[sections.length - 1]?.rows.push(row);
  }
  return sections.filter((section) => section.rows.length > 0);
}

/** The case's name: "部门支出总表[2010902]", with the unit where the table has several. */
export function rowKey(table: Table, row: Row): string {
  return `${table.name}[${row.key}]`;
}

/** Where a row is shown: its code, else its name, else its first figure. */
export function rowCells(table: Table, row: Row): CellRef[] {
  const cell = row.codeCell ?? row.nameCell ?? table.facts[row.index]?.find((fact) => fact !== null)?.cell;
  return cell ? [cell] : [];
}

/** The level of a code by its length: 0 类, 1 款, 2 项; null where no level has that length. */
export function levelOf(code: string, spec: TreeSpec): number | null {
  const level = spec.lengths.indexOf(code.length);
  return level < 0 ? null : level;
}

/** The code above, or null for a 类 and for a code of no level. */
export function codeAbove(code: string, spec: TreeSpec): string | null {
  const level = levelOf(code, spec);
  return level === null || level === 0 ? null : code.slice(0, spec.lengths[level - 1]);
}

/** "2010902 一般行政管理事务", as messages say a row. */
export function rowTitle(row: Row): string {
  return [row.code, row.name].filter(Boolean).join(' ');
}
