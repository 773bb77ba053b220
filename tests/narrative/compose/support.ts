import { readFileSync } from 'node:fs';
import { cellKey } from '../../../src/core/address';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { readSnapshot } from '../../../src/hosts/file/read';
import type { Fact } from '../../../src/disclosure/model';
import { phraseText, type ComposedParagraph } from '../../../src/narrative/compose/result';
import { narrate, type Narration } from '../../../src/outputs/narrative';
import { narratePlan } from '../../../src/outputs/narrative-plan';
import { centralBudget } from '../../../src/templates/central-budget/family';
import { centralNarrative } from '../../../src/templates/central-budget/narrative/compose/index';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { sheetInput, workbookBytes, type SheetInput } from '../../support/workbook';
import { SAMPLE_FILE } from '../../support/sample/book';

export const FAMILY = { template: centralBudget, narrative: centralNarrative };
export const compose = (snapshot: Snapshot): Narration => narrate(snapshot, FAMILY);

/** The committed sample, with or without its texts. */
export function sample(texts = true): Snapshot {
  const read = readSnapshot(readFileSync(SAMPLE_FILE), 'sample.xlsx');
  return texts
    ? read
    : { ...read, sheets: read.sheets.filter((sheet) => !/情况说明|名词解释/.test(sheet.name)) };
}

/** A real workbook with the sheets of a snapshot. */
export function workbookOf(snapshot: Snapshot): FileWorkbook {
  return FileWorkbook.open(workbookBytes(snapshot.sheets.map(sheetInput)), snapshot.name);
}

/** Sheets of a snapshot, some changed. */
export function withSheets(snapshot: Snapshot, change: (sheet: SheetInput) => SheetInput): SheetInput[] {
  return snapshot.sheets.map((sheet) => change(sheetInput(sheet)));
}

/** Writes the texts of a workbook into it, as the command does. */
export async function write(workbook: FileWorkbook, formulas = false): Promise<Narration> {
  const snapshot = await workbook.snapshot();
  const narration = compose(snapshot);
  await workbook.apply(narratePlan(snapshot, narration, { formulas }));
  return narration;
}

export const texts = (paragraphs: readonly ComposedParagraph[]): string[] =>
  paragraphs.map((paragraph) => phraseText(paragraph.phrases));

/** The facts of a workbook by their cells. */
export function factsByCell({ disclosure }: Narration): ReadonlyMap<string, Fact> {
  const facts = disclosure.tables.flatMap((table) => table.facts.flat()).filter((fact) => fact !== null);
  return new Map(facts.map((fact) => [cellKey(fact.cell), fact] as const));
}

/** The visible text of a sheet of ours: what stands in column A from the title on. */
export function visibleTexts(snapshot: Snapshot, name: string): string[] {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  return (sheet?.cells ?? [])
    .filter((cell) => cell.col === 0 && !sheet?.hiddenRows.has(cell.row))
    .map((cell) => cell.text);
}
