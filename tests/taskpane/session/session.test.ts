import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { FileWorkbook, newReportWorkbook } from '../../../src/hosts/file/file-workbook';
import { countFindings } from '../../../src/outputs/result';
import { engine } from '../../../src/taskpane/engine';
import { QUIET } from '../../../src/taskpane/session/live';
import { NOTHING_OPEN } from '../../../src/taskpane/session/state';
import { PaneSession } from '../../../src/taskpane/session/session';
import { WorkbookError } from '../../../src/workbook/host';
import { TestPaneWorkbook } from './file-pane';

const EXPENDITURE = '部门公开表3';
/** 海关关务's 合计, 3,883.48 in the sample. */
const FIGURE = { sheet: EXPENDITURE, row: 8, col: 2 };
const RIGHT = 3883.48;
const WRONG = 3838.48;

let session: PaneSession;
let workbook: TestPaneWorkbook;
/** What is put off until there is nothing else to do. */
let idle: (() => void)[] = [];
const now = () => session.state.get();

async function opened(live = true): Promise<void> {
  session = new PaneSession(
    {
      loadEngine: () => Promise.resolve(engine),
      saveOpinions: async (plan, name) => {
        const report = newReportWorkbook(`${name}.xlsx`);
        await report.apply(plan);
        return { name: report.name, bytes: report.toBytes() };
      },
      today: () => '2026-03-01',
      whenIdle: (work) => idle.push(work),
    },
    { live },
  );
  idle = [];
  workbook = TestPaneWorkbook.sample();
  await session.open(workbook);
}

async function cellOf({ sheet, row, col }: typeof FIGURE) {
  const snapshot = await workbook.book.snapshot();
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
  return cells?.find((cell) => cell.row === row && cell.col === col)?.value ?? null;
}

async function sheetNames(): Promise<string[]> {
  return (await workbook.book.snapshot()).sheets.map(({ name }) => name);
}

function causeAt({ sheet, row, col }: typeof FIGURE) {
  return now().result?.causes.find(({ cells }) =>
    cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.col === col),
  );
}

beforeEach(() => opened());

describe('opening', () => {
  test('finds the tables before anything is checked, and writes nothing', () => {
    expect(now().disclosure?.tables.length).toBeGreaterThanOrEqual(9);
    expect(now().result).toBeNull();
    expect(now().workbook).toMatchObject({ kind: 'excel', name: 'sample.xlsx' });
    expect(workbook.plans).toEqual([]);
  });

  test('a workbook that cannot be read says so, and another can be opened', async () => {
    const broken = TestPaneWorkbook.sample();
    broken.failReading = new WorkbookError('busy', '有单元格正在编辑。');
    await session.open(broken);
    expect(now().failure).toEqual({ message: '有单元格正在编辑。', diagnostics: null });
    expect(now().busy).toBeNull();
    await session.open(TestPaneWorkbook.sample());
    expect(now().failure).toBeNull();
    expect(now().disclosure).not.toBeNull();
  });

  test('closing forgets all of it and stops listening', async () => {
    await session.check();
    await session.close();
    expect(now()).toMatchObject({ workbook: null, result: null, snapshot: null, adoptions: [] });
    expect(workbook.listening).toBe(0);
  });
});

