import { describe, expect, test } from '@jest/globals';
import { remembering } from '../../src/core/remembering';

/** Upper case, and how often it was really asked. */
function counted(): { ask: (text: string) => string; asked: () => number } {
  let asked = 0;
  const ask = remembering((text) => {
    asked += 1;
    return text.toUpperCase();
  });
  return { ask, asked: () => asked };
}

describe('answers that are kept', () => {
  test('a text is asked once, an equal one not again', () => {
    const { ask, asked } = counted();
    expect([ask('abc'), ask('abc'), ask(`${'a'}bc`), ask('d')]).toEqual(['ABC', 'ABC', 'ABC', 'D']);
    expect(asked()).toBe(2);
  });

  test('long texts are answered and not kept', () => {
    const { ask, asked } = counted();
    const long = 'x'.repeat(200);
    expect([ask(long), ask(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
    expect(asked()).toBe(2);
  });

  test('more texts than are kept still get their own answers', () => {
    const { ask } = counted();
    for (let n = 0; n < 25_000; n += 1) expect(ask(`t${n}`)).toBe(`T${n}`);
    expect(ask('t0')).toBe('T0');
  });
});
