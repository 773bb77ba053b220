import type { CheckRule } from '../model';
import { factTitle } from './cases';
import { figuresOf, readNotes, type NoteWords } from './notes';
import { because, formUnknown, receipt } from './receipt';

/** A note that says its table is empty stands under no data. */
export function noteEmptyCheck(words: NoteWords): CheckRule {
  const rule: CheckRule = {
    kind: 'check',
    id: 'note.empty',
    title: '注明无数据的表没有数据',
    why: '表下注明无数据、表中却有金额，读者不知该信哪一个。',
    basis: '部门预算公开表格式：空表列示并注明无数据',
    severity: 'error',
    messages: {
      data: '{table}的注写明“{note}”，表中却有 {count} 个数，如{place} {amount}。有数据的，删去或改写注；注属实的，核对表中的数。',
    },
    *run({ disclosure }) {
      for (const table of disclosure.tables) {
        const own = readNotes(table, words).filter(
          (read) => read.empty || read.denied.some((fund) => fund.template === table.template),
        );
        for (const [index, read] of own.entries()) {
          const key = `${table.name}[注${index === 0 ? '' : index + 1}]`;
          if (table.form === 'unknown') {
            yield receipt(rule, key, 'unverifiable', { reason: formUnknown(table.name) });
            continue;
          }
          const figures = figuresOf(table, words, !read.empty);
          const [first] = figures;
          if (!first) {
            const unread = table.facts.some((line) =>
              line.some((fact) => fact !== null && fact.state !== 'empty' && fact.state !== 'figure'),
            );
            if (unread)
              yield receipt(rule, key, 'unverifiable', {
                reason: because('unread-cells', `${table.name}有读不出的单元格`),
              });
            else yield receipt(rule, key, 'pass');
            continue;
          }
          yield receipt(rule, key, 'fail', {
            message: 'data',
            params: {
              table: table.name,
              note: read.note.text.trim(),
              count: String(figures.length),
              place: factTitle(first),
              amount: first.text.trim(),
            },
            cells: [read.note.cell, ...figures.map((fact) => fact.cell)],
          });
        }
      }
    },
  };
  return rule;
}
