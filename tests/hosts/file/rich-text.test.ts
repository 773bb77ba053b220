import { describe, expect, test } from '@jest/globals';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { withRunsOf } from '../../../src/hosts/file/rich-text';
import type { CellWrite } from '../../../src/workbook/plan';
import { partsOf, tinyXlsx } from './tiny';

const BOLD = '<rPr><b/><color rgb="FFC00000"/></rPr>';
const run = (text: string, look = ''): string => `<r>${look}<t xml:space="preserve">${text}</t></r>`;
/** 收入 bold, the rest plain. */
const RICH = run('收入', BOLD) + run('45万，占94.61%。');

describe('a text in several fonts, changed in part', () => {
  test.each([
    ['within a run', '收入45万元，占94.61%。', run('收入', BOLD) + run('45万元，占94.61%。')],
    ['in the first run', '支入45万，占94.61%。', run('支入', BOLD) + run('45万，占94.61%。')],
    ['over two runs: as the first is', '收取9万，占94.61%。', run('收取9', BOLD) + run('万，占94.61%。')],
    [
      'put between two runs: as before it',
      '收入额45万，占94.61%。',
      run('收入额', BOLD) + run('45万，占94.61%。'),
    ],
    ['put at the end', '收入45万，占94.61%。完', run('收入', BOLD) + run('45万，占94.61%。完')],
    ['a whole run taken out', '45万，占94.61%。', run('45万，占94.61%。')],
    ['the same', '收入45万，占94.61%。', RICH],
    ['with marks that XML escapes', '收入45万，占<&%。', run('收入', BOLD) + run('45万，占&lt;&amp;%。')],
  ])('%s', (_, text, expected) => {
    expect(withRunsOf(RICH, text, '')).toBe(expected);
  });

  test.each([
    ['there is one font alone', '<t>收入45万</t>', '收入46万'],
    ['nothing of it stays', RICH, '无'],
    ['it cannot be read', '<r><t>甲</r>', '甲乙'],
  ])('no runs where %s', (_, content, text) => {
    expect(withRunsOf(content, text, '')).toBeNull();
  });

  test('readings above a word are no part of it', () => {
    const phonetic = '<rPh sb="0" eb="1"><t>ホン</t></rPh><phoneticPr fontId="1"/>';
    expect(withRunsOf(RICH + phonetic, '收入46万，占94.61%。', '')).toBe(
      run('收入', BOLD) + run('46万，占94.61%。'),
    );
  });
});

const shared = `<si><t>甲</t></si><si>${RICH}</si><si><t>乙</t></si>`;

async function setIn(cell: string, writes: readonly CellWrite[], prefix = '') {
  const bytes = tinyXlsx({
    sheets: { 表1: `<sheetData><row r="1">${cell}</row></sheetData>` },
    sharedStrings: shared,
    prefix,
  });
  const host = FileWorkbook.open(bytes, '例.xlsx');
  const inverse = await host.apply({ setCells: writes });
  const sheet = () => partsOf(host.toBytes())['xl/worksheets/sheet1.xml'] ?? '';
  return { host, inverse, sheet };
}

const at = (value: CellWrite['value']): CellWrite => ({ sheet: '表1', row: 0, col: 0, value });

describe.each([
  ['shared', '<c r="A1" t="s"><v>1</v></c>'],
  ['inline', `<c r="A1" t="inlineStr"><is>${RICH}</is></c>`],
])('a cell with a %s text in several fonts', (_, cell) => {
  test('keeps them, reads as it should, and is put back as it was', async () => {
    const { host, inverse, sheet } = await setIn(cell, [at('收入45万元，占94.61%。')]);
    expect(sheet()).toContain(`<is>${run('收入', BOLD)}${run('45万元，占94.61%。')}</is>`);
    expect((await host.snapshot()).sheets[0]?.cells[0]?.value).toBe('收入45万元，占94.61%。');
    await host.apply(inverse);
    expect(sheet()).toContain(`<is>${RICH}</is>`);
  });

  test('a change over both fonts is taken back with both', async () => {
    const { host, inverse, sheet } = await setIn(cell, [at('收9万，占94.61%。')]);
    expect(sheet()).toContain(`<is>${run('收9', BOLD)}${run('万，占94.61%。')}</is>`);
    await host.apply(inverse);
    expect(sheet()).toContain(`<is>${RICH}</is>`);
  });

  test('what it was counts for nothing once another text is to be put back', async () => {
    const { host, inverse, sheet } = await setIn(cell, [at('收入45万元，占94.61%。')]);
    await host.apply({ setCells: [{ ...inverse.setCells?.[0], ...at('收入45万元，占91.61%。') }] });
    expect(sheet()).toContain(`<is>${run('收入', BOLD)}${run('45万元，占91.61%。')}</is>`);
  });
});

test('a prefixed part is written with its prefix', async () => {
  const { sheet } = await setIn('<c r="A1" t="s"><v>1</v></c>', [at('收入45万元，占94.61%。')], 'x:');
  expect(sheet()).toContain('<x:r><x:rPr><x:b/>');
  expect(sheet()).toContain('45万元，占94.61%。</x:t></x:r></x:is>');
});

test('a figure in its place is a figure, and the text comes back', async () => {
  const { host, inverse, sheet } = await setIn('<c r="A1" t="s"><v>1</v></c>', [at(5)]);
  expect(sheet()).toContain('<c r="A1"><v>5</v></c>');
  await host.apply(inverse);
  expect(sheet()).toContain(`<is>${RICH}</is>`);
});
