import type { Snapshot } from '../workbook/snapshot';
import type { Unit } from '../core/unit';
import { choose } from './candidates';
import { assemble, commonDecimals, finish } from './finish';
import { makeGrid } from './grid';
import { locate, type DraftTable } from './locate';
import { remember } from './lookup';
import { majority, noteMentions, tableMentions, textMentions } from './mentions';
import type { Disclosure, Mention, ReadProblem } from './model';
import { departmentInTitle } from './names';
import { readTexts } from './prose';
import type { TemplateFamily } from './template';
import { vocabularyOf } from './vocabulary';

/** Where no sheet says a unit, the forms' own. */
const USUAL_UNIT: Unit = '万元';

/**
 * Reads a workbook against a family of templates: tables with their facts, texts, what they say of year, department
 * and unit, and what reading ran into. Computes nothing, and throws for nothing that a workbook holds.
 */
export function readDisclosure(snapshot: Snapshot, family: TemplateFamily): Disclosure {
  const vocabulary = vocabularyOf(family);
  const grids = snapshot.sheets.map(makeGrid);
  const problems: ReadProblem[] = [];
  const located = locate(grids, vocabulary);
  const drafts = choose(located, family, problems);
  const unfinished = drafts.map((parts) => assemble(parts, vocabulary));
  const said = majority(unfinished.flatMap((table) => table.unit ?? [])) as Unit | null;
  const common = commonDecimals(unfinished);
  const tables = unfinished.map((table) => finish(table, common, said ?? USUAL_UNIT, problems));
  const texts = readTexts(grids, family, rowsOf(located));
  const mentions: Mention[] = tableMentions(drafts, tables, vocabulary);
  const titleNames = texts.flatMap(
    (text) => departmentInTitle(text.title.normalize('NFKC'), vocabulary) ?? [],
  );
  const named = mentions.filter((one) => one.what === 'department').map((one) => one.value);
  const guess = majority([...titleNames, ...named]);
  mentions.push(...noteMentions(tables, guess, vocabulary));
  const department = guess ?? majority(departments(mentions));
  for (const text of texts) mentions.push(...textMentions(text, department, vocabulary));
  const year = majority(mentions.filter((one) => one.what === 'year').map((one) => one.value));
  const disclosure: Disclosure = {
    snapshot,
    family: family.id,
    tables,
    texts,
    year: year === null ? null : Number(year),
    department: majority(departments(mentions)) ?? department,
    mentions,
    problems,
  };
  remember(disclosure, family);
  return disclosure;
}

function departments(mentions: readonly Mention[]): string[] {
  return mentions.filter((one) => one.what === 'department').map((one) => one.value);
}

function rowsOf(located: readonly DraftTable[]): Map<number, { top: number; bottom: number }[]> {
  const rows = new Map<number, { top: number; bottom: number }[]>();
  for (const part of located.flat()) {
    const top = Math.min(part.extent.top, part.anchor.cell?.row ?? part.extent.top);
    // Text below a table's last line is no part of the table where it is a text of its own.
    const lines = part.lines.map((line) => line.row);
    const bottom = lines.length > 0 ? lines.reduce((a, b) => Math.max(a, b), top) : top;
    rows.set(part.grid.index, [...(rows.get(part.grid.index) ?? []), { top, bottom }]);
  }
  return rows;
}
