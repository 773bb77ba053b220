import type { ComponentType } from 'react';

/** A component that comes as a chunk of its own. */
export interface Chunk {
  /** Draws the component; until it is there, the Suspense around it waits. Throws what kept it from coming. */
  readonly View: ComponentType;
  /** Fetches it before it is drawn: then it is drawn at once. Never rejects. */
  readonly fetch: () => Promise<void>;
  /** Forgets that it did not come, so that it is asked for again. */
  readonly again: () => void;
}

/** Like React's lazy, but a chunk can be fetched ahead, and one that did not come can be asked for again. */
export function chunk(load: () => Promise<ComponentType>): Chunk {
  let there: ComponentType | null = null;
  let failed: { readonly error: unknown } | null = null;
  let coming: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    coming ??= load().then(
      (component) => {
        there = component;
      },
      (error: unknown) => {
        failed = { error };
      },
    );
    return coming;
  };
  const again = (): void => {
    if (!failed) return;
    failed = null;
    coming = null;
  };
  function View() {
    if (failed) throw failed.error;
    // What a Suspense waits for is thrown to it.

    if (!there) throw fetch();
    const Component = there;
    return <Component />;
  }
  return { View, fetch, again };
}
