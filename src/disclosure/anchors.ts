import { hasNumber, type Grid, type GridCell, type GridRow } from './grid';
import { hasTerms } from './pattern';
import type { TableTemplate } from './template';
import type { Vocabulary } from './vocabulary';

/** A cell that looks like a title, or like the end of what stands above it. */
export interface Anchor {
  readonly grid: Grid;
  readonly row: number;
  /** Null where a sheet's name stands for the title that the sheet lacks. */
  readonly cell: GridCell | null;
  /** Null: a title of no table of ours, which ends the table above; or a bare 续表. */
  readonly template: TableTemplate | null;
  readonly continued: boolean;
  /** The user says that the table is here. */
  readonly pointed?: boolean;
}

const LONGEST_TITLE = 60;
const TRAILING = /(?:\([^()]*\))+$/u;

/** A title without what may follow it in brackets: 续, year, unit. */
function titleCore(folded: string): string {
  return folded.replace(TRAILING, '');
}

function continuedTail(folded: string, vocabulary: Vocabulary): boolean {
  return vocabulary.isContinued(folded);
}

/** The template whose title a folded text is, or null; "excluded" where the text is a title of another family. */
function templateOf(core: string, vocabulary: Vocabulary): TableTemplate | null {
  if (vocabulary.family.words.excluded.some((word) => core.includes(word))) return null;
  const bare = core.replace(/"/g, '');
  return vocabulary.family.tables.find((table) => hasTerms(bare, table.title.terms, table.title.not)) ?? null;
}

function anchorAt(cell: GridCell, line: GridRow, grid: Grid, vocabulary: Vocabulary): Anchor | null {
  const { table, continued } = vocabulary.family.words;
  if (cell.isNumber || cell.folded.length > LONGEST_TITLE || cell.folded.length < 2) return null;
  if (!cell.folded.includes(table)) return null;
  if (/[。;,!?]/u.test(cell.folded) || vocabulary.isNote(cell.folded)) return null;
  let core = titleCore(cell.folded);
  const goesOn = continuedTail(cell.folded, vocabulary);
  if (goesOn) core = core.replace(new RegExp(`${continued}${table}?\\d*$`, 'u'), '');
  const bareContinued = goesOn && (core === '' || vocabulary.isNumberTag(core));
  if (bareContinued) {
    return { grid, row: line.row, cell, template: null, continued: true };
  }
  if (!core.endsWith(table) && !goesOn) return null;
  const template = templateOf(core, vocabulary);
  if (template) return { grid, row: line.row, cell, template, continued: goesOn };
  // Another title ends the table above it, but only where it stands alone in its row, as titles do.
  const alone = line.cells.every((other) => other === cell || vocabulary.isNumberTag(other.folded));
  return alone && core.length >= 4 && core.endsWith(table)
    ? { grid, row: line.row, cell, template: null, continued: false }
    : null;
}

const PAGE = /^\d{1,3}$/;
const DOTS = /^[.·-]+$/u;
const LEADERS = /[.·-]{3,}\d{0,3}$/u;

/** The title in a line of a contents page: with leaders, or with a page number in a cell behind it. Else null. */
export function contentsEntry(line: GridRow): GridCell | null {
  let first: GridCell | null = null;
  let texts = 0;
  for (const cell of line.cells) {
    if (PAGE.test(cell.folded) || DOTS.test(cell.folded)) continue;
    texts += 1;
    if (texts > 2 || cell.isNumber) return null;
    if (!first || cell.folded.length > first.folded.length) first = cell;
  }
  if (!first) return null;
  const last = line.cells[line.cells.length - 1] as GridCell;
  const paged = PAGE.test(last.folded) && last.col > first.col;
  if (LEADERS.test(first.folded)) return { ...first, folded: first.folded.replace(LEADERS, '') };
  return paged ? first : null;
}

/** All anchors of a sheet, top to bottom. */
export function findAnchors(grid: Grid, vocabulary: Vocabulary): Anchor[] {
  const anchors: Anchor[] = [];
  for (const line of grid.rows) {
    // Titles share their row with other titles, tags and units at most, never with figures.
    if (line.cells.length > 12) continue;
    const listed = contentsEntry(line);
    if (listed) {
      // A line of a contents page is no title, and no table of the title above it either.
      if (anchorAt(listed, line, grid, vocabulary)) {
        anchors.push({ grid, row: line.row, cell: listed, template: null, continued: false });
      }
      continue;
    }
    if (hasNumber(line)) continue;
    for (const cell of line.cells) {
      const anchor = anchorAt(cell, line, grid, vocabulary);
      if (anchor) anchors.push(anchor);
    }
  }
  return mergeContinued(anchors);
}

/** A bare 续表 within two rows of a title belongs to that title. */
function mergeContinued(anchors: readonly Anchor[]): Anchor[] {
  const kept: Anchor[] = [];
  for (let i = 0; i < anchors.length; i++) {
    const anchor = anchors[i] as Anchor;
    const bare = anchor.template === null && anchor.continued;
    const near = [anchors[i - 1], anchors[i + 1]].find(
      (other) => other?.template && Math.abs(other.row - anchor.row) <= 2,
    );
    if (bare && near) {
      const at = kept.indexOf(near);
      if (at >= 0) kept[at] = { ...near, continued: true };
      else {
        const next = { ...near, continued: true, row: anchor.row };
        kept.push(next);
        i++;
      }
      continue;
    }
    kept.push(anchor);
  }
  return kept;
}

/** A sheet's own name as its title, where its cells have none. */
export function nameAnchor(grid: Grid, vocabulary: Vocabulary): Anchor | null {
  const folded = grid.sheet.name.normalize('NFKC').replace(/\s+/gu, '');
  const continued = vocabulary.isContinued(folded);
  const core = titleCore(folded);
  const template = core.includes(vocabulary.family.words.table) ? templateOf(core, vocabulary) : null;
  if (!template && !continued) return null;
  return { grid, row: -1, cell: null, template, continued };
}
