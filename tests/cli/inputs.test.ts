import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listInputs, outputPath } from '../../src/cli/inputs';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouji-inputs-'));
  mkdirSync(at('sub'));
  for (const name of [
    '乙.xls',
    '甲.xlsx',
    '甲.校核.xlsx',
    '丙.校核.xlsx',
    '~$甲.xlsx',
    '说明.docx',
    'sub/丁.XLSM',
  ]) {
    writeFileSync(at(name), 'x');
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe('workbooks to check', () => {
  test('a folder gives its workbooks and those below, without lock files, other files and our marked copies', () => {
    const names = listInputs([root]).map(({ path }) => path.slice(root.length + 1));
    expect(names).toEqual(
      expect.arrayContaining(['乙.xls', '甲.xlsx', '丙.校核.xlsx', join('sub', '丁.XLSM')]),
    );
    expect(names).toHaveLength(4);
  });

  test('a file is taken as it is named, also where it does not exist', () => {
    expect(listInputs([at('没有.xlsx')])).toEqual([{ path: at('没有.xlsx'), fromFolder: false }]);
  });
});

describe('where the marked copy goes', () => {
  test.each([
    ['甲.xlsx', null, false, '甲.校核.xlsx'],
    ['甲.xlsm', null, false, '甲.校核.xlsm'],
    ['乙.xls', null, false, '乙.校核.xlsx'],
    ['甲.校核.xlsx', null, false, '甲.校核(2).xlsx'],
    ['甲.xlsx', 'out.xlsx', false, 'out.xlsx'],
    ['甲.xlsx', 'out', true, join('out', '甲.校核.xlsx')],
    ['甲.xlsx', 'out/', false, join('out', '甲.校核.xlsx')],
    ['甲.xlsx', 'sub', false, join('sub', '甲.校核.xlsx')],
  ])('%s with --out %s, several %s: %s', (input, out, several, expected) => {
    const target = out === null ? null : at(out) + (out.endsWith('/') && !at(out).endsWith('/') ? '/' : '');
    expect(outputPath(at(input), target, several)).toBe(at(expected));
  });
});
