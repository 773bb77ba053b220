/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { chunk } from '../../../src/taskpane/app/chunk';
import { ErrorBoundary } from '../../../src/taskpane/app/ErrorBoundary';

afterEach(cleanup);

const Ready = () => <p>ready</p>;

test('what was fetched before is drawn at once', async () => {
  const { View, fetch } = chunk(() => Promise.resolve(Ready));
  await fetch();
  render(<View />);
  expect(screen.getByText('ready')).toBeTruthy();
});

test('what did not come is said, and comes when it is asked for again', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(Ready)];
    const { View, again } = chunk(() => answers.shift() ?? Promise.resolve(Ready));
    const failed = (_: unknown, retry: () => void) => (
      <button
        onClick={() => {
          again();
          retry();
        }}
      >
        again
      </button>
    );
    render(
      <ErrorBoundary fallback={failed}>
        <Suspense fallback={<p>waiting</p>}>
          <View />
        </Suspense>
      </ErrorBoundary>,
    );
    expect(screen.getByText('waiting')).toBeTruthy();
    const button = await screen.findByRole('button', { name: 'again' });
    expect(answers).toHaveLength(1);
    act(() => button.click());
    expect(await screen.findByText('ready')).toBeTruthy();
  } finally {
    silent.mockRestore();
  }
});
