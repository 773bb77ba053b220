/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changed, check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import { engine } from '../../../src/taskpane/engine';
import type { PaneState } from '../../../src/taskpane/session/state';
import { ViewState } from '../../../src/taskpane/app/view-state';
import { FindingsView } from '../../../src/taskpane/findings/FindingsView';

afterEach(cleanup);

/** Two digits of a figure in 部门支出总表 exchanged: one cause with two symptoms, before the sample's own findings. */
const WRONG = changed('部门公开表3', 'C12', 3197.8);
const CHECKED = check(WRONG);
const CAUSE = CHECKED.causes[0]?.id ?? '';

function shown(part: Partial<PaneState> = {}, view = new ViewState()) {
  const session = new FakeSession({ ...stateOf(WRONG, CHECKED), ...part });
  const drawn = renderPane(<FindingsView />, { session, view });
  return { session, view, user: userEvent.setup(), ...drawn };
}

const cards = (): HTMLElement[] => screen.getAllByRole('article');
const causeCard = (): HTMLElement => screen.getByRole('article', { name: /两位数字颠倒/ });

describe('a cause', () => {
  test('comes first and says how sure, which cell, what it holds and what it should', () => {
    shown();
    expect(cards()[0]).toBe(causeCard());
    const heading = within(causeCard()).getByRole('heading');
    expect(heading.textContent).toMatch(/错误.*确定.*两位数字颠倒/);
    expect(causeCard().textContent).toContain('部门支出总表 C123,197.80应为3,179.80');
  });

  test('has its symptoms under it with both figures and the difference', () => {
    shown();
    const list = within(causeCard()).getByRole('list', { name: '由它引起 2 处不符' });
    const texts = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(texts).toHaveLength(2);
    expect(texts.join()).toMatch(/19,256\.94≠ 19,274\.94差 -18\.00/);
  });

  test('every cell is a link that goes there', async () => {
    const { session, user } = shown();
    await user.click(within(causeCard()).getAllByRole('button', { name: '部门支出总表 C12' })[0]!);
    await user.click(within(causeCard()).getByRole('button', { name: '部门支出总表 C6' }));
    await user.click(within(causeCard()).getByRole('button', { name: '定位' }));
    const c12 = { sheet: '部门公开表3', row: 11, col: 2 };
    expect(session.callsOf('goTo').map(([cell]) => cell)).toMatchObject([c12, { row: 5, col: 2 }, c12]);
  });

  test('what it proposes is adopted by one click, and can be taken back', async () => {
    const { session, user } = shown();
    await user.click(within(causeCard()).getByRole('button', { name: '采纳 3,179.80' }));
    expect(session.callsOf('adopt')).toEqual([[CAUSE, undefined]]);
    const adoption = { id: CAUSE, cells: [], writes: [], inverse: {} };
    act(() => session.state.change({ adoptions: [adoption] }));
    await user.click(within(causeCard()).getByRole('button', { name: '撤销' }));
    expect(session.callsOf('undo')).toEqual([[CAUSE]]);
  });

  test('a formula is not replaced before that is said', async () => {
    const withFormula = {
      ...WRONG,
      sheets: WRONG.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet.name === '部门公开表3' && cell.row === 11 && cell.col === 2
            ? { ...cell, formula: 'D12+E12+18' }
            : cell,
        ),
      })),
    };
    const result = check(withFormula);
    const { session, user } = shown({ ...stateOf(withFormula, result) });
    const card = cards().find((one) => within(one).queryByRole('button', { name: '采纳 3,179.80' }))!;
    await user.click(within(card).getByRole('button', { name: '采纳 3,179.80' }));
    expect(session.callsOf('adopt')).toEqual([]);
    expect(within(card).getByRole('alert').textContent).toContain('部门支出总表 C12是公式');
    await user.click(within(card).getByRole('button', { name: '换成数字' }));
    expect(session.callsOf('adopt')).toHaveLength(1);
  });

  test('nothing can be adopted in a file that is only read', () => {
    shown({ workbook: { kind: 'file', name: 'a.xls', writable: false, protectedSheets: [] } });
    expect(screen.queryByRole('button', { name: /采纳/ })).toBeNull();
  });
});

describe('a reason', () => {
  test('is needed to ignore, and is kept by its id', async () => {
    const { session, user } = shown();
    await user.click(within(causeCard()).getByRole('button', { name: '说明/忽略' }));
    await user.click(within(causeCard()).getByRole('button', { name: '保存意见并忽略' }));
    expect(within(causeCard()).getByRole('alert').textContent).toContain('写明理由');
    expect(session.callsOf('ignore')).toEqual([]);
    await user.type(within(causeCard()).getByRole('textbox'), '系统导出口径{Enter}');
    expect(session.callsOf('ignore')).toEqual([[CAUSE, '系统导出口径']]);
  });

  test('begun is not lost when the view is left', async () => {
    const { user, view, unmount } = shown();
    await user.click(within(causeCard()).getByRole('button', { name: '说明/忽略' }));
    await user.type(within(causeCard()).getByRole('textbox'), '半句');
    unmount();
    shown({}, view);
    expect(within(causeCard()).getByRole<HTMLInputElement>('textbox').value).toBe('半句');
  });

  test('puts what it explains apart after the next full check, where it can be listed again', async () => {
    const result = engine.withOpinion(CHECKED, CAUSE, '注中已说明');
    const { session, user } = shown({ result });
    expect(screen.getByText(/已说明 \d+ 项/)).toBeTruthy();
    expect(cards().at(-1)).toBe(causeCard());
    await user.click(within(causeCard()).getByRole('button', { name: '重新列为问题' }));
    expect(session.callsOf('ignore')).toEqual([[CAUSE, null]]);
  });

  test('that a changed figure has overtaken is shown as lapsed', () => {
    const causes = CHECKED.causes.map((cause) => ({ ...cause, lapsed: '当时的理由' }));
    shown({ result: { ...CHECKED, causes } });
    expect(causeCard().textContent).toContain('数字已变，原意见失效：当时的理由');
  });
});

