import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LogLine } from '../../src/cli/batch/log';
import { main } from '../../src/cli/main';
import { readSnapshot } from '../../src/hosts/file/read';
import type { CheckJson } from '../../src/outputs/json';
import { departmentSheets } from '../support/department';
import { mutateFigure } from '../support/mutate';
import { workbookBytes } from '../support/workbook';

const WORKER = resolve(__dirname, '../support/cli/worker.js');
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
});
afterAll(() => rmSync(root, { recursive: true }));

interface Run {
  readonly code: number;
  readonly lines: readonly CheckJson[];
  readonly err: string;
}

/** Runs the command line; `stopAfter` asks it to stop once so many workbooks are done. */
async function gouji(words: readonly string[], stopAfter = Infinity): Promise<Run> {
  const out: string[] = [];
  let err = '';
  let stop: () => void = () => undefined;
  const code = await main(['check', '--json', ...words], {
    out: (text) => {
      out.push(text);
      if (out.length === stopAfter) stop();
    },
    progress: (text) => void (err += `${text}\n`),
    today: () => '2026-03-01',
    onStop: (listener) => {
      stop = listener;
      return () => undefined;
    },
    worker: WORKER,
  });
  return { code, lines: out.map((line) => JSON.parse(line) as CheckJson), err };
}

function logOf(path: string): LogLine[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine);
}

const namesOf = (lines: readonly { readonly file: string }[]): string[] =>
  lines.map(({ file }) => file.split('/').at(-1) ?? '');

/** A folder of departments: every third with a mistake in table 3, every fourth a .xls. */
function folderOf(count: number): string {
  const folder = mkdtempSync(join(root, 'units-'));
  for (let n = 0; n < count; n += 1) {
    const sheets = departmentSheets({ seed: 100 + n, items: 8 });
    const kind = n % 4 === 3 ? 'xls' : 'xlsx';
    const changed = n % 3 === 0 ? mutateFigure(sheets, '部门公开表3', 4, 2, 'first') : sheets;
    writeFileSync(join(folder, `${String(n).padStart(2, '0')}.${kind}`), workbookBytes(changed, kind));
  }
  return folder;
}

