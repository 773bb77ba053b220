import type { Row, Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { because, receipt } from './receipt';
import {
  codeAbove,
  codedTables,
  levelOf,
  rowCells,
  rowKey,
  rowTitle,
  sectionsOf,
  type CodeRow,
  type TreeSpec,
  unseenTrees,
} from './tree';

/**
 * Codes ascend, each 类 before its 款 and each 款 before its 项. Blocks side by side each have an order of their own.
 * Doubled codes and codes that another finding already speaks of are left to it.
 */
export function codeOrderCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'code.order',
    title: '科目按代码顺序排列',
    why: '科目按代码由小到大、上级在前下级在后排列；顺序乱了，多半是代码写错或行放错了位置。',
    basis: '政府收支分类科目；部门预算公开表格式',
    severity: 'warning',
    messages: {
      order:
        '{table}中“{row}”排在“{before}”之后，代码顺序颠倒。核对代码是否写错；代码无误的，把该行移到应在的位置。',
    },
    *run({ disclosure }) {
      yield* unseenTrees(rule, disclosure, trees);
      for (const { table, spec } of codedTables(disclosure, trees)) {
        for (const section of sectionsOf(table)) {
          const codes = new Set(section.rows.map((row) => row.code));
          for (const rows of blocksOf(table, section.rows, spec))
            yield* checkRows(rule, table, rows, codes, spec);
        }
      }
    },
  };
  return rule;
}

/** Rows by the physical column of their first figure, so that blocks side by side are told apart. */
function blocksOf(table: Table, rows: readonly CodeRow[], spec: TreeSpec): Iterable<CodeRow[]> {
  const blocks = new Map<number, CodeRow[]>();
  for (const row of rows) {
    if (levelOf(row.code, spec) === null) continue;
    const block = blocks.get(leftmost(table, row));
    if (block) block.push(row);
    else blocks.set(leftmost(table, row), [row]);
  }
  return blocks.values();
}

function leftmost(table: Table, row: Row): number {
  let left = Number.MAX_SAFE_INTEGER;
  for (const fact of table.facts[row.index] ?? []) if (fact) left = Math.min(left, fact.cell.col);
  return left;
}

function* checkRows(
  rule: CheckRule,
  table: Table,
  rows: readonly CodeRow[],
  codes: ReadonlySet<string>,
  spec: TreeSpec,
): Iterable<Outcome> {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as CodeRow;
    const before = rows[i - 1] as CodeRow;
    if (row.code >= before.code) {
      yield receipt(rule, rowKey(table, row), 'pass');
      continue;
    }
    // Of the two, the one that does not fit its other neighbour is the one out of place.
    const earlier = rows[i - 2];
    const odd = earlier !== undefined && earlier.code <= row.code ? before : row;
    const parent = codeAbove(odd.code, spec);
    if (parent !== null && !codes.has(parent)) {
      const reason = because('other-finding', `“${odd.code}”没有上级科目，已另行列出`);
      yield receipt(rule, rowKey(table, row), 'notApplicable', { reason });
      continue;
    }
    yield receipt(rule, rowKey(table, row), 'fail', {
      message: 'order',
      params: { table: table.name, row: rowTitle(row), before: rowTitle(before) },
      cells: [...rowCells(table, odd), ...rowCells(table, odd === row ? before : row)],
    });
  }
}
