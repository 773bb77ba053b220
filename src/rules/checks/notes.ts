import { joined } from '../../core/joined';
import { foldText } from '../../core/label';
import type { Fact, Located, Table, TemplateId } from '../../disclosure/model';
import { factsOf } from './cases';

/** A kind of money that one table is for and that notes name. */
export interface Fund {
  /** What notes, rows and columns say for it: 政府性基金. */
  readonly word: string;
  readonly template: TemplateId;
}

/** The words by which a note is understood; all folded. */
export interface NoteWords {
  /** Phrases that say a table is empty: 无数据. */
  readonly empty: readonly string[];
  /** What makes a phrase a condition and no statement, when a clause begins with it or it follows: 如无数据, 无数据的栏. */
  readonly conditions: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words that deny what follows them in their clause: 无, 没有, 未安排. */
  readonly denials: readonly string[];
  /** Words that begin like a denial and are none: 无锡. */
  readonly notDenials: readonly string[];
  /** After a fund, what makes the denial one of a part of it only: 基本支出. */
  readonly partial: readonly string[];
  readonly funds: readonly Fund[];
  /** How rows of money brought forward are called: 上年结转. */
  readonly carried: string;
  /** What limits a denial to this year's appropriation: 当年. */
  readonly thisYear: readonly string[];
  /** Parts of keys of columns about last year: a table with nothing else has no data for this year. */
  readonly lastYear: readonly string[];
}

/** A note as it was understood. */
export interface ReadNote {
  readonly note: Located;
  readonly folded: string;
  /** Says that its table is empty. */
  readonly empty: boolean;
  readonly denied: readonly Fund[];
  readonly named: readonly Fund[];
}

/** How far a denial reaches: from 无 to the fund it denies. */
const REACH = 14;

/** Understands the notes of a table; lines that say nothing of this kind are left out. */
export function readNotes(table: Table, words: NoteWords): ReadNote[] {
  return joined(table.notes, (note) => {
    const folded = foldText(note.text).replace(/["']/g, '');
    const named = words.funds.filter((fund) => folded.includes(fund.word));
    const denied = named.filter((fund) => denies(folded, fund.word, words));
    const empty = words.empty.some((phrase) => states(folded, phrase, words));
    return empty || denied.length > 0 ? [{ note, folded, empty, denied, named }] : [];
  });
}

function states(folded: string, phrase: string, words: NoteWords): boolean {
  return folded.split(/[。;:]/u).some((sentence) => {
    const at = sentence.indexOf(phrase);
    if (at < 0) return false;
    const after = sentence.slice(at + phrase.length);
    const clauses = sentence.split(',');
    return (
      !words.conditions.after.some((word) => after.startsWith(word)) &&
      !words.conditions.before.some((word) => clauses.some((clause) => clause.startsWith(word)))
    );
  });
}

function denies(folded: string, word: string, words: NoteWords): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const [rest = ''] = folded.slice(at + word.length).split(/[,。;]/u);
    if (words.partial.some((part) => rest.includes(part))) continue;
    const before = folded.slice(0, at);
    const clause = before.slice(Math.max(0, at - REACH)).split(/[,。;:、]/u);
    let near = clause[clause.length - 1] ?? '';
    // "无政府性基金、国有资本经营预算": a denial reaches over 、 and 和.
    const listed = before.slice(Math.max(0, at - 2 * REACH)).split(/[,。;:]/u);
    if (clause.length > 1) near = listed[listed.length - 1] ?? near;
    for (const word of words.notDenials) near = near.split(word).join('');
    if (words.denials.some((denial) => near.includes(denial))) return true;
  }
  return false;
}

/** The figures of a table: all, or those that are not about last year alone. */
export function figuresOf(table: Table, words: NoteWords, thisYearOnly: boolean): Fact[] {
  return factsOf(table).filter(
    (fact) =>
      fact.state === 'figure' &&
      !(
        thisYearOnly &&
        words.lastYear.some((part) => fact.column.key.includes(part) || fact.column.group === part)
      ),
  );
}

/** The facts whose row or column says a fund, with a figure. */
export function fundFigures(table: Table, fund: Fund): Fact[] {
  return factsOf(table).filter(
    (fact) =>
      fact.state === 'figure' &&
      fact.column.quantity === 'amount' &&
      (fact.row.key.includes(fund.word) || fact.column.key.includes(fund.word)),
  );
}