describe('gouji check of many workbooks', () => {
  test('stopped it keeps what is done; resumed it does the rest, and changed files again', async () => {
    const folder = folderOf(7);
    const log = join(root, 'resume.ndjson');
    const words = [folder, '--jobs', '1', '--summary', log];
    const stopped = await gouji(words, 2);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain('--resume');
    const done = logOf(log).length;
    expect(done).toBe(stopped.lines.length);
    expect(done).toBeGreaterThanOrEqual(2);
    expect(done).toBeLessThan(7);
    appendFileSync(log, '{"file":"cut o');
    // Touched but the same; and one that is another now.
    utimesSync(join(folder, '00.xlsx'), new Date(), new Date());
    writeFileSync(join(folder, '01.xlsx'), workbookBytes(departmentSheets({ seed: 999, items: 9 })));
    const resumed = await gouji([...words, '--resume']);
    const rest = ['02.xlsx', '03.xls', '04.xlsx', '05.xlsx', '06.xlsx'].slice(done - 2);
    expect(namesOf(resumed.lines)).toEqual(['01.xlsx', ...rest]);
    expect(resumed.code).toBe(1);
    expect(namesOf(logOf(log))).toEqual(readdirSync(folder).filter((name) => /^\d\d\.xlsx?$/.test(name)));
    const again = await gouji([...words, '--resume']);
    expect([again.lines, again.code]).toEqual([[], 1]);
    // Its marked copy gone, a workbook is checked again.
    rmSync(join(folder, '00.校核.xlsx'));
    expect(namesOf((await gouji([...words, '--resume'])).lines)).toEqual(['00.xlsx']);
  });

  test('with --text it holds for that document alone: given, changed or left out the check is done again', async () => {
    const folder = mkdtempSync(join(root, 'text-'));
    const [book, text] = [join(folder, '00.xlsx'), join(folder, '说明.txt')];
    writeFileSync(book, workbookBytes(departmentSheets({ seed: 3, items: 4 })));
    writeFileSync(text, '东海省测绘局2025年收入总计5.00万元。');
    const words = [book, '--no-write', '--summary', join(folder, '汇总.ndjson')];
    const resume = async (...more: readonly string[]): Promise<number> =>
      (await gouji([...words, '--resume', ...more])).lines.length;
    await gouji(words);
    expect(await resume()).toBe(0);
    expect(await resume('--text', text)).toBe(1);
    expect(await resume('--text', text)).toBe(0);
    utimesSync(text, new Date(), new Date());
    expect(await resume('--text', text)).toBe(0);
    writeFileSync(text, '东海省测绘局2025年收入总计6.00万元。');
    expect(await resume('--text', text)).toBe(1);
    expect(await resume()).toBe(1);
  });

  test('a dozen side by side, bad ones among them: every other one is done, in order, and summed up', async () => {
    const folder = folderOf(8);
    writeFileSync(join(folder, '02-cut.xlsx'), readFileSync(join(folder, '02.xlsx')).subarray(0, 3000));
    for (const name of ['hangs', 'dies', 'faulty']) writeFileSync(join(folder, `${name}.xlsx`), 'x');
    writeFileSync(join(folder, 'aborts.xlsx'), Buffer.alloc(1_200_000));
    const log = join(folder, '汇总.ndjson');
    const book = join(folder, '汇总.xlsx');
    const words = [folder, '--jobs', '2', '--time-limit', '15', '--summary', log, '--summary', book];
    const run = await gouji(words);
    const names = ['00.xlsx', '01.xlsx', '02-cut.xlsx', '02.xlsx', '03.xls', '04.xlsx', '05.xlsx', '06.xlsx'];
    const all = [...names, '07.xls', 'aborts.xlsx', 'dies.xlsx', 'faulty.xlsx', 'hangs.xlsx'];
    expect(run.code).toBe(2);
    expect(namesOf(run.lines)).toEqual(all);
    const errors = run.lines.map(({ error }) => error?.code ?? null);
    expect(errors).toEqual([
      ...[null, null, 'truncated', null, null, null, null, null, null],
      ...['out-of-memory', 'out-of-memory', 'fault', 'timeout'],
    ]);
    const wrong = run.lines.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(namesOf(wrong)).toEqual(['00.xlsx', '03.xls', '06.xlsx']);
    const lines = logOf(log);
    expect(namesOf(lines)).toEqual(all);
    expect(lines[0]).toMatchObject({ year: 2025, code: 1, worst: { severity: 'error' } });
    expect(lines[0]?.counts.error).toBeGreaterThan(0);
    expect(lines[1]).toMatchObject({ code: 0, error: null, counts: { error: 0 } });
    expect(lines[1]?.department).toBeTruthy();
    const sheet = readSnapshot(readFileSync(book), 'x').sheets[0];
    expect(sheet?.name).toBe('校核汇总');
    const rows = sheet?.cells.filter(({ col, row }) => col === 9 && row > 2).map(({ text }) => text);
    expect(rows).toEqual(all.map((name) => join(folder, name)));
    // Marked copies of what could be checked, and nothing half written.
    const marked = readdirSync(folder).filter((name) => name.includes('.校核.'));
    expect(marked).toHaveLength(8);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a summary is not written over a file of the user’s', async () => {
    const folder = folderOf(2);
    const [log, book] = [join(root, 'mine.ndjson'), join(root, 'mine.xlsx')];
    writeFileSync(log, '{"mine":1}\n');
    writeFileSync(book, workbookBytes([{ name: '我的', rows: [['数', 1]] }]));
    const before = [log, book].map((path) => statSync(path).mtimeMs);
    for (const path of [log, book]) {
      const run = await gouji([folder, '--no-write', '--summary', path]);
      expect(run).toMatchObject({ code: 2, lines: [] });
      expect(run.err).toContain('已存在');
    }
    expect([log, book].map((path) => statSync(path).mtimeMs)).toEqual(before);
  });

  test('wrong options say what is wrong', async () => {
    for (const words of [
      ['x', '--jobs', '0'],
      ['x', '--resume'],
      ['x', '--summary', 'a.csv'],
      ['x', '--time-limit', '-1'],
    ]) {
      expect(await gouji(words)).toMatchObject({ code: 2, lines: [] });
    }
  });
});
