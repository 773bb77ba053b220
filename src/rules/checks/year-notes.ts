import { joined } from '../../core/joined';
import { foldText } from '../../core/label';
import type { Disclosure, Mention } from '../../disclosure/model';
import { readNotes, type NoteWords } from './notes';

/** A year that is said of the disclosure: no part of a document's number, no month, no day. */
const YEAR = /(?<![\d(])(20\d{2})年度?(?!\d{1,2}月)([^,。;、]{0,6})/gu;

/** Years that headers, titles and notes say in one text. */
export function yearsIn(text: string): Set<string> {
  return new Set(Array.from(foldText(text).matchAll(/(?<!\d)20\d{2}(?!\d)/gu), ([year]) => year));
}

/**
 * The years of notes that deny something: "注：某部2024年没有使用政府性基金…". A note that says the disclosure's year as
 * well compares the two; what is said of 执行数 is said of last year.
 */
export function noteYears(disclosure: Disclosure, year: string, words: NoteWords): Mention[] {
  return joined(disclosure.tables.entries(), ([index, table]) =>
    joined(readNotes(table, words), ({ note, folded }): Mention[] => {
      if (yearsIn(folded).has(year)) return [];
      const said = Array.from(folded.matchAll(YEAR)).filter(
        ([, , after = '']) => !words.lastYear.some((word) => after.includes(word)),
      );
      const first = said[0]?.[1];
      return first === undefined
        ? []
        : [{ what: 'year', value: first, text: note.text, cell: note.cell, table: index }];
    }),
  );
}
