import { readFileSync } from 'node:fs';
import { readSnapshot } from '../../src/hosts/file/read';
import type { Snapshot } from '../../src/workbook/snapshot';
import {
  makeDepartment,
  type Department,
  type DepartmentOptions,
  type Item,
} from '../support/department/model';
import { departmentNarrative } from '../support/department/narrative';
import { departmentProjects } from '../support/department/projects';
import { Random } from '../support/department/random';
import { departmentTables } from '../support/department/tables';
import { mutateFigure } from '../support/mutate';
import { SAMPLE_FILE } from '../support/sample/book';
import { valueOf } from '../support/grid';
import { sheetInput, workbookBytes, type SheetInput } from '../support/workbook';

/** A workbook as bytes of an .xlsx and as a host reads it. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

const TEXTS = /情况说明|名词解释/;

/** The sample of the project, the file itself. */
export function sample(): Book {
  const bytes = new Uint8Array(readFileSync(SAMPLE_FILE));
  return { name: 'sample', bytes, snapshot: readSnapshot(bytes, 'sample.xlsx') };
}

/** A workbook without its 情况说明 and 名词解释. */
export function withoutTexts({ name, snapshot }: Book): Book {
  const sheets = snapshot.sheets.filter((sheet) => !TEXTS.test(sheet.name));
  return bookOf(`${name}, tables`, sheets.map(sheetInput));
}

/** A workbook with one digit changed in so many figures of its tables, spread over them. */
export function withMistakes({ name, snapshot }: Book, count: number): Book {
  const random = new Random(7);
  let sheets: SheetInput[] = snapshot.sheets.map(sheetInput);
  const figures = sheets.flatMap((sheet) =>
    /^部门公开表/.test(sheet.name)
      ? sheet.rows.flatMap((line, row) =>
          line.flatMap((cell, col) => {
            const value = valueOf(cell);
            return typeof value === 'number' && value !== 0 ? [{ sheet: sheet.name, row, col }] : [];
          }),
        )
      : [],
  );
  for (let n = 0; n < count; n += 1) {
    const at = figures[random.whole(0, figures.length - 1)];
    if (at) sheets = mutateFigure(sheets, at.sheet, at.row, at.col, 'first');
  }
  return bookOf(`${name}, ${count} mistakes`, sheets);
}

/** The sample's own numbers of 项 and of projects. */
const ITEMS = 13;
const PROJECTS = 14;
const ALL: Omit<DepartmentOptions, 'seed' | 'items'> = {
  fund: true,
  carryIn: true,
  threePublic: true,
  zeroBases: true,
  ownFunds: true,
  construction: true,
};

/**
 * A department with so many times the sample's 项 and projects, consistent by construction. Beyond the generator's
 * own list the 项 are numbered on within the 款 that it has.
 */
export function scaled(times: number, texts: boolean): Book {
  const items = ITEMS * times;
  const options = { ...ALL, seed: 31, items: Math.min(items, 580), projects: PROJECTS * times };
  const first = makeDepartment(options);
  const department = items > 580 ? enlarged(first, items - 580) : first;
  const tables = departmentTables(department);
  const text = texts ? [departmentNarrative(department, tables)] : [];
  return bookOf(`${times}x`, [...tables, ...text, ...departmentProjects(department)]);
}

function enlarged(department: Department, more: number): Department {
  const kinds = [
    ...new Set(
      department.items.flatMap(({ source, code }) => (source === 'general' ? code.slice(0, 5) : [])),
    ),
  ];
  const taken = new Set(department.items.map(({ code }) => code));
  const free = kinds.flatMap((kind) =>
    Array.from({ length: 99 }, (_, index) => `${kind}${String(index + 1).padStart(2, '0')}`),
  );
  const codes = free.filter((code) => !taken.has(code)).slice(0, more);
  if (codes.length < more) throw new Error(`only ${codes.length} codes are free`);
  const general = department.items.filter(({ source }) => source === 'general');
  const added = codes.map((code, index): Item => {
    const like = general[index % general.length] as Item;
    return { ...like, code, name: `专项业务${code.slice(3)}` };
  });
  const items = [...department.items, ...added].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { ...department, items };
}

/** Cells with something in them. */
export function cellCount({ snapshot }: Book): number {
  return snapshot.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
}

function bookOf(name: string, sheets: readonly SheetInput[]): Book {
  const bytes = new Uint8Array(workbookBytes(sheets));
  return { name, bytes, snapshot: readSnapshot(bytes, `${name}.xlsx`) };
}
