import type { CellPattern, Formula } from './ast';
import { formulaCells } from './parser';
import type { Binding } from './binding';
import { pathKey } from './table-index';

const firstCells = new WeakMap<Formula, CellPattern | null>();

/** Names the case by the cell that the formula names first, made definite: "部门支出总表[201, 合计]". */
export function caseKey(formula: Formula, binding: Binding): string {
  let cell = firstCells.get(formula);
  if (cell === undefined) firstCells.set(formula, (cell = formulaCells(formula)[0] ?? null));
  if (!cell) return formula.text;
  const row = rowText(cell, binding);
  const column = columnText(cell, binding);
  const { table } = binding;
  const number = table && table.instances > 1 ? `#${table.instance + 1}` : '';
  return `${cell.table}${number}[${row}${row !== '' && column !== '' ? ', ' : ''}${column}]`;
}

function rowText({ row }: CellPattern, binding: Binding): string {
  switch (row.kind) {
    case 'literal':
      return row.key;
    case 'bound': {
      const name = row.scope === 'row' ? binding.row?.key : binding[row.scope];
      return name === undefined ? '' : row.under === null ? name : `${row.under}/${name}`;
    }
    case 'children':
      return row.of ?? binding.row?.key ?? '';
    case 'above':
    case 'below':
      return row.of;
    default:
      return '';
  }
}

function columnText({ column }: CellPattern, binding: Binding): string {
  if (column.kind === 'literal') return column.key;
  if (column.kind === 'group') return `${binding.group ?? ''}/${column.key}`;
  if (column.kind !== 'bound') return '';
  return column.scope === 'item' ? (binding.item ?? '') : pathKey(binding.column?.key ?? '');
}
