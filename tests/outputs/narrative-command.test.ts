import { afterAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import type { NarrateJson } from '../../src/outputs/narrative-json';
import { readSnapshot } from '../../src/hosts/file/read';
import { SAMPLE_FILE } from '../support/sample/book';
import { sheetInput, workbookBytes } from '../support/workbook';

const folder = mkdtempSync(join(tmpdir(), 'gouji-narrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ code: number; out: string; said: string }> {
  let out = '';
  let said = '';
  const code = await main(words, {
    out: (text) => (out += text),
    progress: (text) => (said += `${text}\n`),
    today: () => '2026-03-01',
  });
  return { code, out, said };
}

const read = (path: string) => readSnapshot(readFileSync(path), path);

describe('gouji narrate', () => {
  test('prints the text, and what is missing beside it', async () => {
    const { code, out, said } = await run('narrate', SAMPLE_FILE);
    expect(code).toBe(0);
    expect(out).toMatch(/^东临口岸技术研究院2025年部门预算情况说明\n一、/);
    expect(said).toContain('国有资产占有使用情况');
  });

  test('--json is one line of the shape given', async () => {
    const { code, out } = await run('narrate', SAMPLE_FILE, '--json');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBe(1);
    const json = JSON.parse(out) as NarrateJson;
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['paragraphs', 'missing']));
    expect(json.paragraphs[4]).toMatchObject({ section: '二', facts: expect.any(Array), fields: [] });
    expect(json.paragraphs[4]?.facts[0]).toMatchObject({
      text: '21,099.20',
      cells: [{ sheet: expect.any(String), address: expect.any(String) }],
    });
  });

  test.each([[], ['--formulas']])(
    '--out writes a copy and leaves the file as it is %s',
    async (...options: string[]) => {
      const source = join(folder, `source${options.length}.xlsx`);
      const target = join(folder, `target${options.length}.xlsx`);
      copyFileSync(SAMPLE_FILE, source);
      expect((await run('narrate', source, '--out', target, ...options)).code).toBe(0);
      expect(readFileSync(source)).toEqual(readFileSync(SAMPLE_FILE));
      const sheet = read(target).sheets.find((one) => one.name === '情况说明（自动生成）');
      expect(sheet?.cells.filter((cell) => cell.col === 0 && cell.formula !== null).length ?? 0).toBe(
        options.length === 0 ? 0 : 22,
      );
    },
  );

  test('a .xls is only read: the sheets go to a workbook of their own', async () => {
    const source = join(folder, 'old.xls');
    writeFileSync(source, workbookBytes(read(SAMPLE_FILE).sheets.map(sheetInput), 'xls'));
    const { code } = await run('narrate', source, '--out', `${folder}/`);
    expect(code).toBe(0);
    const report = read(join(folder, 'old.情况说明.xlsx'));
    expect(report.sheets.map((sheet) => sheet.name)).toEqual([
      '情况说明（自动生成）',
      '名词解释（自动生成）',
    ]);
    for (const { cells } of report.sheets)
      for (const { formula } of cells) expect(formula ?? '').not.toContain('!');
  });

  test('--terms explains what nothing else does, in UTF-8 and in GB 18030', async () => {
    const terms = join(folder, 'terms.txt');
    writeFileSync(terms, '2010999\t反映文件里写的支出。\n');
    expect((await run('narrate', SAMPLE_FILE, '--terms', terms)).out).toContain(
      '其他海关事务支出（项）：反映文件里写的支出。',
    );
    writeFileSync(terms, Buffer.from([...Buffer.from('2010999\t'), 0xb7, 0xb4, 0xd3, 0xb3, 0xa1, 0xa3]));
    expect((await run('narrate', SAMPLE_FILE, '--terms', terms)).out).toContain(
      '其他海关事务支出（项）：反映。',
    );
  });

  test.each([
    ['no such file', ['narrate', join(folder, 'nowhere.xlsx')]],
    ['no tables', ['narrate', join(folder, 'empty.xlsx')]],
    ['no such terms', ['narrate', SAMPLE_FILE, '--terms', join(folder, 'nowhere.txt')]],
    ['two files', ['narrate', SAMPLE_FILE, SAMPLE_FILE]],
    ['an option of another command', ['narrate', SAMPLE_FILE, '--no-write']],
  ])('%s: exit code 2, and why', async (_, words) => {
    writeFileSync(join(folder, 'empty.xlsx'), workbookBytes([{ name: '别的', rows: [['甲', 1]] }]));
    const { code, out, said } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(said).not.toBe('');
  });
});
