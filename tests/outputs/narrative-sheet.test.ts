import { describe, expect, test } from '@jest/globals';
import { readDisclosure } from '../../src/disclosure/read';
import { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { narrate } from '../../src/outputs/narrative';
import { narrateJson } from '../../src/outputs/narrative-json';
import { withoutOwnSheets } from '../../src/outputs/own-sheets';
import { clearPlan } from '../../src/outputs/write-back';
import type { CellSnapshot, Snapshot } from '../../src/workbook/snapshot';
import { insertRows } from '../support/grid';
import { sheetInput, workbookBytes } from '../support/workbook';
import {
  compose,
  FAMILY,
  sample,
  texts,
  visibleTexts,
  workbookOf,
  write,
} from '../narrative/compose/support';

const NAME = '情况说明';
const DRAFT = '情况说明（自动生成）';

/** The sample without its own texts, with ours in it. */
async function written(formulas = false): Promise<FileWorkbook> {
  const workbook = workbookOf(sample(false));
  await write(workbook, formulas);
  return workbook;
}

async function line(workbook: FileWorkbook, start: string, name = NAME): Promise<CellSnapshot> {
  const sheet = (await workbook.snapshot()).sheets.find((one) => one.name === name);
  const cell = sheet?.cells.find(
    (one) => one.col === 0 && !sheet.hiddenRows.has(one.row) && one.text.startsWith(start),
  );
  if (!cell) throw new Error(`no line ${start}`);
  return cell;
}

async function edit(
  workbook: FileWorkbook,
  start: string,
  change: (text: string) => string | null,
): Promise<void> {
  const { row, col, text } = await line(workbook, start);
  await workbook.apply({ setCells: [{ sheet: NAME, row, col, value: change(text) }] });
}

const beside = (snapshot: Snapshot, row: number): string | undefined =>
  snapshot.sheets.find((one) => one.name === NAME)?.cells.find((cell) => cell.row === row && cell.col === 1)
    ?.text;

describe('the sheet 情况说明', () => {
  test.each([false, true])('is read again as a text, a paragraph a row (formulas: %s)', async (formulas) => {
    const workbook = await written(formulas);
    const snapshot = await workbook.snapshot();
    const composed = texts(compose(sample(false)).narrative.composed.paragraphs);
    expect(visibleTexts(snapshot, NAME)).toEqual(composed);
    // With our sheets as they are, and as a check takes them.
    for (const one of [snapshot, withoutOwnSheets(snapshot)]) {
      const read = readDisclosure(one, FAMILY.template);
      const text = read.texts.find((document) => document.template === 'budget.narrative');
      expect(text?.paragraphs.map((paragraph) => paragraph.text)).toEqual(composed);
      const terms = read.texts.find((document) => document.template === 'budget.glossary');
      expect(terms?.paragraphs.length).toBeGreaterThan(15);
      expect(read.tables.length).toBe(compose(sample(false)).disclosure.tables.length);
    }
  });

  test('written twice is as written once', async () => {
    const workbook = await written();
    const once = await workbook.snapshot();
    await write(workbook);
    expect(await workbook.snapshot()).toEqual(once);
  });

  test('a text of the user’s own is left alone; ours goes beside it', async () => {
    const workbook = workbookOf(sample());
    await write(workbook);
    const after = await workbook.snapshot();
    const find = (snapshot: Snapshot, name: string) =>
      snapshot.sheets.find((sheet) => sheet.name === name)?.cells;
    expect(find(after, NAME)).toEqual(find(await workbookOf(sample()).snapshot(), NAME));
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining([DRAFT, '名词解释（自动生成）']),
    );
    // A check reads the user's, not the draft.
    const text = readDisclosure(withoutOwnSheets(after), FAMILY.template).texts[0];
    expect(text?.sheet).toBe(NAME);
  });

  test('clear leaves it, charts and all', async () => {
    const workbook = await written();
    const before = await workbook.snapshot();
    await workbook.apply(clearPlan(before));
    expect(await workbook.snapshot()).toEqual(before);
  });

  test('applying gives the plan that undoes it, and that one’s the plan that does it again', async () => {
    const workbook = workbookOf(sample(false));
    const empty = await workbook.snapshot();
    const snapshot = await workbook.snapshot();
    const { narratePlan } = await import('../../src/outputs/narrative-plan');
    const undo = await workbook.apply(narratePlan(snapshot, compose(snapshot), { formulas: true }));
    const full = await workbook.snapshot();
    const redo = await workbook.apply(undo);
    expect(await workbook.snapshot()).toEqual(empty);
    await workbook.apply(redo);
    expect(await workbook.snapshot()).toEqual(full);
    expect(redo.putSheets?.find((sheet) => sheet.name === NAME)?.charts?.length).toBe(4);
  });
});

