import { describe, expect, jest, test } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dropFile, openPage, PATIENCE, ROOT, sampleWithSlip, scrollsSideways } from './support/pane';
import { setStage } from './support/stage';

jest.setTimeout(5 * PATIENCE);

/** `npm run screenshots` keeps what it sees. */
const KEEP = process.env['npm_lifecycle_event'] === 'screenshots';
const FOLDER = join(ROOT, 'docs/screenshots');
const FONTS = join(ROOT, 'node_modules/@fontsource/noto-sans-sc/files');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A bare machine has no Chinese font: the page gets one here. */
const FONT_FACES = [400, 700]
  .map(
    (weight) =>
      `@font-face { font-family: 'Noto Sans SC'; font-weight: ${String(weight)}; src: url(fonts/${String(weight)}.woff2); }`,
  )
  .join('\n');

const VIEWS = {
  findings: { 'zh-CN': '问题', 'en-US': 'Findings' },
  relations: { 'zh-CN': '勾稽', 'en-US': 'Relations' },
  narrative: { 'zh-CN': '情况说明', 'en-US': 'Narrative' },
  ledger: { 'zh-CN': '台账', 'en-US': 'Ledger' },
  settings: { 'zh-CN': '设置', 'en-US': 'Settings' },
} as const;

const stage = setStage(() => {
  if (KEEP) mkdirSync(FOLDER, { recursive: true });
  return {
    'fonts/400.woff2': join(FONTS, 'noto-sans-sc-chinese-simplified-400-normal.woff2'),
    'fonts/700.woff2': join(FONTS, 'noto-sans-sc-chinese-simplified-700-normal.woff2'),
  };
});

async function keep(page: Page, name: string): Promise<void> {
  if (!KEEP) return;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** What axe objects to, a line each; not Fluent’s own sentinels, which hand on the focus that they get. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: {
          exclude: string[];
        }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

async function opened(theme: 'light' | 'dark', language: 'zh-CN' | 'en-US', width: number): Promise<Page> {
  const { page } = await openPage(stage.browser, {
    viewport: { width, height: width > 350 ? 620 : 820 },
    // Small files: wide ones in single size.
    deviceScaleFactor: KEEP && width === 350 ? 2 : 1,
    // For the font alone.
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  await page.addInitScript(
    (preferences) => window.localStorage.setItem('gouji:preferences', JSON.stringify(preferences)),
    { theme, language },
  );
  await page.goto(`${stage.address}taskpane.html`);
  await page.addStyleTag({ content: FONT_FACES });
  await page.getByRole('heading').first().waitFor();
  return page;
}

describe.each([
  ['light', 'zh-CN'],
  ['dark', 'zh-CN'],
  ['light', 'en-US'],
  ['dark', 'en-US'],
] as const)('%s, %s', (theme, language) => {
  test('every view passes axe, and none is wider than a pane of 350 pixels', async () => {
    const found: Record<string, readonly string[]> = {};
    const look = async (page: Page, name: string): Promise<void> => {
      await keep(page, `${name}-${theme}-${language.slice(0, 2)}`);
      found[name] = [
        ...(await objections(page)),
        ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
      ];
    };
    const page = await opened(theme, language, 350);
    await look(page, 'start');
    await dropFile(page, '预算.xlsx', await sampleWithSlip());
    await page
      .getByRole('button', { name: language === 'zh-CN' ? '一键校核' : 'Check now' })
      .first()
      .click();
    await page.getByText('6,845.00').first().waitFor();
    for (const [view, names] of Object.entries(VIEWS)) {
      const tab = page.getByRole('tab', { name: names[language], exact: true }).first();
      await tab.click();
      await page.locator('[role=tabpanel] :is(button, input)').first().waitFor();
      await look(page, view);
    }
    await page.context().close();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});

test('beside the views, where there is room, stands the sheet with the cell that a finding leads to', async () => {
  const page = await opened('light', 'zh-CN', 1100);
  await dropFile(page, '预算.xlsx', await sampleWithSlip());
  await page.getByRole('button', { name: '一键校核' }).click();
  await page.getByRole('button', { name: / F6$/ }).first().click();
  await page.locator('[role=gridcell][aria-selected=true][title="6,845.00"]').waitFor();
  await keep(page, 'browser-light-zh');
  expect(await objections(page)).toEqual([]);
  await page.context().close();
});
