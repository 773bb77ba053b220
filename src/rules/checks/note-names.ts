import type { CheckRule } from '../model';
import { readNotes, type NoteWords, type ReadNote } from './notes';
import type { Table } from '../../disclosure/model';
import { receipt } from './receipt';

/** "表7" in a note, with or without 公开. */
const NUMBERED = /表(\d{1,2})(?!\d)/gu;

/** A note that denies something speaks of its own table: not of another fund, not of another table's number. */
export function noteNamesCheck(words: NoteWords): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'note.names',
    title: '表下的注说的是本表',
    why: '注从别的表抄来没有改，说的就不是本表的事。',
    basis: '部门预算公开表格式：空表注明无数据',
    severity: 'warning',
    messages: {
      fund: '{table}的注“{note}”说的是{named}，没有提到{own}，多半是从别的表抄来的。改为本表的说明。',
      table: '{table}的注“{note}”说的是表{named}，而本表是表{own}，多半是从别的表抄来的。改为本表的说明。',
    },
    *run({ disclosure }) {
      for (const table of disclosure.tables) {
        for (const [index, read] of readNotes(table, words).entries()) {
          const key = `${table.name}[注${index === 0 ? '' : index + 1}]`;
          const other = otherFund(table, read, words);
          const number = otherNumber(table, read);
          const note = read.note.text.trim();
          const cells = [read.note.cell];
          if (other) {
            const params = { table: table.name, note, ...other };
            yield receipt(rule, key, 'fail', { message: 'fund', params, cells });
          } else if (number) {
            const params = { table: table.name, note, named: number, own: String(table.number) };
            yield receipt(rule, key, 'fail', { message: 'table', params, cells });
          } else yield receipt(rule, key, 'pass');
        }
      }
    },
  };
  return rule;
}

function otherFund(table: Table, read: ReadNote, words: NoteWords): { named: string; own: string } | null {
  const own = words.funds.find((fund) => fund.template === table.template);
  if (!own || read.named.includes(own)) return null;
  const named = read.denied.filter((fund) => fund !== own).map((fund) => fund.word);
  return named.length > 0 ? { named: named.join('、'), own: own.word } : null;
}

function otherNumber(table: Table, read: ReadNote): string | null {
  if (table.number === null || !read.empty) return null;
  const numbers = Array.from(read.folded.matchAll(NUMBERED), (match) => Number(match[1]));
  const [first] = numbers;
  return first !== undefined && !numbers.includes(table.number) ? String(first) : null;
}
