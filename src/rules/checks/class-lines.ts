import type { Fact, Row, Table } from '../../disclosure/model';
import type { CheckRule, Outcome, SubjectCatalogue } from '../model';
import { nameKey } from './names';
import { isNearName } from './near-name';
import { because, formUnknown, receipt, tableMissing } from './receipt';
import { rowTitle, type TableRef } from './tree';

export interface ClassSpec {
  /** The ledger of all expenditure, one line a 类, and the side its 类 stand on. */
  readonly ledger: TableRef;
  /** The tree of all expenditure. */
  readonly tree: TableRef;
  /** Ledgers of a part of it: their 类 are among the others'. */
  readonly parts: readonly TableRef[];
  readonly side: string;
  /** What a 类 may leave out at the end of its name: 支出. */
  readonly ending: string;
}

/** A 类 that a table lists: its line, and its first amount. */
interface ClassLine {
  readonly row: Row;
  readonly amount: Fact | null;
  readonly readable: boolean;
}

/**
 * A 类 with an amount in one table has a line in the others. Where both have the line, its amounts are an identity's
 * business; empty lines are the form's and mean nothing.
 */
export function classLinesCheck(spec: ClassSpec): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'class.lines',
    title: `${spec.ledger.name}与${spec.tree.name}列示的类一致`,
    why: `有金额的支出类，在${spec.ledger.name}和${spec.tree.name}都应列示；财政拨款安排的类是其中一部分。`,
    basis: '部门预算公开表格式：支出按功能分类科目列示',
    severity: 'error',
    messages: {
      missing: '{table}的“{row}”有 {amount}，{other}没有这一类。在{other}补列该类，或核对类的名称是否写错。',
      renamed:
        '{table}的“{row}”有 {amount}，{other}没有这一类，而{other}的“{near}”金额相同，多半是名称写错。统一两处名称。',
      similar:
        '{table}的“{row}”有 {amount}，{other}没有这一类，却有名称相近的“{near}”，而{table}没有，多半是名称写错。统一两处名称。',
    },
    *run({ disclosure, subjects }) {
      const official = classNames(subjects, spec.ending);
      const find = (ref: TableRef): Table | null =>
        disclosure.tables.find((table) => table.template === ref.template) ?? null;
      const pairs: [TableRef, TableRef][] = [
        [spec.ledger, spec.tree],
        [spec.tree, spec.ledger],
        ...spec.parts.map((part): [TableRef, TableRef] => [part, spec.ledger]),
      ];
      for (const [from, to] of pairs) {
        const one = find(from);
        const other = find(to);
        const key = `${from.name}→${to.name}[*]`;
        const missing = unusable(one, from) ?? unusable(other, to);
        if (missing || !one || !other) {
          yield receipt(rule, key, 'unverifiable', missing ? { reason: missing } : {});
          continue;
        }
        yield* compare(rule, one, other, spec, official);
      }
    },
  };
  return rule;
}

function unusable(table: Table | null, ref: TableRef): ReturnType<typeof because> | null {
  if (!table) return tableMissing(ref.name);
  return table.form === 'unknown' ? formUnknown(ref.name) : null;
}

/** The names of all 类 that the catalogue knows: their codes are 201 to 299. */
function classNames(subjects: SubjectCatalogue, ending: string): Set<string> {
  const names = new Set<string>();
  for (let code = 201; code <= 299; code++) {
    const name = subjects.functionalName(String(code));
    if (name !== null) names.add(classKey(name, ending));
  }
  return names;
}

function* compare(
  rule: CheckRule,
  one: Table,
  other: Table,
  spec: ClassSpec,
  official: ReadonlySet<string>,
): Iterable<Outcome> {
  const theirs = classLines(other, spec);
  const ours = classLines(one, spec);
  for (const [name, line] of ours) {
    const key = `${one.name}→${other.name}[${line.row.name}]`;
    if (!line.readable) {
      const reason = because('unreadable-line', `${one.name}“${line.row.name}”的金额读不出`);
      yield receipt(rule, key, 'unverifiable', { reason });
      continue;
    }
    if (!line.amount) {
      yield receipt(rule, key, 'notApplicable', {
        reason: because('empty-line', '该行没有数，是表格自带的空行'),
      });
      continue;
    }
    if (theirs.has(name)) {
      yield receipt(rule, key, 'pass');
      continue;
    }
    const { amount } = line;
    const free = [...theirs].filter(([theirName]) => !ours.has(theirName));
    const same = free.find(
      ([, { amount: their }]) => their?.unit === amount.unit && their.value.equals(amount.value),
    )?.[1];
    const isClass = line.row.kind === 'code' || official.has(name);
    const alike = free.find(
      ([theirName]) => isNearName(name, theirName) && !(official.has(name) && official.has(theirName)),
    )?.[1];
    const near = same ?? alike;
    if (!near && !isClass) {
      const reason = because(
        'not-a-class',
        `“${line.row.name}”不是科目表中的类，不能判断${other.name}是否应有`,
      );
      yield receipt(rule, key, 'unverifiable', { reason });
      continue;
    }
    yield receipt(rule, key, 'fail', {
      ...(same || isClass ? {} : { severity: 'warning' as const }),
      message: same ? 'renamed' : alike ? 'similar' : 'missing',
      params: {
        table: one.name,
        other: other.name,
        row: rowTitle(line.row),
        amount: amount.text.trim(),
        near: near ? rowTitle(near.row) : '',
      },
      cells: [
        line.row.nameCell ?? amount.cell,
        amount.cell,
        ...(near?.row.nameCell ? [near.row.nameCell] : []),
      ],
      actual: amount.text.trim(),
    });
  }
}

/** The 类 of a table by name: top lines of a tree, lines of a ledger's side that the form does not name. */
function classLines(table: Table, spec: ClassSpec): Map<string, ClassLine> {
  const lines = new Map<string, ClassLine>();
  for (const row of table.rows) {
    const isClass =
      row.kind === 'code' ? row.level === 0 : row.kind === 'item' && row.side === spec.side && !row.known;
    if (!isClass || nameKey(row.name) === '') continue;
    const facts = (table.facts[row.index] ?? []).filter((fact) => fact !== null);
    const amount = facts.find((fact) => fact.state === 'figure') ?? null;
    const readable = amount !== null || facts.every((fact) => fact.state === 'empty');
    const name = classKey(row.name, spec.ending);
    const known = lines.get(name);
    if (!known || (!known.amount && amount)) lines.set(name, { row, amount, readable });
  }
  return lines;
}

function classKey(name: string, ending: string): string {
  const key = nameKey(name);
  return key.endsWith(ending) ? key.slice(0, -ending.length) : key;
}
