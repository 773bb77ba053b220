import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { Mark, MarkKind, WritePlan } from '../../../src/workbook/plan';
import { data, partsOf, tinyXlsx } from './tiny';

const KINDS: readonly MarkKind[] = ['cause', 'error', 'warning', 'note'];
const ROWS = data(
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>',
);
const rule = (priority: number): string =>
  `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>A1&gt;0</formula></cfRule>`;
/** Two sheets of the user's, the second with a rule of theirs at a priority, beside a format of theirs. */
const workbook = (priority: number): Uint8Array =>
  tinyXlsx({
    sheets: {
      表1: ROWS,
      表2: `${ROWS}<conditionalFormatting sqref="A1:B2">${rule(priority)}</conditionalFormatting>`,
    },
    styles:
      '<cellXfs count="1"><xf numFmtId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
  });

const mark: fc.Arbitrary<Mark> = fc
  .tuple(
    fc.constantFrom('表1', '表2'),
    fc.nat(6),
    fc.nat(5),
    fc.nat(2),
    fc.nat(2),
    fc.constantFrom(...KINDS),
    fc.boolean(),
  )
  .map(([sheet, top, left, high, wide, kind, frame]) => ({
    range: { sheet, top, left, bottom: top + high, right: left + wide },
    kind,
    ...(frame ? { style: 'frame' as const } : {}),
  }));
const marks = fc.array(mark, { maxLength: 8 });
/** Every cell with every look it has: areas may be joined or cut up, what a reader sees may not change. */
const shown = (list: readonly Mark[] = []): string[] => {
  const cells = new Set<string>();
  for (const { range, kind, style = 'fill' } of list) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let col = range.left; col <= range.right; col += 1) {
        cells.add([range.sheet, row, col, kind, style].join());
      }
    }
  }
  return [...cells].sort();
};

/** The marks that a workbook has: those that the inverse of a change puts back. */
async function marksOf(host: FileWorkbook): Promise<string[]> {
  const inverse: WritePlan = await FileWorkbook.open(host.toBytes(), '例.xlsx').apply({ marks: [] });
  return shown(inverse.marks);
}

test('whatever marks come and go: they are as planned, the inverse puts back what was, clearing the very bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(1, 3, 50),
      fc.array(marks, { minLength: 1, maxLength: 3 }),
      marks,
      async (priority, before, plan) => {
        const bytes = workbook(priority);
        const original = partsOf(bytes);
        const host = FileWorkbook.open(bytes, '例.xlsx');
        const snapshot = await host.snapshot();
        for (const earlier of before) await host.apply({ marks: earlier });
        const had = await marksOf(host);
        expect(had).toEqual(shown(before.at(-1)));
        const parts = partsOf(host.toBytes());

        const inverse = await host.apply({ marks: plan });
        expect(await marksOf(host)).toEqual(shown(plan));
        expect((await host.snapshot()).sheets).toEqual(snapshot.sheets);

        await host.apply(inverse);
        expect(await marksOf(host)).toEqual(had);
        expect((await host.snapshot()).sheets).toEqual(snapshot.sheets);
        const again = partsOf(host.toBytes());
        expect(Object.keys(again).sort()).toEqual(Object.keys(parts).sort());

        await host.apply({ marks: [] });
        expect(partsOf(host.toBytes())).toEqual(original);
      },
    ),
    { numRuns: 30 },
  );
});
