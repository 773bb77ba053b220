import type { CellRef } from '../../core/address';
import type { Row, Table } from '../../disclosure/model';
import type { CheckRule, Outcome, SubjectCatalogue } from '../model';
import { nameKey } from './names';
import { because, formUnknown, receipt, tableMissing } from './receipt';
import {
  codeAbove,
  codedTables,
  levelOf,
  rowCells,
  rowKey,
  rowTitle,
  sectionsOf,
  type CodeRow,
  type TableRef,
  type TreeSpec,
} from './tree';

export interface CoverageSpec {
  /** Tables whose codes the holder must have. */
  readonly users: readonly TreeSpec[];
  /** Tables that may well have a code more (their money may all be carried over): told only with a probable other code. */
  readonly loose: readonly TreeSpec[];
  readonly holder: TreeSpec;
  /** Parts of column keys that say a column is about last year, or a change from it. */
  readonly lastYear: readonly string[];
}

/** A code used in a table of appropriations stands in the table of all expenditure as well. */
export function codeCoverageCheck(spec: CoverageSpec): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'code.coverage',
    title: `各表用到的科目${spec.holder.name}都有`,
    why: `${spec.holder.name}包括部门全部支出，其他表今年安排的科目都应列在其中。`,
    basis: '部门预算公开表格式：各表与部门支出总表的口径关系',
    severity: 'error',
    messages: {
      missing: '{table}列有“{rows}”，{holder}没有这个科目。核对代码，或在{holder}补列该科目及金额。',
      holder:
        '{table}列有“{rows}”，{holder}没有这个科目，却有“{other}”，名称相同而代码不同；科目表中 {code} 才是“{name}”。核对后改正{holder}的代码。',
      probable:
        '{table}列有“{rows}”，{holder}没有这个科目，而{holder}中的“{other}”{table}没有，多半应为 {otherCode}。核对后改正{table}的代码和名称。',
    },
    *run({ disclosure, subjects }) {
      const holder = disclosure.tables.find((table) => table.template === spec.holder.template) ?? null;
      for (const { table, spec: user } of codedTables(disclosure, [...spec.users, ...spec.loose])) {
        if (!holder || holder.form === 'unknown' || !holder.rows.some((row) => row.kind === 'code')) {
          yield receipt(rule, `${table.name}[*]`, 'unverifiable', { reason: unusable(holder, spec.holder) });
          continue;
        }
        yield* checkTable(rule, table, user, holder, spec, subjects);
      }
    },
  };
  return rule;
}

function unusable(holder: Table | null, ref: TableRef): ReturnType<typeof because> {
  if (!holder) return tableMissing(ref.name);
  return holder.form === 'unknown' ? formUnknown(ref.name) : because('no-codes', `${ref.name}没有科目行`);
}

function codeRowsOf(table: Table): Map<string, CodeRow> {
  const rows = new Map<string, CodeRow>();
  for (const row of sectionsOf(table).flatMap((section) => section.rows)) {
    if (!rows.has(row.code)) rows.set(row.code, row);
  }
  return rows;
}

