/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import { engine } from '../../../src/taskpane/engine';
import type { PaneState } from '../../../src/taskpane/session/state';
import { NarrativeView } from '../../../src/taskpane/narrative/NarrativeView';
import { pieSlices } from '../../../src/taskpane/narrative/pie';

afterEach(cleanup);

const narration = engine.narrate(SAMPLE, engine.narrativeFamily);
const RESULT = check(SAMPLE);
const BARE = { ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => !/情况说明|名词解释/.test(name)) };

function shown(part: Partial<PaneState> = {}, preferences = {}) {
  const session = new FakeSession({ ...stateOf(SAMPLE, RESULT), narration, ...part });
  return { session, user: userEvent.setup(), ...renderPane(<NarrativeView />, { session, preferences }) };
}

const section = (name: RegExp): HTMLElement => screen.getByRole('region', { name });
const card = (text: string): HTMLElement => {
  const found = screen.getAllByRole('article').find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no card ${text}`);
  return found;
};

describe('the two texts', () => {
  test('are composed when they are first looked at', () => {
    const { session } = shown({ narration: null });
    expect(session.callsOf('compose')).toHaveLength(1);
    expect(screen.getByText('正在由各表生成…')).toBeTruthy();
  });

  test('stand beside each other, what differs struck out and underlined', () => {
    shown();
    const pair = card('一般公共预算当年财政拨款预算');
    const struck = [...pair.querySelectorAll('del')].map((one) => one.textContent);
    const added = [...pair.querySelectorAll('ins')].map((one) => one.textContent);
    expect(struck).toEqual(['删去：1,328.13万元', '删去：19.29%']);
    expect(added).toEqual(['改为：1,267.92万元', '改为：16.85%']);
    expect(within(pair).getByRole('list', { name: '校核发现' }).textContent).toContain('16.85%');
  });

  test('sections that agree are closed, the others open', () => {
    shown();
    const state = (name: RegExp): string | null =>
      within(section(name)).getAllByRole('button')[0]?.getAttribute('aria-expanded') ?? null;
    expect(state(/^九、/)).toBe('false');
    expect(state(/^四、/)).toBe('true');
  });

  test('one of them can be shown alone', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: '表中' }));
    expect(document.querySelectorAll('del')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: '现有' }));
    expect(document.querySelectorAll('del').length).toBeGreaterThan(5);
    expect(screen.queryByRole('button', { name: '16.85%' })).toBeNull();
  });

  test('名词解释 likewise', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: '名词解释' }));
    expect(card('外交支出').querySelector('del')?.textContent).toContain('对外合作活动');
  });
});

describe('a figure', () => {
  test('says on focus where it comes from and what is there, and leads there', async () => {
    const { user, session } = shown();
    const figure = within(card('一般公共预算当年财政拨款预算')).getByRole('button', { name: '16.85%' });
    act(() => figure.focus());
    const tip = screen.getByRole('tooltip');
    expect(figure.getAttribute('aria-describedby')).toBe(tip.id);
    expect(tip.textContent).toMatch(/一般公共预算支出表 \w+8,794\.21.*一般公共预算支出表 \w+7,526\.29/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.hover(figure);
    expect(screen.getByRole('tooltip')).toBeTruthy();
    await user.click(figure);
    expect(session.callsOf('goTo')[0]?.[0]).toMatchObject({ sheet: '部门公开表5' });
  });
});

describe('what only the user knows', () => {
  test('is asked for, and the input taken over when it is left', async () => {
    const { user, session } = shown();
    await user.click(screen.getByRole('button', { name: '填写 国有资产占有使用情况' }));
    const input = screen.getByRole('textbox', { name: '国有资产占有使用情况' });
    expect(document.activeElement).toBe(input);
    await user.type(input, '共有车辆3辆。');
    await user.tab();
    expect(session.callsOf('setField')).toEqual([['国有资产占有使用情况', '共有车辆3辆。']]);
  });

  test('a figure that is none is said to be none', async () => {
    const { user } = shown();
    const input = screen.getByRole('textbox', { name: '项目单位资金' });
    await user.type(input, '约三千');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('不是数字')).toBeTruthy();
  });

  test.each([
    ['1,234.56', true],
    ['１２３．４５', true],
    ['(1.00)', true],
    ['△1.00', true],
    ['15.95%', true],
    ['-3', true],
    ['1.2.3', false],
    ['1,23', false],
    ['12,', false],
    ['8794²', false],
  ])('“%s” is taken for a figure as in the tables: %s', (text, isFigure) => {
    shown();
    const input = screen.getByRole('textbox', { name: '项目单位资金' });
    fireEvent.change(input, { target: { value: text } });
    expect(input.getAttribute('aria-invalid')).toBe(String(!isFigure));
  });
});

describe('writing', () => {
  test('one paragraph by its id, all of it by null', async () => {
    const { user, session } = shown({}, { formulas: true });
    const pair = card('一般公共预算当年财政拨款预算');
    await user.click(within(pair).getByRole('button', { name: /^更新此段/ }));
    await user.click(screen.getByRole('button', { name: '生成情况说明' }));
    expect(session.callsOf('writeNarrative')).toEqual([
      ['五/规模变化', true],
      [null, true],
    ]);
  });

  test('a paragraph that cannot be written by itself says why', () => {
    shown();
    const pair = card('全面实施绩效目标管理');
    expect(within(pair).queryByRole('button', { name: /^更新此段/ })).toBeNull();
    expect(pair.textContent).toContain('先填写：项目单位资金');
  });

  test('an edited paragraph of ours says what stays and what is offered', () => {
    const edited = '由我改写的支出说明。';
    const { narrative } = narration;
    const rows = narrative.merged.rows.map((row) =>
      row.kind === 'ours' && row.paragraph.id === '五/规模变化'
        ? { ...row, kept: { cell: { ...cellLike, text: edited }, written: '', offer: '' } }
        : row,
    );
    const kept = { ...narration, narrative: { ...narrative, merged: { ...narrative.merged, rows } } };
    shown({ narration: kept });
    expect(card('一般公共预算当年财政拨款预算').textContent).toContain(`“${edited}”`);
  });

  test('without a text there is nothing to lay beside, and the pies are there with their tables', () => {
    shown({ ...stateOf(BARE, null), narration: engine.narrate(BARE, engine.narrativeFamily) });
    expect(screen.getByText('工作簿里还没有这一篇。')).toBeTruthy();
    expect(document.querySelectorAll('del, ins')).toHaveLength(0);
    const table = screen.getAllByRole('table')[0] as HTMLElement;
    const row = within(table).getByRole('row', { name: /事业收入/ });
    expect(row.textContent).toContain('6,800.00');
    expect(row.textContent).toContain('32.23%');
  });
});

const cellLike = {
  row: 1,
  col: 0,
  value: null,
  text: '',
  format: 'General',
  formula: null,
  error: null,
  uncached: false,
};

describe('the pie', () => {
  test('a lone share is the whole disc, nothing has no slice, a quarter ends at the right', () => {
    expect(pieSlices([10000], 50, 40)[0]?.path).toMatch(/^M10 50a40 40/);
    expect(pieSlices([0, 10000], 50, 40)[0]?.path).toBe('');
    expect(pieSlices([2500, 7500], 50, 40)[0]?.path).toBe('M50 50L50 10A40 40 0 0 1 90 50Z');
  });
});

test.each(['zh-CN', 'en-US'])('axe finds nothing (%s)', async (language) => {
  const { container } = shown({}, { language });
  expect(await axeFindings(container)).toEqual([]);
});
