import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../e2e/support/chromium';
import { openPage, PANE } from '../e2e/support/pane';
import { serve } from '../e2e/support/server';
import { middle } from './measure';

/** How quick the built pane is in a browser, in milliseconds of the clock, medians. */
export interface PaneTimes {
  /** From asking for the page until its start is drawn and can be clicked. */
  readonly interactive: number;
  /** From a click on 一键校核 until the list is drawn: the first of a page, once it had time to rest. */
  readonly firstList: number;
  /** The same where the click comes as soon as the workbook is open. */
  readonly hastyList: number;
}

/** What the page's own watch writes down. */
interface Watched {
  clicked: number;
  listed: number;
  interactive: number;
}
declare const watched: Watched;

const PAGES = 5;
/** A user has looked at what was found before she clicks, in milliseconds. */
const LOOKS = 1500;

/** Times the built pane with the sample in fresh pages; null where it is not built. */
export async function paneTimes(): Promise<PaneTimes | null> {
  if (!existsSync(join(PANE, 'taskpane.html'))) return null;
  const server = await serve(PANE);
  const browser = await startChromium();
  try {
    // The first page of a browser pays for the browser.
    await timed(browser, server.address, 0);
    const rested: Watched[] = [];
    const hasty: Watched[] = [];
    for (let run = 0; run < PAGES; run += 1) {
      rested.push(await timed(browser, server.address, LOOKS));
      hasty.push(await timed(browser, server.address, 0));
    }
    const between = (runs: readonly Watched[]): number =>
      middle(runs.map(({ clicked, listed }) => listed - clicked));
    return {
      interactive: middle([...rested, ...hasty].map(({ interactive }) => interactive)),
      firstList: between(rested),
      hastyList: between(hasty),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function timed(browser: Browser, address: string, wait: number): Promise<Watched> {
  const { page } = await openPage(browser, { viewport: { width: 1200, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(`${address}taskpane.html`);
  await page.getByRole('button', { name: '打开示例工作簿' }).click();
  await page.getByText(/9\/9 张表/).waitFor();
  await page.waitForTimeout(wait);
  await page.getByRole('button', { name: '一键校核' }).click();
  const times = await listed(page);
  await page.context().close();
  return times;
}

async function listed(page: Page): Promise<Watched> {
  await page.waitForFunction(() => watched.listed > 0);
  return page.evaluate(() => watched);
}

/** Runs in the page: writes down when its start was drawn, when 一键校核 was clicked, and when the list was drawn. */
function watch(): void {
  const times: Watched = { clicked: 0, listed: 0, interactive: 0 };
  Object.assign(window, { watched: times });
  // Drawn: the frame that a change belongs to has been handed over; before what waits for a timer.
  const drawn = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    window.requestAnimationFrame(() => port2.postMessage(null));
  };
  const seen = { start: false, list: false };
  new MutationObserver(() => {
    if (
      !seen.start &&
      [...document.querySelectorAll('button')].some((one) => one.textContent?.includes('示例'))
    ) {
      seen.start = true;
      drawn(() => (times.interactive = performance.now()));
    }
    if (!seen.list && times.clicked > 0 && document.querySelector('article')) {
      seen.list = true;
      drawn(() => (times.listed = performance.now()));
    }
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener(
    'click',
    ({ target }) => {
      const { textContent } = target as Element;
      // The event's own time: when the user clicked, not when the page came round to it.
      if (textContent?.includes('一键校核')) times.clicked = window.event?.timeStamp ?? performance.now();
    },
    true,
  );
}
