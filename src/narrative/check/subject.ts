import { keyOfLabel } from '../text/keys';
import type { Row, Table } from '../../disclosure/model';
import { combine, type Book, type Quantity } from './book';
import type { FrameWord, LabelWords, TermWord } from './vocabulary';

/** One way to read what a text speaks of. */
export interface Reading {
  readonly amount: Quantity | null;
  /** Other cells that hold the same figure. */
  readonly copies: readonly Quantity[];
  readonly previous: Quantity | null;
  readonly change: Quantity | null;
  readonly rate: Quantity | null;
  readonly net: boolean | null;
  readonly basis: string | null;
}

/** What a text speaks of: a term of the form, or a line of a table. Without readings no table has its figure. */
export interface Subject {
  readonly key: string;
  readonly name: string;
  readonly term: TermWord | null;
  readonly frame: FrameWord | null;
  readonly row: Row | null;
  readonly readings: readonly Reading[];
}

/** A subject as it was understood. What is not certain may pass, and never fails. */
export interface Bound {
  readonly subject: Subject;
  readonly certain: boolean;
}

/** A term's subject. */
export function termSubject(term: TermWord, book: Book): Subject {
  const readings = term.figures.flatMap((word): Reading[] => {
    const amount = book.at(word.amount);
    if (!amount) return [];
    return [
      {
        amount,
        copies: word.copies.flatMap((place) => book.at(place) ?? []),
        previous: word.previous ? book.at(word.previous) : null,
        change: word.change ? book.at(word.change) : null,
        rate: word.rate ? book.at(word.rate) : null,
        net: word.net,
        basis: word.basis,
      },
    ];
  });
  const usable = readings.some((one) => one.previous)
    ? [...readings].sort((a, b) => Number(b.previous !== null) - Number(a.previous !== null))
    : readings;
  return { key: term.id, name: term.name, term, frame: null, row: null, readings: usable };
}

/** The subject of a line of a frame's table; a part of the line where a column of it is named. */
export function rowSubject(
  frame: FrameWord,
  table: Table,
  row: Row,
  book: Book,
  part: FrameWord['parts'][number] | null = null,
): Subject {
  const words = part
    ? [{ amount: part.column, previous: null, change: null, rate: null, net: null, basis: null }]
    : frame.readings;
  const column = (key: string | null): Quantity | null => (key === null ? null : book.cell(table, row, key));
  const readings = words.flatMap((word): Reading[] => {
    const amount = column(word.amount);
    if (!amount) return [];
    return [
      {
        amount,
        copies: [],
        previous: column(word.previous),
        change: column(word.change),
        rate: column(word.rate),
        net: word.net,
        basis: word.basis,
      },
    ];
  });
  const name = part ? `${row.name} ${part.at}` : row.name;
  return {
    key: `${frame.id}/${row.key}${part ? `/${part.column}` : ''}`,
    name,
    term: null,
    frame,
    row,
    readings,
  };
}

/** Something a text names that no table has. */
export function strangeSubject(name: string): Subject {
  return { key: `?${name}`, name, term: null, frame: null, row: null, readings: [] };
}

/** By how much a reading's amount differs from last year's: as the table has it, and as its amounts give it. */
export function changesOf(reading: Reading): Quantity[] {
  const computed = combine(reading.amount, reading.previous, -1);
  return [reading.change, computed].filter((one): one is Quantity => one !== null);
}

const levelPatterns = new WeakMap<LabelWords, RegExp>();

function levelsOf(words: LabelWords): RegExp {
  let pattern = levelPatterns.get(words);
  if (!pattern) {
    pattern = new RegExp(`\\((?:\\d{3,7})?(?:${words.levels.join('|')})\\)`, 'gu');
    levelPatterns.set(words, pattern);
  }
  return pattern;
}

/** The key that names of 科目 are compared by: folded, without ordinal, levels in brackets and a closing 支出. */
export function nameKey(name: string, words: LabelWords): string {
  let folded = keyOfLabel(name);
  if (folded.includes('(')) folded = folded.replace(levelsOf(words), '');
  if (folded.includes('"')) folded = folded.replace(/"/g, '');
  const { ending } = words;
  return folded.endsWith(ending) && folded.length > ending.length ? folded.slice(0, -ending.length) : folded;
}
