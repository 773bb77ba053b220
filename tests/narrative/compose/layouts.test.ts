import { describe, expect, test } from '@jest/globals';
import { evaluator } from './evaluate';
import { SAMPLE_TEXT } from './golden';
import { compose, texts, workbookOf, write } from './support';
import { LAYOUTS } from '../../support/layouts';
import { sampleSheets } from '../../support/sample/book';
import { snapshotOf, type SheetInput } from '../../support/workbook';

const text = (sheets: readonly SheetInput[]): string[] =>
  texts(compose(snapshotOf(sheets)).narrative.composed.paragraphs);
const named = (reshapes: boolean) =>
  LAYOUTS.filter((layout) => layout.reshapes === reshapes).map((layout) => [layout.name, layout] as const);

describe('the same tables laid out otherwise say the same', () => {
  test.each(named(false))('%s', (_, layout) => {
    expect(text(layout.change(sampleSheets()))).toEqual(SAMPLE_TEXT);
  });
});

describe('another form says what it has, and reads as Chinese', () => {
  test.each(named(true))('%s', (_, layout) => {
    for (const line of text(layout.change(sampleSheets()))) {
      expect(line).not.toMatch(/[。；，、：]{2}|：[。；，]|（）|占(?=[。；，])|NaN|undefined|null|[{}]/u);
    }
  });
});

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
  'formulas follow: %s',
  async (_, layout) => {
    const snapshot = snapshotOf(layout.change(sampleSheets()));
    // A figure of which no program has worked out the formula stands as a field, and so does its formula.
    if (snapshot.sheets.some((sheet) => sheet.cells.some((cell) => cell.uncached || cell.formula !== null)))
      return;
    const workbook = workbookOf(snapshot);
    await write(workbook, true);
    const written = await workbook.snapshot();
    const sheet = written.sheets.find((one) => one.cells[0]?.text.startsWith('gouji:narrative'));
    const at = evaluator(written);
    const shown = (sheet?.cells ?? []).filter((cell) => cell.col === 0 && !sheet?.hiddenRows.has(cell.row));
    const live = shown.map((cell) => String(at({ sheet: sheet?.name ?? '', row: cell.row, col: 0 })));
    expect(live).toEqual(texts(compose(snapshot).narrative.composed.paragraphs));
  },
);
