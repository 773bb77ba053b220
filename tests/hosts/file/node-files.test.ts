import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readWorkbookFile, writeFileAtomically } from '../../../src/hosts/file/node-files';
import { data, tinyXlsx } from './tiny';

const FIXTURES = join(__dirname, '../../fixtures');
const BYTES = tinyXlsx({ sheets: { 表1: data('') } });
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('reading', () => {
  test('gives the bytes', async () => {
    const path = join(folder, '预算.xlsx');
    writeFileSync(path, BYTES);
    expect(await readWorkbookFile(path)).toEqual(BYTES);
  });

  test.each<[string, () => string, string, RegExp]>([
    ['a file that is not there', () => join(folder, '没有.xlsx'), 'not-found', /找不到文件/],
    ['a path through a file', () => join(FIXTURES, 'rich.xlsx', 'a.xlsx'), 'not-found', /找不到文件/],
    ['a folder', () => folder, 'unreadable', /是文件夹/],
  ])('%s', async (_, path, code, message) => {
    await expect(readWorkbookFile(path())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('writing', () => {
  test('a new file, and over an old one with its permissions; nothing else stays in the folder', async () => {
    const path = join(folder, '预算.校核.xlsx');
    await writeFileAtomically(path, tinyXlsx({ sheets: { 旧: data('') } }));
    chmodSync(path, 0o640);
    await writeFileAtomically(path, BYTES);
    expect(new Uint8Array(readFileSync(path))).toEqual(BYTES);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['预算.校核.xlsx']);
  });

  test('where the new bytes cannot take the place, the folder is left as it was', async () => {
    const path = join(folder, '文件夹.xlsx');
    mkdirSync(path);
    writeFileSync(join(path, '里面'), 'x');
    await expect(writeFileAtomically(path, BYTES)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/是文件夹/),
    });
    expect(readdirSync(folder)).toEqual(['文件夹.xlsx']);
    expect(readdirSync(path)).toEqual(['里面']);
  });

  test('a folder that is not there', async () => {
    await expect(writeFileAtomically(join(folder, '没有', 'a.xlsx'), BYTES)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/文件夹“.*没有”不存在/),
    });
  });

  test('a name that is too long', async () => {
    await expect(writeFileAtomically(join(folder, `${'长'.repeat(200)}.xlsx`), BYTES)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringMatching(/太长/),
    });
  });

  test.each([
    ['rich.xlsm', 'a.xlsx', '.xlsm'],
    ['rich.xlsx', 'a.xlsm', '.xlsx'],
    ['rich.xlsx', 'a.xls', '.xlsx'],
    ['rich.xlsx', 'a', '.xlsx'],
  ])('%s is not written as %s', async (fixture, name, right) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, fixture)));
    await expect(writeFileAtomically(join(folder, name), bytes)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining(`改为 ${right}`),
    });
    expect(readdirSync(folder)).toEqual([]);
    await writeFileAtomically(join(folder, `b${right}`), bytes);
    expect(readdirSync(folder)).toEqual([`b${right}`]);
  });
});
