/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changed, check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import { engine } from '../../../src/taskpane/engine';
import { RelationsView } from '../../../src/taskpane/relations/RelationsView';
import type { PaneState } from '../../../src/taskpane/session/state';

afterEach(cleanup);

/** 部门支出总表 合计 no longer what 部门收支总表 says. */
const WRONG = changed('部门公开表3', 'C28', 21000);
const CHECKED = check(WRONG);
const RELATIONS = engine.relationsOf(CHECKED);

function shown(part: Partial<PaneState> = {}, english = false) {
  const session = new FakeSession({ ...stateOf(WRONG, CHECKED), ...part });
  const language = english ? 'en-US' : 'zh-CN';
  const drawn = renderPane(<RelationsView />, { session, preferences: { language } });
  return { session, user: userEvent.setup(), ...drawn };
}

const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
const matrix = (): HTMLElement => screen.getByRole('grid', { name: '表与表的勾稽' });

describe('the matrix', () => {
  test('has every table by number with its full name, and each pair’s worst result with its count', () => {
    shown();
    const heads = within(matrix()).getAllByRole('columnheader');
    expect(heads.slice(0, 9).map((one) => one.textContent)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `表${n}`),
    );
    expect(heads[2]?.getAttribute('title')).toBe('部门支出总表');
    const pairs = engine.relationMatrix(RELATIONS, ['部门收支总表', '部门支出总表']);
    const counts = pairs.find(({ a, b }) => a !== b)?.counts;
    expect(counts?.fail).toBeGreaterThan(0);
    const label = `部门收支总表与部门支出总表：不符 ${String(counts?.fail)} 项，相符 ${String(counts?.pass)} 项`;
    const pair = screen.getByRole('gridcell', { name: new RegExp(`^${label}`) });
    expect(pair.textContent).toBe(String(counts?.fail));
  });

  test('one stop for Tab; arrow keys move, Enter opens the pair with both figures', async () => {
    const { user, session } = shown();
    const stops = within(matrix())
      .getAllByRole('gridcell')
      .filter((one) => one.tabIndex === 0);
    expect(stops).toHaveLength(1);
    act(() => stops[0]?.focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell(/^部门收支总表与部门支出总表：/));
    await user.keyboard('{Enter}');
    const region = screen.getByRole('region', { name: '部门收支总表与部门支出总表' });
    expect(document.activeElement).toBe(within(region).getByRole('heading', { level: 2 }));
    const first = within(region).getAllByRole('article')[0] as HTMLElement;
    expect(first.textContent).toContain('不符');
    await user.click(within(first).getByRole('button', { name: '21,000.00' }));
    expect(session.callsOf('goTo')).toEqual([[{ sheet: '部门公开表3', row: 27, col: 2 }]]);
    await user.click(within(region).getByRole('button', { name: '收起' }));
    expect(screen.queryByRole('region', { name: '部门收支总表与部门支出总表' })).toBeNull();
    expect(document.activeElement).toBe(cell(/^部门收支总表与部门支出总表：/));
  });

  test('a pair without relations opens nothing', async () => {
    const { user } = shown();
    await user.click(screen.getAllByRole('gridcell', { name: /没有勾稽关系/ })[0] as HTMLElement);
    expect(screen.queryByRole('button', { name: '收起' })).toBeNull();
  });
});

describe('the list', () => {
  const list = (): HTMLElement => screen.getByRole('region', { name: '全部勾稽关系' });
  const status = (): string => within(list()).getByRole('status').textContent ?? '';

  test('begins with what fails, is filtered by result and by text', async () => {
    const { user } = shown();
    const between = RELATIONS.filter(({ crossTable }) => crossTable);
    expect(status()).toBe(`共 ${String(between.length)} 项`);
    expect(within(list()).getAllByRole('article')[0]?.textContent).toContain('不符');
    const failed = between.filter((one) => one.status === 'fail').length;
    await user.click(within(list()).getByRole('button', { name: `不符 ${String(failed)}` }));
    expect(status()).toBe(`共 ${String(failed)} 项`);
    await user.click(within(list()).getByRole('checkbox', { name: '只看表间' }));
    expect(status()).toBe(`共 ${String(RELATIONS.filter((one) => one.status === 'fail').length)} 项`);
    await user.type(within(list()).getByRole('searchbox', { name: '搜索' }), '没有这样的科目');
    expect(status()).toBe('没有符合条件的勾稽关系。');
  });
});

describe('beside them', () => {
  test('输出勾稽关系表 writes it; a file that is only read cannot', async () => {
    const { user, session } = shown();
    await user.click(screen.getByRole('button', { name: '输出勾稽关系表' }));
    expect(session.callsOf('writeRelations')).toHaveLength(1);
    cleanup();
    shown({ workbook: { kind: 'file', name: 'a.xls', writable: false, protectedSheets: [] } });
    expect(screen.getByRole('button', { name: '输出勾稽关系表' })).toHaveProperty('disabled', true);
  });

  test('a cell that was asked for comes first, with all its relations, until it is ended', async () => {
    const traced = { sheet: '部门公开表3', row: 27, col: 2 };
    const { user, session } = shown({ traced });
    const own = engine.relationsOfCell(CHECKED, traced);
    expect(own.length).toBeGreaterThan(1);
    const region = screen.getAllByRole('region')[0] as HTMLElement;
    expect(region.getAttribute('aria-label')).toBe('此格的勾稽关系');
    expect(region.textContent).toContain(`部门支出总表 C28：${String(own.length)} 项`);
    expect(within(region).getAllByRole('article')).toHaveLength(own.length);
    await user.click(within(region).getByRole('button', { name: '结束' }));
    expect(session.callsOf('endTrace')).toHaveLength(1);
  });

  test('before a check it says what will be here', async () => {
    const { user, session } = shown({ ...stateOf(SAMPLE, null) });
    expect(screen.getByText(/这里列出表与表之间的勾稽关系/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '一键校核' }));
    expect(session.callsOf('check')).toHaveLength(1);
  });

  test.each([false, true])('axe finds nothing (English: %s)', async (english) => {
    const { container } = shown({ traced: { sheet: '部门公开表3', row: 27, col: 2 } }, english);
    expect(await axeFindings(container)).toEqual([]);
  });
});
