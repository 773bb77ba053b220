import { cellKey, type CellRef } from '../../core/address';
import { foldText } from '../../core/label';
import type { Table, TemplateId } from '../../disclosure/model';
import type { CheckRule } from '../model';
import { knownHeaders } from './headers';
import { receipt } from './receipt';

/** The money that tables are of, as their headers say it. */
export interface HeaderName {
  readonly template: TemplateId;
  /** 政府性基金. */
  readonly word: string;
}

/** The headers of a table of one fund do not name another: they would be copied from another table. */
export function headerNamesCheck(names: readonly HeaderName[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'header.names',
    title: '表头说的是本表',
    why: '表头从别的表抄来没有改，写的就不是本表的资金。',
    basis: '部门预算公开表格式',
    severity: 'warning',
    messages: {
      other: '{table}的表头“{text}”写的是{named}，没有提到{own}，多半是从别的表抄来的。改为本表的表头。',
    },
    *run({ disclosure }) {
      for (const table of disclosure.tables) {
        const own = names.find(({ template }) => template === table.template);
        if (!own || table.form === 'unknown') continue;
        const key = `${table.name}[表头]`;
        const headers = headersOf(table);
        const wrong = headers.flatMap(({ text, cell }) => {
          const other = names.find(({ word }) => word !== own.word && text.includes(word));
          return other ? [{ text, cell, named: other.word }] : [];
        });
        const [first] = wrong;
        if (!first || headers.some(({ text }) => text.includes(own.word))) {
          yield receipt(rule, key, 'pass');
          continue;
        }
        yield receipt(rule, key, 'fail', {
          message: 'other',
          params: { table: table.name, text: first.text, named: first.named, own: own.word },
          cells: wrong.map(({ cell }) => cell),
        });
      }
    },
  };
  return rule;
}

/** The printed headers above the columns that the form has, each cell once. */
function headersOf(table: Table): { readonly text: string; readonly cell: CellRef }[] {
  const headers = new Map<string, { text: string; cell: CellRef }>();
  for (const { text, cell } of knownHeaders(table))
    headers.set(cellKey(cell), { text: foldText(text), cell });
  return [...headers.values()];
}