describe('a finding in a text', () => {
  test('shows the figure in its sentence', () => {
    shown();
    const card = screen.getAllByRole('article', { name: /文中占比计算正确/ })[0]!;
    expect(card.querySelector('mark')?.textContent).toMatch(/^[\d.]+%$/);
    expect(card.querySelector('blockquote')?.textContent).toContain('占');
  });

  const share = (): HTMLElement => screen.getAllByRole('article', { name: /文中占比计算正确/ })[0]!;
  const offered = (card: HTMLElement): string | null =>
    within(card).queryByRole('button', { name: /^采纳/ })?.textContent ?? null;

  test('is corrected in its place by one click, and can be taken back', async () => {
    const { session, user } = shown();
    const { id } = CHECKED.findings.find(({ rule }) => rule === 'text.share')!;
    await user.click(within(share()).getByRole('button', { name: '采纳 91.61%' }));
    expect(session.callsOf('adopt')).toEqual([[id, undefined]]);
    act(() => session.state.change({ adoptions: [{ id, cells: [], writes: [], inverse: {} }] }));
    await user.click(within(share()).getByRole('button', { name: '撤销' }));
    expect(session.callsOf('undo')).toEqual([[id]]);
  });

  test.each([
    [/金额写明万元/, '采纳 45万元'],
    [/部门名称书写正确/, '采纳 东临口岸技术研究院'],
    [/文中年度与预算年度一致/, '采纳 2025年'],
    [/文中增减额与表中一致/, '采纳 1,267.92万元'],
    [/文中增减幅度与表中一致/, '采纳 16.85%'],
    [/疑似笔误/, null],
    [/说“无”的，表中没有数/, null],
    [/名词解释的科目名称与表中一致/, null],
  ])('%s: %s', (name, button) => {
    shown();
    expect(offered(screen.getAllByRole('article', { name })[0]!)).toBe(button);
  });

  test('in Excel it is said before that a cell keeps one font', () => {
    const { session } = shown();
    expect(share().textContent).not.toContain('字体');
    act(() =>
      session.state.change({ workbook: { kind: 'excel', name: '', writable: true, protectedSheets: [] } }),
    );
    expect(share().textContent).toContain('此格内个别字另设的字体、颜色，Excel 会统一成一种');
    const untouched = screen.getAllByRole('article', { name: /说“无”的，表中没有数/ })[0]!;
    expect(untouched.textContent).not.toContain('字体');
  });

  test('a formula that makes the text is not replaced before that is said', async () => {
    const [{ cells }] = CHECKED.findings.filter(({ rule }) => rule === 'text.share') as [
      (typeof CHECKED.findings)[number],
    ];
    const withFormula = {
      ...WRONG,
      sheets: WRONG.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          sheet.name === cells[0]?.sheet && cell.row === cells[0].row && cell.col === cells[0].col
            ? { ...cell, formula: '"…"&A1' }
            : cell,
        ),
      })),
    };
    const { session, user } = shown({ snapshot: withFormula });
    await user.click(within(share()).getByRole('button', { name: '采纳 91.61%' }));
    expect(session.callsOf('adopt')).toEqual([]);
    expect(within(share()).getByRole('alert').textContent).toContain('采纳后公式换成文字');
    await user.click(within(share()).getByRole('button', { name: '换成文字' }));
    expect(session.callsOf('adopt')).toHaveLength(1);
  });

  test('in a document is to be corrected there', () => {
    const texts = [
      {
        name: '说明.docx',
        paragraphs: ['五、一般公共预算支出情况', '海科研究所本年收入100.00万元，其中办公费45万。。'],
      },
    ];
    const result = engine.checkSnapshot(WRONG, engine.family, { texts });
    shown({ result });
    const doubled = screen
      .getAllByRole('article', { name: /标点没有重复/ })
      .find(({ textContent }) => textContent?.includes('说明.docx'))!;
    expect(doubled.textContent).toContain('在文件中改为：。');
    expect(offered(doubled)).toBeNull();
  });

  test('tells its rule, why and basis on demand', async () => {
    const { user } = shown();
    const card = screen.getAllByRole('article', { name: /文中占比计算正确/ })[0]!;
    expect(within(card).queryByText('text.share')).toBeNull();
    await user.click(within(card).getByText('详情'));
    expect(within(card).getByText('text.share')).toBeTruthy();
    expect(within(card).getByText('为什么')).toBeTruthy();
    expect(within(card).getByText('依据')).toBeTruthy();
  });
});

