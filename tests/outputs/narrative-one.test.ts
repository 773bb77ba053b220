import { describe, expect, test } from '@jest/globals';
import { phraseText } from '../../src/narrative/compose/result';
import type { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { paragraphPlan } from '../../src/outputs/narrative-one';
import { narratePlan } from '../../src/outputs/narrative-plan';
import type { CellSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { compose, sample, workbookOf, write } from '../narrative/compose/support';

const NAME = '情况说明';

const textOf = (snapshot: Snapshot, id: string): string => {
  const { narrative, glossary } = compose(snapshot);
  const all = [...narrative.composed.paragraphs, ...glossary.composed.paragraphs];
  return phraseText(all.find((one) => one.id === id)?.phrases ?? []);
};

const cellOf = (snapshot: Snapshot, start: string, sheet = NAME): CellSnapshot => {
  const cell = snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find(({ text, col, row }) => col === 0 && row > 0 && text.startsWith(start));
  if (!cell) throw new Error(`no cell ${start}`);
  return cell;
};

const visible = (snapshot: Snapshot, start: string): CellSnapshot => {
  const sheet = snapshot.sheets.find(({ name }) => name === NAME);
  const cell = sheet?.cells.find(
    ({ text, col, row }) => col === 0 && !sheet.hiddenRows.has(row) && text.startsWith(start),
  );
  if (!cell) throw new Error(`no cell ${start}`);
  return cell;
};

async function set(workbook: FileWorkbook, cell: CellSnapshot, value: string): Promise<void> {
  await workbook.apply({ setCells: [{ sheet: NAME, row: cell.row, col: cell.col, value }] });
}

const plan = (snapshot: Snapshot, id: string, formulas = false) =>
  paragraphPlan(snapshot, compose(snapshot), id, { formulas });

describe('one paragraph in the user’s own text', () => {
  test('its cell alone is set, to what is composed; applied it is the same, and can be undone', async () => {
    const workbook = workbookOf(sample());
    const before = await workbook.snapshot();
    const cell = cellOf(before, '东临口岸技术研究院2025年一般公共预算当年');
    const one = plan(before, '五/规模变化');
    expect(one).toEqual({
      setCells: [{ sheet: NAME, row: cell.row, col: cell.col, value: textOf(before, '五/规模变化') }],
    });
    const undo = await workbook.apply(one ?? {});
    const after = await workbook.snapshot();
    expect(cellOf(after, '东临口岸技术研究院2025年一般公共预算当年').text).toContain('增长16.85%');
    await workbook.apply(undo);
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('a paragraph that shares its cell: the others and the blanks around it stay', async () => {
    const workbook = workbookOf(sample());
    const cell = cellOf(await workbook.snapshot(), '（2）信息化建设（项）');
    await set(
      workbook,
      cell,
      `　　${cell.text.replace('567.00', '576.00')}\n　　自行补充的一句话，说明项目的来由和进度。  `,
    );
    const snapshot = await workbook.snapshot();
    expect(plan(snapshot, '五/20109/2010908/项')?.setCells?.[0]?.value).toBe(
      `　　${textOf(snapshot, '五/20109/2010908/项')}\n　　自行补充的一句话，说明项目的来由和进度。  `,
    );
  });

  test('名词解释 likewise', () => {
    const snapshot = sample();
    const cell = cellOf(snapshot, '七、外交支出', '名词解释');
    expect(plan(snapshot, '名词解释/2020599')?.setCells).toEqual([
      { sheet: '名词解释', row: cell.row, col: 0, value: textOf(snapshot, '名词解释/2020599') },
    ]);
  });

  test.each([
    ['a paragraph that the text does not have', '十/机关运行'],
    ['a field that is still to be filled would take the user’s words away', '十/绩效'],
    ['an id that nothing has', '五/没有'],
  ])('null: %s', (_why, id) => {
    expect(plan(sample(), id)).toBeNull();
  });

  test('null: a formula of the user’s', async () => {
    const workbook = workbookOf(sample());
    const cell = cellOf(await workbook.snapshot(), '东临口岸技术研究院2025年支出预算');
    const write = {
      sheet: NAME,
      row: cell.row,
      col: cell.col,
      value: cell.text,
      formula: `"${cell.text}"&""`,
    };
    await workbook.apply({ setCells: [write] });
    const snapshot = await workbook.snapshot();
    expect(plan(snapshot, '三/支出')).toBeNull();
  });
});

describe('one paragraph in our own sheet', () => {
  test.each([false, true])('as it stands there is nothing to set (formulas: %s)', async (formulas) => {
    const workbook = workbookOf(sample(false));
    await write(workbook, formulas);
    const snapshot = await workbook.snapshot();
    for (const id of ['二/收入', '五/规模变化', '九/无', '名词解释/20109'])
      expect(plan(snapshot, id, formulas)).toEqual({ setCells: [] });
  });

  test.each([false, true])(
    'an edited one takes the new text, is ours again, and nothing else changes (formulas: %s)',
    async (formulas) => {
      const workbook = workbookOf(sample(false));
      await write(workbook, formulas);
      const clean = await workbook.snapshot();
      for (const start of ['东临口岸技术研究院2025年支出预算', '东临口岸技术研究院2025年收入预算']) {
        await set(workbook, visible(await workbook.snapshot(), start), `${start}由我改写。`);
      }
      await write(workbook, formulas);
      const edited = await workbook.snapshot();
      expect(visible(edited, '东临口岸技术研究院2025年支出预算').text).toContain('由我改写');
      await workbook.apply(plan(edited, '三/支出', formulas) ?? {});
      const after = await workbook.snapshot();
      expect(visible(after, '东临口岸技术研究院2025年支出预算')).toMatchObject({
        text: visible(clean, '东临口岸技术研究院2025年支出预算').text,
        formula: visible(clean, '东临口岸技术研究院2025年支出预算').formula,
      });
      expect(visible(after, '东临口岸技术研究院2025年收入预算').text).toContain('由我改写');
      const rows = compose(after).narrative.merged.rows;
      const kept = rows.flatMap((row) => (row.kind === 'ours' && row.kept ? [row.paragraph.id] : []));
      expect(kept).toEqual(['二/收入']);
    },
  );

  test('a note of the user’s beside an unedited paragraph stays', async () => {
    const workbook = workbookOf(sample(false));
    await write(workbook);
    const cell = visible(await workbook.snapshot(), '东临口岸技术研究院2025年支出预算');
    await workbook.apply({ setCells: [{ sheet: NAME, row: cell.row, col: 1, value: '待处长看' }] });
    const snapshot = await workbook.snapshot();
    expect(plan(snapshot, '三/支出')).toEqual({ setCells: [] });
  });

  test('without a text of any kind there is no place; with our draft beside hers, hers is the one', async () => {
    expect(plan(sample(false), '三/支出')).toBeNull();
    const workbook = workbookOf(sample());
    const first = await workbook.snapshot();
    await workbook.apply(narratePlan(first, compose(first), { formulas: false }));
    const snapshot = await workbook.snapshot();
    expect(plan(snapshot, '五/规模变化')?.setCells?.map(({ sheet }) => sheet)).toEqual([NAME]);
    // She has no such paragraph: it goes to the draft, where it stands already.
    expect(plan(snapshot, '十/机关运行')).toEqual({ setCells: [] });
  });
});
