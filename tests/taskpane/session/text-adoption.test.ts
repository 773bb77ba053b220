import { expect, test } from '@jest/globals';
import { engine } from '../../../src/taskpane/engine';
import type { ShownCauseCell } from '../../../src/outputs/cause';
import { TestPaneWorkbook, quietSession } from './file-pane';

async function opened() {
  const session = quietSession();
  const workbook = TestPaneWorkbook.sample();
  await session.open(workbook);
  await session.check();
  const proposal = (rule: string, text: string): { readonly id: string; readonly cell: ShownCauseCell } => {
    const all = session.state.get().result?.findings ?? [];
    for (const finding of all) {
      const [cell] = engine.correctionCells(finding);
      if (finding.rule === rule && cell?.current === text) return { id: finding.id, cell };
    }
    throw new Error(`${rule} ${text} is not proposed`);
  };
  const textAt = async ({ sheet, row, col }: ShownCauseCell): Promise<string> => {
    const { sheets } = await workbook.book.snapshot();
    const cells = sheets.find(({ name }) => name === sheet)?.cells;
    return String(cells?.find((one) => one.row === row && one.col === col)?.value);
  };
  return { session, proposal, textAt };
}

test('a text finding adopted changes its place alone, is solved, and is taken back', async () => {
  const { session, proposal, textAt } = await opened();
  const { id, cell } = proposal('text.share', '94.61%');
  const before = await textAt(cell);
  await session.adopt(id);
  expect(await textAt(cell)).toBe(before.replace('94.61%', '91.61%'));
  expect(session.state.get()).toMatchObject({ failure: null, notice: { kind: 'adopted' } });
  expect(session.state.get().result?.findings.map((one) => one.id)).not.toContain(id);
  expect(session.state.get().adoptions).toMatchObject([
    { id, cells: [{ sheet: cell.sheet, before: '94.61%', after: '91.61%' }] },
  ]);
  await session.undo(id);
  expect(await textAt(cell)).toBe(before);
  expect(session.state.get().adoptions).toEqual([]);
});

test('two of one paragraph: each is taken back by itself', async () => {
  const { session, proposal, textAt } = await opened();
  const first = proposal('text.share', '94.61%');
  const before = await textAt(first.cell);
  await session.adopt(first.id);
  const second = proposal('text.unit', '45万');
  expect(second.cell).toMatchObject({ row: first.cell.row, col: first.cell.col });
  await session.adopt(second.id);
  expect(session.state.get().adoptions.map(({ id }) => id)).toEqual([first.id, second.id]);
  await session.undo(first.id);
  expect(await textAt(first.cell)).toBe(before.replace('45万', '45万元'));
  expect(session.state.get().adoptions.map(({ id }) => id)).toEqual([second.id]);
  await session.undo(second.id);
  expect(await textAt(first.cell)).toBe(before);
});

test('what is no longer proposed is not written', async () => {
  const { session, textAt, proposal } = await opened();
  const { id, cell } = proposal('text.share', '94.61%');
  await session.adopt(id);
  const once = await textAt(cell);
  await session.adopt(id);
  expect(await textAt(cell)).toBe(once);
  expect(session.state.get().failure).toBeNull();
});
