/** Until then what is put off is done though the page never rests, in milliseconds. */
const LATEST = 300;
/** Where a browser does not tell when the page rests, as Safari's does not. */
const A_WHILE = 200;

/** Does something when the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  if (typeof window.requestIdleCallback === 'function') {
    window.requestIdleCallback(() => work(), { timeout: LATEST });
  } else {
    window.setTimeout(work, A_WHILE);
  }
}