function* checkTable(
  rule: CheckRule,
  table: Table,
  user: TreeSpec,
  holder: Table,
  spec: CoverageSpec,
  subjects: SubjectCatalogue,
): Iterable<Outcome> {
  const own = codeRowsOf(table);
  const held = codeRowsOf(holder);
  const below = new Map<string, CodeRow[]>();
  for (const row of held.values()) {
    const parent = codeAbove(row.code, spec.holder) ?? '';
    const rows = below.get(parent);
    if (rows) rows.push(row);
    else below.set(parent, [row]);
  }
  const under = new Map<string, CodeRow[]>();
  for (const row of own.values()) {
    const key = rowKey(table, row);
    if (held.has(row.code)) {
      yield receipt(rule, key, 'pass');
      continue;
    }
    const parent = codeAbove(row.code, user);
    if (levelOf(row.code, user) === null || (parent !== null && !own.has(parent) && !held.has(parent))) {
      yield receipt(rule, key, 'notApplicable', {
        reason: because('other-finding', '代码本身有误，已另行列出'),
      });
    } else if (parent !== null && under.has(parent)) {
      under.get(parent)?.push(row);
      under.set(row.code, under.get(parent) as CodeRow[]);
    } else if (parent !== null && held.has(parent) && !below.has(parent)) {
      const reason = because('level-absent', `${holder.name}的 ${parent} 没有列到下一级`);
      yield receipt(rule, key, 'notApplicable', { reason });
    } else {
      const state = useOf(table, row, spec.lastYear);
      const siblings = parent === null ? [] : (below.get(parent) ?? []);
      if (state === 'last-year') {
        const reason = because('last-year', `${row.code} 只有上年数，今年可以没有`);
        yield receipt(rule, key, 'notApplicable', { reason });
      } else if (state === 'empty' && siblings.every((one) => own.has(one.code))) {
        yield receipt(rule, key, 'notApplicable', {
          reason: because('empty-line', '该行没有数，是表格自带的空行'),
        });
      } else under.set(row.code, [row]);
    }
  }
  for (const [code, rows] of under) {
    if (rows[0]?.code !== code) continue;
    const loose = spec.loose.includes(user);
    const siblings = below.get(codeAbove(code, user) ?? '') ?? [];
    const other = probable(table, rows[0], own, holder, siblings, loose);
    if (other === null && loose) {
      const reason = because('not-spent', `${holder.name}没有 ${code}，不能判断是否今年没有安排支出`);
      yield receipt(rule, rowKey(table, rows[0]), 'unverifiable', { reason });
      continue;
    }
    const theirs = other !== null && isTheirSlip(rows[0], other, subjects);
    yield receipt(rule, rowKey(table, rows[0]), 'fail', {
      message: theirs ? 'holder' : other ? 'probable' : 'missing',
      params: {
        table: table.name,
        rows: rows.map(rowTitle).join('、'),
        holder: holder.name,
        other: other ? rowTitle(other) : '',
        otherCode: other?.code ?? '',
        code,
        name: rows[0].name,
      },
      cells: cellsOf(
        theirs,
        rows.flatMap((row) => rowCells(table, row)),
        other ? rowCells(holder, other) : [],
      ),
      actual: theirs ? other.code : code,
      ...(other ? { expected: theirs ? code : other.code } : {}),
    });
  }
}

/** The cells of both tables, those of the one that is probably wrong first. */
function cellsOf(theirs: boolean, own: readonly CellRef[], other: readonly CellRef[]): readonly CellRef[] {
  return theirs ? [...other, ...own] : [...own, ...other];
}

/** Whether the catalogue knows the code here by the name that both tables print, and the other code by another. */
function isTheirSlip(row: CodeRow, other: CodeRow, subjects: SubjectCatalogue): boolean {
  const official = subjects.functionalName(row.code);
  const otherName = subjects.functionalName(other.code);
  if (official === null || nameKey(row.name) !== nameKey(other.name)) return false;
  return (
    nameKey(official) === nameKey(row.name) &&
    (otherName === null || nameKey(otherName) !== nameKey(other.name))
  );
}

/** What a row has: something for this year, something for last year only, or nothing. */
function useOf(table: Table, row: Row, lastYear: readonly string[]): 'used' | 'last-year' | 'empty' {
  let filled = false;
  for (const fact of table.facts[row.index] ?? []) {
    if (!fact || fact.state === 'empty') continue;
    filled = true;
    if (!lastYear.some((part) => fact.column.key.includes(part))) return 'used';
  }
  return filled ? 'last-year' : 'empty';
}

/**
 * Of the holder's codes beside the missing one, the one that was probably meant: it is not used here. `loose`: the code
 * may be right, so that being the only one left says nothing.
 */
function probable(
  table: Table,
  row: CodeRow,
  own: ReadonlyMap<string, CodeRow>,
  holder: Table,
  siblings: readonly CodeRow[],
  loose: boolean,
): CodeRow | null {
  const free = siblings.filter((one) => !own.has(one.code));
  const amounts = amountsOf(table, row);
  return (
    free.find((one) => nameKey(one.name) === nameKey(row.name)) ??
    free.find((one) => [...amountsOf(holder, one)].some((amount) => amounts.has(amount))) ??
    (free.length === 1 && !loose ? (free[0] as CodeRow) : null)
  );
}

function amountsOf(table: Table, row: Row): Set<string> {
  const facts = table.facts[row.index] ?? [];
  return new Set(
    facts.flatMap((fact) => (fact?.state === 'figure' ? [`${fact.value.toString()}${fact.unit}`] : [])),
  );
}