describe('closing', () => {
  /** Lets go of a writing that has begun, when it is called. */
  function heldWriting(): { readonly begun: Promise<void>; readonly letGo: () => void } {
    let letGo = (): void => undefined;
    const begun = new Promise<void>((begin) => {
      workbook.meddle = () => {
        begin();
        return new Promise((resolve) => {
          letGo = resolve;
        });
      };
    });
    return { begun, letGo: () => letGo() };
  }

  test('while a writing is pending leaves nothing open, and nothing of it shows', async () => {
    const { begun, letGo } = heldWriting();
    const written = session.writeNarrative(null, false);
    await begun;
    await session.close();
    letGo();
    await written;
    expect(now()).toEqual(NOTHING_OPEN);
  });

  test('for another workbook while a writing is pending: marks, notices and names are the other’s', async () => {
    const { begun, letGo } = heldWriting();
    const checked = session.check();
    await begun;
    const other = new TestPaneWorkbook(FileWorkbook.open(workbook.book.toBytes(), 'other.xlsx'));
    await session.open(other);
    letGo();
    await checked;
    expect(now()).toMatchObject({
      workbook: { name: 'other.xlsx' },
      busy: null,
      result: null,
      marked: false,
      notice: null,
      failure: null,
      written: 0,
    });
    await session.check();
    expect(now().notice).toEqual({ kind: 'checked' });
    expect(other.plans).toHaveLength(1);
  });

  test('while a writing fails says nothing of it', async () => {
    const { begun, letGo } = heldWriting();
    workbook.failWriting = [new WorkbookError('protected', '受保护')];
    const checked = session.check();
    await begun;
    await session.close();
    letGo();
    await checked;
    expect(now()).toEqual(NOTHING_OPEN);
  });
});

describe('what there is to save', () => {
  test('is what was written: by 情况说明 alone too, and not by reading again', async () => {
    expect(now().written).toBe(0);
    await session.writeNarrative(null, false);
    const { written } = now();
    expect(written).toBeGreaterThan(0);
    await session.recheck();
    await session.trace(FIGURE);
    expect(now().written).toBe(written);
    await session.check();
    expect(now().written).toBeGreaterThan(written);
  });
});

