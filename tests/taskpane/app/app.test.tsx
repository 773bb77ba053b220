/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changed, check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import type { PaneState } from '../../../src/taskpane/session/state';
import type { Preferences } from '../../../src/taskpane/app/preferences';
import { App, type AppProps } from '../../../src/taskpane/app/App';

afterEach(cleanup);

const CHECKED = check(SAMPLE);
/** 部门收入总表 has lost its title and headers. */
const WITHOUT = { ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => name !== '部门公开表2') };

/** Draws the pane, and waits for the chunk of the view that is open. */
async function shown(part: Partial<PaneState>, props: AppProps = {}, preferences: Partial<Preferences> = {}) {
  const session = new FakeSession(part);
  const drawn = await act(async () => {
    const result = renderPane(<App {...props} />, { session, preferences });
    await Promise.resolve();
    return result;
  });
  return { session, user: userEvent.setup(), ...drawn };
}

/** Changes the state, and waits for what that opens. */
async function become(session: FakeSession, part: Partial<PaneState>): Promise<void> {
  await act(async () => {
    session.state.change(part);
    await Promise.resolve();
  });
}

describe('the header', () => {
  test('says whose disclosure it is, and what was found', async () => {
    await shown(stateOf(SAMPLE, null));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('东临口岸技术研究院');
    expect(screen.getByRole('banner').textContent).toContain('2025年部门预算 · 9/9 张表 · 情况说明 有');
  });

  test('has one button that checks', async () => {
    const { session, user } = await shown(stateOf(SAMPLE, null));
    await user.click(screen.getByRole('button', { name: '一键校核' }));
    expect(session.callsOf('check')).toHaveLength(1);
  });

  test('names the table that is missing, and lets it be pointed at', async () => {
    const { session, user } = await shown(stateOf(WITHOUT, null));
    const banner = screen.getByRole('banner');
    expect(banner.textContent).toContain('8/9 张表');
    await user.click(within(banner).getByText(/缺 1 张表/));
    await user.click(screen.getByRole('button', { name: '部门收入总表：就是当前单元格所在的表' }));
    expect(session.callsOf('pointAt')).toEqual([['budget.income', null]]);
  });

  test('tells that a file can only be read, and which sheets are protected', async () => {
    const workbook = {
      kind: 'file',
      name: 'a.xls',
      writable: false,
      protectedSheets: ['表1', '表2'],
    } as const;
    await shown({ ...stateOf(SAMPLE, null), workbook });
    expect(screen.getByText(/\.xls 文件只能读/)).toBeTruthy();
    expect(screen.getByText('受保护、不能标记的工作表：表1、表2')).toBeTruthy();
  });
});

describe('the counts', () => {
  test('of severities filter the list, and let go again', async () => {
    const { user } = await shown(stateOf(SAMPLE, CHECKED));
    await screen.findAllByRole('article');
    const warnings = CHECKED.findings.filter(({ severity }) => severity === 'warning').length;
    const button = screen.getByRole('button', { name: `${warnings} 警示` });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await user.click(button);
    expect(screen.getAllByRole('article')).toHaveLength(warnings);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await user.click(button);
    expect(screen.getAllByRole('article').length).toBeGreaterThan(warnings);
  });

  test('of what could not be verified lead to the ledger', async () => {
    const { user } = await shown(stateOf(SAMPLE, CHECKED));
    const { unverifiable } = CHECKED.receipts;
    await user.click(screen.getByRole('button', { name: `${unverifiable} 未能核对` }));
    expect(screen.getByRole('tab', { name: '台账', selected: true })).toBeTruthy();
  });

  test('are told to screen readers', async () => {
    const { session } = await shown(stateOf(SAMPLE, null));
    await become(session, { result: CHECKED });
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told.join()).toMatch(/校核完成：错误 \d+，警示 \d+，提示 \d+，未能核对 \d+，通过 \d+/);
  });
});

describe('the tabs', () => {
  test('go by arrow keys', async () => {
    const { user } = await shown(stateOf(SAMPLE, null));
    act(() => screen.getByRole('tab', { name: '问题' }).focus());
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: '设置', selected: true }));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: '问题', selected: true }));
  });

  test('open the relations when a cell is traced', async () => {
    const { session } = await shown(stateOf(SAMPLE, CHECKED));
    await become(session, { traced: { sheet: '部门公开表1', row: 5, col: 1 } });
    expect(screen.getByRole('tab', { name: '勾稽', selected: true })).toBeTruthy();
  });

  test('keep a search while another is open', async () => {
    const { user } = await shown(stateOf(SAMPLE, CHECKED));
    await user.type(await screen.findByRole('searchbox', { name: '搜索' }), '94.61');
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(screen.getByRole('tab', { name: '问题' }));
    expect((await screen.findByRole<HTMLInputElement>('searchbox', { name: '搜索' })).value).toBe('94.61');
  });
});

