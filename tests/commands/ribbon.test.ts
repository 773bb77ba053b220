import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ribbonFunctions, type RibbonActions, type RibbonFunction } from '../../src/commands/ribbon';

function started(fails: readonly string[] = []) {
  const calls: string[] = [];
  const act =
    (name: string) =>
    (...args: readonly unknown[]): Promise<void> => {
      calls.push([name, ...args.map(String)].join(' '));
      return fails.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve();
    };
  const actions: RibbonActions = {
    check: act('check'),
    writeRelations: act('writeRelations'),
    writeNarrative: act('writeNarrative'),
    clear: act('clear'),
    askClean: act('askClean'),
    trace: act('trace'),
  };
  const functions = ribbonFunctions(actions, { formulas: () => true, show: act('show') });
  const press = async (name: RibbonFunction): Promise<void> =>
    functions[name]({ completed: () => void calls.push('completed') });
  return { calls, press, functions };
}

describe('the ribbon', () => {
  test('has a function for every name in the manifest, and no other', () => {
    const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
    const names = [...manifest.matchAll(/<FunctionName>([^<]+)</g)].map((match) => match[1]);
    expect(Object.keys(started().functions).sort()).toEqual([...names].sort());
  });

  test.each([
    ['check', 'check'],
    ['relations', 'writeRelations'],
    ['narrative', 'writeNarrative null true'],
    ['clear', 'clear'],
    ['clean', 'askClean'],
    ['trace', 'trace null'],
  ] as const)('%s shows the pane, does %s, and tells Excel', async (name, call) => {
    const { calls, press } = started();
    await press(name);
    expect(calls).toEqual(['show', call, 'completed']);
  });

  test('a pane that does not come stops nothing', async () => {
    const { calls, press } = started(['show']);
    await press('check');
    expect(calls).toEqual(['show', 'check', 'completed']);
  });

  test('Excel is told also where something fails', async () => {
    const { calls, press } = started(['check']);
    await expect(press('check')).rejects.toThrow('check');
    expect(calls.at(-1)).toBe('completed');
  });
});