describe('checking ahead', () => {
  /** Lets everything run that was put off, and what that puts off. */
  async function rest(): Promise<void> {
    for (let work = idle.shift(); work; work = idle.shift()) {
      work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  test('shows and writes nothing', async () => {
    await rest();
    expect(now().ahead?.findings.length).toBeGreaterThan(0);
    expect(now()).toMatchObject({ result: null, busy: null, checks: 0, written: 0, notice: null });
    expect(workbook.plans).toEqual([]);
    expect(workbook.reads).toBe(1);
  });

  test('is used where the workbook is read the same, and not where it has changed', async () => {
    const same = await workbook.book.snapshot();
    workbook.same = same;
    await session.open(workbook);
    await rest();
    const { ahead } = now();
    expect(ahead).not.toBeNull();
    await session.trace(FIGURE);
    expect(now().result).toBe(ahead);

    await session.open(workbook);
    await rest();
    const stale = now().ahead;
    workbook.same = null;
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, WRONG);
    await session.check();
    expect(now().result).not.toBe(stale);
    expect(causeAt(FIGURE)).toBeDefined();
    expect(now().ahead).toBeNull();
  });

  test('is left where the user was quicker, and where the workbook was closed', async () => {
    await session.check();
    await rest();
    expect(now().ahead).toBeNull();
    await session.open(TestPaneWorkbook.sample());
    await session.close();
    await rest();
    expect(now()).toEqual(NOTHING_OPEN);
  });
});

describe('a document beside the workbook', () => {
  const inDocument = () => now().result?.findings.filter(({ source }) => source !== null) ?? [];
  /** A sentence of the sample with another figure. */
  async function document(): Promise<{ name: string; paragraphs: string[] }> {
    const { texts } = engine.overview(await workbook.book.snapshot(), now().options);
    const text = texts.find(({ template }) => template === 'budget.narrative');
    const paragraphs = text?.paragraphs.map((one) => one.text.replace('3,883.48', '3,838.48')) ?? [];
    return { name: '情况说明.docx', paragraphs };
  }

  test('is checked with the tables; its findings name the file and the paragraph, and go with it', async () => {
    await session.addTexts([await document()]);
    expect(now()).toMatchObject({ result: null, notice: { kind: 'textsRead', names: ['情况说明.docx'] } });
    expect(workbook.plans).toEqual([]);
    await session.check();
    expect(inDocument().length).toBeGreaterThan(0);
    for (const { source } of inDocument()) {
      expect(source?.file).toBe('情况说明.docx');
      expect(source?.paragraph).toBeGreaterThanOrEqual(0);
    }
    await session.removeText('情况说明.docx');
    expect(now().texts).toEqual([]);
    expect(inDocument()).toEqual([]);
  });

  test('that comes after a check is checked at once, and one of the same name takes its place', async () => {
    await session.check();
    const right = await document();
    await session.addTexts([right]);
    expect(now().notice).toEqual({ kind: 'textsReadChecked', names: ['情况说明.docx'] });
    expect(inDocument().length).toBeGreaterThan(0);
    await session.addTexts([{ ...right, paragraphs: right.paragraphs.slice(0, 1) }]);
    expect(now().texts).toHaveLength(1);
    expect(inDocument()).toEqual([]);
  });

  test('is forgotten with the workbook', async () => {
    await session.addTexts([await document()]);
    await session.open(TestPaneWorkbook.sample());
    expect(now().texts).toEqual([]);
  });
});

describe('一键校核', () => {
  test('lists the findings and writes marks and both sheets', async () => {
    await session.check();
    expect(now().result?.findings.length).toBeGreaterThan(0);
    expect(await sheetNames()).toEqual(expect.arrayContaining(['校核结果', '勾稽关系表']));
    expect(workbook.plans[0]?.marks?.length).toBeGreaterThan(0);
    expect(now()).toMatchObject({ busy: null, failure: null, notice: { kind: 'checked' }, checks: 1 });
  });

  test('a second time finds the same', async () => {
    await session.check();
    const first = now().result?.findings.map(({ id }) => id);
    await session.check();
    expect(now().result?.findings.map(({ id }) => id)).toEqual(first);
    expect(now().change).toEqual({ solved: 0, broken: 0 });
  });

  test('what someone changes between reading and writing is read anew, and nothing stale is written', async () => {
    workbook.failWriting = [new WorkbookError('stale', '有改动')];
    await session.check();
    expect(now().failure).toBeNull();
    expect(workbook.plans).toHaveLength(1);
    expect(workbook.reads).toBe(3);
  });

  test('a workbook that never rests ends with a message, and the list stands', async () => {
    workbook.failWriting = Array.from({ length: 9 }, () => new WorkbookError('stale', '有改动'));
    await session.check();
    expect(now().failure?.message).toBe('有改动');
    expect(now().result).not.toBeNull();
    expect(workbook.plans).toEqual([]);
  });

  test('a protected workbook keeps the list and says why it has no marks', async () => {
    workbook.failWriting = [new WorkbookError('protected', '工作簿的结构受保护。')];
    await session.check();
    expect(now().failure?.message).toBe('工作簿的结构受保护。');
    expect(now().result?.findings.length).toBeGreaterThan(0);
  });

  test('cancelling while the workbook is read leaves everything as it was', async () => {
    let letGo = (): void => undefined;
    workbook.gate = new Promise((resolve) => {
      letGo = resolve;
    });
    const check = session.check();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(now().busy).toEqual({ what: 'reading', cancellable: true });
    session.cancel();
    await check;
    expect(now()).toMatchObject({ busy: null, result: null, failure: null });
    letGo();
    workbook.gate = null;
    await session.check();
    expect(now().result).not.toBeNull();
  });

  test('an error of ours says nothing of the user in its diagnostics', async () => {
    workbook.failReading = new TypeError('Cannot read "海关关务" of 3,883.48 at 部门公开表3');
    await session.check();
    const { failure } = now();
    expect(failure?.message).toBeNull();
    expect(failure?.diagnostics).toContain('TypeError');
    expect(failure?.diagnostics).not.toMatch(/海关|883|部门|sample/);
  });
});

describe('a proposal', () => {
  beforeEach(async () => {
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, WRONG);
    await session.check();
  });

  test('is written, the findings fall, and it can be taken back', async () => {
    const cause = causeAt(FIGURE);
    expect(cause).toMatchObject({ claim: 'certain', mistake: 'transposition' });
    const before = now().result?.findings.length ?? 0;
    await session.adopt(cause?.id ?? '');
    expect(await cellOf(FIGURE)).toBe(RIGHT);
    expect(causeAt(FIGURE)).toBeUndefined();
    expect(now().result?.findings.length).toBe(before - (cause?.findings.length ?? 0));
    expect(now().change?.solved).toBe(cause?.findings.length);
    expect(now().adoptions).toMatchObject([
      { id: cause?.id, cells: [{ before: '3,838.48', after: '3,883.48' }] },
    ]);
    await session.undo(cause?.id ?? '');
    expect(await cellOf(FIGURE)).toBe(WRONG);
    expect(causeAt(FIGURE)).toBeDefined();
    expect(now().adoptions).toEqual([]);
  });

  test('can be taken back only for as long as the cell holds what we wrote', async () => {
    await session.adopt(causeAt(FIGURE)?.id ?? '');
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, 1);
    await session.recheck();
    expect(now().adoptions).toEqual([]);
  });

  test('is not written over what the user has typed since', async () => {
    const id = causeAt(FIGURE)?.id ?? '';
    workbook.failWriting = [new WorkbookError('stale', '位置可能已经移动')];
    await session.adopt(id);
    expect(await cellOf(FIGURE)).toBe(WRONG);
    expect(now()).toMatchObject({ adoptions: [], failure: { message: '位置可能已经移动' } });
  });
});

