import { describe, expect, test } from '@jest/globals';
import { parseCommand, UsageError } from '../../src/cli/arguments';

describe('understanding a command line', () => {
  test('check takes files and folders with its options', () => {
    expect(parseCommand(['check', 'a.xlsx', 'folder', '--json', '--out', 'x', '--no-write'])).toEqual({
      name: 'check',
      paths: ['a.xlsx', 'folder'],
      json: true,
      out: 'x',
      write: false,
      exitZero: false,
      opinions: null,
      text: null,
      summary: [],
      resume: false,
      jobs: null,
      timeLimit: 120,
    });
  });

  test('clear takes one file and where to', () => {
    expect(parseCommand(['clear', 'a.xlsx', '--out', 'b.xlsx'])).toEqual({
      name: 'clear',
      file: 'a.xlsx',
      out: 'b.xlsx',
      saveOpinions: null,
    });
  });

  test.each([[[]], [['--help']], [['help']], [['check', '--help']]])('%j asks for help', (words) => {
    expect(parseCommand(words).name).toBe('help');
  });

  test.each([
    [['chek', 'a.xlsx'], 'chek'],
    [['check'], 'check needs'],
    [['check', 'a.xlsx', '--jsno'], 'jsno'],
    [['clear', 'a.xlsx'], '--out'],
    [['clear', 'a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], 'one file'],
    [['rules', '--out', 'x'], '--out'],
  ])('%j is refused with what is wrong', (words, part) => {
    expect(() => parseCommand(words)).toThrow(UsageError);
    expect(() => parseCommand(words)).toThrow(part);
  });
});
