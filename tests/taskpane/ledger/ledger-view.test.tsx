/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { axeFindings } from '../shared/axe';
import { engine } from '../../../src/taskpane/engine';
import { ViewState } from '../../../src/taskpane/app/view-state';
import { LedgerView } from '../../../src/taskpane/ledger/LedgerView';
import { DEFAULT_OPTIONS } from '../../../src/outputs/options';

afterEach(cleanup);

/** Without 部门公开表9, with one rule turned off. */
const SNAPSHOT = { ...SAMPLE, sheets: SAMPLE.sheets.filter(({ name }) => name !== '部门公开表9') };
const OFF = engine
  .ledgerOf(engine.checkSnapshot(SNAPSHOT, engine.family))
  .find(({ counts }) => counts.pass > 0 && counts.unverifiable === 0);
const RESULT = engine.checkSnapshot(SNAPSHOT, engine.family, {
  options: { ...DEFAULT_OPTIONS, off: [OFF?.rule ?? ''] },
});
const ENTRIES = engine.ledgerOf(RESULT);
const unverifiable = ENTRIES.filter(({ counts }) => counts.unverifiable > 0);

function shown(view = new ViewState(), checked = true) {
  const session = new FakeSession(stateOf(SNAPSHOT, checked ? RESULT : null));
  return { session, view, user: userEvent.setup(), ...renderPane(<LedgerView />, { session, view }) };
}

const cards = (): HTMLElement[] => screen.getAllByRole('article');
const summary = (): string => screen.getByRole('status').textContent ?? '';

describe('台账', () => {
  test('what could not be verified comes first, with the reason', () => {
    shown();
    expect(unverifiable.length).toBeGreaterThan(3);
    const first = cards()[0] as HTMLElement;
    expect(first.textContent).toContain(unverifiable[0]?.title);
    expect(first.textContent).toContain(`未能核对 ${String(unverifiable[0]?.counts.unverifiable)}`);
    expect(first.textContent).toContain(unverifiable[0]?.reasons[0]?.text);
  });

  test('a rule that is turned off is there, as 停用', () => {
    const view = new ViewState();
    view.keep('ledger.text', OFF?.rule);
    shown(view);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.textContent).toContain(OFF?.title);
    expect(cards()[0]?.textContent).toContain('停用');
  });

  test('the counts filter, also where they were chosen before', async () => {
    const view = new ViewState();
    view.keep('ledger.status', 'unverifiable');
    const { user } = shown(view);
    expect(summary()).toMatch(new RegExp(`^${String(unverifiable.length)} 条规则`));
    const filter = screen.getByRole('button', { name: /^未能核对/, pressed: true });
    await user.click(filter);
    expect(summary()).toMatch(new RegExp(`^${String(ENTRIES.length)} 条规则`));
  });

  test('an entry opens to why, basis, formula and its cases with links', async () => {
    const entry = ENTRIES.find(
      ({ formula, counts }) => formula !== null && counts.pass > 1 && counts.fail === 0,
    );
    const view = new ViewState();
    view.keep('ledger.text', entry?.rule);
    const { user, session } = shown(view);
    const toggle = screen.getAllByRole('button', { expanded: false })[0] as HTMLElement;
    await user.click(toggle);
    const card = cards()[0] as HTMLElement;
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    for (const text of [entry?.why, entry?.basis, entry?.formula, entry?.cases[0]?.key])
      expect(card.textContent).toContain(text);
    const links = within(card).getAllByRole('button').slice(1);
    await user.click(links[0] as HTMLElement);
    expect(session.callsOf('goTo')[0]?.[0]).toMatchObject(entry?.cases[0]?.cells[0] ?? {});
    await user.click(toggle);
    expect(card.textContent).not.toContain(entry?.why);
  });

  test('a search that fits nothing says so; before a check it says what will be here', async () => {
    const { user } = shown();
    await user.type(screen.getByRole('searchbox', { name: '搜索' }), '没有这样的规则');
    expect(summary()).toBe('没有符合条件的规则。');
    cleanup();
    shown(new ViewState(), false);
    expect(screen.getByText(/校核以后/)).toBeTruthy();
  });

  test('axe finds nothing', async () => {
    const { container, user } = shown();
    await user.click(screen.getAllByRole('button', { expanded: false })[0] as HTMLElement);
    expect(await axeFindings(container)).toEqual([]);
  });
});