describe('ignoring', () => {
  test('with a reason it stands in 校核结果, is not marked, and comes back when taken off', async () => {
    await session.check();
    const open = countFindings(now().result?.findings ?? []);
    const finding = now().result?.findings.find(({ severity }) => severity === 'error');
    await session.ignore(finding?.id ?? '', '附注已说明');
    const { explained } = countFindings(now().result?.findings ?? []);
    expect(explained).toBe(open.explained + 1);
    const sheet = (await workbook.book.snapshot()).sheets.find(({ name }) => name === '校核结果');
    expect(sheet?.cells.some(({ value }) => value === '附注已说明')).toBe(true);
    await session.ignore(finding?.id ?? '', null);
    expect(countFindings(now().result?.findings ?? [])).toEqual(open);
  });

  test('a reason that someone types into 校核结果 meanwhile is not lost', async () => {
    await session.check();
    const [first, second] = now().result?.findings.filter(({ cause }) => cause === null) ?? [];
    const snapshot = await workbook.book.snapshot();
    const sheet = snapshot.sheets.find(({ name }) => name === '校核结果');
    const row = sheet?.cells.find(({ value }) => value === second?.id)?.row ?? -1;
    await workbook.book.apply({ setCells: [{ sheet: '校核结果', row, col: 8, value: '手写的说明' }] });
    await session.ignore(first?.id ?? '', '附注已说明');
    const opinions = engine.readOpinions(await workbook.book.snapshot()).map(({ text }) => text);
    expect(opinions.sort()).toEqual(['手写的说明', '附注已说明'].sort());
  });
});

describe('following edits', () => {
  beforeEach(async () => {
    await session.check();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  async function quiet(): Promise<void> {
    await jest.advanceTimersByTimeAsync(QUIET + 1);
    for (let n = 0; n < 50 && now().busy; n += 1) await jest.advanceTimersByTimeAsync(1);
  }

  test('an edit is checked once it is quiet, and nothing is written', async () => {
    const plans = workbook.plans.length;
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, WRONG);
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, WRONG + 1);
    expect(now().checks).toBe(1);
    await quiet();
    expect(now().checks).toBe(2);
    expect(now().change?.broken).toBeGreaterThan(0);
    expect(workbook.plans).toHaveLength(plans);
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, RIGHT);
    await quiet();
    expect(now().change?.solved).toBeGreaterThan(0);
  });

  test('not where the user has switched it off', async () => {
    await session.setLive(false);
    await workbook.edit(FIGURE.sheet, FIGURE.row, FIGURE.col, WRONG);
    await quiet();
    expect(now().checks).toBe(1);
    expect(workbook.listening).toBe(0);
  });
});

