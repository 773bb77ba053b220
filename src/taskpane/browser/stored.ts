/** What the browser keeps for the page on this machine, where it may keep anything at all. */

/** A value that `store` put there, or null where there is none, or where the browser forbids it. */
export function stored(key: string): unknown {
  try {
    const text = window.localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Puts a value there; where the browser forbids it, it lasts as long as the page. */
export function store(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Nothing depends on it.
  }
}

const PREFIX = 'gouji:';
