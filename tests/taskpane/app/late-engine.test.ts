import { expect, test } from '@jest/globals';
import type { Engine } from '../../../src/taskpane/engine';
import { LateEngine } from '../../../src/taskpane/late-engine';

test('what did not come the first time is known to the views as soon as another asking brings it', async () => {
  const core = {} as Engine;
  const answers = [Promise.reject(new Error('offline')), Promise.resolve(core)];
  const late = new LateEngine(() => answers.shift() ?? Promise.resolve(core));
  let told = 0;
  late.state.subscribe(() => (told += 1));
  await expect(late.load()).rejects.toThrow('offline');
  expect(late.state.get().engine).toBeNull();
  expect(await late.load()).toBe(core);
  expect(late.state.get().engine).toBe(core);
  await late.load();
  expect(told).toBe(1);
});