describe('publishing', () => {
  test('清除标记 takes marks alone', async () => {
    await session.check();
    await session.clear();
    expect(await sheetNames()).toEqual(expect.arrayContaining(['校核结果', '勾稽关系表']));
    expect(workbook.plans.at(-1)).toEqual({ marks: [] });
  });

  test('清理公开稿 leaves the workbook as it was before the first check', async () => {
    const before = await workbook.book.snapshot();
    await session.check();
    await session.clean();
    const after = await workbook.book.snapshot();
    expect(after.sheets).toEqual(before.sheets);
    expect(workbook.settingsCleared).toBe(1);
    expect(now().notice).toMatchObject({ kind: 'cleaned', removed: ['校核结果', '勾稽关系表'] });
    expect(now().result).toBeNull();
  });

  test('the reasons can be kept apart first', async () => {
    await session.check();
    expect(await session.opinionsFile()).toBeNull();
    await session.ignore(now().result?.findings[0]?.id ?? '', '附注已说明');
    const file = await session.opinionsFile();
    expect(file?.bytes.length).toBeGreaterThan(1000);
    if (file) await session.hand(file);
    expect(workbook.handed).toEqual([file]);
  });

  test('勾稽关系表 alone leaves the cells unmarked', async () => {
    await session.writeRelations();
    expect(await sheetNames()).toContain('勾稽关系表');
    expect(await sheetNames()).not.toContain('校核结果');
    expect(workbook.plans[0]?.marks).toBeUndefined();
    expect(workbook.shown).toEqual([{ sheet: '勾稽关系表', row: 0, col: 0 }]);
  });
});

describe('情况说明', () => {
  test('is composed, follows its fields, and is written beside the one that is there', async () => {
    await session.compose();
    const field = now().narration?.missing.find(({ kind }) => kind === 'field');
    await session.setField(field?.name ?? '', '123.45');
    const texts = JSON.stringify(
      now().narration?.narrative.composed.paragraphs.map(({ phrases }) => phrases.map((p) => p.text)),
    );
    expect(texts).toContain('123.45');
    await session.writeNarrative(null, false);
    expect(await sheetNames()).toEqual(expect.arrayContaining(['情况说明（自动生成）']));
    expect(now().notice).toMatchObject({ kind: 'written' });
  });
});

describe('options', () => {
  test('a rule that is off is not tried, and the workbook remembers', async () => {
    await session.check();
    const rule = now().result?.findings[0]?.rule ?? '';
    await session.setOptions({ ...now().options, off: [rule] });
    expect(now().result?.findings.some((finding) => finding.rule === rule)).toBe(false);
    const again = new TestPaneWorkbook(workbook.book);
    await session.open(again);
    expect(now().options.off).toEqual([rule]);
  });

  test('a severity can be set and taken back', async () => {
    await session.check();
    const finding = now().result?.findings.find((one) => one.severity === 'error' && one.status === 'fail');
    await session.setSeverity(finding?.rule ?? '', 'note');
    expect(now().result?.findings.find(({ id }) => id === finding?.id)?.severity).toBe('note');
    await session.setSeverity(finding?.rule ?? '', null);
    expect(now().result?.findings.find(({ id }) => id === finding?.id)?.severity).toBe('error');
  });

  test('a table can be pointed at', async () => {
    workbook.active = { sheet: EXPENDITURE, row: 1, col: 0 };
    await session.pointAt('budget.expenditure', null);
    expect(now().options.tables).toEqual({
      'budget.expenditure': { sheet: EXPENDITURE, row: 1, col: 0, text: '部门支出总表' },
    });
    expect(now().disclosure?.tables.some(({ template }) => template === 'budget.expenditure')).toBe(true);
  });
});

describe('a cell', () => {
  test('is gone to', async () => {
    await session.goTo(FIGURE);
    expect(workbook.shown).toEqual([FIGURE]);
    expect(now().focus).toEqual(FIGURE);
  });

  test('shows its relations, of the one the user is on too, and without a check before', async () => {
    workbook.active = FIGURE;
    await session.trace(null);
    expect(now().traced).toEqual(FIGURE);
    expect(now().result).not.toBeNull();
    expect(workbook.plans).toEqual([]);
    session.endTrace();
    expect(now().traced).toBeNull();
  });
});
