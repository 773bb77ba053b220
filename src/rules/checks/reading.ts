import type { Disclosure, ReadProblem, ReadProblemCode } from '../../disclosure/model';
import type { CheckRule, RuleMeta } from '../model';
import { listText, receipt } from './receipt';
import type { TableRef } from './tree';

/** What one kind of reading problem means to a user. */
export interface ReadingSpec extends RuleMeta {
  readonly code: ReadProblemCode;
  /** With {table}, {places}, {count} and the problem's own parameters. */
  readonly message: string;
  /** Whether all problems of the workbook make one finding, else one a table. */
  readonly together: boolean;
}

/** What reading met, as a finding; a table that it did not meet it in leaves a receipt. */
export function readingCheck(spec: ReadingSpec, tables: readonly TableRef[]): CheckRule {
  const { code, message, together, ...meta } = spec;
  const rule: CheckRule = {
    kind: 'check',
    ...meta,
    messages: { problem: message },
    *run({ disclosure }) {
      const problems = disclosure.problems.filter((problem) => problem.code === code);
      const nameOf = (problem: ReadProblem): string =>
        problem.params['name'] ??
        tables.find((table) => table.template === problem.template)?.name ??
        problem.template ??
        '';
      if (together && problems.length > 0) {
        yield receipt(rule, '全部表', 'fail', {
          message: 'problem',
          params: {
            ...joined(problems),
            table: listText(problems.map(nameOf)),
            places: placesText(problems, nameOf),
            count: String(problems.length),
          },
          cells: problems.flatMap((problem) => problem.cells),
        });
        return;
      }
      const met = new Set<string>();
      for (const [key, alike] of grouped(problems, nameOf)) {
        const [first] = alike;
        if (!first) continue;
        met.add(first.template ?? '');
        yield receipt(rule, key, 'fail', {
          message: 'problem',
          params: { ...joined(alike), table: nameOf(first), count: String(alike.length) },
          cells: alike.flatMap((problem) => problem.cells),
        });
      }
      for (const table of passes(disclosure, tables, code)) {
        if (!met.has(table.template)) yield receipt(rule, `${table.name}[*]`, 'pass');
      }
    },
  };
  return rule;
}

/** Tables with the columns met there: "部门收入总表的“其他收入”、“上级补助收入”". */
function placesText(problems: readonly ReadProblem[], nameOf: (problem: ReadProblem) => string): string {
  const places = [...grouped(problems, nameOf).values()].map((alike) => {
    const columns = alike.flatMap((problem) => problem.params['column'] ?? []).map((column) => `“${column}”`);
    return `${alike[0] ? nameOf(alike[0]) : ''}的${listText(columns)}`;
  });
  return places.join('，');
}

/** Problems of one table as one case. */
function grouped(
  problems: readonly ReadProblem[],
  nameOf: (problem: ReadProblem) => string,
): Map<string, ReadProblem[]> {
  const groups = new Map<string, ReadProblem[]>();
  for (const problem of problems) {
    const key = `${nameOf(problem)}[*]`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups;
}

/** The parameters of several problems, different values of one listed. */
function joined(problems: readonly ReadProblem[]): Record<string, string> {
  const names = new Set(problems.flatMap((problem) => Object.keys(problem.params)));
  return Object.fromEntries(
    [...names].map((name) => [name, listText(problems.flatMap((problem) => problem.params[name] ?? []))]),
  );
}

/** Which tables can leave a receipt: those that are there, or for a missing table all that should be. */
function passes(
  disclosure: Disclosure,
  tables: readonly TableRef[],
  code: ReadProblemCode,
): readonly TableRef[] {
  if (code === 'table-missing') return tables;
  const there = new Set(disclosure.tables.map((table) => table.template));
  return tables.filter((table) => there.has(table.template));
}
