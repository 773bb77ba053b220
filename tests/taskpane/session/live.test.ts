import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Follower, QUIET } from '../../../src/taskpane/session/live';
import type { PaneWorkbook } from '../../../src/taskpane/workbook';

/** A workbook that listens when it is told to, not when it is asked to. */
function slow() {
  const listeners = new Set<() => void>();
  let listen = (): void => undefined;
  let refuse = (_: Error): void => undefined;
  const onChanged = (listener: () => void): Promise<() => Promise<void>> =>
    new Promise((resolve, reject) => {
      refuse = reject;
      listen = () => {
        listeners.add(listener);
        resolve(() => {
          listeners.delete(listener);
          return Promise.resolve();
        });
      };
    });
  const edit = (): void => [...listeners].forEach((told) => told());
  const workbook = { onChanged } as unknown as PaneWorkbook;
  return { workbook, listeners, edit, listen: () => listen(), refuse: (why: Error) => refuse(why) };
}

let heard = 0;
const follower = (): Follower =>
  new Follower(() => {
    heard += 1;
    return Promise.resolve();
  });

beforeEach(() => {
  heard = 0;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('what is stopped before it listens does not listen afterwards', async () => {
  const { workbook, listeners, listen } = slow();
  const one = follower();
  const started = one.start(workbook);
  const stopped = one.stop();
  listen();
  await Promise.all([started, stopped]);
  expect(listeners.size).toBe(0);
});

test('what was stopped is deaf, though its end takes long', async () => {
  const before = slow();
  const after = slow();
  const one = follower();
  const first = one.start(before.workbook);
  before.listen();
  await first;
  before.edit();
  void one.stop();
  const second = one.start(after.workbook);
  after.listen();
  await second;
  before.edit();
  await jest.advanceTimersByTimeAsync(QUIET);
  expect(heard).toBe(0);
  after.edit();
  after.edit();
  await jest.advanceTimersByTimeAsync(QUIET);
  expect(heard).toBe(1);
});

test('asked for twice it listens once; refused, it can be asked for again', async () => {
  const { workbook, listeners, listen, refuse } = slow();
  const one = follower();
  const refused = one.start(workbook);
  refuse(new Error('busy'));
  await expect(refused).rejects.toThrow('busy');
  const both = [one.start(workbook), one.start(workbook)];
  listen();
  await Promise.all(both);
  expect(listeners.size).toBe(1);
});
