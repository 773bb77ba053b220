import { insertColumns, textOf } from '../../support/grid';
import { layout, onSheet, type Layout } from './layout';

function split(text: string): string[] {
  const half = Math.ceil(text.length / 2);
  return text.length > 30 ? [text.slice(0, half), text.slice(half)] : [text];
}

/** Texts as one block, as several cells a paragraph, and elsewhere on their sheets. */
export const TEXT_LAYOUTS: readonly Layout[] = [
  layout(
    '情况说明 as one merged block',
    onSheet('情况说明', (sheet) => ({
      ...sheet,
      rows: [[sheet.rows.map((line) => textOf(line[0])).join('\n')]],
      merges: ['A1:H40'],
    })),
  ),
  layout(
    '情况说明 as one block under its title',
    onSheet('情况说明', (sheet) => ({
      ...sheet,
      rows: [
        [textOf(sheet.rows[0]?.[0])],
        [
          sheet.rows
            .slice(1)
            .map((line) => `    ${textOf(line[0])}`)
            .join('\n'),
        ],
      ],
    })),
  ),
  layout(
    '情况说明 as several cells a paragraph',
    onSheet('情况说明', (sheet) => ({ ...sheet, rows: sheet.rows.map((line) => split(textOf(line[0]))) })),
  ),
  layout(
    '情况说明 with blank rows and indents, from column B',
    onSheet('情况说明', (sheet) =>
      insertColumns({ ...sheet, rows: sheet.rows.flatMap((line) => [[`　　${textOf(line[0])}`], []]) }, 0),
    ),
  ),
  layout(
    '名词解释 as one block',
    onSheet('名词解释', (sheet) => ({
      ...sheet,
      rows: [[sheet.rows.map((line) => textOf(line[0])).join('\n')]],
    })),
  ),
];
