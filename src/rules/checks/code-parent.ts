import type { Table } from '../../disclosure/model';
import type { CheckRule, Outcome } from '../model';
import { because, listText, receipt } from './receipt';
import {
  codeAbove,
  codedTables,
  levelOf,
  rowCells,
  rowKey,
  rowTitle,
  sectionsOf,
  type CodeRow,
  type Section,
  type TreeSpec,
  unseenTrees,
} from './tree';

const LEVELS = ['类', '款', '项'];

/**
 * Every 款 stands under its 类 and every 项 under its 款. A form that leaves a whole level out, and a row whose code
 * has a wrong length, are not asked. Rows that lack one and the same parent are one finding.
 */
export function codeParentCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'code.parent',
    title: '科目代码有上级科目',
    why: '项级数加总为款级数，款级数加总为类级数，缺了上级科目，这些数就没有并入合计的去处。',
    basis: '预算法实施条例：支出按功能分类编列到项，按经济分类编列到款',
    severity: 'error',
    messages: {
      missing:
        '{table}列有“{rows}”，却没有上级科目 {parent}（{level}级），下级数无处汇总。补上该行，或核对这几行的代码是否写错。',
      slip: '{table}列有“{rows}”，却没有上级科目 {parent}（{level}级）；前面的“{near}”没有下级，多半是 {parent} 误写。核对后改正代码。',
    },
    *run({ disclosure }) {
      yield* unseenTrees(rule, disclosure, trees);
      for (const { table, spec } of codedTables(disclosure, trees)) {
        for (const section of sectionsOf(table)) yield* checkSection(rule, table, section, spec);
      }
    },
  };
  return rule;
}

function* checkSection(rule: CheckRule, table: Table, section: Section, spec: TreeSpec): Iterable<Outcome> {
  const codes = new Set(section.rows.map((row) => row.code));
  const levels = new Set(section.rows.map((row) => levelOf(row.code, spec)));
  const parents = new Set(section.rows.map((row) => codeAbove(row.code, spec)));
  const orphans = new Map<string, { rows: CodeRow[]; before: CodeRow | null }>();
  let above: CodeRow | null = null;
  for (const row of section.rows) {
    const level = levelOf(row.code, spec);
    const parent = codeAbove(row.code, spec);
    if (level === null) above = row;
    if (level === null || parent === null) {
      if (level === 0) above = row;
      continue;
    }
    const known = orphans.get(parent);
    if (codes.has(parent)) yield receipt(rule, rowKey(table, row), 'pass');
    else if (known) known.rows.push(row);
    else orphans.set(parent, { rows: [row], before: above });
    if (level < spec.lengths.length - 1) above = row;
  }
  for (const [parent, { rows, before }] of orphans) {
    const first = rows[0] as CodeRow;
    const level = (levelOf(first.code, spec) ?? 1) - 1;
    const key = `${table.name}[${section.unit ? `${section.unit.key}/` : ''}${parent}]`;
    if (!levels.has(level) && (orphans.size > 1 || rows.length > 1)) {
      const reason = because('level-absent', `${table.name}不列${LEVELS[level] ?? ''}级科目`);
      yield receipt(rule, key, 'notApplicable', { reason });
      continue;
    }
    if (before && levelOf(before.code, spec) === null) {
      const reason = because('other-finding', `上级科目代码“${before.code}”的位数有误，已另行列出`);
      yield receipt(rule, key, 'notApplicable', { reason });
      continue;
    }
    const near = before && levelOf(before.code, spec) === level && !parents.has(before.code) ? before : null;
    yield receipt(rule, key, 'fail', {
      message: near ? 'slip' : 'missing',
      params: {
        table: table.name,
        rows: listText(rows.map(rowTitle)),
        parent,
        level: LEVELS[level] ?? '',
        near: near ? rowTitle(near) : '',
      },
      cells: [...(near ? rowCells(table, near) : []), ...rows.flatMap((row) => rowCells(table, row))],
      expected: parent,
    });
  }
}
