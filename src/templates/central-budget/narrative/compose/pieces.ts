import type { Block, Piece } from '../../../../narrative/compose/template';
import type {
  Condition,
  FieldTemplate,
  ItemSource,
  Quantity,
} from '../../../../narrative/compose/template-sources';

/** Official names of the tables, as lookups take them. */
export const T1 = '部门收支总表';
export const T2 = '部门收入总表';
export const T3 = '部门支出总表';
export const T4 = '财政拨款收支总表';
export const T5 = '一般公共预算支出表';
export const T6 = '一般公共预算基本支出表';
export const T7 = '政府性基金预算支出表';
export const T8 = '国有资本经营预算支出表';
export const T9 = '财政拨款预算“三公”经费支出表';
export const PROJECTS = '项目绩效目标表';

/** A cell by the names of its table, row and column. */
export function cell(table: string, row: string, column: string, side?: string): Quantity {
  return side === undefined
    ? { kind: 'cell', table, row, column }
    : { kind: 'cell', table, row, column, side };
}

export const first = (...of: Quantity[]): Quantity => ({ kind: 'first', of });
export const sum = (...of: Quantity[]): Quantity => ({ kind: 'sum', of });
export const ITEM: Quantity = { kind: 'item' };

/** Amount of 收入 or 支出 in table 4. */
export const fiscal = (row: string): Quantity =>
  cell(T4, row, '预算数', row.includes('支出') || row.includes('结转下年') ? '支出' : '收入');

export const amount = (of: Quantity): Piece => ({ amount: of });
export const SHARE: Piece = { share: '，占' };

/** One piece or another, by a condition. */
export function either(when: Condition, then: readonly Piece[], otherwise: readonly Piece[] = []): Piece {
  return { when, then, otherwise };
}

export const not = (condition: Condition): Condition => ({ not: condition });

/** A paragraph of text. */
export function line(
  id: string,
  pieces: readonly Piece[],
  more: { when?: Condition; chart?: string; note?: string } = {},
): Block {
  return { kind: 'line', id, style: 'text', pieces, ...more };
}

/** A sub-heading; `earlier` is the pattern over a folded heading by another hand. */
export function subheading(id: string, text: string, earlier: string, when?: Condition): Block {
  return { kind: 'line', id, style: 'subheading', pieces: [text], earlier, ...(when ? { when } : {}) };
}

/** A field for a figure, and where an earlier text says it. */
export function figureField(
  name: string,
  patterns: readonly string[],
  kind: 'amount' | 'count' = 'amount',
): FieldTemplate {
  return { name, kind, patterns };
}

const CHILDREN: ItemSource = { kind: 'children' };

/**
 * A line for every 款, with its 项 below it; a 款 of one 项 shares the line with it.
 * @param items the 款
 * @param said what each line says of its subject
 */
export function subjectLines(items: ItemSource, said: readonly Piece[], when: Condition): Block {
  return {
    kind: 'each',
    when,
    items,
    blocks: [
      line('款', ['{n}．{level0}（类）{level1}（款）', ...said, '。'], {
        when: { count: CHILDREN, is: 'none' },
      }),
      {
        kind: 'each',
        when: { count: CHILDREN, is: 'one' },
        items: CHILDREN,
        blocks: [line('款项', ['{up}．{level0}（类）{level1}（款）{level2}（项）', ...said, '。'])],
      },
      line('款', ['{n}．{level0}（类）{level1}（款）', ...said, '，其中：'], {
        when: { count: CHILDREN, is: 'many' },
      }),
      {
        kind: 'each',
        when: { count: CHILDREN, is: 'many' },
        items: CHILDREN,
        blocks: [line('项', ['（{n}）{name}（项）', ...said, '。'])],
      },
    ],
  };
}