describe('messages', () => {
  test('say what was done and what it changed, and go away', async () => {
    const part = { notice: { kind: 'adopted' }, change: { solved: 2, broken: 1 } } as const;
    const { session, user } = await shown({ ...stateOf(SAMPLE, null), ...part });
    expect(screen.getByText('已采纳并写入 · 已解决 2 项 · 新出现 1 项')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(session.callsOf('dismiss')).toEqual([['notice'], ['change']]);
  });

  test('of a failure say what to do', async () => {
    const failure = { message: '工作表“表1”受保护。取消保护后再试。', diagnostics: null };
    await shown({ ...stateOf(SAMPLE, null), failure });
    expect(screen.getByRole('alert').textContent).toContain(failure.message);
    expect(screen.queryByRole('button', { name: '复制诊断信息' })).toBeNull();
  });

  test('of an unexpected one offer what helps to find it', async () => {
    const { user } = await shown({
      ...stateOf(SAMPLE, null),
      failure: { message: null, diagnostics: 'gouji 0.1.0' },
    });
    await user.click(screen.getByRole('button', { name: '复制诊断信息' }));
    expect(await navigator.clipboard.readText()).toBe('gouji 0.1.0');
    expect(screen.getByText(/不含金额和名称/)).toBeTruthy();
  });

  test('of work under way come late, with a way out', async () => {
    jest.useFakeTimers();
    try {
      const busy = { what: 'checking', cancellable: true } as const;
      const { session } = await shown({ ...stateOf(SAMPLE, null), busy });
      expect(screen.queryByText('正在校核…')).toBeNull();
      act(() => jest.advanceTimersByTime(1100));
      expect(screen.getByText('正在校核…')).toBeTruthy();
      act(() => screen.getByRole('button', { name: '取消' }).click());
      expect(session.callsOf('cancel')).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

test('清理公开稿 asked for by the ribbon is put to the user without any check before', async () => {
  const { session, user } = await shown(stateOf(SAMPLE, null));
  expect(screen.queryByRole('region', { name: '清理公开稿' })).toBeNull();
  await become(session, { cleaning: { opinions: 0 } });
  const asked = await screen.findByRole('region', { name: '清理公开稿' });
  await user.click(within(asked).getByRole('button', { name: '清理' }));
  expect(session.callsOf('clean')).toHaveLength(1);
});

test('清除标记 says what it did, and what stays', async () => {
  await shown({ ...stateOf(SAMPLE, null), notice: { kind: 'cleared' } });
  expect(screen.getByText('单元格标记已清除，“校核结果”和“勾稽关系表”保留')).toBeTruthy();
});

test('a list drawn ahead is neither seen nor read out, once, and leaves nothing behind', async () => {
  const { session } = await shown(stateOf(SAMPLE, null));
  await become(session, { ahead: CHECKED });
  expect(screen.queryByRole('article')).toBeNull();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(document.querySelector('article')).toBeNull();
  expect(session.asked).toEqual([]);
  await become(session, { result: CHECKED });
  expect((await screen.findAllByRole('article')).length).toBeGreaterThan(0);
});

describe('what the page puts around the views', () => {
  test('shows the start as long as nothing is open', async () => {
    await shown({}, { start: <p>拖到这里</p>, aside: <p>预览</p> });
    expect(screen.getByText('拖到这里')).toBeTruthy();
    expect(screen.queryByText('预览')).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  test('shows aside and footer once a workbook is open', async () => {
    const around = { start: <p>拖到这里</p>, aside: <p>预览</p>, footer: <p>下载</p> };
    await shown(stateOf(SAMPLE, null), around);
    expect(screen.queryByText('拖到这里')).toBeNull();
    expect(within(screen.getByRole('complementary')).getByText('预览')).toBeTruthy();
    expect(screen.getByText('下载')).toBeTruthy();
  });
});

test('a view that throws leaves the others alone, and nothing of the user in its report', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    // A result that no check gives: its receipts are there, its findings throw when the list reads them.
    const cause = { ...CHECKED.causes[0], claim: '东临口岸 3,838.48', findings: null };
    const { user } = await shown(
      stateOf(SAMPLE, { ...CHECKED, causes: [cause] } as unknown as typeof CHECKED),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('其他视图可以照常使用');
    await user.click(within(alert).getByRole('button', { name: '复制诊断信息' }));
    expect(await navigator.clipboard.readText()).not.toMatch(/东临口岸|3,838/);
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(await screen.findByRole('heading', { name: '校核' })).toBeTruthy();
  } finally {
    silent.mockRestore();
  }
});

test.each(['zh-CN', 'en-US'] as const)('axe finds nothing, in %s', async (language) => {
  const { container } = await shown(stateOf(changed('部门公开表3', 'C12', 1), CHECKED), {}, { language });
  await screen.findAllByRole('article');
  expect(document.documentElement.lang).toBe(language);
  expect(await axeFindings(container)).toEqual([]);
});
