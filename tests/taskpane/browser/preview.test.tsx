/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../shared/axe';
import { changed, check, FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { Preview } from '../../../src/taskpane/browser/Preview';
import type { PaneState } from '../../../src/taskpane/session/state';

afterEach(cleanup);

const SHEET = '部门公开表3';
/** The sample with one figure wrong. */
const WRONG = changed(SHEET, 'C9', 3838.48);
const CHECKED = check(WRONG);

function shown(part: Partial<PaneState> = {}) {
  const session = new FakeSession({ ...stateOf(WRONG, CHECKED), ...part });
  const drawn = renderPane(<Preview />, { session });
  return { session, user: userEvent.setup(), ...drawn };
}

const selected = (): HTMLElement => screen.getByRole('gridcell', { selected: true });

describe('the preview', () => {
  test('shows the first sheet, and leads to the cell of a finding', () => {
    const { session } = shown();
    expect(screen.getByRole('grid').getAttribute('aria-label')).toBe(`工作表 ${WRONG.sheets[0]?.name ?? ''}`);
    act(() => session.state.change({ focus: { sheet: SHEET, row: 8, col: 2 } }));
    expect(screen.getByRole('grid', { name: `工作表 ${SHEET}` })).toBeTruthy();
    expect(selected().title).toBe('3,838.48');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBe(selected().id);
    expect(screen.getByRole('tab', { name: SHEET, selected: true })).toBeTruthy();
  });

  test('shows marks with a word each once they are written, not before', () => {
    const { session } = shown({ focus: { sheet: SHEET, row: 8, col: 2 } });
    expect(within(selected()).queryByRole('img')).toBeNull();
    act(() => session.state.change({ marked: true }));
    expect(within(selected()).getByRole('img', { name: '疑为出错的格' })).toBeTruthy();
  });

  test('goes by keys, and asks for the relations of a cell with Enter', async () => {
    const { session, user } = shown({ focus: { sheet: SHEET, row: 8, col: 2 } });
    act(() => screen.getByRole('grid').focus());
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(selected().id).toMatch(/D10$/);
    await user.keyboard('{Enter}');
    expect(session.callsOf('trace')).toEqual([[{ sheet: SHEET, row: 9, col: 3 }]]);
  });

  test('keeps the user’s own sheet until something leads elsewhere', async () => {
    const { session, user } = shown({ focus: { sheet: SHEET, row: 8, col: 2 } });
    const other = WRONG.sheets[0]?.name ?? '';
    await user.click(screen.getByRole('tab', { name: other }));
    act(() => session.state.change({ snapshot: { ...WRONG } }));
    expect(screen.getByRole('tab', { name: other, selected: true })).toBeTruthy();
    act(() => session.state.change({ focus: { sheet: SHEET, row: 9, col: 2 } }));
    expect(screen.getByRole('tab', { name: SHEET, selected: true })).toBeTruthy();
  });

  test('shows a formula above the sheet, and says what is hidden', () => {
    const [first, ...rest] = WRONG.sheets;
    if (!first) throw new Error('no sheet');
    const cells = first.cells.map((cell, nth) => (nth === 0 ? { ...cell, formula: 'SUM(B2:B9)' } : cell));
    const hidden = {
      ...SAMPLE,
      sheets: [{ ...first, cells }, ...rest.map((one) => ({ ...one, visibility: 'hidden' as const }))],
    };
    const [cell] = cells;
    shown({ snapshot: hidden, focus: { sheet: first.name, row: cell?.row ?? 0, col: cell?.col ?? 0 } });
    expect(screen.getByText('=SUM(B2:B9)')).toBeTruthy();
    expect(screen.getByRole('tab', { name: `${SHEET}（隐藏）` })).toBeTruthy();
  });

  test('passes axe', async () => {
    const { container } = shown({ marked: true, focus: { sheet: SHEET, row: 8, col: 2 } });
    expect(await axeFindings(container)).toEqual([]);
  });
});
