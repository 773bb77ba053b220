import type { CheckRule } from '../model';
import { factsOf, unknownForms } from './cases';
import { figuresOf, readNotes, type NoteWords } from './notes';
import { because, receipt } from './receipt';
import type { TableRef } from './tree';
import { saysNothing, type WordCells } from './unreadable';

/** A table without data says so in a note. Asked of the tables that every disclosure has. */
export function noteMissingCheck(words: NoteWords, cells: WordCells, tables: readonly TableRef[]): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'note.missing',
    title: '没有数据的表注明无数据',
    why: '空表要列示并注明没有数据，读者才知道不是漏填。',
    basis: '部门预算公开有关规定：没有数据的表格列出空表并说明',
    severity: 'note',
    messages: {
      missing:
        '{table}没有数据，表下也没有注。确无数据的，在表下注明本部门没有相关收支、本表无数据；漏填的，补填。',
    },
    *run({ disclosure }) {
      yield* unknownForms(rule, disclosure);
      for (const table of disclosure.tables) {
        if (table.form === 'unknown' || !tables.some((one) => one.template === table.template)) continue;
        const key = `${table.name}[无数据]`;
        const facts = factsOf(table);
        const unread = facts.some(
          (fact) => (fact.state === 'unreadable' && !saysNothing(fact, cells)) || fact.state === 'uncached',
        );
        const denied = facts.some((fact) => saysNothing(fact, cells));
        if (figuresOf(table, words, false).length > 0) {
          yield receipt(rule, key, 'notApplicable', { reason: because('has-data', `${table.name}有数据`) });
        } else if (unread) {
          yield receipt(rule, key, 'unverifiable', {
            reason: because('unread-cells', `${table.name}有读不出的单元格`),
          });
        } else if (denied || readNotes(table, words).length > 0) yield receipt(rule, key, 'pass');
        else {
          yield receipt(rule, key, 'fail', {
            message: 'missing',
            params: { table: table.name },
            cells: table.titleCell ? [table.titleCell] : [],
          });
        }
      }
    },
  };
  return rule;
}
