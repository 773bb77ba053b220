import type { Disclosure } from '../../disclosure/model';
import type { TemplateFamily } from '../../disclosure/template';
import type { Relation } from '../../outputs/relations';

/** A table as the matrix heads it. */
export interface MatrixTable {
  readonly name: string;
  /** As printed where every table prints one of its own, else its place among the forms; null for 绩效 tables. */
  readonly number: number | null;
}

/**
 * The tables of the matrix: all standard ones, in the order of their numbers, and the other kinds that a relation has a
 * figure of.
 */
export function matrixTables(
  family: TemplateFamily,
  disclosure: Disclosure,
  relations: readonly Relation[],
): MatrixTable[] {
  const standard = family.tables.filter((table) => table.standard).map(({ name }) => name);
  const printed = standard.map(
    (name) => disclosure.tables.find((table) => table.name === name)?.number ?? null,
  );
  const isNumbered = printed.every((number) => number !== null) && new Set(printed).size === standard.length;
  const numbered = standard
    .map((name, index) => ({ name, number: (isNumbered ? printed[index] : null) ?? index + 1 }))
    .sort((a, b) => a.number - b.number);
  const used = new Set(relations.flatMap(({ left, right }) => [...left.tables, ...right.tables]));
  const others = family.tables.filter((table) => !table.standard && used.has(table.name));
  return [...numbered, ...others.map(({ name }) => ({ name, number: null }))];
}
