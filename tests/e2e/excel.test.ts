import { describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bundleExcel } from './excel/bundle';
import { openPage, PATIENCE, SLIP } from './support/pane';
import { setStage } from './support/stage';

jest.setTimeout(3 * PATIENCE);

/** What the page's stand-in for office.js gives to tests. */
interface ExcelTest {
  sheets(): { readonly name: string; readonly rules: number }[];
  value(sheet: string, row: number, col: number): string | number | null;
  selected(): { readonly sheet: string; readonly top: number; readonly left: number };
  type(sheet: string, address: string, input: string | number): void;
  press(name: string): Promise<void>;
}
declare const excelTest: ExcelTest;

const stage = setStage(async () => ({ 'office/office.js': await bundleExcel() }));

async function opened(): Promise<{ page: Page; wrong: string[] }> {
  const { page, wrong } = await openPage(stage.browser, { viewport: { width: 350, height: 900 } });
  await page.goto(`${stage.address}taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN`);
  await page.getByText(/9\/9 张表/).waitFor();
  return { page, wrong };
}

const marked = (page: Page): Promise<number> =>
  page.evaluate(() => excelTest.sheets().reduce((sum, { rules }) => sum + rules, 0));
const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => excelTest.sheets().map(({ name }) => name));
/** Waits until Excel is asked nothing more: the button can be pressed again. */
const idle = (page: Page): Promise<void> =>
  page.locator('button:not([aria-disabled=true])', { hasText: '一键校核' }).waitFor();

describe('the pane over Microsoft’s proxies', () => {
  test('checked, a cause followed, adopted and undone, an edit followed, the text written, all cleaned', async () => {
    const { page, wrong } = await opened();
    await page.evaluate(({ sheet, address, wrong: figure }) => excelTest.type(sheet, address, figure), SLIP);
    await page.getByRole('button', { name: '一键校核' }).click();
    const adopt = page.getByRole('button', { name: SLIP.adopt });
    await adopt.waitFor();
    await idle(page);
    expect(await names(page)).toEqual(expect.arrayContaining(['校核结果', '勾稽关系表']));
    expect(await marked(page)).toBeGreaterThan(0);

    await page
      .getByRole('button', { name: new RegExp(` ${SLIP.address}$`) })
      .first()
      .click();
    await page.waitForFunction(({ row, col }) => {
      const { top, left } = excelTest.selected();
      return top === row && left === col;
    }, SLIP);
    expect(await page.evaluate(() => excelTest.selected().sheet)).toBe(SLIP.sheet);

    const held = (): Promise<string | number | null> =>
      page.evaluate(({ sheet, row, col }) => excelTest.value(sheet, row, col), SLIP);
    await adopt.click();
    const undo = page.getByRole('button', { name: '撤销' }).first();
    await undo.waitFor();
    await idle(page);
    expect(await held()).toBe(SLIP.right);
    await undo.click();
    await adopt.waitFor();
    await idle(page);
    expect(await held()).toBe(SLIP.wrong);

    // The user types the figure herself: the pane notices.
    await page.evaluate(({ sheet, address, right }) => excelTest.type(sheet, address, right), SLIP);
    await page
      .getByText(/已解决 \d+ 项/)
      .first()
      .waitFor();

    await page.getByRole('tab', { name: '情况说明' }).first().click();
    await page.getByRole('button', { name: /^(?:生成情况说明|全部更新)$/ }).click();
    await page
      .getByText(/已写入工作表“情况说明/)
      .first()
      .waitFor();
    await idle(page);

    await page.evaluate(() => excelTest.press('clear'));
    await idle(page);
    expect(await marked(page)).toBe(0);
    expect(await names(page)).toContain('校核结果');
    await page.evaluate(() => excelTest.press('clean'));
    const asked = page.getByRole('region', { name: '清理公开稿' });
    await asked.getByRole('button', { name: '清理' }).click();
    await page
      .getByText(/公开稿已清理/)
      .first()
      .waitFor();
    await idle(page);
    expect(await names(page)).not.toContain('校核结果');
    expect(await names(page)).toContain('情况说明（自动生成）');
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('what is solved above the item that is looked at leaves that where it is', async () => {
    const { page, wrong } = await opened();
    await page.evaluate(({ sheet, address, wrong: figure }) => excelTest.type(sheet, address, figure), SLIP);
    await page.getByRole('button', { name: '一键校核' }).click();
    await page.getByRole('button', { name: SLIP.adopt }).waitFor();
    await idle(page);
    const articles = page.getByRole('article');
    const slip = articles.filter({ has: page.getByRole('button', { name: SLIP.adopt }) });
    const looked = articles.nth(3);
    const item = await looked.elementHandle();
    const place = async (): Promise<number> =>
      (await item?.evaluate((one) => (one.isConnected ? one.getBoundingClientRect().top : NaN))) ?? NaN;
    // The slip is above, partly in view or out of it; the mouse rests on the item.
    for (const above of [40, 400]) {
      await looked.evaluate((element, offset) => {
        const panel = document.getElementById('view');
        const top = panel?.getBoundingClientRect().top ?? 0;
        panel?.scrollBy(0, element.getBoundingClientRect().top - top - offset);
      }, above);
      await looked.hover({ position: { x: 5, y: 5 } });
      const before = await place();
      expect(await slip.count()).toBe(1);
      await page.evaluate(({ sheet, address, right }) => excelTest.type(sheet, address, right), SLIP);
      await page
        .getByText(/已解决 \d+ 项/)
        .first()
        .waitFor();
      await idle(page);
      expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
      await page.evaluate(
        ({ sheet, address, wrong: figure }) => excelTest.type(sheet, address, figure),
        SLIP,
      );
      await slip.waitFor();
      await idle(page);
      expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('every button of the ribbon tells Excel that it is done, and does what it says', async () => {
    const { page, wrong } = await opened();
    const sheets = await names(page);
    for (const name of ['check', 'relations', 'narrative', 'trace', 'clean']) {
      await page.evaluate((one) => excelTest.press(one), name);
    }
    expect(await names(page)).toEqual(expect.arrayContaining([...sheets, '校核结果', '勾稽关系表']));
    await page.getByRole('region', { name: '清理公开稿' }).waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
