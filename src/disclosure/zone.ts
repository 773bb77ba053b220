import type { Unit } from '../core/unit';
import { refOf, type Zone } from './draft';
import type { Grid, GridCell, GridRow } from './grid';
import type { Mention } from './model';
import { departmentInTitle } from './names';
import type { Vocabulary } from './vocabulary';

/**
 * Reads what stands around a title: the unit, the department, the year and the printed number.
 * @param rows the lines above the title, its own, and those between it and the header
 * @param title the title's cell, or null
 * @param titleNames whether the title begins with a department's name (a project's table begins with the project's)
 */
export function readZone(
  rows: readonly GridRow[],
  title: GridCell | null,
  grid: Grid,
  vocabulary: Vocabulary,
  titleNames = true,
): Zone {
  const mentions: Omit<Mention, 'table'>[] = [];
  let unit: Unit | null = null;
  let unitCell: GridCell | null = null;
  let number: number | null = null;
  let year: number | null = null;
  const say = (what: Mention['what'], value: string, cell: GridCell): void => {
    const slip = what === 'unit' ? vocabulary.unitSlip(cell.folded) : null;
    mentions.push({ what, value, text: cell.text, cell: refOf(grid, cell), ...(slip !== null && { slip }) });
  };
  for (const line of rows) {
    line.cells.forEach((cell, index) => {
      if (cell.isNumber) return;
      const isTitle = cell === title;
      if (!isTitle && (cell.folded.length > 60 || vocabulary.isNote(cell.folded))) return;
      const before = line.cells[index - 1];
      const told = before !== undefined && splitUnit(before, cell, vocabulary) !== null;
      const stated = told
        ? null
        : (vocabulary.unit(cell.folded) ?? splitUnit(cell, line.cells[index + 1], vocabulary));
      if (stated) {
        unit ??= stated;
        unitCell ??= cell;
        say('unit', stated, cell);
      }
      number ??= vocabulary.tableNumber(cell.folded);
      const years = vocabulary.years(cell.folded);
      const said = years[0];
      if (said !== undefined) {
        if (isTitle || year === null) year = said;
        say('year', String(said), cell);
      }
      if (isTitle && !titleNames) return;
      const name = departmentAt(cell, line.cells[index + 1] ?? null, isTitle, vocabulary);
      if (name) say('department', name.value, name.cell);
    });
  }
  return { unit, unitCell, number, year, mentions };
}

/** "单位：" in one cell and the unit in the next. */
function splitUnit(cell: GridCell, next: GridCell | undefined, vocabulary: Vocabulary): Unit | null {
  if (!next || next.isNumber || !/:$/.test(cell.folded) || next.folded.length > 6) return null;
  return vocabulary.unit(cell.folded + next.folded);
}

function departmentAt(
  cell: GridCell,
  next: GridCell | null,
  isTitle: boolean,
  vocabulary: Vocabulary,
): { value: string; cell: GridCell } | null {
  if (isTitle) {
    const value = departmentInTitle(cell.folded, vocabulary);
    return value === null ? null : { value, cell };
  }
  const value = vocabulary.departmentLine(cell.folded);
  if (value === null) return null;
  if (value !== '') return nameAt(bareName(value), cell, vocabulary);
  if (!next || next.isNumber || vocabulary.unit(next.folded) !== null) return null;
  const name = bareName(next.folded);
  return nameAt(name, next, vocabulary);
}

function nameAt(
  name: string,
  cell: GridCell,
  vocabulary: Vocabulary,
): { value: string; cell: GridCell } | null {
  return name === '' || vocabulary.isPronoun(name) ? null : { value: name, cell };
}

/** A name without the code that may stand before it: "105236西南大学", "[167]海关总署". */
function bareName(folded: string): string {
  return folded.replace(/^[[(]?\d{3,}[\])]?[-:]?/u, '');
}
