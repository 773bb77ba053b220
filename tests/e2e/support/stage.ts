import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startChromium } from './chromium';
import { needPane, PANE } from './pane';
import { serve, type PageServer } from './server';

/** What the tests of a file share: there from the first of them to the last. */
export interface Stage {
  readonly browser: Browser;
  /** Where the pane is served. */
  readonly address: string;
}

/** Sets the built pane up with a browser; `instead` says which of its files are others, as `serve` takes them. */
export function setStage(
  instead: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>> = () => ({}),
): Stage {
  let browser: Browser | undefined;
  let server: PageServer | undefined;
  beforeAll(async () => {
    needPane();
    server = await serve(PANE, await instead());
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser(): Browser {
      if (!browser) throw new Error('the browser is not there yet');
      return browser;
    },
    get address(): string {
      if (!server) throw new Error('the pane is not served yet');
      return server.address;
    },
  };
}
