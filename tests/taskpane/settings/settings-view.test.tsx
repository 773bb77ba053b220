/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import { DEFAULT_OPTIONS } from '../../../src/outputs/options';
import { engine } from '../../../src/taskpane/engine';
import type { PaneState } from '../../../src/taskpane/session/state';
import { SettingsView } from '../../../src/taskpane/settings/SettingsView';
import { sheetSnapshot } from '../../support/workbook';

afterEach(cleanup);

function shown(part: Partial<PaneState> = {}) {
  const session = new FakeSession({ ...stateOf(SAMPLE, null), ...part });
  const drawn = renderPane(<SettingsView />, { session });
  return { session, user: userEvent.setup(), ...drawn };
}

async function search(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.type(screen.getByRole('searchbox', { name: '搜索规则' }), text);
}

describe('rules', () => {
  test('stand in groups that open', async () => {
    const { user } = shown();
    expect(screen.queryAllByRole('checkbox', { name: /等于/ })).toHaveLength(0);
    await user.click(screen.getByText(/^部门收入总表（\d+\/\d+）$/));
    expect(screen.getAllByRole('checkbox', { name: /等于/ }).length).toBeGreaterThan(0);
  });

  test('are found by their words, and turned off one by one', async () => {
    const { session, user } = shown({ options: { ...DEFAULT_OPTIONS, off: ['text.share'] } });
    await search(user, 'summary.income-total');
    await user.click(screen.getAllByRole('checkbox').find((box) => box.closest('li'))!);
    expect(session.callsOf('setOptions')).toEqual([
      [{ ...DEFAULT_OPTIONS, off: ['text.share', 'summary.income-total'] }],
    ]);
  });

  test('are turned off by the group, and on again, the others left alone', async () => {
    const { session, user } = shown({ options: { ...DEFAULT_OPTIONS, off: ['text.share'] } });
    await search(user, 'income.');
    await user.click(screen.getByRole('button', { name: '部门收入总表：全部停用' }));
    const [[options]] = session.callsOf('setOptions') as [[typeof DEFAULT_OPTIONS]];
    expect(options.off).toEqual(expect.arrayContaining(['text.share', 'income.sources']));
    act(() => session.state.change({ options }));
    await user.click(screen.getByRole('button', { name: '部门收入总表：全部启用' }));
    expect(session.callsOf('setOptions').at(-1)).toEqual([{ ...options, off: ['text.share'] }]);
  });

  test('get another severity, and their own back', async () => {
    const { session, user } = shown();
    await search(user, 'summary.income-total');
    const choice = screen.getByRole('combobox', { name: /^级别：/ });
    await user.selectOptions(choice, '提示');
    act(() =>
      session.state.change({
        options: { ...DEFAULT_OPTIONS, severities: { 'summary.income-total': 'note' } },
      }),
    );
    await user.selectOptions(choice, '错误（原定）');
    expect(session.callsOf('setSeverity')).toEqual([
      ['summary.income-total', 'note'],
      ['summary.income-total', null],
    ]);
  });

  test('are all as delivered again by one button', async () => {
    const options = {
      ...DEFAULT_OPTIONS,
      off: ['text.share'],
      severities: { 'text.amount': 'note' },
    } as const;
    const { session, user } = shown({ options });
    expect(screen.getByText('停用 1 条，改级别 1 条')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复原定的规则和级别' }));
    expect(session.callsOf('setOptions')).toEqual([[DEFAULT_OPTIONS]]);
  });

  test('wait for a workbook', () => {
    shown({ workbook: null });
    expect(screen.getByText('打开工作簿后可以选择规则。')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

test('roundings are left out', async () => {
  const { session, user } = shown();
  await user.click(screen.getByRole('checkbox', { name: '列出四舍五入的尾差' }));
  expect(session.callsOf('setOptions')).toEqual([[{ ...DEFAULT_OPTIONS, roundingNotes: false }]]);
});

test('marks change their style, and the legend with them', async () => {
  const { session, user } = shown();
  expect(screen.getByText('疑为出错的格：白字加粗、红底、黑框')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: '标记方式' }), '只有边框和字体');
  expect(session.callsOf('setOptions')).toEqual([[{ ...DEFAULT_OPTIONS, marks: 'frame' }]]);
  act(() => session.state.change({ options: { ...DEFAULT_OPTIONS, marks: 'frame' } }));
  expect(screen.getByText('疑为出错的格：加粗、下划线、红框')).toBeTruthy();
});

test('the language changes at once', async () => {
  const { user } = shown();
  await user.selectOptions(screen.getByRole('combobox', { name: '语言' }), 'English');
  expect(screen.getByRole('combobox', { name: 'Language' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Your own formulas' })).toBeTruthy();
});

describe('own formulas', () => {
  const book = (...rows: string[][]) => ({
    ...SAMPLE,
    sheets: [...SAMPLE.sheets, sheetSnapshot({ name: '审核公式', rows })],
  });

  test('that were read are listed, and mistakes lead to their cell', async () => {
    const snapshot = book(
      ['部门收支总表[收入总计] = 部门收入总表[合计]', '收入两表相等'],
      ['部门收支总表[收入总计 = 1', '写错的'],
    );
    const { session, user } = shown(stateOf(snapshot, check(snapshot)));
    const read = screen.getByRole('list', { name: '读到 1 个公式' });
    expect(read.textContent).toContain('收入两表相等');
    const wrong = screen.getByRole('list', { name: '1 处写错' });
    await user.click(within(wrong).getByRole('button'));
    expect(session.callsOf('goTo')).toEqual([[{ sheet: '审核公式', row: 1, col: 0 }]]);
  });

  test('that are not there are explained', () => {
    shown(stateOf(SAMPLE, check(SAMPLE)));
    expect(screen.getByText('本工作簿没有自己的公式。')).toBeTruthy();
  });

  test('shown as examples can be read by the program', () => {
    const snapshot = book(
      ['部门收支总表[收入总计] = 部门收入总表[合计]'],
      ['部门支出总表[合计, 项目支出] ≤ 部门支出总表[合计, 合计]'],
    );
    const { findings } = check(snapshot);
    expect(findings.filter(({ rule }) => rule.startsWith('user'))).toEqual([]);
    shown();
    for (const { cells } of snapshot.sheets.slice(-1)) {
      for (const { text } of cells) expect(screen.getByText(text)).toBeTruthy();
    }
  });
});

test('axe finds nothing, with a group open', async () => {
  const { user, container } = shown();
  await user.click(screen.getByText(/^部门收入总表（\d+\/\d+）$/));
  expect(await axeFindings(container)).toEqual([]);
});

describe('tables pointed at', () => {
  const FORM = 'budget.performance';
  const tables = {
    [FORM]: { sheet: '甲', row: 0, col: 0, more: [{ sheet: '乙', row: 4, col: 1 }] },
    'budget.income': { sheet: '丙', row: 1, col: 0 },
  };
  const section = (): HTMLElement => screen.getByRole('region', { name: '指定的表' });

  test('one more is pointed at by choosing which and standing in it', async () => {
    const { session, user } = shown();
    expect(within(section()).getByText(/没有另外指定/)).toBeTruthy();
    await user.click(within(section()).getByRole('button', { name: '指定当前单元格所在的表' }));
    await user.selectOptions(within(section()).getByRole('combobox'), '部门收入总表');
    await user.click(within(section()).getByRole('button', { name: '指定当前单元格所在的表' }));
    expect(session.callsOf('pointAt')).toEqual([
      [FORM, null],
      ['budget.income', null],
    ]);
  });

  test('all of them are listed, several of one form each by itself, and one is removed', async () => {
    const options = { ...DEFAULT_OPTIONS, tables };
    const { session, user } = shown({ options });
    const items = within(section()).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '部门收入总表 丙!A2移除',
      '项目绩效目标表 甲!A1移除',
      '项目绩效目标表 乙!B5移除',
    ]);
    await user.click(within(section()).getByRole('button', { name: '乙!B5' }));
    expect(session.callsOf('goTo')).toMatchObject([[{ sheet: '乙', row: 4, col: 1 }]]);
    await user.click(within(section()).getByRole('button', { name: '移除：项目绩效目标表 甲!A1' }));
    expect(session.callsOf('setOptions')).toEqual([
      [{ ...options, tables: { ...tables, [FORM]: { sheet: '乙', row: 4, col: 1 } } }],
    ]);
  });

  test('one that leads to no table any more says so', () => {
    const options = { ...DEFAULT_OPTIONS, tables };
    shown({ options, disclosure: engine.overview(SAMPLE, options) });
    const items = within(section()).getAllByRole('listitem');
    for (const item of items) expect(item.textContent).toContain('这里已找不到这张表');
  });

  test('axe finds nothing', async () => {
    const { container } = shown({ options: { ...DEFAULT_OPTIONS, tables } });
    expect(await axeFindings(container)).toEqual([]);
  });
});