describe('what the user does to it', () => {
  test.each([false, true])(
    'fills a field in: it is kept, in the text’s format (formulas: %s)',
    async (formulas) => {
      const workbook = await written(formulas);
      await edit(workbook, '2025年东临口岸技术研究院政府采购', (text) =>
        text.replace('【待填：政府采购预算总额】', '2610.79'),
      );
      const narration = await write(workbook, formulas);
      expect((await line(workbook, '2025年东临口岸技术研究院政府采购')).text).toContain(
        '预算总额2,610.79万元，其中',
      );
      expect(narration.missing.map(({ name }) => name)).not.toContain('政府采购预算总额');
      // And again, when nothing has changed.
      await write(workbook, formulas);
      expect((await line(workbook, '2025年东临口岸技术研究院政府采购')).text).toContain(
        '预算总额2,610.79万元，其中',
      );
    },
  );

  test('fills a field of free prose in', async () => {
    const workbook = await written();
    await edit(workbook, '【待填：国有资产', () => '截至上年末，共有车辆3辆。单价100万元以上的设备16台。');
    await write(workbook);
    expect((await line(workbook, '截至上年末')).text).toBe(
      '截至上年末，共有车辆3辆。单价100万元以上的设备16台。',
    );
  });

  test.each([false, true])(
    'edits a paragraph: it is kept, and the new text stands beside it (formulas: %s)',
    async (formulas) => {
      const workbook = await written(formulas);
      await edit(workbook, '东临口岸技术研究院2025年支出预算', (text) => `${text}重点保障实验室运行。`);
      const { narrative, ...rest } = await write(workbook, formulas);
      const kept = await line(workbook, '东临口岸技术研究院2025年支出预算');
      expect(kept.text).toMatch(/占59\.39%。重点保障实验室运行。$/);
      expect(beside(await workbook.snapshot(), kept.row)).toMatch(/占59\.39%。$/);
      const json = narrateJson('x', { narrative, ...rest });
      expect(json.paragraphs.find(({ id }) => id === '三/支出')?.kept).toBe(kept.text);
      // Taking the offer over ends it.
      await edit(workbook, '东临口岸技术研究院2025年支出预算', (text) =>
        text.replace('重点保障实验室运行。', ''),
      );
      await write(workbook, formulas);
      expect(beside(await workbook.snapshot(), kept.row)).toBeUndefined();
    },
  );

  test('deletes a paragraph’s text: it does not come back', async () => {
    const workbook = await written();
    await edit(workbook, '【待填：国有资产', () => null);
    const narration = await write(workbook);
    expect(visibleTexts(await workbook.snapshot(), NAME)).not.toContain('【待填：国有资产占有使用情况】');
    expect(narration.notes.some(({ message }) => message.includes('已被删除'))).toBe(true);
  });

  test('adds a row of their own: it stays below what it stood below, also where the tables’ rows change', async () => {
    const workbook = await written();
    const { row } = await line(workbook, '日常公用经费');
    const snapshot = await workbook.snapshot();
    const next = snapshot.sheets
      .find((one) => one.name === NAME)
      ?.cells.find((cell) => cell.row === row + 1 && cell.col === 0);
    expect(next?.text).toMatch(/^七、/);
    const last = visibleTexts(snapshot, NAME).length;
    expect(last).toBeGreaterThan(40);
    const bottom =
      Math.max(...(snapshot.sheets.find((one) => one.name === NAME)?.cells ?? []).map((cell) => cell.row)) +
      1;
    await workbook.apply({
      setCells: [{ sheet: NAME, row: bottom, col: 0, value: '以上数据由财务部门提供。' }],
    });
    // One 项 fewer: the rows of 五 change, and the sheet is written anew.
    const fact = compose(await workbook.snapshot())
      .disclosure.tables.flatMap((table) => table.facts.flat())
      .filter(
        (one) =>
          one?.row.code === '2210202' &&
          one.table.template === 'budget.general-expenditure' &&
          one.state === 'figure',
      );
    await workbook.apply({ setCells: fact.flatMap((one) => (one ? [{ ...one.cell, value: null }] : [])) });
    await write(workbook);
    const after = visibleTexts(await workbook.snapshot(), NAME);
    expect(after.filter((text) => text.startsWith('（2）')).length).toBe(2);
    expect(after.some((text) => text.startsWith('（2）购房补贴'))).toBe(true);
    expect(after.at(-1)).toBe('以上数据由财务部门提供。');
  });

  test('changes a figure in a table: the text is brought up to date, cell by cell', async () => {
    const workbook = await written();
    const snapshot = await workbook.snapshot();
    const fact = compose(snapshot)
      .disclosure.tables.flatMap((table) => table.facts.flat())
      .find(
        (one) =>
          one?.table.template === 'budget.expenditure' && one.row.key === '合计' && one.column.key === '合计',
      );
    if (!fact) throw new Error('no total');
    await workbook.apply({ setCells: [{ ...fact.cell, value: 21199.2 }] });
    const { narratePlan } = await import('../../src/outputs/narrative-plan');
    const changed = await workbook.snapshot();
    const plan = narratePlan(changed, compose(changed), { formulas: false });
    expect(plan.putSheets).toBeUndefined();
    await workbook.apply(plan);
    expect((await line(workbook, '东临口岸技术研究院2025年支出预算')).text).toContain(
      '支出预算21,199.20万元',
    );
  });

  test('renames the sheet and inserts rows above: it is known again', async () => {
    const snapshot = await (await written()).snapshot();
    const moved = snapshot.sheets.map((sheet) => {
      const input = sheetInput(sheet);
      if (sheet.name !== NAME) return input;
      const top = Math.min(
        ...sheet.cells.filter((cell) => !sheet.hiddenRows.has(cell.row)).map((cell) => cell.row),
      );
      const down = insertRows(input, top, [['（内部资料）']]);
      // A spreadsheet program moves the references along.
      const follow = down.rows.map((cells) =>
        cells.map((cell) => {
          if (typeof cell !== 'object' || !cell?.f?.startsWith('ROW(')) return cell;
          const next = Number(/\d+/.exec(cell.f)?.[0]) + 1;
          return { ...cell, f: `ROW(A${next})`, v: next };
        }),
      );
      return { ...down, rows: follow, name: '说明定稿' };
    });
    const workbook = FileWorkbook.open(workbookBytes(moved), 'moved.xlsx');
    await write(workbook);
    const after = await workbook.snapshot();
    expect(after.sheets.map((sheet) => sheet.name)).not.toContain(NAME);
    expect(visibleTexts(after, '说明定稿').slice(0, 2)).toEqual([
      '（内部资料）',
      '东临口岸技术研究院2025年部门预算情况说明',
    ]);
  });
});

test('terms: the user’s own text first, then the file, then ours', () => {
  const loaded = new Map([
    ['2010999', '反映文件里写的支出。'],
    ['其他收入', '指文件里写的收入。'],
  ]);
  const { glossary } = narrate(sample(), FAMILY, loaded);
  const all = texts(glossary.composed.paragraphs);
  expect(all).toContain('（六）其他海关事务支出（项）：反映文件里写的支出。');
  expect(all.find((text) => text.includes('其他收入'))).toBe(
    '三、其他收入：指财政拨款、事业收入和经营收入以外，单位从其他渠道取得的收入。',
  );
  expect(texts(narrate(sample(false), FAMILY, loaded).glossary.composed.paragraphs)).toContain(
    '三、其他收入：指文件里写的收入。',
  );
});
