/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSession, renderPane, SAMPLE, stateOf } from '../shared/pane';
import { DEFAULT_OPTIONS } from '../../../src/outputs/options';
import { MissingTables } from '../../../src/taskpane/app/MissingTables';

afterEach(cleanup);

test('several tables of one form that were pointed at are listed each, and let go one by one', async () => {
  const first = { sheet: '甲', row: 0, col: 0 };
  const other = { sheet: '乙', row: 4, col: 1 };
  const options = { ...DEFAULT_OPTIONS, tables: { 'budget.performance': { ...first, more: [other] } } };
  const session = new FakeSession({ ...stateOf(SAMPLE, null), options });
  renderPane(<MissingTables />, { session });
  const items = [...document.querySelectorAll('li')];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('已指定：甲!A1'),
    expect.stringContaining('已指定：乙!B5'),
  ]);
  await userEvent.click(screen.getByText(/张表是指定的/));
  await userEvent.click(within(items[0]!).getByRole('button'));
  expect(session.callsOf('setOptions')).toEqual([[{ ...options, tables: { 'budget.performance': other } }]]);
});
