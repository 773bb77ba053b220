import { findAnchors, nameAnchor, type Anchor } from './anchors';
import { areasOf, type Area } from './area';
import type { Draft } from './draft';
import type { Grid } from './grid';
import { readContinuation, readPart } from './part';
import { withPointed, type PointedPlace } from './pointing';
import type { TableTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** The parts of one table, first part first. */
export type DraftTable = readonly Draft[];

/**
 * Finds and reads every table of the family on all sheets, in workbook order. Lines of a contents page have titles and
 * nothing below them: they are no tables. A part that goes on from a table before it is joined to that table.
 * @param places where the user says that tables are; `lost` is told of those that lead to none.
 */
export function locate(
  grids: readonly Grid[],
  vocabulary: Vocabulary,
  places: readonly PointedPlace[] = [],
  lost: (place: PointedPlace) => void = () => undefined,
): DraftTable[] {
  const tables: Draft[][] = [];
  for (const grid of grids) {
    const before = tables.length;
    const own = places.filter((one) => one.grid === grid);
    const found = findAnchors(grid, vocabulary);
    const anchors = own.length === 0 ? found : withPointed(grid, found, own, vocabulary, lost);
    for (const area of areasOf(grid, anchors, vocabulary)) place(area, tables, vocabulary);
    if (tables.length > before || hasPart(tables, grid)) continue;
    const anchor = nameAnchor(grid, vocabulary);
    if (anchor) placeNamed(grid, anchor, tables, vocabulary);
  }
  return tables;
}

function hasPart(tables: readonly Draft[][], grid: Grid): boolean {
  return tables.some((parts) => parts.some((part) => part.grid === grid));
}

function place(area: Area, tables: Draft[][], vocabulary: Vocabulary): void {
  const { anchor } = area;
  const { template } = anchor;
  if (!template && !anchor.continued) return;
  const earlier = earlierTable(tables, template, area.grid);
  if (anchor.continued && earlier) {
    const part = readContinuation(area, earlier[earlier.length - 1] as Draft, vocabulary);
    const whole = part.lines.length === 0 || (earlier.some(hasTotal) && hasTotal(part));
    if (!template && whole && joinFar(area, tables, vocabulary)) return;
    if (part.lines.length > 0) earlier.push(part);
    return;
  }
  if (!template) {
    joinFar(area, tables, vocabulary);
    return;
  }
  const part = readPart(area, template, vocabulary);
  // The title again, but not the headers.
  if (!part.form && earlier && joinRest(area, earlier, vocabulary)) return;
  if (!part.form && !anchor.pointed && !looksLikeTable(part)) return;
  if (earlier && goesOn(earlier, part)) earlier.push(part);
  else tables.push([part]);
}

/** A sheet without a title of ours: its name may be the title, where the headers are there as well. */
function placeNamed(grid: Grid, anchor: Anchor, tables: Draft[][], vocabulary: Vocabulary): void {
  const area: Area = { anchor, grid, above: [], below: grid.rows };
  if (anchor.continued) {
    const earlier = earlierTable(tables, anchor.template, grid);
    if (!earlier) return;
    const part = readContinuation(area, earlier[earlier.length - 1] as Draft, vocabulary);
    if (part.form && part.lines.length > 0) earlier.push(part);
    return;
  }
  if (!anchor.template) return;
  const part = readPart(area, anchor.template, vocabulary);
  if (part.form) tables.push([part]);
}

/** The last table before, of the same template where the continuation says which. */
function earlierTable(
  tables: readonly Draft[][],
  template: TableTemplate | null,
  grid: Grid,
): Draft[] | null {
  for (let i = tables.length - 1; i >= 0; i--) {
    const parts = tables[i] as Draft[];
    const first = parts[0] as Draft;
    const near = grid.index - (parts[parts.length - 1] as Draft).grid.index;
    if (template ? first.template === template && !template.many : near <= 1) return parts;
    if (!template) return null;
  }
  return null;
}

/** Reads an area by the headers of a table before it; whether that made the rest of the table of it. */
function joinRest(area: Area, earlier: Draft[], vocabulary: Vocabulary): boolean {
  const rest = readContinuation(area, earlier[earlier.length - 1] as Draft, vocabulary);
  if (!goesOn(earlier, rest)) return false;
  earlier.push(rest);
  return true;
}

/** A bare 续表 that goes on from no table right before it: from the one that breaks off, if there is just one. */
function joinFar(area: Area, tables: readonly Draft[][], vocabulary: Vocabulary): boolean {
  const breaksOff = ({ form, lines }: Draft): boolean => form?.shape === 'tree' && lines.length > 0;
  const broken = tables.filter((parts) => parts.every((part) => breaksOff(part) && !hasTotal(part)));
  const [only] = broken;
  return only !== undefined && broken.length === 1 && joinRest(area, only, vocabulary);
}

/** A title without the required headers is a table of ours only where figures or a header stand below it. */
function looksLikeTable(part: Draft): boolean {
  return (
    part.figures > 0 || (part.match !== null && part.match.columns.some((column) => column.role === 'amount'))
  );
}

/**
 * Whether a second table of the same title goes on where the first stopped: another part of the same tree, with no code
 * of the first in it, and only one of the two with a total.
 */
function goesOn(parts: readonly Draft[], next: Draft): boolean {
  const first = parts[0] as Draft;
  if (!next.form || first.form !== next.form || next.form.shape !== 'tree') return false;
  if (first.grid.sheet.visibility !== next.grid.sheet.visibility) return false;
  const codes = new Set(parts.flatMap((part) => part.lines.map((line) => line.code ?? '')));
  codes.delete('');
  const nextCodes = next.lines.flatMap((line) => line.code ?? []);
  if (codes.size === 0 || nextCodes.length === 0 || nextCodes.some((code) => codes.has(code))) return false;
  return !parts.some(hasTotal) || !hasTotal(next);
}

const hasTotal = (part: Draft): boolean => part.lines.some((line) => line.code === null);
