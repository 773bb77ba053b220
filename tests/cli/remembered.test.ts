import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { readSnapshot } from '../../src/hosts/file/read';
import { readRemembered, rememberedIn } from '../../src/outputs/remembered';
import { checkPlan } from '../../src/outputs/write-back';
import { SAMPLE, SAMPLE_FILE, check } from '../outputs/sample-check';

const RULE = 'note.denial';
const TITLE = check(SAMPLE).rules.get(RULE)?.title ?? '';
const LINE = `停用 1 条规则：${TITLE}。`;
let root = '';

async function gouji(...words: string[]): Promise<string> {
  let out = '';
  const io = {
    out: (text: string) => void (out += text),
    progress: () => undefined,
    today: () => '2026-03-01',
  };
  await main(words, io);
  return out;
}

/** The sample as the pane would leave it, with a rule turned off. */
async function marked(path: string): Promise<void> {
  const workbook = FileWorkbook.open(readFileSync(SAMPLE_FILE), 'a.xlsx');
  const snapshot = await workbook.snapshot();
  await workbook.apply(checkPlan(snapshot, check(snapshot, { off: [RULE] }), '2026-03-01'));
  writeFileSync(path, workbook.toBytes());
}

beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'gouji-remembered-'))));
afterAll(() => rmSync(root, { recursive: true }));

describe('settings kept in a workbook', () => {
  test('are honoured on the command line, and kept in the copy it writes', async () => {
    expect(TITLE).not.toBe('');
    await marked(join(root, 'a.xlsx'));
    const out = await gouji('check', join(root, 'a.xlsx'));
    expect(out).toContain(LINE);
    expect(out).not.toContain(`  ${TITLE}  `);
    expect(readRemembered(readSnapshot(readFileSync(join(root, 'a.校核.xlsx')), 'x')).off).toEqual([RULE]);
  });

  test('those of an earlier copy are not lost when the original is checked again', async () => {
    copyFileSync(SAMPLE_FILE, join(root, 'b.xlsx'));
    await marked(join(root, 'b.校核.xlsx'));
    expect(await gouji('check', join(root, 'b.xlsx'))).toContain(LINE);
    expect(readRemembered(readSnapshot(readFileSync(join(root, 'b.校核.xlsx')), 'x')).off).toEqual([RULE]);
  });

  test('clear takes them away', async () => {
    await marked(join(root, 'c.xlsx'));
    await gouji('clear', join(root, 'c.xlsx'), '--out', join(root, 'd.xlsx'));
    expect(rememberedIn(readSnapshot(readFileSync(join(root, 'd.xlsx')), 'x'))).toBeNull();
  });
});
