import { useLayoutEffect, useMemo, useState, useSyncExternalStore, type CSSProperties } from 'react';
import { firstIndex } from '../../core/bisect';
import { RowWindow } from './row-window';

export interface VirtualRow<T> {
  readonly item: T;
  readonly key: string;
  /** Its place among all rows. */
  readonly index: number;
  /** To be given to the row's element. */
  readonly ref: (element: HTMLElement | null) => void;
}

export interface VirtualRows<T> {
  /** To be given to the element that holds the rows, with `style`, which stands for the rows that are not drawn. */
  readonly listRef: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
  readonly rows: readonly VirtualRow<T>[];
}

export interface VirtualOptions<T> {
  /** Names a row for as long as it is the same thing. */
  readonly keyOf: (item: T) => string;
  /** How tall a row probably is, in pixels, until it is measured; the gap to the next one included. */
  readonly estimate: number;
  /** Between rows, in pixels. */
  readonly gap?: number;
  /** Lists up to this long are drawn whole, so that the browser's own search finds everything. */
  readonly whole?: number;
}

const WHOLE = 60;
/** Drawn above and below what is seen, in pixels. */
const MARGIN = 600;

/**
 * Draws of a long list the rows that may be seen, their heights as they come out, and keeps the first row that is seen in
 * its place when the list changes. Put `style` on the holder, which must have no vertical padding of its own.
 */
export function useVirtualRows<T>(items: readonly T[], options: VirtualOptions<T>): VirtualRows<T> {
  const { keyOf, estimate, gap = 0, whole = WHOLE } = options;
  const [rowWindow] = useState(() => new RowWindow());
  const { top, bottom, heights } = useSyncExternalStore(rowWindow.subscribe, rowWindow.get);
  useLayoutEffect(() => rowWindow.settle());
  const offsets = useMemo(() => {
    const ends: number[] = [];
    let end = 0;
    for (const item of items) {
      const height = heights.get(keyOf(item));
      end += height === undefined ? estimate : height + gap;
      ends.push(end);
    }
    return ends;
  }, [items, heights, keyOf, estimate, gap]);
  const all = items.length <= whole;
  const first = all ? 0 : firstAfter(offsets, top - MARGIN);
  const last = all ? items.length - 1 : Math.min(items.length - 1, firstAfter(offsets, bottom + MARGIN));
  const before = first === 0 ? 0 : (offsets[first - 1] ?? 0);
  const after = (offsets[items.length - 1] ?? 0) - (offsets[last] ?? 0);
  return {
    listRef: rowWindow.attach,
    style: { paddingTop: before, paddingBottom: Math.max(0, after) },
    rows: items.slice(first, last + 1).map((item, nth) => {
      const key = keyOf(item);
      return { item, key, index: first + nth, ref: rowWindow.rowRef(key) };
    }),
  };
}

/** Index of the first row that ends below a height; offsets ascend. */
function firstAfter(offsets: readonly number[], height: number): number {
  return firstIndex(offsets.length, (at) => (offsets[at] ?? 0) > height);
}
