import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../src/cli/main';
import { readSnapshot } from '../../src/hosts/file/read';
import type { CheckJson } from '../../src/outputs/json';
import { FINDING_COLUMNS } from '../../src/outputs/opinions';
import { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { workbookBytes } from '../support/workbook';

const SAMPLE = resolve(__dirname, '../../assets/samples/sample-disclosure-2025.xlsx');
const WORKER = resolve(__dirname, '../support/cli/worker.js');
let root = '';
const at = (...parts: string[]): string => join(root, ...parts);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function gouji(...words: string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(words, {
    out: (text) => void (out += text),
    progress: (text) => void (err += `${text}\n`),
    today: () => '2026-03-01',
    worker: WORKER,
  });
  return { code, out, err };
}

const jsonOf = (run: Run): CheckJson[] =>
  run.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CheckJson);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
  copyFileSync(SAMPLE, at('样例.xlsx'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('gouji check', () => {
  test('prints what is wrong, writes the marked copy beside the workbook, leaves the original as it was', async () => {
    const before = readFileSync(at('样例.xlsx'));
    const run = await gouji('check', at('样例.xlsx'));
    expect(run.code).toBe(1);
    expect(run.err).toBe('');
    expect(run.out).toContain('已识别 9/9 张表 · 情况说明 有');
    expect(run.out).toContain(`标记后的工作簿：${at('样例.校核.xlsx')}`);
    expect(readFileSync(at('样例.xlsx')).equals(before)).toBe(true);
    const marked = readSnapshot(readFileSync(at('样例.校核.xlsx')), 'x');
    expect(marked.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['校核结果', '勾稽关系表']));
  });

  test('--json gives one object a workbook in the agreed shape, and nothing else', async () => {
    const [line, ...more] = jsonOf(await gouji('check', at('样例.xlsx'), '--json', '--no-write'));
    expect(more).toEqual([]);
    expect(line).toMatchObject({ file: at('样例.xlsx'), error: null });
    expect(new Set(line?.tables.map(({ template }) => template)).size).toBe(12);
    const denied = line?.findings.find(({ rule }) => rule === 'note.denial');
    expect(denied).toMatchObject({
      severity: 'error',
      status: 'fail',
      cause: null,
      opinion: null,
      source: null,
    });
    expect(denied?.cells[0]).toMatchObject({ sheet: '部门公开表7', address: 'A13' });
    expect(line?.receipts).toMatchObject({ fail: expect.any(Number), rules: expect.any(Array) });
  });

  test('one bad file harms no other: the others are done, the exit code is 2', async () => {
    const folder = mkdtempSync(at('bad-'));
    copyFileSync(SAMPLE, join(folder, 'b.xlsx'));
    writeFileSync(join(folder, 'a.xlsx'), readFileSync(SAMPLE).subarray(0, 5000));
    writeFileSync(join(folder, 'c.xlsx'), workbookBytes([{ name: 'Sheet1', rows: [['采购清单', 3]] }]));
    const run = await gouji('check', folder, '--json');
    expect(run.code).toBe(2);
    expect(jsonOf(run).map(({ error }) => error?.code ?? null)).toEqual(['truncated', null, 'no-tables']);
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.xlsx', 'b.校核.xlsx', 'c.xlsx']);
  });

  test('a file that is not there, and a folder without workbooks', async () => {
    expect(await gouji('check', at('没有.xlsx'))).toMatchObject({ code: 2, out: '' });
    expect(await gouji('check', mkdtempSync(at('empty-')))).toMatchObject({ code: 2, out: '' });
  });

  test('--text holds a document against the tables, and says the paragraph', async () => {
    const text = [
      '2025年部门预算情况说明',
      '三、2025年支出预算情况说明',
      '2025年支出预算21,099.20万元，其中：基本支出8,568.54万元，占40.61%。',
    ];
    writeFileSync(at('说明.txt'), text.join('\n'));
    const run = await gouji('check', at('样例.xlsx'), '--text', at('说明.txt'), '--json', '--no-write');
    const outside = jsonOf(run)[0]?.findings.filter(({ source }) => source !== null) ?? [];
    expect(outside.find(({ rule }) => rule === 'text.amount')).toMatchObject({
      severity: 'error',
      actual: '8,568.54',
      expected: '8,568.45',
      source: { file: at('说明.txt'), paragraph: 2 },
    });
    expect(await gouji('check', root, '--text', at('说明.txt'), '--no-write')).toMatchObject({
      code: 2,
      out: '',
    });
  });

  test('a .xls is left untouched: the results go to a workbook of their own', async () => {
    const book = workbookBytes(
      [
        {
          name: '表2',
          rows: [
            ['部门收入总表'],
            [null, null, '单位：万元'],
            ['合计', '上年结转', '一般公共预算拨款收入'],
            [30, 10, 19],
          ],
        },
      ],
      'xls',
    );
    writeFileSync(at('旧.xls'), book);
    const run = await gouji('check', at('旧.xls'));
    expect(run.out).toContain(at('旧.校核.xlsx'));
    expect(readFileSync(at('旧.xls')).equals(book)).toBe(true);
    const names = readSnapshot(readFileSync(at('旧.校核.xlsx')), 'x').sheets.map(({ name }) => name);
    expect(names).toEqual(['校核结果', '勾稽关系表']);
  });

  test.each([
    ['hangs.xls', 2, /超过 2 秒，已中止/],
    ['dies.xls', 2, /程序中断/],
  ])('a single %s ends in words, and so does the program', async (name, code, words) => {
    writeFileSync(at(name), 'x');
    const run = await gouji('check', at(name), '--time-limit', '2');
    expect(run).toMatchObject({ code, out: '', err: expect.stringMatching(words) });
  });

  test('a file of the user’s that has the copy’s name is not written over', async () => {
    const folder = mkdtempSync(at('own-'));
    copyFileSync(SAMPLE, join(folder, 'a.xlsx'));
    copyFileSync(SAMPLE, join(folder, 'a.校核.xlsx'));
    const run = await gouji('check', join(folder, 'a.xlsx'));
    expect(run.code).toBe(2);
    expect(run.err).toContain('已存在');
    // The check is done all the same: what it found is not lost with the copy.
    expect(run.out).toContain('已识别 9/9 张表');
    expect(readFileSync(join(folder, 'a.校核.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
  });
});

describe('处理意见 from one check to the next', () => {
  async function explain(path: string, text: string): Promise<number> {
    const workbook = FileWorkbook.open(readFileSync(path), 'x.xlsx');
    const sheet = (await workbook.snapshot()).sheets.find(({ name }) => name === '校核结果');
    const rows =
      sheet?.cells.filter(
        ({ col, value }) => col === FINDING_COLUMNS.id && /^(?!gouji:).+:/.test(String(value)),
      ) ?? [];
    await workbook.apply({
      setCells: rows.map(({ row }) => ({
        sheet: '校核结果',
        row,
        col: FINDING_COLUMNS.opinion,
        value: text,
      })),
    });
    writeFileSync(path, workbook.toBytes());
    return rows.length;
  }

  test('reasons in the marked copy are kept when the workbook is checked again, and count no more', async () => {
    const folder = mkdtempSync(at('opinions-'));
    copyFileSync(SAMPLE, join(folder, 'a.xlsx'));
    await gouji('check', join(folder, 'a.xlsx'));
    const count = await explain(join(folder, 'a.校核.xlsx'), '批复如此');
    expect(count).toBeGreaterThan(1);
    const run = await gouji('check', join(folder, 'a.xlsx'));
    expect(run.code).toBe(0);
    expect(run.out).toContain(`已说明 ${count}`);
    const [line] = jsonOf(await gouji('check', join(folder, 'a.校核.xlsx'), '--json', '--no-write'));
    expect(line?.findings.map(({ opinion }) => opinion)).toEqual(Array(count).fill('批复如此'));
  });

  test('clear saves them, and a later check takes them up again', async () => {
    const folder = mkdtempSync(at('clear-'));
    const marked = join(folder, 'a.校核.xlsx');
    copyFileSync(SAMPLE, join(folder, 'a.xlsx'));
    await gouji('check', join(folder, 'a.xlsx'));
    await explain(marked, '批复如此');
    const saved = join(folder, '意见.xlsx');
    const cleared = await gouji('clear', marked, '--out', join(folder, 'b.xlsx'), '--save-opinions', saved);
    expect(cleared).toMatchObject({ code: 0, err: '' });
    const names = readSnapshot(readFileSync(join(folder, 'b.xlsx')), 'x').sheets.map(({ name }) => name);
    expect(names).not.toContain('校核结果');
    expect(await gouji('check', join(folder, 'b.xlsx'), '--no-write')).toMatchObject({ code: 1 });
    expect(await gouji('check', join(folder, 'b.xlsx'), '--no-write', '--opinions', saved)).toMatchObject({
      code: 0,
    });
  });
});

describe('gouji rules and help', () => {
  test('every rule is listed, with its formula where it has one', async () => {
    const { code, out } = await gouji('rules', '--json');
    const rules = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; formula: string | null });
    expect(code).toBe(0);
    expect(rules.length).toBeGreaterThan(60);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect((await gouji('rules')).out).toContain('部门收支总表[收入总计] = 部门收入总表[合计]');
  });

  test('help in both languages; a wrong command line says why and exits with 2', async () => {
    const { code, out } = await gouji('--help');
    expect([code, out.includes('用法'), out.includes('Usage')]).toEqual([0, true, true]);
    expect(await gouji('chek')).toMatchObject({ code: 2, out: '' });
  });

  test('the version is the package’s', async () => {
    const version = (
      JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8')) as { version: string }
    ).version;
    expect(await gouji('--version')).toMatchObject({ code: 0, out: `${version}\n` });
    expect(existsSync(at('样例.校核.xlsx'))).toBe(true);
  });
});
