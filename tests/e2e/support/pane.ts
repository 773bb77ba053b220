import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { ROOT } from './chromium';

export { ROOT };
export const PANE = join(ROOT, 'dist/pane');
export const SAMPLE = join(ROOT, 'assets/samples/sample-disclosure-2025.xlsx');

/** A figure of the sample that is typed wrong for a test: 事业收入 of all, and what it should read. */
export const SLIP = {
  sheet: '部门公开表2',
  address: 'F6',
  row: 5,
  col: 5,
  wrong: 6845,
  right: 6800,
  adopt: '采纳 6,800.00',
} as const;

/** The sample with the slip, as a file. */
export async function sampleWithSlip(): Promise<Uint8Array> {
  const workbook = FileWorkbook.open(new Uint8Array(readFileSync(SAMPLE)), '预算.xlsx');
  const { sheet, row, col, wrong: value } = SLIP;
  await workbook.apply({ setCells: [{ sheet, row, col, value }] });
  return workbook.toBytes();
}

/** The machine may be busy with other things: it is waited for conditions, and long. */
export const PATIENCE = 120_000;

/** Throws where the pane has not been built. */
export function needPane(): void {
  if (!existsSync(join(PANE, 'taskpane.html'))) throw new Error('dist/pane is not there: npm run build:pane');
}

/** A page of its own, and what went wrong in it: errors, and whatever its policy forbade. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly wrong: string[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  return { page, wrong };
}

/** Drops a file on the page as a user does. */
export function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return dropFiles(page, { [name]: bytes });
}

/** Drops files on the page together, by their names. */
export async function dropFiles(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const data = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const [title, base64] of dropped) {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([content], title));
      }
      return transfer;
    },
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** The bytes of a file that the page handed to the browser. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Whether anything on the page has to be scrolled sideways to be seen, but the sheet itself. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const wide = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll/.test(window.getComputedStyle(element).overflowX);
    const page_ = document.documentElement;
    const inSheet = (element: Element): boolean => element.closest('aside') !== null;
    return (
      page_.scrollWidth > page_.clientWidth ||
      [...document.querySelectorAll('main *')].some((element) => wide(element) && !inSheet(element))
    );
  });
}
