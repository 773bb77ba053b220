/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../shared/axe';
import { check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { SaveBar } from '../../../src/taskpane/browser/SaveBar';
import type { PaneState } from '../../../src/taskpane/session/state';

/** Names under which the browser was handed files. */
let saved: string[] = [];

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});
beforeEach(() => {
  saved = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
});

const RESULT = check(SAMPLE);

function shown(part: Partial<PaneState>) {
  const session = new FakeSession({ ...stateOf(SAMPLE, null), ...part });
  const actions = Object.create(session.actions, {
    file: { value: () => ({ name: '预算.校核.xlsx', bytes: new Uint8Array([1]) }) },
  }) as typeof session.actions;
  const drawn = renderPane(<SaveBar />, { session: Object.assign(session, { actions }) });
  return { session, user: userEvent.setup(), ...drawn };
}

const download = (): HTMLButtonElement => screen.getByRole('button', { name: '下载标记后的工作簿' });
/** Whether the browser would ask before it leaves the page. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('saving', () => {
  test('is offered for what was written, without any check', async () => {
    const { session } = shown({});
    expect(download().disabled).toBe(true);
    expect(asks()).toBe(false);
    // 情况说明 alone.
    act(() => session.state.change({ written: 1 }));
    expect(download().disabled).toBe(false);
    expect(asks()).toBe(true);
  });

  test('is over with the download, and stays so when the workbook is only read again', async () => {
    const { session, user } = shown({ written: 1, result: RESULT, checks: 1 });
    await user.click(download());
    expect(saved).toEqual(['预算.校核.xlsx']);
    expect(screen.getByText('已交给浏览器下载：预算.校核.xlsx')).toBeTruthy();
    expect(asks()).toBe(false);
    act(() => session.state.change({ snapshot: { ...SAMPLE }, checks: 2 }));
    expect(asks()).toBe(false);
    expect(screen.getByText('已交给浏览器下载：预算.校核.xlsx')).toBeTruthy();
    act(() => session.state.change({ written: 2 }));
    expect(asks()).toBe(true);
    expect(screen.queryByText('已交给浏览器下载：预算.校核.xlsx')).toBeNull();
  });

  test('is asked for before another workbook takes the place', async () => {
    const { session, user } = shown({ written: 1 });
    await user.click(screen.getByRole('button', { name: '打开另一个工作簿' }));
    expect(screen.getByRole('status').textContent).toContain('还没有下载');
    expect(session.callsOf('close')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '留在这里' }));
    expect(screen.queryByRole('button', { name: '仍然打开另一个' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '打开另一个工作簿' }));
    await user.click(screen.getByRole('button', { name: '仍然打开另一个' }));
    expect(session.callsOf('close')).toHaveLength(1);
  });

  test('of nothing is not asked for', async () => {
    const { session, user } = shown({ result: RESULT, checks: 1 });
    await user.click(screen.getByRole('button', { name: '打开另一个工作簿' }));
    expect(session.callsOf('close')).toHaveLength(1);
  });

  test('passes axe, and calls a report a report', async () => {
    const workbook = { kind: 'file', name: 'a.xls', writable: false, protectedSheets: [] } as const;
    const { container } = shown({ workbook, written: 1 });
    expect(screen.getByRole('button', { name: '下载校核报告' })).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });
});
