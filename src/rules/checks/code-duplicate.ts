import type { Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { nameKey } from './names';
import { because, listText, receipt } from './receipt';
import {
  codedTables,
  rowCells,
  rowKey,
  sectionsOf,
  type CodeRow,
  type Section,
  type TreeSpec,
  unseenTrees,
} from './tree';

/**
 * A code stands once in a table, or once under each unit. A table in which most codes come again lists several units
 * without naming them: there nothing can be said.
 */
export function codeDuplicateCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'code.duplicate',
    title: '科目代码不重复',
    why: '同一科目在一张表中只列一行，重复的行会使同一笔数计算两次，或者其中一行的代码有误。',
    basis: '政府收支分类科目；部门预算公开表格式',
    severity: 'error',
    messages: {
      same: '{table}中科目 {code}“{name}”列了 {count} 次，同一科目只应列一行。核对是否重复列示，合并或删去多出的行。',
      names:
        '{table}中科目代码 {code} 用了 {count} 次，名称却是“{names}”，一个代码只对应一个科目，其中有代码写错。对照科目名称改正代码。',
    },
    *run({ disclosure }) {
      yield* unseenTrees(rule, disclosure, trees);
      for (const { table } of codedTables(disclosure, trees)) {
        for (const section of sectionsOf(table)) yield* checkSection(rule, table, section);
      }
    },
  };
  return rule;
}

function* checkSection(rule: CheckRule, table: Table, section: Section): Iterable<Outcome> {
  const byCode = new Map<string, CodeRow[]>();
  for (const row of section.rows) {
    const rows = byCode.get(row.code);
    if (rows) rows.push(row);
    else byCode.set(row.code, [row]);
  }
  const doubled = [...byCode.values()].filter((rows) => rows.length > 1).length;
  if (doubled >= 3 && doubled * 2 > byCode.size) {
    const reason = because(
      'several-units',
      `${table.name}的多数科目重复出现，像是分单位列示，不能判断是否重复`,
    );
    yield receipt(rule, `${table.name}[${section.unit?.key ?? '*'}]`, 'unverifiable', { reason });
    return;
  }
  for (const [code, rows] of byCode) {
    const first = rows[0] as CodeRow;
    const key = rowKey(table, first);
    if (rows.length === 1) {
      yield receipt(rule, key, 'pass');
      continue;
    }
    const differ = new Set(rows.map((row) => nameKey(row.name))).size > 1;
    yield receipt(rule, key, 'fail', {
      message: differ ? 'names' : 'same',
      params: {
        table: table.name,
        code,
        name: first.name,
        count: String(rows.length),
        names: listText(rows.map((row) => row.name)),
      },
      cells: rows.flatMap((row) => rowCells(table, row)),
    });
  }
}