describe('filters', () => {
  test('by figure, commas or none', async () => {
    const { user } = shown();
    await user.type(screen.getByRole('searchbox', { name: '搜索' }), '3197.80');
    expect(cards()).toEqual([causeCard()]);
  });

  test('by table', async () => {
    const { user } = shown();
    const all = cards().length;
    await user.selectOptions(screen.getByRole('combobox', { name: '表' }), '名词解释');
    expect(cards().length).toBeLessThan(all);
    for (const card of cards()) expect(card.textContent).toContain('名词解释');
  });

  test('by severity, and cleared by one button', async () => {
    const { user, view } = shown();
    const all = cards().length;
    act(() => view.keep('findings.severity', 'note'));
    for (const card of cards()) expect(within(card).getByRole('heading').textContent).toContain('提示');
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(cards()).toHaveLength(all);
  });

  test('that let nothing through say so', async () => {
    const { user } = shown();
    await user.type(screen.getByRole('searchbox', { name: '搜索' }), '没有这样的字');
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
  });

  test('last when the view is left and comes back', async () => {
    const { user, view, unmount } = shown();
    await user.type(screen.getByRole('searchbox', { name: '搜索' }), '3197.80');
    unmount();
    shown({}, view);
    expect(cards()).toEqual([causeCard()]);
  });
});

describe('after an edit', () => {
  test('what is solved leaves a quiet line in its place until the next full check', () => {
    const { session } = shown();
    const others = cards()
      .slice(1)
      .map(({ textContent }) => textContent);
    const fixed = check(SAMPLE);
    act(() => session.state.change({ result: fixed, disclosure: fixed.disclosure, snapshot: SAMPLE }));
    expect(screen.queryByRole('article', { name: /两位数字颠倒/ })).toBeNull();
    expect(screen.getByText('✓ 已解决').parentElement?.textContent).toContain('两位数字颠倒');
    expect(cards()).toHaveLength(others.length);
    act(() => session.state.change({ notice: { kind: 'checked' } }));
    expect(screen.queryByText('✓ 已解决')).toBeNull();
  });

  test('what was adopted and solved can still be taken back', async () => {
    const { session, user } = shown();
    const fixed = check(SAMPLE);
    const cells = [{ sheet: '部门公开表3', row: 11, col: 2, before: '3,197.80', after: '3,179.80' }];
    const adoptions = [{ id: CAUSE, cells, writes: [], inverse: {} }];
    act(() =>
      session.state.change({ result: fixed, disclosure: fixed.disclosure, snapshot: SAMPLE, adoptions }),
    );
    const line = screen.getByText('✓ 已采纳').parentElement!;
    expect(line.textContent).toMatch(/3,197\.80\s+3,179\.80/);
    expect(within(line).getByRole('img', { name: '→' })).toBeDefined();
    await user.click(within(line).getByRole('button', { name: '撤销' }));
    expect(session.callsOf('undo')).toEqual([[CAUSE]]);
  });

  test('what is new is called new, and the others keep their order', () => {
    const clean = check(SAMPLE);
    const { session } = shown({ ...stateOf(SAMPLE, clean) });
    const before = cards().map((card) => within(card).getByRole('heading').textContent);
    act(() => session.state.change({ result: CHECKED, disclosure: CHECKED.disclosure, snapshot: WRONG }));
    expect(within(causeCard()).getByRole('heading').textContent).toMatch(/新$/);
    const after = cards().filter((card) => card !== causeCard());
    const withoutNumber = (text: string | null): string => (text ?? '').replace(/\d+$/, '');
    expect(after.map((card) => withoutNumber(within(card).getByRole('heading').textContent))).toEqual(
      before.map(withoutNumber),
    );
  });
});

describe('where there is nothing to list', () => {
  test('before a check it says what was found', () => {
    shown({ ...stateOf(SAMPLE, null) });
    expect(screen.getByText('已找到 9 张表和情况说明。')).toBeTruthy();
  });

  test('without tables it says what a table needs', () => {
    shown({ ...stateOf({ ...SAMPLE, sheets: [] }, null) });
    expect(screen.getByText('没有找到预算公开的表。')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  test('with nothing wrong it says what was checked, and what could not be', async () => {
    const result = { ...check(SAMPLE), causes: [], findings: [] };
    const { user, view } = shown({ ...stateOf(SAMPLE, result) });
    expect(screen.getByText('没有发现问题。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '到台账看原因' }));
    expect(view.get().tab).toBe('ledger');
    expect(view.kept('ledger.status')).toBe('unverifiable');
  });
});

test('axe finds nothing, with details and a reason open', async () => {
  const { user, container } = shown();
  await user.click(within(causeCard()).getByText('详情'));
  await user.click(within(causeCard()).getByRole('button', { name: '说明/忽略' }));
  expect(await axeFindings(container)).toEqual([]);
});
