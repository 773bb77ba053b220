import { joined } from '../core/joined';
import { stripOrdinal } from '../core/label';
import type { DraftTable } from './locate';
import { fold } from './grid';
import { departmentInTitle, namesIn } from './names';
import type { Mention, Table, TextDocument } from './model';
import type { Vocabulary } from './vocabulary';

/** The value that most places say; the first said wins a tie. Null where none says one. */
export function majority(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** What the zones and the headers of the tables say. */
export function tableMentions(
  drafts: readonly DraftTable[],
  tables: readonly Table[],
  vocabulary: Vocabulary,
): Mention[] {
  const mentions: Mention[] = [];
  drafts.forEach((parts, index) => {
    for (const part of parts) for (const one of part.zone.mentions) mentions.push({ ...one, table: index });
    const table = tables[index];
    if (table) mentions.push(...headerYears(table, index, vocabulary));
  });
  return mentions;
}

/** The disclosure's year in headers: of the columns for this year's budget, the latest year that headers say. */
function headerYears(table: Table, index: number, vocabulary: Vocabulary): Mention[] {
  const { budget } = vocabulary.family.words;
  const seen = new Set<string>();
  const said: { year: number; text: string; mention: Mention }[] = [];
  for (const column of table.columns) {
    // A column of the department's own may be of another year.
    if (!column.known) continue;
    column.headers.forEach((text, at) => {
      const cell = column.headerCells[at];
      const folded = fold(text);
      const [year] = vocabulary.years(folded);
      if (!cell || year === undefined || !folded.includes(budget) || seen.has(`${cell.row}:${cell.col}`))
        return;
      seen.add(`${cell.row}:${cell.col}`);
      said.push({ year, text, mention: { what: 'year', value: String(year), text, cell, table: index } });
    });
  }
  const latest = Math.max(0, ...said.map((one) => one.year));
  return said.filter((one) => one.year === latest).map((one) => one.mention);
}

/** Names that the notes below tables deny something of: "注：XX无政府性基金…". */
export function noteMentions(
  tables: readonly Table[],
  department: string | null,
  vocabulary: Vocabulary,
): Mention[] {
  const { words } = vocabulary.family;
  const denial = new RegExp(
    `^(?:${words.notes.join('|')})[:.、]*(?:\\d+[.、])?([^:.、].{2,39}?)(?:20\\d{2}|${words.denials.join('|')})`,
    'u',
  );
  return joined(tables.entries(), ([index, table]) =>
    joined(table.notes, (note): Mention[] => {
      const folded = fold(note.text);
      const named = department === null ? [] : namesIn(folded, department);
      const guess = named.length === 0 ? denial.exec(folded)?.[1] : undefined;
      const ends =
        guess !== undefined &&
        !vocabulary.isPronoun(guess) &&
        words.departmentEnds.some((end) => guess.endsWith(end));
      const isName = ends && !words.notDepartment.some((word) => guess.includes(word));
      const names = isName ? [guess] : named;
      return names.map((value) => ({
        what: 'department',
        value,
        text: note.text,
        cell: note.cell,
        table: index,
      }));
    }),
  );
}

/** What titles, headings and sentences of a text say of the department and the year. */
export function textMentions(
  text: TextDocument,
  department: string | null,
  vocabulary: Vocabulary,
): Mention[] {
  const { words } = vocabulary.family;
  const mentions: Mention[] = [];
  for (const paragraph of text.paragraphs) {
    const { cell } = paragraph;
    if (!cell) continue;
    const folded = fold(paragraph.text);
    const say = (what: Mention['what'], value: string): void => {
      mentions.push({ what, value, text: paragraph.text, cell, table: null });
    };
    if (paragraph.index === 0 && department === null) {
      const name = departmentInTitle(folded, vocabulary);
      if (name) say('department', name);
    }
    const names = department === null ? [] : namesIn(folded, department);
    for (const name of new Set(names)) say('department', name);
    if (text.template !== 'budget.narrative') continue;
    const isHeading =
      folded.length <= 60 && words.heading.some((word) => folded.includes(word)) && !/[。;]/u.test(folded);
    if (paragraph.index === 0 || (isHeading && stripOrdinal(folded) !== folded)) {
      for (const year of vocabulary.years(folded)) say('year', String(year));
      continue;
    }
    for (const name of new Set(names)) {
      const after = folded.slice(folded.indexOf(name) + name.length);
      const year = new RegExp(`^(20\\d{2})(?:${words.year})?([^,。;、\\d]{0,16})`, 'u').exec(after);
      if (year && (year[2] ?? '').includes(words.budget)) say('year', year[1] ?? '');
    }
  }
  return mentions;
}
