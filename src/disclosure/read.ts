import { joined } from '../core/joined';
import type { Snapshot } from '../workbook/snapshot';
import { cellAddress } from '../core/address';
import type { Unit } from '../core/unit';
import { choose } from './candidates';
import { assemble, commonDecimals, finish } from './finish';
import { makeGrid, type Grid } from './grid';
import { locate, type DraftTable } from './locate';
import { remember } from './lookup';
import { majority, noteMentions, tableMentions, textMentions } from './mentions';
import type { Disclosure, Mention, ReadProblem, TemplateId } from './model';
import { departmentInTitle } from './names';
import { pointedCells, type PointedCell, type PointedTables } from './pointed';
import { findPlace, type PointedPlace } from './pointing';
import { readTexts, type PointedText } from './prose';
import type { TemplateFamily } from './template';
import { vocabularyOf } from './vocabulary';

/** What reading may be told beside the workbook. */
export interface ReadBeside {
  /** Where the user says that tables and texts are. */
  readonly pointed?: PointedTables;
}

/** Where no sheet says a unit, the forms' own. */
const USUAL_UNIT: Unit = '万元';

/**
 * Reads a workbook against a family of templates: tables with their facts, texts, what they say of year, department
 * and unit, and what reading ran into. Computes nothing, and throws for nothing that a workbook holds.
 */
export function readDisclosure(
  snapshot: Snapshot,
  family: TemplateFamily,
  { pointed = {} }: ReadBeside = {},
): Disclosure {
  const vocabulary = vocabularyOf(family);
  const grids = snapshot.sheets.map(makeGrid);
  const problems: ReadProblem[] = [];
  const places = pointedPlaces(pointed, grids, family);
  const lost = new Set<PointedCell>(places.gone);
  const located = locate(grids, vocabulary, places.tables, ({ at }) => lost.add(at));
  const drafts = choose(located, family, problems);
  const unfinished = drafts.map((parts) => assemble(parts, vocabulary));
  const said = majority(unfinished.map((table) => table.unit).filter((unit) => unit !== null)) as Unit | null;
  const common = commonDecimals(unfinished);
  const tables = unfinished.map((table) => finish(table, common, said ?? USUAL_UNIT, problems));
  const texts = readTexts(grids, family, rowsOf(located), places.texts);
  for (const { template, grid, row, at } of places.texts) {
    const isThere = texts.some(({ template: id, range }) => {
      return (
        id === template.id && range?.sheet === grid.sheet.name && row >= range.top && row <= range.bottom
      );
    });
    if (!isThere) lost.add(at);
  }
  for (const { id, name } of [...family.tables, ...family.texts]) {
    for (const at of pointedCells(pointed, id)) {
      if (!lost.has(at)) continue;
      const params = { name, place: `${at.sheet}!${cellAddress(at)}` };
      problems.push({ code: 'pointed-lost', template: id, cells: [], params });
    }
  }
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

interface Places {
  readonly tables: readonly PointedPlace[];
  readonly texts: readonly (PointedText & { readonly at: PointedCell })[];
  /** Those whose sheet is gone. */
  readonly gone: readonly PointedCell[];
}

function pointedPlaces(pointed: PointedTables, grids: readonly Grid[], family: TemplateFamily): Places {
  const gone: PointedCell[] = [];
  const placesOf = <T extends { readonly id: TemplateId }>(template: T) =>
    pointedCells(pointed, template.id).flatMap((at) => {
      const place = findPlace(at, grids);
      if (!place) gone.push(at);
      return place ? [{ ...place, template, at }] : [];
    });
  return { tables: family.tables.flatMap(placesOf), texts: family.texts.flatMap(placesOf), gone };
}

function departments(mentions: readonly Mention[]): string[] {
  return mentions.filter((one) => one.what === 'department').map((one) => one.value);
}

function rowsOf(located: readonly DraftTable[]): Map<number, { top: number; bottom: number }[]> {
  const rows = new Map<number, { top: number; bottom: number }[]>();
  for (const part of joined(located, (parts) => parts)) {
    const top = Math.min(part.extent.top, part.anchor.cell?.row ?? part.extent.top);
    // Text below a table's last line is no part of the table where it is a text of its own.
    const lines = part.lines.map((line) => line.row);
    const bottom = lines.length > 0 ? lines.reduce((a, b) => Math.max(a, b), top) : top;
    rows.set(part.grid.index, [...(rows.get(part.grid.index) ?? []), { top, bottom }]);
  }
  return rows;
}
