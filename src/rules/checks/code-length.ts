import type { CheckRule } from '../model';
import { receipt } from './receipt';
import {
  codedTables,
  levelOf,
  rowCells,
  rowKey,
  rowTitle,
  sectionsOf,
  type TreeSpec,
  unseenTrees,
} from './tree';

const LEVELS = ['类', '款', '项'];

/** Codes have the digits of 类, 款 or 项: 3, 5, 7 for functions, 3, 5 for economic ones. Rows of units are no codes. */
export function codeLengthCheck(trees: readonly TreeSpec[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'code.length',
    title: '科目代码的位数正确',
    why: '功能分类科目的类、款、项依次为 3、5、7 位，经济分类科目的类、款为 3、5 位，位数不对的代码对不上任何科目。',
    basis: '政府收支分类科目',
    severity: 'error',
    messages: {
      length:
        '{table}中“{row}”的科目代码有 {digits} 位，{tree}科目代码应为 {lengths}，多半是漏写或多写了数字。对照科目名称改正代码。',
    },
    *run({ disclosure }) {
      yield* unseenTrees(rule, disclosure, trees);
      for (const { table, spec } of codedTables(disclosure, trees)) {
        for (const row of sectionsOf(table).flatMap((section) => section.rows)) {
          const key = rowKey(table, row);
          if (levelOf(row.code, spec) !== null) yield receipt(rule, key, 'pass');
          else {
            yield receipt(rule, key, 'fail', {
              message: 'length',
              params: {
                table: table.name,
                row: rowTitle(row),
                digits: String(row.code.length),
                tree: spec.tree === 'functional' ? '功能分类' : '经济分类',
                lengths: spec.lengths
                  .map((length, level) => `${length} 位（${LEVELS[level] ?? ''}）`)
                  .join('、'),
              },
              cells: rowCells(table, row),
              actual: row.code,
            });
          }
        }
      }
    },
  };
  return rule;
}
