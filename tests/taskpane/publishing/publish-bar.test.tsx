/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import type { PaneActions } from '../../../src/taskpane/session/api';
import type { PaneState } from '../../../src/taskpane/session/state';
import type { PaneFile } from '../../../src/taskpane/workbook';
import { PublishBar } from '../../../src/taskpane/publishing/PublishBar';

afterEach(cleanup);

const REASONS: PaneFile = { name: '预算.处理意见.xlsx', bytes: new Uint8Array([1]) };

interface Answers {
  /** What `opinionsFile` gives. */
  readonly file?: PaneFile | null;
  /** What the session says went wrong when the file is handed over. */
  readonly failing?: string;
}

/** The fake session, answering as a real one does where a file is asked for and handed over. */
function shown(part: Partial<PaneState> = {}, { file = REASONS, failing }: Answers = {}) {
  const session = new FakeSession({ ...stateOf(SAMPLE, null), ...part });
  const { actions: plain } = session;
  const actions: PaneActions = new Proxy(plain, {
    get: (target, name: keyof PaneActions) => {
      if (name === 'opinionsFile') return () => target.opinionsFile().then(() => file);
      if (name !== 'hand') return target[name];
      return async (one: PaneFile) => {
        await target.hand(one);
        if (failing !== undefined) {
          session.state.change({ failure: { message: failing, diagnostics: null } });
        }
      };
    },
  });
  const asked = Object.assign(Object.create(session) as FakeSession, { actions });
  return { session, user: userEvent.setup(), ...renderPane(<PublishBar />, { session: asked }) };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const told = (): string => screen.getByRole('status').textContent ?? '';

describe('before anything is asked', () => {
  test('without a workbook there is nothing to clean', () => {
    shown({ workbook: null });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('marks are cleared at once; cleaning asks first', async () => {
    const { session, user } = shown();
    await user.click(button('清除标记'));
    await user.click(button('清理公开稿'));
    expect(session.asked.map(([name]) => name)).toEqual(['clear', 'askClean']);
  });

  test('both wait while something is under way', () => {
    shown({ busy: { what: 'checking', cancellable: true } });
    for (const one of screen.getAllByRole('button')) expect(one).toHaveProperty('disabled', true);
  });
});

describe('the question', () => {
  test('says what goes and what stays, and that reasons would be lost', () => {
    shown({ cleaning: { opinions: 3 } });
    const { textContent } = screen.getByRole('region', { name: '清理公开稿' });
    expect(textContent).toMatch(/将去掉：.*“校核结果”.*保留：.*情况说明.*有 3 条处理意见/);
  });

  test('offers nothing to save where there are no reasons', () => {
    shown({ cleaning: { opinions: 0 } });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['清理', '取消']);
  });

  test('the reasons are handed over as a workbook, and that is said', async () => {
    const { session, user } = shown({ cleaning: { opinions: 3 } });
    expect(told()).toBe('');
    await user.click(button('另存处理意见'));
    expect(session.callsOf('hand')).toEqual([[REASONS]]);
    expect(told()).toContain(REASONS.name);
    expect(session.callsOf('clean')).toEqual([]);
  });

  test.each<[string, Answers]>([
    ['there turned out to be none', { file: null }],
    ['they could not be handed over', { failing: '打不开新工作簿。' }],
  ])('nothing is said to be saved where %s', async (_, answers) => {
    const { session, user } = shown({ cleaning: { opinions: 3 } }, answers);
    await user.click(button('另存处理意见'));
    expect(session.callsOf('opinionsFile')).toHaveLength(1);
    expect(told()).toBe('');
  });

  test('a failure of before does not hide that they were saved', async () => {
    const { user } = shown({
      cleaning: { opinions: 3 },
      failure: { message: '读不了。', diagnostics: null },
    });
    await user.click(button('另存处理意见'));
    expect(told()).toContain(REASONS.name);
  });

  test('cleaning goes ahead by its own button, not while busy', async () => {
    const { session, user } = shown({ cleaning: { opinions: 0 } });
    await user.click(button('清理'));
    expect(session.callsOf('clean')).toEqual([[]]);
    act(() => session.state.change({ busy: { what: 'writing', cancellable: false } }));
    expect(button('清理')).toHaveProperty('disabled', true);
  });

  test('cancelled, it is asked anew the next time: what was saved then is not said again', async () => {
    const { session, user } = shown({ cleaning: { opinions: 3 } });
    await user.click(button('另存处理意见'));
    await user.click(button('取消'));
    expect(session.callsOf('dismiss')).toEqual([['cleaning']]);
    act(() => session.state.change({ cleaning: null }));
    expect(screen.queryByRole('region')).toBeNull();
    act(() => session.state.change({ cleaning: { opinions: 4 } }));
    expect(told()).toBe('');
  });

  test('done, the two buttons are back', () => {
    const { session } = shown({ cleaning: { opinions: 0 } });
    act(() => session.state.change({ cleaning: null }));
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '清除标记',
      '清理公开稿',
    ]);
  });

  test('a failure leaves the question open, to be tried again', () => {
    const { session } = shown({ cleaning: { opinions: 1 } });
    act(() => session.state.change({ failure: { message: '受保护。', diagnostics: null } }));
    expect(button('清理')).toHaveProperty('disabled', false);
  });
});

test.each([null, { opinions: 2 }])('axe finds nothing (%j)', async (cleaning) => {
  const { container } = shown({ cleaning });
  expect(await axeFindings(container)).toEqual([]);
});
