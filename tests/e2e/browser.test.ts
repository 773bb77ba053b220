import { describe, expect, jest, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { checkSnapshot } from '../../src/outputs/check';
import { centralBudgetFamily } from '../../src/templates/central-budget';
import {
  bytesOf,
  dropFile,
  dropFiles,
  openPage,
  PATIENCE,
  SAMPLE,
  sampleWithSlip,
  SLIP,
} from './support/pane';
import { setStage } from './support/stage';

jest.setTimeout(3 * PATIENCE);

const stage = setStage();

/** A Word document with these paragraphs. */
function documentOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

async function opened(): Promise<{ page: Page; wrong: string[] }> {
  const { page, wrong } = await openPage(stage.browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(`${stage.address}taskpane.html`);
  await page.getByRole('button', { name: '打开示例工作簿' }).waitFor();
  return { page, wrong };
}

describe('the page alone in a browser', () => {
  test('a workbook is dropped, checked, mended and undone, its text written, and comes back marked', async () => {
    const { page, wrong } = await opened();
    const bytes = await sampleWithSlip();
    await dropFile(page, '预算.xlsx', bytes);
    await page.getByText(/9\/9 张表/).waitFor();
    await page.getByRole('button', { name: '一键校核' }).click();

    // A cause leads to its cell, and the cell's relations follow a click on it.
    const adopt = page.getByRole('button', { name: SLIP.adopt });
    await adopt.waitFor();
    const links = page.getByRole('button', { name: new RegExp(` ${SLIP.address}$`) });
    await links.first().click();
    const cell = (text: string) => page.locator(`[role=gridcell][aria-selected=true][title="${text}"]`);
    await cell('6,845.00').waitFor();
    expect(await cell('6,845.00').getAttribute('id')).toMatch(new RegExp(`${SLIP.address}$`));

    // Adopted, the cell holds the figure; undone, what it held.
    await adopt.click();
    const undo = page.getByRole('button', { name: '撤销' }).first();
    await undo.waitFor();
    await cell('6,800.00').waitFor();
    await undo.click();
    await cell('6,845.00').waitFor();
    await adopt.waitFor();

    await page.getByRole('tab', { name: '情况说明' }).first().click();
    await page.getByRole('button', { name: /^(?:生成情况说明|全部更新)$/ }).click();
    await page
      .getByText(/已写入工作表“情况说明/)
      .first()
      .waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载标记后的工作簿' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('预算.校核.xlsx');
    const saved = FileWorkbook.open(await bytesOf(download), '预算.校核.xlsx');
    const snapshot = await saved.snapshot();
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['校核结果', '勾稽关系表', '情况说明', '情况说明（自动生成）']),
    );
    // Checked again, the slip is still there with the same cure; the text that was written adds nothing to find.
    const before = checkSnapshot(await FileWorkbook.open(bytes, '预算.xlsx').snapshot(), centralBudgetFamily);
    const again = checkSnapshot(snapshot, centralBudgetFamily);
    expect(again.disclosure.tables).toHaveLength(before.disclosure.tables.length);
    expect(again.causes.flatMap(({ cells }) => cells)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: SLIP.sheet, row: SLIP.row, col: SLIP.col, proposed: '6,800.00' }),
      ]),
    );
    const inTexts = ({ findings }: typeof again) => findings.filter(({ span }) => span !== null).length;
    expect(inTexts(again)).toBe(inTexts(before));
    expect((await saved.apply({ marks: [] })).marks?.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('the sample is one click away; what is no workbook is told, and nothing is lost', async () => {
    const { page, wrong } = await opened();
    await dropFile(page, '说明.pdf', new Uint8Array([37, 80, 68, 70]));
    await page.getByText('“说明.pdf”不是 Excel 工作簿').waitFor();
    await dropFile(page, '坏.xlsx', new Uint8Array([1, 2, 3, 4]));
    await page
      .getByText(/“坏.xlsx”/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '打开示例工作簿' }).click();
    await page.getByRole('grid').waitFor();
    const grid = page.getByRole('grid');
    await grid.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByRole('gridcell', { selected: true }).waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('a document beside the workbook is checked, with it or later, and is not written into', async () => {
    const { page, wrong } = await opened();
    await dropFiles(page, {
      '说明.docx': documentOf(['收入预算 1.00 万元。']),
      '预算.xlsx': readFileSync(SAMPLE),
    });
    await page.getByText('说明.docx · 1 段').waitFor();
    await page.getByRole('button', { name: '一键校核' }).click();
    await page.getByRole('article').first().waitFor();
    await dropFile(page, '坏.docx', new Uint8Array([80, 75, 3, 4, 0]));
    await page.getByText(/“坏.docx”/).waitFor();
    const snapshot = await FileWorkbook.open(readFileSync(SAMPLE), '预算.xlsx').snapshot();
    const { disclosure } = checkSnapshot(snapshot, centralBudgetFamily);
    const paragraphs = disclosure.texts[0]?.paragraphs.map(({ text }) =>
      text.replaceAll('3,883.48', '3,838.48'),
    );
    await dropFile(page, '说明.docx', documentOf(paragraphs ?? []));
    await page.getByText('已读入 说明.docx，并与各表核对').waitFor();
    await page
      .getByText(/说明\.docx 第 ?\d+ ?段/)
      .first()
      .waitFor();
    await dropFile(page, '另一个.xlsx', readFileSync(SAMPLE));
    await page.getByText('先点“打开另一个工作簿”').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('nothing is fetched but from beside the page, and nothing of Office', async () => {
    const { page } = await openPage(stage.browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${stage.address}taskpane.html`);
    await page.getByRole('button', { name: '打开示例工作簿' }).click();
    await page.getByRole('button', { name: '一键校核' }).click();
    await page.getByRole('button', { name: '下载标记后的工作簿' }).and(page.locator(':enabled')).waitFor();
    expect(asked.filter((url) => !url.startsWith(stage.address) && !url.startsWith('data:'))).toEqual([]);
    expect(asked.filter((url) => url.includes('/office/'))).toEqual([]);
    await page.context().close();
  });
});
